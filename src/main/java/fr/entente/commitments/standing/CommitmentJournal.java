package fr.entente.commitments.standing;

import fr.entente.commitments.standing.ArrangementStanding.PartStanding;
import fr.entente.commitments.standing.StoredCommitment.StoredPart;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes where commitments stand and what happened to them, thousands at a time: rows to change
/// travel as one JSON parameter that the database reads as a table.
@Repository
public class CommitmentJournal {
  private static final int ROWS = 500;
  private static final String STAND =
      """
      UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', status VARCHAR(20) PATH '$[1]',
        paid DECIMAL(14, 2) PATH '$[2]', next_deadline DATE PATH '$[3]')) AS t
      STRAIGHT_JOIN commitment c ON c.id = t.id
      SET c.status = t.status, c.paid = t.paid, c.next_deadline = t.next_deadline
      """;
  private static final String STAND_PARTS =
      """
      UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', number INT PATH '$[1]',
        status VARCHAR(20) PATH '$[2]', paid DECIMAL(14, 2) PATH '$[3]')) AS t
      STRAIGHT_JOIN instalment i ON i.commitment_id = t.id AND i.number = t.number
      SET i.status = t.status, i.paid = t.paid
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CommitmentJournal(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// What was worked out for a commitment, beside what was written down last.
  record Turn(StoredCommitment was, ArrangementStanding now, @Nullable LocalDate nextDeadline) {}

  record Note(
      CommitmentId commitment,
      String kind,
      @Nullable Integer instalment,
      LocalDate on,
      String detail,
      @Nullable AgentId actor,
      Instant at) {}

  void stand(List<Turn> turns) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<List<Object>> parts = new ArrayList<>();
    for (Turn turn : turns) {
      long id = turn.was().id().value();
      LocalDate next = turn.nextDeadline();
      rows.add(
          Arrays.asList(
              id,
              turn.now().overall().name(),
              Money.ofCents(turn.now().paid()).amount(),
              next == null ? null : next.toString()));
      for (PartStanding part : turn.now().parts()) {
        if (moved(turn.was(), part)) {
          parts.add(
              List.of(
                  id, part.number(), part.status().name(), Money.ofCents(part.paid()).amount()));
        }
      }
    }
    put(STAND, rows);
    put(STAND_PARTS, parts);
  }

  private static boolean moved(StoredCommitment was, PartStanding now) {
    StoredPart before =
        was.parts().stream()
            .filter(part -> part.number() == now.number())
            .findFirst()
            .orElseThrow();
    return before.status() != now.status() || before.paid() != now.paid();
  }

  private void put(String sql, List<?> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(sql).param(json.writeValueAsString(rows)).update();
    }
  }

  public void note(
      CommitmentId id,
      String kind,
      @Nullable Integer instalment,
      LocalDate on,
      String detail,
      @Nullable AgentId actor,
      Instant at) {
    note(List.of(new Note(id, kind, instalment, on, detail, actor, at)));
  }

  // Values, not a SELECT: beside a BEFORE trigger MariaDB 11.4 loses what a SELECT brings.
  public void note(List<Note> notes) {
    for (int from = 0; from < notes.size(); from += ROWS) {
      List<Note> some = notes.subList(from, Math.min(notes.size(), from + ROWS));
      var insert =
          jdbc.sql(
              "INSERT INTO commitment_event (commitment_id, kind, instalment, on_date, detail,"
                  + " actor_id, at) VALUES "
                  + String.join(",", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?)")));
      for (Note note : some) {
        insert =
            insert
                .param(note.commitment().value())
                .param(note.kind())
                .param(note.instalment())
                .param(note.on())
                .param(note.detail())
                .param(note.actor() == null ? null : Objects.requireNonNull(note.actor()).value())
                .param(Utc.of(note.at()));
      }
      insert.update();
    }
  }
}
