package fr.entente.reporting;

import fr.entente.agents.Agents;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the audit trail, searched by who, what, when and account; the newest first. What a
/// reader may not see is not read out to the page ([AuditSight]).
@Service
public class AuditLog {
  private static final int ACCOUNT_AT = "account:".length() + 1;
  private static final int DEBTOR_AT = "debtor:".length() + 1;
  private static final int PERSON_AT = "agent:".length() + 1;

  private final JdbcClient jdbc;
  private final Agents agents;
  private final Clock clock;

  AuditLog(JdbcClient jdbc, Agents agents, Clock clock) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
  public Listed<AuditLine> page(AuditFilter filter, Stretch wanted) {
    var sight = AuditSight.of(agents.current().roles());
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(filter, values);
    int counted =
        jdbc.sql(
                "SELECT COUNT(*) FROM (SELECT 1 FROM audit_line e"
                    + where
                    + Listed.COUNT_TO
                    + ") AS reached")
            .params(values)
            .query(Integer.class)
            .single();
    Stretch stretch = wanted.within(counted);
    List<AuditLine> rows =
        jdbc.sql(
                """
                SELECT e.id, e.at, g.name AS actor, e.action, COALESCE(p.name, e.subject) AS subject, e.detail, a.id AS account_id,
                  COALESCE(d.name, b.name) AS debtor_name
                FROM (SELECT e.* FROM audit_line e%s ORDER BY e.id DESC LIMIT %d OFFSET %d) AS e
                LEFT JOIN agent_card g ON g.id = e.actor_id
                LEFT JOIN account_card a ON e.subject LIKE 'account%%'
                  AND a.id = CAST(SUBSTRING(e.subject, %d) AS UNSIGNED)
                LEFT JOIN debtor_card d ON d.id = a.debtor_id
                LEFT JOIN debtor_card b ON e.subject LIKE 'debtor%%'
                  AND b.id = CAST(SUBSTRING(e.subject, %d) AS UNSIGNED)
                LEFT JOIN agent_card p ON e.subject LIKE 'agent:%%'
                  AND p.id = CAST(SUBSTRING(e.subject, %d) AS UNSIGNED)
                ORDER BY e.id DESC
                """
                    .formatted(
                        where, stretch.size(), stretch.from(), ACCOUNT_AT, DEBTOR_AT, PERSON_AT))
            .params(values)
            .query((row, _) -> line(row, sight))
            .list();
    return new Listed<>(rows, stretch.from(), counted);
  }

  private String where(AuditFilter filter, Map<String, Object> values) {
    List<String> all = new ArrayList<>();
    if (filter.actor() != null) {
      all.add("e.actor_id = :actor");
      values.put("actor", filter.actor().value());
    }
    if (filter.topic() != null) {
      all.add(filter.topic().condition());
    }
    if (filter.since() != null) {
      all.add("e.at >= :since");
      values.put("since", Utc.of(filter.since().atStartOfDay(clock.getZone()).toInstant()));
    }
    if (!filter.reference().isBlank()) {
      all.add("e.subject IN (:subjects)");
      values.put("subjects", subjects(filter.reference().strip()));
    }
    return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
  }

  // What is written about an account is written about it or about its debtor.
  private List<String> subjects(String reference) {
    List<String> found = new ArrayList<>(List.of("account:0"));
    jdbc.sql("SELECT id, debtor_id FROM account_card WHERE reference = ?")
        .param(reference)
        .query(row -> {
          found.add("account:" + row.getLong("id"));
          found.add("account " + row.getLong("id"));
          found.add("debtor " + row.getLong("debtor_id"));
          found.add("debtor:" + row.getLong("debtor_id"));
        });
    return found;
  }

  private static AuditLine line(ResultSet row, AuditSight sight) throws SQLException {
    String action = row.getString("action");
    String detail = row.getString("detail");
    var topic = AuditTopic.of(action);
    long account = row.getLong("account_id");
    boolean linked = !row.wasNull() && sight.names();
    String shown = sight.shown(topic, detail);
    return new AuditLine(
        row.getLong("id"),
        Utc.instant(row, "at"),
        row.getString("actor"),
        action,
        topic,
        row.getString("subject"),
        linked ? new AccountId(account) : null,
        sight.names() ? row.getString("debtor_name") : null,
        shown,
        !detail.isBlank() && shown.isBlank());
  }
}
