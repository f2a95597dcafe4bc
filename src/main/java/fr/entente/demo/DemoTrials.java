package fr.entente.demo;

import fr.entente.kernel.Language;
import fr.entente.reporting.TrialSample;
import fr.entente.scripts.PastTrials;
import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two fair trials of the script that is called most: one of its first two versions, which ended
/// when the third came, and one of the last two, which runs.
record DemoTrials(@Nullable Trial ended, @Nullable Trial running, LocalDate today) {
  private static final String FILE = "first-call-company";
  private static final Language LANGUAGE = Language.FR;
  private static final int BEGAN = 355;
  private static final int BEGAN_AGAIN = 57;
  // Six of ten accounts or so keep; a small house can only look for large differences.
  private static final double RATE = 0.6;
  private static final double LARGE = 0.3;
  private static final double SMALLER = 0.1;

  static DemoTrials begun(DemoScripts scripts, PastTrials past, LocalDate today) {
    String first = scripts.edition(FILE, LANGUAGE, 1).orElse(null);
    String second = scripts.edition(FILE, LANGUAGE, 2).orElse(null);
    String third = scripts.edition(FILE, LANGUAGE, 3).orElse(null);
    if (first == null || second == null || third == null) {
      return new DemoTrials(null, null, today);
    }
    LocalDate over = today.minusDays(DemoScripts.THIRD);
    return new DemoTrials(
        past.ran(plan(second, first, LARGE, over), at(today, BEGAN), at(today, DemoScripts.THIRD)),
        past.begun(
            plan(third, second, SMALLER, today.minusDays(BEGAN_AGAIN).plusYears(1)),
            at(today, BEGAN_AGAIN)),
        today);
  }

  private static TrialPlan plan(String one, String other, double smallest, LocalDate lastDay) {
    int needed = TrialSample.needed(RATE, smallest);
    return new TrialPlan(FILE, LANGUAGE, one, other, RATE, smallest, needed, lastDay);
  }

  private static Instant at(LocalDate today, int ago) {
    return today.minusDays(ago).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The version that a trial drew for this debt; empty on a day without one.
  Optional<String> drawn(String file, Debt debt, LocalDate day) {
    if (!file.equals(FILE) || debt.language() != LANGUAGE) {
      return Optional.empty();
    }
    Trial trial =
        day.isBefore(today.minusDays(DemoScripts.THIRD))
            ? ended
            : day.isBefore(today.minusDays(BEGAN_AGAIN)) ? null : running;
    return Optional.ofNullable(trial).map(one -> one.versionFor(debt.account()));
  }
}
