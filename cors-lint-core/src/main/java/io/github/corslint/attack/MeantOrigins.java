package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Guesses of the origins that strings of a program were written to let in. */
public final class MeantOrigins {

  /** Hosts of three and of four labels, and a port, that nobody has trusted. */
  private static final List<String> SHAPES =
      List.of("https://app.evil.test", "https://a.b.evil.test:8443");

  /** What may follow a name behind which an expression excludes some characters. */
  private static final List<String> ENDS = List.of("", ".evil.test", "_.evil.test");

  private static final int MOST_JOINED = 6;

  private MeantOrigins() {}

  /** What one string was presumably written to let in, in the form that browsers use. */
  public static List<String> by(TrustedOrigin trusted) {
    return Shape.of(trusted).stream()
        .flatMap(MeantOrigins::completed)
        .filter(shape -> Domains.isHost(shape.filled("app")))
        .flatMap(
            shape ->
                Stream.of(written(shape, "app"), labelled(shape), apart(shape), ended(shape))
                    .flatMap(Function.identity()))
        .distinct()
        .toList();
  }

  /**
   * What leads further into code that lets in nothing of that: origins of other shapes, sub-domains
   * of what is trusted, hosts made of the labels that it compares, alone or in place of what
   * varies, and of a beginning and an end.
   */
  public static List<String> together(List<TrustedOrigin> trusted) {
    List<String> all = new ArrayList<>(SHAPES);
    all.add("https://" + Attacker.unnamedIn(trusted).domain());
    Labels.hosts(trusted).forEach(host -> all.add("https://" + host));
    List<Shape> shapes = trusted.stream().flatMap(string -> Shape.of(string).stream()).toList();
    joined(shapes).limit(MOST_JOINED).forEach(all::add);
    Labels.filling(shapes, trusted).flatMap(shape -> written(shape, "app")).forEach(all::add);
    shapes.stream()
        .filter(shape -> !shape.isWild() && Domains.registered(shape.host()).isPresent())
        .forEach(shape -> all.add(shape.origin(shape.scheme(), "app." + shape.host())));
    return all;
  }

  /** Origins that begin with one string and end with another, such as a dot and a domain. */
  private static Stream<String> joined(List<Shape> shapes) {
    return shapes.stream()
        .filter(end -> end.schemes().isEmpty() && end.host().matches("[.-].*[a-z0-9]"))
        .flatMap(
            end ->
                shapes.stream()
                    .filter(Shape::isStart)
                    .map(start -> start.followedBy(end.filled("app"), "app")))
        .filter(origin -> Domains.isHost(Domains.hostOf(origin)))
        .distinct();
  }

  /** A name that breaks off at a dot may be followed by a domain, or be one but for its end. */
  private static Stream<Shape> completed(Shape shape) {
    Shape whole = shape.completed();
    return shape.host().matches(".*[a-z][a-z0-9-]*\\.")
        ? Stream.of(
            whole, new Shape(shape.text(), shape.schemes(), shape.host() + "com", shape.port()))
        : Stream.of(whole);
  }

  private static Stream<String> written(Shape shape, String word) {
    List<String> schemes = shape.schemes().isEmpty() ? List.of("https", "http") : shape.schemes();
    return schemes.stream().map(scheme -> shape.origin(scheme, shape.filled(word)));
  }

  /** What varies may have to end where the name begins, as before {@code \b}. */
  private static Stream<String> apart(Shape shape) {
    return shape.host().matches("\\*[a-z0-9].*") ? written(shape, "app.") : Stream.empty();
  }

  /** What follows a name may have to begin with something else than letters. */
  private static Stream<String> ended(Shape shape) {
    return shape.host().endsWith("*") && shape.excludes()
        ? ENDS.stream().flatMap(end -> written(shape.endingIn(end), "app"))
        : Stream.empty();
  }

  /** A word may be meant as the first label of a host. */
  private static Stream<String> labelled(Shape shape) {
    boolean isLabel =
        shape.schemes().isEmpty() && !shape.host().contains(".") && !Domains.isLocal(shape.host());
    return isLabel && !shape.isWild()
        ? Stream.of(shape.origin("https", shape.host() + ".example.com"))
        : Stream.empty();
  }
}
