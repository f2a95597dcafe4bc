package fr.entente.agents;

/// Outcome of creating or changing a person.
public sealed interface AgentResult {
  record Done(Agent agent) implements AgentResult {}

  /// `field` names the input, `reason` is a message key.
  record Refused(String field, String reason) implements AgentResult {}
}
