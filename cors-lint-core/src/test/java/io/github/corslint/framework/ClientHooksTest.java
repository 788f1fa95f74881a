package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that clients call for the requests that they send: its headers reach no browser. */
final class ClientHooksTest {

  private static void assertSilent(String text) {
    assertEquals(List.of(), Seen.in("src/main/java/app/Hook.java", text));
    assertEquals(List.of(), Seen.notes("src/main/java/app/Hook.java", text));
  }

  @Test
  void interceptorOfOkHttp() {
    assertSilent(
        """
        package app;
        import java.io.IOException;
        import okhttp3.Interceptor;
        import okhttp3.Response;
        class Hook implements Interceptor {
          @Override public Response intercept(Chain chain) throws IOException {
            return chain.proceed(chain.request().newBuilder().addHeader("Access-Control-Allow-Origin", "*").addHeader("Access-Control-Allow-Credentials", "true").build());
          }
        }
        """);
  }

  @Test
  void interceptorOfFeignByAWholePackage() {
    assertSilent(
        """
        package app;
        import feign.*;
        import java.util.*;
        class Hook implements RequestInterceptor {
          public void apply(RequestTemplate request) { request.header("Access-Control-Allow-Origin", "*"); }
        }
        """);
  }

  @Test
  void filterOfClientsByAWholePackage() {
    assertSilent(
        """
        package app;
        import jakarta.ws.rs.client.*;
        class Hook implements ClientRequestFilter {
          public void filter(ClientRequestContext request) { request.getHeaders().add("Access-Control-Allow-Origin", "*"); }
        }
        """);
  }
}
