package fr.entente.telephony;

import fr.entente.calls.DialOrder;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `bridge`. What may happen once is a conditional update: one thread wins it.
@Repository
@WhenConfigured
class BridgeRepository {
  private final JdbcClient jdbc;

  BridgeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(DialOrder order, String attempt, Instant now) {
    jdbc.sql(
            """
            INSERT INTO bridge (call_id, attempt, agent_phone, agent_language, number, debtor_language,
              created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(order.call().value())
        .param(attempt)
        .param(order.agentPhone().e164())
        .param(order.agentLanguage().code())
        .param(order.number().e164())
        .param(order.debtorLanguage().code())
        .param(Utc.of(now))
        .update();
  }

  Optional<Bridge> of(CallId call) {
    return jdbc.sql("SELECT * FROM bridge WHERE call_id = ?")
        .param(call.value())
        .query(BridgeRepository::read)
        .optional();
  }

  Optional<Bridge> of(String attempt) {
    return jdbc.sql("SELECT * FROM bridge WHERE attempt = ?")
        .param(attempt)
        .query(BridgeRepository::read)
        .optional();
  }

  /// The first SID learned stays; true when it is the one now kept.
  boolean agentSid(Bridge bridge, String sid) {
    return keep(bridge, "agent_sid", sid);
  }

  boolean debtorSid(Bridge bridge, String sid) {
    return keep(bridge, "debtor_sid", sid);
  }

  boolean conferenceSid(Bridge bridge, String sid) {
    return keep(bridge, "conference_sid", sid);
  }

  private boolean keep(Bridge bridge, String column, String sid) {
    jdbc.sql("UPDATE bridge SET " + column + " = ? WHERE call_id = ? AND " + column + " IS NULL")
        .param(sid)
        .param(bridge.call().value())
        .update();
    return jdbc.sql("SELECT " + column + " FROM bridge WHERE call_id = ?")
        .param(bridge.call().value())
        .query(String.class)
        .single()
        .equals(sid);
  }

  void pressed(Bridge bridge, Instant now) {
    jdbc.sql("UPDATE bridge SET pressed_at = ? WHERE call_id = ? AND pressed_at IS NULL")
        .param(Utc.of(now))
        .param(bridge.call().value())
        .update();
  }

  /// True for the one thread that may now ring the debtor; never true again for this call, and
  /// never after it was closed.
  boolean requestDebtor(Bridge bridge, Instant now) {
    return once(bridge, "debtor_requested_at", " AND closed_at IS NULL", now);
  }

  boolean requestTranscription(Bridge bridge, Instant now) {
    return once(bridge, "transcription_requested_at", "", now);
  }

  /// From here on nobody is rung for this call.
  void close(Bridge bridge, Instant now) {
    once(bridge, "closed_at", "", now);
  }

  /// Closes a call whose debtor was not rung yet; false when the debtor was.
  boolean closeBeforeDebtor(Bridge bridge, Instant now) {
    once(bridge, "closed_at", " AND debtor_requested_at IS NULL", now);
    return of(bridge.call()).filter(b -> !b.debtorRequested()).isPresent();
  }

  private boolean once(Bridge bridge, String column, String condition, Instant now) {
    return jdbc.sql(
                "UPDATE bridge SET "
                    + column
                    + " = ? WHERE call_id = ? AND "
                    + column
                    + " IS NULL"
                    + condition)
            .param(Utc.of(now))
            .param(bridge.call().value())
            .update()
        == 1;
  }

  boolean known(String sid) {
    return jdbc.sql(
            "SELECT EXISTS(SELECT 1 FROM bridge WHERE agent_sid = ?) OR EXISTS(SELECT 1 FROM bridge"
                + " WHERE debtor_sid = ?)")
        .param(sid)
        .param(sid)
        .query(Boolean.class)
        .single();
  }

  /// The agent pressed the key, yet the news that the conference has begun did not come.
  List<Bridge> waitingForJoin(Instant pressedBefore) {
    return jdbc.sql(
            "SELECT * FROM bridge WHERE closed_at IS NULL AND debtor_requested_at IS NULL AND"
                + " pressed_at < ? ORDER BY call_id LIMIT 200")
        .param(Utc.of(pressedBefore))
        .query(BridgeRepository::read)
        .list();
  }

  /// The debtor was to be rung, yet nobody knows whether that happened.
  List<Bridge> withUnknownDebtor(Instant requestedBefore) {
    return jdbc.sql(
            "SELECT * FROM bridge WHERE closed_at IS NULL AND debtor_sid IS NULL AND"
                + " debtor_requested_at < ? ORDER BY call_id LIMIT 200")
        .param(Utc.of(requestedBefore))
        .query(BridgeRepository::read)
        .list();
  }

  private static Bridge read(ResultSet row, int n) throws SQLException {
    return new Bridge(
        new CallId(row.getLong("call_id")),
        row.getString("attempt"),
        new PhoneNumber(row.getString("agent_phone")),
        Language.of(row.getString("agent_language")),
        new PhoneNumber(row.getString("number")),
        Language.of(row.getString("debtor_language")),
        Utc.instant(row, "created_at"),
        row.getString("agent_sid"),
        row.getString("debtor_sid"),
        row.getString("conference_sid"),
        Utc.instantOrNull(row, "debtor_requested_at"),
        Utc.instantOrNull(row, "closed_at"));
  }
}
