import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls the site's handler for each request with the event that a gateway makes of it, and sends what it returns. The gateway itself,
 * which hands on headers as they are, is left out.
 */
public final class LambdaHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    Class<?> type = handlerOf(site);
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    RequestHandler<?, ?> handler = (RequestHandler<?, ?>) constructor.newInstance();
    boolean second = takes(type, APIGatewayV2HTTPEvent.class);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, handler, second));
    server.start();
    return new Server(server.getAddress().getPort(), () -> server.stop(0));
  }

  private static Class<?> handlerOf(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      if (RequestHandler.class.isAssignableFrom(type)) {
        return type;
      }
    }
    throw new IllegalStateException("the site has no handler");
  }

  private static boolean takes(Class<?> type, Class<?> event) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("handleRequest") && method.getParameterTypes()[0] == event) {
        return true;
      }
    }
    return false;
  }

  private static void answer(HttpExchange exchange, RequestHandler<?, ?> handler, boolean second) throws IOException {
    try {
      Object response = second ? second(exchange, handler) : first(exchange, handler);
      send(exchange, response);
    } catch (RuntimeException e) {
      exchange.sendResponseHeaders(502, -1);
    } finally {
      exchange.close();
    }
  }

  @SuppressWarnings("unchecked")
  private static Object first(HttpExchange exchange, RequestHandler<?, ?> handler) {
    APIGatewayProxyRequestEvent event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod(exchange.getRequestMethod())
            .withPath(exchange.getRequestURI().getPath())
            .withHeaders(headers(exchange));
    return ((RequestHandler<APIGatewayProxyRequestEvent, Object>) handler).handleRequest(event, null);
  }

  @SuppressWarnings("unchecked")
  private static Object second(HttpExchange exchange, RequestHandler<?, ?> handler) {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRawPath(exchange.getRequestURI().getPath())
            .withHeaders(headers(exchange))
            .build();
    return ((RequestHandler<APIGatewayV2HTTPEvent, Object>) handler).handleRequest(event, null);
  }

  /** Clients spell names as they like, and the first generation of gateways hands that on. */
  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return headers;
  }

  private static void send(HttpExchange exchange, Object response) throws IOException {
    if (response instanceof APIGatewayV2HTTPResponse) {
      APIGatewayV2HTTPResponse r = (APIGatewayV2HTTPResponse) response;
      send(exchange, r.getStatusCode(), r.getHeaders(), r.getMultiValueHeaders(), r.getBody());
    } else {
      APIGatewayProxyResponseEvent r = (APIGatewayProxyResponseEvent) response;
      send(exchange, r.getStatusCode(), r.getHeaders(), r.getMultiValueHeaders(), r.getBody());
    }
  }

  private static void send(
      HttpExchange exchange, int status, Map<String, String> headers, Map<String, List<String>> more, String body)
      throws IOException {
    if (headers != null) {
      headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    }
    if (more != null) {
      more.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    }
    byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
