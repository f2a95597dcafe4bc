package fr.entente.telephony;

import fr.entente.calls.DialOrder;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// The bridges of all calls. What may happen once is a conditional update, in a transaction of its
/// own: one thread wins it.
interface BridgeRepository extends AggregateRepository<BridgeRow, CallId> {
  String BRIDGE =
      """
      select new fr.entente.telephony.Bridge(b.callId, b.attempt, b.agentPhone, b.agentLanguage,
        b.number, b.debtorLanguage, b.createdAt, b.agentSid, b.debtorSid, b.conferenceSid,
        b.pressedAt, b.debtorRequestedAt, b.closedAt, b.agentOverAt, b.debtorOverAt, b.ears)
      from BridgeRow b
      """;

  @Transactional
  default void open(DialOrder order, String attempt, Instant now) {
    persist(new BridgeRow(order, attempt, now));
  }

  @Query(BRIDGE + " where b.callId = :call")
  Optional<Bridge> of(CallId call);

  @Query(BRIDGE + " where b.attempt = :attempt")
  Optional<Bridge> of(String attempt);

  /// The first SID learned stays; true when it is the one now kept.
  default boolean agentSid(Bridge bridge, String sid) {
    keepAgentSid(bridge.call(), sid);
    return of(bridge.call()).filter(b -> sid.equals(b.agentSid())).isPresent();
  }

  default boolean debtorSid(Bridge bridge, String sid) {
    keepDebtorSid(bridge.call(), sid);
    return of(bridge.call()).filter(b -> sid.equals(b.debtorSid())).isPresent();
  }

  @Transactional
  @Modifying
  @Query("update BridgeRow b set b.agentSid = :sid where b.callId = :call and b.agentSid is null")
  void keepAgentSid(CallId call, String sid);

  @Transactional
  @Modifying
  @Query("update BridgeRow b set b.debtorSid = :sid where b.callId = :call and b.debtorSid is null")
  void keepDebtorSid(CallId call, String sid);

  @Transactional
  @Modifying
  @Query(
      "update BridgeRow b set b.conferenceSid = :sid where b.callId = :call"
          + " and b.conferenceSid is null")
  void keepConferenceSid(CallId call, String sid);

  @Transactional
  @Modifying
  @Query("update BridgeRow b set b.pressedAt = :now where b.callId = :call and b.pressedAt is null")
  void press(CallId call, Instant now);

  /// True for the one thread that may now ring the debtor; never true again for this call, and
  /// never after it was closed.
  default boolean requestDebtor(Bridge bridge, Instant now) {
    return markDebtorRequested(bridge.call(), now) == 1;
  }

  @Transactional
  @Modifying
  @Query(
      "update BridgeRow b set b.debtorRequestedAt = :now where b.callId = :call"
          + " and b.debtorRequestedAt is null and b.closedAt is null")
  int markDebtorRequested(CallId call, Instant now);

  @Transactional
  @Modifying
  @Query(
      "update BridgeRow b set b.ears = b.ears + 1, b.transcriptionRequestedAt = :now"
          + " where b.callId = :call")
  void oneMoreEar(CallId call, Instant now);

  /// From here on nobody is rung for this call.
  @Transactional
  @Modifying
  @Query("update BridgeRow b set b.closedAt = :now where b.callId = :call and b.closedAt is null")
  void close(CallId call, Instant now);

  @Transactional
  @Modifying
  @Query(
      "update BridgeRow b set b.agentOverAt = :now where b.callId = :call and b.agentOverAt is null")
  void agentOver(CallId call, Instant now);

  @Transactional
  @Modifying
  @Query(
      "update BridgeRow b set b.debtorOverAt = :now where b.callId = :call"
          + " and b.debtorOverAt is null")
  void debtorOver(CallId call, Instant now);

  /// Closes a call whose debtor was not rung yet; false when the debtor was.
  default boolean closeBeforeDebtor(Bridge bridge, Instant now) {
    closeUnlessRequested(bridge.call(), now);
    return of(bridge.call()).filter(b -> !b.debtorRequested()).isPresent();
  }

  @Transactional
  @Modifying
  @Query(
      "update BridgeRow b set b.closedAt = :now where b.callId = :call and b.closedAt is null"
          + " and b.debtorRequestedAt is null")
  void closeUnlessRequested(CallId call, Instant now);

  /// Is this leg known to be another call's?
  default boolean ofAnother(CallId call, String sid) {
    return ofAnother(call.value(), sid) == 1;
  }

  /// Two look-ups, for there are two keys.
  @NativeQuery(
      "SELECT EXISTS(SELECT 1 FROM bridge WHERE agent_sid = :sid AND call_id <> :call)"
          + " OR EXISTS(SELECT 1 FROM bridge WHERE debtor_sid = :sid AND call_id <> :call)")
  long ofAnother(long call, String sid);

  /// The agent pressed the key, yet the news that the conference has begun did not come.
  @Query(
      BRIDGE
          + " where b.closedAt is null and b.debtorRequestedAt is null"
          + " and b.pressedAt < :pressedBefore order by b.callId limit 200")
  List<Bridge> waitingForJoin(Instant pressedBefore);

  /// The debtor was to be rung, yet nobody knows whether that happened.
  @Query(
      BRIDGE
          + " where b.closedAt is null and b.debtorSid is null"
          + " and b.debtorRequestedAt < :requestedBefore order by b.callId limit 200")
  List<Bridge> withUnknownDebtor(Instant requestedBefore);
}
