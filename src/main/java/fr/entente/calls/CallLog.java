package fr.entente.calls;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened on a call, in the order in which it was learned: provider events, spoken turns,
/// journal. Append-only.
@Repository
class CallLog {
  private final JdbcClient jdbc;

  CallLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Only while the call's row is locked.
  boolean knows(CallId call, String eventKey) {
    return jdbc.sql("SELECT EXISTS(SELECT 1 FROM call_event WHERE call_id = ? AND event_key = ?)")
        .param(call.value())
        .param(eventKey)
        .query(Boolean.class)
        .single();
  }

  void event(CallProgress news, boolean changedCall, Instant received) {
    CallStatus status = news.status();
    jdbc.sql(
            """
            INSERT INTO call_event (call_id, event_key, status, provider_sid, ended_by, failure, at,
              received_at, changed_call)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(news.call().value())
        .param(news.eventKey())
        .param(status == null ? null : status.name())
        .param(news.providerSid())
        .param(news.endedBy())
        .param(news.failure())
        .param(Utc.of(news.at()))
        .param(Utc.of(received))
        .param(changedCall)
        .update();
  }

  void journal(CallId call, String kind, String detail, Instant at) {
    jdbc.sql("INSERT INTO call_journal (call_id, at, kind, detail) VALUES (?, ?, ?, ?)")
        .param(call.value())
        .param(Utc.of(at))
        .param(kind)
        .param(detail)
        .update();
  }

  /// True when this speaker has already completed a turn at or after this place.
  boolean passed(Utterance turn) {
    return jdbc.sql(
            "SELECT EXISTS(SELECT 1 FROM utterance WHERE call_id = ? AND debtor = ? AND sequence >="
                + " ?)")
        .param(turn.call().value())
        .param(turn.debtor())
        .param(turn.sequence())
        .query(Boolean.class)
        .single();
  }

  boolean has(Utterance turn) {
    return jdbc.sql(
            "SELECT EXISTS(SELECT 1 FROM utterance WHERE call_id = ? AND debtor = ? AND sequence ="
                + " ?)")
        .param(turn.call().value())
        .param(turn.debtor())
        .param(turn.sequence())
        .query(Boolean.class)
        .single();
  }

  void append(Utterance turn) {
    jdbc.sql("INSERT INTO utterance (call_id, debtor, sequence, text, at) VALUES (?, ?, ?, ?, ?)")
        .param(turn.call().value())
        .param(turn.debtor())
        .param(turn.sequence())
        .param(turn.text())
        .param(Utc.of(turn.at()))
        .update();
  }

  List<Utterance> transcript(CallId call) {
    return jdbc.sql("SELECT * FROM utterance WHERE call_id = ? ORDER BY sequence, id")
        .param(call.value())
        .query((row, n) ->
            new Utterance(
                call,
                row.getLong("sequence"),
                row.getBoolean("debtor"),
                row.getString("text"),
                true,
                Utc.instant(row, "at")))
        .list();
  }
}
