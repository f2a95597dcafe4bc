package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTests {
  private static Trial trial(long id) {
    var plan =
        new TrialPlan("demo", Language.FR, "a", "b", 0.5, 0.1, 388, LocalDate.of(2027, 11, 17));
    return new Trial(id, plan, Instant.parse("2026-11-17T09:00:00Z"), null, null, TrialCounts.NONE);
  }

  private static boolean first(long trial, long account) {
    return trial(trial).versionFor(new AccountId(account)).equals("a");
  }

  @Test
  void anAccountKeepsItsVersion() {
    for (long account = 1; account < 100; account++) {
      assertThat(first(7, account)).isEqualTo(first(7, account));
    }
  }

  /// Of 10,000 accounts in a row 5,000 are expected, give or take 150 (three deviations).
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 10, 11, 99, 100, 12345})
  void halfOfTheAccountsGetEach(long trial) {
    long first = LongStream.rangeClosed(1, 10_000).filter(account -> first(trial, account)).count();
    assertThat(first).isBetween(4850L, 5150L);
  }

  /// Numbers dealt in steps, as an import of one creditor's makes them, are no worse.
  @ParameterizedTest
  @ValueSource(longs = {2, 4, 8, 10, 16, 100, 256})
  void howNumbersAreDealtDoesNotMatter(long step) {
    long first =
        LongStream.rangeClosed(1, 4_000).filter(account -> first(3, account * step)).count();
    assertThat(first).isBetween(1905L, 2095L);
  }

  /// Whoever had one version in a trial has either in the next.
  @Test
  void trialsDrawApart() {
    long same =
        LongStream.rangeClosed(1, 10_000)
            .filter(account -> first(1, account) == first(2, account))
            .count();
    assertThat(same).isBetween(4850L, 5150L);
  }
}
