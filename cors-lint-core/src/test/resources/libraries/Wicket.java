package app;

import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebRequest;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.AbstractResource;

class EchoListener implements IRequestCycleListener {
  @Override
  public void onBeginRequest(RequestCycle cycle) {
    WebRequest request = (WebRequest) cycle.getRequest();
    WebResponse response = (WebResponse) cycle.getResponse();
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); // want [reflected-origin]
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }
}

class Pages extends WebApplication {
  @Override
  protected void init() {
    getRequestCycleListeners().add(new IRequestCycleListener() {
      @Override
      public void onBeginRequest(RequestCycle cycle) {
        ((WebResponse) cycle.getResponse()).addHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
      }
    });
  }
}

class ImageResource extends AbstractResource {
  @Override
  protected ResourceResponse newResourceResponse(Attributes attributes) {
    ResourceResponse response = new ResourceResponse();
    response.getHeaders().addHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    return response;
  }
}

class FixedPage extends WebPage {
  @Override
  protected void setHeaders(WebResponse response) {
    super.setHeaders(response);
    response.setHeader("Access-Control-Allow-Origin", "https://shop.example.com");
  }
}

class ListedListener implements IRequestCycleListener {
  @Override
  public void onBeginRequest(RequestCycle cycle) {
    String origin = ((WebRequest) cycle.getRequest()).getHeader("Origin");
    if (java.util.Set.of("https://shop.example.com").contains(origin)) {
      ((WebResponse) cycle.getResponse()).setHeader("Access-Control-Allow-Origin", origin);
      ((WebResponse) cycle.getResponse()).setHeader("Access-Control-Allow-Credentials", "true");
    }
  }
}
