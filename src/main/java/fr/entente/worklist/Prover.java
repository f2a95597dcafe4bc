package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts open accounts without a next action, writes down which, and gives them one.
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
    List<Lookups.Found> orphans = lookups.orphans(MOST);
    Instant now = clock.instant();
    orphans.forEach(orphan -> write(orphan, now));
    release();
    placement.place(orphans.stream().map(orphan -> orphan.account().value()).toList());
    jdbc.sql("INSERT INTO worklist_proof (at, orphans) VALUES (?, ?)")
        .param(Utc.of(now))
        .param(orphans.size())
        .update();
    jdbc.sql("DELETE FROM worklist_orphan WHERE at < ?").param(Utc.of(now.minus(KEPT))).update();
    jdbc.sql("DELETE FROM worklist_proof WHERE at < ?")
        .param(Utc.of(clock.instant().minus(KEPT)))
        .update();
    return orphans.size();
  }

  // Held without an end: nobody would ever take it back.
  private void release() {
    jdbc.sql(
            "UPDATE work_item SET held_by = NULL WHERE state = 'HELD' AND held_until IS NULL AND"
                + " held_by IS NOT NULL")
        .update();
  }

  private void write(Lookups.Found orphan, Instant at) {
    jdbc.sql("INSERT INTO worklist_orphan (at, account_id, missing) VALUES (?, ?, ?)")
        .param(Utc.of(at))
        .param(orphan.account().value())
        .param(orphan.missing())
        .update();
  }

  /// The newest first.
  List<Orphan> found(int limit) {
    return jdbc.sql(
            """
            SELECT o.at, o.account_id, a.reference, d.name, o.missing FROM worklist_orphan o
            JOIN account_card a ON a.id = o.account_id JOIN debtor_card d ON d.id = a.debtor_id
            ORDER BY o.id DESC LIMIT ?
            """)
        .param(limit)
        .query((row, _) ->
            new Orphan(
                Utc.instant(row, "at"),
                new AccountId(row.getLong("account_id")),
                row.getString("reference"),
                row.getString("name"),
                row.getString("missing")))
        .list();
  }

  Optional<Proof> last() {
    return jdbc.sql("SELECT at, orphans FROM worklist_proof ORDER BY id DESC LIMIT 1")
        .query((row, _) -> new Proof(Utc.instant(row, "at"), row.getInt("orphans")))
        .optional();
  }
}
