package fr.entente.commitments.standing;

import static fr.entente.commitments.CommitmentStatus.*;

import fr.entente.commitments.CommitmentAdvanced;
import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentKept;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.standing.ArrangementStanding.PartStanding;
import fr.entente.commitments.standing.CommitmentJournal.Note;
import fr.entente.commitments.standing.CommitmentJournal.Turn;
import fr.entente.commitments.standing.StoredCommitment.StoredPart;
import fr.entente.kernel.Gathered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
public class StatusUpdater {
  private static final Set<CommitmentStatus> MISSED = EnumSet.of(BROKEN, PARTIALLY_KEPT);
  private static final Set<CommitmentStatus> DONE = EnumSet.of(KEPT, KEPT_LATE);

  private final CommitmentJournal journal;
  private final CommitmentReader stored;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StatusUpdater(
      CommitmentJournal journal,
      CommitmentReader stored,
      ApplicationEventPublisher events,
      Clock clock) {
    this.journal = journal;
    this.stored = stored;
    this.events = events;
    this.clock = clock;
  }

  /// Returns how many changed. The rows are locked by the caller; whatever their number, they are
  /// read and written by a few statements, and listeners hear of all of them together.
  public int follow(List<Long> ids, LocalDate on) {
    Map<Long, List<Receipt>> receipts = stored.receipts(ids);
    List<Turn> turns = new ArrayList<>();
    for (StoredCommitment was : stored.load(ids)) {
      var its = receipts.getOrDefault(was.id().value(), List.of());
      ArrangementStanding now = StatusRules.of(was.arrangement(), its, on);
      LocalDate next = nextDeadline(now);
      if (!same(was, now) || !Objects.equals(next, was.nextDeadline())) {
        turns.add(new Turn(was, now, next));
      }
    }
    journal.stand(turns);
    List<Note> notes = new ArrayList<>();
    List<Object> news = new ArrayList<>();
    for (Turn turn : turns) {
      tellMissed(turn.was(), turn.now(), on, notes, news);
      if (!turn.was().ended()) {
        tellOverall(turn, news);
      }
    }
    journal.note(notes);
    return Gathered.all(() -> {
      news.forEach(events::publishEvent);
      return turns.size();
    });
  }

  private static boolean same(StoredCommitment was, ArrangementStanding now) {
    List<StoredPart> before = was.parts();
    Map<Integer, PartStanding> after = byNumber(now);
    return was.status() == now.overall()
        && before.stream()
            .allMatch(part -> {
              var its = Objects.requireNonNull(after.get(part.number()));
              return part.status() == its.status() && part.paid() == its.paid();
            });
  }

  private static Map<Integer, PartStanding> byNumber(ArrangementStanding standing) {
    return standing.parts().stream()
        .collect(Collectors.toMap(PartStanding::number, Function.identity()));
  }

  static @Nullable LocalDate nextDeadline(ArrangementStanding standing) {
    return standing.parts().stream()
        .filter(part -> part.status() == PENDING)
        .map(PartStanding::deadline)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void tellMissed(
      StoredCommitment was,
      ArrangementStanding now,
      LocalDate on,
      List<Note> notes,
      List<Object> news) {
    Map<Integer, PartStanding> after = byNumber(now);
    for (StoredPart part : was.parts()) {
      var status = Objects.requireNonNull(after.get(part.number())).status();
      if (MISSED.contains(status) && !MISSED.contains(part.status())) {
        notes.add(note(was, "MISSED", part.number(), on));
        news.add(new CommitmentBroken(was.id(), was.account(), was.isPlan(), part.number()));
      }
      if (DONE.contains(status) && !DONE.contains(part.status())) {
        notes.add(note(was, status.name(), part.number(), on));
      }
      // Money was taken back while there is still time.
      if (status == PENDING && part.status() != PENDING) {
        notes.add(note(was, "REOPENED", part.number(), on));
      }
    }
  }

  private static void tellOverall(Turn turn, List<Object> news) {
    StoredCommitment was = turn.was();
    CommitmentStatus now = turn.now().overall();
    LocalDate next = turn.nextDeadline();
    if (DONE.contains(now) && !DONE.contains(was.status())) {
      news.add(new CommitmentKept(was.id(), was.account(), was.isPlan()));
    }
    boolean moved = was.status() != PENDING || !Objects.equals(next, was.nextDeadline());
    if (now == PENDING && next != null && moved) {
      news.add(new CommitmentAdvanced(was.id(), was.account(), next, was.isPlan()));
    }
  }

  private Note note(StoredCommitment was, String kind, int instalment, LocalDate on) {
    return new Note(was.id(), kind, instalment, on, "", null, clock.instant());
  }
}
