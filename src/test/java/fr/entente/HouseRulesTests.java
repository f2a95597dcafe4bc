package fr.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

class HouseRulesTests {
  /// Read once for every rule of the house.
  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fr.entente");

  @Test
  void onlyScreensKnowVaadin() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "fr.entente.uikit..",
            "fr.entente.desk.ui..",
            "fr.entente.backoffice.ui..",
            "fr.entente")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .check(OURS);
  }

  @Test
  void onlyTelephonyKnowsTwilio() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fr.entente.telephony..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.twilio..")
        .check(OURS);
  }

  @Test
  void nobodyReadsTheTimeButFromTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(OURS);
  }

  @Test
  void everyModuleSaysWhomItMayUse() {
    var silent =
        OURS.getPackage("fr.entente").getSubpackages().stream()
            .filter(p -> !p.isAnnotatedWith(ApplicationModule.class))
            .map(JavaPackage::getName);
    assertThat(silent).isEmpty();
  }

  @Test
  void aSimpleNameMeansOneThing() {
    var names =
        OURS.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
    assertThat(names.entrySet()).filteredOn(each -> each.getValue() > 1).isEmpty();
  }

  @Test
  void noFileIsLongerThanTwoHundredAndFiftyLines() throws IOException {
    List<Path> sources;
    try (var files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(each -> each.toString().endsWith(".java")).toList();
    }
    for (Path source : sources) {
      assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(250);
    }
  }
}
