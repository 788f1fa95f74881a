package io.github.corslint.framework.struts;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code <result type="httpheader">} in a {@code struts.xml}: headers of one answer of an action
 * (Struts 6.7, {@code HttpHeaderResult}). Expressions in values are filled in unless {@code parse}
 * is false. Names of parameters are expressions, too: {@code headers['A-B']} is an entry, {@code
 * headers.A-B} a subtraction that sets nothing.
 */
public final class Struts implements Framework {

  private static final String ORIGIN = "Access-Control-Allow-Origin";
  private static final String CREDENTIALS = "Access-Control-Allow-Credentials";
  private static final String VARY = "Vary";

  private static final Pattern HEADER = Pattern.compile("headers\\[\\s*['\"](.+?)['\"]\\s*]");

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public List<String> configurationWords() {
    return List.of(ORIGIN);
  }

  @Override
  public List<CorsPolicy> configured(XmlElement root, Context context) {
    if (!root.name().equals("struts")) {
      return List.of();
    }
    return root.descendants()
        .filter(e -> e.name().equals("action"))
        .flatMap(action -> action.children("result").flatMap(r -> policy(action, r).stream()))
        .toList();
  }

  private static Optional<CorsPolicy> policy(XmlElement action, XmlElement result) {
    boolean isHeaders =
        result.attribute("type").filter(t -> t.value().equals("httpheader")).isPresent();
    if (!isHeaders) {
      return Optional.empty();
    }
    boolean parses =
        parameter(result, "parse"::equals).filter(p -> p.text().equals("false")).isEmpty();
    String name = action.attribute("name").map(n -> n.value()).orElse("");
    return header(result, ORIGIN)
        .map(p -> item(p, parses))
        .map(
            origin -> {
              PolicyDraft draft =
                  new PolicyDraft("Struts httpheader result", origin.at(), Scope.of(name))
                      .credentials(credentials(result, parses))
                      .star(PolicyDraft.STAR_ALWAYS)
                      .varied(header(result, VARY).isPresent());
              return (origin.is("*") ? draft.everybody(origin.at()) : draft.exact(origin)).policy();
            });
  }

  /** Browsers take nothing but {@code true} for a yes. */
  private static Setting<Boolean> credentials(XmlElement result, boolean parses) {
    return header(result, CREDENTIALS)
        .map(p -> item(p, parses))
        .filter(i -> i.text().filter(t -> !t.equals("true")).isEmpty())
        .map(Item::flag)
        .orElse(Setting.unset());
  }

  private static Optional<XmlElement> header(XmlElement result, String header) {
    return parameter(
        result,
        name -> {
          Matcher entry = HEADER.matcher(name);
          return entry.matches() && entry.group(1).equalsIgnoreCase(header);
        });
  }

  private static Optional<XmlElement> parameter(XmlElement result, Predicate<String> name) {
    return result
        .children("param")
        .filter(p -> p.attribute("name").filter(n -> name.test(n.value())).isPresent())
        .findFirst();
  }

  private static Item item(XmlElement parameter, boolean parses) {
    String text = parameter.text();
    Location at = parameter.textAt();
    boolean isExpression = parses && (text.contains("${") || text.contains("%{"));
    return isExpression
        ? Item.unknown(text + " is filled in by the application", at)
        : Item.known(text, at);
  }
}
