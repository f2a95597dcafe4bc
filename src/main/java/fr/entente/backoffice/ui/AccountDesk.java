package fr.entente.backoffice.ui;

import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.uikit.Formats;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The front doors that the panels of an account's file use, in one hand.
@Lazy
@Component
record AccountDesk(
    Portfolio portfolio,
    Agents agents,
    Calls calls,
    Commitments commitments,
    Compliance compliance,
    Formats formats) {}
