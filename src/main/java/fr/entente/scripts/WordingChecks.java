package fr.entente.scripts;

import fr.entente.kernel.Language;
import fr.entente.kernel.Likely;
import java.util.List;
import java.util.stream.Stream;

/// What an agent is given to say: the truth about the listening (GDPR-03), no threat, no blame, no
/// sale (SAY-01, FR-T-06, FR-C-08), known placeholders, sentences short enough to be spoken.
final class WordingChecks {
  private static final int LONGEST = 30;
  private static final List<Field> BESIDE =
      List.of(Field.LISTEN, Field.NOTE, Field.SAY, Field.WHY, Field.EXAMPLE, Field.INTENTION);

  private final Language language;
  private final Settings settings;
  private final Complaints complaints;

  WordingChecks(Language language, Settings settings, Complaints complaints) {
    this.language = language;
    this.settings = settings;
    this.complaints = complaints;
  }

  void check(Step step) {
    var heading = new Section.Line(step.line(), step.title());
    var suggested = Stream.concat(step.said(Field.SAY), Stream.of(heading));
    Stream.concat(step.quotes().stream(), suggested)
        .forEach(line -> {
          said(step, line);
          recording(step, line);
        });
    step.quotes().forEach(quote -> length(step, quote));
    step.quotes().forEach(quote -> placeholders(step, quote));
    shownBeside(step).forEach(line -> placeholders(step, line));
    if (step.has(StepTag.NOTICE) && step.owner() == null) {
      step.quotes().forEach(quote -> notice(step, quote));
    }
    shownBeside(step).forEach(line -> recording(step, line));
    reminder(step);
  }

  private static Stream<Section.Line> shownBeside(Step step) {
    var answers = step.source().bullets().stream().map(b -> new Section.Line(b.line(), b.text()));
    return Stream.concat(answers, BESIDE.stream().flatMap(step::said));
  }

  /// R27: who acknowledges a trouble also recalls that the payment matters, on the same screen.
  private void reminder(Step step) {
    boolean spared = step.has(StepTag.CRISIS) || step.has(StepTag.WELLBEING);
    if (!step.has(StepTag.ACKNOWLEDGE) || spared) {
      return;
    }
    boolean reminds =
        Stream.concat(step.quotes().stream(), step.said(Field.SAY))
            .anyMatch(line -> Rules.SHIPPED.listed("reminder", line.text(), language).isPresent());
    if (!reminds) {
      int line = step.source().lineOf(Field.TAGS);
      complaints.error(step.file(), line, "acknowledge-without-reminder", "step", step.id());
    }
  }

  private void said(Step step, Section.Line line) {
    if (!step.has(StepTag.LEGAL)) {
      Rules.SHIPPED.threat(line.text(), language).ifPresent(w -> forbidden(step, line, w));
    }
    Rules.SHIPPED
        .neverSaid(line.text(), language)
        .or(() -> settings.forbidden(line.text(), language))
        .ifPresent(w -> forbidden(step, line, w));
  }

  // Only one of the variants is said: each says all of it.
  private void notice(Step step, Section.Line quote) {
    if (!Rules.SHIPPED.tellsOfListening(quote.text(), language)) {
      complaints.error(step.file(), quote.number(), "notice-incomplete", "step", step.id());
    }
  }

  private void recording(Step step, Section.Line line) {
    Rules.SHIPPED
        .claimsRecording(line.text(), language)
        .ifPresent(word ->
            complaints.error(
                step.file(), line.number(), "recording-claimed", "word", word, "step", step.id()));
  }

  private void forbidden(Step step, Section.Line line, String word) {
    complaints.error(
        step.file(), line.number(), "forbidden-wording", "word", word, "step", step.id());
  }

  private void placeholders(Step step, Section.Line line) {
    for (String name : Placeholders.in(line.text())) {
      boolean unread = !settings.readable() && name.startsWith("help.");
      if (!unread
          && !Rules.SHIPPED.knowsPlaceholder(name)
          && !settings.helpLines().containsKey(name)) {
        complaints.error(
            step.file(), line.number(), "unknown-placeholder", "name", name, "near", near(name));
      }
    }
  }

  private String near(String name) {
    return Likely.to(
        name,
        Stream.concat(Rules.SHIPPED.placeholders().stream(), settings.helpLines().keySet().stream())
            .toList());
  }

  private void length(Step step, Section.Line quote) {
    for (String sentence : quote.text().split("(?<=[.?!…])\\s+")) {
      long words = Stream.of(sentence.split("\\s+")).filter(w -> w.matches(".*\\p{L}.*")).count();
      if (words > LONGEST) {
        complaints.warning(
            step.file(),
            quote.number(),
            "sentence-too-long",
            "words",
            "" + words,
            "step",
            step.id());
      }
    }
  }
}
