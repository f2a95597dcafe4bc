package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts open accounts without a next action, and gives them one.
@Component
class Prover {
  private static final int MOST = 1_000;
  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Lookups lookups;
  private final Placement placement;
  private final Clock clock;

  Prover(JdbcClient jdbc, Lookups lookups, Placement placement, Clock clock) {
    this.jdbc = jdbc;
    this.lookups = lookups;
    this.placement = placement;
    this.clock = clock;
  }

  @Transactional
  int prove() {
    List<AccountId> orphans = lookups.orphans(MOST);
    placement.place(orphans.stream().map(AccountId::value).toList());
    jdbc.sql("INSERT INTO worklist_proof (at, orphans) VALUES (?, ?)")
        .param(Utc.of(clock.instant()))
        .param(orphans.size())
        .update();
    jdbc.sql("DELETE FROM worklist_proof WHERE at < ?")
        .param(Utc.of(clock.instant().minus(KEPT)))
        .update();
    return orphans.size();
  }

  Optional<Proof> last() {
    return jdbc.sql("SELECT at, orphans FROM worklist_proof ORDER BY id DESC LIMIT 1")
        .query((row, _) -> new Proof(Utc.instant(row, "at"), row.getInt("orphans")))
        .optional();
  }
}
