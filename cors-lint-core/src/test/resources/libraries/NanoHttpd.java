package app;

import fi.iki.elonen.NanoHTTPD;
import java.util.Map;
import java.util.Set;

class Star extends NanoHTTPD {
  Star() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    Response response = newFixedLengthResponse(Response.Status.OK, "application/json", "[]");
    response.addHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    return response;
  }
}

class Echo extends NanoHTTPD {
  Echo() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    Map<String, String> headers = session.getHeaders();
    Response response = newFixedLengthResponse("[]");
    response.addHeader("Access-Control-Allow-Origin", headers.get("origin")); // want [reflected-origin]
    response.addHeader("Access-Control-Allow-Credentials", "true");
    return response;
  }
}

class Listed extends NanoHTTPD {
  Listed() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    return answer(session.getHeaders().get("origin"));
  }

  private static Response answer(String origin) {
    Response response = newFixedLengthResponse("[]");
    if (Set.of("https://shop.example.com").contains(origin)) {
      response.addHeader("Access-Control-Allow-Origin", origin);
      response.addHeader("Access-Control-Allow-Credentials", "true");
      response.addHeader("Vary", "Origin");
    }
    return response;
  }
}
