package fr.entente.payments.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Retry;
import fr.entente.kernel.RunAs;
import fr.entente.payments.StatementHeader;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two creditors' files that name one bank account at the same moment.
@EntenteTest
class BankAccountRaceTests {
  private static final String IBAN = "FR7630006000011234567890189";

  @Autowired JdbcClient jdbc;
  @Autowired BankAccounts accounts;
  @Autowired Intake intake;
  @Autowired TransactionTemplate transaction;

  private CreditorId creditor(String name) {
    return RunAs.system(
        () -> intake.addCreditor(name, null, CollectorKind.CREDITOR, null, null, null));
  }

  /// Whose the account is, as seen by whoever took a statement in.
  private Callable<Optional<CreditorId>> taken(CreditorId creditor, long file) {
    var header = new StatementHeader(IBAN, "releve-" + file, file, null, null, null);
    return () ->
        Retry.onConflict(() ->
            transaction.execute(_ -> {
              accounts.take(creditor, header, file);
              return accounts.creditorOf(IBAN);
            }));
  }

  @RepeatedTest(20)
  void anAccountThatTwoCreditorsNameAtOnceBelongsToOneOfThem() throws Exception {
    var lemoine = creditor("Lemoine");
    var durand = creditor("Durand");
    var both = AtOnce.both(taken(lemoine, 1), taken(durand, 2));
    var owner = accounts.creditorOf(IBAN);
    assertThat(owner).isIn(Optional.of(lemoine), Optional.of(durand));
    assertThat(both).containsOnly(owner);
    assertThat(count("bank_account")).isEqualTo(1);
    assertThat(count("bank_statement")).as("both are kept").isEqualTo(2);
  }

  private int count(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }
}
