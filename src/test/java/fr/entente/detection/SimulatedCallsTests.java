package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Example;
import fr.entente.listening.Label;
import fr.entente.listening.ListeningFixture;
import fr.entente.listening.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedCallsTests {
  private static final EngagementSettings USUAL = EngagementSettings.usual();

  private static ReadLine line(Label is, Label read) {
    var example = new Example(is, null, Language.FR, Channel.TRANSCRIPT, "...", "x", 1);
    var reading = new Reading(read, 0.9, List.of(), Map.of(read, 0.9), null, "v");
    return new ReadLine(example, reading, Strength.WEAK);
  }

  private static LinePools pools(Label ordinary, Label cash, Label bank) {
    var quiet = List.of(line(Label.NONE, ordinary));
    var signs = new EnumMap<Label, List<ReadLine>>(Label.class);
    signs.put(Label.CASH_FLOW_HIDDEN, List.of(line(Label.CASH_FLOW_HIDDEN, cash)));
    signs.put(Label.BANK_PROBLEM_HIDDEN, List.of(line(Label.BANK_PROBLEM_HIDDEN, bank)));
    return new LinePools(quiet, quiet, quiet, quiet, signs);
  }

  private static CallFigures figures(LinePools pools, int told) {
    return new SimulatedCalls(USUAL, 300, 0).figures(pools, Language.FR, told);
  }

  @Test
  void aDetectorThatHearsEverySignAndNothingElseIsPerfect() {
    var figures = figures(pools(Label.NONE, Label.CASH_FLOW_HIDDEN, Label.BANK_PROBLEM_HIDDEN), 1);
    assertThat(figures.falsePrompts().value()).isZero();
    assertThat(figures.heardAtOnce().value()).isEqualTo(1);
    assertThat(figures.missed().value()).isZero();
    assertThat(figures.right().value()).isEqualTo(1);
  }

  @Test
  void whatNeverHappenedIsNotPromisedNeverToHappen() {
    var figures = figures(pools(Label.NONE, Label.NONE, Label.NONE), 1);
    assertThat(figures.falseCrisesInHundred().value()).isZero();
    assertThat(figures.falseCrisesInHundred().high()).isGreaterThan(1);
    assertThat(figures.missed().value()).isEqualTo(1);
  }

  @Test
  void aFalseAlarmThatTheAgentAnsweredIsNotAskedAgainInTheCall() {
    var figures = figures(pools(Label.CASH_FLOW_HIDDEN, Label.NONE, Label.NONE), 1);
    assertThat(figures.falsePrompts().value()).isEqualTo(1);
  }

  @Test
  void aCrisisSeenInAnotherTroubleIsAFalseCrisis() {
    var figures = figures(pools(Label.NONE, Label.CRISIS_RISK, Label.NONE), 1);
    assertThat(figures.falseCrisesInHundred().value()).isBetween(30.0, 45.0);
    assertThat(figures.falsePrompts().value()).isZero();
  }

  @Test
  void halfOfTheCallsHoldNoSignAndNoneMoreThanTwo() {
    var chance = new SplittableRandom(1);
    var pools = pools(Label.NONE, Label.NONE, Label.NONE);
    int silent = 0;
    int turns = 0;
    for (int i = 0; i < 2000; i++) {
      var call = SimulatedCall.of(pools, 3, chance);
      assertThat(call.turns()).hasSize(SimulatedCall.TURNS);
      long told = call.turns().stream().filter(turn -> turn.sign() >= 0).count();
      assertThat(told).isIn(0L, 3L, 6L);
      silent += told == 0 ? 1 : 0;
      turns += (int) told;
    }
    assertThat(silent).isBetween(900, 1100);
    assertThat(turns / 3 / 2000.0).isBetween(0.6, 0.8);
  }

  /// A gate, under what was measured: content, engine or rules that make calls noisy do not pass.
  @ParameterizedTest
  @EnumSource(Language.class)
  void callsAreMostlyLeftAloneAndATroubleThatIsToldIsHeard(Language language) {
    var all = SimulatedCalls.of(ListeningFixture.trained());
    var told = all.stream().filter(f -> f.language() == language && f.told() == 3).toList();
    assertThat(told).hasSize(1);
    var figures = told.getFirst();
    assertThat(figures.falsePrompts().value()).isLessThan(0.45);
    assertThat(figures.falseCrisesInHundred().value()).isLessThan(2.5);
    assertThat(figures.heardWithinTwo().value()).isGreaterThan(0.75);
    assertThat(figures.falsePrompts().low()).isLessThan(figures.falsePrompts().high());
  }
}
