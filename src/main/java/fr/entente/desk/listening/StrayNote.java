package fr.entente.desk.listening;

import fr.entente.accounts.Portfolio;
import fr.entente.agents.SignedInAgent;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.picture.Draft;
import fr.entente.detection.Findings;
import fr.entente.detection.KeptNotes;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A note whose desk has moved on: kept with its account and call, and read.
@Component
class StrayNote {
  private final Portfolio portfolio;
  private final Calls calls;
  private final Findings findings;
  private final KeptNotes kept;

  StrayNote(Portfolio portfolio, Calls calls, Findings findings, KeptNotes kept) {
    this.portfolio = portfolio;
    this.calls = calls;
    this.findings = findings;
    this.kept = kept;
  }

  /// False when it is too long, or not about a call of this agent on this account: the browser is
  /// not believed.
  @Transactional
  boolean take(AgentId agent, AccountId account, @Nullable CallId call, String text) {
    if (!SignedInAgent.mayActFor(agent)) {
      throw new AccessDeniedException("desk of another agent");
    }
    if (text.isBlank()) {
      return true;
    }
    boolean known =
        portfolio.account(account).isPresent() && (call == null || mine(agent, account, call));
    if (!known || text.length() > Draft.LONGEST_NOTE) {
      return false;
    }
    var note = portfolio.addNote(account, agent, text.strip(), call);
    if (!findings.noted(account, call, agent, text)) {
      kept.readLater(note);
    }
    return true;
  }

  private boolean mine(AgentId agent, AccountId account, CallId call) {
    return calls.record(call).filter(one -> own(one, agent, account)).isPresent();
  }

  private static boolean own(CallRecord call, AgentId agent, AccountId account) {
    return call.agent().equals(agent) && call.account().equals(account);
  }
}
