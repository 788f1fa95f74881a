package app;

import java.io.IOException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;

class StarHandler implements HttpRequestHandler {
  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) {
    response.addHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
  }
}

class EchoHandler implements HttpRequestHandler {
  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) {
    Header origin = request.getFirstHeader("Origin");
    if (origin != null) {
      response.setHeader("Access-Control-Allow-Origin", origin.getValue()); // want [reflected-origin]
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
  }
}

class OldHandler implements org.apache.http.protocol.HttpRequestHandler {
  @Override
  public void handle(
      org.apache.http.HttpRequest request,
      org.apache.http.HttpResponse response,
      org.apache.http.protocol.HttpContext context)
      throws org.apache.http.HttpException, IOException {
    String origin = request.getLastHeader("Origin").getValue();
    if (origin.endsWith("example.com")) { // want [weak-origin-check]
      response.addHeader("Access-Control-Allow-Origin", origin);
      response.addHeader("Access-Control-Allow-Credentials", "true");
    }
  }
}

class ListedHandler implements HttpRequestHandler {
  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) {
    Header origin = request.getFirstHeader("Origin");
    if (origin != null && Set.of("https://shop.example.com").contains(origin.getValue())) {
      response.setHeader("Access-Control-Allow-Origin", origin.getValue());
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
  }
}

class FixedInterceptor implements HttpResponseInterceptor {
  @Override
  public void process(org.apache.hc.core5.http.HttpResponse response, EntityDetails entity, HttpContext context)
      throws HttpException, IOException {
    response.setHeader("Access-Control-Allow-Origin", "https://shop.example.com");
  }
}
