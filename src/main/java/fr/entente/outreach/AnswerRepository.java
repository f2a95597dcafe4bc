package fr.entente.outreach;

import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What debtors answered; written once each.
@Repository
class AnswerRepository {
  private final JdbcClient jdbc;

  AnswerRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Answer(
      AnswerKind kind,
      @Nullable Integer instalment,
      @Nullable LocalDate wantedOn,
      String words,
      @Nullable CommitmentId replacedBy,
      String key) {}

  void insert(Links.Link link, Answer answer, Instant at) {
    jdbc.sql(
            """
            INSERT INTO debtor_answer (link_id, account_id, commitment_id, kind, instalment, wanted_on,
              words, new_commitment_id, answer_key, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(link.id())
        .param(link.account().value())
        .param(link.commitment().value())
        .param(answer.kind().name())
        .param(answer.instalment())
        .param(answer.wantedOn())
        .param(answer.words())
        .param(answer.replacedBy() == null ? null : answer.replacedBy().value())
        .param(answer.key())
        .param(Utc.of(at))
        .update();
  }

  Optional<AnswerKind> given(CommitmentId commitment, String key) {
    return jdbc.sql("SELECT kind FROM debtor_answer WHERE commitment_id = ? AND answer_key = ?")
        .param(commitment.value())
        .param(key)
        .query((row, _) -> AnswerKind.valueOf(row.getString("kind")))
        .optional();
  }

  /// Oldest first.
  List<Answer> of(CommitmentId commitment) {
    return jdbc.sql("SELECT * FROM debtor_answer WHERE commitment_id = ? ORDER BY id")
        .param(commitment.value())
        .query(AnswerRepository::answer)
        .list();
  }

  /// How often dates were moved on the page in this arrangement and in those that it replaced.
  int moves(CommitmentId commitment) {
    return jdbc.sql(
            """
            WITH RECURSIVE chain AS (
              SELECT id, replaces_id FROM commitment WHERE id = ?
              UNION SELECT c.id, c.replaces_id FROM commitment c JOIN chain ON c.id = chain.replaces_id)
            SELECT COUNT(*) FROM debtor_answer a JOIN chain ON chain.id = a.commitment_id
            WHERE a.kind = 'MOVED'
            """)
        .param(commitment.value())
        .query(Integer.class)
        .single();
  }

  /// What has come in for each part, by number.
  Map<Integer, java.math.BigDecimal> paid(CommitmentId commitment) {
    return jdbc
        .sql("SELECT number, paid FROM instalment WHERE commitment_id = ?")
        .param(commitment.value())
        .query((row, _) -> Map.entry(row.getInt("number"), row.getBigDecimal("paid")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<String> recipient(long link) {
    return jdbc.sql("SELECT recipient FROM outgoing_mail WHERE link_id = ?")
        .param(link)
        .query(String.class)
        .optional();
  }

  private static Answer answer(ResultSet row, int number) throws SQLException {
    int instalment = row.getInt("instalment");
    boolean none = row.wasNull();
    long replacedBy = row.getLong("new_commitment_id");
    boolean same = row.wasNull();
    return new Answer(
        AnswerKind.valueOf(row.getString("kind")),
        none ? null : instalment,
        row.getObject("wanted_on", LocalDate.class),
        row.getString("words"),
        same ? null : new CommitmentId(replacedBy),
        row.getString("answer_key"));
  }
}
