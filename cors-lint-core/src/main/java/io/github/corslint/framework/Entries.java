package io.github.corslint.framework;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.corslint.interpret.Entry;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where runs begin: members that speak of CORS or lead to one that does, and that nothing else in
 * their file calls.
 */
final class Entries {

  /** Of a call that hands a method any number of them. */
  private static final int MOST_ARGUMENTS = 20;

  private final Project project;
  private final JavaSource source;
  private final Mentions mentions;
  private @Nullable List<Member> members;

  Entries(Project project, JavaSource source, Offers offers) {
    this(project, source, new Mentions(source, Mentions.WORDS, offers));
  }

  private Entries(Project project, JavaSource source, Mentions mentions) {
    this.project = project;
    this.source = source;
    this.mentions = mentions;
  }

  /**
   * What a file offers to others.
   *
   * @param isWhole whether nothing that callers do matters to what a member shows
   */
  static Set<Offers.Offer> offered(
      Project project, JavaSource source, Offers offers, Predicate<Entry> isWhole) {
    Mentions making = new Mentions(source, Mentions.MAKING, offers);
    Entries entries = new Entries(project, source, making);
    Set<Offers.Offer> offered = entries.offered(isWhole);
    source.types().forEach(type -> offered.addAll(Members.inherited(type, offers)));
    return offered;
  }

  private Set<Offers.Offer> offered(Predicate<Entry> isWhole) {
    Set<Offers.Offer> offered = new LinkedHashSet<>();
    source.types().forEach(type -> offered.addAll(Members.constants(type, mentions)));
    List<Member> members = members();
    for (Member goal : speaking(members).toList()) {
      Set<Offers.Offer> led =
          reaching(members, List.of(goal)).stream()
              .flatMap(
                  member -> new Members(project, member.type()).offers(member.callable()).stream())
              .collect(Collectors.toSet());
      if (!offered.containsAll(led) && !isWhole.test(goal.entry())) {
        offered.addAll(led);
      }
    }
    return offered;
  }

  /**
   * A method or constructor.
   *
   * @param type where it is declared
   * @param calls names of methods of its own class that it calls
   * @param makes simple names of types of which it makes objects
   * @param isPart whether only objects have it that the program itself makes
   */
  private record Member(
      ProjectType type,
      CallableDeclaration<?> callable,
      Set<String> calls,
      Set<String> makes,
      boolean isPart) {
    Entry entry() {
      return Entry.of(type, type, callable);
    }

    String key() {
      return callable.getNameAsString() + "/" + callable.getParameters().size();
    }

    boolean isOverloadOf(Member other) {
      return other.type().equals(type)
          && !other.callable().equals(callable)
          && other.key().equals(key());
    }

    boolean calls(Member other) {
      return !other.callable().equals(callable)
          && (other.isAmong(calls)
              || calls.contains(other.callable().getNameAsString() + "/*")
              || leadsTo(other));
    }

    /** Whether calls may mean it. */
    boolean isAmong(Set<String> called) {
      return isCalled(callable.getNameAsString(), called)
          || isCalled(type.simpleName() + "." + callable.getNameAsString(), called);
    }

    private boolean isCalled(String name, Set<String> called) {
      int parameters = callable.getParameters().size();
      boolean isOpen = callable.getParameters().getLast().filter(Parameter::isVarArgs).isPresent();
      return called.contains(name + "/" + parameters)
          || (isOpen
              && IntStream.rangeClosed(parameters - 1, MOST_ARGUMENTS)
                  .anyMatch(arguments -> called.contains(name + "/" + arguments)));
    }

    /** Whether objects that it makes have the other one, for frameworks to call. */
    boolean leadsTo(Member other) {
      return other.isPart()
          && (callable.isStatic() || !other.type().equals(type))
          && makes.contains(other.type().simpleName());
    }
  }

  List<Entry> find() {
    Set<Member> reaching = reaching(members());
    Set<String> ofState = callsOfState();
    List<Entry> entries = new ArrayList<>();
    for (Member member : reaching) {
      if (isDead(member.callable())) {
        continue;
      }
      boolean called =
          member.isAmong(ofState)
              || reaching.stream().anyMatch(m -> m.calls(member) && !member.calls(m));
      if (!called || (isOverride(member) && !isMadeHere(member, reaching))) {
        entries.addAll(entriesOf(member));
      }
    }
    source.types().stream()
        .filter(this::hasSpeakingState)
        .forEach(t -> entries.add(Entry.ofState(t)));
    return entries;
  }

  /**
   * Members that frameworks call of objects that other code of this file makes, where no run of
   * that code has led to them.
   *
   * @param ran the members that ran, each by itself
   */
  List<Entry> partsApartFrom(Set<CallableDeclaration<?>> ran) {
    Set<Member> reaching = reaching(members());
    return reaching.stream()
        .filter(m -> isOverride(m) && isMadeHere(m, reaching) && !ran.contains(m.callable()))
        .flatMap(m -> entriesOf(m).stream())
        .toList();
  }

  /** Whether nothing can call a private method: no code of its file names it. */
  private boolean isDead(CallableDeclaration<?> callable) {
    return callable instanceof MethodDeclaration method
        && method.isPrivate()
        && method.getAnnotations().isEmpty()
        && source.unit().findAll(SimpleName.class, method.getName()::equals).size() == 1;
  }

  private static boolean isMadeHere(Member member, Set<Member> reaching) {
    return reaching.stream().anyMatch(m -> m.leadsTo(member));
  }

  /**
   * Members that a call in this file may mean, by their names and numbers of parameters, and that
   * no call has reached: it meant another one of that name.
   *
   * @param ran the members that ran, each by itself
   */
  List<Entry> overloadsApartFrom(Set<CallableDeclaration<?>> ran) {
    List<Member> members = members();
    return reaching(members).stream()
        .filter(m -> mentions.speaks(m.callable()) && !ran.contains(m.callable()))
        .filter(m -> members.stream().anyMatch(m::isOverloadOf))
        .flatMap(m -> entriesOf(m).stream())
        .toList();
  }

  /** Members that speak of CORS and that an entry leads to, as entries of their own. */
  List<Entry> within(Entry outer) {
    Set<Member> reaching = reaching(members());
    Set<Member> led = new LinkedHashSet<>();
    reaching.stream()
        .filter(m -> outer.callable().filter(m.callable()::equals).isPresent())
        .forEach(led::add);
    int before = -1;
    while (before != led.size()) {
      before = led.size();
      List<Member> sources = List.copyOf(led);
      reaching.stream().filter(m -> sources.stream().anyMatch(s -> s.calls(m))).forEach(led::add);
    }
    return led.stream()
        .filter(m -> outer.callable().filter(m.callable()::equals).isEmpty())
        .filter(m -> mentions.speaks(m.callable()))
        .flatMap(m -> entriesOf(m).stream())
        .toList();
  }

  private static boolean isOverride(Member member) {
    return member.callable().getAnnotationByName("Override").isPresent();
  }

  private List<Member> members() {
    if (members == null) {
      members = List.copyOf(findMembers());
    }
    return members;
  }

  private List<Member> findMembers() {
    List<Member> found = new ArrayList<>();
    for (ProjectType type : source.types()) {
      Stream.<CallableDeclaration<?>>concat(
              type.methods().stream().filter(m -> m.getBody().isPresent()),
              type.constructors().stream())
          .forEach(callable -> found.add(member(type, callable)));
    }
    return found;
  }

  private Member member(ProjectType type, CallableDeclaration<?> callable) {
    boolean isPart = !callable.isStatic() && new Members(project, type).isMadeByProgram();
    Uses uses = Uses.of(callable);
    return new Member(type, callable, uses.calls(), made(type, uses), isPart);
  }

  /** What code makes itself, or has in fields where objects are made. */
  private static Set<String> made(ProjectType type, Uses uses) {
    Set<String> made = new HashSet<>(uses.makes());
    for (String name : uses.reads()) {
      type.field(name)
          .flatMap(VariableDeclarator::getInitializer)
          .ifPresent(held -> made.addAll(Uses.of(held).makes()));
    }
    return made;
  }

  /** Whether the code of an entry, rather than what it is offered, names CORS. */
  static boolean speaks(Entry entry) {
    return own(entry).speaks(entry.callable().<Node>map(c -> c).orElse(entry.type().node()));
  }

  /** Whether code beside an entry names CORS. */
  static boolean isInSpeakingFile(Entry entry) {
    Mentions own = own(entry);
    return entry.declaring().source().unit().getTypes().stream().anyMatch(own::speaks);
  }

  private static Mentions own(Entry entry) {
    return new Mentions(entry.declaring().source(), Mentions.WORDS, Offers.NONE);
  }

  private Stream<Member> speaking(List<Member> members) {
    return members.stream().filter(m -> mentions.speaks(m.callable()) || isOfSpeakingSuperclass(m));
  }

  private Set<Member> reaching(List<Member> members) {
    return reaching(members, speaking(members).toList());
  }

  private static Set<Member> reaching(List<Member> members, List<Member> goals) {
    Set<Member> reaching = new LinkedHashSet<>(goals);
    int before = -1;
    while (before != reaching.size()) {
      before = reaching.size();
      List<Member> targets = List.copyOf(reaching);
      members.stream().filter(m -> targets.stream().anyMatch(m::calls)).forEach(reaching::add);
    }
    return reaching;
  }

  /** A constructor that sets up what the class inherits from a library's CORS filter. */
  private boolean isOfSpeakingSuperclass(Member member) {
    return member.callable() instanceof ConstructorDeclaration
        && member.type().node() instanceof ClassOrInterfaceDeclaration declared
        && member.calls().stream().anyMatch(Entries::allows)
        && declared.getExtendedTypes().stream().anyMatch(mentions::speaks);
  }

  private static boolean allows(String call) {
    return call.toLowerCase(Locale.ROOT).contains("allow");
  }

  private List<Entry> entriesOf(Member member) {
    Entry own = member.entry();
    boolean isStatic = member.callable() instanceof MethodDeclaration method && method.isStatic();
    Members members = new Members(project, member.type());
    if (isStatic || !members.isMeantToBeExtended()) {
      return List.of(own);
    }
    List<Entry> below = below(member);
    if (below.isEmpty() || member.type().isAbstract() || members.isMadeByProgram()) {
      return below.isEmpty() ? List.of(own) : below;
    }
    return Stream.concat(Stream.of(own), below.stream()).toList();
  }

  /**
   * The member as objects of subclasses have it. What frameworks call is run for each of them,
   * because each may have requests of its own.
   */
  private List<Entry> below(Member member) {
    boolean isConstructor = member.callable() instanceof ConstructorDeclaration;
    if (isConstructor && !member.type().isAbstract()) {
      return List.of();
    }
    List<ProjectType> subclasses =
        project.implementations(member.type()).stream()
            .filter(t -> member.type().isAbstract() || !declares(t, member))
            .toList();
    boolean isHelper = !new Members(project, member.type()).standsAlone(member.entry());
    return (isHelper ? new Alike(project).oneOfEach(subclasses) : subclasses)
        .stream().map(t -> Entry.of(t, member.type(), member.callable())).toList();
  }

  private static boolean declares(ProjectType type, Member member) {
    return type.methods(member.callable().getNameAsString()).stream()
        .anyMatch(m -> m.getParameters().size() == member.callable().getParameters().size());
  }

  /** Methods that are called when objects and classes are made, which is run by itself. */
  private Set<String> callsOfState() {
    Set<String> calls = new LinkedHashSet<>();
    source.types().stream()
        .filter(this::hasSpeakingState)
        .flatMap(type -> type.members().stream())
        .filter(m -> m instanceof FieldDeclaration || m instanceof InitializerDeclaration)
        .filter(m -> mentions.speaks(m) && containsCall(m))
        .forEach(m -> calls.addAll(Uses.of(m).calls()));
    return calls;
  }

  /** Whether fields or initialiser blocks do more than hold the names and values of headers. */
  private boolean hasSpeakingState(ProjectType type) {
    return type.members().stream()
        .filter(m -> m instanceof FieldDeclaration || m instanceof InitializerDeclaration)
        .anyMatch(m -> mentions.speaks(m) && containsCall(m));
  }

  private static boolean containsCall(Node node) {
    return node.findFirst(MethodCallExpr.class).isPresent()
        || node.findFirst(ObjectCreationExpr.class).isPresent();
  }
}
