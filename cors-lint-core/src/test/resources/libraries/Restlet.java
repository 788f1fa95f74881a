package app;

import org.restlet.Request;
import org.restlet.Response;
import org.restlet.data.Header;
import org.restlet.engine.header.HeaderConstants;
import org.restlet.resource.Get;
import org.restlet.resource.ServerResource;
import org.restlet.routing.Filter;
import org.restlet.util.Series;

class Star extends ServerResource {
  @Get
  public String list() {
    getResponse().setAccessControlAllowOrigin("*"); // want [wildcard-origin]
    return "[]";
  }
}

class OldStar extends ServerResource {
  @Override
  protected void doInit() {
    Series<Header> headers = (Series<Header>) getResponse().getAttributes().get("org.restlet.http.headers");
    headers.add("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
  }
}

class Echo extends Filter {
  @Override
  protected void afterHandle(Request request, Response response) {
    response.getHeaders().set("Access-Control-Allow-Origin", request.getHeaders().getFirstValue("Origin")); // want [reflected-origin]
    response.getHeaders().set("Access-Control-Allow-Credentials", "true");
  }
}

class Listed extends Filter {
  @Override
  protected void afterHandle(Request request, Response response) {
    String origin = request.getHeaders().getFirstValue("Origin", true);
    if ("https://shop.example.com".equals(origin)) {
      response.setAccessControlAllowOrigin(origin);
      response.setAccessControlAllowCredentials(true);
    }
  }
}
