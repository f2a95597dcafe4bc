package fr.entente.workshop;

import fr.entente.detection.Findings;
import fr.entente.detection.Proposal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Masked lines that agents confirmed or cleared, for a trainer to take into the draft, as they are
/// or reworded, or to refuse.
@Service
public class ExampleProposals {
  private final Findings findings;
  private final ListeningDraft draft;

  ExampleProposals(Findings findings, ListeningDraft draft) {
    this.findings = findings;
    this.draft = draft;
  }

  /// Oldest first.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public List<Proposal> waiting(int limit) {
    return findings.proposals(limit);
  }

  /// What agents cleared within the week, the most frequent first: for the background.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public List<Proposal> falseAlarms(int limit) {
    return findings.falseAlarms(limit);
  }

  /// The entry enters the draft and the proposal is gone, or neither.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  @Transactional
  public EditResult accept(Proposal proposal, Entry entry) {
    EditResult result = draft.save(null, entry);
    if (result instanceof EditResult.Saved) {
      findings.settle(proposal.id());
    }
    return result;
  }

  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  @Transactional
  public void reject(Proposal proposal) {
    findings.settle(proposal.id());
  }
}
