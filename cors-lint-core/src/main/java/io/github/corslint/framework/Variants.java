package io.github.corslint.framework;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What the same code sets up on different profiles of the configuration files. */
final class Variants {

  private Variants() {}

  /**
   * The policies of all profiles, each with where it is so. What cannot be told of an application
   * that is on no profile, and can on some, is not said: it does not start, or is not started, like
   * that.
   *
   * @param usual the policies of an application that is started as it is
   * @param onProfiles the policies by the profile that its operator asks for
   */
  static List<Recovered> together(List<Recovered> usual, Map<String, List<Recovered>> onProfiles) {
    List<Recovered> result = new ArrayList<>();
    for (Recovered each : usual) {
      if (!isOpen(each.policy()) || !isSettledOnSome(each, onProfiles)) {
        result.add(exceptWhereOther(each, onProfiles));
      }
    }
    onProfiles.forEach(
        (profile, policies) ->
            policies.stream()
                .filter(policy -> usual.stream().noneMatch(u -> isSame(u, policy)))
                .map(policy -> policy.presentAt(Presence.only(profile)))
                .forEach(result::add));
    return result;
  }

  private static Recovered exceptWhereOther(
      Recovered usual, Map<String, List<Recovered>> onProfiles) {
    Presence presence = usual.presence();
    for (Map.Entry<String, List<Recovered>> other : onProfiles.entrySet()) {
      if (other.getValue().stream().noneMatch(policy -> isSame(usual, policy))) {
        presence = presence.except(other.getKey());
      }
    }
    return usual.presentAt(presence);
  }

  private static boolean isSettledOnSome(Recovered usual, Map<String, List<Recovered>> onProfiles) {
    return onProfiles.values().stream()
        .flatMap(List::stream)
        .map(Recovered::policy)
        .anyMatch(policy -> policy.at().equals(usual.policy().at()) && !isOpen(policy));
  }

  /** Whether something of who gets in cannot be told. */
  private static boolean isOpen(CorsPolicy policy) {
    boolean isOpen =
        policy.origins() instanceof Origins.Declared declared
            ? declared.entries().stream().anyMatch(e -> e.kind() == Origins.EntryKind.UNKNOWN)
            : policy.answer(Runs.UNRELATED) instanceof Answer.Undecidable;
    return isOpen || policy.credentials() instanceof Setting.Unknown;
  }

  /**
   * What an application amounts to.
   *
   * @param usual what it does when it is started as it is
   * @param onProfiles what it does by the profile that its operator asks for
   */
  static Combination together(Combination usual, Map<String, Combination> onProfiles) {
    List<Recovered> recovered = new ArrayList<>(usual.recovered());
    List<Endpoint> endpoints = new ArrayList<>(usual.endpoints());
    others(usual.recovered(), onProfiles, Combination::recovered, Variants::isSame)
        .forEach(other -> recovered.add(other.what().onProfile(other.expression())));
    others(usual.endpoints(), onProfiles, Combination::endpoints, Variants::isSame)
        .forEach(other -> endpoints.add(other.what().onProfile(other.expression())));
    return new Combination(recovered, endpoints);
  }

  /** What is only there on some profiles. */
  private record Other<T>(T what, List<String> profiles) {
    String expression() {
      return String.join(" or ", profiles);
    }
  }

  private static <T> List<Other<T>> others(
      List<T> usual,
      Map<String, Combination> onProfiles,
      Function<Combination, List<T>> part,
      BiPredicate<T, T> isSame) {
    List<Other<T>> others = new ArrayList<>();
    onProfiles.forEach(
        (profile, combination) -> {
          for (T each : part.apply(combination)) {
            if (usual.stream().noneMatch(u -> isSame.test(u, each))) {
              others.stream()
                  .filter(other -> isSame.test(other.what(), each))
                  .findFirst()
                  .ifPresentOrElse(
                      other -> other.profiles().add(profile),
                      () -> others.add(new Other<>(each, new ArrayList<>(List.of(profile)))));
            }
          }
        });
    return others;
  }

  private static boolean isSame(Endpoint a, Endpoint b) {
    boolean isOneOpen = a.policy().isEmpty() || b.policy().isEmpty();
    return a.handler().equals(b.handler())
        && (isOneOpen ? a.policy().equals(b.policy()) : isSame(a.policy().get(), b.policy().get()));
  }

  private static boolean isSame(Recovered a, Recovered b) {
    return isSame(a.policy(), b.policy());
  }

  /** Whether two policies let in the same origins on the same terms, as far as can be compared. */
  static boolean isSame(CorsPolicy a, CorsPolicy b) {
    return a.at().equals(b.at())
        && isSame(a.scope(), b.scope())
        && isSame(a.origins(), b.origins())
        && a.withOrigins(b.origins()).withScope(b.scope()).equals(b);
  }

  private static boolean isSame(Scope a, Scope b) {
    return a.paths().equals(b.paths()) && a.shadow().equals(b.shadow());
  }

  private static boolean isSame(Origins a, Origins b) {
    return a == b
        || (a instanceof Origins.Declared one
            && b instanceof Origins.Declared other
            && one.credentials().equals(other.credentials())
            && texts(one).equals(texts(other)));
  }

  private static List<String> texts(Origins.Declared declared) {
    return declared.entries().stream().map(e -> e.kind() + " " + e.text()).toList();
  }
}
