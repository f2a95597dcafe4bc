package fr.entente.scripts;

import fr.entente.scripts.ScriptChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What changed between two readings of one Markdown file: its header, its steps, step by step.
final class PageDifference {
  private final Page before;
  private final Page after;
  private final StepUses uses;
  private final List<ScriptChange> changes = new ArrayList<>();
  private final Map<String, Section> then;
  private final Map<String, Section> now;

  PageDifference(Page before, Page after, StepUses uses) {
    this.before = before;
    this.after = after;
    this.uses = uses;
    this.then = byId(before);
    this.now = byId(after);
  }

  List<ScriptChange> changes() {
    header();
    Map<String, String> renamed = renamed();
    then.forEach((id, section) -> {
      if (!now.containsKey(id) && !renamed.containsKey(id)) {
        add(Kind.STEP_REMOVED, section, "", "", "");
      }
    });
    now.forEach((id, section) -> {
      Section old = Optional.ofNullable(then.get(id)).orElseGet(() -> origin(id, renamed));
      if (old == null) {
        add(Kind.STEP_ADDED, section, "", "", first(section));
      } else {
        if (!old.id().equals(id)) {
          add(Kind.STEP_RENAMED, section, "", old.id(), id);
        }
        changes.addAll(new SectionDifference(old, section, renamed, used(id)).changes());
      }
    });
    moved();
    return changes;
  }

  private @org.jspecify.annotations.Nullable Section origin(
      String id, Map<String, String> renamed) {
    return renamed.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(entry -> then.get(entry.getKey()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void header() {
    var names = new LinkedHashSet<>(before.header().keySet());
    names.addAll(after.header().keySet());
    for (String name : names) {
      String was = value(before, name);
      String is = value(after, name);
      if (!was.equals(is)) {
        Kind kind =
            was.isEmpty() ? Kind.HEADER_SET : is.isEmpty() ? Kind.HEADER_GONE : Kind.HEADER_CHANGED;
        changes.add(new ScriptChange(kind, after.file(), 1, "", "", name, was, is, List.of()));
      }
    }
  }

  private static String value(Page page, String name) {
    return String.join(", ", page.list(name));
  }

  /// A step that is gone and one that is new are the same under another name when they are headed
  /// or worded alike.
  private Map<String, String> renamed() {
    var renamed = new HashMap<String, String>();
    then.forEach((id, old) -> {
      if (!now.containsKey(id)) {
        now.values().stream()
            .filter(young -> !then.containsKey(young.id()) && !renamed.containsValue(young.id()))
            .filter(young -> alike(old, young))
            .findFirst()
            .ifPresent(young -> renamed.put(id, young.id()));
      }
    });
    return renamed;
  }

  private static boolean alike(Section one, Section other) {
    return one.title().equals(other.title())
        || !one.quotes().isEmpty() && first(one).equals(first(other));
  }

  /// The order of the steps is for the reader; only which step begins a card's further steps
  /// matters, and that is its level.
  private void moved() {
    List<String> was = then.keySet().stream().filter(now::containsKey).toList();
    List<String> is = now.keySet().stream().filter(then::containsKey).toList();
    Map<String, String> cardThen = cards(before);
    Map<String, String> cardNow = cards(after);
    if (was.equals(is) && cardThen.equals(cardNow)) {
      return;
    }
    for (String id : is) {
      String from = cardThen.getOrDefault(id, "");
      String to = cardNow.getOrDefault(id, "");
      if (!from.equals(to)) {
        add(Kind.STEP_MOVED, Objects.requireNonNull(now.get(id)), "", from, to);
      }
    }
  }

  private static Map<String, String> cards(Page page) {
    var cards = new LinkedHashMap<String, String>();
    String card = "";
    for (Section section : page.sections()) {
      if (section.level() <= 2) {
        card = section.has(Field.CARD) ? section.id() : "";
      }
      cards.putIfAbsent(section.id(), card);
    }
    return cards;
  }

  private static Map<String, Section> byId(Page page) {
    var byId = new LinkedHashMap<String, Section>();
    page.sections().forEach(section -> byId.putIfAbsent(section.id(), section));
    return byId;
  }

  private static String first(Section section) {
    return section.quotes().isEmpty() ? "" : section.quotes().getFirst().text();
  }

  private List<String> used(String id) {
    return uses.of(after.file(), id);
  }

  private void add(Kind kind, Section section, String what, String was, String is) {
    changes.add(
        new ScriptChange(
            kind,
            after.file(),
            section.line(),
            section.id(),
            section.title(),
            what,
            was,
            is,
            used(section.id())));
  }
}
