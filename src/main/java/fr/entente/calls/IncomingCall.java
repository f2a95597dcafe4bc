package fr.entente.calls;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// Somebody who rang this agent about this account; the number where it is known.
public record IncomingCall(AgentId agent, AccountId account, @Nullable PhoneNumber number) {}
