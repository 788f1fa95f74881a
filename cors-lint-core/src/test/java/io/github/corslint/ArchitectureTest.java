package io.github.corslint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import org.jspecify.annotations.NullMarked;

/** The packages of the engine keep to their places. */
@AnalyzeClasses(packages = "io.github.corslint", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "io.github.corslint";

  @ArchTest
  static void seesTheEngine(JavaClasses engine) {
    assertTrue(engine.size() >= 40, () -> "only " + engine.size() + " classes found");
    assertTrue(engine.contain(CorsLint.class), "the facade is not among the classes");
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingDependsOnTheFacade =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .because("the root package lists and calls the others");

  @ArchTest
  static final ArchRule theModelDependsOnNothing =
      classes()
          .that()
          .resideInAPackage(ROOT + ".model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule theParserStopsAtFrameworks =
      noClasses()
          .that(not(inPackages("syntax", "interpret", "framework", "fix")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.javaparser..")
          .because("trees are for those who read code, run it or edit it");

  @ArchTest
  static final ArchRule filesStopAtSource =
      noClasses()
          .that(not(inPackages("source")))
          .should()
          .dependOnClassesThat(
              type(Files.class)
                  .or(type(File.class))
                  .or(type(FileInputStream.class))
                  .or(type(FileOutputStream.class))
                  .or(type(FileReader.class))
                  .or(type(FileWriter.class))
                  .or(type(RandomAccessFile.class))
                  .or(type(FileChannel.class)))
          .because("one package reads files, so that all others can be tested with text");

  @ArchTest
  static final ArchRule nobodyPrints =
      noClasses()
          .should(ACCESS_STANDARD_STREAMS)
          .because("standard streams belong to the front ends");

  @ArchTest
  static final ArchRule nobodyExits =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule nobodyUsesTheNetworkOrLoadsCode =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "javax.script..")
                  .or(type(Socket.class).or(type(SocketChannel.class)))
                  .or(type(URLConnection.class))
                  .or(type(URLClassLoader.class))
                  .or(type(ProcessBuilder.class))
                  .or(type(Process.class)))
          .because("the engine never talks to the network and never runs the code it reads");

  @ArchTest
  static final ArchRule rulesSeeNeitherSyntaxNorFrameworks =
      noClasses()
          .that(inPackages("rule", "attack"))
          .should()
          .dependOnClassesThat(inPackages("syntax", "interpret", "framework", "source", "report"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule fixesSeeFindingsAndSyntax =
      noClasses()
          .that(inPackages("fix"))
          .should()
          .dependOnClassesThat(
              inPackages("rule", "attack", "framework", "interpret", "source", "report"));

  @ArchTest
  static final ArchRule reportsSeeOnlyTheModel =
      noClasses()
          .that(inPackages("report"))
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "..").and(not(inPackages("report", "model"))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule modelsOfFrameworksSeeNoRule =
      noClasses()
          .that(inPackages("syntax", "interpret", "framework", "source"))
          .should()
          .dependOnClassesThat(inPackages("rule", "attack", "fix", "report", "suppress"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule frameworksDoNotKnowEachOther =
      slices()
          .matching(ROOT + ".framework.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());

  private static DescribedPredicate<JavaClass> inPackages(String... names) {
    String[] patterns = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      patterns[i] = ROOT + "." + names[i] + "..";
    }
    return resideInAnyPackage(patterns);
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        JavaPackage home = item.getPackage();
        boolean marked =
            home.tryGetPackageInfo().map(p -> p.isAnnotatedWith(NullMarked.class)).orElse(false);
        events.add(
            new SimpleConditionEvent(
                item, marked, home.getName() + " has " + (marked ? "" : "no ") + "@NullMarked"));
      }
    };
  }
}
