package fr.entente.scripts;

import fr.entente.kernel.Likely;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cases of a script, line by line: `## title`, `- answer → step`, and what is expected.
/// Everything else is a remark for the reader.
final class CaseReader {
  private static final Pattern MOVE =
      Pattern.compile("[-*]\\s+(.+?)\\s*(?:→|->)\\s*([a-z0-9][a-z0-9-]*)\\s*");
  private static final Pattern LABEL = Pattern.compile("(\\p{L}+)\\s*:\\s*(.*)");
  private static final Set<String> OUTCOME = Set.of("issue", "outcome");
  private static final Set<String> WORDS = Set.of("mots", "words");
  private static final Set<String> EFFECTS = Set.of("effets", "effects");
  private static final Set<String> ENDS = Set.of("fin", "ends");
  private static final List<String> LABELS =
      List.of("Issue", "Mots", "Effets", "Fin", "Outcome", "Words", "Effects", "Ends");

  private final String file;
  private final Complaints complaints;
  private final List<ConversationCase> cases = new ArrayList<>();
  private @Nullable Open open;

  /// The case that is being read.
  private static final class Open {
    private final int line;
    private final String title;
    private final List<ConversationCase.Move> moves = new ArrayList<>();
    private final List<Section.Line> words = new ArrayList<>();
    private final List<Section.Line> effects = new ArrayList<>();
    private Optional<Section.Line> outcome = Optional.empty();
    private boolean ends = true;

    private Open(int line, String title) {
      this.line = line;
      this.title = title;
    }
  }

  private CaseReader(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  static List<ConversationCase> read(String file, String text, Complaints complaints) {
    String plain = TextLines.plain(text);
    if (!FileText.readable(file, plain, complaints)) {
      return List.of();
    }
    var reader = new CaseReader(file, complaints);
    String[] lines = plain.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      reader.line(i + 1, Words.spaces(lines[i]).strip());
    }
    reader.close();
    if (reader.cases.isEmpty() && complaints.list().isEmpty()) {
      complaints.error(file, 1, "no-case");
    }
    return List.copyOf(reader.cases);
  }

  private void line(int number, String text) {
    if (text.startsWith("##")) {
      close();
      open = new Open(number, text.replaceFirst("^#+\\s*", ""));
      return;
    }
    Open now = open;
    if (now == null || text.isEmpty()) {
      return;
    }
    if (text.startsWith("-") || text.startsWith("* ")) {
      move(now, number, text);
      return;
    }
    Matcher label = LABEL.matcher(text);
    if (label.matches()) {
      expected(now, number, Words.plain(label.group(1)), label.group(2).strip(), text);
    }
  }

  private void move(Open now, int number, String text) {
    Matcher move = MOVE.matcher(text);
    if (move.matches()) {
      now.moves.add(new ConversationCase.Move(number, move.group(1), move.group(2)));
    } else {
      complaints.error(file, number, "case-unreadable", "text", text);
    }
  }

  private void expected(Open now, int number, String label, String value, String text) {
    if (OUTCOME.contains(label)) {
      now.outcome = Optional.of(new Section.Line(number, value));
    } else if (WORDS.contains(label)) {
      Words.parts(value).forEach(part -> now.words.add(new Section.Line(number, part)));
    } else if (EFFECTS.contains(label)) {
      Words.parts(value).forEach(part -> now.effects.add(new Section.Line(number, part)));
    } else if (ENDS.contains(label) && Words.yesOrNo(value)) {
      now.ends = Words.yes(value);
    } else {
      String word = text.substring(0, text.indexOf(':')).strip();
      complaints.error(
          file, number, "case-unreadable", "text", text, "near", Likely.to(word, LABELS));
    }
  }

  private void close() {
    Open now = open;
    open = null;
    if (now == null) {
      return;
    }
    if (now.moves.isEmpty()) {
      complaints.error(file, now.line, "case-without-answers", "case", now.title);
      return;
    }
    cases.add(
        new ConversationCase(
            file,
            now.line,
            now.title,
            List.copyOf(now.moves),
            now.outcome,
            List.copyOf(now.words),
            List.copyOf(now.effects),
            now.ends));
  }
}
