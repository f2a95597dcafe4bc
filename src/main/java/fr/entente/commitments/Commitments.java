package fr.entente.commitments;

import fr.entente.commitments.agreement.AccountState;
import fr.entente.commitments.agreement.AgreementWriter;
import fr.entente.commitments.agreement.CommitmentRepository;
import fr.entente.commitments.agreement.CommitmentsSettings;
import fr.entente.commitments.agreement.MakeUp;
import fr.entente.commitments.agreement.Move;
import fr.entente.commitments.agreement.NewDates;
import fr.entente.commitments.standing.CommitmentReader;
import fr.entente.commitments.standing.PastFacts;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: promises to pay and instalment plans. An account has one open commitment at most.
@Service
public class Commitments {
  private final CommitmentRepository rows;
  private final CommitmentReader stored;
  private final Reviews reviews;
  private final PastFacts facts;
  private final AgreementWriter agreements;
  private final CommitmentsSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Commitments(
      CommitmentRepository rows,
      CommitmentReader stored,
      Reviews reviews,
      PastFacts facts,
      AgreementWriter agreements,
      CommitmentsSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.stored = stored;
    this.reviews = reviews;
    this.facts = facts;
    this.agreements = agreements;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /// Records a promise or a plan. A plan that was missed gives way to what is agreed now; one that
  /// is in good order must be cancelled or rescheduled first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public CommitmentResult record(CommitmentTerms terms) {
    AccountState account = rows.lock(terms.account()).orElseThrow();
    Optional<StoredCommitment> before =
        stored.load(rows.lockedOf(terms.account())).stream()
            .filter(each -> !each.ended())
            .reduce((_, last) -> last);
    if (before.filter(each -> each.status() == CommitmentStatus.PENDING).isPresent()) {
      return new CommitmentResult.Refused("account", "already_open", Map.of());
    }
    return agreements.agree(
        terms, account, before.map(StoredCommitment::id).orElse(null), "agreed anew");
  }

  /// Puts a new schedule in the place of what is still to come; the rest stays as it was (R11).
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public CommitmentResult reschedule(
      CommitmentId commitment, CommitmentTerms terms, String reason) {
    AccountState account = rows.lock(terms.account()).orElseThrow();
    boolean pending =
        stored.load(rows.lockedOf(terms.account())).stream()
            .anyMatch(each -> each.id().equals(commitment) && !each.ended() && each.pending());
    return pending
        ? agreements.agree(terms, account, commitment, reason)
        : new CommitmentResult.Refused("account", "not_open", Map.of());
  }

  /// One instalment on another day, without building the plan anew: what is still to come goes on
  /// as agreed (R11), less what came in for it already. `number` counts within the commitment.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public CommitmentResult moveInstalment(
      CommitmentId commitment, int number, LocalDate to, AgentId author) {
    return move(commitment, author, author, now -> moved(now, number, to));
  }

  /// What was missed is paid on this day, alone or with the next part; the plan goes on.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public CommitmentResult makeUp(
      CommitmentId commitment, LocalDate on, boolean withNext, AgentId author) {
    return move(
        commitment,
        author,
        author,
        now -> MakeUp.of(now, on, withNext, LocalDate.now(clock), settings.moveDays()));
  }

  private Optional<NewDates> moved(StoredCommitment now, int number, LocalDate to) {
    return Move.of(now, number, to, LocalDate.now(clock), settings.moveDays());
  }

  /// The same by the debtor's own hand: it stays with the agent who agreed.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public CommitmentResult movedByDebtor(CommitmentId commitment, int number, LocalDate to) {
    return move(commitment, rows.agentOf(commitment), null, now -> moved(now, number, to));
  }

  /// How often a date was moved since this was agreed, by whomever.
  @PreAuthorize("isAuthenticated()")
  public int moves(CommitmentId commitment) {
    return rows.moves(commitment);
  }

  private CommitmentResult move(
      CommitmentId commitment,
      AgentId agent,
      @Nullable AgentId hand,
      Function<StoredCommitment, Optional<NewDates>> change) {
    StoredCommitment seen =
        stored.load(List.of(commitment.value())).stream().findFirst().orElseThrow();
    AccountState account = rows.lock(seen.account()).orElseThrow();
    rows.lockedOf(seen.account());
    StoredCommitment now = stored.load(List.of(commitment.value())).getFirst();
    Optional<NewDates> move = change.apply(now);
    if (move.isEmpty()) {
      return new CommitmentResult.Refused("account", "not_open", Map.of());
    }
    return move.get()
        .refusal()
        .or(() -> agreements.tooManyMoves(rows.moves(commitment)))
        .orElseGet(() ->
            agreements.move(
                move.get()
                    .terms(now, rows.invoicesOf(commitment), agent, facts.calendar(now.account())),
                account,
                commitment,
                move.get().told(),
                hand));
  }

  /// What may be made of terms that are still being written. Changes nothing.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public TermsLook look(CommitmentTerms terms) {
    return agreements.look(terms);
  }

  /// The commitment in good order for which the account waits; a missed one is in the history only.
  @PreAuthorize("isAuthenticated()")
  public Optional<Commitment> open(AccountId account) {
    return stored.load(rows.openOf(account)).stream().map(StoredCommitment::view).findFirst();
  }

  @PreAuthorize("isAuthenticated()")
  public Optional<Commitment> byId(CommitmentId id) {
    return stored.load(List.of(id.value())).stream().map(StoredCommitment::view).findFirst();
  }

  /// The numbers of the invoices that it is for.
  @PreAuthorize("isAuthenticated()")
  public List<String> covers(CommitmentId id) {
    return rows.numbersOf(id.value());
  }

  /// Who agreed it with the debtor.
  @PreAuthorize("isAuthenticated()")
  public AgentId agreedBy(CommitmentId id) {
    return rows.agentOf(id);
  }

  /// All that a screen tells of an account's promises, in one read.
  @PreAuthorize("isAuthenticated()")
  public CommitmentStory story(AccountId account) {
    var all = stored.load(rows.of(account));
    return new CommitmentStory(
        all.stream().map(StoredCommitment::view).toList(),
        all.stream()
            .filter(StoredCommitment::open)
            .map(StoredCommitment::view)
            .findFirst()
            .orElse(null),
        all.isEmpty() ? List.of() : facts.moments(all.getFirst()));
  }

  /// All commitments of the account, newest first.
  @PreAuthorize("isAuthenticated()")
  public List<Commitment> history(AccountId account) {
    return stored.load(rows.of(account)).stream().map(StoredCommitment::view).toList();
  }

  /// Where the commitments of an account stood at the end of a day, by what was known then; newest
  /// first. The answer for a day that is over is the same for ever.
  @PreAuthorize("isAuthenticated()")
  public List<Commitment> asOf(AccountId account, LocalDate date) {
    return facts.asOf(rows.of(account), date);
  }

  /// The same for one; nothing before it was agreed.
  @PreAuthorize("isAuthenticated()")
  public Optional<Commitment> asOf(CommitmentId commitment, LocalDate date) {
    return facts.asOf(List.of(commitment.value()), date).stream().findFirst();
  }

  /// What happened to a commitment, in order: what was written down, and the money that moved.
  @PreAuthorize("isAuthenticated()")
  public List<CommitmentMoment> moments(CommitmentId commitment) {
    return facts.moments(stored.load(List.of(commitment.value())).getFirst());
  }

  /// Ends what is still to come; without effect when nothing is (R10).
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void cancel(CommitmentId commitment, String reason, AgentId author) {
    withdraw(commitment, reason, author);
  }

  /// Cancelled by a person, or (no author) by what the law makes of a hold.
  @Transactional
  void withdraw(CommitmentId commitment, String reason, @Nullable AgentId author) {
    StoredCommitment was =
        stored.load(List.of(commitment.value())).stream().findFirst().orElseThrow();
    AccountState account = rows.lock(was.account()).orElseThrow();
    rows.lockedOf(was.account());
    StoredCommitment now = stored.load(List.of(commitment.value())).getFirst();
    if (now.ended() || !now.pending()) {
      return;
    }
    agreements.end(commitment, "CANCELLED", account.ledgerMark(), reason, author);
    events.publishEvent(new CommitmentCancelled(commitment, was.account(), reason));
  }

  /// Evaluates every commitment whose deadline has passed; returns how many changed. Idempotent;
  /// several nodes may do it at once.
  public int review(LocalDate today) {
    return reviews.review(today);
  }
}
