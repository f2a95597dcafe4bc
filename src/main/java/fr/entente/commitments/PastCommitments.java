package fr.entente.commitments;

import fr.entente.commitments.agreement.AccountState;
import fr.entente.commitments.agreement.CommitmentRepository;
import fr.entente.commitments.agreement.CommitmentRow;
import fr.entente.commitments.agreement.CommitmentsSettings;
import fr.entente.commitments.grade.Grade;
import fr.entente.commitments.grade.GradeBook;
import fr.entente.commitments.standing.CommitmentJournal;
import fr.entente.commitments.standing.CommitmentReader;
import fr.entente.commitments.standing.StatusUpdater;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what was agreed on an earlier day. Terms are taken as they were, unchecked; whether they
/// were kept is worked out as always, from the money posted after this and by the next review.
@Component
public class PastCommitments {
  private final CommitmentRepository rows;
  private final CommitmentReader stored;
  private final CommitmentJournal journal;
  private final StatusUpdater updater;
  private final GradeBook grades;
  private final CommitmentsSettings settings;
  private final ApplicationEventPublisher events;

  PastCommitments(
      CommitmentRepository rows,
      CommitmentReader stored,
      CommitmentJournal journal,
      StatusUpdater updater,
      GradeBook grades,
      CommitmentsSettings settings,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.stored = stored;
    this.journal = journal;
    this.updater = updater;
    this.grades = grades;
    this.settings = settings;
    this.events = events;
  }

  /// What became of the account's commitments until today, on the days on which it did: the day
  /// after each deadline, and these days on which money moved.
  @Transactional
  public void follow(AccountId account, Set<LocalDate> moved, LocalDate today) {
    LocalDate seen = LocalDate.MIN;
    Optional<LocalDate> next = Optional.of(seen);
    while (next.isPresent()) {
      List<Long> ids = rows.lockedOf(account);
      next = nextDay(ids, moved, seen).filter(day -> !day.isAfter(today));
      next.ifPresent(day -> updater.follow(ids, day));
      seen = next.orElse(seen);
    }
  }

  private Optional<LocalDate> nextDay(List<Long> ids, Set<LocalDate> moved, LocalDate seen) {
    Stream<LocalDate> passed =
        stored.load(ids).stream()
            .map(StoredCommitment::nextDeadline)
            .filter(Objects::nonNull)
            .map(deadline -> deadline.plusDays(1));
    return Stream.concat(passed, moved.stream())
        .filter(day -> day.isAfter(seen))
        .min(Comparator.naturalOrder());
  }

  /// Agreed at this instant, on the floor's day in this zone.
  @Transactional
  public CommitmentId write(CommitmentTerms terms, Instant at, ZoneId zone) {
    AccountState account = rows.lock(terms.account()).orElseThrow();
    LocalDate day = LocalDate.ofInstant(at, zone);
    var fresh = new CommitmentRow(terms, settings, day, at, account.ledgerMark(), null);
    CommitmentId id = rows.agree(fresh, terms);
    Grade grade =
        grades.write(
            id, terms.account(), terms.words(), terms.means(), terms.grading(), terms.agent());
    journal.note(id, "MADE", null, day, grade.name(), terms.agent(), at);
    events.publishEvent(
        new CommitmentMade(
            id, terms.account(), fresh.nextDeadline(), terms.instalments().size() > 1));
    return id;
  }
}
