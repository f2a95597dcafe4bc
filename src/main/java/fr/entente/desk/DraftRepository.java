package fr.entente.desk;

import fr.entente.desk.picture.Draft;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// One draft per agent. Each change is one statement, in the database before the command answers.
interface DraftRepository extends AggregateRepository<DraftRow, AgentId> {
  /// A form that this version does not know is closed.
  JsonMapper JSON =
      JsonMapper.builder().enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL).build();

  /// The draft on this account; a blank one when the stored draft belongs to another.
  default Draft find(AgentId agent, long account) {
    return body(agent)
        .map(body -> JSON.readValue(body, Draft.class))
        .filter(draft -> draft.account() == account)
        .orElseGet(() -> Draft.blank(account, UUID.randomUUID().toString()));
  }

  @Query("select d.body from DraftRow d where d.agentId = :agent")
  Optional<String> body(AgentId agent);

  /// Keeps the note only while the account is still on the desk: what is typed late must not bring
  /// back a draft that was closed.
  @Transactional
  @Modifying
  @NativeQuery(
      """
      UPDATE desk_draft SET body = JSON_SET(body, '$.note', :text, '$.savedAt', :at),
        saved_at = :now
      WHERE agent_id = :agent AND account_id = :account
      """)
  int note(long agent, long account, String text, String at, Instant now);

  /// False when there is no draft on this account.
  default boolean note(AgentId agent, long account, String text, Instant now) {
    return 0 < note(agent.value(), account, text, now.toString(), now);
  }

  @Transactional
  default Draft save(AgentId agent, Draft draft, Instant now) {
    var saved = draft.savedAt(now);
    put(agent.value(), saved.account(), JSON.writeValueAsString(saved), now);
    return saved;
  }

  @Modifying
  @NativeQuery(
      """
      INSERT INTO desk_draft (agent_id, account_id, body, saved_at)
      VALUES (:agent, :account, :body, :now)
      ON DUPLICATE KEY UPDATE account_id = VALUES(account_id), body = VALUES(body),
        saved_at = VALUES(saved_at)
      """)
  void put(long agent, long account, String body, Instant now);

  /// A draft whose note was not read as it stands. The mark names the note as it stood.
  interface NoteLine {
    long getAgent();

    long getAccount();

    String getBody();

    String getMark();
  }

  /// Saved until then; the note of `agent` alone when one is given.
  @NativeQuery(
      """
      SELECT agent_id AS agent, account_id AS account, body, mark FROM (
        SELECT agent_id, account_id, body, note_read,
          JSON_EXTRACT(body, '$.note') AS note,
          MD5(CONCAT(account_id, JSON_EXTRACT(body, '$.note'))) AS mark
        FROM desk_draft
        WHERE account_id <> 0 AND saved_at <= :until AND (:agent IS NULL OR agent_id = :agent)) AS d
      WHERE mark IS NOT NULL AND (note <> '""' OR note_read IS NOT NULL)
        AND COALESCE(note_read, '') <> mark
      """)
  List<NoteLine> unreadNotes(Instant until, @Nullable Long agent);

  @Transactional
  @Modifying
  @NativeQuery("UPDATE desk_draft SET note_read = :mark WHERE agent_id = :agent")
  void noteRead(long agent, String mark);

  /// Agents whose wrap-up is over: it may last this long, and as long again for each extension.
  default List<AgentId> wrapUpsOver(Duration limit, Instant now) {
    return wrapUpsOver(limit.toMillis() * 1000, now).stream().map(AgentId::new).toList();
  }

  @NativeQuery(
      """
      SELECT c.agent_id FROM phone_call c FORCE INDEX (live_agent)
      LEFT JOIN desk_draft d ON d.agent_id = c.agent_id AND d.account_id = c.account_id
      WHERE c.live_agent IS NOT NULL AND c.ended_at IS NOT NULL AND c.ended_at
        + INTERVAL :micros * (1 + COALESCE(JSON_VALUE(d.body, '$.extensions'), 0)) MICROSECOND
        <= :now
      """)
  List<Long> wrapUpsOver(long micros, Instant now);
}
