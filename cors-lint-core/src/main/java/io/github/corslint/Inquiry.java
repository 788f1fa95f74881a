package io.github.corslint;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.source.SourceFile;
import io.github.corslint.syntax.config.BeanDefinition;
import io.github.corslint.syntax.config.ConfigDocument;
import io.github.corslint.syntax.config.ConfigEntry;
import io.github.corslint.syntax.config.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What one judged file asks its surroundings, with the answers: a change of configuration or build
 * files concerns it only when it changes one of them.
 */
final class Inquiry implements Configuration, Versions {

  // Constants, since a question equals another one that looks the same way.
  private static final Look<Optional<String>> PROPERTY = Surroundings::property;
  private static final Look<List<String>> LIST = Surroundings::list;
  private static final Look<List<ConfigEntry>> ENTRIES = Surroundings::entries;
  private static final Look<Boolean> IS_ELEMENTS = Surroundings::isElements;
  private static final Look<Set<String>> DIFFERING = Surroundings::differing;
  private static final Look<Boolean> IS_ON = Surroundings::isOn;

  private final Supplier<Surroundings> surroundings;
  private final String judged;
  private final String profile;
  private final Map<Question<?>, Object> answers;

  /** One question to the surroundings. */
  private sealed interface Question<T> {
    T askOf(Surroundings surroundings);
  }

  /** How the surroundings tell, on a profile, what the files say of a key or of profiles. */
  @FunctionalInterface
  private interface Look<T> {
    T into(Surroundings surroundings, String key, String forPath, String profile);
  }

  private record OnProfile<T>(
      Look<T> look, String key, String forPath, String judged, String profile)
      implements Question<T> {
    @Override
    public T askOf(Surroundings surroundings) {
      return look.into(surroundings, key, surroundings.reader(forPath, judged), profile);
    }
  }

  private record Documents(SourceFile file) implements Question<List<ConfigDocument>> {
    @Override
    public List<ConfigDocument> askOf(Surroundings surroundings) {
      return surroundings.documents(file);
    }
  }

  private record NamedFile(String name, String forPath) implements Question<Map<String, String>> {
    @Override
    public Map<String, String> askOf(Surroundings surroundings) {
      return surroundings.file(name, forPath);
    }
  }

  private record NamedText(String name, String forPath) implements Question<Optional<String>> {
    @Override
    public Optional<String> askOf(Surroundings surroundings) {
      return surroundings.text(name, forPath);
    }
  }

  private record InitParameters(String className) implements Question<Map<String, ConfigEntry>> {
    @Override
    public Map<String, ConfigEntry> askOf(Surroundings surroundings) {
      return surroundings.initParameters(className);
    }
  }

  private record Bean(String className) implements Question<Optional<BeanDefinition>> {
    @Override
    public Optional<BeanDefinition> askOf(Surroundings surroundings) {
      return surroundings.bean(className);
    }
  }

  private record SpringVersion(String path) implements Question<Spring> {
    @Override
    public Spring askOf(Surroundings surroundings) {
      return surroundings.spring(path);
    }
  }

  private record LibraryVersion(String groupId, String artifactId, String path)
      implements Question<Optional<Version>> {
    @Override
    public Optional<Version> askOf(Surroundings surroundings) {
      return surroundings.library(groupId, artifactId, path);
    }
  }

  private record BuildProperty(String name, String path) implements Question<Optional<Version>> {
    @Override
    public Optional<Version> askOf(Surroundings surroundings) {
      return surroundings.buildProperty(name, path);
    }
  }

  private record Dependencies(String path) implements Question<Optional<List<String>>> {
    @Override
    public Optional<List<String>> askOf(Surroundings surroundings) {
      return surroundings.dependencies(path);
    }
  }

  /**
   * Questions to whatever the surroundings are when one is asked.
   *
   * @param judged the file that is judged
   */
  Inquiry(Supplier<Surroundings> surroundings, String judged) {
    this(surroundings, judged, "", new ConcurrentHashMap<>());
  }

  private Inquiry(
      Supplier<Surroundings> surroundings,
      String judged,
      String profile,
      Map<Question<?>, Object> answers) {
    this.surroundings = surroundings;
    this.judged = judged;
    this.profile = profile;
    this.answers = answers;
  }

  /** The same inquiry while the operator asks for a profile. */
  @Override
  public Configuration on(String other) {
    return new Inquiry(surroundings, judged, other, answers);
  }

  @Override
  public String profile() {
    return profile;
  }

  /** Asks everything again; whether all answers are still the same. */
  boolean holdsIn(Surroundings now) {
    boolean holds = true;
    for (Map.Entry<Question<?>, Object> entry : answers.entrySet()) {
      holds &= entry.getKey().askOf(now).equals(entry.getValue());
    }
    return holds;
  }

  /** The documents of a properties or YAML file, into which builds may put values. */
  List<ConfigDocument> documents(SourceFile file) {
    return noted(new Documents(file));
  }

  @Override
  public Optional<String> property(String key, String forPath) {
    return onProfile(PROPERTY, key, forPath);
  }

  @Override
  public List<String> list(String key, String forPath) {
    return onProfile(LIST, key, forPath);
  }

  @Override
  public List<ConfigEntry> entries(String key, String forPath) {
    return onProfile(ENTRIES, key, forPath);
  }

  @Override
  public boolean isElements(String key, String forPath) {
    return onProfile(IS_ELEMENTS, key, forPath);
  }

  @Override
  public Set<String> differing(String key, String forPath) {
    return onProfile(DIFFERING, key, forPath);
  }

  @Override
  public boolean isOn(String profiles, String forPath) {
    return onProfile(IS_ON, profiles, forPath);
  }

  @Override
  public Map<String, String> file(String name, String forPath) {
    return noted(new NamedFile(name, forPath));
  }

  @Override
  public Optional<String> text(String name, String forPath) {
    return noted(new NamedText(name, forPath));
  }

  @Override
  public Map<String, ConfigEntry> initParameters(String className) {
    return noted(new InitParameters(className));
  }

  @Override
  public Optional<BeanDefinition> bean(String className) {
    return noted(new Bean(className));
  }

  @Override
  public Spring spring(String path) {
    return noted(new SpringVersion(path));
  }

  @Override
  public Optional<Version> library(String groupId, String artifactId, String path) {
    return noted(new LibraryVersion(groupId, artifactId, path));
  }

  @Override
  public Optional<Version> buildProperty(String name, String path) {
    return noted(new BuildProperty(name, path));
  }

  @Override
  public Optional<List<String>> dependencies(String path) {
    return noted(new Dependencies(path));
  }

  private <T> T onProfile(Look<T> look, String key, String forPath) {
    return noted(new OnProfile<>(look, key, forPath, judged, profile));
  }

  private <T> T noted(Question<T> question) {
    T answer = question.askOf(surroundings.get());
    answers.put(question, answer);
    return answer;
  }
}
