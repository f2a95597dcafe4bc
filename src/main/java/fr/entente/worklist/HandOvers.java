package fr.entente.worklist;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: an account goes to the leads while it is spoken about. It is in their list of
/// decisions with its reason and a day, and what comes out of that call leaves it there; only a
/// promise takes its place.
@Service
public class HandOvers {
  private final JdbcClient jdbc;
  private final Placement placement;
  private final AuditTrail audit;
  private final Clock clock;

  HandOvers(JdbcClient jdbc, Placement placement, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.placement = placement;
    this.audit = audit;
    this.clock = clock;
  }

  /// By when a lead sees to it. Said twice in one call, the graver reason stands.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Instant toLead(AccountId account, CallId call, HandOver why, AgentId agent) {
    Instant by = clock.instant().plus(AsideRule.of(why.reason()).within());
    int changed =
        jdbc.sql(
                """
                UPDATE work_item SET aside = :reason, aside_way = 'DECISION', aside_owner = NULL, aside_by = :by,
                  aside_call = :call
                WHERE account_id = :account
                  AND NOT (aside_call <=> :call AND aside IN (:graver))
                """)
            .param("reason", why.reason())
            .param("by", Utc.of(by))
            .param("call", call.value())
            .param("account", account.value())
            .param("graver", graver(why))
            .update();
    if (changed > 0) {
      placement.place(List.of(account.value()));
      audit.record(agent, "worklist.handed_to_lead", "account:" + account.value(), why.name());
    }
    return by;
  }

  private static List<String> graver(HandOver why) {
    return java.util.Arrays.stream(HandOver.values())
        .filter(other -> other.ordinal() >= why.ordinal())
        .map(HandOver::reason)
        .toList();
  }

  /// It was not so after all: said in the same call, it is taken back.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void takeBack(AccountId account, CallId call, HandOver why, AgentId agent) {
    int changed =
        jdbc.sql(
                """
                UPDATE work_item SET aside = NULL, aside_way = NULL, aside_owner = NULL, aside_by = NULL,
                  aside_call = NULL
                WHERE account_id = ? AND aside_call = ? AND aside = ?
                """)
            .param(account.value())
            .param(call.value())
            .param(why.reason())
            .update();
    if (changed > 0) {
      placement.place(List.of(account.value()));
      audit.record(agent, "worklist.not_handed_on", "account:" + account.value(), why.name());
    }
  }
}
