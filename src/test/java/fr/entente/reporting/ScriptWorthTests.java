package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptWorthTests {
  private static final Instant AT = Instant.parse("2026-11-16T10:00:00Z");

  private static CallWorth call(boolean kept, long promised, long received) {
    return new CallWorth(1, "h", AT, AT, AT, true, 1, 1, kept ? 1 : 0, promised, received);
  }

  private static ScriptWorth worth(int kept, int of) {
    var calls = new ArrayList<CallWorth>();
    for (int i = 0; i < of; i++) {
      calls.add(call(i < kept, 100, i < kept ? 100 : 0));
    }
    return ScriptWorth.of(calls);
  }

  /// 300 of 400 €: the ratio is 0.75; the deviations are 25, 25, -50 € cents a hundred times, their
  /// squares sum to 3,750 (in euros), so that half a width is 1.96 · √(3 · 3750 / 2) / 400.
  @Test
  void theBoundsOfTheMoneyAreThoseOfARatio() {
    var worth =
        ScriptWorth.of(
            List.of(
                call(true, 10_000, 10_000),
                call(true, 10_000, 10_000),
                call(false, 20_000, 10_000)));
    assertThat(worth.moneyRate()).isEqualTo(0.75);
    double half = 1.959964 * Math.sqrt(3 * 3750.0 / 2) / 400;
    assertThat(worth.money().low()).isCloseTo(0.75 - half, within(1e-9));
    assertThat(worth.money().high()).isEqualTo(1);
  }

  @Test
  void tooFewCallsSayNothing() {
    assertThat(worth(0, 19).against(worth(400, 400))).isEqualTo(ScriptVerdict.NOT_ENOUGH);
    assertThat(worth(400, 400).against(worth(0, 19))).isEqualTo(ScriptVerdict.NOT_ENOUGH);
    assertThat(worth(0, 0).against(worth(0, 0))).isEqualTo(ScriptVerdict.NOT_ENOUGH);
  }

  @Test
  void whatIsFarApartIsShownEitherWay() {
    assertThat(worth(80, 100).against(worth(40, 100))).isEqualTo(ScriptVerdict.FIRST);
    assertThat(worth(40, 100).against(worth(80, 100))).isEqualTo(ScriptVerdict.SECOND);
  }

  @Test
  void whatTouchesShowsNoDifference() {
    assertThat(worth(62, 100).against(worth(55, 100))).isEqualTo(ScriptVerdict.NO_DIFFERENCE);
  }

  /// Of any size: a Wilson range always holds its own share.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void equalRatesNeverWin(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int parts = 1 + random.nextInt(40);
      int kept = random.nextInt(parts + 1);
      int few = 1 + random.nextInt(30);
      int many = 1 + random.nextInt(30);
      assertThat(worth(kept * few, parts * few).against(worth(kept * many, parts * many)))
          .isIn(ScriptVerdict.NO_DIFFERENCE, ScriptVerdict.NOT_ENOUGH);
    }
  }

  /// Drawn from one truth, two versions are told apart far more seldom than once in twenty.
  @Test
  void equalVersionsHardlyEverDifferByChance() {
    var random = new Random(7);
    int wins = 0;
    for (int i = 0; i < 2000; i++) {
      var verdict = drawn(random, 0.6, 120).against(drawn(random, 0.6, 120));
      wins += verdict == ScriptVerdict.NO_DIFFERENCE ? 0 : 1;
    }
    assertThat(wins).isLessThan(40);
  }

  private static ScriptWorth drawn(Random random, double rate, int of) {
    int kept = 0;
    for (int i = 0; i < of; i++) {
      kept += random.nextDouble() < rate ? 1 : 0;
    }
    return worth(kept, of);
  }
}
