package fr.entente.mail;

import fr.entente.kernel.AgentId;

/// A try of a mail that this agent asked for has ended, well or badly. For eyes only: nothing is
/// lost with it.
public record MailTried(AgentId author) {}
