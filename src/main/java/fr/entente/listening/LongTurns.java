package fr.entente.listening;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes long turns of short lines, for learning only. People who tell a story speak thirty words
/// on end, and whatever is added up over thirty words must not look like a sign: lines of the
/// background that follow each other are joined, and some of the other lines get one before or
/// after them. A joined turn stays in the fold of its parts.
final class LongTurns {
  private static final Map<Language, List<String>> JOINTS =
      Map.of(
          Language.FR, List.of(", ", " et ", " euh ", " donc ", " mais ", ". "),
          Language.EN, List.of(", ", " and ", " uh ", " so ", " but ", ". "));

  /// One in so many lines of the labels gets company.
  private static final int ACCOMPANIED = 4;

  /// A turn and the fold it belongs to.
  record Turn(Example example, int fold) {}

  private final List<Turn> turns = new ArrayList<>();
  private final Map<String, List<Example>> background = new HashMap<>();

  private LongTurns() {}

  static List<Turn> of(List<Example> examples, int[] folds) {
    var made = new LongTurns();
    for (int i = 0; i < folds.length; i++) {
      Example example = examples.get(i);
      if (example.background()) {
        made.background
            .computeIfAbsent(key(example.language(), folds[i]), k -> new ArrayList<>())
            .add(example);
      }
    }
    for (int i = 0; i < folds.length; i++) {
      made.accompany(examples.get(i), folds[i]);
    }
    made.background.forEach((key, lines) -> made.stories(lines, fold(key)));
    return made.turns;
  }

  private static String key(Language language, int fold) {
    return fold + language.code();
  }

  private static int fold(String key) {
    return Integer.parseInt(key.replaceAll("\\D", ""));
  }

  private void accompany(Example example, int fold) {
    List<Example> company = background.get(key(example.language(), fold));
    int draw = draw(example.text(), 3);
    if (example.background() || company == null || draw % ACCOMPANIED != 0) {
      return;
    }
    Example other = company.get(draw / ACCOMPANIED % company.size());
    boolean after = draw(example.text(), 9) % 2 == 0;
    turns.add(
        new Turn(join(example, after ? List.of(example, other) : List.of(other, example)), fold));
  }

  private void stories(List<Example> lines, int fold) {
    int from = 0;
    while (from < lines.size()) {
      int to = Math.min(lines.size(), from + 2 + draw(lines.get(from).text(), 5) % 4);
      if (to - from > 1) {
        turns.add(new Turn(join(lines.get(from), lines.subList(from, to)), fold));
      }
      from = to;
    }
  }

  private static Example join(Example as, List<Example> parts) {
    List<String> joints = JOINTS.getOrDefault(as.language(), List.of(" "));
    var text = new StringBuilder();
    for (Example part : parts) {
      if (!text.isEmpty()) {
        text.append(joints.get(draw(part.text(), 4) % joints.size()));
      }
      text.append(part.text().strip().replaceAll("[.,]$", ""));
    }
    return new Example(
        as.label(), as.near(), as.language(), as.channel(), text.toString(), as.file(), as.line());
  }

  /// The same for the same text on every machine.
  private static int draw(String text, int salt) {
    return (text.hashCode() * 0x9E3779B9 >>> salt) & 0xffffff;
  }
}
