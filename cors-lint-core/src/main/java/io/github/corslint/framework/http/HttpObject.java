package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A request, a response, their headers, or an object that holds both. Libraries differ in names
 * more than in meaning; what differs in meaning is the {@link Role}.
 *
 * @param role what it is
 * @param holder the number of headers that the program made by themselves; 0 for all others
 * @param keepsNull whether a header that code of a file sets to null stays as it is
 * @param content what else an answer of the program has
 */
record HttpObject(Role role, int holder, Predicate<String> keepsNull, Content content)
    implements Model {

  HttpObject(Role role) {
    this(role, 0);
  }

  HttpObject(Role role, int holder) {
    this(role, holder, path -> false);
  }

  HttpObject(Role role, int holder, Predicate<String> keepsNull) {
    this(role, holder, keepsNull, Content.NONE);
  }

  /** An answer that the program builds. */
  static HttpObject answer(Content content) {
    return new HttpObject(Role.BUILDER, 0, path -> false, content);
  }

  /** Code replaced or removed what the response itself said about who gets in. */
  record Replaced() {}

  /** Code looked at what the response already says about who gets in. */
  record LookedBack() {}

  /** What an object of HTTP is. */
  enum Role {
    REQUEST,
    REQUEST_HEADERS,
    RESPONSE,
    RESPONSE_HEADERS,
    /** Headers of which only the type is known: those of the request or of the response. */
    HEADERS,
    /** A builder of a response; its methods return it. */
    BUILDER,
    /** Request and response in one. */
    EXCHANGE
  }

  private static final Set<String> TO_HEADERS =
      Set.of(
          "getHeaders",
          "headers",
          "getRequestHeaders",
          "getHttpHeaders",
          "getStringHeaders",
          "getHeaderMap",
          "headerMap",
          "toHeaders");
  private static final Set<String> NAMES =
      Set.of("getHeaderNames", "headerNames", "names", "keySet");
  private static final Set<String> EACH =
      Set.of("entrySet", "entries", "iterator", "iteratorAsString");
  private static final Set<String> TO_REQUEST =
      Set.of(
          "getRequest",
          "request",
          "req",
          "getNativeRequest",
          "getServletRequest",
          "getHttpRequest",
          "getSecurityContext");
  private static final Set<String> TO_RESPONSE =
      Set.of(
          "getResponse",
          "response",
          "res",
          "getNativeResponse",
          "getServletResponse",
          "getHttpResponse");
  private static final Set<String> PARAMETERS =
      Set.of(
          "getParameter",
          "getQueryParam",
          "queryParam",
          "queryParams",
          "getParam",
          "param",
          "getQueryString",
          "getParameterValues",
          "getParameterMap");

  /**
   * What makes an answer complete: "After using this method, the response should be considered to
   * be committed" (Jakarta Servlet 6.0, {@code HttpServletResponse}).
   */
  private static final Set<String> ENDING = Set.of("sendError", "sendRedirect");

  /**
   * {@code MultivaluedMap.addAll} of Jakarta REST and the {@code header} of Spring's builders take
   * any number of values for one name.
   */
  private static final Set<String> VARIADIC = Set.of("addAll", "header");

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    Optional<Value> told =
        content
            .told(method, arguments)
            .or(
                () ->
                    role == Role.RESPONSE
                        ? SetStatus.of(method, arguments, site)
                        : Optional.empty());
    if (told.isPresent()) {
      return told;
    }
    if (arguments.isEmpty()) {
      return navigate(method, site);
    }
    return committed(method, site)
        .or(() -> aborted(method, arguments.get(0), site))
        .or(() -> written(method, arguments, site))
        .or(() -> attribute(method, arguments, site))
        .or(() -> read(method, arguments, site))
        .or(
            () ->
                role == Role.BUILDER
                    ? builder(method, arguments, site)
                    : handOver(method, arguments, site));
  }

  /** An answer that is complete takes no more headers. */
  private Optional<Value> committed(String method, CallSite site) {
    if (role != Role.RESPONSE || !ENDING.contains(method)) {
      return Optional.empty();
    }
    site.run().record(new Commit(site.run().scope()));
    return Optional.of(Known.NULL);
  }

  /** {@code abortWith} of Jakarta REST: response filters see the status of what it is given. */
  private Optional<Value> aborted(String method, Value with, CallSite site) {
    if (role != Role.REQUEST || !method.equals("abortWith")) {
      return Optional.empty();
    }
    if (with instanceof HttpObject answer) {
      answer.content.told("getStatus", List.of()).ifPresent(code -> SetStatus.note(code, site));
    }
    return Optional.of(Known.NULL);
  }

  /** What a header is set to, or what was written of one before. */
  private Optional<Value> written(String method, List<Value> arguments, CallSite site) {
    if (!writes()) {
      return Optional.empty();
    }
    if (method.equals("setHeader") && removes(arguments) && keepsNull.test(site.at().path())) {
      return Optional.of(Known.NULL);
    }
    Optional<Value> absent = AbsentHeader.filled(method, arguments, site);
    if (absent.isPresent()) {
      return absent;
    }
    boolean held = holder > 0 || role == Role.BUILDER;
    int before = held ? site.run().effects(HeaderWrite.class).size() : 0;
    boolean adds = appends(method) || (role == Role.BUILDER && !removes(arguments));
    Optional<Value> written = HeaderWrites.write(method, gathered(method, arguments), site, adds);
    boolean replaces = !held && !adds && role != Role.HEADERS;
    if (written.isPresent() && replaces && isLastWrite(HeaderNames.ALLOW_ORIGIN, site)) {
      site.run().record(new Replaced());
    }
    if (written.isPresent() && held) {
      HeldHeaders.note(holder, before, site);
    }
    if (written.isPresent()) {
      return Optional.of(this);
    }
    return role == Role.HEADERS ? Optional.empty() : readBack(method, arguments, site);
  }

  /** All values that follow the name of a header, as one list. */
  private static List<Value> gathered(String method, List<Value> arguments) {
    if (!VARIADIC.contains(method) || arguments.size() < 3) {
      return arguments;
    }
    List<Object> values = new ArrayList<>();
    arguments.subList(1, arguments.size()).forEach(value -> values.add(value.raw()));
    return List.of(arguments.get(0), new Known(values));
  }

  private static boolean isLastWrite(String name, CallSite site) {
    List<HeaderWrite> writes = site.run().effects(HeaderWrite.class);
    return !writes.isEmpty() && writes.get(writes.size() - 1).name().equals(name);
  }

  private Optional<Value> attribute(String method, List<Value> arguments, CallSite site) {
    return isOfRequest() ? RequestAttributes.call(method, arguments, site) : Optional.empty();
  }

  private Optional<Value> read(String method, List<Value> arguments, CallSite site) {
    if (!reads()) {
      return Optional.empty();
    }
    return PARAMETERS.contains(method)
        ? Optional.of(site.run().senderChooses(site))
        : RequestReads.read(method, arguments, site);
  }

  private boolean isOfRequest() {
    return role == Role.REQUEST || role == Role.EXCHANGE;
  }

  private boolean writes() {
    return role == Role.RESPONSE
        || role == Role.RESPONSE_HEADERS
        || role == Role.HEADERS
        || role == Role.BUILDER
        || role == Role.EXCHANGE;
  }

  private boolean reads() {
    return isOfRequest() || areOfRequest();
  }

  /** Whether these are headers that may be the request's. */
  private boolean areOfRequest() {
    return role == Role.REQUEST_HEADERS || role == Role.HEADERS;
  }

  /** A builder takes a header away when its value is null (Jakarta REST 3.1, Response). */
  private static boolean removes(List<Value> arguments) {
    return arguments.size() == 2 && arguments.get(1) instanceof Known known && known.isNull();
  }

  private static boolean appends(String method) {
    return method.startsWith("add") || method.startsWith("append");
  }

  private Optional<Value> navigate(String method, CallSite site) {
    if (reads() && RequestReads.isOriginGetter(method)) {
      return Optional.of(site.run().readOrigin(site));
    }
    if (areOfRequest() && EACH.contains(method)) {
      return Optional.of(RequestReads.entries(method, site));
    }
    if (isOfRequest() && NAMES.contains(method)) {
      return Optional.of(RequestReads.names(method));
    }
    if (isOfRequest() && (method.equals("getAttributes") || method.equals("attributes"))) {
      return Optional.of(new RequestAttributes.AsMap());
    }
    Optional<Value> address = isOfRequest() ? OwnAddress.call(method, site) : Optional.empty();
    if (address.isPresent()) {
      return address;
    }
    if (forgets(method)) {
      HeaderWrites.clear(site);
      return Optional.of(Known.NULL);
    }
    if (PARAMETERS.contains(method)) {
      return Optional.of(site.run().senderChooses(site));
    }
    return part(method);
  }

  /** Another object of the same exchange, or this one again. */
  private Optional<Value> part(String method) {
    if (TO_HEADERS.contains(method)) {
      return headers(method);
    }
    if (method.equals("getResponseHeaders") || method.equals("responseHeaders")) {
      return Optional.of(new HttpObject(Role.RESPONSE_HEADERS));
    }
    if (TO_REQUEST.contains(method)) {
      return Optional.of(new HttpObject(Role.REQUEST));
    }
    if (TO_RESPONSE.contains(method)) {
      return Optional.of(role == Role.RESPONSE ? this : new HttpObject(Role.RESPONSE));
    }
    if (role == Role.BUILDER) {
      return Optional.of(answer(content.after(method, List.of())));
    }
    return method.equals("mutate") ? Optional.of(this) : Optional.empty();
  }

  /** {@code ServletResponse.reset} takes all headers back, as does emptying their map. */
  private boolean forgets(String method) {
    return (role == Role.RESPONSE && method.equals("reset"))
        || (role == Role.RESPONSE_HEADERS && holder == 0 && method.equals("clear"));
  }

  private Optional<Value> headers(String method) {
    if (role == Role.HEADERS) {
      return Optional.of(this);
    }
    boolean ofRequest =
        role == Role.REQUEST || role == Role.REQUEST_HEADERS || method.equals("getRequestHeaders");
    return Optional.of(
        new HttpObject(
            ofRequest || role == Role.EXCHANGE ? Role.REQUEST_HEADERS : Role.RESPONSE_HEADERS));
  }

  /** A look at what the response already says. */
  private Optional<Value> readBack(String method, List<Value> arguments, CallSite site) {
    Optional<String> name = text(arguments.get(0)).filter(HeaderNames::isResponseHeader);
    if (name.isEmpty() || arguments.size() != 1) {
      return Optional.empty();
    }
    String lower = name.get().toLowerCase(Locale.ROOT);
    List<HeaderWrite> writes =
        site.run().effects(HeaderWrite.class).stream()
            .filter(w -> w.response() == site.run().scope() && w.name().equals(lower))
            .toList();
    if (lower.equals(HeaderNames.ALLOW_ORIGIN) && !method.startsWith("remove")) {
      site.run().record(new LookedBack());
    }
    if (method.startsWith("contains")) {
      return Optional.of(Known.of(!writes.isEmpty()));
    }
    if (method.startsWith("get") || method.equals("header") || method.equals("firstValue")) {
      return Optional.of(writes.isEmpty() ? Known.NULL : writes.get(writes.size() - 1).value());
    }
    if (method.startsWith("remove")) {
      site.run().record(HeaderWrite.by(site, lower, Known.NULL, false, site.at()));
      if (holder == 0 && lower.equals(HeaderNames.ALLOW_ORIGIN)) {
        site.run().record(new Replaced());
      }
      return Optional.of(Known.NULL);
    }
    return Optional.empty();
  }

  private Optional<Value> builder(String method, List<Value> arguments, CallSite site) {
    for (Value argument : arguments) {
      if (method.equals("headers")) {
        site.run().call(argument, List.of(new HttpObject(Role.RESPONSE_HEADERS)), site);
      } else {
        site.run().escape(argument);
      }
    }
    return Optional.of(answer(content.after(method, arguments)));
  }

  /** Callbacks that get a part of this object. */
  private Optional<Value> handOver(String method, List<Value> arguments, CallSite site) {
    if (method.equals("headers") || method.equals("mutate")) {
      site.run().call(arguments.get(0), List.of(new HttpObject(Role.RESPONSE_HEADERS)), site);
      return Optional.of(this);
    }
    return Optional.empty();
  }

  static Optional<String> text(Value value) {
    return value instanceof Known known ? known.text() : Optional.empty();
  }

  @Override
  public boolean isInstance(TypeName type) {
    return true;
  }

  @Override
  public boolean carriesOrigin() {
    return reads();
  }

  @Override
  public String toString() {
    return "the " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
