package fr.entente.workshop;

import fr.entente.listening.Label;
import fr.entente.listening.Phrase;
import fr.entente.workshop.EditResult.Refused;
import fr.entente.workshop.Entry.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether an entry may stand beside the draft's other lines.
final class EntryChecks {
  private static final int LONGEST = 600;

  private final Map<String, DraftLine> said = new HashMap<>();
  private final Map<String, DraftLine> ids = new HashMap<>();

  EntryChecks(List<DraftLine> lines) {
    lines.forEach(this::know);
  }

  void know(DraftLine line) {
    Entry entry = line.entry();
    if (!entry.id().isEmpty()) {
      ids.put(entry.id(), line);
    }
    if (!entry.off() && entry.kind().sentence()) {
      said.putIfAbsent(entry.sameness(), line);
    }
  }

  /// `from` is the line that the entry replaces.
  Optional<Refused> check(Entry entry, @Nullable DraftLine from) {
    if (entry.text().chars().noneMatch(Character::isLetter)) {
      return refused("no-words", Map.of());
    }
    if (entry.text().length() > LONGEST || entry.note().length() > LONGEST) {
      return refused("too-long", Map.of("most", "" + LONGEST));
    }
    return entry.kind().sentence() ? example(entry, from) : pattern(entry, from);
  }

  private Optional<Refused> example(Entry entry, @Nullable DraftLine from) {
    DraftLine known = said.get(entry.sameness());
    if (entry.off() || known == null || same(known, from)) {
      return Optional.empty();
    }
    String what = known.entry().label() == entry.label() ? "said-twice" : "two-labels";
    return refused(what, Map.of("where", known.file() + ":" + known.line()));
  }

  private Optional<Refused> pattern(Entry entry, @Nullable DraftLine from) {
    if (!Phrase.usable(entry.language(), entry.text())) {
      return refused("empty-pattern", Map.of());
    }
    if (entry.id().isEmpty() || entry.id().startsWith("#")) {
      return refused("no-id", Map.of());
    }
    if (entry.kind() == Kind.PHRASE && entry.label() == Label.NONE) {
      return refused("unknown-label", Map.of("label", "none"));
    }
    DraftLine known = ids.get(entry.id());
    return known == null || same(known, from)
        ? Optional.empty()
        : refused("id-used-twice", Map.of("id", entry.id()));
  }

  private static boolean same(DraftLine one, @Nullable DraftLine other) {
    return other != null && one.file().equals(other.file()) && one.line() == other.line();
  }

  private static Optional<Refused> refused(String what, Map<String, String> detail) {
    return Optional.of(new Refused("detection.edit." + what, detail));
  }
}
