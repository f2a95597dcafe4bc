package fr.entente.commitments;

import fr.entente.commitments.agreement.TermsHash;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to a lead about terms beyond an agent's limits, and its answer. `reason` names the
/// limit, as a refusal does; good for one use on exactly these terms.
public record Approval(
    long id,
    AccountId account,
    AgentId agent,
    String reason,
    int parts,
    Money total,
    LocalDate firstOn,
    LocalDate lastOn,
    String words,
    Instant askedAt,
    State state,
    @Nullable AgentId decidedBy,
    String answer,
    boolean used,
    String hash) {
  /// Asked, then decided once.
  public enum State {
    ASKED,
    APPROVED,
    REFUSED
  }

  /// Is this the question that these terms would ask?
  public boolean about(List<Instalment> terms) {
    return hash.equals(TermsHash.of(account, agent, terms));
  }
}
