package fr.entente.backoffice.ui.accounts;

import fr.entente.accounts.AccountLine;
import fr.entente.accounts.AccountOrder;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListWalk;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import org.springframework.stereotype.Component;

/// The list of accounts, and how its address is read.
@Component
class AccountWalk implements ListWalk {
  static final Sorted<AccountOrder> LARGEST = new Sorted<>(AccountOrder.OVERDUE, true);

  private final Portfolio portfolio;

  AccountWalk(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public String route() {
    return "accounts";
  }

  @Override
  public String title() {
    return "nav.accounts";
  }

  @Override
  public Listed<AccountId> read(ListAddress asked, Stretch wanted) {
    return lines(asked, wanted).map(AccountLine::id);
  }

  Listed<AccountLine> lines(ListAddress asked, Stretch wanted) {
    Long of = asked.id("creditor");
    return portfolio.page(
        asked.text("q"), of == null ? null : new CreditorId(of), asked.order(LARGEST), wanted);
  }
}
