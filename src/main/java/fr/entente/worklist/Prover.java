package fr.entente.worklist;

import fr.entente.accounts.Disputes;
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
  private static final Duration DECIDE = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Lookups lookups;
  private final Placement placement;
  private final Disputes disputes;
  private final Leavers leavers;
  private final Clock clock;

  Prover(
      JdbcClient jdbc,
      Lookups lookups,
      Placement placement,
      Disputes disputes,
      Leavers leavers,
      Clock clock) {
    this.jdbc = jdbc;
    this.lookups = lookups;
    this.placement = placement;
    this.disputes = disputes;
    this.leavers = leavers;
    this.clock = clock;
  }

  @Transactional
  int prove() {
    List<Lookups.Found> orphans = lookups.orphans(MOST);
    Instant now = clock.instant();
    orphans.forEach(orphan -> write(orphan, now));
    release();
    leavers.release();
    date(now);
    disputes.adopt(
        orphans.stream().filter(Lookups.Found::contested).map(Lookups.Found::account).toList());
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

  // Set aside without a day or a way out: a lead decides within a week.
  private void date(Instant now) {
    jdbc.sql(
            "UPDATE work_item SET aside_way = COALESCE(aside_way, 'DECISION'), aside_by ="
                + " COALESCE(aside_by, ?) WHERE state = 'ASIDE' AND (aside_way IS NULL OR aside_by IS NULL)")
        .param(Utc.of(now.plus(DECIDE)))
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
