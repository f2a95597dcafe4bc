package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/// Findings. The words are read from where they are kept.
interface FindingRepository extends AggregateRepository<FindingRow, Long>, FindingInserts {
  String LINES =
      """
      select f.id as id, f.accountId as account, f.callId as call, f.agentId as agent,
        f.source as source, f.speaker as speaker, f.language as language, f.label as label,
        f.confidence as confidence, f.strength as strength, f.excerpt as excerpt,
        coalesce(m.body, u.text) as words, f.spanFrom as spanFrom, f.spanTo as spanTo,
        f.evidence as evidence, f.phrase as phrase, f.version as version, f.state as state,
        f.putAway as putAway, f.at as at
      from FindingRow f
      left join SpokenTurn u on u.callId = f.callId and u.debtor = true and u.sequence = f.sequence
      left join ReceivedMailRow m on m.id = f.mailId
      """;

  @Query(
      LINES
          + " where f.accountId = :account"
          + " and (f.callId = :call or f.callId is null and f.createdAt > :since)"
          + " order by f.at, f.id")
  List<FindingLine> linesOfDesk(AccountId account, @Nullable CallId call, Instant since);

  @Query(
      LINES
          + " where f.accountId = :account and f.state in (SUSPECTED, CONFIRMED)"
          + " order by f.at desc, f.id desc")
  List<FindingLine> linesOfAccount(AccountId account, Limit most);

  /// What counts while this account is on a desk: the call's, and the account's own of late.
  default List<Finding> ofDesk(AccountId account, @Nullable CallId call, Instant since) {
    return linesOfDesk(account, call, since).stream().map(FindingLine::finding).toList();
  }

  /// Not cleared and not expired, newest first.
  default List<Finding> ofAccount(AccountId account, int limit) {
    return linesOfAccount(account, Limit.of(limit)).stream().map(FindingLine::finding).toList();
  }

  @Query(LINES + " where f.id in :ids")
  List<FindingLine> linesOf(Collection<Long> ids);

  @Query("select count(f) > 0 from FindingRow f where f.id = :id and f.agentId = :agent")
  boolean isOf(long id, AgentId agent);

  /// The engagement becomes part of the record once; false when it already was.
  default boolean engage(Finding finding, Response response) {
    return engaged(finding.id(), response) > 0;
  }

  @Modifying
  @Query("update FindingRow f set f.response = :response where f.id = :id and f.response = NOTHING")
  int engaged(long id, Response response);

  /// False when that was the answer already.
  default boolean answer(Finding finding, FindingState state, @Nullable AgentId by, Instant at) {
    return answered(finding.id(), state, at, by, state != FindingState.CONFIRMED) > 0;
  }

  @Modifying
  @Query(
      """
      update FindingRow f set f.state = :state, f.answeredAt = :at, f.answeredBy = :by,
        f.putAway = :putAway
      where f.id = :id and f.state <> :state
      """)
  int answered(long id, FindingState state, Instant at, @Nullable AgentId by, boolean putAway);

  @Modifying
  @Query("update FindingRow f set f.putAway = true where f.id = :id")
  void putAway(long id);

  @Query("select max(f.at) from FindingRow f where f.callId = :call")
  Optional<Instant> last(CallId call);

  /// The latest moment at which anything was said on the call, so that what a person does now comes
  /// after it whatever the provider's clock says.
  default Instant notBefore(@Nullable CallId call, Instant now) {
    return Optional.ofNullable(call)
        .flatMap(this::last)
        .filter(last -> !last.isBefore(now))
        .map(last -> last.plusMillis(1))
        .orElse(now);
  }
}
