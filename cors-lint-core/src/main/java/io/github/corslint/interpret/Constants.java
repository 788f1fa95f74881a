package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/** Evaluates expressions outside of running code, such as the attributes of annotations. */
public final class Constants {

  private final World world;

  /** An evaluator in one world. */
  public Constants(World world) {
    this.world = world;
  }

  /** The text that an expression in or on a type is, if that is known. */
  public Optional<String> text(Expression expression, ProjectType type) {
    return evaluate(expression, type) instanceof Known known ? known.text() : Optional.empty();
  }

  /** The value of an expression that stands in or on a type. */
  public Value evaluate(Expression expression, ProjectType type) {
    Run run = run();
    Frame frame =
        new Frame(type, Optional.empty(), new Environment(Optional.empty()), "<constant>");
    try {
      return run.interpreter().expressions().evaluate(expression, frame);
    } catch (ThrownValue | PathAbandoned failed) {
      return Unknown.because(Excerpt.of(expression));
    }
  }

  private Run run() {
    return new Run(
        world,
        new Terms(new Places(), Sender.ANY, Reach.ALL),
        "https://evil.test",
        new Choices(List.of()),
        Long.MAX_VALUE);
  }

  /** What a text of a configuration file is worth, with its placeholders and expressions. */
  public Value value(String text, String path) {
    try {
      return new Properties(run())
          .value(new Properties.Text(text, path, Properties.Keys.TEXTS), "Object");
    } catch (ThrownValue | PathAbandoned failed) {
      return Unknown.setting(text);
    }
  }

  /** A text with its placeholders replaced from the texts of the configuration that a file sees. */
  public Optional<String> expand(String text, String path) {
    Configuration configuration = world.configuration();
    return Placeholders.expand(
        text,
        key ->
            configuration.isElements(key, path)
                ? Optional.empty()
                : configuration.property(key, path));
  }

  /** Where a configuration file says what a key stands for, or says it so that it is not read. */
  public Optional<Step> configuredAt(String key, String path) {
    return Provenance.of(key, path, world.configuration());
  }

  /** The expression that an annotation gives to an attribute. */
  public static Optional<Expression> attribute(AnnotationExpr annotation, String name) {
    return Annotations.attribute(annotation, name);
  }
}
