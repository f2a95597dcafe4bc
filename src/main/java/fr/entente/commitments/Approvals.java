package fr.entente.commitments;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.commitments.agreement.AgreementWriter;
import fr.entente.commitments.agreement.ApprovalRepository;
import fr.entente.commitments.agreement.ApprovalRow;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: agreements beyond an agent's limits. The agent asks about exact terms, a lead says
/// yes or no with a reason, the yes is used by recording those terms, once.
@Service
public class Approvals {
  private final ApprovalRepository rows;
  private final AgreementWriter agreements;
  private final Agents agents;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Approvals(
      ApprovalRepository rows,
      AgreementWriter agreements,
      Agents agents,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.agreements = agreements;
    this.agents = agents;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Asks a lead. Refused when nobody needs to be asked, or when nobody could say yes.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public ApprovalResult ask(CommitmentTerms terms) {
    Optional<CommitmentResult.Refused> beyond = agreements.refusal(terms);
    if (beyond.isEmpty()) {
      return new ApprovalResult.Refused("within_limits");
    }
    if (!beyond.get().approvable()) {
      return new ApprovalResult.Refused(beyond.get().reason());
    }
    if (agreements.refusal(terms, Set.of(Role.LEAD)).isPresent()) {
      return new ApprovalResult.Refused("beyond_all");
    }
    var asked = rows.ask(terms, beyond.get().reason(), clock.instant());
    tell(asked);
    return new ApprovalResult.Done(asked);
  }

  /// Questions without an answer, the oldest first.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  public List<Approval> waiting() {
    return rows.waiting();
  }

  /// The latest question of this agent about this account.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public Optional<Approval> latest(AgentId agent, AccountId account) {
    return rows.of(agent, account, Limit.of(1)).stream().findFirst();
  }

  /// Yes or no, once, by somebody else than who asked; a no says why.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional
  public ApprovalResult decide(long id, boolean yes, String answer) {
    Agent me = agents.current();
    ApprovalRow row = rows.lock(id).orElseThrow();
    Approval asked = row.approval();
    if (asked.state() != Approval.State.ASKED) {
      return new ApprovalResult.Refused("decided");
    }
    if (asked.agent().equals(me.id())) {
      return new ApprovalResult.Refused("own_question");
    }
    if (!yes && answer.isBlank()) {
      return new ApprovalResult.Refused("no_reason");
    }
    row.decide(yes, me.id(), answer.strip(), clock.instant());
    rows.flush();
    audit.record(
        me.id(),
        yes ? "plan.approved" : "plan.refused",
        "account:" + asked.account().value(),
        "approval:" + id + " terms:" + asked.hash());
    Approval decided = row.approval();
    tell(decided);
    return new ApprovalResult.Done(decided);
  }

  private void tell(Approval approval) {
    events.publishEvent(new ApprovalChanged(approval.id(), approval.agent(), approval.account()));
  }
}
