package fr.entente.reporting;

import fr.entente.agents.SignedInAgent;
import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Money;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.RunningPromise.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the instalments that are still to come of what an agent agreed with debtors.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class OwnPromises {
  private static final String RUNNING =
      """
       FROM instalment_line i JOIN commitment_line c ON c.id = i.commitment_id
      JOIN account_card a ON a.id = c.account_id JOIN debtor_card d ON d.id = a.debtor_id
      LEFT JOIN grade_line g ON g.commitment_id = c.id
      WHERE i.status = 'PENDING' AND c.agent_id = :agent AND c.ended_on IS NULL
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  OwnPromises(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those whose day lies there, null for all. Refuses the promises of another agent.
  public Listed<RunningPromise> page(
      AgentId agent, @Nullable Due due, Sorted<RunningOrder> order, Stretch wanted) {
    String running = due == null ? RUNNING : RUNNING + due.sql();
    int counted = counted(agent, running);
    Stretch stretch = wanted.within(counted);
    String rows =
        """
        SELECT c.account_id, d.name, a.reference, i.effective_due_on, i.amount, i.amount - i.paid AS missing,
          g.grade, c.words %s ORDER BY %s%s, missing DESC, c.id, i.number LIMIT %d OFFSET %d
        """
            .formatted(
                running, order.by().sql(), order.direction(), stretch.size(), stretch.from());
    return new Listed<>(of(agent, rows).query(this::line).list(), stretch.from(), counted);
  }

  /// How many there are whose day lies there.
  public int count(AgentId agent, Due due) {
    return counted(agent, RUNNING + due.sql());
  }

  private int counted(AgentId agent, String running) {
    return of(agent, "SELECT COUNT(*) FROM (SELECT i.number" + running + Listed.COUNT_TO + ") AS r")
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec of(AgentId agent, String sql) {
    if (!SignedInAgent.mayActFor(agent)) {
      throw new AccessDeniedException("promises of another agent");
    }
    return jdbc.sql(sql).param("agent", agent.value()).param("today", LocalDate.now(clock));
  }

  private RunningPromise line(ResultSet row, int number) throws SQLException {
    LocalDate day = row.getObject("effective_due_on", LocalDate.class);
    String grade = row.getString("grade");
    return new RunningPromise(
        new AccountId(row.getLong("account_id")),
        row.getString("name"),
        row.getString("reference"),
        day,
        Due.of(day, LocalDate.now(clock)),
        Money.euros(row.getBigDecimal("amount")),
        Money.euros(row.getBigDecimal("missing")),
        grade == null ? null : Grade.valueOf(grade),
        row.getString("words"));
  }
}
