package fr.entente.backoffice.ui.floor;

import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListWalk;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.Stage;
import fr.entente.worklist.Worklist;
import fr.entente.worklist.WorklistFilter;
import org.springframework.stereotype.Component;

/// The call queue, and how its address is read.
@Component
class QueueWalk implements ListWalk {
  /// Whether an account is factored; the address says it.
  enum Factored {
    YES,
    NO
  }

  private final Worklist worklist;

  QueueWalk(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public String route() {
    return "worklist";
  }

  @Override
  public String title() {
    return "nav.worklist";
  }

  @Override
  public Listed<AccountId> read(ListAddress asked, Stretch wanted) {
    return worklist.page(filter(asked), wanted).map(row -> row.item().account());
  }

  static WorklistFilter filter(ListAddress asked) {
    var only = asked.choice("factored", Factored.class);
    Long of = asked.id("creditor");
    return new WorklistFilter(
        asked.choice("stage", Stage.class),
        only == null ? null : only == Factored.YES,
        of == null ? null : new CreditorId(of));
  }
}
