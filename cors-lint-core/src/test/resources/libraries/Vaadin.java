package app;

import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class EchoHandler implements RequestHandler {
  @Override
  public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); // want [reflected-origin]
    response.setHeader("Access-Control-Allow-Credentials", "true");
    return false;
  }
}

class Listener implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addRequestHandler((session, request, response) -> {
      response.setHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
      return false;
    });
  }
}

class EmbeddedServlet extends VaadinServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws jakarta.servlet.ServletException, java.io.IOException {
    String origin = request.getHeader("Origin");
    if (origin != null && origin.startsWith("https://shop.example.com")) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    super.service(request, response);
  }
}

class ComparingHandler implements RequestHandler {
  @Override
  public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
    String origin = request.getHeader("Origin");
    if ("https://shop.example.com".equals(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    return false;
  }
}
