package io.github.corslint.interpret;

import io.github.corslint.syntax.Project;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What does not change from path to path. */
public final class World {

  private final Project project;
  private final List<Library> libraries;
  private final Configuration configuration;
  private final Map<Object, Object> facts = new ConcurrentHashMap<>();

  /**
   * What paths are run in.
   *
   * @param project the scanned tree
   * @param libraries what library types mean, asked in order
   * @param configuration values from configuration files
   */
  public World(Project project, List<Library> libraries, Configuration configuration) {
    this.project = project;
    this.libraries = List.copyOf(libraries);
    this.configuration = configuration;
  }

  /** The scanned tree. */
  public Project project() {
    return project;
  }

  /** What library types mean, asked in order. */
  public List<Library> libraries() {
    return libraries;
  }

  /** Values from configuration files. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Something that the tree says whatever path asks: found once.
   *
   * @param question what is asked, of a type that asks for nothing else
   * @param find finds the answer
   */
  <T> T fact(Record question, Supplier<T> find) {
    Object known = facts.get(question);
    if (known == null) {
      T found = find.get();
      facts.put(question, found);
      return found;
    }
    @SuppressWarnings("unchecked") // a question has answers of one type
    T answer = (T) known;
    return answer;
  }
}
