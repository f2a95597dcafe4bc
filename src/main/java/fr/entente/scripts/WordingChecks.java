package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What an agent is given to say: the truth about the listening (GDPR-03), no threat, no blame, no
/// sale (SAY-01, FR-T-06, FR-C-08), known placeholders, sentences short enough to be spoken.
final class WordingChecks {
  private static final int LONGEST = 30;

  private final Language language;
  private final Settings settings;
  private final Complaints complaints;

  WordingChecks(Language language, Settings settings, Complaints complaints) {
    this.language = language;
    this.settings = settings;
    this.complaints = complaints;
  }

  void check(Map<String, Step> steps, Set<String> reached) {
    steps.values().stream().filter(s -> reached.contains(s.id())).forEach(this::step);
  }

  private void step(Step step) {
    var suggested =
        Stream.concat(step.doSay().stream(), Stream.of(step.title()))
            .map(words -> new Section.Line(step.line(), words));
    Stream.concat(step.quotes().stream(), suggested)
        .forEach(line -> {
          said(step, line);
          recording(step, line);
        });
    step.quotes().forEach(quote -> length(step, quote));
    step.quotes().forEach(quote -> placeholders(step, quote));
    shownBeside(step).forEach(text -> placeholders(step, new Section.Line(step.line(), text)));
    if (step.has(StepTag.NOTICE) && step.owner() == null) {
      step.quotes().forEach(quote -> notice(step, quote));
    }
    shownBeside(step).forEach(text -> recording(step, new Section.Line(step.line(), text)));
  }

  private static Stream<String> shownBeside(Step step) {
    return Stream.of(
            step.answers().stream().map(ScriptAnswer::text),
            step.listenFor().stream(),
            step.note().stream(),
            step.doSay().stream(),
            Stream.ofNullable(step.why()),
            Stream.ofNullable(step.example()),
            Stream.of(step.intention()))
        .flatMap(texts -> texts);
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
      if (!Rules.SHIPPED.knowsPlaceholder(name) && !settings.helpLines().containsKey(name)) {
        complaints.error(step.file(), line.number(), "unknown-placeholder", "name", name);
      }
    }
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
