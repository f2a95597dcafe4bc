package fr.entente.payments;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// Money that comes, or is decided on, twice at the same moment.
@EntenteTest
@WithMockUser(roles = "LEAD")
class EntryRaceTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient jdbc;
  @Autowired Statements statements;
  @Autowired BankEntries entries;
  @Autowired Intake intake;
  @Autowired TransactionTemplate transaction;
  private CreditorId creditor;
  private AccountId dupont;

  @BeforeEach
  void aDebtor() {
    creditor =
        RunAs.system(
            () -> intake.addCreditor("Grossiste", null, CollectorKind.CREDITOR, null, null, null));
    dupont =
        anAccount(jdbc)
            .of(creditor.value())
            .named("Dupont")
            .owing("FA-10001", "80.00", TODAY.minusDays(20))
            .save(TODAY);
  }

  /// Empty when the database refused the file for an entry that came meanwhile.
  private Callable<Optional<IntakeFigures>> taken(long file, String text) {
    var line =
        BankLine.plain(1, "line", Money.euros("80.00"), TODAY.minusDays(1), "Dupont", text, "VIR");
    return () -> {
      try {
        return Optional.ofNullable(
            transaction.execute(_ -> {
              var taking = statements.begin(creditor, BankSource.CSV, file, true);
              taking.take(List.of(line));
              return taking.finish(_ -> {});
            }));
      } catch (DataIntegrityViolationException _) {
        return Optional.empty();
      }
    };
  }

  private String balance() {
    return jdbc.sql("SELECT balance FROM account WHERE id = ?")
        .param(dupont.value())
        .query(String.class)
        .single();
  }

  private int count(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }

  @RepeatedTest(5)
  void anEntryThatTwoFilesBringAtOnceCountsOnce() throws Exception {
    var both = AtOnce.both(taken(1, "VIREMENT FA-10001"), taken(2, "VIREMENT FA-10001"));
    assertThat(both).anyMatch(Optional::isPresent);
    assertThat(count("bank_entry")).isEqualTo(1);
    assertThat(count("bank_entry_state")).isEqualTo(1);
    assertThat(balance()).isEqualTo("0.00");
  }

  @RepeatedTest(5)
  void ofTwoPeopleWhoDecideAtOnceOneIsToldAndMoneyIsPostedOnce() throws Exception {
    taken(1, "VIREMENT").call();
    var line = entries.entries(BankEntryFilter.REVIEW).getFirst();
    Callable<DecisionResult> accept = () -> entries.accept(line.id(), line.version(), dupont);
    var both = AtOnce.both(accept, accept);
    assertThat(both).hasAtLeastOneElementOfType(DecisionResult.Done.class);
    assertThat(both).hasAtLeastOneElementOfType(DecisionResult.Conflict.class);
    assertThat(count("bank_allocation")).isEqualTo(1);
    assertThat(balance()).isEqualTo("0.00");
  }
}
