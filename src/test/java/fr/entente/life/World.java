package fr.entente.life;

import fr.entente.TestClock;
import fr.entente.accounts.Ledger;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitments;
import fr.entente.payments.Payments;
import fr.entente.worklist.Worklist;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The front doors of one running application; after a restart there are new ones on the old
/// database.
record World(
    JdbcClient jdbc,
    TransactionTemplate transaction,
    TestClock clock,
    Worklist worklist,
    Calls calls,
    Commitments commitments,
    Payments payments,
    Ledger ledger) {
  static World of(ApplicationContext context) {
    return new World(
        context.getBean(JdbcClient.class),
        context.getBean(TransactionTemplate.class),
        context.getBean(TestClock.class),
        context.getBean(Worklist.class),
        context.getBean(Calls.class),
        context.getBean(Commitments.class),
        context.getBean(Payments.class),
        context.getBean(Ledger.class));
  }
}
