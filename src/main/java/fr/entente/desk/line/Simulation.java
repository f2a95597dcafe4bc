package fr.entente.desk.line;

import fr.entente.calls.CallSimulation;
import fr.entente.kernel.PhoneNumber;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The phone simulator's choices, for demonstrations; empty with a real provider. Asked on its own
/// thread: a screen never waits for it.
@Component
class Simulation {
  private static final Executor APART = task -> Thread.ofVirtual().name("simulation").start(task);
  private final ObjectProvider<CallSimulation> simulation;
  private volatile List<String> known = List.of();
  private volatile boolean asked;

  Simulation(ObjectProvider<CallSimulation> simulation) {
    this.simulation = simulation;
  }

  /// Empty until the simulator has answered once.
  List<String> scenarios() {
    if (!asked) {
      asked = true;
      simulation.ifAvailable(one ->
          CompletableFuture.supplyAsync(one::scenarios, APART)
              .whenComplete((list, failure) -> {
                known = list == null ? List.of() : list;
                asked = failure == null;
              }));
    }
    return known;
  }

  void choose(PhoneNumber number, String scenario) {
    simulation.ifAvailable(one -> APART.execute(() -> one.choose(number, scenario)));
  }
}
