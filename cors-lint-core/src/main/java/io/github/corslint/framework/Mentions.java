package io.github.corslint.framework;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.LiteralText;
import io.github.corslint.syntax.Nodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which parts of a file speak of CORS, by the words in their names and literals. */
final class Mentions {

  static final List<String> WORDS =
      List.of(
          "accesscontrolallow",
          "corsconfiguration",
          "corsregistr",
          "allowedorigin",
          "alloworigin",
          "corsprocessor",
          "corsfilter",
          "crossoriginfilter",
          "crossoriginhandler",
          "crossoriginconfig",
          "crossoriginresourcesharingfilter",
          "corssupport",
          "corsservice",
          "corsconfigbuilder",
          "enablecors",
          "corshandler",
          "corsplugin",
          "corsheaderproperty",
          "sockjshandler",
          "checkorigin");

  /** Words of code that makes policies, rather than of what it is told. */
  static final List<String> MAKING =
      List.of(
          "accesscontrolallow",
          "corsconfiguration",
          "crossoriginhandler",
          "crossoriginconfig",
          "corssupport",
          "corsservice",
          "corsconfigbuilder",
          "corshandler");

  /** A longer line is prose about CORS, such as a help text. */
  private static final int MAX_LINE = 250;

  private static final int MAX_TEXT = 4_000;

  private static final Pattern DOTTED = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");

  private static final Pattern PROSE = Pattern.compile("\\b[A-Za-z][a-z]* [a-z]+ [a-z]+\\b");

  /**
   * Builders of Quarkus, Google Cloud Storage and Jakarta WebSocket, whose names are parts of too
   * many others.
   */
  private static final Set<String> BUILDERS = Set.of("CORS", "Cors", "ServerEndpointConfig");

  private final List<String> words;
  private final Offers offers;
  private final Set<String> names = new HashSet<>();
  private final Set<String> settings = new HashSet<>();

  /**
   * What a file says.
   *
   * @param source the file
   * @param words in small letters, without hyphens and underscores
   * @param offers what other files offer to it
   */
  Mentions(JavaSource source, List<String> words, Offers offers) {
    CompilationUnit file = source.unit();
    this.words = words;
    this.offers = offers.knownTo(source);
    file.getImports().stream().filter(this::isFromSpeakingType).forEach(i -> noteImport(i, file));
    List<VariableDeclarator> fields =
        Nodes.all(FieldDeclaration.class, file).stream()
            .flatMap(field -> field.getVariables().stream())
            .toList();
    fields.stream().filter(this::isSetting).forEach(field -> settings.add(field.getNameAsString()));
    fields.stream()
        .filter(
            field ->
                speaks(field.getType()) || field.getInitializer().filter(this::speaks).isPresent())
        .forEach(field -> names.add(field.getNameAsString()));
    Nodes.forEach(EnumDeclaration.class, file, this::noteConstants);
    List<String> filled = new ArrayList<>();
    for (InitializerDeclaration block : Nodes.all(InitializerDeclaration.class, file)) {
      block.findAll(MethodCallExpr.class, this::speaks).stream()
          .flatMap(call -> call.getScope().stream())
          .map(Node::toString)
          .forEach(filled::add);
    }
    fields.stream()
        .map(VariableDeclarator::getNameAsString)
        .filter(filled::contains)
        .forEach(names::add);
  }

  /** Takes note of constants that are made with words of CORS, and of what holds them. */
  private void noteConstants(EnumDeclaration type) {
    List<String> speaking =
        type.getEntries().stream()
            .filter(constant -> constant.getArguments().stream().anyMatch(this::speaks))
            .map(EnumConstantDeclaration::getNameAsString)
            .toList();
    if (!speaking.isEmpty()) {
      names.addAll(speaking);
      names.add(type.getNameAsString());
    }
  }

  private boolean isFromSpeakingType(ImportDeclaration declaration) {
    Optional<Name> owner =
        declaration.isAsterisk()
            ? Optional.of(declaration.getName())
            : declaration.getName().getQualifier();
    for (; owner.isPresent(); owner = owner.get().getQualifier()) {
      String name = owner.get().getIdentifier();
      if (Character.isUpperCase(name.charAt(0)) && (BUILDERS.contains(name) || isWord(name))) {
        return true;
      }
    }
    return false;
  }

  /** Takes note of names by which a file calls members of a type that names CORS. */
  private void noteImport(ImportDeclaration declaration, CompilationUnit file) {
    if (!declaration.isAsterisk()) {
      names.add(declaration.getName().getIdentifier());
      return;
    }
    Nodes.forEach(MethodCallExpr.class, file, c -> bareName(c).ifPresent(names::add));
    Nodes.forEach(MethodDeclaration.class, file, own -> names.remove(own.getNameAsString()));
  }

  /** The name in front of a call: that of the method, or of the type that it is called on. */
  private static Optional<String> bareName(MethodCallExpr call) {
    return call.getScope().isEmpty()
        ? Optional.of(call.getNameAsString())
        : call.getScope().flatMap(Uses::typeName);
  }

  /**
   * Whether the code below a node names CORS, directly or through a field of its file that does so
   * where it is declared, if only by its type, or where an initialiser fills it.
   */
  boolean speaks(Node node) {
    if (node instanceof SimpleName name) {
      return BUILDERS.contains(name.getIdentifier())
          || (isWord(name.getIdentifier()) && !settings.contains(name.getIdentifier()))
          || names.contains(name.getIdentifier())
          || offers.hasConstant(name.getIdentifier());
    }
    if (node instanceof StringLiteralExpr literal) {
      return isWord(literal.getValue()) && !isProse(literal.getValue());
    }
    if (node instanceof TextBlockLiteralExpr block) {
      return isWord(block.getValue());
    }
    if (node instanceof MethodReferenceExpr reference && isWord(reference.getIdentifier())) {
      return true;
    }
    return takesOffer(node) || anySpeaks(node.getChildNodes());
  }

  private boolean anySpeaks(List<Node> nodes) {
    for (Node node : nodes) {
      if (speaks(node)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field holds the name or default of a setting or a help text, whatever its name. */
  private boolean isSetting(VariableDeclarator field) {
    return field.getInitializer().flatMap(LiteralText::of).filter(this::isOfSetting).isPresent();
  }

  private boolean isOfSetting(String text) {
    return text.isEmpty() || isProse(text) || (DOTTED.matcher(text).matches() && !isWord(text));
  }

  private boolean takesOffer(Node node) {
    if (node instanceof MethodCallExpr call) {
      return offers.hasMethod(call.getNameAsString(), call.getArguments().size());
    }
    if (node instanceof ObjectCreationExpr made) {
      return offers.hasConstructor(made.getType().getNameAsString(), made.getArguments().size());
    }
    return node instanceof MethodReferenceExpr reference
        && offers.hasMethod(reference.getIdentifier());
  }

  private static boolean isProse(String text) {
    return PROSE.matcher(text).find();
  }

  private boolean isWord(String text) {
    if (text.length() > (text.indexOf('\n') < 0 ? MAX_LINE : MAX_TEXT)) {
      return false;
    }
    String plain = text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    for (String word : words) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
