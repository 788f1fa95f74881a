package io.github.corslint.framework.jaxrs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, features, resources and mappers that write the headers themselves. */
final class JaxRsCodeTest {

  private static final String REFLECTED = "7 error reflected-origin https://evil.test";

  /** Declarations begin in line 6. */
  private static List<String> seen(String specification, String declarations) {
    return Seen.in(
        "src/main/java/app/Code.java",
        """
        package app;
        import %1$s.ws.rs.*;
        import %1$s.ws.rs.container.*;
        import %1$s.ws.rs.core.*;
        import %1$s.ws.rs.ext.*;
        %2$s
        """
            .formatted(specification, declarations));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javax", "jakarta"})
  void aBoundResponseFilter(String specification) {
    assertEquals(
        List.of("8 error reflected-origin https://evil.test"),
        seen(
            specification,
            """
            @NameBinding @interface Cors {}
            @Provider @Cors class Bound implements ContainerResponseFilter { public void filter(ContainerRequestContext q, ContainerResponseContext r) {
              r.getHeaders().putSingle("Access-Control-Allow-Origin", q.getHeaderString("Origin"));
              r.getHeaders().putSingle("Access-Control-Allow-Credentials", true); } }
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javax", "jakarta"})
  void aPreMatchingFilterThatAnswersItself(String specification) {
    assertEquals(
        List.of(REFLECTED),
        seen(
            specification,
            """
            @PreMatching class Pre implements ContainerRequestFilter { public void filter(ContainerRequestContext q) { q.abortWith(Response.ok()
              .header("Access-Control-Allow-Origin", q.getHeaders().getFirst("Origin"))
              .header("Access-Control-Allow-Credentials", "true").build()); } }
            """));
  }

  @Test
  void filtersThatAFeatureRegisters() {
    assertEquals(
        List.of("7 warning wildcard-origin https://evil.test"),
        seen(
            "jakarta",
            """
            class Dynamic implements DynamicFeature { public void configure(ResourceInfo info, FeatureContext context) {
              context.register((ContainerResponseFilter) (q, r) -> r.getHeaders().add("Access-Control-Allow-Origin", "*")); } }
            """));
  }

  @Test
  void aHelperOfABaseClass() {
    assertEquals(
        List.of(REFLECTED),
        seen(
            "jakarta",
            """
            abstract class Base { @Context protected HttpHeaders headers; protected Response ok(Object entity) { return Response.ok(entity)
              .header("Access-Control-Allow-Origin", headers.getHeaderString("Origin"))
              .header("Access-Control-Allow-Credentials", "true").build(); } }
            @Path("/x") class Resource extends Base { @GET public Response get() { return ok("x"); } }
            """));
  }

  @Test
  void aMapperOfExceptions() {
    assertEquals(
        List.of("7 warning wildcard-with-credentials"),
        seen(
            "jakarta",
            """
            @Provider class Mapper implements ExceptionMapper<RuntimeException> { public Response toResponse(RuntimeException e) { return Response.serverError()
              .header("Access-Control-Allow-Origin", "*")
              .header("Access-Control-Allow-Credentials", "true").build(); } }
            """));
  }

  @Test
  void aLookedUpOriginIsSilent() {
    assertEquals(
        List.of(),
        seen(
            "jakarta",
            """
            @Path("/x") class Resource {
              private static final java.util.Set<String> TRUSTED = java.util.Set.of("https://app.example.com");
              @GET public Response get(@HeaderParam("Origin") String origin) {
                Response.ResponseBuilder response = Response.ok();
                if (TRUSTED.contains(origin)) response.header("Access-Control-Allow-Origin", origin).header("Vary", "Origin");
                return response.build();
              }
              @Path("sub") public Sub sub() { return new Sub(); }
            }
            class Sub { @GET public Response get() { return Response.ok().header("Access-Control-Allow-Origin", "https://app.example.com").build(); } }
            """));
  }

  @Test
  void eachValueOfTheRequestsHeader() {
    String filter =
        """
        @Provider class Each implements ContainerResponseFilter { public void filter(ContainerRequestContext q, ContainerResponseContext r) {
          for (String value : q.getHeaders().get("origin")) {
            if (%s) { r.getHeaders().add("Access-Control-Allow-Origin", value); }
          }
          r.getHeaders().add("Access-Control-Allow-Credentials", "true");
        } }
        """;
    assertEquals(
        List.of("8 error reflected-origin https://evil.test"),
        seen("jakarta", filter.formatted("value != null")));
    assertEquals(
        List.of(), seen("jakarta", filter.formatted("value.equals(\"https://app.example.com\")")));
  }

  @Test
  void aFilterThatAddsLeavesWhatAResourceHasWritten() {
    assertEquals(
        List.of("15 warning wildcard-origin https://evil.test"),
        seen(
                "jakarta",
                """
                @Provider class Adding implements ContainerResponseFilter {
                  static final Map<String, Object> HEADERS = ImmutableMap.of(
                    "Access-Control-Allow-Origin",
                    "https://a.example.com");
                  public void filter(ContainerRequestContext q, ContainerResponseContext r) {
                    if (q.getHeaderString("Origin") != null) HEADERS.forEach((k, v) -> r.getHeaders().add(k, v));
                  }
                }
                @Path("/a") class Open {
                  @GET public Response a() { return Response.ok().header("Access-Control-Allow-Origin", "*").build(); } }
                """)
            .stream()
            .filter(line -> line.contains("wildcard-origin"))
            .toList());
  }

  private static List<String> readByReflection(String bound, String read) {
    return seen(
        "jakarta",
        """
        @interface Cors { String[] value() default "https://app.example.com"; }
        @Path("/a") %s class Data { @GET %s public String get() { return ""; } }
        @Provider class Stamp implements ContainerResponseFilter { @Context ResourceInfo info;
          public void filter(ContainerRequestContext q, ContainerResponseContext r) { %s } }
        """
            .formatted(
                bound.startsWith("type ") ? bound.substring(5) : "",
                bound.startsWith("type ") ? "" : bound,
                read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cors c = info.getResourceMethod().getAnnotation(Cors.class); if (c != null) for (String o : c.value()) r.getHeaders().add(\"Access-Control-Allow-Origin\", o);",
        "if (info.getResourceMethod().isAnnotationPresent(Cors.class)) r.getHeaders().add(\"Access-Control-Allow-Origin\", info.getResourceMethod().getAnnotation(Cors.class).value()[0]);",
        "Optional.ofNullable(info.getResourceMethod().getAnnotation(Cors.class)).map(Cors::value).ifPresent(v -> r.getHeaders().add(\"Access-Control-Allow-Origin\", v[0]));",
        "Cors c = info.getResourceMethod().getAnnotation(Cors.class); if (c == null) c = info.getResourceClass().getAnnotation(Cors.class); if (c == null) return; r.getHeaders().add(\"Access-Control-Allow-Origin\", c.value()[0]);",
      })
  void annotationsAreReadByReflection(String read) {
    String code = read.replace("Optional.", "java.util.Optional.");
    List<String> open = List.of("9 warning wildcard-origin https://evil.test");
    assertEquals(open, readByReflection("@Cors(\"*\")", code));
    assertEquals(open, readByReflection("@Cors({\"*\"})", code));
    assertEquals(open, readByReflection("type @Cors(value = \"*\")", code));
    assertEquals(List.of(), readByReflection("@Cors(\"https://a.example.com\")", code));
    assertEquals(List.of(), readByReflection("@Cors", code));
  }

  private static List<String> property(String set) {
    return seen(
        "jakarta",
        """
        class Setup extends org.glassfish.jersey.server.ResourceConfig { %s }
        @Provider class Stamp implements ContainerResponseFilter { @Context Configuration settings;
          public void filter(ContainerRequestContext q, ContainerResponseContext r) {
            Object page = settings.getProperty("app.page");
            r.getHeaders().add("Access-Control-Allow-Origin", page == null ? "*" : page); } }
        """
            .formatted(set));
  }

  @Test
  void propertiesOfTheApplicationAreKnown() {
    List<String> open = List.of("10 warning wildcard-origin https://evil.test");
    assertEquals(open, property("Setup() { property(\"app.page\", \"*\"); }"));
    assertEquals(open, property("Setup() { property(\"app.other\", \"https://a.example.com\"); }"));
    assertEquals(
        List.of(), property("Setup() { property(\"app.page\", \"https://a.example.com\"); }"));
    assertEquals(
        List.of(),
        property(
            "public java.util.Map<String, Object> getProperties() {"
                + " return java.util.Map.of(\"app.page\", \"https://a.example.com\"); }"));
    assertEquals(
        List.of(),
        property(
            "public java.util.Map<String, Object> getProperties() { var all = new java.util.HashMap<String, Object>();"
                + " all.put(\"app.page\", \"https://a.example.com\"); return all; }"));
  }
}
