package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.kernel.Money;
import fr.entente.payments.PaymentReceived;
import fr.entente.payments.PaymentsReceived;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = "LEAD")
class AccountingAndPaymentImportTests {
  private static final String FEC_HEADER =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate"
          + "\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n";
  private static final String ITEMS =
      "Compte;Nom;Facture;Échéance;Montant\nC1;Garage Brun;F-001;01/10/2026;100,00\nC2;Café Ida;F-002;01/10/2026;200,00\n";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventMulticaster events;

  private final List<PaymentReceived> received = new ArrayList<>();
  private final ApplicationListener<PayloadApplicationEvent<PaymentsReceived>> listener =
      ApplicationListener.forPayload(news -> received.addAll(news.payments()));
  private ImportFixture files;

  @BeforeEach
  void aCreditor() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
    events.addApplicationListener(listener);
  }

  @AfterEach
  void silence() {
    events.removeApplicationListener(listener);
  }

  @Test
  void openCustomerItemsOfAnAccountingFileAreFoundByLettering() {
    var text =
        FEC_HEADER
            + entry("411000", "DUP", "Dupont \"Le Bon\"", "FA1", "20260901", "120,00", "0,00", "")
            + entry("411000", "DUP", "Dupont \"Le Bon\"", "FA2", "20260902", "50,00", "0,00", "AA")
            + entry("411000", "DUP", "Dupont \"Le Bon\"", "BQ7", "20260920", "0,00", "50,00", "AA")
            + entry(
                "411000", "DUP", "Dupont \"Le Bon\"", "FA3", "20260903", "1000,00", "0,00", "AB")
            + entry("411000", "DUP", "Dupont \"Le Bon\"", "BQ8", "20260921", "0,00", "400,00", "AB")
            + entry("411000", "DUP", "Dupont \"Le Bon\"", "AV1", "20260904", "0,00", "20,00", "")
            + entry("411000", "MAR", "Martin", "FA4", "20260905", "70,00", "0,00", "")
            + entry("411000", "MAR", "Martin", "FA4", "20260906", "0,00", "30,00", "")
            + entry("512000", "", "", "BQ8", "20260921", "400,00", "0,00", "");
    var proposal =
        files.proposal(
            "000000018FEC20261231.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(proposal.plan().kind()).isEqualTo(ImportKind.FEC);
    assertThat(files.check(proposal).report().rejectedLines()).isZero();
    assertThat(files.apply(proposal.id()).state()).isEqualTo(ImportState.APPLIED);
    assertThat(invoices())
        .containsExactlyInAnyOrder(
            "DUP FA1 120.00 120.00 2026-10-01",
            "DUP FA3 1000.00 600.00 2026-10-03",
            "DUP AV1 -20.00 -20.00 2026-09-04",
            "MAR FA4 70.00 40.00 2026-10-05");
    assertThat(balances()).containsExactly("DUP 700.00", "MAR 40.00");
  }

  @Test
  void paymentsAreFoundByAccountByInvoiceAndByText() {
    files.apply(ITEMS);
    var status =
        files.apply(
            "Date paiement;Compte;N° facture;Libellé;Montant\n"
                + "05/11/2026;C1;;;40,00\n"
                + "05/11/2026;;f 002;;50,00\n"
                + "06/11/2026;;;VIR CAFE IDA F-002;25,00\n"
                + "06/11/2026;;;LOYER NOVEMBRE;25,00\n");
    assertThat(status.report().newItems()).isEqualTo(3);
    assertThat(status.report().rejectedLines()).isEqualTo(1);
    assertThat(status.report().total()).isEqualTo(Money.euros("115.00"));
    assertThat(balances()).containsExactly("C1 60.00", "C2 125.00");
    assertThat(received).hasSize(3);
  }

  @Test
  void theSamePaymentsTwiceArePostedOnceAndEqualLinesAreTwoPayments() {
    files.apply(ITEMS);
    var text = "Date paiement;Compte;Montant\n05/11/2026;C1;10,00\n05/11/2026;C1;10,00\n";
    files.apply(text);
    assertThat(balances()).startsWith("C1 80.00");
    var again = files.apply(text + "06/11/2026;C1;5,00\n");
    assertThat(again.report().newItems()).isEqualTo(1);
    assertThat(again.report().unchangedItems()).isEqualTo(2);
    assertThat(balances()).startsWith("C1 75.00");
  }

  @Test
  void aNegativeLineTakesThePaymentOfTheSameIdBack() {
    files.apply(ITEMS);
    files.apply("ID paiement;Date paiement;Compte;Montant\nP1;05/11/2026;C1;10,00\n");
    var status =
        files.apply(
            "ID paiement;Date paiement;Compte;Montant\nP1;09/11/2026;C1;-10,00\nP9;09/11/2026;C1;-3,00\n");
    assertThat(status.report().newItems()).isEqualTo(1);
    assertThat(status.report().rejectedLines()).isEqualTo(1);
    assertThat(balances()).startsWith("C1 100.00");
  }

  @Test
  void aDryRunOfPaymentsPostsNothing() {
    files.apply(ITEMS);
    var checked =
        files.check(files.proposal("Date paiement;Compte;Montant\n05/11/2026;C1;10,00\n"));
    assertThat(checked.report().newItems()).isEqualTo(1);
    assertThat(balances()).startsWith("C1 100.00");
    assertThat(received).isEmpty();
  }

  private static String entry(
      String account,
      String aux,
      String name,
      String piece,
      String day,
      String debit,
      String credit,
      String let) {
    return String.join(
            "\t", "VE", "Ventes", "1", day, account, "Clients", aux, name, piece, day, "libellé",
            debit, credit, let, "", day, "", "")
        + "\n";
  }

  private List<String> invoices() {
    return jdbc.sql(
            "SELECT CONCAT_WS(' ', a.reference, i.number, i.amount, i.open_amount, i.due_on)"
                + " FROM invoice i JOIN account a ON a.id = i.account_id")
        .query(String.class)
        .list();
  }

  private List<String> balances() {
    return jdbc.sql("SELECT CONCAT_WS(' ', reference, balance) FROM account ORDER BY reference")
        .query(String.class)
        .list();
  }
}
