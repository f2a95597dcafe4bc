package fr.entente.reporting;

import fr.entente.agents.SignedInAgent;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what somebody looks at when the day begins, one query a figure. Nothing is
/// remembered here: whoever shows it to many does that.
@Service
public class Today {
  private final JdbcClient jdbc;
  private final Clock clock;

  Today(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Deadlines since the last working day: on a Monday those of Friday and the weekend.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public DuePromises duePromises() {
    LocalDate today = today();
    LocalDate since = today.minusDays(today.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
    return jdbc.sql(
            """
            SELECT COUNT(*) AS due, COALESCE(SUM(i.status IN ('KEPT', 'KEPT_LATE')), 0) AS kept,
              COALESCE(SUM(i.status = 'BROKEN'), 0) AS broken
            FROM instalment_line i
            WHERE i.deadline >= ? AND i.deadline < ? AND i.status NOT IN ('CANCELLED', 'RESCHEDULED')
            """)
        .param(since)
        .param(today)
        .query((row, _) ->
            new DuePromises(since, row.getInt("due"), row.getInt("kept"), row.getInt("broken")))
        .single();
  }

  /// What debtors said they would pay today.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public Money promisedForToday() {
    return Money.euros(
        jdbc.sql(
                "SELECT COALESCE(SUM(i.amount), 0) FROM instalment_line i WHERE i.effective_due_on = ?"
                    + " AND i.status NOT IN ('CANCELLED', 'RESCHEDULED')")
            .param(today())
            .query(BigDecimal.class)
            .single());
  }

  /// The weeks that have instalments which ended, the oldest first; the present one counts too.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<PromiseWeek> promiseWeeks(int count) {
    LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return jdbc.sql(
            """
            SELECT i.deadline - INTERVAL WEEKDAY(i.deadline) DAY AS monday, COUNT(*) AS resolved,
              SUM(i.status = 'KEPT') AS kept, SUM(LEAST(i.paid, i.amount)) AS received,
              ROUND(SUM(i.amount * COALESCE(g.foreseen, 0)), 2) AS foreseen
            FROM instalment_line i LEFT JOIN grade_line g ON g.commitment_id = i.commitment_id
            WHERE i.deadline BETWEEN ? AND ? AND i.status IN ('KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN')
            GROUP BY monday ORDER BY monday
            """)
        .param(monday.minusWeeks(count - 1L))
        .param(today())
        .query((row, _) ->
            new PromiseWeek(
                row.getObject("monday", LocalDate.class),
                row.getInt("resolved"),
                row.getInt("kept"),
                Money.euros(row.getBigDecimal("foreseen")),
                Money.euros(row.getBigDecimal("received"))))
        .list();
  }

  /// The bands that have something, the youngest first.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<DebtAge> ages() {
    return jdbc.sql(
            """
            SELECT CASE WHEN a.oldest_due_on > :from THEN 'UNDER_30'
                        WHEN a.oldest_due_on >= :to THEN 'TO_45' ELSE 'OVER_45' END AS band,
              COUNT(*) AS accounts, SUM(a.overdue) AS overdue
            FROM account_card a WHERE a.overdue > 0 GROUP BY band
            ORDER BY FIELD(band, 'UNDER_30', 'TO_45', 'OVER_45')
            """)
        .param("from", today().minusDays(30))
        .param("to", today().minusDays(45))
        .query((row, _) ->
            new DebtAge(
                DebtAge.Band.valueOf(row.getString("band")),
                row.getLong("accounts"),
                Money.euros(row.getBigDecimal("overdue"))))
        .list();
  }

  /// The largest overdue accounts without an open promise or plan.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<LargeDebt> largestWithoutPromise(int limit) {
    return jdbc.sql(
            """
            SELECT a.id, d.name, a.overdue FROM account_card a JOIN debtor_card d ON d.id = a.debtor_id
            WHERE a.overdue > 0 AND NOT EXISTS (SELECT 1 FROM commitment_line c
              WHERE c.account_id = a.id AND c.status = 'PENDING' AND c.ended_on IS NULL)
            ORDER BY a.overdue DESC, a.id LIMIT ?
            """)
        .param(limit)
        .query((row, _) ->
            new LargeDebt(
                new AccountId(row.getLong("id")),
                row.getString("name"),
                Money.euros(row.getBigDecimal("overdue"))))
        .list();
  }

  /// What debtors promised this agent for today and have not paid in full, the largest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<OwnPromise> dueTodayOf(AgentId agent, int limit) {
    if (!SignedInAgent.mayActFor(agent)) {
      throw new AccessDeniedException("promises of another agent");
    }
    return jdbc.sql(
            """
            SELECT c.account_id, d.name, i.amount - i.paid AS missing
            FROM instalment_line i JOIN commitment_line c ON c.id = i.commitment_id
            JOIN account_card a ON a.id = c.account_id JOIN debtor_card d ON d.id = a.debtor_id
            WHERE i.status = 'PENDING' AND i.effective_due_on = ? AND c.agent_id = ? AND c.ended_on IS NULL
            ORDER BY missing DESC, c.account_id LIMIT ?
            """)
        .param(today())
        .param(agent.value())
        .param(limit)
        .query((row, _) ->
            new OwnPromise(
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                Money.euros(row.getBigDecimal("missing"))))
        .list();
  }

  /// Mail of which nobody knows whether it went out, or that did not: a lead decides on each.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
  public long mailInDoubt() {
    return jdbc.sql("SELECT COUNT(*) FROM mail_line m WHERE m.state IN ('UNKNOWN', 'FAILED')")
        .query(Long.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
