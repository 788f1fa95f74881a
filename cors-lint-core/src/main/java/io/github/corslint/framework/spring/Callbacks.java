package io.github.corslint.framework.spring;

import io.github.corslint.interpret.Closure;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;

/**
 * Interfaces with one method that Spring Framework 5 to 7 and Spring Security 5 to 7 call back, of
 * which applications write lambdas, with the types of what is passed.
 */
final class Callbacks {

  private static final String WEB = "org.springframework.web.";
  private static final String EXCHANGE = WEB + "server.ServerWebExchange";
  private static final String REQUEST = "jakarta.servlet.http.HttpServletRequest";
  private static final String RESPONSE = "jakarta.servlet.http.HttpServletResponse";

  private static final Map<String, List<String>> PARAMETERS =
      Map.ofEntries(
          Map.entry(
              "WebSocketConfigurer",
              List.of(WEB + "socket.config.annotation.WebSocketHandlerRegistry")),
          Map.entry("CorsProcessor", List.of(WEB + "cors.CorsConfiguration", REQUEST, RESPONSE)),
          Map.entry("WebFilter", List.of(EXCHANGE, WEB + "server.WebFilterChain")),
          Map.entry("WebHandler", List.of(EXCHANGE)),
          Map.entry(
              "GlobalFilter",
              List.of(EXCHANGE, "org.springframework.cloud.gateway.filter.GatewayFilterChain")),
          Map.entry(
              "GatewayFilter",
              List.of(EXCHANGE, "org.springframework.cloud.gateway.filter.GatewayFilterChain")),
          Map.entry("HttpRequestHandler", List.of(REQUEST, RESPONSE)),
          Map.entry("AuthenticationEntryPoint", List.of(REQUEST, RESPONSE)),
          Map.entry("AccessDeniedHandler", List.of(REQUEST, RESPONSE)),
          Map.entry("AuthenticationSuccessHandler", List.of(REQUEST, RESPONSE)),
          Map.entry("AuthenticationFailureHandler", List.of(REQUEST, RESPONSE)),
          Map.entry("LogoutSuccessHandler", List.of(REQUEST, RESPONSE)),
          Map.entry("ServerAuthenticationEntryPoint", List.of(EXCHANGE)),
          Map.entry("ServerAccessDeniedHandler", List.of(EXCHANGE)),
          Map.entry("HeaderWriter", List.of(REQUEST, RESPONSE)));

  private Callbacks() {}

  static List<TypeName> parametersOf(Closure.Functional functional) {
    TypeName type = functional.type();
    if (type.is("org.springframework", "Customizer")) {
      return functional.arguments();
    }
    if (type.is("org.springframework", "CorsConfigurationSource")) {
      boolean reactive = type.candidates().stream().anyMatch(n -> n.contains(".reactive."));
      return type.certain() || reactive
          ? List.of(TypeName.of(reactive ? EXCHANGE : REQUEST))
          : List.of();
    }
    return type.is("org.springframework", type.simple())
        ? PARAMETERS.getOrDefault(type.simple(), List.of()).stream().map(TypeName::of).toList()
        : List.of();
  }
}
