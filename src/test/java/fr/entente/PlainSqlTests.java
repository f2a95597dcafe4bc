package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Plain SQL beside the object mapper is kept to a list, each class with its reason (decision 0016,
/// kind C).
class PlainSqlTests {
  private static final Path LIST = Path.of("src/test/resources/plain-sql.txt");
  private static final Set<String> DOORS =
      Set.of(
          "org.springframework.jdbc.core.simple.JdbcClient",
          "org.springframework.jdbc.core.JdbcTemplate",
          "org.springframework.jdbc.core.JdbcOperations",
          "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
          "javax.sql.DataSource",
          "java.sql.Connection");

  @Test
  void onlyNamedClassesSpeakPlainSql() throws IOException {
    assertThat(speakers()).isEqualTo(listed().keySet());
  }

  @Test
  void eachHasAReason() throws IOException {
    assertThat(listed().values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(12));
  }

  private static Set<String> speakers() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.entente")
            .stream()
            .filter(PlainSqlTests::speaksPlainSql)
            .map(PlainSqlTests::outermost)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static boolean speaksPlainSql(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> DOORS.contains(d.getTargetClass().getName()));
  }

  private static String outermost(JavaClass type) {
    String name = type.getName().substring("fr.entente.".length());
    int inner = name.indexOf('$');
    return inner < 0 ? name : name.substring(0, inner);
  }

  // One line a class: its name below fr.entente, then the reason.
  private static TreeMap<String, String> listed() throws IOException {
    var listed = new TreeMap<String, String>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int space = line.indexOf(' ');
        assertThat(listed.put(line.substring(0, space), line.substring(space + 1).strip()))
            .isNull();
      }
    }
    return listed;
  }
}
