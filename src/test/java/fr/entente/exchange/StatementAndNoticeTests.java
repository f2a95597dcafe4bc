package fr.entente.exchange;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.exchange.bank.Camt;
import fr.entente.kernel.AccountId;
import fr.entente.payments.BankEntries;
import fr.entente.payments.BankEntryFilter;
import fr.entente.payments.DecisionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// A statement tells a sum, a notice the payments in it: no cent twice, none lost.
@EntenteTest
@WithMockUser(roles = "LEAD")
class StatementAndNoticeTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final String DUPONT = "FR7610107001011234567890129";
  private static final String PETIT = "FR7612739000501122334455638";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired BankEntries entries;
  @Autowired JdbcClient jdbc;

  private ImportFixture files;
  private AccountId dupont;
  private AccountId petit;

  @BeforeEach
  void twoDebtors() {
    var creditor =
        imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null);
    files = new ImportFixture(imports, layouts, creditor);
    dupont =
        anAccount(jdbc)
            .of(creditor.value())
            .named("Boulangerie Dupont SARL")
            .owing("FA-2026-001", "100.00", TODAY.minusDays(40))
            .save(TODAY);
    petit =
        anAccount(jdbc)
            .of(creditor.value())
            .named("Garage Petit")
            .owing("FA-2026-003", "80.00", TODAY.minusDays(40))
            .save(TODAY);
  }

  private static Camt sum() {
    return Camt.statement(8)
        .entry("LOT-180", "180.00", "CRDT", "", "BOOK", "<Btch><NbOfTxs>2</NbOfTxs></Btch>");
  }

  private static Camt parts() {
    var camt = Camt.notice(8);
    return camt.entry(
        "LOT-180",
        "180.00",
        "CRDT",
        "",
        "BOOK",
        camt.detail("100.00", "A", "DUPONT", DUPONT, "FA-2026-001"),
        camt.detail("80.00", "B", "PETIT", PETIT, "FA-2026-003"));
  }

  private ImportStatus apply(byte[] content) {
    var proposal = files.proposal("banque.xml", content);
    assertThat(files.check(proposal).problem()).isNull();
    return files.apply(proposal.id());
  }

  private List<String> states() {
    return jdbc.sql(
            "SELECT CONCAT_WS(' ', e.amount, s.status, s.reason) FROM bank_entry e"
                + " JOIN bank_entry_state s ON s.entry_id = e.id ORDER BY e.id")
        .query(String.class)
        .list();
  }

  private List<String> balances() {
    return jdbc.sql("SELECT balance FROM account WHERE id IN (?, ?) ORDER BY id")
        .param(dupont.value())
        .param(petit.value())
        .query(String.class)
        .list();
  }

  @Test
  void thePartsTakeThePlaceOfTheSumThatWaits() {
    apply(sum().bytes());
    assertThat(states()).containsExactly("180.00 REVIEW LUMP_SUM");
    apply(parts().bytes());
    assertThat(states())
        .containsExactly("180.00 IGNORED DETAILED_ELSEWHERE", "100.00 MATCHED", "80.00 MATCHED");
    assertThat(balances()).containsExactly("0.00", "0.00");
    assertThat(entries.figures().total().sum().amount()).isEqualByComparingTo("180");
  }

  @Test
  void theSumThatComesAfterItsPartsAddsNothing() {
    apply(parts().bytes());
    apply(sum().bytes());
    assertThat(states())
        .containsExactly("100.00 MATCHED", "80.00 MATCHED", "180.00 IGNORED DETAILED_ELSEWHERE");
    assertThat(balances()).containsExactly("0.00", "0.00");
    assertThat(entries.figures().total().sum().amount()).isEqualByComparingTo("180");
    apply(parts().credit("R9", "1.00", "X", "", "").bytes());
    apply(sum().credit("R9", "1.00", "X", "", "").bytes());
    assertThat(entries.figures().total().sum().amount()).isEqualByComparingTo("181");
  }

  @Test
  void bothInOneArchiveCountOnce() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("053.xml"));
      zip.write(sum().bytes());
      zip.putNextEntry(new ZipEntry("054.xml"));
      zip.write(parts().bytes());
    }
    var status = apply(bytes.toByteArray());
    assertThat(balances()).containsExactly("0.00", "0.00");
    assertThat(status.report().entries().posted()).isEqualTo(2);
    assertThat(status.report().entries().review()).isZero();
    assertThat(entries.figures().total().sum().amount()).isEqualByComparingTo("180");
  }

  @Test
  void partsOfASumThatAPersonDividedGoToAPerson() {
    apply(sum().bytes());
    var line = entries.entries(BankEntryFilter.REVIEW).getFirst();
    assertThat(entries.accept(line.id(), line.version(), dupont))
        .isInstanceOf(DecisionResult.Done.class);
    apply(parts().bytes());
    assertThat(states())
        .containsExactly(
            "180.00 MATCHED", "100.00 REVIEW PERHAPS_THE_SAME", "80.00 REVIEW PERHAPS_THE_SAME");
  }

  @Test
  void anotherSumOfTheSameReferenceIsAnotherSum() {
    apply(parts().bytes());
    apply(
        Camt.statement(8)
            .entry("LOT-180", "60.00", "CRDT", "", "BOOK", "<Btch><NbOfTxs>2</NbOfTxs></Btch>")
            .bytes());
    assertThat(states()).last().isEqualTo("60.00 REVIEW LUMP_SUM");
  }

  @Test
  void paymentsWithoutAReferenceInTwoFilesAreTwo() {
    apply(Camt.statement(2).credit("NONREF", "10.00", "DUPONT", DUPONT, "FA-2026-001").bytes());
    apply(Camt.statement(2).credit("NONREF", "10.00", "PETIT", PETIT, "FA-2026-003").bytes());
    assertThat(balances()).containsExactly("90.00", "70.00");
  }
}
