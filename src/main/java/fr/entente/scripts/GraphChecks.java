package fr.entente.scripts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What must hold on the graph as a whole, whichever way the call goes.
final class GraphChecks {
  private final Script script;
  private final Complaints complaints;
  private final Ways ways;
  private final Set<String> reached;

  GraphChecks(Script script, Complaints complaints) {
    this.script = script;
    this.complaints = complaints;
    this.ways = new Ways(script);
    this.reached = ways.reach(roots(), _ -> true, _ -> true);
  }

  /// The steps a call can come to; shared passages may hold more.
  Set<String> check() {
    unreached();
    ends();
    outcomes();
    identity();
    notices();
    wellbeing();
    refusals();
    cards();
    return reached;
  }

  private void unreached() {
    for (Step step : script.steps().values()) {
      if (step.file().equals(script.file()) && !reached.contains(step.id())) {
        error(step, "never-reached", "step", step.id());
      }
    }
  }

  private void ends() {
    for (Step step : reachedSteps()) {
      boolean mayEnd = step.has(StepTag.CLOSE);
      if (step.end() && !mayEnd) {
        error(step, "no-way-on", "step", step.id());
      } else if (ways.reach(List.of(step.id()), _ -> true, _ -> true).stream()
          .map(script::step)
          .noneMatch(s -> s.end() || back(s))) {
        error(step, "no-end", "step", step.id());
      }
    }
  }

  /// R32: no branch ends without something that follows from it.
  private void outcomes() {
    ways.reach(roots(), a -> a.outcome() == null, _ -> true).stream()
        .map(script::step)
        .filter(Step::end)
        .forEach(step -> error(step, "end-without-outcome", "step", step.id()));
  }

  /// GDPR-10: the debt is not spoken of before the person has proved who they are.
  private void identity() {
    List<String> early =
        Stream.concat(
                Stream.of(script.start()), cardSteps().filter(Step::beforeIdentity).map(Step::id))
            .toList();
    ways.reach(early, a -> !"confirm-identity".equals(a.effect()), _ -> true).stream()
        .map(script::step)
        .filter(Step::namesDebt)
        .forEach(step -> error(step, "debt-before-identity", "step", step.id()));
    if (reachedSteps().flatMapAnswers().noneMatch(a -> "confirm-identity".equals(a.effect()))) {
      complaints.error(script.file(), 1, "no-identity-check");
    }
  }

  private void notices() {
    List<String> start = List.of(script.start());
    if (script.notice()) {
      ways.reach(start, _ -> true, s -> !s.has(StepTag.NOTICE)).stream()
          .map(script::step)
          .filter(s -> s.has(StepTag.PURPOSE))
          .forEach(s -> error(s, "notice-missing", "step", s.id()));
    }
    if (script.collector() != Script.Collector.CREDITOR) {
      ways.reach(start, _ -> true, s -> !recallsLetter(s)).stream()
          .map(script::step)
          .filter(s -> !recallsLetter(s) && committing(s))
          .forEach(s -> error(s, "letter-not-recalled", "step", s.id()));
    }
  }

  /// After a crisis or a confirmed vulnerability: how the person is comes first, and no amount is
  /// named until they have asked. What the agent opens by a card is the agent's own choice.
  private void wellbeing() {
    if (!script.wellbeing()) {
      return;
    }
    List<String> start = List.of(script.start());
    ways.reach(start, _ -> true, s -> !s.has(StepTag.WELLBEING)).stream()
        .map(script::step)
        .filter(s -> s.has(StepTag.ASKED))
        .forEach(s -> error(s, "wellbeing-not-first", "step", s.id()));
    ways.reach(start, _ -> true, s -> !s.has(StepTag.ASKED)).stream()
        .map(script::step)
        .filter(s -> !s.has(StepTag.ASKED) && (committing(s) || s.saysMoney()))
        .forEach(s -> error(s, "amount-unasked", "step", s.id()));
  }

  private static boolean committing(Step step) {
    return step.has(StepTag.PROMISE) || step.has(StepTag.PLAN);
  }

  /// R124-4: reference and date of the letter, in each variant, for only one of them is spoken.
  private static boolean recallsLetter(Step step) {
    return step.quotes().stream()
        .map(quote -> Placeholders.in(quote.text()))
        .allMatch(names -> names.contains("letter.reference") && names.contains("letter.date"));
  }

  /// R30: a legal step needs two refusals behind it.
  private void refusals() {
    Predicate<ScriptAnswer> calm = a -> !"refusal".equals(a.effect());
    Set<String> none = ways.reach(roots(), calm, _ -> true);
    Set<String> first = new LinkedHashSet<>();
    none.stream()
        .flatMap(id -> script.step(id).answers().stream())
        .filter(calm.negate())
        .map(ScriptAnswer::target)
        .filter(script::has)
        .forEach(first::add);
    Stream.concat(none.stream(), ways.reach(first, calm, _ -> true).stream())
        .distinct()
        .map(script::step)
        .filter(s -> s.has(StepTag.LEGAL))
        .forEach(s -> error(s, "legal-on-first-refusal", "step", s.id()));
  }

  private void cards() {
    Set<String> detected = new HashSet<>();
    cardSteps()
        .map(Step::card)
        .forEach(card -> {
          if (card != null && card.detects() != null) {
            detected.add(card.detects());
          }
        });
    for (String label : Rules.SHIPPED.labels()) {
      if (!detected.contains(label)) {
        complaints.error(script.file(), 1, "missing-detection-card", "label", label);
      }
    }
    for (Step step : reachedSteps()) {
      crisis(step);
    }
  }

  /// The protocol drops the debt and is open from the first second.
  private void crisis(Step step) {
    if (!step.has(StepTag.CRISIS)) {
      return;
    }
    boolean stray =
        step.answers().stream()
            .filter(a -> !a.target().equals(Step.RETURN) && script.has(a.target()))
            .anyMatch(a -> !script.step(a.target()).has(StepTag.CRISIS));
    if (stray || step.namesDebt()) {
      error(step, "crisis-leads-to-debt", "step", step.id());
    }
  }

  private Steps reachedSteps() {
    return new Steps(reached.stream().map(script::step).toList());
  }

  /// A list that can also give all its answers.
  private record Steps(List<Step> list) implements Iterable<Step> {
    @Override
    public java.util.Iterator<Step> iterator() {
      return list.iterator();
    }

    Stream<ScriptAnswer> flatMapAnswers() {
      return list.stream().flatMap(s -> s.answers().stream());
    }
  }

  private Stream<Step> cardSteps() {
    return script.steps().values().stream().filter(s -> s.card() != null);
  }

  private List<String> roots() {
    return Stream.concat(Stream.of(script.start()), cardSteps().map(Step::id)).toList();
  }

  private static boolean back(Step step) {
    return step.answers().stream().anyMatch(a -> a.target().equals(Step.RETURN));
  }

  private void error(Step step, String what, String... detail) {
    complaints.error(step.file(), step.line(), what, detail);
  }
}
