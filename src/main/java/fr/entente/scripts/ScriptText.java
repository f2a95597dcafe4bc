package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The text of a script or of a shared passage, and what a form may change of it. The text is the
/// truth: what nobody touches stays byte for byte, with its comments, spacing and line ends.
/// Immutable: each change gives another text.
public final class ScriptText {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private final Language language;
  private final TextLines lines;
  private final List<TextBlock> blocks;
  private final int header;

  private ScriptText(TextLines lines, Language language) {
    this.lines = lines;
    this.language = language;
    String plain = TextLines.plain(lines.text());
    int end = PageReader.endOfHeader(plain.split("\n", -1));
    this.header = end == 0 ? 0 : end + 1;
    this.blocks = TextBlock.read(plain, header);
  }

  /// New labelled lines are written in this language.
  public static ScriptText of(String text, Language language) {
    return new ScriptText(TextLines.of(text), language);
  }

  public String text() {
    return lines.text();
  }

  public Language language() {
    return language;
  }

  /// In the file's order.
  public List<TextStep> steps() {
    var steps = new ArrayList<TextStep>();
    String card = null;
    for (TextBlock block : blocks) {
      String id = block.id();
      if (block.level <= 2) {
        card = block.fields.containsKey(Field.CARD) ? id : null;
      }
      steps.add(block.step(lines, card));
    }
    return List.copyOf(steps);
  }

  public Optional<TextStep> step(String id) {
    return steps().stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /// Whether a step may be called so.
  public static boolean goodName(String name) {
    return NAME.matcher(name).matches() && !StepBuilder.BACK.contains(name);
  }

  /// A value of the header; empty without one.
  public String header(String name) {
    return page().text(name);
  }

  public List<String> headers(String name) {
    return page().list(name);
  }

  public ScriptText withHeader(String name, String value) {
    return new ScriptText(
        TextHeader.with(lines, header, name, Spelling.header(name, value)), language);
  }

  public ScriptText withHeader(String name, List<String> values) {
    return new ScriptText(
        TextHeader.with(lines, header, name, Spelling.header(name, values)), language);
  }

  /// Nothing is changed where there is no such step, here and below.
  public ScriptText withTitle(String id, String title) {
    return edited(
        id,
        block -> block.read().title().equals(title) ? lines : heading(block.block(), id, title));
  }

  /// An empty value takes the line away.
  public ScriptText with(String id, Field field, String value) {
    return edited(id, block -> TextEdits.field(lines, block.block(), field, value, language));
  }

  public ScriptText withParts(String id, Field field, List<String> parts) {
    String written = String.join(language == Language.FR ? " ; " : "; ", parts);
    return edited(
        id,
        block ->
            block.read().parts(field).equals(parts)
                ? lines
                : TextEdits.field(lines, block.block(), field, written, language));
  }

  /// The model sentence and its variants.
  public ScriptText withSentences(String id, List<String> sentences) {
    var said = sentences.stream().map(Spelling::one).filter(one -> !one.isEmpty()).toList();
    return edited(
        id,
        block ->
            block.read().sentences().equals(sentences)
                ? lines
                : TextEdits.quotes(lines, block.block(), said));
  }

  public ScriptText withAnswers(String id, List<AnswerText> answers) {
    return edited(id, block -> TextEdits.answers(lines, block.block(), answers, language));
  }

  /// A new step after this one and its further steps; at the end of the file when `after` is empty.
  public ScriptText added(String after, int level, String id, String title) {
    int at = blocks.isEmpty() ? lines.size() : blocks.getLast().end;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).id().equals(after)) {
        at = below(i, level);
      }
    }
    var written = new ArrayList<String>();
    if (!lines.blank(at - 1)) {
      written.add("");
    }
    written.add(
        "#".repeat(level) + " " + Spelling.readable(Spelling.one(title)) + " {#" + id + "}");
    written.add("");
    return new ScriptText(lines.with(at, at, written), language);
  }

  /// With its further steps when it is a card.
  public ScriptText removed(String id) {
    return place(id)
        .map(i ->
            new ScriptText(
                lines.with(blocks.get(i).start(), below(i, blocks.get(i).level), List.of()),
                language))
        .orElse(this);
  }

  /// One place up (-1) or down (1), with its further steps, among those of its level.
  public ScriptText moved(String id, int by) {
    int from = place(id).orElse(-1);
    if (from < 0) {
      return this;
    }
    int level = blocks.get(from).level;
    int other = from + by;
    while (other >= 0 && other < blocks.size() && blocks.get(other).level > level) {
      other += by;
    }
    if (other < 0 || other >= blocks.size() || blocks.get(other).level < level) {
      return this;
    }
    int first = Math.min(from, other);
    int second = Math.max(from, other);
    return new ScriptText(
        TextEdits.swapped(
            lines, blocks.get(first).start(), blocks.get(second).start(), below(second, level)),
        language);
  }

  /// The answers that lead to it, and the start, follow.
  public ScriptText renamed(String id, String name) {
    if (place(id).isEmpty() || id.equals(name)) {
      return this;
    }
    ScriptText next = edited(id, block -> heading(block.block(), name, block.read().title()));
    for (TextStep step : next.steps()) {
      var answers =
          step.answers().stream()
              .map(each -> each.target().equals(id) ? each.leadingTo(name) : each)
              .toList();
      next = next.withAnswers(step.id(), answers);
    }
    return next.header("start").equals(id) ? next.withHeader("start", name) : next;
  }

  private Page page() {
    return PageReader.read("", lines.text(), new Complaints());
  }

  private Optional<Integer> place(String id) {
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).id().equals(id))
        .boxed()
        .findFirst();
  }

  /// The first line after this step and those of a deeper level than `level` behind it.
  private int below(int number, int level) {
    int last = number;
    while (last + 1 < blocks.size() && blocks.get(last + 1).level > Math.max(2, level)) {
      last++;
    }
    return level > 2 ? blocks.get(number).end : blocks.get(last).end;
  }

  private TextLines heading(TextBlock block, String id, String title) {
    int at = block.start();
    String mark = lines.at(at).startsWith("\uFEFF") ? "\uFEFF" : "";
    String written =
        mark
            + "#".repeat(block.level)
            + " "
            + Spelling.readable(Spelling.one(title))
            + " {#"
            + id
            + "}";
    return lines.with(at, block.heading.to(), List.of(written));
  }

  private record Chosen(TextBlock block, TextStep read) {}

  private ScriptText edited(String id, java.util.function.Function<Chosen, TextLines> edit) {
    TextLines next =
        place(id).map(i -> edit.apply(new Chosen(blocks.get(i), steps().get(i)))).orElse(lines);
    return next.equals(lines) ? this : new ScriptText(next, language);
  }
}
