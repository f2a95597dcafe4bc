package fr.entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A test that holds on a quiet machine only is no test.
class WaitingTests {
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("fr.entente");

  @Test
  void testsWaitForWhatTheyMeanAndNeverForTime() {
    var waits =
        Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "com.microsoft.playwright.Page.waitForTimeout");
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "waits for time",
                call -> waits.contains(call.getTargetOwner().getFullName() + "." + call.getName())))
        .check(TESTS);
  }

  @Test
  void whoeverLooksAtAPageLooksAtASettledOne() {
    var eyes = Set.of("screenshot", "boundingBox");
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("fr.entente.browser.Look")
        .and()
        .doNotHaveFullyQualifiedName("fr.entente.browser.Axe")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.deque..")
        .orShould()
        .callMethodWhere(
            describe(
                "looks past Look",
                call ->
                    call.getTargetOwner().getPackageName().startsWith("com.microsoft.playwright")
                        && eyes.contains(call.getName())))
        .check(TESTS);
  }
}
