package fr.entente.outreach.answer;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Answers that a person must answer.
interface AnswerTaskRepository extends AggregateRepository<AnswerTaskRow, Long> {
  /// The most urgent first. A date that was asked for is answered by new dates or by the
  /// arrangement's end; a dispute, when nothing of it is held back any more.
  @NativeQuery(
      """
      SELECT a.id AS answer, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', a.at) AS atMicros, a.kind,
        a.account_id AS account, d.name AS debtorName, a.wanted_on AS wantedOn, a.words,
        g.name AS ownerName, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', t.due_at) AS dueMicros
      FROM answer_task t JOIN debtor_answer a ON a.id = t.answer_id
      JOIN account_card x ON x.id = a.account_id JOIN debtor_card d ON d.id = x.debtor_id
      JOIN commitment_line c ON c.id = a.commitment_id LEFT JOIN agent_card g ON g.id = t.owner_id AND g.works_accounts
      WHERE t.done_at IS NULL AND CASE a.kind
        WHEN 'MOVE_ASKED' THEN c.ended_on IS NULL AND c.status NOT IN ('KEPT', 'KEPT_LATE')
        WHEN 'DISPUTED' THEN
          EXISTS (SELECT 1 FROM hold_line h WHERE h.account_id = a.account_id AND h.type = 'DISPUTE'
            AND h.ended_at IS NULL)
          OR EXISTS (SELECT 1 FROM debtor_answer_invoice i JOIN invoice_line v ON v.id = i.invoice_id
            WHERE i.answer_id = a.id AND v.disputed > 0 AND v.open_amount > 0)
        ELSE TRUE END
      ORDER BY t.due_at, a.id LIMIT :limit
      """)
  List<Waiting> waiting(int limit);

  interface Waiting {
    long getAnswer();

    long getAtMicros();

    String getKind();

    long getAccount();

    String getDebtorName();

    @Nullable LocalDate getWantedOn();

    String getWords();

    @Nullable String getOwnerName();

    long getDueMicros();
  }

  /// How many were done by it: none when somebody was before.
  @Modifying
  @Query(
      "update AnswerTaskRow t set t.doneAt = :now, t.doneBy = :who, t.how = :how"
          + " where t.answerId = :answer and t.doneAt is null")
  int done(long answer, String how, AgentId who, Instant now);
}
