package fr.entente.commitments.agreement;

import fr.entente.commitments.Approval;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Instalment;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Questions to leads, and their answers.
public interface ApprovalRepository extends AggregateRepository<ApprovalRow, Long> {
  String APPROVAL =
      """
      select new fr.entente.commitments.Approval(a.id, a.accountId, a.agentId, a.reason, a.parts,
        a.total, a.firstOn, a.lastOn, a.words, a.askedAt, a.state, a.decidedBy, a.answer,
        case when a.usedBy is null then false else true end, a.termsHash)
      from ApprovalRow a
      """;

  int WORDS = 500;

  /// Asked once; the same open question is found again.
  default Approval ask(CommitmentTerms terms, String reason, Instant now) {
    var parts = terms.instalments();
    String hash = TermsHash.of(terms.account(), terms.agent(), parts);
    askOnce(
        terms.account().value(),
        terms.agent().value(),
        terms.call() == null ? null : terms.call().value(),
        hash,
        reason,
        parts.size(),
        parts.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus).amount(),
        parts.getFirst().dueOn(),
        parts.getLast().dueOn(),
        parts.stream().map(TermsHash::line).collect(Collectors.joining("\n")),
        terms.words().substring(0, Math.min(WORDS, terms.words().length())),
        now);
    return open(hash).approval();
  }

  @Modifying
  @NativeQuery(
      """
      INSERT IGNORE INTO plan_approval (account_id, agent_id, call_id, terms_hash, reason, parts,
        total, first_on, last_on, schedule, words, asked_at, state)
      VALUES (:account, :agent, :call, :hash, :reason, :parts, :total, :first, :last, :schedule,
        :words, :now, 'ASKED')
      """)
  void askOnce(
      long account,
      long agent,
      @Nullable Long call,
      String hash,
      String reason,
      int parts,
      BigDecimal total,
      LocalDate first,
      LocalDate last,
      String schedule,
      String words,
      Instant now);

  @NativeQuery("SELECT * FROM plan_approval WHERE open_hash = :hash")
  ApprovalRow open(String hash);

  @Query(
      APPROVAL
          + " where a.state = fr.entente.commitments.Approval$State.ASKED"
          + " order by a.askedAt, a.id")
  List<Approval> waiting();

  /// The newest first.
  @Query(APPROVAL + " where a.agentId = :agent and a.accountId = :account order by a.id desc")
  List<Approval> of(AgentId agent, AccountId account, Limit most);

  /// A yes to exactly these terms that was not used yet, held.
  default Optional<ApprovalRow> usable(AccountId account, AgentId agent, List<Instalment> parts) {
    return lockUsable(agent.value(), account.value(), TermsHash.of(account, agent, parts))
        .flatMap(this::lock);
  }

  @NativeQuery(
      """
      SELECT id FROM plan_approval WHERE agent_id = :agent AND account_id = :account
        AND terms_hash = :hash AND state = 'APPROVED' AND used_by IS NULL
      ORDER BY id LIMIT 1 FOR UPDATE
      """)
  Optional<Long> lockUsable(long agent, long account, String hash);
}
