package fr.entente;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tables have walls as packages have: a module's SQL names its own tables, and views that others
/// publish for reading (decision 0016). The crossings that are older than this wall stand in a list
/// that may only get shorter.
class TableWallsTests {
  private static final Path SOURCES = Path.of("src/main/java/fr/entente");
  private static final Path RESOURCES = Path.of("src/main/resources/fr/entente");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /// Tables whose noun got a room of its own after the migration that made them was released; the
  /// file stays where it was.
  private static final Map<String, String> MOVED =
      Map.ofEntries(
          entry("outgoing_mail", "mail"),
          entry("mail_event", "mail"),
          entry("interest_rate", "interest"),
          entry("contract_rate", "interest"),
          entry("listening_change", "workshop"),
          entry("listening_edition", "workshop"),
          entry("listening_version", "workshop"));

  private static final Path KNOWN = Path.of("src/test/resources/table-walls.txt");

  /// Fills tables of every module by the million to measure them; no part of a running product.
  private static final Set<String> OUTSIDE = Set.of("bench");

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern SQL =
      Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|JOIN|FROM)\\b");
  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:FROM|JOIN|STRAIGHT_JOIN)\\s+`?([a-z_0-9]+)|,\\s*`?([a-z_0-9]+) [a-z]{1,3}\\b");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:INTO|UPDATE|DELETE FROM|TABLE|IGNORE INTO)\\s+`?([a-z_0-9]+)");
  private static final Pattern MAPPED = Pattern.compile("@Table\\(name = \"([a-z_0-9]+)\"\\)");
  private static final Pattern CREATED =
      Pattern.compile("CREATE (?:SQL SECURITY INVOKER )?(TABLE|VIEW)\\s+(?:IF NOT EXISTS )?(\\w+)");

  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, String> views = new HashMap<>();

  TableWallsTests() throws IOException {
    for (Path file : below(MIGRATIONS)) {
      String module = file.getParent().getFileName().toString();
      var created = CREATED.matcher(Files.readString(file));
      while (created.find()) {
        String name = created.group(2);
        (created.group(1).equals("TABLE") ? tables : views)
            .put(name, MOVED.getOrDefault(name, module));
      }
    }
  }

  @Test
  void nobodyCrossesAWallThatIsNotKnown() throws IOException {
    var breaches = breaches(READ, tables);
    var everything = new HashMap<>(tables);
    everything.putAll(views);
    breaches.addAll(breaches(WRITTEN, everything));
    breaches.addAll(mapped());
    assertThat(breaches).isEqualTo(known());
  }

  @Test
  void theWallsAreLookedAtForReal() throws IOException {
    assertThat(tables).hasSizeGreaterThan(70);
    assertThat(statements()).hasSizeGreaterThan(200);
  }

  private Set<String> mapped() throws IOException {
    var breaches = new TreeSet<String>();
    for (Path file : below(SOURCES)) {
      var mapped = MAPPED.matcher(Files.readString(file));
      while (mapped.find()) {
        note(breaches, file, mapped.group(1), tables);
      }
    }
    return breaches;
  }

  private static Set<String> known() throws IOException {
    return Files.readAllLines(KNOWN).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> breaches(Pattern use, Map<String, String> owners) throws IOException {
    var breaches = new TreeSet<String>();
    for (Statement statement : statements()) {
      var found = use.matcher(statement.sql());
      while (found.find()) {
        String table = found.group(1) != null ? found.group(1) : found.group(2);
        note(breaches, statement.file(), table, owners);
      }
    }
    return breaches;
  }

  private static void note(
      Set<String> breaches, Path file, String table, Map<String, String> owners) {
    String owner = owners.get(table);
    String module = module(file);
    String name = file.getFileName().toString().replaceFirst("\\..*", "");
    if (owner != null && !owner.equals(module) && !OUTSIDE.contains(module)) {
      breaches.add(module + "/" + name + " touches " + owner + "'s " + table);
    }
  }

  private record Statement(Path file, String sql) {}

  private static List<Statement> statements() throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (Path file : below(SOURCES)) {
      var literal = LITERAL.matcher(JOINED.matcher(Files.readString(file)).replaceAll(""));
      while (literal.find()) {
        String text = literal.group(1) != null ? literal.group(1) : literal.group(2);
        if (SQL.matcher(text).find()) {
          statements.add(new Statement(file, text));
        }
      }
    }
    for (Path file : below(RESOURCES)) {
      if (file.toString().endsWith(".sql")) {
        statements.add(new Statement(file, Files.readString(file)));
      }
    }
    return statements;
  }

  private static String module(Path file) {
    Path root = file.startsWith(SOURCES) ? SOURCES : RESOURCES;
    return root.relativize(file).getName(0).toString();
  }

  private static List<Path> below(Path root) {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
