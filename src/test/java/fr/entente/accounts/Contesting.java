package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/// Disputes as tests make them: of quality, by agent 1, for agent 2, in two weeks.
public final class Contesting {
  public static final AgentId AUTHOR = new AgentId(1);
  public static final AgentId RESOLVER = new AgentId(2);

  private Contesting() {}

  public static DisputeRequest aDispute(
      AccountId account, InvoiceId invoice, String euros, LocalDate today) {
    return new DisputeRequest(
        account,
        DisputeType.QUALITY,
        List.of(new DisputedPart(invoice, Money.euros(euros))),
        "damaged goods",
        RESOLVER,
        DisputeDates.usual(today),
        AUTHOR);
  }

  public static DisputeDecision decided(long dispute, DisputeOutcome outcome, String upheld) {
    return new DisputeDecision(dispute, outcome, Money.euros(upheld), "told by phone", RESOLVER);
  }
}
