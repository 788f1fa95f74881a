package io.github.corslint.framework.jaxrs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Listed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which resource methods there are, and which policy acts on each. */
final class ResourcePoliciesTest {

  private static final String IMPORTS =
      """
      package app;
      import jakarta.ws.rs.*;
      import jakarta.ws.rs.container.*;
      import jakarta.ws.rs.core.*;
      import jakarta.ws.rs.ext.*;
      """;

  private static final String FILTER =
      IMPORTS
          + """
          @Provider %s class Cors implements ContainerResponseFilter { public void filter(ContainerRequestContext q, ContainerResponseContext r) {
            r.getHeaders().add("Access-Control-Allow-Origin", "*"); } }
          """;

  private static final String RESOURCES =
      IMPORTS
          + """
          @ApplicationPath("rest") class App extends Application {}
          @Path("orders") class Orders {
            @GET public String all() { return ""; }
            @DELETE @Path("{id: [0-9]+}") @Open public void remove(@PathParam("id") long id) {}
            @Path("{id}/lines") public Lines lines() { return new Lines(); }
          }
          class Lines { @GET @POST @Path("/first/") public String first() { return ""; } }
          abstract class Base { @GET @Path(Names.PING) public String ping() { return ""; } }
          @Path("/") class Root extends Base {}
          interface Contract { @PUT @Path("contract") String put(String s); }
          class Impl implements Contract { @Override public String put(String s) { return s; } }
          @Path("impl") class Rooted implements Contract { @Override public String put(String s) { return s; } }
          class Names { static final String PING = "ping"; }
          """;

  private static List<String> listed(String filterAnnotation, String... more) {
    return Listed.in(
        Map.of(
            "src/main/java/app/Cors.java",
            FILTER.formatted(filterAnnotation),
            "src/main/java/app/Orders.java",
            RESOURCES,
            "src/main/java/app/Open.java",
            IMPORTS + String.join("\n", more)));
  }

  @Test
  void aFilterThatAnApplicationMakesIsOnePolicy() {
    String filter =
        IMPORTS
            + """
            class CorsFilter implements ContainerResponseFilter {
              private final String allowed;
              CorsFilter(String allowed) { this.allowed = allowed; }
              public void filter(ContainerRequestContext q, ContainerResponseContext r) {
                r.getHeaders().add("Access-Control-Allow-Origin", allowed); } }
            """;
    String application =
        IMPORTS
            + """
            import org.glassfish.jersey.server.ResourceConfig;
            class App extends ResourceConfig { App() { register(new CorsFilter("*")); register(Orders.class); } }
            @Path("orders") class Orders { @GET public String all() { return ""; } }
            """;
    assertEquals(
        List.of("GET /orders: response header 10"),
        Listed.in(Map.of("src/app/CorsFilter.java", filter, "src/app/App.java", application)));
  }

  @Test
  void aFilterActsOnEveryResource() {
    assertEquals(
        List.of(
            "GET /rest/orders: response header 7",
            "DELETE /rest/orders/{id: [0-9]+}: response header 7",
            "GET|POST /rest/orders/{id}/lines/first: response header 7",
            "GET /rest/ping: response header 7",
            "PUT /rest/impl/contract: response header 7"),
        listed(""));
  }

  @Test
  void aBoundFilterActsOnWhatIsBound() {
    assertEquals(
        List.of(
            "GET /rest/orders: no CORS configuration covers it",
            "DELETE /rest/orders/{id: [0-9]+}: response header 7",
            "GET|POST /rest/orders/{id}/lines/first: no CORS configuration covers it",
            "GET /rest/ping: no CORS configuration covers it",
            "PUT /rest/impl/contract: no CORS configuration covers it"),
        listed("@Open", "@NameBinding @interface Open {}"));
  }

  @Test
  void aFeatureMayChooseResources() {
    assertEquals(
        "GET /rest/orders: a DynamicFeature chooses the resources of Cors",
        listed(
                "",
                "class Choice implements DynamicFeature { public void configure(ResourceInfo i,"
                    + " FeatureContext c) { c.register(Cors.class); } }")
            .get(0));
  }

  @Test
  void aFindingNamesTheResources() {
    assertEquals(
        List.of(
            "every website, such as https://evil.test, can use DELETE /rest/orders/{id: [0-9]+}"),
        CorsLint.check(
                Map.of(
                    "src/main/java/app/Cors.java",
                    FILTER.formatted("@Open"),
                    "src/main/java/app/Orders.java",
                    RESOURCES,
                    "src/main/java/app/Open.java",
                    IMPORTS + "@NameBinding @interface Open {}"))
            .findings()
            .stream()
            .map(f -> f.message())
            .toList());
  }

  @Test
  void headersOfAResourceAreItsOwn() {
    assertEquals(
        List.of(
            "GET /own/direct: response header 8",
            "GET /own/helped: response header 10",
            "GET /own/none: no CORS configuration covers it"),
        Listed.in(
            Map.of(
                "src/main/java/app/Own.java",
                IMPORTS
                    + """
                    @Path("own") class Own {
                      @GET @Path("direct") public Response direct() {
                        return Response.ok().header("Access-Control-Allow-Origin", "*").build(); }
                      @GET @Path("helped") public Response helped() { return star(Response.ok()); }
                      private Response star(Response.ResponseBuilder b) { return b.header("Access-Control-Allow-Origin", "*").build(); }
                      @GET @Path("none") public Response none() { return Response.ok().build(); }
                    }
                    """)));
  }

  @Test
  void cxfsAnnotationsShareTheResources() {
    assertEquals(
        List.of(
            "GET /a/own: CXF @CrossOriginResourceSharing 10",
            "GET /a/class: CXF @CrossOriginResourceSharing 8",
            "GET /b: CXF CrossOriginResourceSharingFilter 7"),
        Listed.in(
            Map.of(
                "src/main/java/app/Cxf.java",
                IMPORTS
                    + """
                    import org.apache.cxf.rs.security.cors.*;
                    class App extends Application { public java.util.Set<Class<?>> getClasses() { return java.util.Set.of(CrossOriginResourceSharingFilter.class, A.class, B.class); } }
                    @CrossOriginResourceSharing(allowOrigins = "https://app.example.com")
                    @Path("a") class A {
                      @CrossOriginResourceSharing(allowAllOrigins = true)
                      @GET @Path("own") public String own() { return ""; }
                      @GET @Path("class") public String ofClass() { return ""; }
                    }
                    @Path("b") class B { @GET public String b() { return ""; } }
                    """)));
  }
}
