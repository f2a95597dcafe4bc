package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tables have walls as packages have: a module's SQL names its own tables, and views that others
/// publish for reading (decision 0016). A crossing is an exemption by name, with its reason.
class TableWallsTests {
  private static final Path EXEMPT = Path.of("src/test/resources/table-walls.txt");

  /// Fills tables of every module by the million to measure them; no part of a running product.
  private static final Set<String> OUTSIDE = Set.of("bench");

  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:FROM|JOIN|STRAIGHT_JOIN)\\s+`?([a-z_0-9]+)|,\\s*`?([a-z_0-9]+) [a-z]{1,3}\\b");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:INTO|UPDATE|DELETE FROM|TABLE|IGNORE INTO)\\s+`?([a-z_0-9]+)");
  private static final Pattern MAPPED = Pattern.compile("@Table\\(name = \"([a-z_0-9]+)\"\\)");
  private static final Pattern FIELD = Pattern.compile("private \\S+ (\\w+);");
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:FROM|JOIN|STRAIGHT_JOIN)\\s+([a-z_0-9]+)\\s+(?:AS )?([a-z]\\w*)");
  private static final Pattern COLUMN = Pattern.compile("\\b([a-z]\\w*)\\.([a-z_]\\w*)");

  private final Relations relations = new Relations();

  @Test
  void nobodyCrossesAWallWithoutAReason() throws IOException {
    assertThat(crossings()).isEqualTo(exempt().keySet());
  }

  @Test
  void eachExemptionSaysWhy() throws IOException {
    assertThat(exempt().values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(25));
  }

  @Test
  void aPublishedViewIsOneTableOfItsOwnerAndSaysWhatARowIs() {
    assertThat(relations.published())
        .hasSizeGreaterThan(20)
        .allSatisfy(view -> {
          String table = view.body().replaceFirst("(?s).*FROM ", "");
          // One table, no condition, no grouping: it melts into the statement that names it.
          assertThat(view.body()).matches("(?s)SELECT\\s+[a-z_0-9, \\n]+\\nFROM [a-z_0-9]+");
          assertThat(relations.tables().get(table)).isEqualTo(view.module());
          assertThat(view.comment()).contains("-- One row: ");
          assertThat(view.invoker()).as(view.name()).isTrue();
        });
  }

  @Test
  void readersNamePublishedColumnsOnly() {
    var unpublished = new TreeSet<String>();
    for (SqlTexts.Text text : SqlTexts.all()) {
      var named = named(text);
      var column = COLUMN.matcher(text.sql());
      while (column.find()) {
        Set<String> known = named.get(column.group(1));
        if (known != null && !known.contains(column.group(2))) {
          unpublished.add(text.where() + " " + column.group());
        }
      }
    }
    assertThat(unpublished).isEmpty();
  }

  @Test
  void nothingIsPublishedThatNobodyReads() {
    Map<String, Set<String>> words = wordsByModule();
    var unread = new TreeSet<String>();
    for (Relations.View view : relations.published()) {
      for (String column : view.columns()) {
        boolean read =
            words.entrySet().stream()
                .filter(module -> !module.getKey().equals(view.module()))
                .anyMatch(module -> module.getValue().containsAll(Set.of(view.name(), column)));
        if (!read) {
          unread.add(view.name() + "." + column);
        }
      }
    }
    assertThat(unread).isEmpty();
  }

  @Test
  void theWallsAreLookedAtForReal() {
    assertThat(relations.tables()).hasSizeGreaterThan(70);
    assertThat(SqlTexts.all())
        .hasSizeGreaterThan(200)
        .anyMatch(text -> text.name().equals("place"));
  }

  private Set<String> crossings() {
    var crossings = new TreeSet<String>();
    for (SqlTexts.Text text : SqlTexts.all()) {
      note(crossings, text, "reads", READ, relations.walled());
      note(crossings, text, "writes", WRITTEN, relations.all());
    }
    for (Relations.View view : relations.views()) {
      var body = new SqlTexts.Text(view.module() + "." + view.name(), false, view.body());
      note(crossings, body, "reads", READ, relations.walled());
    }
    SqlTexts.files().forEach(file -> note(crossings, file, "maps", MAPPED, relations.walled()));
    return crossings;
  }

  private static void note(
      Set<String> crossings,
      SqlTexts.Text text,
      String verb,
      Pattern use,
      Map<String, String> owners) {
    var found = use.matcher(text.sql());
    while (found.find()) {
      String name = found.group(1) == null ? found.group(2) : found.group(1);
      String owner = owners.get(name);
      if (owner != null && !owner.equals(text.module()) && !OUTSIDE.contains(text.module())) {
        crossings.add(text.where() + " " + verb + " " + owner + "'s " + name);
      }
    }
  }

  // The columns behind each alias that stands for nothing but published views in this text.
  private Map<String, Set<String>> named(SqlTexts.Text text) {
    var published = new HashMap<String, Set<String>>();
    relations.published().forEach(view -> published.put(view.name(), view.columns()));
    var known = new HashMap<String, Set<String>>();
    var others = new HashSet<String>();
    var named = NAMED.matcher(text.sql());
    while (named.find()) {
      Set<String> columns = published.get(named.group(1));
      if (columns == null) {
        others.add(named.group(2));
      } else {
        known.computeIfAbsent(named.group(2), _ -> new HashSet<>()).addAll(columns);
      }
    }
    known.keySet().removeAll(others);
    return known;
  }

  // One statement may be put together from several classes of a module, and a mapped column is a
  // field.
  private static Map<String, Set<String>> wordsByModule() {
    var words = new HashMap<String, Set<String>>();
    for (SqlTexts.Text file : SqlTexts.files()) {
      Set<String> known = words.computeIfAbsent(file.module(), _ -> new HashSet<>());
      known.addAll(List.of(file.sql().split("\\W+")));
      FIELD.matcher(file.sql()).results().map(TableWallsTests::column).forEach(known::add);
    }
    return words;
  }

  private static String column(MatchResult field) {
    return field.group(1).replaceAll("([A-Z])", "_$1").toLowerCase();
  }

  // "module/Class verb owner's table: reason", one crossing a line.
  private static Map<String, String> exempt() throws IOException {
    var exempt = new TreeMap<String, String>();
    for (String line : Files.readAllLines(EXEMPT)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(": ");
        assertThat(exempt.put(line.substring(0, colon), line.substring(colon + 2))).isNull();
      }
    }
    return exempt;
  }
}
