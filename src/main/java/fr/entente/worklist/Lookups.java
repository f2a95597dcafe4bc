package fr.entente.worklist;

import fr.entente.agents.Workforce;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads single items and short lists, each by its own index.
@Component
class Lookups {
  private static final int HEAD = 50;
  private static final int HEADS = 20;

  // Ticks come every few seconds: a time that was over yesterday was seen by none.
  private static final Duration PASSED = Duration.ofDays(1);

  private static final List<String> STOPS =
      Stream.of(HoldType.values()).filter(HoldType::stops).map(HoldType::name).toList();

  private final JdbcClient jdbc;
  private final ReadyQueue queue;
  private final Workforce workforce;
  private final Clock clock;

  Lookups(JdbcClient jdbc, ReadyQueue queue, Workforce workforce, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.workforce = workforce;
    this.clock = clock;
  }

  Optional<WorkItem> heldBy(AgentId agent) {
    return items("w.held_by = " + agent.value()).stream().findFirst();
  }

  List<WorkItem> held() {
    return items("w.state = 'HELD' ORDER BY w.position, w.account_id");
  }

  private List<WorkItem> items(String where) {
    return jdbc.sql("SELECT " + WorkItems.COLUMNS + " FROM work_item w WHERE " + where)
        .query((row, _) -> WorkItems.read(row, LocalDate.now(clock), false))
        .list();
  }

  /// Why this account cannot be taken; locks its row.
  Optional<String> refusal(AccountId account) {
    return jdbc.sql(
            """
            SELECT CASE WHEN w.held_by IS NOT NULL THEN 'held'
                        WHEN w.state = 'CLOSED' THEN 'settled'
                        WHEN EXISTS (SELECT 1 FROM work_item h WHERE h.debtor_id = w.debtor_id
                                     AND h.state = 'HELD') THEN 'debtor_held'
                        ELSE '' END AS refusal
            FROM work_item w WHERE w.account_id = ? FOR UPDATE
            """)
        .param(account.value())
        .query(String.class)
        .optional()
        .or(() -> Optional.of("empty"))
        .filter(refusal -> !refusal.isEmpty());
  }

  /// Nobody behind a place has more overdue than that place counts: the list is read until that is
  /// no more than the largest so far, and not beyond its first thousand.
  Optional<Money> largestWaiting() {
    var lanes = queue.callable(WorklistFilter.ALL);
    long largest = 0;
    ReadyQueue.@Nullable Spot last = null;
    for (int i = 0; i < HEADS; i++) {
      var head = queue.first(lanes, HEAD, last);
      largest = Math.max(largest, largest(head));
      if (head.size() < HEAD) {
        break;
      }
      var end = head.getLast();
      if (Scoring.score(Tier.AMOUNT, end.position()) <= largest) {
        break;
      }
      last = end;
    }
    return largest > 0 ? Optional.of(Money.ofCents(largest)) : Optional.empty();
  }

  private long largest(List<ReadyQueue.Spot> spots) {
    return spots.isEmpty()
        ? 0
        : jdbc.sql("SELECT MAX(overdue_cents) FROM work_item WHERE account_id IN (:accounts)")
            .param("accounts", spots.stream().map(ReadyQueue.Spot::account).toList())
            .query(Long.class)
            .single();
  }

  record Found(AccountId account, String missing) {
    boolean contested() {
      return missing.equals("DISPUTE");
    }
  }

  // A list without anybody would be no SQL.
  private List<Long> left() {
    return Stream.concat(Stream.of(0L), workforce.left().stream().map(AgentId::value)).toList();
  }

  /// Open accounts without a next action, an owner or a time, and what is missing. Blocked is an
  /// action only while the hold is there, contested only while the dispute is; set aside without a
  /// date is none, and neither is a time that has long passed, nor what waits for somebody who
  /// left.
  List<Found> orphans(int limit) {
    return jdbc.sql(
            """
            SELECT * FROM (SELECT a.id, CASE
                WHEN w.account_id IS NULL THEN 'ITEM'
                WHEN w.state = 'CLOSED' THEN 'CLOSED'
                WHEN w.state IN ('WAITING', 'RESERVED') AND w.due_at IS NULL THEN 'TIME'
                WHEN w.state = 'HELD' AND (w.held_until IS NULL OR w.held_by IS NULL) THEN 'HOLDER'
                WHEN w.state = 'ASIDE' AND (w.reason IS NULL OR w.aside_way IS NULL) THEN 'REASON'
                WHEN w.state = 'DISPUTED' AND NOT EXISTS (SELECT 1 FROM dispute_line q
                  WHERE q.account_id = a.id AND q.decided_at IS NULL) THEN 'DISPUTE'
                WHEN w.state = 'BLOCKED' AND NOT EXISTS (SELECT 1 FROM hold_line h
                  WHERE h.debtor_id = a.debtor_id AND h.ended_at IS NULL AND h.type IN (:stops)
                    AND (h.account_id IS NULL OR h.account_id = a.id)) THEN 'HOLD'
                WHEN w.state IN ('ASIDE', 'DISPUTED', 'BLOCKED') AND COALESCE(w.decide_by, w.due_at) IS NULL THEN 'DATE'
                WHEN w.due_at < :passed THEN 'PASSED'
                WHEN w.owner_id IN (:left) OR w.reserved_for IN (:left) OR w.callback_for IN (:left) THEN 'OWNER'
                ELSE '' END AS missing
              FROM account_card a LEFT JOIN work_item w ON w.account_id = a.id
              WHERE a.balance > 0) AS looked
            WHERE missing <> '' LIMIT :limit
            """)
        .param("passed", Utc.of(clock.instant().minus(PASSED)))
        .param("stops", STOPS)
        .param("left", left())
        .param("limit", limit)
        .query((row, _) -> new Found(new AccountId(row.getLong(1)), row.getString(2)))
        .list();
  }
}
