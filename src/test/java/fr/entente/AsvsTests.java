package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What we say of the Application Security Verification Standard: complete, and with proofs that
/// exist. Whether a test shows what is said of it, a person must judge.
class AsvsTests {
  private static final Path PAGE = Path.of("src/docs/asvs.md");
  private static final int LEVELS_ONE_AND_TWO = 253;
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (V[\\d.]+)(?: – (V[\\d.]+))? \\|[^|\\n]+\\| ([^|\\n]+) \\|(.*)\\|$");
  private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Tests|IT))(?:\\.(\\w+))?`");
  private static final Pattern NUMBER = Pattern.compile("V\\d+\\.\\d+\\.\\d+");

  private record Row(List<String> numbers, String state, String why) {}

  @Test
  void everyRequirementOfBothLevelsStandsHereOnce() throws IOException {
    assertThat(rows().flatMap(row -> row.numbers().stream()))
        .hasSize(LEVELS_ONE_AND_TWO)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var sources = sources();
    var named = PROOF.matcher(page()).results().toList();
    assertThat(named).hasSizeGreaterThan(100);
    for (MatchResult proof : named) {
      assertThat(sources).as(proof.group()).containsKey(proof.group(1));
      if (proof.group(2) != null) {
        assertThat(sources.get(proof.group(1)))
            .as(proof.group())
            .contains("void " + proof.group(2) + "(");
      }
    }
  }

  @Test
  void nothingIsSatisfiedWithoutATestOrAReading() throws IOException {
    assertThat(rows())
        .allSatisfy(row -> {
          assertThat(row.state()).isIn("satisfied", "open", "not applicable");
          assertThat(row.why()).isNotBlank();
          if (row.state().equals("satisfied")) {
            assertThat(row.why())
                .as(row.numbers().toString())
                .containsPattern(PROOF + "|by reading");
          }
        });
  }

  @Test
  void theListOfWhatIsOpenNamesExactlyThat() throws IOException {
    String list = page().substring(page().indexOf("## What is open"));
    var open =
        rows()
            .filter(row -> row.state().equals("open"))
            .flatMap(row -> row.numbers().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var listed = new TreeSet<String>();
    Pattern.compile("(V[\\d.]*\\d) to (V[\\d.]*\\d)")
        .matcher(list)
        .results()
        .forEach(each -> listed.addAll(through(each.group(1), each.group(2))));
    NUMBER.matcher(list).results().map(MatchResult::group).forEach(listed::add);
    assertThat(listed).isEqualTo(open);
  }

  private static Stream<Row> rows() throws IOException {
    return ROW.matcher(page())
        .results()
        .map(row ->
            new Row(through(row.group(1), row.group(2)), row.group(3).strip(), row.group(4)));
  }

  private static List<String> through(String first, @Nullable String last) {
    if (last == null) {
      return List.of(first);
    }
    int dot = first.lastIndexOf('.') + 1;
    return IntStream.rangeClosed(
            Integer.parseInt(first.substring(dot)), Integer.parseInt(last.substring(dot)))
        .mapToObj(number -> first.substring(0, dot) + number)
        .toList();
  }

  private static Map<String, String> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  AsvsTests::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
