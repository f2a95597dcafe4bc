package fr.entente.scripts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What must hold on the graph as a whole, whichever way the call goes. A complaint stands at the
/// answer that takes the wrong way, or at the words that are too early.
final class GraphChecks {
  private static final Predicate<ScriptAnswer> ANY = _ -> true;
  private static final Predicate<ScriptAnswer> UNPROVEN =
      answer -> !"confirm-identity".equals(answer.effect());

  private final Script script;
  private final Complaints complaints;
  private final Ways ways;
  private final Set<String> reached;

  GraphChecks(Script script, Complaints complaints) {
    this.script = script;
    this.complaints = complaints;
    this.ways = new Ways(script);
    this.reached = ways.reach(roots(), ANY, _ -> true);
  }

  /// The steps a call can come to; shared passages may hold more.
  Set<String> reached() {
    return reached;
  }

  void check() {
    ends();
    outcomes();
    if (identity()) {
      notices();
      new LetterChecks(script, complaints).check();
      wellbeing();
    }
    new LegalChecks(script, complaints).check(roots());
    cards();
    // An answer that leads elsewhere also leaves a step behind.
    if (!complaints.refuse()) {
      unreached();
    }
  }

  /// Of what nothing leads to, only where it begins.
  private void unreached() {
    List<Step> lost =
        script.steps().values().stream()
            .filter(step -> step.file().equals(script.file()) && !reached.contains(step.id()))
            .toList();
    Set<String> later = new HashSet<>();
    lost.forEach(step ->
        step.answers().stream()
            .map(ScriptAnswer::target)
            .filter(target -> !target.equals(step.id()))
            .forEach(later::add));
    List<Step> first = lost.stream().filter(step -> !later.contains(step.id())).toList();
    (first.isEmpty() ? lost.stream().limit(1).toList() : first)
        .forEach(step -> error(step, "never-reached", "step", step.id()));
  }

  private void ends() {
    reachedSteps()
        .filter(step -> step.end() && !step.has(StepTag.CLOSE))
        .forEach(step -> error(step, "no-way-on", "step", step.id()));
    Set<String> trapped = trapped();
    reachedSteps()
        .filter(step -> trapped.contains(step.id()))
        .filter(step -> roots().contains(step.id()) || cameFromOutside(step, trapped))
        .forEach(step -> error(step, "no-end", "step", step.id()));
  }

  /// From where no end is reached without luck: what is left when all others are taken away.
  private Set<String> trapped() {
    Set<String> trapped = new HashSet<>(reached);
    boolean fewer = trapped.removeIf(id -> script.step(id).end() || back(script.step(id)));
    while (fewer) {
      fewer =
          trapped.removeIf(id ->
              script.step(id).answers().stream()
                  .filter(answer -> answer.condition() == null)
                  .map(ScriptAnswer::target)
                  .anyMatch(target -> reached.contains(target) && !trapped.contains(target)));
    }
    return trapped;
  }

  private boolean cameFromOutside(Step step, Set<String> trapped) {
    return reachedSteps()
        .filter(other -> !trapped.contains(other.id()))
        .flatMap(other -> other.answers().stream())
        .anyMatch(answer -> answer.target().equals(step.id()));
  }

  /// R32: no branch ends without something that follows from it.
  private void outcomes() {
    Predicate<ScriptAnswer> without = answer -> answer.outcome() == null;
    ways.into(Step::end, roots(), without, _ -> true)
        .forEach(way -> error(way, "end-without-outcome", "step", way.answer().target()));
    if (script.step(script.start()).end()) {
      error(script.step(script.start()), "end-without-outcome", "step", script.start());
    }
  }

  /// GDPR-10: the debt is not spoken of before the person has proved who they are. False when it
  /// is: what else is missed on such a way is missed with it.
  private boolean identity() {
    if (reachedSteps().flatMap(step -> step.answers().stream()).allMatch(UNPROVEN)) {
      reachedSteps()
          .filter(step -> step.has(StepTag.IDENTITY))
          .findFirst()
          .ifPresentOrElse(
              step -> error(step, "no-identity-check"),
              () -> complaints.error(script.file(), script.line("start"), "no-identity-check"));
      return false;
    }
    int before = complaints.list().size();
    List<String> early =
        Stream.concat(
                Stream.of(script.start()), cardSteps().filter(Step::beforeIdentity).map(Step::id))
            .toList();
    tooEarly("debt-before-identity", Step::namesDebt, Step::debtWords, early, UNPROVEN, _ -> true);
    return complaints.list().size() == before;
  }

  private void notices() {
    if (!script.notice()) {
      return;
    }
    Predicate<Step> purpose = step -> step.has(StepTag.PURPOSE);
    tooEarly(
        "notice-missing",
        purpose,
        _ -> java.util.Optional.empty(),
        List.of(script.start()),
        ANY,
        step -> !step.has(StepTag.NOTICE));
  }

  /// After a crisis or a confirmed vulnerability: how the person is comes first, and no amount is
  /// named until they have asked. What the agent opens by a card is the agent's own choice.
  private void wellbeing() {
    if (!script.wellbeing()) {
      return;
    }
    List<String> start = List.of(script.start());
    tooEarly(
        "wellbeing-not-first",
        step -> step.has(StepTag.ASKED),
        _ -> java.util.Optional.empty(),
        start,
        ANY,
        step -> !step.has(StepTag.WELLBEING));
    tooEarly(
        "amount-unasked",
        step -> !step.has(StepTag.ASKED) && (step.commits() || step.saysMoney()),
        step ->
            step.commits() || step.asksMoney()
                ? java.util.Optional.empty()
                : step.lineOf(Rules.SHIPPED::amount),
        start,
        ANY,
        step -> !step.has(StepTag.ASKED));
  }

  /// Where one comes to such a step: told at the answer, at the words that alone make it one, or at
  /// the step with which it all begins.
  private void tooEarly(
      String what,
      Predicate<Step> wanted,
      java.util.function.Function<Step, java.util.Optional<Integer>> words,
      List<String> from,
      Predicate<ScriptAnswer> follow,
      Predicate<Step> beyond) {
    for (Ways.Way way : ways.into(wanted, from, follow, beyond)) {
      Step step = script.step(way.answer().target());
      words
          .apply(step)
          .ifPresentOrElse(
              line -> complaints.error(step.file(), line, what, "step", step.id()),
              () -> error(way, what, "step", step.id()));
    }
    from.stream()
        .map(script::step)
        .filter(wanted)
        .forEach(step ->
            complaints.error(
                step.file(), words.apply(step).orElse(step.line()), what, "step", step.id()));
  }

  private void cards() {
    Set<String> detected = new HashSet<>();
    cardSteps()
        .forEach(step -> {
          Step.CardKind card = step.card();
          if (card != null && card.detects() != null) {
            detected.add(card.detects());
          }
        });
    for (String label : Rules.SHIPPED.labels()) {
      if (!detected.contains(label)) {
        complaints.error(
            script.file(), script.line("includes"), "missing-detection-card", "label", label);
      }
    }
    reachedSteps().filter(step -> step.has(StepTag.CRISIS)).forEach(this::crisis);
  }

  /// The protocol drops the debt and is open from the first second.
  private void crisis(Step step) {
    for (int i = 0; i < step.answers().size(); i++) {
      String target = step.answers().get(i).target();
      if (script.has(target) && !script.step(target).has(StepTag.CRISIS)) {
        error(new Ways.Way(step, i), "crisis-leads-to-debt", "step", step.id());
      }
    }
    if (step.namesDebt()) {
      int line = step.debtWords().orElse(step.line());
      complaints.error(step.file(), line, "crisis-leads-to-debt", "step", step.id());
    }
  }

  private Stream<Step> reachedSteps() {
    return script.steps().values().stream().filter(step -> reached.contains(step.id()));
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

  private void error(Ways.Way way, String what, String... detail) {
    complaints.error(way.from().file(), way.line(), what, detail);
  }
}
