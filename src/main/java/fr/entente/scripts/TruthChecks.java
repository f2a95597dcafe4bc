package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is said is true where it is said: the creditor and the whole sum are named, nothing is
/// promised that has no deed, nothing is late before it is due, nobody else hears of the debt. Each
/// sentence on its own, for only one of the variants is spoken.
final class TruthChecks {
  private static final Set<String> WHOLE = Set.of("overdue", "overdue.total", "oldest.due");
  private static final List<String> UNITS =
      List.of("jour", "semaine", "mois", "heure", "day", "week", "month", "hour");
  private static final List<String> AND = List.of("et ", "and ");
  private static final Map<Language, Pattern> PERIOD =
      Map.of(
          Language.FR,
          Pattern.compile(
              "(?:\\p{L}+ )?\\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|trente|\\d+)"
                  + " (?:jour|semaine|mois|heure)s?\\b"),
          Language.EN,
          Pattern.compile(
              "(?:\\p{L}+ )?\\b(?:two|three|four|five|six|seven|ten|fifteen|twenty|thirty|\\d+)"
                  + " (?:day|week|month|hour)s?\\b"));
  private static final Map<Language, Pattern> ASKS_TWICE =
      Map.of(
          Language.FR,
          Pattern.compile(
              "\\bet (?:(?:a|de|depuis|par|pour|dans) )?(?:quel\\p{L}*|quand|comment|qui|que|ou|combien|est-ce"
                  + "|etes-vous|avez-vous|puis-je)\\b|\\bet qu'"),
          Language.EN,
          Pattern.compile(
              "\\band (?:(?:by|on|for|since|from) )?(?:which|what|when|how|who|whom|where|are you|is there"
                  + "|do you|could you|would you)\\b"));

  private final Script script;
  private final Complaints complaints;
  private final Language language;

  TruthChecks(Script script, Complaints complaints) {
    this.script = script;
    this.complaints = complaints;
    this.language = script.language();
  }

  /// `sound`: every answer could be read, so that it is known what leads where.
  void check(Set<String> reached, boolean sound) {
    Set<String> anybody = beforeIdentity();
    for (String id : reached) {
      Step step = script.step(id);
      boolean hush = step.has(StepTag.CRISIS) || anybody.contains(id) && !step.namesDebt();
      for (Section.Line quote : step.quotes()) {
        said(step, quote);
        if (hush) {
          listed("debt-words", "debt-word-too-early", step, quote);
        }
      }
      answers(step);
      if (step.end() && sound) {
        step.quotes().forEach(quote -> closing(step, quote, reached));
      }
    }
  }

  private Set<String> beforeIdentity() {
    List<String> early =
        Stream.concat(
                Stream.of(script.start()),
                script.steps().values().stream()
                    .filter(step -> step.card() != null && step.beforeIdentity())
                    .map(Step::id))
            .toList();
    return new Ways(script)
        .reach(early, answer -> !"confirm-identity".equals(answer.effect()), _ -> true);
  }

  /// What is so whichever script a step is part of.
  void words(Step step) {
    step.said(Field.SAY).forEach(line -> promised(step, line));
    for (Section.Line quote : step.quotes()) {
      promised(step, quote);
      asked(step, quote);
      Rules.SHIPPED.regular("faulty", language).stream()
          .filter(wrong -> Rules.regex(wrong).matcher(Words.plain(quote.text())).find())
          .forEach(wrong -> error("faulty-wording", step, quote, wrong));
    }
  }

  private void said(Step step, Section.Line quote) {
    if (script.collector() != Script.Collector.CREDITOR) {
      listed("own-name", "not-its-own-name", step, quote);
    }
    if (step.has(StepTag.PURPOSE)) {
      purpose(step, quote);
    }
    if (step.has(StepTag.NOTICE) && step.owner() == null) {
      questions(quote.text())
          .flatMap(asked -> Rules.SHIPPED.listed("notice-refusal", asked, language).stream())
          .forEach(word -> error("notice-yes-refuses", step, quote, word));
    }
    owed(step, quote);
  }

  private void promised(Step step, Section.Line line) {
    listed("no-deed", "said-without-deed", step, line);
    listed("pushy", "forbidden-wording", step, line);
    var kept = Rules.SHIPPED.regular("periods", language);
    String plain = Words.plain(line.text());
    if (UNITS.stream().noneMatch(plain::contains)) {
      return;
    }
    pattern(PERIOD)
        .matcher(plain)
        .results()
        .map(found -> found.group().strip())
        .filter(period -> !kept.contains(period))
        .forEach(period -> error("period-not-kept", step, line, period));
  }

  // An agency says for whom; whoever owes several invoices hears the whole.
  private void purpose(Step step, Section.Line quote) {
    List<String> names = Placeholders.in(quote.text());
    boolean named = names.contains("principal.name") || names.contains("creditor.name");
    if (script.collector() != Script.Collector.CREDITOR && !named) {
      error("creditor-not-named", step, quote, "principal.name");
    }
    boolean whole = names.stream().anyMatch(WHOLE::contains);
    if (script.owed() == Script.Owed.ALL && names.contains("invoice.amount") && !whole) {
      error("total-not-named", step, quote, "overdue.total");
    }
  }

  private void owed(Step step, Section.Line quote) {
    if (script.owed() == Script.Owed.ALL) {
      return;
    }
    Placeholders.in(quote.text()).stream()
        .filter(WHOLE::contains)
        .forEach(name -> error("not-owed-now", step, quote, name));
    if (script.owed() == Script.Owed.NOT_YET) {
      listed("late-words", "not-owed-now", step, quote);
    }
  }

  // Two facts prove who somebody is; everything else is asked one at a time.
  private void asked(Step step, Section.Line quote) {
    if (step.has(StepTag.IDENTITY)) {
      return;
    }
    var questions = questions(quote.text()).toList();
    boolean twice =
        questions.size() > 1
            || questions.stream()
                .anyMatch(one ->
                    AND.stream().anyMatch(one::contains)
                        && pattern(ASKS_TWICE).matcher(one).find());
    if (twice) {
      complaints.warning(step.file(), quote.number(), "asks-twice", "step", step.id());
    }
  }

  private void answers(Step step) {
    for (int i = 0; i < step.answers().size(); i++) {
      ScriptAnswer answer = step.answers().get(i);
      if (Rules.SHIPPED.contradicts(answer.outcome(), answer.effect())) {
        complaints.error(
            step.file(),
            step.answerLine(i),
            "outcome-contradicts",
            "outcome",
            "" + answer.outcome(),
            "step",
            step.id());
      }
    }
  }

  /// A last sentence says what was done: on every answer that leads to it.
  private void closing(Step end, Section.Line quote, Set<String> reached) {
    for (Rules.Saying saying : Rules.SHIPPED.closings()) {
      Optional<String> word = saying.in(quote.text(), language);
      if (word.isEmpty()) {
        continue;
      }
      reached.stream()
          .map(script::step)
          .forEach(step -> undone(step, end, word.get(), saying.effects()));
    }
  }

  private void undone(Step step, Step end, String word, List<String> effects) {
    for (int i = 0; i < step.answers().size(); i++) {
      ScriptAnswer answer = step.answers().get(i);
      if (answer.target().equals(end.id()) && !effect(answer, effects)) {
        complaints.error(
            step.file(),
            step.answerLine(i),
            "closing-without-deed",
            "word",
            word,
            "end",
            end.id(),
            "step",
            step.id());
      }
    }
  }

  private static boolean effect(ScriptAnswer answer, List<String> wanted) {
    return answer.effect() != null && wanted.contains(answer.effect());
  }

  private static Stream<String> questions(String text) {
    return Stream.of(Words.plain(text).split("(?<=[.?!…])\\s+"))
        .filter(sentence -> sentence.strip().endsWith("?"));
  }

  private Pattern pattern(Map<Language, Pattern> patterns) {
    return Objects.requireNonNull(patterns.get(language));
  }

  private void listed(String list, String what, Step step, Section.Line line) {
    Rules.SHIPPED
        .listed(list, line.text(), language)
        .ifPresent(word -> error(what, step, line, word));
  }

  private void error(String what, Step step, Section.Line line, String word) {
    complaints.error(step.file(), line.number(), what, "word", word, "step", step.id());
  }
}
