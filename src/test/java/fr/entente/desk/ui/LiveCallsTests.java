package fr.entente.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entente.calls.CallChanged;
import fr.entente.calls.CallStatus;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A tab reads its call again when that call changed, and for nobody else's.
class LiveCallsTests {
  private static final AgentId MARIE = new AgentId(1);
  private static final AgentId KARIM = new AgentId(2);
  private final LiveCalls calls = new LiveCalls();
  private final List<String> told = new CopyOnWriteArrayList<>();

  private void changed(AgentId agent) {
    calls.on(new CallChanged(new CallId(7), agent, CallStatus.IN_PROGRESS));
  }

  @Test
  void onlyTheTabsOfTheCallsOwnAgentAreTold() {
    calls.watch(MARIE, () -> told.add("marie"));
    calls.watch(MARIE, () -> told.add("marie's other tab"));
    calls.watch(KARIM, () -> told.add("karim"));
    changed(KARIM);
    await().untilAsserted(() -> assertThat(told).containsExactly("karim"));
    changed(MARIE);
    await()
        .untilAsserted(() ->
            assertThat(told).containsExactlyInAnyOrder("karim", "marie", "marie's other tab"));
    changed(new AgentId(3));
    assertThat(told).hasSize(3);
  }

  @Test
  void aTabThatIsGoneIsToldNothing() {
    var gone = calls.watch(MARIE, () -> told.add("gone"));
    calls.watch(MARIE, () -> told.add("there"));
    gone.remove();
    changed(MARIE);
    await().untilAsserted(() -> assertThat(told).containsExactly("there"));
  }
}
