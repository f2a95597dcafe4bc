package fr.entente.scripts;

import fr.entente.kernel.Language;
import fr.entente.kernel.Likely;
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
  private final ContentReadings readings;
  private final Complaints complaints;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Section> owners = new LinkedHashMap<>();

  /// Something could not be read: a step that seems to be missing may be there.
  private boolean gaps;

  private ScriptBuilder(Bundle bundle, ContentReadings readings, Complaints complaints) {
    this.bundle = bundle;
    this.readings = readings;
    this.complaints = complaints;
  }

  /// Null when there is not even a graph to speak of: no header, no steps.
  static @Nullable Script build(Bundle bundle, Complaints complaints) {
    return build(bundle, new ContentReadings(), complaints);
  }

  static @Nullable Script build(Bundle bundle, ContentReadings readings, Complaints complaints) {
    return new ScriptBuilder(bundle, readings, complaints).script();
  }

  private @Nullable Script script() {
    Page page = readings.page(bundle.main(), bundle.text(), complaints);
    gaps = page.gaps();
    if (!page.readable()) {
      return null;
    }
    checkHeader(page);
    add(page);
    includes(page);
    String start = page.text("start");
    if (!sections.containsKey(start)) {
      if (page.says("start") && !gaps) {
        error(page.line("start"), "unknown-start", "step", start, "near", near(start));
      }
      return null;
    }
    return graph(page);
  }

  private void includes(Page page) {
    var before = new java.util.HashSet<String>();
    for (Section.Line include : page.lines("includes")) {
      String file = bundle.passage(include.text());
      String text = bundle.files().get(file);
      if (!before.add(include.text())) {
        error(include.number(), "included-twice", "passage", include.text());
      } else if (text == null) {
        error(include.number(), "unknown-passage", "passage", include.text());
        gaps = true;
      } else {
        Page passage = readings.page(file, text, complaints);
        passage
            .header()
            .forEach((key, value) ->
                complaints.error(file, value.line(), "passage-with-header", "key", key));
        gaps |= passage.gaps();
        add(passage);
      }
    }
  }

  private String near(String id) {
    return Likely.to(id, sections.keySet());
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
        lines(page),
        bundle.main(),
        bundle.hash(),
        page.text("start"),
        java.util.Collections.unmodifiableMap(steps));
  }

  private static Map<String, Integer> lines(Page page) {
    var lines = new LinkedHashMap<String, Integer>();
    page.header().forEach((name, value) -> lines.put(name, value.line()));
    return Map.copyOf(lines);
  }

  private void target(Section section, Section.Bullet bullet) {
    if (StepBuilder.BACK.contains(bullet.target())) {
      if (!owners.containsKey(section.id())) {
        complaints.error(
            section.file(), bullet.line(), "return-outside-card", "step", section.id());
      }
    } else if (!sections.containsKey(bullet.target()) && !gaps) {
      complaints.error(
          section.file(),
          bullet.line(),
          "unknown-target",
          "target",
          bullet.target(),
          "near",
          near(bullet.target()));
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
          gaps = true;
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
      if (!page.says(name) && !page.misread(name) && !mistyped(page, name)) {
        error(page.line(name), "header-missing", "field", name);
      }
    }
    place(page, "key", bundle.key());
    place(page, "language", bundle.language());
    if (page.says("recording")) {
      error(page.line("recording"), "recording-in-header");
    }
    if (page.says("audience")) {
      one(page, "audience", AUDIENCES, "unknown-audience");
    }
    for (String name : List.of("notice", "wellbeing")) {
      if (page.says(name) && !Words.yesOrNo(page.text(name))) {
        error(page.line(name), "neither-yes-nor-no", "field", name, "said", page.text(name));
      }
    }
  }

  /// Then the unknown key has been told.
  private static boolean mistyped(Page page, String name) {
    return page.header().keySet().stream()
        .filter(key -> !HeaderReader.KEYS.contains(key))
        .anyMatch(key -> Likely.to(key, HeaderReader.KEYS).equals(name));
  }

  private void place(Page page, String name, String wanted) {
    if (page.says(name) && !page.text(name).equals(wanted)) {
      error(
          page.line(name),
          "header-differs-from-file",
          "field",
          name,
          "key",
          page.text(name),
          "wanted",
          wanted);
    }
  }

  private void one(Page page, String name, Set<String> known, String what) {
    String said = page.text(name);
    if (!known.contains(said.toLowerCase(Locale.ROOT))) {
      error(page.line(name), what, name, said, "near", Likely.to(said, known));
    }
  }

  private Script.Owed owed(Page page) {
    return switch (page.text("owed").toLowerCase(Locale.ROOT)) {
      case "all", "" -> Script.Owed.ALL;
      case "instalment" -> Script.Owed.INSTALMENT;
      case "not-yet" -> Script.Owed.NOT_YET;
      default -> {
        one(page, "owed", Set.of("all", "instalment", "not-yet"), "unknown-owed");
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
        one(page, "collector", Set.of("creditor", "third-party", "any"), "unknown-collector");
        yield Script.Collector.ANY;
      }
    };
  }

  private void error(int line, String what, String... detail) {
    complaints.error(bundle.main(), line, what, detail);
  }
}
