package app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URISyntaxException;
import okhttp3.HttpUrl;
import org.apache.hc.core5.net.URIBuilder;

abstract class Parsing extends HttpFilter {
  static void write(HttpServletResponse response, String origin) {
    response.setHeader("Access-Control-Allow-Credentials", "true");
    response.addHeader("Vary", "Origin");
  }
}

final class OkHttpEnd extends Parsing {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    HttpUrl url = origin == null ? null : HttpUrl.parse(origin);
    if (url != null && url.host().endsWith("app.example.com")) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}

final class OkHttpWhole extends Parsing {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    HttpUrl url = origin == null ? null : HttpUrl.parse(origin);
    if (url != null && url.isHttps() && url.port() == 443 && url.host().equals("app.example.com")) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}

final class JaxRsEnd extends Parsing {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null
        && UriBuilder.fromUri(origin).build().getHost().endsWith("app.example.com")) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }
}

final class HttpClientWhole extends Parsing {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null && isOurs(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }

  private static boolean isOurs(String origin) {
    try {
      URIBuilder uri = new URIBuilder(origin);
      return "https".equals(uri.getScheme()) && uri.getPort() == -1 && "app.example.com".equals(uri.getHost());
    } catch (URISyntaxException broken) {
      return false;
    }
  }
}

final class HttpClientEnd extends Parsing {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin != null && isOurs(origin)) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      write(response, origin);
    }
    chain.doFilter(request, response);
  }

  private static boolean isOurs(String origin) {
    try {
      return new URIBuilder(origin).getHost().endsWith("app.example.com");
    } catch (URISyntaxException broken) {
      return false;
    }
  }
}
