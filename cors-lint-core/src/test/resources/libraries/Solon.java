package app;

import java.util.Set;
import org.noear.solon.annotation.Component;
import org.noear.solon.core.handle.Context;
import org.noear.solon.core.handle.Filter;
import org.noear.solon.core.handle.FilterChain;

@Component
class Echo implements Filter {
  @Override
  public void doFilter(Context ctx, FilterChain chain) throws Throwable {
    ctx.headerSet("Access-Control-Allow-Origin", ctx.header("Origin")); // want [reflected-origin]
    ctx.headerSet("Access-Control-Allow-Credentials", "true");
    chain.doFilter(ctx);
  }
}

@Component
class Star implements Filter {
  @Override
  public void doFilter(Context ctx, FilterChain chain) throws Throwable {
    ctx.headerAdd("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    chain.doFilter(ctx);
  }
}

@Component
class Listed implements Filter {
  @Override
  public void doFilter(Context ctx, FilterChain chain) throws Throwable {
    String origin = ctx.header("Origin");
    if (Set.of("https://shop.example.com").contains(origin)) {
      ctx.headerSet("Access-Control-Allow-Origin", origin);
      ctx.headerSet("Access-Control-Allow-Credentials", "true");
    }
    chain.doFilter(ctx);
  }
}
