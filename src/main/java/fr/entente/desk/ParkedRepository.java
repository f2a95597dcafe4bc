package fr.entente.desk;

import fr.entente.desk.picture.ParkedNews;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// News that waits until the call is over: counted, never popped up, there until it is read.
@Repository
class ParkedRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ParkedRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  record News(AccountId account, String kind) {}

  /// For the agent who spoke last with the debtor of each account.
  void park(List<News> news) {
    List<List<Object>> rows = new ArrayList<>();
    news.forEach(each -> rows.add(List.of(each.account().value(), each.kind())));
    jdbc.sql(
            """
            INSERT INTO desk_parked (agent_id, account_id, kind, at)
            SELECT c.agent_id, t.account_id, t.kind, ?
            FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, account_id BIGINT PATH '$[0]',
              kind VARCHAR(40) PATH '$[1]')) AS t
            STRAIGHT_JOIN call_line c ON c.id = (SELECT p.id FROM call_line p
              WHERE p.account_id = t.account_id ORDER BY p.requested_at DESC LIMIT 1)
            ORDER BY t.n
            """)
        .param(Utc.of(clock.instant()))
        .param(json.writeValueAsString(rows))
        .update();
  }

  List<ParkedNews> list(AgentId agent, int limit) {
    return jdbc.sql(
            """
            SELECT p.id, p.account_id, d.name, a.reference, p.kind, p.at FROM desk_parked p
            JOIN account_card a ON a.id = p.account_id JOIN debtor_card d ON d.id = a.debtor_id
            WHERE p.agent_id = ? AND p.read_at IS NULL ORDER BY p.at DESC, p.id DESC LIMIT ?
            """)
        .param(agent.value())
        .param(limit)
        .query((row, _) ->
            new ParkedNews(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                row.getString("reference"),
                row.getString("kind"),
                Utc.instant(row, "at")))
        .list();
  }

  void read(AgentId agent, List<Long> news) {
    if (!news.isEmpty()) {
      jdbc.sql(
              "UPDATE desk_parked SET read_at = :now WHERE id IN (:news) AND agent_id = :agent"
                  + " AND read_at IS NULL")
          .param("now", Utc.of(clock.instant()))
          .param("news", news)
          .param("agent", agent.value())
          .update();
    }
  }

  int unread(AgentId agent) {
    return jdbc.sql("SELECT COUNT(*) FROM desk_parked WHERE agent_id = ? AND read_at IS NULL")
        .param(agent.value())
        .query(Integer.class)
        .single();
  }
}
