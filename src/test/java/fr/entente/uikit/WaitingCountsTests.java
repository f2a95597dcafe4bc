package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingCountsTests {
  private static final Agent LEA =
      new Agent(
          new AgentId(1), "lea", "Léa Roux", Set.of(Role.LEAD), Language.FR, null, null, true);

  private record Source(String place, Supplier<Waiting> count) implements WaitingSource {
    @Override
    public Waiting waitingFor(Agent person) {
      return count.get();
    }
  }

  @Test
  void onlyPlacesThatAreShownAreCounted() {
    var counts =
        new WaitingCounts(
            List.of(
                new Source("floor", () -> Waiting.urgent(2)),
                new Source(
                    "jobs",
                    () -> {
                      throw new AssertionError("nobody may see it");
                    })));
    assertThat(counts.counts(LEA, Set.of("floor")))
        .containsOnlyKeys("floor")
        .containsValue(Waiting.urgent(2));
  }

  @Test
  void oneThatBreaksLeavesTheOthersAlone() {
    var counts =
        new WaitingCounts(
            List.of(
                new Source(
                    "mailbox",
                    () -> {
                      throw new IllegalStateException("the database is gone");
                    }),
                new Source("floor", () -> Waiting.of(1))));
    assertThat(counts.counts(LEA, Set.of("floor", "mailbox"))).containsOnlyKeys("floor");
  }
}
