package fr.entente.commitments;

import fr.entente.commitments.agreement.CommitmentRepository;
import fr.entente.commitments.standing.CommitmentJournal;
import fr.entente.commitments.standing.CommitmentReader;
import fr.entente.commitments.standing.StoredCommitment;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: what was said or done about a commitment without changing it.
@Service
public class CommitmentRemarks {
  private final CommitmentRepository rows;
  private final CommitmentReader stored;
  private final CommitmentJournal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommitmentRemarks(
      CommitmentRepository rows,
      CommitmentReader stored,
      CommitmentJournal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.stored = stored;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /// The debtor asks for another date than we may give at once: somebody answers. Changes nothing
  /// else.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void askForDate(CommitmentId commitment, int instalment, LocalDate wanted, String words) {
    StoredCommitment asked =
        stored.load(List.of(commitment.value())).stream().findFirst().orElseThrow();
    AgentId agent = rows.agentOf(commitment);
    LocalDate today = LocalDate.now(clock);
    journal.note(
        commitment, "DATE_ASKED", instalment, today, wanted.toString(), null, clock.instant());
    events.publishEvent(
        new DateAsked(commitment, asked.account(), agent, instalment, wanted, words));
  }

  /// The debtor said something in writing about a commitment that a person must answer. Changes
  /// nothing else; `kind` completes a message key.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void askForAnswer(CommitmentId commitment, String kind, String words) {
    StoredCommitment asked =
        stored.load(List.of(commitment.value())).stream().findFirst().orElseThrow();
    journal.note(commitment, kind, null, LocalDate.now(clock), "", null, clock.instant());
    events.publishEvent(
        new AnswerWanted(commitment, asked.account(), rows.agentOf(commitment), words));
  }
}
