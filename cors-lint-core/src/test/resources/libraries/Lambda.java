package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONObject;

final class Names {
  static final String ALLOW = "Access-Control-Allow-Origin";
  static final Set<String> TRUSTED = Set.of("https://app.example.com");
}

class Echo implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  @Override
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Access-Control-Allow-Origin", event.getHeaders().get("origin")); // want [reflected-origin]
    headers.put("Access-Control-Allow-Credentials", "true");
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withHeaders(headers).withBody("{}");
  }
}

class Star implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  @Override
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    APIGatewayProxyResponseEvent response = new APIGatewayProxyResponseEvent();
    response.setStatusCode(200);
    response.setHeaders(Map.of("Content-Type", "application/json", "Access-Control-Allow-Origin", "*")); // want [wildcard-origin]
    return response;
  }
}

class StarOfConstant implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Map<String, String> CORS = Map.of(
      Names.ALLOW, "*", // want [wildcard-origin]
      "Access-Control-Allow-Methods", "GET");

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withHeaders(CORS).withBody("[]").build();
  }
}

class Multi implements RequestHandler<ApplicationLoadBalancerRequestEvent, ApplicationLoadBalancerResponseEvent> {
  @Override
  public ApplicationLoadBalancerResponseEvent handleRequest(ApplicationLoadBalancerRequestEvent event, Context context) {
    ApplicationLoadBalancerResponseEvent response = new ApplicationLoadBalancerResponseEvent();
    String origin = event.getMultiValueHeaders().get("Origin").get(0);
    response.setMultiValueHeaders(Map.of(
        "Access-Control-Allow-Origin", List.of(origin), // want [reflected-origin]
        "Access-Control-Allow-Credentials", List.of("true")));
    return response;
  }
}

class Suffix implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  @Override
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    APIGatewayProxyResponseEvent response = new APIGatewayProxyResponseEvent().withStatusCode(200);
    String origin = event.getHeaders().getOrDefault("origin", "");
    if (origin.endsWith("example.com")) { // want [weak-origin-check]
      response.setHeaders(Map.of("Access-Control-Allow-Origin", origin, "Access-Control-Allow-Credentials", "true"));
    }
    return response;
  }
}

class OfMap implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Map<String, Object> response = new HashMap<>();
    response.put("statusCode", 200);
    response.put("headers", Map.of("Access-Control-Allow-Origin", "*")); // want [wildcard-origin]
    return response;
  }
}

class OfStream implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    JSONObject headers = new JSONObject();
    headers.put("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    JSONObject response = new JSONObject();
    response.put("statusCode", 200);
    response.put("headers", headers);
  }
}

class LooksUp implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  @Override
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Vary", "Origin");
    String origin = event.getHeaders().get("origin");
    if (origin != null && Names.TRUSTED.contains(origin)) {
      headers.put("Access-Control-Allow-Origin", origin);
      headers.put("Access-Control-Allow-Credentials", "true");
    }
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withHeaders(headers);
  }
}

class Fixed implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  @Override
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    return new APIGatewayProxyResponseEvent()
        .withHeaders(Map.of("Access-Control-Allow-Origin", "https://app.example.com", "Access-Control-Allow-Credentials", "true"));
  }
}
