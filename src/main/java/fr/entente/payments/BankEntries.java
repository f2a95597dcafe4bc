package fr.entente.payments;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.match.EntryDraft;
import fr.entente.payments.match.NameKey;
import fr.entente.payments.match.QuotedWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door for people who decide on bank entries. Every decision names the version of the entry
/// that the person saw: the second of two people at once is told, and changes nothing.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER', 'ADMINISTRATOR')")
public class BankEntries {
  private static final int MOST = 500;

  private final ReviewRepository review;
  private final EntryStateRepository states;
  private final EntryRepository entries;
  private final DecisionRepository decided;
  private final EntryPosting posting;
  private final Reversals reversals;
  private final Rematch rematch;
  private final Agents agents;
  private final AuditTrail audit;
  private final Clock clock;

  BankEntries(
      ReviewRepository review,
      EntryStateRepository states,
      EntryRepository entries,
      DecisionRepository decided,
      EntryPosting posting,
      Reversals reversals,
      Rematch rematch,
      Agents agents,
      AuditTrail audit,
      Clock clock) {
    this.review = review;
    this.states = states;
    this.entries = entries;
    this.decided = decided;
    this.posting = posting;
    this.reversals = reversals;
    this.rematch = rematch;
    this.agents = agents;
    this.audit = audit;
    this.clock = clock;
  }

  /// At most five hundred, the oldest first; of what is done the newest first.
  public List<EntryLine> entries(BankEntryFilter filter) {
    return review.lines(filter, MOST);
  }

  public List<CreditLine> credits() {
    return review.credits(MOST);
  }

  public EntryFigures figures() {
    return review.figures();
  }

  public EntryFile entry(long id) {
    return file(seen(id));
  }

  /// The entry with this number, if there is one.
  public Optional<EntryFile> find(long id) {
    return review.line(id).map(this::file);
  }

  private EntryFile file(EntryLine line) {
    long id = line.id();
    boolean back = line.waits() && !line.amount().isPositive();
    return new EntryFile(
        line,
        review.proposals(id),
        review.parts(id),
        back ? review.originals(line) : List.of(),
        line.reason() == EntryReason.PERHAPS_THE_SAME ? review.twins(line) : List.of());
  }

  /// Posts all that is left of the entry on one account.
  @Transactional
  public DecisionResult accept(long entry, int version, AccountId account) {
    EntryLine line = seen(entry);
    return split(entry, version, List.of(new Share(account, null, line.rest())));
  }

  /// Posts parts of the entry; what is left goes on waiting.
  @Transactional
  public DecisionResult split(long entry, int version, List<Share> shares) {
    if (!states.lock(entry, version)) {
      return new DecisionResult.Conflict();
    }
    EntryLine line = seen(entry);
    Money sum = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    boolean sound =
        line.waits()
            && !shares.isEmpty()
            && shares.stream().allMatch(share -> share.amount().isPositive());
    if (!sound) {
      return new DecisionResult.Refused("reconciliation.missing");
    }
    if (sum.compareTo(line.rest()) > 0) {
      return new DecisionResult.Refused("reconciliation.split.tooMuch");
    }
    posting.post(line, shares);
    Money allocated = line.allocated().plus(sum);
    var status = allocated.compareTo(line.amount()) == 0 ? EntryStatus.MATCHED : EntryStatus.PARTLY;
    stand(entry, status, allocated, null, null);
    tell("payment.matched", entry, shares.size() + " parts, " + sum.amount());
    return new DecisionResult.Done(seen(entry));
  }

  /// No debtor's payment, and why.
  @Transactional
  public DecisionResult setAside(long entry, int version, String why) {
    if (!states.lock(entry, version)) {
      return new DecisionResult.Conflict();
    }
    EntryLine line = seen(entry);
    if (!line.waits() || line.allocated().isPositive() || why.isBlank()) {
      return new DecisionResult.Refused("reconciliation.missing");
    }
    String remark = EntryRepository.cut(why.strip(), 500);
    stand(entry, EntryStatus.IGNORED, Money.ZERO, EntryReason.SET_ASIDE, remark);
    tell("payment.set-aside", entry, remark);
    return new DecisionResult.Done(seen(entry));
  }

  /// Takes back what was decided, by a person or by the rules: the entry waits again.
  @Transactional
  public DecisionResult undo(long entry, int version) {
    if (!states.lock(entry, version)) {
      return new DecisionResult.Conflict();
    }
    EntryLine line = seen(entry);
    if (!line.undoable()) {
      return new DecisionResult.Refused("reconciliation.missing");
    }
    review.unlearn(entry);
    reversals.takeBack(entry, LocalDate.now(clock));
    stand(
        entry,
        states.proposed(entry) || !line.amount().isPositive()
            ? EntryStatus.REVIEW
            : EntryStatus.UNALLOCATED,
        Money.ZERO,
        EntryReason.UNDONE,
        null);
    tell("payment.undone", entry, "");
    return new DecisionResult.Done(seen(entry));
  }

  /// This is the payment that the bank took back.
  @Transactional
  public DecisionResult takeBack(long reversal, int version, long original) {
    if (!states.lock(reversal, version)) {
      return new DecisionResult.Conflict();
    }
    EntryLine line = seen(reversal);
    boolean possible =
        line.waits()
            && !line.amount().isPositive()
            && review.originals(line).stream().anyMatch(each -> each.id() == original);
    if (!possible) {
      return new DecisionResult.Refused("reconciliation.missing");
    }
    reversals.undo(reversal, original);
    tell("payment.taken-back", original, "by " + reversal);
    return new DecisionResult.Done(seen(reversal));
  }

  /// A payment of which no file tells; posted at once. Refuses amounts that are not positive.
  @Transactional
  public EntryLine enter(
      CreditorId creditor,
      AccountId account,
      Money amount,
      LocalDate on,
      String means,
      String reference) {
    if (!amount.isPositive() || on.isAfter(LocalDate.now(clock))) {
      throw new IllegalArgumentException("a payment is above zero and not of tomorrow");
    }
    var line = BankLine.plain(0, "hand|" + UUID.randomUUID(), amount, on, "", reference, means);
    var draft =
        new EntryDraft(
            line,
            EntryDrafts.hash(line.identity()),
            null,
            NameKey.of(""),
            QuotedWords.of(reference),
            false);
    long id = entries.insert(creditor, BankSource.HAND, draft);
    decided.write(
        creditor,
        List.of(
            new DecisionRepository.Decision(
                id, EntryStatus.UNALLOCATED, amount, EntryReason.BY_HAND, List.of(), line.text())));
    accept(id, 0, account);
    return seen(id);
  }

  /// Looks again for the accounts of what waits, with all that is known now; returns how many
  /// entries were posted.
  @Transactional
  public int matchAgain() {
    return rematch.run();
  }

  private EntryLine seen(long id) {
    return review.line(id).orElseThrow(() -> new IllegalArgumentException("no such entry"));
  }

  private void stand(
      long entry,
      EntryStatus status,
      Money allocated,
      @Nullable EntryReason reason,
      @Nullable String remark) {
    states.stand(entry, status, allocated, reason, remark, author(), clock.instant());
  }

  private @Nullable AgentId author() {
    return agents.signedIn().map(Agent::id).orElse(null);
  }

  private void tell(String action, long entry, String detail) {
    audit.record(author(), action, "bank-entry:" + entry, detail);
  }
}
