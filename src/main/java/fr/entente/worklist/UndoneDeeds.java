package fr.entente.worklist;

import fr.entente.agents.SignedInAgent;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: what was said to debtors and not done when the call was closed. It waits for whoever
/// said it, and for leads, until somebody has done it or says that nothing is to be done.
@Service
public class UndoneDeeds {
  private static final AgentId NOBODY = new AgentId(0);
  private static final Duration SOON = Duration.ofDays(1);
  private static final String OPEN =
      " FROM undone u WHERE u.closed_at IS NULL AND (:agent = 0 OR u.agent_id = :agent)";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  UndoneDeeds(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// Repeated for the same call, it is noted once.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void note(AccountId account, CallId call, AgentId agent, String deed) {
    jdbc.sql(
            """
            INSERT IGNORE INTO undone (account_id, call_id, agent_id, deed, said_at)
            VALUES (:account, :call, :agent, :deed, :now)
            """)
        .param("account", account.value())
        .param("call", call.value())
        .param("agent", agent.value())
        .param("deed", deed)
        .param("now", Utc.of(clock.instant()))
        .update();
  }

  /// What waits, the oldest first: of one agent, or (null) of all.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #agent != null)")
  @Transactional(readOnly = true)
  public Listed<UndoneDeed> waiting(@Nullable AgentId agent, Stretch wanted) {
    long who = agent == null ? 0 : agent.value();
    int counted =
        jdbc.sql("SELECT COUNT(*) FROM (SELECT 1" + OPEN + Listed.COUNT_TO + ") AS reached")
            .param("agent", who)
            .query(Integer.class)
            .single();
    Stretch stretch = wanted.within(counted);
    var soon = clock.instant().minus(SOON);
    List<UndoneDeed> rows =
        jdbc.sql(
                """
                SELECT u.id, u.account_id, a.reference, d.name, u.agent_id, u.deed, u.said_at
                FROM (SELECT u.*%s ORDER BY u.said_at, u.id LIMIT :size OFFSET :from) AS u
                JOIN account_card a ON a.id = u.account_id JOIN debtor_card d ON d.id = a.debtor_id
                ORDER BY u.said_at, u.id
                """
                    .formatted(OPEN))
            .param("agent", who)
            .param("size", stretch.size())
            .param("from", stretch.from())
            .query((row, _) ->
                new UndoneDeed(
                    row.getLong("id"),
                    new AccountId(row.getLong("account_id")),
                    row.getString("reference"),
                    row.getString("name"),
                    new AgentId(row.getLong("agent_id")),
                    row.getString("deed"),
                    Utc.instant(row, "said_at"),
                    Utc.instant(row, "said_at").isBefore(soon)))
            .list();
    return new Listed<>(rows, stretch.from(), counted);
  }

  /// How many have waited for more than a day.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #agent != null)")
  @Transactional(readOnly = true)
  public long late(@Nullable AgentId agent) {
    return jdbc.sql("SELECT COUNT(*)" + OPEN + " AND u.said_at < :soon")
        .param("agent", agent == null ? 0 : agent.value())
        .param("soon", Utc.of(clock.instant().minus(SOON)))
        .query(Long.class)
        .single();
  }

  /// Done by now, or nothing is to be done: off the list, by whoever said it or a lead. False when
  /// it was closed already, or is somebody else's.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public boolean close(long id, boolean done, AgentId author) {
    if (!SignedInAgent.mayActFor(author)) {
      throw new AccessDeniedException("deeds of another agent");
    }
    int closed =
        jdbc.sql(
                """
                UPDATE undone SET closed_at = :now, closed_by = :author, done = :done
                WHERE id = :id AND closed_at IS NULL AND (:leads OR agent_id = :author)
                """)
            .param("now", Utc.of(clock.instant()))
            .param("author", author.value())
            .param("done", done)
            .param("id", id)
            .param("leads", SignedInAgent.mayActFor(NOBODY))
            .update();
    if (closed > 0) {
      audit.record(author, done ? "undone.done" : "undone.dropped", "undone:" + id, "");
    }
    return closed > 0;
  }
}
