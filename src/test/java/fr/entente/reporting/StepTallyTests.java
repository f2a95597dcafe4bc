package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Money;
import fr.entente.reporting.StepStay.Left;
import fr.entente.scripts.ScriptAnswer;
import fr.entente.scripts.ScriptStep;
import fr.entente.scripts.StepTag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Three calls, worked out by hand. Each is answered at 10:00:00 and ends at 10:05:00.
class StepTallyTests {
  private static final Instant TEN = Instant.parse("2026-11-16T10:00:00Z");

  private static final List<ScriptStep> SCRIPT =
      List.of(
          step("open", StepTag.OPEN, false, "ask", "ask"),
          step("ask", StepTag.DIAGNOSE, false, "close", "close"),
          step("close", StepTag.CLOSE, false),
          step("anger", StepTag.LISTEN, true, "return"));

  private static ScriptStep step(String id, StepTag tag, boolean card, String... targets) {
    var answers = new java.util.ArrayList<ScriptAnswer>();
    for (String target : targets) {
      answers.add(new ScriptAnswer(answers.size() + 1, "to " + target, target, null, null));
    }
    return new ScriptStep(
        id,
        "Step " + id,
        "",
        "say",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Set.of(tag),
        false,
        card,
        answers);
  }

  private static CallWorth call(long id, int kept, long promised, long received) {
    return new CallWorth(
        id, "h", TEN, TEN, TEN.plusSeconds(300), true, 1, 1, kept, promised, received);
  }

  private static ScriptMove move(int seconds, String kind, String detail) {
    return new ScriptMove(TEN.plusSeconds(seconds), kind, detail);
  }

  private static StepTally tally() {
    var tally = new StepTally(SCRIPT);
    tally.add(
        call(1, 1, 10_000, 10_000),
        List.of(move(20, "step", "open 1"), move(80, "step", "ask 2 said")));
    // The card takes 30 seconds in the middle of a minute of asking.
    tally.add(
        call(2, 0, 30_000, 5_000),
        List.of(
            move(40, "step", "open 2"),
            move(60, "card", "anger"),
            move(90, "step", "anger 1"),
            move(130, "step", "ask 2")));
    tally.add(call(3, 0, 20_000, 0), List.of(move(30, "step", "open 1"), move(40, "skip", "ask")));
    return tally;
  }

  private static StepFigures figures(String id) {
    return tally().figures().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCallCountsOnceAtEachStepItCameTo() {
    assertThat(figures("open").visits()).isEqualTo(3);
    assertThat(figures("ask").visits()).isEqualTo(3);
    assertThat(figures("anger").visits()).isEqualTo(1);
    assertThat(figures("close").visits()).isEqualTo(3);
    assertThat(figures("close").ended()).isEqualTo(3);
    assertThat(figures("ask").ended()).isZero();
  }

  @Test
  void whatWasPassedOverIsNoAnswer() {
    var ask = figures("ask");
    assertThat(ask.skipped()).isEqualTo(1);
    assertThat(ask.branches()).extracting(branch -> branch.worth().calls()).containsExactly(0, 2);
    assertThat(ask.neverUsed(ask.branches().getFirst(), 3)).isTrue();
    assertThat(ask.neverUsed(ask.branches().getFirst(), 4)).isFalse();
    assertThat(ask.neverUsed(ask.branches().getLast(), 3)).isFalse();
  }

  /// Asking took 60, 60 (20 before the card, 40 after it) and 10 seconds; opening 20, 40 and 30.
  @Test
  void timeIsThatOfTheStepAndNotOfItsCards() {
    assertThat(figures("ask").typical()).isEqualTo(Duration.ofSeconds(60));
    assertThat(figures("open").typical()).isEqualTo(Duration.ofSeconds(30));
    assertThat(figures("anger").typical()).isEqualTo(Duration.ofSeconds(30));
    assertThat(figures("close").typical()).isEqualTo(Duration.ofSeconds(220));
  }

  @Test
  void theMoneyOfAnAnswerIsThatOfItsCalls() {
    var second = figures("ask").branches().getLast().worth();
    assertThat(second.promises()).isEqualTo(2);
    assertThat(second.kept()).isEqualTo(1);
    assertThat(second.promised()).isEqualTo(Money.euros("400.00"));
    assertThat(second.received()).isEqualTo(Money.euros("150.00"));
    assertThat(figures("open").worth().promised()).isEqualTo(Money.euros("600.00"));
  }

  @Test
  void aFigureOpensTheCallsThatItCounts() {
    assertThat(tally().behind("ask", null, 0))
        .extracting(CallWorth::call)
        .containsExactly(1L, 2L, 3L);
    assertThat(tally().behind("ask", Left.ANSWERED, 2))
        .extracting(CallWorth::call)
        .containsExactly(1L, 2L);
    assertThat(tally().behind("ask", Left.SKIPPED, 0))
        .extracting(CallWorth::call)
        .containsExactly(3L);
    assertThat(tally().behind("nowhere", null, 0)).isEmpty();
  }
}
