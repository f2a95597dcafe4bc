package fr.entente.reporting;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: what promises became, as figures, and the instalments behind each figure. Who had
/// what cause is hardship: a lead alone opens it (R45).
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
public class Reports {
  private final JdbcClient jdbc;
  private final Agents agents;
  private final Clock clock;

  Reports(JdbcClient jdbc, Agents agents, Clock clock) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.clock = clock;
  }

  public Report read(ReportScope scope, ReportBy by) {
    int placed = calls(scope, "");
    int reached =
        calls(
            scope,
            " AND EXISTS (SELECT 1 FROM call_moment m WHERE m.call_id = k.id"
                + " AND m.kind = 'identity_confirmed')");
    return new Report(groups(scope, by), weeks(scope), placed, reached);
  }

  /// Whether whoever is signed in may see the people behind figures told apart like this.
  public boolean mayOpen(ReportBy by) {
    return by != ReportBy.CAUSE || agents.current().has(Role.LEAD);
  }

  /// The instalments behind a group, or behind all of them (null); the newest deadline first.
  public List<PromiseLine> behind(ReportScope scope, ReportBy by, @Nullable String key, int limit) {
    if (!mayOpen(by)) {
      throw new AccessDeniedException("people behind a cause");
    }
    String group = key == null ? "" : "AND COALESCE(" + by.column() + ", '–') = :key ";
    return asked(
            scope,
            EndedPromises.LINES
                + EndedPromises.FROM
                + by.join()
                + EndedPromises.DEBTOR
                + ended(scope)
                + group
                + "ORDER BY i.deadline DESC, c.id DESC, i.number LIMIT "
                + limit)
        .param("key", key)
        .query(EndedPromises::line)
        .list();
  }

  /// The instalments whose deadlines fell into the week that begins on this day.
  public List<PromiseLine> ofWeek(ReportScope scope, LocalDate monday, int limit) {
    return asked(
            scope,
            EndedPromises.LINES
                + EndedPromises.FROM
                + EndedPromises.DEBTOR
                + ended(scope)
                + "AND i.deadline BETWEEN :monday AND :sunday ORDER BY i.deadline, c.id LIMIT "
                + limit)
        .param("monday", monday)
        .param("sunday", monday.plusDays(6))
        .query(EndedPromises::line)
        .list();
  }

  private List<PromiseGroup> groups(ReportScope scope, ReportBy by) {
    return asked(
            scope,
            EndedPromises.counted(by.column())
                + EndedPromises.FROM
                + by.join()
                + ended(scope)
                + "GROUP BY it ORDER BY promised DESC, it")
        .query(EndedPromises::group)
        .list();
  }

  private List<PromiseWeek> weeks(ReportScope scope) {
    return asked(
            scope,
            """
            SELECT i.deadline - INTERVAL WEEKDAY(i.deadline) DAY AS monday, COUNT(*) AS resolved,
              SUM(i.status = 'KEPT') AS kept, SUM(LEAST(i.paid, i.amount)) AS received,
              ROUND(SUM(i.amount * COALESCE(g.foreseen, 0)), 2) AS foreseen
            """
                + EndedPromises.FROM
                + ended(scope)
                + "GROUP BY monday ORDER BY monday")
        .query((row, _) ->
            new PromiseWeek(
                row.getObject("monday", LocalDate.class),
                row.getInt("resolved"),
                row.getInt("kept"),
                Money.euros(row.getBigDecimal("foreseen")),
                Money.euros(row.getBigDecimal("received"))))
        .list();
  }

  private int calls(ReportScope scope, String more) {
    return asked(
            scope,
            "SELECT COUNT(*) FROM call_line k WHERE k.requested_at >= :begin AND k.requested_at < :end"
                + narrowed(scope, "k", "DATE(k.requested_at)")
                + more)
        .param("begin", Utc.of(scope.from().atStartOfDay(clock.getZone()).toInstant()))
        .param("end", Utc.of(scope.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
        .query(Integer.class)
        .single();
  }

  private static String ended(ReportScope scope) {
    return EndedPromises.ENDED + narrowed(scope, "c", "c.agreed_on");
  }

  private static String narrowed(ReportScope scope, String of, String day) {
    String team =
        scope.team() == null
            ? ""
            : " AND (SELECT b.team FROM team_member b WHERE b.agent_id = "
                + of
                + ".agent_id AND b.since <= "
                + day
                + " ORDER BY b.since DESC LIMIT 1) = :team ";
    String creditor =
        scope.creditor() == null
            ? ""
            : " AND EXISTS (SELECT 1 FROM account_card x WHERE x.id = "
                + of
                + ".account_id AND x.creditor_id = :creditor) ";
    return team + creditor;
  }

  private StatementSpec asked(ReportScope scope, String sql) {
    return jdbc.sql(sql)
        .param("from", scope.from())
        .param("to", scope.to())
        .param("team", scope.team())
        .param("creditor", scope.creditor());
  }
}
