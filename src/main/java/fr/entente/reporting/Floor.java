package fr.entente.reporting;

import fr.entente.agents.Presence;
import fr.entente.calls.CallStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import fr.entente.listening.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the floor as its lead sees it, in one query however many agents there are.
@Service
public class Floor {
  private final JdbcClient jdbc;

  Floor(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Active agents by name.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<FloorRow> rows() {
    return jdbc.sql(
            """
            SELECT g.id, g.name, COALESCE(p.presence, 'OFFLINE') AS presence, p.reason, p.since,
              w.account_id, d.name AS debtor_name, c.status
            FROM agent_card g
            LEFT JOIN presence_now p ON p.agent_id = g.id
            LEFT JOIN work_line w ON w.held_by = g.id
            LEFT JOIN debtor_card d ON d.id = w.debtor_id
            LEFT JOIN call_line c ON c.live_agent = g.id
            WHERE g.active AND FIND_IN_SET('AGENT', g.roles)
            ORDER BY g.name, g.id
            """)
        .query(Floor::row)
        .list();
  }

  /// What was confirmed on live calls, the latest for each agent: the label only. Hardship is for
  /// the lead alone (R45).
  @PreAuthorize("hasRole('LEAD')")
  public Map<AgentId, Label> confirmed() {
    var confirmed = new HashMap<AgentId, Label>();
    jdbc.sql(
            """
            SELECT c.live_agent, f.label FROM call_line c JOIN finding_line f ON f.call_id = c.id
            WHERE c.live_agent IS NOT NULL AND f.state = 'CONFIRMED' ORDER BY f.answered_at, f.id
            """)
        .query(row -> {
          confirmed.put(
              new AgentId(row.getLong("live_agent")), Label.valueOf(row.getString("label")));
        });
    return confirmed;
  }

  private static FloorRow row(ResultSet row, int number) throws SQLException {
    long account = row.getLong("account_id");
    var held = row.wasNull() ? null : new AccountId(account);
    String status = row.getString("status");
    return new FloorRow(
        new AgentId(row.getLong("id")),
        row.getString("name"),
        Presence.valueOf(row.getString("presence")),
        row.getString("reason"),
        Utc.instantOrNull(row, "since"),
        held,
        row.getString("debtor_name"),
        status == null ? null : CallStatus.valueOf(status));
  }
}
