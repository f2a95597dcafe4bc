package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every script of the repository goes through the checks a trainer's edit goes through, and some
/// that are about quality.
class ContentTests {
  private static final Shelf SHELF =
      Shelf.of(
          new ContentFolder(Path.of("scripts-content")).read(),
          LocalDate.of(2026, 11, 21),
          _ -> Optional.empty());
  private static final List<String> KEYS =
      List.of(
          "after-care",
          "after-care-person",
          "after-crisis",
          "after-crisis-person",
          "broken-promise",
          "broken-promise-person",
          "callback",
          "callback-person",
          "first-call-company",
          "first-call-person",
          "incoming",
          "incoming-person",
          "last-amicable",
          "last-amicable-person",
          "missed-instalment",
          "missed-instalment-person",
          "preventive",
          "preventive-person");
  private static final Set<String> OBJECTIONS =
      Set.of(
          "obj-paid",
          "obj-invoice",
          "obj-dispute",
          "obj-approval",
          "obj-boss",
          "obj-accounts",
          "obj-cash",
          "obj-bank",
          "obj-insolvency",
          "obj-personal",
          "obj-aggression",
          "obj-endless",
          "obj-adviser",
          "obj-wrong-person",
          "obj-listening",
          "obj-writing",
          "obj-data",
          "obj-credit",
          "obj-due-date",
          "obj-gesture",
          "obj-interest");

  @Test
  void theContentIsWithoutComplaintButForHelpLinesThatNobodyChecked() {
    assertThat(SHELF.complaints())
        .map(Complaint::key)
        .containsOnly("scripts.warning.help-line-not-checked");
  }

  @Test
  void everyLanguageHasEveryScript() {
    Map<String, Set<String>> keys =
        SHELF.volumes().values().stream()
            .map(Shelf.Volume::script)
            .collect(
                Collectors.groupingBy(
                    s -> s.language().code(), Collectors.mapping(Script::key, Collectors.toSet())));
    assertThat(keys).containsOnlyKeys("fr", "en");
    keys.values().forEach(of -> assertThat(of).containsExactlyInAnyOrderElementsOf(KEYS));
  }

  /// So that figures of two languages can be compared, and a correction is made in both.
  @TestFactory
  Stream<DynamicTest> bothLanguagesTakeTheSameWays() {
    return KEYS.stream()
        .map(key ->
            DynamicTest.dynamicTest(
                key, () -> assertThat(ways("en", key)).isEqualTo(ways("fr", key))));
  }

  private static Map<String, List<String>> ways(String language, String key) {
    return SHELF.volumes().get(language + "/" + key + ".md").script().steps().values().stream()
        .collect(
            Collectors.toMap(
                Step::id,
                step ->
                    step.answers().stream()
                        .map(a -> a.digit() + " " + a.target() + " " + a.outcome())
                        .toList()));
  }

  @TestFactory
  Stream<DynamicTest> everyScriptCoversTheCraft() {
    return scripts(script -> {
      assertThat(script.steps().keySet()).containsAll(OBJECTIONS);
      assertThat(tags(script))
          .contains(
              StepTag.GATEKEEPER,
              StepTag.IDENTITY,
              StepTag.NOTICE,
              StepTag.PURPOSE,
              StepTag.SILENCE,
              StepTag.DIAGNOSE,
              StepTag.PROMISE,
              StepTag.PLAN,
              StepTag.RECAP,
              StepTag.CLOSE,
              StepTag.CRISIS)
          .doesNotContain(StepTag.LEGAL);
      assertThat(effects(script))
          .contains("cannot-pay", "will-not-pay", "confirm-identity", "promise", "plan");
    });
  }

  @TestFactory
  Stream<DynamicTest> everyStepHasAModelSentenceAndTwoVariants() {
    return scripts(script ->
        assertThat(script.steps().values())
            .allSatisfy(step -> assertThat(step.quotes()).as(step.id()).hasSize(3)));
  }

  @TestFactory
  Stream<DynamicTest> everyDetectionCardConfirmsAndClears() {
    return scripts(script ->
        assertThat(script.steps().values())
            .filteredOn(s -> s.card() != null && s.card().detects() != null)
            .hasSize(9)
            .allSatisfy(step -> {
              assertThat(step.listenFor()).as(step.id()).hasSizeGreaterThanOrEqualTo(4);
              String label = step.card().detects();
              Set<String> effects =
                  step.answers().stream().map(ScriptAnswer::effect).collect(Collectors.toSet());
              assertThat(effects).as(step.id()).contains("confirm:" + label, "clear:" + label);
            }));
  }

  @TestFactory
  Stream<DynamicTest> fromEveryStepTheCloseIsReachable() {
    return scripts(script ->
        assertThat(script.steps().values())
            .allSatisfy(step -> assertThat(reachesAnEnd(script, step)).as(step.id()).isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> noAnswerIsDeeperThanThreeKeysFromTheObjectionBar() {
    return scripts(script ->
        assertThat(script.steps().values())
            .filteredOn(s -> s.card() != null && s.card().kind().equals("objection"))
            .allSatisfy(
                card -> assertThat(keysToAnOutcome(script, card)).as(card.id()).isBetween(1, 3)));
  }

  /// A card ends where it returns to; the main steps are judged on their own.
  private static boolean reachesAnEnd(Script script, Step from) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      Step step = waiting.poll();
      if (step.end() && step.has(StepTag.CLOSE)) {
        return true;
      }
      step.answers().stream()
          .filter(a -> !a.target().equals(Step.RETURN))
          .map(a -> script.step(a.target()))
          .filter(s -> seen.add(s.id()))
          .forEach(waiting::add);
    }
    return false;
  }

  private static int keysToAnOutcome(Script script, Step card) {
    Set<Step> layer = Set.of(card);
    for (int keys = 1; keys < 10; keys++) {
      if (layer.stream().flatMap(s -> s.answers().stream()).anyMatch(ContentTests::settles)) {
        return keys;
      }
      layer =
          layer.stream()
              .flatMap(s -> s.answers().stream())
              .map(a -> script.step(a.target()))
              .collect(Collectors.toSet());
    }
    return 10;
  }

  private static boolean settles(ScriptAnswer answer) {
    return answer.outcome() != null || answer.target().equals(Step.RETURN);
  }

  private static Set<StepTag> tags(Script script) {
    return script.steps().values().stream()
        .flatMap(s -> s.tags().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> effects(Script script) {
    return script.steps().values().stream()
        .flatMap(s -> s.answers().stream())
        .flatMap(a -> Stream.ofNullable(a.effect()))
        .collect(Collectors.toSet());
  }

  private static Stream<DynamicTest> scripts(java.util.function.Consumer<Script> check) {
    return SHELF.volumes().values().stream()
        .map(Shelf.Volume::script)
        .map(s -> DynamicTest.dynamicTest(s.file(), () -> check.accept(s)));
  }
}
