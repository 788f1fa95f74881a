package io.github.corslint.guard;

/** Code around a guard that sends the origin back, with credentials, when the guard says yes. */
enum Host {
  FILTER(
      """
      package app;
      %s
      import javax.servlet.*;
      import javax.servlet.http.*;
      public class Setup implements Filter {
      %s
        @Override
        public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws java.io.IOException, ServletException {
          HttpServletRequest request = (HttpServletRequest) req;
          HttpServletResponse response = (HttpServletResponse) res;
          String origin = request.getHeader("Origin");
          response.addHeader("Vary", "Origin");
          if (origin != null && allowed(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
          chain.doFilter(req, res);
        }
      }
      """),
  ONCE_PER_REQUEST(
      """
      package app;
      %s
      import jakarta.servlet.FilterChain;
      import jakarta.servlet.ServletException;
      import jakarta.servlet.http.HttpServletRequest;
      import jakarta.servlet.http.HttpServletResponse;
      import org.springframework.http.HttpHeaders;
      import org.springframework.stereotype.Component;
      import org.springframework.web.filter.OncePerRequestFilter;
      @Component
      public class Setup extends OncePerRequestFilter {
      %s
        @Override
        protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, java.io.IOException {
          final String origin = request.getHeader(HttpHeaders.ORIGIN);
          if (origin == null || !allowed(origin)) {
            chain.doFilter(request, response);
            return;
          }
          response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
          response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
          response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
          if ("OPTIONS".equalsIgnoreCase(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
          }
          chain.doFilter(request, response);
        }
      }
      """),
  JAX_RS(
      """
      package app;
      %s
      import jakarta.ws.rs.container.*;
      import jakarta.ws.rs.ext.Provider;
      @Provider
      public class Setup implements ContainerResponseFilter {
      %s
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
          String origin = request.getHeaderString("Origin");
          if (origin == null) {
            return;
          }
          response.getHeaders().add("Vary", "Origin");
          boolean trusted = allowed(origin);
          if (trusted) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            response.getHeaders().putSingle("Access-Control-Allow-Credentials", true);
          }
        }
      }
      """),
  CONTROLLER(
      """
      package app;
      %s
      import org.springframework.http.ResponseEntity;
      import org.springframework.web.bind.annotation.*;
      @RestController
      public class Setup {
      %s
        @GetMapping("/me")
        public ResponseEntity<String> me(
            @RequestHeader(value = "Origin", required = false) String origin) {
          ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("Vary", "Origin");
          if (origin != null && allowed(origin)) {
            answer.header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Allow-Credentials", "true");
          }
          return answer.body("me");
        }
      }
      """),
  INTERCEPTOR(
      """
      package app;
      %s
      import jakarta.servlet.http.*;
      import org.springframework.web.servlet.HandlerInterceptor;
      public class Setup implements HandlerInterceptor {
      %s
        @Override
        public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
          String origin = request.getHeader("origin");
          if (origin != null && !origin.isEmpty()) {
            String answer = allowed(origin) ? origin : null;
            if (answer != null) {
              response.setHeader("Access-Control-Allow-Origin", answer);
              response.setHeader("Access-Control-Allow-Credentials", String.valueOf(true));
              response.setHeader("Vary", "Origin");
            }
          }
          return true;
        }
      }
      """),
  WEB_FILTER(
      """
      package app;
      %s
      import org.springframework.http.HttpHeaders;
      import org.springframework.web.server.*;
      import reactor.core.publisher.Mono;
      public class Setup implements WebFilter {
      %s
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
          String origin = exchange.getRequest().getHeaders().getOrigin();
          HttpHeaders headers = exchange.getResponse().getHeaders();
          if (origin != null) {
            Optional.of(origin)
                .filter(o -> allowed(o))
                .ifPresent(o -> {
                  headers.setAccessControlAllowOrigin(o);
                  headers.setAccessControlAllowCredentials(true);
                  headers.add(HttpHeaders.VARY, "Origin");
                });
          }
          return chain.filter(exchange);
        }
      }
      """);

  private final String template;

  Host(String template) {
    this.template = template;
  }

  String around(Guard guard) {
    return template.formatted(Guard.imports(), guard.members());
  }
}
