package fr.entente.detection;

import fr.entente.accounts.Note;
import fr.entente.accounts.NoteKept;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Front door: notes that were kept. The note that a call leaves behind is marked as unread in the
/// transaction that keeps it: whether the desk had read it by then, was cut off or had no detector,
/// it is read as it was kept, and with its call. Reading twice finds the same.
@Service
public class KeptNotes {
  private static final Logger LOG = LoggerFactory.getLogger(KeptNotes.class);

  private final UnreadNoteRepository unread;
  private final Findings findings;
  private final Portfolio portfolio;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeptNotes(
      UnreadNoteRepository unread,
      Findings findings,
      Portfolio portfolio,
      TransactionTemplate transaction,
      Clock clock) {
    this.unread = unread;
    this.findings = findings;
    this.portfolio = portfolio;
    this.transaction = transaction;
    this.clock = clock;
  }

  @EventListener
  void on(NoteKept kept) {
    if (kept.note().call() != null) {
      mark(kept.note());
    }
  }

  /// There was no detector: read once there is one. Without effect on a note of a call, which is
  /// marked by itself.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void readLater(Note note) {
    if (note.call() == null) {
      mark(note);
    }
  }

  private void mark(Note note) {
    unread.persist(new NoteToReadRow(note.id(), clock.instant().plus(UnreadPass.PATIENCE)));
  }

  void readUnread(Instant due, Limit most) {
    for (var mark : unread.findByDueAtLessThanEqual(due, most)) {
      try {
        transaction.executeWithoutResult(_ -> RunAs.system(() -> read(mark.note())));
      } catch (RuntimeException e) {
        // The words stay out of the log.
        LOG.error("Note {} could not be read: {}", mark.note(), e.getClass().getSimpleName());
        unread.postpone(mark.note(), mark.later(clock.instant()));
      }
    }
  }

  private void read(long id) {
    if (portfolio.note(id).map(this::noted).orElse(true)) {
      unread.read(id);
    }
  }

  private boolean noted(Note note) {
    return findings.noted(note.account(), note.call(), note.author(), note.text());
  }
}
