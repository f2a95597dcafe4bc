package fr.entente.commitments;

import static fr.entente.commitments.CommitmentStatus.*;

import fr.entente.commitments.Standing.PartStanding;
import fr.entente.commitments.Stored.StoredPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Works out anew where commitments stand, writes down what changed and tells the news once: news
/// is a change of a stored status, and the change is stored with it.
@Component
class Following {
  private static final Set<CommitmentStatus> MISSED = EnumSet.of(BROKEN, PARTIALLY_KEPT);
  private static final Set<CommitmentStatus> DONE = EnumSet.of(KEPT, KEPT_LATE);

  private final CommitmentRepository commitments;
  private final StoredCommitments stored;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Following(
      CommitmentRepository commitments,
      StoredCommitments stored,
      ApplicationEventPublisher events,
      Clock clock) {
    this.commitments = commitments;
    this.stored = stored;
    this.events = events;
    this.clock = clock;
  }

  /// Returns how many changed. The rows are locked by the caller.
  int follow(List<Long> ids, LocalDate on) {
    Map<Long, List<Receipt>> receipts = stored.receipts(ids);
    int changed = 0;
    for (Stored was : stored.load(ids)) {
      var its = receipts.getOrDefault(was.id().value(), List.of());
      changed += follow(was, Evaluation.of(was.arrangement(), its, on), on) ? 1 : 0;
    }
    return changed;
  }

  private boolean follow(Stored was, Standing now, LocalDate on) {
    LocalDate next = nextDeadline(now);
    if (same(was, now) && Objects.equals(next, was.nextDeadline())) {
      return false;
    }
    commitments.stand(was, now, next);
    tellMissed(was, now, on);
    if (!was.ended()) {
      tellOverall(was, now, next, on);
    }
    return true;
  }

  private static boolean same(Stored was, Standing now) {
    List<StoredPart> before = was.parts();
    Map<Integer, PartStanding> after = byNumber(now);
    return was.status() == now.overall()
        && before.stream()
            .allMatch(part -> {
              var its = Objects.requireNonNull(after.get(part.number()));
              return part.status() == its.status() && part.paid() == its.paid();
            });
  }

  private static Map<Integer, PartStanding> byNumber(Standing standing) {
    return standing.parts().stream()
        .collect(Collectors.toMap(PartStanding::number, Function.identity()));
  }

  static @Nullable LocalDate nextDeadline(Standing standing) {
    return standing.parts().stream()
        .filter(part -> part.status() == PENDING)
        .map(PartStanding::deadline)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void tellMissed(Stored was, Standing now, LocalDate on) {
    Map<Integer, PartStanding> after = byNumber(now);
    for (StoredPart part : was.parts()) {
      var status = Objects.requireNonNull(after.get(part.number())).status();
      if (MISSED.contains(status) && !MISSED.contains(part.status())) {
        note(was, "MISSED", part.number(), on);
        events.publishEvent(
            new CommitmentBroken(was.id(), was.account(), was.isPlan(), part.number()));
      }
      if (DONE.contains(status) && !DONE.contains(part.status())) {
        note(was, status.name(), part.number(), on);
      }
      // Money was taken back while there is still time.
      if (status == PENDING && part.status() != PENDING) {
        note(was, "REOPENED", part.number(), on);
      }
    }
  }

  private void tellOverall(Stored was, Standing now, @Nullable LocalDate next, LocalDate on) {
    if (DONE.contains(now.overall()) && !DONE.contains(was.status())) {
      events.publishEvent(new CommitmentKept(was.id(), was.account(), was.isPlan()));
    }
    boolean moved = was.status() != PENDING || !Objects.equals(next, was.nextDeadline());
    if (now.overall() == PENDING && next != null && moved) {
      events.publishEvent(new CommitmentAdvanced(was.id(), was.account(), next, was.isPlan()));
    }
  }

  private void note(Stored was, String kind, int instalment, LocalDate on) {
    commitments.note(was.id(), kind, instalment, on, "", null, clock.instant());
  }
}
