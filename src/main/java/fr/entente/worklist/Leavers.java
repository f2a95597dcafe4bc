package fr.entente.worklist;

import fr.entente.accounts.Disputes;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.agents.AgentRightsChanged;
import fr.entente.agents.Workforce;
import fr.entente.calls.Calls;
import fr.entente.compliance.HoldReviews;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.RunAs;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Nothing waits for somebody who left: what was theirs by name is for whoever comes, or for any
/// lead where somebody decides. At once when they leave, and with each count of orphans.
@Component
class Leavers {
  private static final String THEIRS =
      "SELECT account_id FROM work_item WHERE aside_owner IN (:left) OR callback_for IN (:left)"
          + " OR reserved_for IN (:left) OR owner_id IN (:left) OR block_owner IN (:left)"
          + " OR dispute_owner IN (:left) OR (held_by IN (:left) AND (held_by, account_id) NOT IN (:talking))";

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final Placement placement;
  private final Disputes disputes;
  private final Dissatisfactions dissatisfactions;
  private final HoldReviews holds;
  private final Calls calls;
  private final AuditTrail audit;

  Leavers(
      JdbcClient jdbc,
      Workforce workforce,
      Placement placement,
      Disputes disputes,
      Dissatisfactions dissatisfactions,
      HoldReviews holds,
      Calls calls,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.placement = placement;
    this.disputes = disputes;
    this.dissatisfactions = dissatisfactions;
    this.holds = holds;
    this.calls = calls;
    this.audit = audit;
  }

  @EventListener
  void on(AgentRightsChanged news) {
    RunAs.system(() -> {
      release();
    });
  }

  @Transactional
  void release() {
    List<AgentId> left = workforce.left();
    if (left.isEmpty()) {
      return;
    }
    disputes.takeFromLeavers();
    dissatisfactions.takeFromLeavers();
    holds.takeFromLeavers();
    List<Long> ids = left.stream().map(AgentId::value).toList();
    List<Object[]> talking = talkedAbout(left);
    List<Long> accounts =
        jdbc.sql(THEIRS).param("left", ids).param("talking", talking).query(Long.class).list();
    if (accounts.isEmpty()) {
      return;
    }
    placement.lock(accounts);
    forget(accounts, ids, talking);
    placement.place(accounts);
    accounts.forEach(
        account -> audit.record(null, "worklist.owner_left", "account:" + account, ""));
  }

  // A conversation is not cut off: its account, and no other, is held by whoever leads it until its
  // call is closed; another who left meanwhile holds nothing by it. A list without anything would
  // be
  // no SQL.
  private List<Object[]> talkedAbout(List<AgentId> left) {
    return Stream.concat(
            Stream.<Object[]>of(new Object[] {0L, 0L}),
            left.stream()
                .flatMap(agent -> calls.current(agent).stream())
                .map(call -> new Object[] {call.agent().value(), call.account().value()}))
        .toList();
  }

  private void forget(List<Long> accounts, List<Long> left, List<Object[]> talking) {
    jdbc.sql(
            """
            UPDATE work_item SET aside_owner = IF(aside_owner IN (:left), NULL, aside_owner),
              callback_for = IF(callback_for IN (:left), NULL, callback_for),
              held_until = IF(held_by IN (:left) AND (held_by, account_id) NOT IN (:talking), NULL, held_until),
              held_by = IF(held_by IN (:left) AND (held_by, account_id) NOT IN (:talking), NULL, held_by)
            WHERE account_id IN (:accounts)
            """)
        .param("left", left)
        .param("talking", talking)
        .param("accounts", accounts)
        .update();
  }
}
