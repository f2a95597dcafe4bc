package fr.entente.desk;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One draft per agent, as JSON: its shape is the screen's and nobody queries it.
@Repository
class DraftRepository {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;
  private final Clock clock;

  DraftRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The draft on this account; a blank one when the stored draft belongs to another.
  Draft find(AgentId agent, long account) {
    return jdbc.sql("SELECT body FROM desk_draft WHERE agent_id = ?")
        .param(agent.value())
        .query(String.class)
        .optional()
        .map(body -> JSON.readValue(body, Draft.class))
        .filter(draft -> draft.account() == account)
        .orElseGet(() -> Draft.blank(account, UUID.randomUUID().toString()));
  }

  /// Keeps the note only while the account is still on the desk: what is typed late must not bring
  /// back a draft that was closed.
  void note(AgentId agent, long account, String text) {
    jdbc.sql(
            """
            UPDATE desk_draft SET body = JSON_SET(body, '$.note', ?), saved_at = ?
            WHERE agent_id = ? AND account_id = ?
            """)
        .param(text)
        .param(Utc.of(clock.instant()))
        .param(agent.value())
        .param(account)
        .update();
  }

  Draft save(AgentId agent, Draft draft) {
    var saved = draft.savedAt(clock.instant());
    jdbc.sql(
            """
            INSERT INTO desk_draft (agent_id, account_id, body, saved_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE account_id = VALUES(account_id), body = VALUES(body),
              saved_at = VALUES(saved_at)
            """)
        .param(agent.value())
        .param(saved.account())
        .param(JSON.writeValueAsString(saved))
        .param(Utc.of(clock.instant()))
        .update();
    return saved;
  }

  /// Agents whose wrap-up is over: it may last this long, and as long again for each extension.
  List<AgentId> wrapUpsOver(Duration limit) {
    return jdbc
        .sql(
            """
            SELECT c.agent_id FROM phone_call c FORCE INDEX (live_agent)
            LEFT JOIN desk_draft d ON d.agent_id = c.agent_id AND d.account_id = c.account_id
            WHERE c.live_agent IS NOT NULL AND c.ended_at IS NOT NULL AND c.ended_at
              + INTERVAL ? * (1 + COALESCE(JSON_VALUE(d.body, '$.extensions'), 0)) MICROSECOND <= ?
            """)
        .param(limit.toMillis() * 1000)
        .param(Utc.of(clock.instant()))
        .query(Long.class)
        .list()
        .stream()
        .map(AgentId::new)
        .toList();
  }
}
