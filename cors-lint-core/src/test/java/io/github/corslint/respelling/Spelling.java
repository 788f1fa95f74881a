package io.github.corslint.respelling;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Map;
import java.util.TreeMap;

/** A way to write a program anew so that it does what it did. */
enum Spelling {
  STAR_IMPORTS,
  FULL_NAMES,
  OTHER_VARIABLES,
  ALIASES,
  INFERRED_TYPES,
  CONSTANTS,
  JOINED_TEXTS,
  NEGATED_CONDITIONS;

  /** The texts of a program by their paths, each Java file respelled. */
  Map<String, String> of(Map<String, String> texts) {
    Map<String, String> respelled = new TreeMap<>(texts);
    respelled.replaceAll((path, text) -> path.endsWith(".java") ? of(text) : text);
    return respelled;
  }

  private String of(String java) {
    ParserConfiguration newest =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE);
    return new JavaParser(newest)
        .parse(java)
        .getResult()
        .map(
            unit -> {
              change(unit);
              return unit.toString();
            })
        .orElse(java);
  }

  private void change(CompilationUnit unit) {
    switch (this) {
      case STAR_IMPORTS -> Imports.star(unit);
      case FULL_NAMES -> Imports.spellOut(unit);
      case OTHER_VARIABLES -> Variables.rename(unit);
      case ALIASES -> Variables.alias(unit);
      case INFERRED_TYPES -> Variables.infer(unit);
      case CONSTANTS -> Texts.makeConstants(unit);
      case JOINED_TEXTS -> Texts.join(unit);
      case NEGATED_CONDITIONS -> Conditions.negate(unit);
    }
  }
}
