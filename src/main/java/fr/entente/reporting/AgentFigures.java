package fr.entente.reporting;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: today's figures of one agent, each from an index of that agent or that day.
@Service
@PreAuthorize("isAuthenticated()")
public class AgentFigures {
  private final JdbcClient jdbc;
  private final Clock clock;

  AgentFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public int callsToday(AgentId agent) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM call_line WHERE agent_id = ? AND requested_at >= ?"
                // The agent's own telephone did not take part: nobody was called.
                + " AND (failure IS NULL OR failure NOT LIKE 'telephony.agent.%')")
        .param(agent.value())
        .param(midnight())
        .query(Integer.class)
        .single();
  }

  public Money promisedToday(AgentId agent) {
    return sum(
        """
        SELECT COALESCE(SUM(i.amount), 0) FROM commitment_line c JOIN instalment_line i ON i.commitment_id = c.id
        WHERE c.agent_id = ? AND c.agreed_on = ? AND c.status <> 'CANCELLED'
        """,
        agent);
  }

  /// Money booked today on accounts where this agent holds the latest commitment.
  public Money collectedToday(AgentId agent) {
    return sum(
        """
        SELECT COALESCE(SUM(-l.amount), 0) FROM ledger_line l
        WHERE l.kind = 'PAYMENT' AND l.account_id IN (SELECT c.account_id FROM commitment_line c WHERE c.agent_id = ?)
          AND l.booked_on = ?
        """,
        agent);
  }

  /// Accounts that nobody holds and that may be worked now; a large floor's count is read up to a
  /// bound.
  public long inQueue(int bound) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM (SELECT 1 FROM work_line WHERE state = 'READY' LIMIT "
                + bound
                + ") counted")
        .query(Long.class)
        .single();
  }

  /// The overdue parts of the accounts this agent worked last today, newest first.
  public List<Money> lastWorked(AgentId agent, int count) {
    return jdbc
        .sql(
            """
            SELECT a.overdue FROM call_line p JOIN account_card a ON a.id = p.account_id
            WHERE p.agent_id = ? AND p.requested_at >= ? ORDER BY p.requested_at DESC LIMIT ?
            """)
        .param(agent.value())
        .param(midnight())
        .param(count)
        .query(BigDecimal.class)
        .list()
        .stream()
        .map(Money::euros)
        .toList();
  }

  private Money sum(String sql, AgentId agent) {
    return Money.euros(
        jdbc.sql(sql)
            .param(agent.value())
            .param(LocalDate.now(clock))
            .query(BigDecimal.class)
            .single());
  }

  private LocalDateTime midnight() {
    return Utc.of(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
  }
}
