package fr.entente.scripts;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// R30: a legal step needs two refusals behind it. Told at the answer that comes to it sooner.
final class LegalChecks {
  private static final Predicate<ScriptAnswer> CALM = answer -> !"refusal".equals(answer.effect());
  private static final Predicate<Step> LEGAL = step -> step.has(StepTag.LEGAL);

  private final Script script;
  private final Complaints complaints;

  LegalChecks(Script script, Complaints complaints) {
    this.script = script;
    this.complaints = complaints;
  }

  void check(List<String> roots) {
    var ways = new Ways(script);
    List<Ways.Way> refused = refusals(ways.reach(roots, CALM, _ -> true));
    List<String> first = refused.stream().map(way -> way.answer().target()).distinct().toList();
    Stream.of(
            ways.into(LEGAL, roots, CALM, _ -> true).stream(),
            refused.stream().filter(way -> LEGAL.test(script.step(way.answer().target()))),
            ways.into(LEGAL, first, CALM, _ -> true).stream())
        .flatMap(found -> found)
        .forEach(way -> error(way.from().file(), way.line(), way.answer().target()));
    roots.stream()
        .map(script::step)
        .filter(LEGAL)
        .forEach(step -> error(step.file(), step.line(), step.id()));
  }

  private List<Ways.Way> refusals(Set<String> steps) {
    return steps.stream()
        .map(script::step)
        .flatMap(
            step -> IntStream.range(0, step.answers().size()).mapToObj(i -> new Ways.Way(step, i)))
        .filter(way -> CALM.negate().test(way.answer()))
        .filter(way -> script.has(way.answer().target()))
        .toList();
  }

  private void error(String file, int line, String step) {
    complaints.error(file, line, "legal-on-first-refusal", "step", step);
  }
}
