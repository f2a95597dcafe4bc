package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// All calls. A status changes only by the row that `lock` answered.
interface CallRepository extends AggregateRepository<CallRow, CallId>, CallBookings {
  String RECORD =
      """
      select new fr.entente.calls.CallRecord(c.id, c.agentId, c.accountId, c.debtorId, c.number,
        c.status, c.requestedAt, c.ringingAt, c.answeredAt, c.endedAt, c.letGoAt, c.wrappedUpAt,
        c.identityConfirmedAt, c.onHold, c.muted, c.failure, c.endedBy, c.disposition, c.policyKey,
        c.policyVersion, c.scriptKey, c.scriptHash, c.scriptState, c.incoming)
      from CallRow c
      """;

  @Query(RECORD + " where c.agentId = :agent and c.clickId = :click")
  Optional<CallRecord> byClick(AgentId agent, String click);

  @Query(RECORD + " where c.liveAgent = :agent")
  Optional<CallRecord> liveOf(AgentId agent);

  /// Not closed, of people who work accounts no longer.
  @NativeQuery(
      "SELECT c.id FROM agent_card g JOIN phone_call c ON c.live_agent = g.id"
          + " WHERE NOT g.works_accounts ORDER BY c.id")
  List<Long> ofLeavers();

  @Query(RECORD + " where c.liveDebtor = :debtor")
  Optional<CallRecord> liveOf(DebtorId debtor);

  @Query(RECORD + " where c.liveNumber = :number")
  Optional<CallRecord> liveOn(PhoneNumber number);

  @Query(RECORD + " where c.id = :id")
  Optional<CallRecord> find(CallId id);

  @Query(RECORD + " where c.debtorId = :debtor order by c.requestedAt desc, c.id desc")
  List<CallRecord> ofDebtor(DebtorId debtor, Limit most);

  @Query(
      RECORD
          + " where c.debtorId = :debtor and c.requestedAt >= :since"
          + " order by c.requestedAt desc, c.id desc")
  List<CallRecord> ofDebtorSince(DebtorId debtor, Instant since);

  @Query(
      "select count(c) > 0 from CallRow c where c.agentId = :agent and c.accountId = :account"
          + " and c.wrappedUpAt > :since and c.disposition is not null")
  boolean closedSince(AgentId agent, AccountId account, Instant since);

  @Query(
      RECORD
          + " where c.incoming = true and c.requestedAt < :before"
          + " and c.status = fr.entente.calls.CallStatus.IN_PROGRESS")
  List<CallRecord> incomingBefore(Instant before);

  /// True for the one thread that may now ring; never true again for this call.
  default boolean handOver(CallId id, Instant now) {
    return markHandedOver(id, now) == 1;
  }

  @Transactional
  @Modifying
  @Query(
      "update CallRow c set c.handedOverAt = :now where c.id = :id"
          + " and c.status = fr.entente.calls.CallStatus.REQUESTED and c.handedOverAt is null")
  int markHandedOver(CallId id, Instant now);

  @Transactional
  @Modifying
  @Query("update CallRow c set c.onHold = :held where c.id = :id")
  void hold(CallId id, boolean held);

  @Transactional
  @Modifying
  @Query("update CallRow c set c.muted = :silent where c.id = :id")
  void mute(CallId id, boolean silent);

  /// Writes the time once; answers 0 when it was written before.
  @Modifying
  @Query(
      "update CallRow c set c.identityConfirmedAt = :now where c.id = :id"
          + " and c.identityConfirmedAt is null")
  int confirmIdentity(CallId id, Instant now);

  /// A call that was wrapped up keeps its script.
  @Transactional
  @Modifying
  @Query(
      "update CallRow c set c.scriptKey = :key, c.scriptHash = :hash, c.scriptState = :state"
          + " where c.id = :id and c.wrappedUpAt is null")
  void script(CallId id, String key, String hash, String state);

  /// A call and where its script came to.
  record Led(CallId id, String state) {}

  @Query(
      "select new fr.entente.calls.CallRepository$Led(c.id, c.scriptState) from CallRow c"
          + " where c.scriptHash in :hashes and c.scriptState is not null"
          + " and c.answeredAt is not null order by c.requestedAt desc")
  List<Led> led(Collection<String> hashes, Limit most);
}
