package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.spring.keys.StaticHeaders;
import io.github.corslint.framework.spring.xml.XmlBeans;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Security filter chains in XML, each an element {@code <http>}, asked in the order of the file.
 * Their {@code <cors/>} asks the configurations of handlers unless it names a source or a filter;
 * beans of any name are not looked for (Spring Security 4.1 to 7.0, {@code
 * CorsBeanDefinitionParser}).
 */
public final class SecurityXml {

  /** What headers are called that a chain writes. */
  public static final String HEADER = "Spring Security header";

  private static final String NAMESPACE = "http://www.springframework.org/schema/security";
  private static final Set<String> READABLE = Set.of("", "ant", "mvc", "path");

  private final XmlBeans beans;

  SecurityXml(XmlBeans beans) {
    this.beans = beans;
  }

  /** The elements that make chains. */
  public static Stream<XmlElement> chainElements(XmlBeans beans) {
    return beans.elements().filter(e -> e.name().equals("http") && e.namespace().equals(NAMESPACE));
  }

  /** The source that a chain names, itself or by a filter. */
  static Optional<XmlElement> ownSource(XmlElement chain, XmlBeans beans) {
    Optional<XmlElement> cors = chain.child("cors");
    Optional<String> source = cors.flatMap(c -> text(c, "configuration-source-ref"));
    if (source.isPresent()) {
      return beans.named(source.get());
    }
    return Stream.concat(cors.stream(), chain.children("custom-filter"))
        .flatMap(e -> text(e, "ref").stream())
        .flatMap(name -> XmlAskers.sourceOfFilter(name, beans).stream())
        .findFirst();
  }

  List<SecurityChains.Ordered> chains() {
    List<XmlElement> elements = chainElements(beans).toList();
    return Stream.iterate(0, i -> i < elements.size(), i -> i + 1)
        .map(i -> new SecurityChains.Ordered(chain(elements.get(i)), i, elements.get(i).at()))
        .toList();
  }

  /** What the headers that a chain writes to every response tell browsers. */
  public static Optional<CorsPolicy> headers(XmlElement chain, Function<XmlAttribute, Item> item) {
    StaticHeaders headers = new StaticHeaders(HEADER);
    chain
        .children("headers")
        .flatMap(h -> h.children("header"))
        .forEach(
            h ->
                text(h, "name")
                    .ifPresent(
                        name ->
                            h.attribute("value").ifPresent(v -> headers.put(name, item.apply(v)))));
    List<String> paths = text(chain, "pattern").stream().toList();
    return headers.policy(new Scope(paths, "", ""));
  }

  private SecurityChain chain(XmlElement http) {
    SecurityChain chain = new SecurityChain(false);
    chain.mean(matcherOf(http));
    boolean isReadable = READABLE.contains(text(http, "request-matcher").orElse(""));
    if (text(http, "security").filter("none"::equals).isPresent()) {
      return chain;
    }
    for (XmlElement rule : http.children("intercept-url").toList()) {
      String pattern = isReadable ? text(rule, "pattern").orElse("") : "";
      SecurityMatcher matcher = matcher(pattern, text(rule, "method").orElse(""));
      chain.rules().add(matcher, access(http, text(rule, "access").orElse("")), rule.at());
    }
    if (ownSource(http, beans).isPresent()) {
      chain.answerCors(SecurityChain.Asked.OWN_SOURCE);
    } else if (http.child("cors").isPresent()) {
      boolean isPlain = http.child("cors").filter(c -> c.attributes().isEmpty()).isPresent();
      chain.answerCors(isPlain ? SecurityChain.Asked.HANDLERS : SecurityChain.Asked.OWN_SOURCE);
    } else if (http.children("custom-filter").anyMatch(this::mayAnswer)) {
      chain.cover();
    }
    return chain;
  }

  private SecurityMatcher matcherOf(XmlElement http) {
    boolean isReadable = READABLE.contains(text(http, "request-matcher").orElse(""));
    boolean isPlain = isReadable && http.attribute("request-matcher-ref").isEmpty();
    return isPlain ? matcher(text(http, "pattern").orElse("/**"), "") : SecurityMatcher.UNKNOWN;
  }

  private static SecurityMatcher matcher(String pattern, String method) {
    if (pattern.isEmpty() || pattern.contains("${")) {
      return SecurityMatcher.UNKNOWN;
    }
    return new SecurityMatcher(
        List.of(pattern.startsWith("/") ? pattern : "/" + pattern), method, false);
  }

  /** What a rule says: an expression, or a list of attributes when expressions are off. */
  private static SecurityRules.Access access(XmlElement http, String access) {
    boolean isExpression = text(http, "use-expressions").filter("false"::equals).isEmpty();
    if (isExpression) {
      return SecurityRules.ofExpression(access);
    }
    return access.contains("ANONYMOUSLY")
        ? SecurityRules.Access.OPEN
        : access.isBlank() ? SecurityRules.Access.UNKNOWN : SecurityRules.Access.GUARDED;
  }

  /** Whether a filter may be one that answers preflights. */
  private boolean mayAnswer(XmlElement custom) {
    String name = text(custom, "ref").orElse("");
    String type = beans.named(name).flatMap(b -> text(b, "class")).orElse("");
    return (name + type).toLowerCase(Locale.ROOT).contains("cors");
  }

  private static Optional<String> text(XmlElement element, String attribute) {
    return element.attribute(attribute).map(XmlAttribute::value);
  }
}
