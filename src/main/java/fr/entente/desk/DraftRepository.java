package fr.entente.desk;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Utc;
import java.time.Clock;
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

  /// Agents whose call has ended and is not wrapped up.
  List<AgentId> inWrapUp() {
    return jdbc
        .sql("SELECT agent_id FROM phone_call WHERE wrapped_up_at IS NULL AND ended_at IS NOT NULL")
        .query(Long.class)
        .list()
        .stream()
        .map(AgentId::new)
        .toList();
  }
}
