package io.github.corslint.interpret;

import com.github.javaparser.ast.body.CallableDeclaration;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.JavaSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one path through an entry did.
 *
 * @param effects what models recorded, in order
 * @param result the value that the entry returned
 * @param assumptions what was taken for granted of unknown values
 * @param checks by response: the last operation on the origin that a condition depended on
 * @param trace the story of the path
 * @param suppositions where a check was run on a text that is not known, and what that was supposed
 *     to be
 * @param trusted known strings that met the origin
 * @param sources files whose methods ran
 * @param ran the methods and constructors that ran
 * @param readOrigin whether the origin was read at all
 * @param thrown whether the path ended in an exception
 * @param abandoned why the path was cut off, if it was
 * @param cutShort why a callback on the way was cut off, if one was
 * @param steps how many nodes were evaluated
 */
public record Path(
    List<Object> effects,
    Value result,
    List<Assumption> assumptions,
    Map<Integer, OriginCheck> checks,
    List<Step> trace,
    List<Step> suppositions,
    List<TrustedOrigin> trusted,
    Set<JavaSource> sources,
    List<Ran> ran,
    boolean readOrigin,
    boolean thrown,
    Optional<String> abandoned,
    Optional<String> cutShort,
    int steps) {
  public Path {
    effects = List.copyOf(effects);
    checks = Map.copyOf(checks);
    assumptions = List.copyOf(assumptions);
    trace = List.copyOf(trace);
    suppositions = List.copyOf(suppositions);
    trusted = List.copyOf(trusted);
    ran = List.copyOf(ran);
    sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
  }

  /** A method or constructor that ran, and its file. */
  public record Ran(CallableDeclaration<?> callable, JavaSource source) {}

  /**
   * The same path as it matters to a response: what callbacks assume that have a response of their
   * own, which came later, does not.
   */
  public Path as(int response) {
    return new Path(
        effects,
        result,
        assumptions.stream().filter(a -> a.response() <= response).toList(),
        checks,
        trace,
        suppositions,
        trusted,
        sources,
        ran,
        readOrigin,
        thrown,
        abandoned,
        cutShort,
        steps);
  }

  /** Whether it looked at the origin or made something that a model records. */
  boolean shows() {
    return readOrigin || !effects.isEmpty();
  }

  /** Why not all that this path does was seen; empty when it was. */
  public Optional<String> limit() {
    return abandoned.or(() -> cutShort);
  }

  /** The check that the code of a response last depended on. */
  public Optional<OriginCheck> check(int response) {
    return Optional.ofNullable(checks.get(response));
  }

  /** The effects of one kind. */
  public <T> List<T> effects(Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
