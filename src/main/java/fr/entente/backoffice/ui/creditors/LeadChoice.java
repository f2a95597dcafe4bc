package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.select.Select;
import fr.entente.accounts.ProjectLeads;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import java.util.List;
import java.util.Optional;

/// Who is responsible for a creditor's portfolio: a lead or a manager.
class LeadChoice extends Select<Agent> {
  private final ProjectLeads leads;

  LeadChoice(ProjectLeads leads, Agents agents, CreditorId creditor) {
    this.leads = leads;
    setId("project-lead");
    setLabel(getTranslation("backoffice.creditor.lead"));
    setHelperText(getTranslation("backoffice.creditor.lead.help"));
    var people =
        agents.all().stream()
            .filter(one -> one.active() && (one.has(Role.LEAD) || one.has(Role.MANAGER)))
            .toList();
    setItems(people);
    setItemLabelGenerator(Agent::name);
    leads.of(creditor).flatMap(id -> find(people, id)).ifPresent(this::setValue);
  }

  private static Optional<Agent> find(List<Agent> people, AgentId id) {
    return people.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  void appoint(CreditorId creditor, AgentId author) {
    if (getValue() != null) {
      leads.appoint(creditor, getValue().id(), author);
    }
  }
}
