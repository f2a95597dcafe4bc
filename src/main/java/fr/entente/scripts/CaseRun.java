package fr.entente.scripts;

import fr.entente.kernel.Likely;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Walks a script as a case says, on the engine that leads calls, and complains where it goes
/// otherwise. Pure: the same every time.
final class CaseRun {
  private static final Set<String> CARD = Set.of("fiche", "card");
  private static final Set<String> BACK = Set.of("retour", "return");

  private final Script script;
  private final ConversationCase tested;
  private final Complaints complaints;
  private final Set<String> steps = new LinkedHashSet<>();
  private final Set<String> answers = new LinkedHashSet<>();
  private ScriptRun run;

  private CaseRun(Script script, ConversationCase tested, Complaints complaints) {
    this.script = script;
    this.tested = tested;
    this.complaints = complaints;
    this.run = Walk.start(script.key(), script, new ScriptFacts(Map.of(), false), Map.of());
  }

  /// What was passed: steps, and answers as `step#digit`.
  record Passed(Set<String> steps, Set<String> answers) {}

  static Passed of(Script script, ConversationCase tested, Complaints complaints) {
    var walk = new CaseRun(script, tested, complaints);
    walk.steps.add(script.start());
    if (walk.moves()) {
      walk.expected();
    }
    return new Passed(walk.steps, walk.answers);
  }

  /// False when it went another way: what would come after it is not judged.
  private boolean moves() {
    for (ConversationCase.Move move : tested.moves()) {
      String from = run.state().step();
      Optional<ScriptRun> next = next(move);
      if (next.isEmpty()) {
        return false;
      }
      String to = next.get().state().step();
      if (next.get().state().equals(run.state())) {
        failed(move.line(), "case-not-allowed", "step", move.step(), "from", from);
        return false;
      }
      run = next.get();
      steps.add(to);
      if (!to.equals(move.step())) {
        failed(move.line(), "case-failed", "said", move.said(), "is", to, "wanted", move.step());
        return false;
      }
    }
    return true;
  }

  private Optional<ScriptRun> next(ConversationCase.Move move) {
    String said = Words.plain(move.said());
    if (CARD.contains(said)) {
      return Optional.of(run.open(move.step()));
    }
    if (BACK.contains(said)) {
      return Optional.of(run.resume());
    }
    Step step = script.step(run.state().step());
    List<ScriptAnswer> fitting =
        step.answers().stream().filter(answer -> Words.plain(answer.text()).equals(said)).toList();
    if (fitting.isEmpty()) {
      failed(
          move.line(),
          "case-no-answer",
          "said",
          move.said(),
          "step",
          step.id(),
          "near",
          Likely.to(move.said(), step.answers().stream().map(ScriptAnswer::text).toList()));
      return Optional.empty();
    }
    int digit = fitting.getFirst().digit();
    answers.add(step.id() + "#" + digit);
    return Optional.of(run.answer(digit));
  }

  private void expected() {
    if (tested.ends() && !script.step(run.state().step()).end()) {
      int last = tested.moves().getLast().line();
      failed(last, "case-not-ended", "step", run.state().step());
    }
    tested
        .outcome()
        .filter(wanted -> !run.outcome().orElse("").equals(wanted.text()))
        .ifPresent(wanted ->
            failed(
                wanted.number(),
                "case-other-outcome",
                "is",
                run.outcome().orElse("–"),
                "wanted",
                wanted.text()));
    Set<String> effects = new LinkedHashSet<>();
    Trail.effects(script, run.state().path()).forEach(effects::add);
    tested.effects().stream()
        .filter(wanted -> !effects.contains(wanted.text()))
        .forEach(wanted -> failed(wanted.number(), "case-without-effect", "effect", wanted.text()));
    tested.words().stream()
        .filter(wanted -> !said(wanted.text()))
        .forEach(wanted -> failed(wanted.number(), "case-not-said", "words", wanted.text()));
  }

  /// In each variant of one of the steps passed, for only one of them is spoken.
  private boolean said(String words) {
    String plain = Words.plain(words);
    return Stream.concat(steps.stream(), Stream.of(script.start()))
        .map(script::step)
        .anyMatch(step ->
            step.quotes().stream().allMatch(quote -> Words.plain(quote.text()).contains(plain)));
  }

  private void failed(int line, String what, String... detail) {
    complaints.error(tested.file(), line, what, detail);
  }
}
