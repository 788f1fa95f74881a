package io.github.corslint.interpret;

/** The parts of the interpreter for one path, which need one another. */
final class Interpreter {

  private final Run run;
  private final Expressions expressions;
  private final Statements statements;
  private final Invoker invoker;
  private final Names names;
  private final Instantiation objects;
  private final Injection injection;
  private final Patterns patterns;

  Interpreter(Run run) {
    this.run = run;
    this.expressions = new Expressions(run, this);
    this.statements = new Statements(run, this);
    this.invoker = new Invoker(run, this);
    this.names = new Names(run, this);
    this.objects = new Instantiation(run, this);
    this.injection = new Injection(run, this);
    this.patterns = new Patterns(run, this);
  }

  Run run() {
    return run;
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  Invoker invoker() {
    return invoker;
  }

  Names names() {
    return names;
  }

  Instantiation objects() {
    return objects;
  }

  Injection injection() {
    return injection;
  }

  Patterns patterns() {
    return patterns;
  }
}
