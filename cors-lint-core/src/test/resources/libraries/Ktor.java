package app;

import io.ktor.http.HttpHeaders;
import io.ktor.server.application.ApplicationCall;

final class Calls {
  void star(ApplicationCall call) {
    call.getResponse().getHeaders().append("Access-Control-Allow-Origin", "*", true); // want [wildcard-origin]
  }

  void echo(ApplicationCall call) {
    String origin = call.getRequest().getHeaders().get("Origin");
    call.getResponse().getHeaders().append("Access-Control-Allow-Origin", origin, true); // want [reflected-origin]
    call.getResponse().getHeaders().append("Access-Control-Allow-Credentials", "true", true);
  }

  void fixed(ApplicationCall call) {
    call.getResponse().getHeaders().append("Access-Control-Allow-Origin", "https://shop.example.com", true);
  }
}
