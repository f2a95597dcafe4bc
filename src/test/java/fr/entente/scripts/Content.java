package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.criteria.CriteriaFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A content folder of the tests, and edits to it.
final class Content {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final String SCRIPT = "fr/demo.md";
  static final String CARDS = "_shared/fr/cartes.md";

  private final SortedMap<String, String> files;

  private Content(String folder) {
    files = new ContentFolder(Path.of("src/test/resources/scripts", folder)).read();
  }

  static Content good() {
    return new Content("good");
  }

  static Content bad() {
    return new Content("bad");
  }

  /// An edit must hit something, or the test would prove nothing.
  Content edit(String file, String from, String to) {
    String before = files.getOrDefault(file, "");
    assertThat(before).contains(from);
    files.put(file, before.replace(from, to));
    return this;
  }

  Content with(String file, String text) {
    files.put(file, text);
    return this;
  }

  Shelf shelf() {
    return Shelf.of(files, TODAY, _ -> Optional.empty());
  }

  List<String> complaints() {
    return shelf().complaints().stream().map(Content::brief).toList();
  }

  static String brief(Complaint complaint) {
    return complaint.file()
        + ":"
        + complaint.line()
        + " "
        + complaint.key().replaceFirst("scripts\\.(complaint|warning)\\.", "");
  }

  Script script() {
    return shelf().volumes().get(SCRIPT).script();
  }

  ScriptRun run(boolean identityConfirmed) {
    return run(identityConfirmed, CriteriaFacts.NOTHING);
  }

  ScriptRun run(boolean identityConfirmed, CriteriaFacts criteria) {
    var facts =
        new ScriptFacts(
            Map.of("agent.name", "Camille Roux", "overdue", "5 000,00 €", "invoice.number", "F-12"),
            identityConfirmed,
            false,
            criteria);
    return Walk.start("demo", script(), facts, shelf().settings().helpLines());
  }
}
