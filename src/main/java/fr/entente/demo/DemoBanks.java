package fr.entente.demo;

import fr.entente.accounts.Creditor;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.RunAs;
import fr.entente.outreach.BankBook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Gives the demonstration's creditors the sample IBAN that banks print in their guides: well
/// formed, nobody's.
@Component
class DemoBanks {
  private static final String SAMPLE = "FR76 3000 6000 0112 3456 7890 189";
  private static final AgentId NOBODY = new AgentId(0);
  private final Portfolio portfolio;
  private final BankBook banks;

  DemoBanks(Portfolio portfolio, BankBook banks) {
    this.portfolio = portfolio;
    this.banks = banks;
  }

  @EventListener
  void on(DemoLoaded news) {
    RunAs.system(() -> portfolio.creditors().forEach(this::give));
  }

  private void give(Creditor creditor) {
    banks.change(creditor.id(), creditor.name(), SAMPLE, "AGRIFRPP", NOBODY);
  }
}
