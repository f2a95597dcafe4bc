package fr.entente.commitments;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.commitments.agreement.CommitmentRepository;
import fr.entente.commitments.standing.CommitmentJournal;
import fr.entente.commitments.standing.CommitmentReader;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.interest.Interests;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: late interest and indemnity given up for an arrangement that is kept (R57). Both are
/// the creditor's by law (C. com. L441-10 II), and the creditor's to forgo; a word given is not
/// taken back, it is lost when the arrangement is not kept.
@Service
public class Waivers {
  private final CommitmentRepository rows;
  private final CommitmentReader stored;
  private final CommitmentEventRepository happened;
  private final CommitmentJournal journal;
  private final Interests interests;
  private final Agents agents;
  private final WaiverSettings settings;
  private final Clock clock;

  Waivers(
      CommitmentRepository rows,
      CommitmentReader stored,
      CommitmentEventRepository happened,
      CommitmentJournal journal,
      Interests interests,
      Agents agents,
      WaiverSettings settings,
      Clock clock) {
    this.rows = rows;
    this.stored = stored;
    this.happened = happened;
    this.journal = journal;
    this.interests = interests;
    this.agents = agents;
    this.settings = settings;
    this.clock = clock;
  }

  /// What was offered with this arrangement, and what became of it.
  @PreAuthorize("isAuthenticated()")
  public Optional<Waiver> of(CommitmentId commitment) {
    return stored.load(List.of(commitment.value())).stream().findFirst().flatMap(this::of);
  }

  private Optional<Waiver> of(StoredCommitment arrangement) {
    return happened
        .findFirstByCommitmentIdAndKindOrderById(arrangement.id(), Waiver.EVENT)
        .map(told ->
            Waiver.told(arrangement.id(), told.onDate(), told.detail(), parts(arrangement)));
  }

  // The interest up to the last payment, and the indemnities of invoices that are late today.
  private Waiver possible(StoredCommitment arrangement) {
    var file = interests.read(arrangement.account());
    var today = file.on(LocalDate.now(clock));
    Money more =
        file.costOfWaiting(
            arrangement.view().instalments().stream().map(Instalment::planned).toList());
    Money interest = today.interest() == null || more == null ? null : today.interest().plus(more);
    return new Waiver(
        arrangement.id(),
        LocalDate.now(clock),
        today.business() ? interest : Money.ZERO,
        today.business() ? today.indemnity() : Money.ZERO,
        Waiver.state(parts(arrangement)));
  }

  /// Gives the word, once. Offered again it is refused and changes nothing.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public WaiverResult offer(CommitmentId commitment) {
    Agent me = agents.current();
    StoredCommitment seen =
        stored.load(List.of(commitment.value())).stream().findFirst().orElseThrow();
    rows.lock(seen.account()).orElseThrow();
    StoredCommitment now = stored.load(List.of(commitment.value())).getFirst();
    Waiver wanted = possible(now);
    var refusal = refusal(now, wanted, me.roles());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    journal.note(
        commitment,
        Waiver.EVENT,
        null,
        LocalDate.now(clock),
        wanted.detail(),
        me.id(),
        clock.instant());
    return new WaiverResult.Offered(wanted);
  }

  private Optional<WaiverResult.Refused> refusal(
      StoredCommitment arrangement, Waiver wanted, Set<Role> roles) {
    Money limit = settings.limit(roles);
    String reason = null;
    if (wanted.state() != Waiver.State.OFFERED) {
      reason = "not_open";
    } else if (of(arrangement).isPresent()) {
      reason = "waived_already";
    } else if (wanted.known() && !wanted.total().isPositive()) {
      reason = "nothing_to_waive";
    } else if (!wanted.known() && !WaiverSettings.leads(roles)) {
      reason = "amount_unknown";
    } else if (wanted.total().compareTo(limit) > 0) {
      reason = "over_limit";
    }
    return Optional.ofNullable(reason).map(why -> new WaiverResult.Refused(why, limit));
  }

  /// The word holds for a schedule that took the place of one in good order.
  @EventListener
  void on(CommitmentMade made) {
    rows.replacedBy(made.commitment()).ifPresent(before -> carry(before, made.commitment()));
  }

  private void carry(CommitmentId before, CommitmentId after) {
    of(before)
        .filter(waiver -> waiver.state() == Waiver.State.MOVED)
        .ifPresent(waiver ->
            journal.note(
                after,
                Waiver.EVENT,
                null,
                LocalDate.now(clock),
                waiver.detail(),
                null,
                clock.instant()));
  }

  private static List<CommitmentStatus> parts(StoredCommitment arrangement) {
    return arrangement.parts().stream().map(StoredCommitment.StoredPart::status).toList();
  }
}
