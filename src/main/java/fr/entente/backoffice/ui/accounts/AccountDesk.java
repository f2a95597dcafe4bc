package fr.entente.backoffice.ui.accounts;

import fr.entente.accounts.ContactBook;
import fr.entente.accounts.Disputes;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Waivers;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.ContactOutlooks;
import fr.entente.interest.Interests;
import fr.entente.outreach.Outreach;
import fr.entente.reporting.AccountThread;
import fr.entente.uikit.Formats;
import fr.entente.wording.Wording;
import fr.entente.worklist.NextActions;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The front doors that the panels of an account's file use, in one hand.
@Lazy
@Component
record AccountDesk(
    Portfolio portfolio,
    ContactBook contacts,
    Agents agents,
    Calls calls,
    Commitments commitments,
    Interests interests,
    Waivers waivers,
    Compliance compliance,
    ContactOutlooks outlooks,
    Outreach outreach,
    AccountThread thread,
    NextActions next,
    Disputes disputes,
    Wording wording,
    AccountReach reach,
    Formats formats,
    Clock clock) {
  /// Managers read; agents and leads write.
  boolean writes() {
    return agents.current().has(Role.AGENT) || leads();
  }

  boolean readsCalls() {
    return leads() || agents.current().has(Role.MANAGER);
  }

  boolean leads() {
    return agents.current().has(Role.LEAD);
  }
}
