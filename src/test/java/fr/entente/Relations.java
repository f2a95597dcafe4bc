package fr.entente;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whose each table and each view of the migrations is. What stands in a file `..._views.sql` is
/// published; another view is its module's own, as a table is.
final class Relations {
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

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
  private static final Pattern VIEW =
      Pattern.compile(
          "((?:--[^\\n]*\\n)*)CREATE (?:OR REPLACE )?(SQL SECURITY INVOKER )?VIEW (\\w+)\\s+AS\\s+([^;]*);");

  /// A view as it stands after the last migration; its comment is what was written above it.
  record View(
      String module, String name, boolean published, boolean invoker, String comment, String body) {
    Set<String> columns() {
      String list = body.substring("SELECT".length(), body.indexOf("FROM"));
      return Set.of(list.strip().split("\\s*,\\s*"));
    }
  }

  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, View> views = new HashMap<>();

  Relations() {
    SqlTexts.below(SqlTexts.MIGRATIONS).stream()
        .sorted(Comparator.comparing(Path::getFileName))
        .forEach(this::read);
  }

  private void read(Path file) {
    String module = file.getParent().getFileName().toString();
    String text = SqlTexts.read(file);
    var table = TABLE.matcher(text);
    while (table.find()) {
      tables.put(table.group(1), MOVED.getOrDefault(table.group(1), module));
    }
    boolean published = file.toString().endsWith("_views.sql");
    var view = VIEW.matcher(text);
    while (view.find()) {
      String name = view.group(3);
      boolean invoker = view.group(2) != null;
      views.put(
          name, new View(module, name, published, invoker, view.group(1), view.group(4).strip()));
    }
  }

  /// Tables with the module that owns them.
  Map<String, String> tables() {
    return tables;
  }

  List<View> views() {
    return List.copyOf(views.values());
  }

  List<View> published() {
    return views.values().stream().filter(View::published).toList();
  }

  /// What only its owner may read: tables, and views that are not published.
  Map<String, String> walled() {
    var walled = new HashMap<>(tables);
    views.values().stream()
        .filter(view -> !view.published())
        .forEach(view -> walled.put(view.name(), view.module()));
    return walled;
  }

  /// Whatever has a name: nobody but the owner writes to it.
  Map<String, String> all() {
    var all = new HashMap<>(tables);
    views.values().forEach(view -> all.put(view.name(), view.module()));
    return all;
  }
}
