package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The address of the application as its requests name it. No website chooses that for its visitors:
 * browsers fill it in.
 */
final class OwnAddress {

  private static final String HOST = "self.test";
  private static final String SCHEME = "https";

  private static final Map<String, Object> GETTERS =
      Map.of(
          "getServerName", HOST,
          "getLocalName", HOST,
          "getServerPort", 443,
          "getScheme", SCHEME,
          "scheme", SCHEME,
          "isSecure", true);

  private static final Map<String, String> HEADERS =
      Map.of(
          "host", HOST, "x-forwarded-host", HOST, "x-forwarded-proto", SCHEME, ":authority", HOST);

  private OwnAddress() {}

  /** The result of a method without arguments of a request. */
  static Optional<Value> call(String method, CallSite site) {
    if (method.equals("getRequestURL")) {
      return Optional.of(site.run().ownAddress(Known.of(SCHEME + "://" + HOST + "/"), site));
    }
    return Optional.ofNullable(GETTERS.get(method))
        .map(part -> site.run().ownAddress(new Known(part), site));
  }

  /** The value of a header of a request. */
  static Optional<Value> header(String name, CallSite site) {
    return Optional.ofNullable(HEADERS.get(name.toLowerCase(Locale.ROOT)))
        .map(part -> site.run().ownAddress(new Known(part), site));
  }
}
