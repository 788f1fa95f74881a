package io.github.corslint.framework;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import io.github.corslint.syntax.JavaSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What files that speak of CORS offer to other files, by which these take part in CORS without a
 * word of it: names of headers in constants, methods that write headers, classes that do.
 *
 * @param all what is offered
 */
public record Offers(Set<Offer> all) {

  /** Nothing. */
  public static final Offers NONE = new Offers(Set.of());

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_$]{2,}");

  public Offers {
    all = Set.copyOf(all);
  }

  /** What a member of a type is. */
  enum Kind {
    CONSTANT,
    METHOD,
    CONSTRUCTOR,
    /** The type itself, as one that others extend. */
    SUPERTYPE,
    /** The type itself, as one with which others are annotated. */
    ANNOTATION
  }

  /**
   * A member that others may use.
   *
   * @param types simple names of the type that declares it, and of those by which it is known
   * @param kind what it is
   * @param member its name
   * @param parameters how many parameters it has; 0 for constants
   * @param open whether the last one stands for any number of arguments
   */
  public record Offer(Set<String> types, Kind kind, String member, int parameters, boolean open) {
    public Offer {
      types = Set.copyOf(types);
    }

    /** An annotation that says of what carries it who gets in. */
    public static Offer annotation(String name) {
      return new Offer(Set.of(name), Kind.ANNOTATION, name);
    }

    /** What is not called with arguments. */
    Offer(Set<String> types, Kind kind, String member) {
      this(types, kind, member, 0, false);
    }

    /** Something that is called. */
    Offer(Set<String> types, Kind kind, CallableDeclaration<?> member) {
      this(
          types,
          kind,
          member.getNameAsString(),
          member.getParameters().size(),
          member.getParameters().getLast().filter(Parameter::isVarArgs).isPresent());
    }

    /** The same member as one of a type that inherits it. */
    Offer inheritedBy(String type) {
      return new Offer(
          Set.of(type), kind, kind == Kind.SUPERTYPE ? type : member, parameters, open);
    }

    private boolean isInheritedFrom(String supertype) {
      return kind != Kind.CONSTRUCTOR && types.contains(supertype);
    }

    /** Whether it stands for no part of CORS when very many files use it. */
    public boolean mayBeGeneral() {
      return kind != Kind.CONSTANT && kind != Kind.ANNOTATION;
    }

    private String word() {
      return kind == Kind.SUPERTYPE ? "extends " + member : member;
    }

    private boolean isSearchable() {
      return Stream.concat(types.stream(), Stream.of(member))
          .allMatch(name -> WORD.matcher(name).matches());
    }
  }

  /** Both together. */
  public Offers and(Collection<Offer> more) {
    Set<Offer> both = new HashSet<>(all);
    more.stream().filter(Offer::isSearchable).forEach(both::add);
    return new Offers(both);
  }

  /** A file that uses any of them names one of these types. */
  public List<String> typeWords() {
    return List.copyOf(
        all.stream()
            .flatMap(o -> o.types().stream())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** A file that uses any of them names one of these members. */
  public List<String> memberWords() {
    return List.copyOf(
        all.stream().map(Offer::word).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Those without some others. */
  public Offers without(Collection<Offer> others) {
    Set<Offer> rest = new HashSet<>(all);
    rest.removeAll(others);
    return new Offers(rest);
  }

  /** Searches texts for what they may use of them. */
  public Function<String, Set<Offer>> finder() {
    NameFinder names =
        new NameFinder(
            all.stream()
                .flatMap(o -> Stream.concat(o.types().stream(), Stream.of(o.member())))
                .collect(Collectors.toSet()));
    return text -> usedIn(text, names.in(text));
  }

  /** A text may use what it names together with one of its types. */
  private Set<Offer> usedIn(String text, Set<String> names) {
    return all.stream()
        .filter(o -> names.contains(o.member()))
        .filter(o -> o.types().stream().anyMatch(names::contains))
        .filter(o -> o.kind() != Kind.SUPERTYPE || text.contains(o.word()))
        .collect(Collectors.toSet());
  }

  /** Those whose types a file names. */
  Offers knownTo(JavaSource file) {
    if (all.isEmpty()) {
      return NONE;
    }
    return new Offers(
        all.stream()
            .filter(o -> o.types().stream().anyMatch(file::names))
            .collect(Collectors.toSet()));
  }

  /** What types get from a supertype of this name. */
  Stream<Offer> inheritedFrom(String supertype) {
    return all.stream().filter(o -> o.isInheritedFrom(supertype));
  }

  boolean hasConstant(String name) {
    return has(o -> o.kind() == Kind.CONSTANT && o.member().equals(name));
  }

  /** Whether an annotation of this name is offered. */
  public boolean hasAnnotation(String name) {
    return has(o -> o.kind() == Kind.ANNOTATION && o.member().equals(name));
  }

  boolean hasMethod(String name) {
    return has(o -> o.kind() == Kind.METHOD && o.member().equals(name));
  }

  boolean hasMethod(String name, int arguments) {
    return has(o -> o.kind() == Kind.METHOD && fits(o, name, arguments));
  }

  boolean hasConstructor(String type, int arguments) {
    return has(o -> o.kind() == Kind.CONSTRUCTOR && fits(o, type, arguments));
  }

  private static boolean fits(Offer offer, String name, int arguments) {
    return offer.member().equals(name)
        && (offer.parameters() == arguments
            || (offer.open() && arguments >= offer.parameters() - 1));
  }

  private boolean has(Predicate<Offer> which) {
    return !all.isEmpty() && all.stream().anyMatch(which);
  }
}
