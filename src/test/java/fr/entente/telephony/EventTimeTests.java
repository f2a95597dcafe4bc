package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTests {
  private static final Instant BEGUN = Instant.parse("2026-11-30T10:00:00.500Z");
  private static final Instant ARRIVED = Instant.parse("2026-11-30T10:05:15.250Z");

  private static Instant of(String told) {
    return EventTime.of(told, BEGUN, ARRIVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 30 Nov 2026 10:05:00 +0000|2026-11-30T10:05:00Z",
        "Mon, 30 Nov 2026 11:05:00 +0100|2026-11-30T10:05:00Z",
        "2026-11-30T10:04:59.123456Z|2026-11-30T10:04:59.123456Z"
      })
  void theProvidersOwnTimeCountsHoweverLateItArrives(String told, Instant at) {
    assertThat(of(told)).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Mon, 30 Nov 2026 09:58:59 +0000",
        "Mon, 30 Nov 2026 10:06:30 +0000",
        "Tue, 30 Nov 2100 10:00:00 +0000",
        "2026-13-45T99:00:00Z"
      })
  void theTimeOfArrivalCountsWhereThereIsNoTimeOrAnAbsurdOne(String told) {
    assertThat(of(told)).isEqualTo(ARRIVED);
  }

  @Test
  void nothingHappensBeforeTheCallOrAfterTheNews() {
    assertThat(of("Mon, 30 Nov 2026 10:00:00 +0000")).isEqualTo(BEGUN);
    assertThat(of("Mon, 30 Nov 2026 10:05:40 +0000")).isEqualTo(ARRIVED);
  }
}
