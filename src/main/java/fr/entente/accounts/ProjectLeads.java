package fr.entente.accounts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CreditorId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the person who is responsible for a creditor's portfolio.
@Service
public class ProjectLeads {
  private final ProjectLeadRepository leads;
  private final AuditTrail audit;
  private final Clock clock;

  ProjectLeads(ProjectLeadRepository leads, AuditTrail audit, Clock clock) {
    this.leads = leads;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public Optional<AgentId> of(CreditorId creditor) {
    return leads.findFirstByCreditorIdOrderByIdDesc(creditor).map(ProjectLead::agent);
  }

  /// From now on; what was voiced before stays with whom it was given to.
  @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
  @Transactional
  public void appoint(CreditorId creditor, AgentId lead, AgentId author) {
    if (of(creditor).filter(lead::equals).isEmpty()) {
      leads.persist(new ProjectLead(creditor, lead, clock.instant(), author));
      audit.record(
          author,
          "project_lead.appointed",
          "creditor:" + creditor.value(),
          "agent " + lead.value());
    }
  }
}
