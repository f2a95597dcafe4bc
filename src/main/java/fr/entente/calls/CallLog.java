package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happened on a call, in the order in which it was learned: provider events, spoken turns,
/// journal. Append-only.
@Component
class CallLog {
  private final CallEventRepository events;
  private final UtteranceRepository utterances;
  private final CallJournalRepository journal;

  CallLog(
      CallEventRepository events, UtteranceRepository utterances, CallJournalRepository journal) {
    this.events = events;
    this.utterances = utterances;
    this.journal = journal;
  }

  /// Only while the call's row is locked.
  boolean knows(CallId call, String eventKey) {
    return events.existsByCallIdAndEventKey(call, eventKey);
  }

  void event(CallProgress news, boolean changedCall, Instant received) {
    events.persist(new CallEvent(news, changedCall, received));
  }

  @Transactional
  void journal(CallId call, String kind, String detail, Instant at) {
    journal.persist(new CallJournalLine(call, at, kind, detail));
  }

  /// True when this speaker has already completed a turn at or after this place.
  boolean passed(Utterance turn) {
    return utterances.existsByCallIdAndDebtorAndSequenceGreaterThanEqual(
        turn.call(), turn.debtor(), turn.sequence());
  }

  boolean has(Utterance turn) {
    return utterances.existsByCallIdAndDebtorAndSequence(
        turn.call(), turn.debtor(), turn.sequence());
  }

  void append(Utterance turn) {
    utterances.persist(new UtteranceRow(turn));
  }

  List<Utterance> transcript(CallId call) {
    return utterances.transcript(call);
  }
}
