package fr.entente.compliance;

import static fr.entente.compliance.FactsBuilder.aDebtor;
import static fr.entente.compliance.FactsBuilder.paris;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever the facts, the next allowed time is allowed, and nothing between now and it is.
class NextAllowedTests {
  private static final List<String> POLICIES =
      List.of("fr-b2b", "fr-b2c-creditor", "fr-b2c-third-party", "demo-open");
  private static final List<String> ZONES =
      List.of("Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea");

  @Test
  void theNextAllowedTimeIsAllowedAndOneMinuteEarlierIsNot() {
    var random = new Random(20261117);
    int later = 0;
    for (int i = 0; i < 2_000; i++) {
      Instant now = paris("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(525_600)));
      var examination = someFacts(random, now).under(POLICIES.get(random.nextInt(4)));
      var next = examination.nextAllowed(now);
      if (next.isEmpty()) {
        assertThat(examination.refusals(now)).isNotEmpty();
        continue;
      }
      assertThat(examination.refusals(next.get())).isEmpty();
      if (next.get().isAfter(now)) {
        later++;
        nothingBetween(examination, now, next.get(), random);
      }
    }
    assertThat(later).isGreaterThan(500);
  }

  private static void nothingBetween(
      ContactExamination examination, Instant now, Instant next, Random random) {
    Instant before = next.minus(Duration.ofMinutes(1));
    assertThat(examination.refusals(before.isBefore(now) ? now : before)).isNotEmpty();
    long seconds = Duration.between(now, next).toSeconds();
    for (int i = 0; i < 20 && seconds > 0; i++) {
      assertThat(examination.refusals(now.plusSeconds(random.nextLong(seconds)))).isNotEmpty();
    }
  }

  private static FactsBuilder someFacts(Random random, Instant now) {
    var builder = aDebtor().in(ZONES.get(random.nextInt(4))).oldestDueOn("2025-06-01");
    LocalDateTime local = LocalDateTime.ofInstant(now, FactsBuilder.PARIS);
    for (int i = random.nextInt(8); i > 0; i--) {
      String time = local.minusMinutes(random.nextInt(40 * 1440)).toString();
      if (random.nextInt(4) == 0) {
        builder.spokeWithTheDebtor(time);
      } else {
        builder.rung(time);
      }
    }
    if (random.nextInt(3) == 0) {
      builder.held(HoldType.DISPUTE, now.plus(Duration.ofMinutes(1 + random.nextInt(20_000))));
    }
    if (random.nextInt(5) == 0) {
      builder.held(HoldType.OVERINDEBTEDNESS_FILED, null);
    }
    if (random.nextInt(3) == 0) {
      builder.avoiding(EnumSet.allOf(DayOfWeek.class), "08:00", "10:15");
      builder.avoiding(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "17:00", "07:00");
    }
    if (random.nextInt(4) == 0) {
      builder.collectedByAnAgency("M-1", LocalDate.ofInstant(now, FactsBuilder.PARIS));
    }
    return builder;
  }
}
