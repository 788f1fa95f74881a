package io.github.corslint.framework.spring.xml;

import io.github.corslint.framework.spring.policy.OriginList;
import io.github.corslint.framework.spring.policy.SpringPolicy;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.config.XmlAttribute;
import io.github.corslint.syntax.config.XmlElement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A policy whose settings are texts of an XML file.
 *
 * @param spring the policy
 * @param worth what a text of the file of a path is worth
 */
public record XmlPolicy(SpringPolicy spring, BiFunction<String, String, Value> worth) {

  /** A text with its place. */
  private record Text(String text, Location at) {}

  /** The same where placeholders are left as they are. */
  public XmlPolicy literal() {
    return new XmlPolicy(spring, (text, path) -> Known.of(text));
  }

  /** Sets what an attribute lists, separated by commas. */
  public void setParts(XmlAttribute attribute) {
    set(
        attribute.name(),
        Stream.of(attribute.value().split(","))
            .map(part -> new Text(part.strip(), attribute.valueAt()))
            .toList());
  }

  /** Sets what an attribute says, which is one item. */
  public void setWhole(XmlAttribute attribute) {
    set(attribute.name(), whole(attribute.value(), attribute.valueAt()));
  }

  /** Sets what a property is given: a text, or items of a list that stands in it or elsewhere. */
  public void setProperty(XmlElement property, Optional<XmlElement> value) {
    String name = property.attribute("name").map(XmlAttribute::value).orElse("");
    set(name, texts(property, value));
  }

  /** Sets the origins that an argument of a constructor lists. */
  public void setOrigins(XmlElement argument, Optional<XmlElement> value) {
    add(spring.origins(), texts(argument, value));
  }

  private static List<Text> texts(XmlElement given, Optional<XmlElement> value) {
    return given
        .attribute("value")
        .map(a -> whole(a.value(), a.valueAt()))
        .or(() -> value.map(XmlPolicy::values))
        .orElse(List.of());
  }

  private static List<Text> values(XmlElement value) {
    return value
        .descendants()
        .filter(e -> e.name().equals("value"))
        .flatMap(e -> whole(e.text(), e.textAt()).stream())
        .toList();
  }

  private static List<Text> whole(String text, Location at) {
    return List.of(new Text(text.strip(), at));
  }

  private void set(String name, List<Text> texts) {
    switch (name.replace("-", "").toLowerCase(Locale.ROOT)) {
      case "allowedorigins" -> add(spring.origins(), texts);
      case "allowedoriginpatterns" -> add(spring.patterns(), texts);
      case "allowedmethods" -> add(spring.methods(), texts);
      case "allowedheaders" -> add(spring.allowedHeaders(), texts);
      case "exposedheaders" -> add(spring.exposedHeaders(), texts);
      case "allowcredentials" -> texts.forEach(t -> spring.setCredentials(value(t), t.at()));
      case "allowprivatenetwork" -> texts.forEach(t -> spring.setPrivateNetwork(value(t), t.at()));
      case "maxage" -> texts.forEach(t -> spring.setMaxAge(seconds(t), t.at()));
      default -> {}
    }
  }

  private void add(OriginList list, List<Text> texts) {
    texts.forEach(t -> list.addAt(value(t), t.at(), spring.version()));
  }

  private Value value(Text text) {
    Value value = worth.apply(text.text(), text.at().path());
    return value.raw() instanceof Collection<?> all ? new Known(all.toArray()) : value;
  }

  private Value seconds(Text text) {
    String digits = value(text).raw() instanceof String t ? t : "";
    return digits.matches("\\d{1,10}")
        ? new Known(Long.valueOf(digits))
        : Unknown.because(text.text());
  }
}
