package fr.entente.outreach.colleague;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Questions that were asked of colleagues.
interface ColleagueQuestionRepository extends AggregateRepository<ColleagueQuestionRow, Long> {
  List<ColleagueQuestionRow> findTop10ByAccountIdOrderByIdDesc(AccountId account);

  @Query(
      "select count(q) from ColleagueQuestionRow q where q.accountId = :account"
          + " and q.answeredAt is null and q.expiresAt > :now")
  long open(AccountId account, Instant now);

  /// One row changed: this is the answer. None: there was one, or its time is over.
  @Modifying
  @Query(
      "update ColleagueQuestionRow q set q.answeredAt = :now"
          + " where q.id = :id and q.answeredAt is null and q.expiresAt > :now")
  int answer(long id, Instant now);

  @NativeQuery(
      """
      SELECT q.* FROM colleague_question q JOIN account_card a ON a.id = q.account_id
      JOIN account_card mine ON mine.id = :account AND mine.creditor_id = a.creditor_id
      ORDER BY a.id = :account DESC, q.id DESC LIMIT 1
      """)
  Optional<ColleagueQuestionRow> lastAsked(long account);
}
