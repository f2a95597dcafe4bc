package fr.entente.exchange;

import fr.entente.accounts.Load;
import fr.entente.accounts.Loads;
import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where imports stand: what is written down, and what runs on this node now.
@Component
class ImportStatuses {
  private final RunningImports running;
  private final Loads loads;
  private final Agents agents;

  ImportStatuses(RunningImports running, Loads loads, Agents agents) {
    this.running = running;
    this.loads = loads;
    this.agents = agents;
  }

  ImportStatus of(ImportRun run) {
    return of(run, loads.find(run.id().value()).orElse(null));
  }

  Listed<ImportStatus> of(Listed<ImportRun> page) {
    var known = loads.find(page.rows().stream().map(run -> run.id().value()).toList());
    return page.map(run -> of(run, known.get(run.id().value())));
  }

  private ImportStatus of(ImportRun run, @Nullable Load load) {
    ImportTask task = run.state().running() ? running.task(run.id()) : null;
    long lines = run.report() == null ? 0 : run.report().lines();
    var resting = run.state().terminal() ? ImportPhase.DONE : ImportPhase.WAITING;
    return new ImportStatus(
        run.id(),
        run.fileName(),
        run.state(),
        task == null ? resting : task.phase(),
        task == null ? lines : task.lines(),
        task == null ? (run.state().running() ? 0 : 100) : task.percent(),
        run.report(),
        run.problem(),
        takenBack(load));
  }

  private @Nullable TakenBack takenBack(@Nullable Load load) {
    if (load == null || load.takenBackAt() == null) {
      return null;
    }
    AgentId by = load.takenBackBy();
    return new TakenBack(load.takenBackAt(), by == null ? "" : agents.byId(by).name());
  }
}
