package app;

import cn.dev33.satoken.context.SaHolder;
import cn.dev33.satoken.filter.SaServletFilter;
import cn.dev33.satoken.fun.strategy.SaCorsHandleFunction;
import cn.dev33.satoken.router.SaHttpMethod;
import cn.dev33.satoken.router.SaRouter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Filters {
  @Bean
  public SaServletFilter star() {
    return new SaServletFilter()
        .addInclude("/**")
        .setBeforeAuth(obj -> {
          SaHolder.getResponse()
              .setServer("shop")
              .setHeader("Access-Control-Allow-Origin", "*") // want [wildcard-origin]
              .setHeader("Access-Control-Allow-Methods", "POST, GET, OPTIONS, DELETE")
              .setHeader("Access-Control-Max-Age", "3600");
          SaRouter.match(SaHttpMethod.OPTIONS).free(r -> System.out.println("preflight")).back();
        });
  }

  @Bean
  public SaServletFilter echo() {
    return new SaServletFilter()
        .addInclude("/**")
        .setBeforeAuth(obj -> SaHolder.getResponse()
            .setHeader("Access-Control-Allow-Origin", SaHolder.getRequest().getHeader("Origin")) // want [reflected-origin]
            .setHeader("Access-Control-Allow-Credentials", "true"));
  }

  @Bean
  public SaServletFilter looksUp() {
    return new SaServletFilter()
        .addInclude("/**")
        .setBeforeAuth(obj -> {
          String origin = SaHolder.getRequest().getHeader("Origin");
          if (List.of("https://shop.example.com").contains(origin)) {
            SaHolder.getResponse()
                .setHeader("Access-Control-Allow-Origin", origin)
                .setHeader("Access-Control-Allow-Credentials", "true")
                .addHeader("Vary", "Origin");
          }
        });
  }

  @Bean
  public SaCorsHandleFunction handler() {
    return (req, res, sto) -> {
      res.setHeader("Access-Control-Allow-Origin", req.getHeader("Origin")) // want [reflected-origin]
          .setHeader("Access-Control-Allow-Credentials", "true");
      SaRouter.match(SaHttpMethod.OPTIONS).back();
    };
  }

  @Bean
  public SaCorsHandleFunction fixed() {
    return (req, res, sto) -> res.setHeader("Access-Control-Allow-Origin", "https://shop.example.com");
  }
}
