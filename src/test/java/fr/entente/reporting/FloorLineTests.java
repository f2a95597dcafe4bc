package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.agents.Presence;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.listening.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FloorLineTests {
  private static final Instant TEN = Instant.parse("2026-11-17T09:00:00Z");

  private static FloorLine line(
      String name, Presence presence, @Nullable String reason, @Nullable Instant since) {
    var row = new FloorRow(new AgentId(1), name, presence, reason, since, null, null, null);
    return new FloorLine(row, null, null, null, Label.CASH_FLOW_HIDDEN, 0, Money.ZERO);
  }

  @Test
  void aCrisisStandsFirstAndWhoIsAwayLast() {
    var lines =
        List.of(
            line("away", Presence.OFFLINE, null, null),
            line("ready", Presence.READY, null, TEN),
            line("lunch", Presence.PAUSED, "lunch", TEN),
            line("talks", Presence.ON_CALL, null, TEN.plusSeconds(60)),
            line("talks longer", Presence.ON_CALL, null, TEN),
            line("writes", Presence.WRAP_UP, null, TEN),
            line("crisis", Presence.PAUSED, "crisis", TEN.plusSeconds(90)));
    assertThat(lines.stream().sorted(FloorLine.GRAVEST))
        .extracting(one -> one.row().name())
        .containsExactly("crisis", "talks longer", "talks", "writes", "lunch", "ready", "away");
  }

  @Test
  void whoIsNoLeadIsNotToldWhatWasConfirmed() {
    assertThat(line("marie", Presence.ON_CALL, null, TEN).unheard().sign()).isNull();
  }
}
