package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins a script with the passages it includes into one graph.
final class ScriptBuilder {
  private static final Set<String> AUDIENCES = Set.of("company", "person", "any");

  private final Bundle bundle;
  private final Complaints complaints;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Section> owners = new LinkedHashMap<>();

  private ScriptBuilder(Bundle bundle, Complaints complaints) {
    this.bundle = bundle;
    this.complaints = complaints;
  }

  /// Null when there is not even a graph to speak of: no header, no steps.
  static @Nullable Script build(Bundle bundle, Complaints complaints) {
    return new ScriptBuilder(bundle, complaints).script();
  }

  private @Nullable Script script() {
    Page page = PageReader.read(bundle.main(), bundle.text(), complaints);
    checkHeader(page);
    add(page);
    for (String name : page.list("includes")) {
      String file = bundle.passage(name);
      String text = bundle.files().get(file);
      if (text == null) {
        error(1, "unknown-passage", "passage", name);
      } else {
        add(PageReader.read(file, text, complaints));
      }
    }
    if (sections.isEmpty() || !sections.containsKey(page.text("start"))) {
      error(1, "unknown-start", "step", page.text("start"));
      return null;
    }
    return graph(page);
  }

  private Script graph(Page page) {
    var steps = new LinkedHashMap<String, Step>();
    for (Section section : sections.values()) {
      section.bullets().forEach(bullet -> target(section, bullet));
      steps.put(section.id(), new StepBuilder(section, complaints).step(owners.get(section.id())));
    }
    return new Script(
        page.text("key"),
        Language.of(page.text("language")),
        page.text("title"),
        page.text("audience"),
        collector(page),
        page.yes("notice"),
        page.yes("wellbeing"),
        owed(page),
        bundle.main(),
        bundle.hash(),
        page.text("start"),
        java.util.Collections.unmodifiableMap(steps));
  }

  private void target(Section section, Section.Bullet bullet) {
    if (StepBuilder.BACK.contains(bullet.target())) {
      if (!owners.containsKey(section.id())) {
        complaints.error(
            section.file(), bullet.line(), "return-outside-card", "step", section.id());
      }
    } else if (!sections.containsKey(bullet.target())) {
      complaints.error(section.file(), bullet.line(), "unknown-target", "target", bullet.target());
    }
  }

  /// The first to name a step wins: the script itself, then its passages in their order.
  private void add(Page page) {
    Section card = null;
    for (Section section : page.sections()) {
      if (section.level() <= 2) {
        card = section.has(Field.CARD) ? section : null;
      }
      Section before = sections.putIfAbsent(section.id(), section);
      if (before != null) {
        if (before.file().equals(section.file())) {
          complaints.error(section.file(), section.line(), "duplicate-step", "step", section.id());
        }
        continue;
      }
      if (card != null) {
        owners.put(section.id(), card);
      }
    }
  }

  private void checkHeader(Page page) {
    for (String name : List.of("key", "title", "language", "audience", "start")) {
      if (page.text(name).isEmpty()) {
        error(1, "header-missing", "field", name);
      }
    }
    if (!page.text("key").equals(bundle.key())
        || !page.text("language").equals(bundle.language())) {
      error(1, "header-differs-from-file", "key", page.text("key"));
    }
    if (!page.text("recording").isEmpty()) {
      error(1, "recording-in-header");
    }
    if (!AUDIENCES.contains(page.text("audience"))) {
      error(1, "unknown-audience", "audience", page.text("audience"));
    }
  }

  private Script.Owed owed(Page page) {
    return switch (page.text("owed").toLowerCase(Locale.ROOT)) {
      case "all", "" -> Script.Owed.ALL;
      case "instalment" -> Script.Owed.INSTALMENT;
      case "not-yet" -> Script.Owed.NOT_YET;
      default -> {
        error(1, "unknown-owed", "owed", page.text("owed"));
        yield Script.Owed.ALL;
      }
    };
  }

  private Script.Collector collector(Page page) {
    return switch (page.text("collector").toLowerCase(Locale.ROOT)) {
      case "creditor" -> Script.Collector.CREDITOR;
      case "third-party" -> Script.Collector.THIRD_PARTY;
      case "any", "" -> Script.Collector.ANY;
      default -> {
        error(1, "unknown-collector", "collector", page.text("collector"));
        yield Script.Collector.ANY;
      }
    };
  }

  private void error(int line, String what, String... detail) {
    complaints.error(bundle.main(), line, what, detail);
  }
}
