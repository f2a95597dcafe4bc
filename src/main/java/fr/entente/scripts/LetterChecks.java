package fr.entente.scripts;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// R124-4: whoever collects for somebody else recalls reference and date of the letter before
/// anything is agreed: in each variant, for only one of them is spoken.
final class LetterChecks {
  private final Script script;
  private final Complaints complaints;

  LetterChecks(Script script, Complaints complaints) {
    this.script = script;
    this.complaints = complaints;
  }

  void check() {
    if (script.collector() == Script.Collector.CREDITOR) {
      return;
    }
    List<String> start = List.of(script.start());
    Predicate<Step> agrees = step -> step.commits() && !recalls(step);
    Predicate<Step> silent = step -> !recalls(step);
    var ways = new Ways(script);
    List<Ways.Way> agreed = ways.into(agrees, start, _ -> true, silent);
    if (agreed.isEmpty()) {
      return;
    }
    Set<String> passed = ways.reach(start, _ -> true, silent);
    if (!lacking(passed, LetterChecks::someRecall)
        && !lacking(passed, step -> step.has(StepTag.PURPOSE) && !recalls(step))) {
      agreed.forEach(
          way -> error(way.from().file(), way.line(), script.step(way.answer().target())));
    }
  }

  /// The sentences that should recall it, in the steps where it was meant to be.
  private boolean lacking(Set<String> passed, Predicate<Step> meant) {
    List<Step> steps = passed.stream().map(script::step).filter(meant).toList();
    for (Step step : steps) {
      step.quotes().stream()
          .filter(quote -> !recalls(quote))
          .forEach(quote -> error(step.file(), quote.number(), step));
    }
    return !steps.isEmpty();
  }

  private void error(String file, int line, Step step) {
    complaints.error(file, line, "letter-not-recalled", "step", step.id());
  }

  private static boolean someRecall(Step step) {
    return !recalls(step)
        && step.quotes().stream()
            .flatMap(quote -> Placeholders.in(quote.text()).stream())
            .anyMatch(name -> name.startsWith("letter."));
  }

  private static boolean recalls(Step step) {
    return step.quotes().stream().allMatch(LetterChecks::recalls);
  }

  private static boolean recalls(Section.Line quote) {
    List<String> names = Placeholders.in(quote.text());
    return names.contains("letter.reference") && names.contains("letter.date");
  }
}
