package fr.entente.kill;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kill.Wire.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares what is in the database with what was acknowledged and with what the telephone company
/// knows.
final class Reckoning {
  private final Premises premises;
  private final JdbcClient jdbc;
  private final Wire wire;
  private final Acknowledged acknowledged;
  private final Map<String, Set<String>> meanings;

  /// `meanings`: what each sentence is found to say on a call in which nothing was killed.
  Reckoning(
      Premises premises, Wire wire, Acknowledged acknowledged, Map<String, Set<String>> meanings) {
    this.premises = premises;
    this.jdbc = premises.jdbc;
    this.wire = wire;
    this.acknowledged = acknowledged;
    this.meanings = meanings;
  }

  /// What was acknowledged is there, and once.
  void writes() {
    var promised = Map.copyOf(acknowledged.promises);
    var answered = Map.copyOf(acknowledged.answers);
    var paid = new HashSet<>(acknowledged.payments);
    paid.addAll(acknowledged.imported);
    var closed = Set.copyOf(acknowledged.closed);
    var noted = Map.copyOf(acknowledged.notes);
    var facts = new SoftAssertions();
    facts
        .assertThat(strings("SELECT CONCAT(account_id, ':', id) FROM commitment"))
        .as("commitments")
        .containsAll(
            promised.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList());
    facts
        .assertThat(strings("SELECT CONCAT(commitment_id, ':', kind) FROM debtor_answer"))
        .as("debtors' answers")
        .containsAll(
            answered.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList())
        .doesNotHaveDuplicates();
    facts
        .assertThat(
            strings("SELECT reference FROM ledger_entry WHERE kind = 'PAYMENT' ORDER BY id"))
        .as("payments")
        .containsAll(paid)
        .doesNotHaveDuplicates();
    facts
        .assertThat(strings("SELECT id FROM phone_call WHERE wrapped_up_at IS NOT NULL"))
        .as("calls wrapped up")
        .containsAll(closed.stream().map(String::valueOf).toList());
    noted.forEach((call, text) ->
        facts
            .assertThat(notes(call))
            .as("the note of call %s", call)
            .anyMatch(stored -> stored.startsWith(text)));
    facts.assertAll();
  }

  // At its desk, or on its account.
  private List<String> notes(long call) {
    return jdbc.sql(
            """
            SELECT text FROM note WHERE call_id = :call
            UNION ALL
            SELECT JSON_VALUE(d.body, '$.note') FROM desk_draft d
              JOIN phone_call c ON c.agent_id = d.agent_id AND c.account_id = d.account_id
            WHERE c.id = :call AND JSON_VALUE(d.body, '$.note') IS NOT NULL
            """)
        .param("call", call)
        .query(String.class)
        .list();
  }

  /// Of these turns, those of which something is to be found and is not.
  List<Turn> unread(List<Turn> turns) {
    Set<String> found =
        new HashSet<>(
            strings(
                """
                SELECT CONCAT(b.attempt, ':', f.sequence, ':', f.label) FROM finding f
                JOIN bridge b ON b.call_id = f.call_id WHERE f.sequence IS NOT NULL
                """));
    return turns.stream()
        .filter(turn ->
            meanings.getOrDefault(turn.text(), Set.of()).stream()
                .anyMatch(
                    label -> !found.contains(turn.attempt() + ":" + turn.sequence() + ":" + label)))
        .toList();
  }

  /// Everything that was heard was kept and read, and nothing waits.
  void hearing() {
    var turns = wire.acknowledgedTurns();
    var facts = new SoftAssertions();
    facts
        .assertThat(
            strings(
                """
                SELECT CONCAT(b.attempt, ':', u.sequence) FROM utterance u
                JOIN bridge b ON b.call_id = u.call_id WHERE u.debtor
                """))
        .as("turns that were acknowledged")
        .containsAll(turns.stream().map(turn -> turn.attempt() + ":" + turn.sequence()).toList());
    facts.assertThat(unread(turns)).as("acknowledged and not read").isEmpty();
    facts
        .assertThat(strings("SELECT CONCAT(call_id, ':', sequence) FROM turn_to_read"))
        .as("turns still to be read")
        .isEmpty();
    facts
        .assertThat(
            strings(
                """
                SELECT CONCAT_WS(' ', f.id, f.source, f.state, f.response, 'call', COALESCE(f.call_id, 'none'),
                  'account', f.account_id, 'agent', COALESCE(f.agent_id, 'none'), f.place, f.created_at)
                FROM finding f WHERE f.label = 'CRISIS_RISK' AND NOT EXISTS (
                  SELECT 1 FROM finding o JOIN audit_event a ON a.subject = CONCAT('finding:', o.id)
                    AND a.action = 'desk.alert'
                  WHERE o.account_id = f.account_id AND o.call_id <=> f.call_id)
                """))
        .as("findings of a crisis without an alarm")
        .isEmpty();
    var crises = Set.copyOf(Sayings.CRISES);
    var notes =
        acknowledged.notes.entrySet().stream()
            .filter(note -> crises.stream().anyMatch(note.getValue()::contains))
            .map(note -> Long.toString(note.getKey()))
            .collect(Collectors.toSet());
    facts
        .assertThat(
            strings(
                "SELECT DISTINCT call_id FROM finding WHERE label = 'CRISIS_RISK' AND source = 'NOTE'"))
        .as("notes of a crisis")
        .containsAll(notes);
    facts.assertAll();
  }

  private record Row(
      long call,
      String status,
      boolean answered,
      String attempt,
      String agentSid,
      String debtorSid) {}

  /// Nobody was rung twice, and every call is what it was at the telephone company.
  void telephones() {
    assertThat(wire.agentsRung().values()).as("an agent's telephone").containsOnly(1L);
    assertThat(wire.debtorsRung().values()).as("a debtor's telephone").containsOnly(1L);
    var facts = new SoftAssertions();
    List<Row> rows = rows();
    rows.forEach(row -> compare(row, facts));
    var known =
        rows.stream()
            .flatMap(row -> java.util.stream.Stream.of(row.agentSid(), row.debtorSid()))
            .collect(Collectors.toSet());
    facts.assertThat(known).as("legs that belong to a call").containsAll(wire.legs());
    facts
        .assertThat(
            strings(
                "SELECT number FROM phone_call WHERE ringing_at IS NOT NULL OR answered_at IS NOT NULL"))
        .as("numbers that rang")
        .doesNotHaveDuplicates();
    facts
        .assertThat(
            strings(
                "SELECT id FROM phone_call WHERE ended_at IS NULL OR live_agent IS NOT NULL OR live_debtor IS NOT NULL"))
        .as("calls that are not over")
        .isEmpty();
    facts.assertAll();
  }

  private void compare(Row row, SoftAssertions facts) {
    boolean rung = wire.debtorsRung().containsKey(row.attempt());
    String call = "call " + row.call();
    boolean fits = row.debtorSid().isEmpty() ? !rung : agrees(row, wire.leg(row.debtorSid()));
    if (!fits) {
      call += " is not what it was at the exchange: " + premises.known(row.call());
    }
    facts.assertThat(row.debtorSid().isEmpty()).as(call + " rang nobody").isEqualTo(!rung);
    if (row.debtorSid().isEmpty()) {
      facts.assertThat(row.answered()).as(call + " was answered").isFalse();
      facts.assertThat(row.status()).as(call).isIn("FAILED", "CANCELLED");
      return;
    }
    var truth = wire.leg(row.debtorSid());
    facts.assertThat(row.answered()).as(call + " was answered: " + row).isEqualTo(truth.talked());
    facts.assertThat(row.status()).as(call).isEqualTo(status(truth.status()));
  }

  private static boolean agrees(Row row, Wire.LegRecord truth) {
    return row.answered() == truth.talked() && row.status().equals(status(truth.status()));
  }

  private static String status(String told) {
    return switch (told) {
      case "completed" -> "COMPLETED";
      case "busy" -> "BUSY";
      case "no-answer" -> "NO_ANSWER";
      case "failed" -> "FAILED";
      case "canceled" -> "CANCELLED";
      default -> "still " + told;
    };
  }

  private List<Row> rows() {
    return jdbc.sql(
            """
            SELECT c.id, c.status, c.answered_at IS NOT NULL, COALESCE(b.attempt, ''),
              COALESCE(b.agent_sid, ''), COALESCE(b.debtor_sid, '')
            FROM phone_call c LEFT JOIN bridge b ON b.call_id = c.id ORDER BY c.id
            """)
        .query((row, _) ->
            new Row(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)))
        .list();
  }

  List<String> strings(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
