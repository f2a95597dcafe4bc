package fr.entente.calls;

import fr.entente.compliance.Refusal;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a dial.
public sealed interface DialResult {
  record Dialling(CallId call) implements DialResult {}

  /// Contact policy says no.
  record Refused(
      List<Refusal> refusals, @Nullable Instant nextAllowed, String policyKey, int policyVersion)
      implements DialResult {}

  /// Somebody, perhaps this agent in another tab, is already on a call with this debtor or number,
  /// or the agent is on one.
  record AlreadyLive(String what, @Nullable CallId call) implements DialResult {}

  /// This click has had its attempt, which is closed: another wish to ring is another click.
  record Spent(CallId call) implements DialResult {}

  /// The agent has no desk phone, or the account is not held by this agent.
  record NotPossible(String reason) implements DialResult {}
}
