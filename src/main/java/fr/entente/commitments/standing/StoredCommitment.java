package fr.entente.commitments.standing;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.standing.Arrangement.Change;
import fr.entente.commitments.standing.Arrangement.Part;
import fr.entente.commitments.standing.Arrangement.Tolerance;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A commitment as its rows say it: what was agreed, how it ended, and where it stood when it was
/// last looked at.
public record StoredCommitment(
    CommitmentId id,
    AccountId account,
    LocalDate agreedOn,
    PaymentMeans means,
    String words,
    String payerName,
    int graceDays,
    Tolerance tolerance,
    CommitmentStatus status,
    @Nullable LocalDate nextDeadline,
    @Nullable LocalDate endedOn,
    @Nullable String endedHow,
    List<StoredPart> parts,
    List<String> references,
    List<String> otherReferences) {
  public record StoredPart(
      int number,
      LocalDate dueOn,
      LocalDate effectiveDueOn,
      LocalDate deadline,
      long cents,
      CommitmentStatus status,
      long paid) {
    StoredPart at(CommitmentStatus now, long received) {
      return new StoredPart(number, dueOn, effectiveDueOn, deadline, cents, now, received);
    }
  }

  /// As it was on this day: an end that came later is not known yet.
  StoredCommitment endedBy(LocalDate date) {
    return endedOn == null || !endedOn.isAfter(date)
        ? this
        : with(parts, status, nextDeadline, null, null);
  }

  /// With what was worked out in the place of what was written down last.
  StoredCommitment standing(ArrangementStanding now) {
    List<StoredPart> found =
        parts.stream()
            .map(part -> {
              var its = now.parts().stream().filter(p -> p.number() == part.number()).findFirst();
              return its.map(p -> part.at(p.status(), p.paid())).orElseThrow();
            })
            .toList();
    return with(found, now.overall(), StatusUpdater.nextDeadline(now), endedOn, endedHow);
  }

  private StoredCommitment with(
      List<StoredPart> found,
      CommitmentStatus overall,
      @Nullable LocalDate next,
      @Nullable LocalDate end,
      @Nullable String how) {
    return new StoredCommitment(
        id,
        account,
        agreedOn,
        means,
        words,
        payerName,
        graceDays,
        tolerance,
        overall,
        next,
        end,
        how,
        found,
        references,
        otherReferences);
  }

  boolean isPlan() {
    return parts.size() > 1;
  }

  /// In good order and in force: what the database keeps unique for an account.
  public boolean open() {
    return !ended() && status == CommitmentStatus.PENDING;
  }

  public boolean ended() {
    return endedOn != null;
  }

  public boolean pending() {
    return parts.stream().anyMatch(part -> part.status() == CommitmentStatus.PENDING);
  }

  Arrangement arrangement() {
    return new Arrangement(
        agreedOn,
        references,
        otherReferences,
        parts.stream()
            .map(p -> new Part(p.number(), p.dueOn(), p.effectiveDueOn(), p.cents()))
            .toList(),
        graceDays,
        tolerance,
        changes());
  }

  // A new schedule is a commitment of its own, which looks after its own money.
  private List<Change> changes() {
    if (endedOn == null) {
      return List.of();
    }
    return List.of(
        "CANCELLED".equals(endedHow)
            ? new Arrangement.Cancelled(endedOn, "")
            : new Arrangement.Rescheduled(endedOn, List.of()));
  }

  public Commitment view() {
    LocalDate last =
        parts.stream().map(StoredPart::deadline).max(Comparator.naturalOrder()).orElseThrow();
    return new Commitment(
        id,
        account,
        parts.stream()
            .map(p ->
                new Instalment(p.number(), p.dueOn(), p.effectiveDueOn(), Money.ofCents(p.cents())))
            .toList(),
        parts.stream().map(StoredPart::status).toList(),
        parts.stream().map(p -> Money.ofCents(p.paid())).toList(),
        status,
        means,
        words,
        payerName,
        agreedOn,
        nextDeadline == null ? last : nextDeadline);
  }
}
