package fr.entente.workshop;

import fr.entente.workshop.Change.At;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The content's files with a draft's changes laid over them, line by line: what else was changed
/// in the folder meanwhile stays. A change whose line is no longer there is `lost`; one that is in
/// the folder already is `done`.
final class Overlay {
  private static final class Slot {
    String raw;
    @Nullable Change change;

    Slot(String raw, @Nullable Change change) {
      this.raw = raw;
      this.change = change;
    }
  }

  private final SortedMap<String, List<Slot>> files = new TreeMap<>();
  private final Set<String> touched = new HashSet<>();
  private final List<Change> lost = new ArrayList<>();
  private final List<Change> done = new ArrayList<>();

  Overlay(SortedMap<String, String> texts, List<Change> changes) {
    texts.forEach((file, text) -> files.put(file, slots(text)));
    changes.forEach(this::lay);
  }

  private static List<Slot> slots(String text) {
    List<Slot> slots = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      slots.add(new Slot(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, null));
    }
    if (slots.getLast().raw.isEmpty()) {
      slots.removeLast();
    }
    return slots;
  }

  private void lay(Change change) {
    At before = change.before();
    At after = change.after();
    Slot found = before == null ? null : find(before);
    if (found == null && find(after) != null) {
      done.add(change);
    } else if (before != null && found == null) {
      lost.add(change);
    } else if (before != null && found != null && before.file().equals(after.file())) {
      found.raw = after.line();
      found.change = change;
      touched.add(after.file());
    } else {
      if (before != null) {
        files.getOrDefault(before.file(), new ArrayList<>()).remove(found);
        touched.add(before.file());
      }
      files.computeIfAbsent(after.file(), Overlay::fresh).add(new Slot(after.line(), change));
      touched.add(after.file());
    }
  }

  private @Nullable Slot find(At at) {
    for (Slot slot : files.getOrDefault(at.file(), List.of())) {
      if (slot.change == null && slot.raw.equals(at.line())) {
        return slot;
      }
    }
    return null;
  }

  private static List<Slot> fresh(String file) {
    String header =
        file.endsWith("/not-phrases.tsv")
            ? EntryLines.NOT_PHRASES
            : file.endsWith("/phrases.tsv") ? EntryLines.PHRASES : null;
    return new ArrayList<>(header == null ? List.of() : Arrays.asList(new Slot(header, null)));
  }

  /// The new text of each file that the changes touch.
  Map<String, @Nullable String> texts() {
    Map<String, @Nullable String> texts = new TreeMap<>();
    for (String file : touched) {
      var text = new StringBuilder();
      files.getOrDefault(file, List.of()).forEach(slot -> text.append(slot.raw).append('\n'));
      texts.put(file, text.toString());
    }
    return texts;
  }

  List<DraftLine> lines() {
    List<DraftLine> lines = new ArrayList<>();
    files.forEach((file, slots) -> {
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        int number = i + 1;
        EntryLines.entry(file, slot.raw)
            .ifPresent(e -> lines.add(line(e, file, number, slot.change)));
      }
    });
    return lines;
  }

  private static DraftLine line(Entry entry, String file, int number, @Nullable Change change) {
    if (change == null) {
      return new DraftLine(entry, file, number, entry, 0, 0, null, null);
    }
    At before = change.before();
    Entry live =
        before == null ? null : EntryLines.entry(before.file(), before.line()).orElse(null);
    return new DraftLine(
        entry,
        file,
        number,
        live,
        change.id(),
        change.version(),
        change.author(),
        change.changedAt());
  }

  List<Change> lost() {
    return List.copyOf(lost);
  }

  List<Change> done() {
    return List.copyOf(done);
  }
}
