package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Plain SQL beside the object mapper is kept to a list, each class with its reason (decision
/// 0016): B only reads, C writes sets or is the hot path.
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

  private static final Set<String> UPDATES = Set.of("update", "batchUpdate", "execute");
  private static final Pattern WRITES =
      Pattern.compile("\\b(INSERT|REPLACE INTO|DELETE|TRUNCATE|(?<!FOR )UPDATE)\\b");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fr.entente");

  @Test
  void onlyNamedClassesSpeakPlainSql() throws IOException {
    assertThat(speakers()).isEqualTo(listed().keySet());
  }

  @Test
  void eachHasAReason() throws IOException {
    assertThat(listed().values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(12));
  }

  @Test
  void eachIsOfAKind() throws IOException {
    assertThat(listed().values())
        .allSatisfy(reason -> assertThat(reason).matches("(A, owed|B|C): .+"));
  }

  @Test
  void whoeverOnlyReadsWritesNothing() throws IOException {
    assertThat(writers()).isNotEmpty().doesNotContainAnyElementsOf(readers());
  }

  private static Set<String> readers() throws IOException {
    return listed().entrySet().stream()
        .filter(each -> each.getValue().startsWith("B: "))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // By what they call, or by what they say: an insert may be a query that returns its key.
  private static Set<String> writers() {
    Set<String> writers =
        CLASSES.stream()
            .filter(PlainSqlTests::updates)
            .map(PlainSqlTests::outermost)
            .collect(Collectors.toCollection(TreeSet::new));
    SqlTexts.all().stream()
        .filter(text -> WRITES.matcher(text.sql()).find())
        .forEach(text -> writers.add(text.type()));
    return writers;
  }

  private static boolean updates(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call ->
            UPDATES.contains(call.getName())
                && call.getTargetOwner().getName().startsWith("org.springframework.jdbc.core."));
  }

  private static Set<String> speakers() {
    return CLASSES.stream()
        .filter(PlainSqlTests::speaksPlainSql)
        .map(PlainSqlTests::outermost)
        .collect(Collectors.toCollection(TreeSet::new));
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
