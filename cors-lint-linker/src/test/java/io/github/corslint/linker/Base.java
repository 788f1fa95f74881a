package io.github.corslint.linker;

/** What the samples inherit. */
abstract class Base {

  String inherited() {
    return "inherited";
  }
}
