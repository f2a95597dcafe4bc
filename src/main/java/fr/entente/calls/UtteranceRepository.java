package fr.entente.calls;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// Complete turns.
interface UtteranceRepository extends AggregateRepository<UtteranceRow, Long> {
  boolean existsByCallIdAndDebtorAndSequence(CallId call, boolean debtor, long sequence);

  boolean existsByCallIdAndDebtorAndSequenceGreaterThanEqual(
      CallId call, boolean debtor, long sequence);

  @Query(
      "select new fr.entente.calls.Utterance(u.callId, u.sequence, u.debtor, u.text, true, u.at,"
          + " u.anybody)"
          + " from UtteranceRow u where u.callId = :call order by u.sequence, u.id")
  List<Utterance> transcript(CallId call);
}
