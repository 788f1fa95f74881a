package io.github.corslint.framework.http;

import io.github.corslint.framework.http.HttpObject.Role;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Requests and responses of servlets, Spring, JAX-RS and of libraries that name things as these do.
 * Type names decide where they are known; elsewhere the names of headers do.
 */
public final class HttpLibrary implements Library {

  private static final Set<String> TEXTS =
      Set.of("HttpString", "AsciiString", "HttpHeaderNames", "HeaderName", "HeaderNames");

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("HttpServletRequest", Role.REQUEST),
          Map.entry("ServletRequest", Role.REQUEST),
          Map.entry("HttpServletRequestWrapper", Role.REQUEST),
          Map.entry("ServerHttpRequest", Role.REQUEST),
          Map.entry("ServletServerHttpRequest", Role.REQUEST),
          Map.entry("ServerRequest", Role.REQUEST),
          Map.entry("HttpServerRequest", Role.REQUEST),
          Map.entry("HttpRequest", Role.REQUEST),
          Map.entry("FullHttpRequest", Role.REQUEST),
          Map.entry("ContainerRequestContext", Role.REQUEST),
          Map.entry("ContainerRequest", Role.REQUEST),
          Map.entry("APIGatewayProxyRequestEvent", Role.REQUEST),
          Map.entry("APIGatewayV2HTTPEvent", Role.REQUEST),
          Map.entry("ApplicationLoadBalancerRequestEvent", Role.REQUEST),
          Map.entry("NativeWebRequest", Role.EXCHANGE),
          Map.entry("ServletWebRequest", Role.EXCHANGE),
          Map.entry("WebRequest", Role.REQUEST),
          Map.entry("HttpServletResponse", Role.RESPONSE),
          Map.entry("ServletResponse", Role.RESPONSE),
          Map.entry("HttpServletResponseWrapper", Role.RESPONSE),
          Map.entry("ServerHttpResponse", Role.RESPONSE),
          Map.entry("ServletServerHttpResponse", Role.RESPONSE),
          Map.entry("HttpServerResponse", Role.RESPONSE),
          Map.entry("ContainerResponseContext", Role.RESPONSE),
          Map.entry("ContainerResponse", Role.RESPONSE),
          Map.entry("FullHttpResponse", Role.RESPONSE),
          Map.entry("ServerWebExchange", Role.EXCHANGE),
          Map.entry("RoutingContext", Role.EXCHANGE),
          Map.entry("HttpServerExchange", Role.EXCHANGE),
          Map.entry("HttpExchange", Role.EXCHANGE));

  private static final Set<String> SERVLETS =
      Set.of("HttpServletResponse", "ServletResponse", "HttpServletResponseWrapper");

  private static final Set<String> BUILDERS =
      Set.of(
          "ResponseEntity",
          "Response",
          "ServerResponse",
          "RestResponse",
          "HttpResponse",
          "ResponseBuilder");
  private static final Set<String> HEADER_MAPS =
      Set.of(
          "HttpHeaders",
          "MultivaluedHashMap",
          "LinkedMultiValueMap",
          "DefaultHttpHeaders",
          "DefaultHttp2Headers");
  private static final Set<String> HEADER_OBJECTS =
      Set.of("SetHeaderHandler", "StaticHeadersWriter");
  private static final Set<String> COMPUTING =
      Set.of(
          "Objects",
          "Pattern",
          "String",
          "MessageFormat",
          "List",
          "Set",
          "Arrays",
          "Stream",
          "EnumSet",
          "ImmutableList",
          "ImmutableSet",
          "Lists",
          "Sets",
          "StringUtils");
  private static final Set<String> HEADER_ANNOTATIONS =
      Set.of("RequestHeader", "HeaderParam", "Header", "RestHeader");
  private static final Set<String> PARAMETER_ANNOTATIONS =
      Set.of(
          "RequestParam",
          "QueryParam",
          "QueryValue",
          "RestQuery",
          "FormParam",
          "MatrixParam",
          "PathParam",
          "PathVariable");

  private final Predicate<String> keepsNull;

  /** A library for code that runs in a container which sets no header to null. */
  public HttpLibrary() {
    this(path -> true);
  }

  /**
   * A library for code that runs in servlet containers.
   *
   * @param keepsNull whether a header that code of a file sets to null stays as it is
   */
  public HttpLibrary(Predicate<String> keepsNull) {
    this.keepsNull = keepsNull;
  }

  private HttpObject object(Role role, TypeName type) {
    return SERVLETS.contains(type.simple())
        ? new HttpObject(role, 0, keepsNull)
        : new HttpObject(role);
  }

  @Override
  public Optional<Value> provided(TypeName type, Run run) {
    Role role = ROLES.get(type.simple());
    if (role != null) {
      return Optional.of(object(role, type));
    }
    if (type.isImported("io.netty", "HttpResponse")) {
      return Optional.of(new HttpObject(Role.RESPONSE));
    }
    if (type.isCalled("HttpHeaders") || type.isCalled("MultivaluedMap")) {
      return Optional.of(new HttpObject(Role.HEADERS));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> annotated(
      String annotation, String argument, TypeName type, CallSite site) {
    if (HEADER_ANNOTATIONS.contains(annotation)) {
      if (argument.isEmpty()) {
        return type.isCalled("String")
            ? Optional.empty()
            : provided(TypeName.unresolved("HttpHeaders"), site.run());
      }
      return RequestReads.read("getHeader", List.of(Known.of(argument)), site);
    }
    return PARAMETER_ANNOTATIONS.contains(annotation)
        ? Optional.of(site.run().senderChooses(site))
        : Optional.empty();
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (HEADER_MAPS.contains(type.simple())) {
      return Optional.of(new HttpObject(Role.RESPONSE_HEADERS, HeldHeaders.next(site.run())));
    }
    if (isText(type) && !arguments.isEmpty()) {
      return HttpObject.text(arguments.get(0)).map(Known::of);
    }
    if (HEADER_OBJECTS.contains(type.simple())
        || type.is("org.springframework.security", "Header")) {
      return written("new", arguments, site).map(w -> Unknown.of(type, "a header"));
    }
    Role role = ROLES.get(type.simple());
    if (role != null && arguments.stream().anyMatch(HttpObject.class::isInstance)) {
      return Optional.of(object(role, type));
    }
    if (BUILDERS.contains(type.simple())) {
      arguments.forEach(a -> HeaderWrites.writeMap(a, site));
      return type.isCalled("ResponseEntity")
          ? Optional.of(HttpObject.answer(Content.of(arguments)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    if (BUILDERS.contains(type.simple())) {
      return Optional.of(HttpObject.answer(Content.NONE.after(method, arguments)));
    }
    Optional<Value> status = Statuses.found(type, method, arguments);
    if (status.isPresent()) {
      return status;
    }
    if ((isText(type) || isOptimizing(type, method)) && arguments.size() == 1) {
      return HttpObject.text(arguments.get(0)).map(Known::of);
    }
    if (type.isCalled("ByteBuffer") && method.equals("wrap") && arguments.size() == 1) {
      return Optional.of(arguments.get(0));
    }
    if (type.isCalled("CorsUtils") || type.is("org.springframework", "WebUtils")) {
      return SpringOrigins.told(method, arguments, site);
    }
    if (arguments.isEmpty() || isOnlyComputing(type, method)) {
      return Optional.empty();
    }
    Optional<Value> written = written(method, arguments, site);
    return written.isPresent() ? written : readFor(method, arguments, site);
  }

  /** Whether a call makes a text, a list or an answer of texts, among which no header is set. */
  private static boolean isOnlyComputing(TypeName type, String method) {
    return COMPUTING.contains(type.simple())
        || (type.isCalled("Collections") && method.equals("addAll"));
  }

  /** A helper of a library that gets a request and the name of the header that is asked for. */
  private static Optional<Value> readFor(String method, List<Value> arguments, CallSite site) {
    boolean isGiven =
        arguments.get(0) instanceof HttpObject request
            && request.role() == Role.REQUEST
            && arguments.size() > 1
            && HttpObject.text(arguments.get(1)).filter(RequestReads::isSenders).isPresent();
    return isGiven
        ? RequestReads.read(method, arguments.subList(1, arguments.size()), site)
        : Optional.empty();
  }

  @Override
  public Optional<Value> invokedOwn(
      Instance receiver, String method, List<Value> arguments, Value result, CallSite site) {
    return OwnClasses.invoked(receiver, method, arguments, result, site);
  }

  @Override
  public Optional<Value> constant(TypeName type, String name) {
    if (type.isCalled("CorsConfiguration") && name.equals("ALL")) {
      return Optional.of(Known.of("*"));
    }
    return HeaderNames.ofConstant(name)
        .<Value>map(Known::of)
        .or(() -> Statuses.constant(type, name));
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    Optional<Value> status = Statuses.told(receiver, method, arguments);
    if (status.isPresent()) {
      return status;
    }
    if (arguments.isEmpty()) {
      boolean isHttp = RequestReads.isOriginGetter(method) && speaksOfRequests(receiver);
      return isHttp ? Optional.of(site.run().readOrigin(site)) : Optional.empty();
    }
    Optional<Value> written =
        HeaderNames.isQuestion(method) ? Optional.empty() : written(method, arguments, site);
    if (written.isPresent()) {
      return Optional.of(receiver);
    }
    boolean asksForHeader =
        HttpObject.text(arguments.get(0)).filter(RequestReads::isSenders).isPresent();
    boolean reads =
        asksForHeader
            && (arguments.size() == 1 || method.startsWith("get"))
            && !speaksOfClients(receiver);
    return reads ? RequestReads.read(method, arguments, site) : Optional.empty();
  }

  /**
   * {@code checkOrigin} of Spring's {@code CorsConfiguration} and {@code DefaultCorsProcessor} gets
   * the request's origin and returns what is sent back.
   */
  @Override
  public Optional<Value> callbackArgument(
      List<TypeName> supertypes, String method, TypeName type, CallSite site) {
    return isOriginHook(supertypes, method) && type.isCalled("String")
        ? Optional.of(site.run().readOrigin(site))
        : Optional.empty();
  }

  /**
   * An object that filters requests and responses of Jakarta REST sees the request first. When it
   * aborts or throws, the response that takes its place is filtered all the same (Jakarta REST 3.1,
   * 6.2 and 6.7.3). Netty's duplex handlers read a request before they write what answers it.
   */
  @Override
  public Optional<Call> earlierCall(
      List<TypeName> supertypes, String method, int parameters, Run run) {
    if (method.equals("write") && parameters == 3 && isDuplex(supertypes)) {
      Value context = Unknown.because("the context of the channel");
      return Optional.of(new Call("channelRead", List.of(context, new HttpObject(Role.REQUEST))));
    }
    boolean filtersBoth =
        Stream.of("ContainerRequestFilter", "ContainerResponseFilter")
            .allMatch(name -> supertypes.stream().anyMatch(t -> t.isCalled(name)));
    if (!filtersBoth || !method.equals("filter") || parameters != 2) {
      return Optional.empty();
    }
    RequestAttributes.of(run).seenFromStart();
    return Optional.of(new Call("filter", List.of(new HttpObject(Role.REQUEST))));
  }

  /** Whether objects are Netty's handlers of both what comes in and what goes out. */
  private static boolean isDuplex(List<TypeName> supertypes) {
    return supertypes.stream()
        .anyMatch(
            t ->
                t.is("io.netty", "ChannelDuplexHandler")
                    || t.is("io.netty", "ChannelOutboundHandler"));
  }

  @Override
  public void returned(List<TypeName> supertypes, String method, Value result, CallSite site) {
    if (isOriginHook(supertypes, method)) {
      Location at = site.run().returnedAt().orElse(site.nameAt());
      site.run().record(HeaderWrite.by(site, HeaderNames.ALLOW_ORIGIN, result, false, at));
      site.run().record(HeaderWrite.by(site, HeaderNames.VARY, Known.of("Origin"), true, at));
    }
  }

  /** Types of Netty, Undertow, Armeria and Helidon that hold the name or the value of a header. */
  private static boolean isText(TypeName type) {
    return TEXTS.contains(type.simple()) || type.is("io.helidon", "Header");
  }

  /** Vert.x, {@code HttpHeaders.createOptimized}: the same text, quicker to write. */
  private static boolean isOptimizing(TypeName type, String method) {
    return method.equals("createOptimized") && type.is("io.vertx", "HttpHeaders");
  }

  private static boolean isOriginHook(List<TypeName> supertypes, String method) {
    return method.equals("checkOrigin")
        && supertypes.stream()
            .anyMatch(t -> t.isCalled("CorsConfiguration") || t.isCalled("DefaultCorsProcessor"));
  }

  private static Optional<Value> written(String method, List<Value> arguments, CallSite site) {
    boolean append = method.startsWith("add") || method.startsWith("append");
    return HeaderWrites.write(method, arguments, site, append);
  }

  private static boolean speaksOfRequests(Unknown receiver) {
    String type = receiver.type().map(TypeName::simple).orElse("");
    String reason = (receiver.reason() + " " + type).toLowerCase(Locale.ROOT);
    return reason.contains("header") || reason.contains("request") || reason.contains("exchange");
  }

  /** Requests that the application sends itself have an Origin of their own. */
  private static boolean speaksOfClients(Unknown receiver) {
    String reason = receiver.reason().toLowerCase(Locale.ROOT);
    return reason.contains("client") || reason.contains("resttemplate");
  }
}
