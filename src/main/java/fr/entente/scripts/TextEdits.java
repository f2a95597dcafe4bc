package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Splices of one step's lines: only what differs is written anew.
final class TextEdits {
  /// In which order labelled lines stand; unwritten ones are put in their place.
  private static final List<Field> ORDER =
      List.of(
          Field.CARD,
          Field.SHORT,
          Field.BEFORE_IDENTITY,
          Field.TAGS,
          Field.MANDATORY,
          Field.APPROVED,
          Field.EXTREME_CASE,
          Field.INTENTION,
          Field.LISTEN,
          Field.NOTE,
          Field.SAY,
          Field.DONT_SAY,
          Field.WHY,
          Field.EXAMPLE);

  private TextEdits() {}

  static TextLines field(
      TextLines lines, TextBlock block, Field field, String value, Language language) {
    var known = block.fields.get(field);
    String wanted = Spelling.one(value);
    if (known == null ? wanted.isEmpty() : List.of(value, wanted).contains(known.read())) {
      return lines;
    }
    if (known != null) {
      return lines.with(
          known.from(),
          known.to(),
          wanted.isEmpty() ? List.of() : List.of(Spelling.field(field, wanted, language)));
    }
    String written = Spelling.field(field, wanted, language);
    if (block.fields.isEmpty()) {
      return apart(lines, block.heading.to(), List.of(written));
    }
    int at = block.fields.values().stream().mapToInt(TextBlock.Part::from).min().orElseThrow();
    for (var each : block.fields.entrySet()) {
      if (ORDER.indexOf(each.getKey()) < ORDER.indexOf(field)) {
        at = Math.max(at, each.getValue().to());
      }
    }
    return lines.with(at, at, List.of(written));
  }

  static TextLines quotes(TextLines lines, TextBlock block, List<String> said) {
    int after = block.quotes.isEmpty() ? block.labelled : block.quotes.getLast().to();
    return list(lines, block.quotes, said, Spelling::quote, after, true);
  }

  static TextLines answers(
      TextLines lines, TextBlock block, List<AnswerText> answers, Language language) {
    int after = block.answers.isEmpty() ? content(lines, block) : block.answers.getLast().to();
    return list(
        lines, block.answers, answers, each -> Spelling.answer(each, language), after, false);
  }

  /// The two blocks that begin at `first` and `second`, the other way round.
  static TextLines swapped(TextLines lines, int first, int second, int end) {
    var upper = bare(lines, first, second);
    var lower = bare(lines, second, end);
    if (!lower.getLast().isBlank()) {
      lower.add("");
    }
    if (end == lines.size() && upper.getLast().isBlank()) {
      upper.removeLast();
    }
    lower.addAll(upper);
    return lines.with(first, end, lower);
  }

  private static List<String> bare(TextLines lines, int from, int to) {
    var bare = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      bare.add(lines.at(i));
    }
    return bare;
  }

  private static int content(TextLines lines, TextBlock block) {
    int last = block.end;
    while (last > block.heading.to() && lines.blank(last - 1)) {
      last--;
    }
    return last;
  }

  /// What begins and ends alike stays; between, one is put in the place of the other, and what is
  /// too much or missing goes or comes behind.
  private static <T> TextLines list(
      TextLines lines,
      List<TextBlock.Part<T>> known,
      List<T> wanted,
      Function<T, String> spelling,
      int after,
      boolean apart) {
    int head = 0;
    int shorter = Math.min(known.size(), wanted.size());
    while (head < shorter && known.get(head).read().equals(wanted.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && known.get(known.size() - 1 - tail).read().equals(wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    int old = known.size() - tail;
    var fresh = wanted.subList(head, wanted.size() - tail);
    TextLines next = lines;
    for (int i = old - 1; i >= head; i--) {
      var part = known.get(i);
      int number = i - head;
      boolean last = i == old - 1;
      if (number >= fresh.size()) {
        next =
            next.with(
                apart && next.blank(part.from() - 1) ? part.from() - 1 : part.from(),
                part.to(),
                List.of());
        continue;
      }
      var written = new ArrayList<>(raw(lines, known, fresh.get(number), spelling));
      for (int more = number + 1; last && more < fresh.size(); more++) {
        if (apart) {
          written.add("");
        }
        written.addAll(raw(lines, known, fresh.get(more), spelling));
      }
      next = next.with(part.from(), part.to(), written);
    }
    if (old == head && !fresh.isEmpty()) {
      next = inserted(next, known, head, after, apart, fresh.stream().map(spelling).toList());
    }
    return next;
  }

  private static <T> TextLines inserted(
      TextLines lines,
      List<TextBlock.Part<T>> known,
      int head,
      int after,
      boolean apart,
      List<String> fresh) {
    if (known.isEmpty()) {
      var written = new ArrayList<String>();
      fresh.forEach(one -> {
        if (apart && !written.isEmpty()) {
          written.add("");
        }
        written.add(one);
      });
      return apart(lines, after, written);
    }
    var written = new ArrayList<String>();
    boolean before = head < known.size();
    for (String one : fresh) {
      if (apart && !before) {
        written.add("");
      }
      written.add(one);
      if (apart && before) {
        written.add("");
      }
    }
    int at = before ? known.get(head).from() : after;
    return lines.with(at, at, written);
  }

  /// With an empty line before, and one behind where something follows.
  private static TextLines apart(TextLines lines, int at, List<String> written) {
    var all = new ArrayList<String>();
    int place = at;
    if (lines.blank(at) && at < lines.size() && !lines.blank(at + 1)) {
      place = at + 1;
    } else if (!lines.blank(at - 1)) {
      all.add("");
    }
    all.addAll(written);
    if (!lines.blank(place)) {
      all.add("");
    }
    return lines.with(place, place, all);
  }

  private static <T> List<String> raw(
      TextLines lines, List<TextBlock.Part<T>> known, T wanted, Function<T, String> spelling) {
    return known.stream()
        .filter(part -> part.read().equals(wanted))
        .findFirst()
        .map(part -> bare(lines, part.from(), part.to()))
        .orElseGet(() -> new ArrayList<>(List.of(spelling.apply(wanted))));
  }
}
