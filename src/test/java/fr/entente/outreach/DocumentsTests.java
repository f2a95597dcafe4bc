package fr.entente.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.CallId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.RecurringJob;
import fr.entente.kernel.Stretch;
import fr.entente.mail.MailState;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Tuesday 17 November 2026; one invoice of 1000 euros, due forty days ago.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class DocumentsTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Portfolio portfolio;
  @Autowired Documents documents;
  @Autowired BankBook banks;
  @Autowired Compliance compliance;
  @Autowired Mailbox mailbox;
  @Autowired RecurringJob outgoingMail;
  private Writing writing;

  @BeforeEach
  void aCompanyThatOwes() {
    writing = new Writing(jdbc, commitments, clock);
  }

  private Set<InvoiceId> invoices() {
    return Set.of(portfolio.file(writing.account).orElseThrow().invoices().getFirst().id());
  }

  private DocumentWish wish(Set<DocumentKind> kinds, String address, CallId call) {
    return new DocumentWish(
        writing.account, call, kinds, invoices(), address, "Comptabilité", writing.agent);
  }

  private SendResult send(DocumentKind kind) {
    return documents.send(wish(EnumSet.of(kind), Writing.ADDRESS, null));
  }

  private MailContent mail() {
    var newest = mailbox.mails(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 1));
    return mailbox.content(newest.rows().getFirst().id()).orElseThrow();
  }

  private String read(MailContent.File file) throws IOException {
    try (var pdf = Loader.loadPDF(mailbox.file(file.id()).orElseThrow())) {
      return new PDFTextStripper().getText(pdf).replace(' ', ' ');
    }
  }

  private void bankDetails() {
    var creditor = portfolio.account(writing.account).orElseThrow().creditor();
    banks.change(
        creditor, "Grossiste Durand SAS", "FR14 2004 1010 0505 0001 3M02 606", null, writing.agent);
  }

  @Test
  void theInvoiceGoesOutAtOnceWithAFileThatReads() throws IOException {
    bankDetails();
    assertThat(send(DocumentKind.INVOICE)).isInstanceOf(SendResult.Queued.class);
    assertThat(documents.today(writing.account))
        .singleElement()
        .satisfies(sent -> assertThat(sent.state()).isEqualTo(MailState.QUEUED));
    assertThat(outgoingMail.work().run()).isEqualTo(1);
    var mail = mail();
    assertThat(mail.line().kind()).isEqualTo(MailKind.DOCUMENT);
    assertThat(mail.line().state()).isEqualTo(MailState.SENT);
    assertThat(mail.line().commitment()).isNull();
    assertThat(mail.unchanged()).isTrue();
    assertThat(mail.text())
        .contains("vous avez demandé", "releve-facture-FA-2026-0042.pdf", "Marie Dupont")
        .doesNotContain("{0}", "outreach.", "/p/")
        .doesNotContainIgnoringCase("huissier");
    var file = mail.files().getFirst();
    assertThat(file.name()).isEqualTo("releve-facture-FA-2026-0042.pdf");
    assertThat(read(file))
        .contains("Relevé de la facture FA-2026-0042", "Boulangerie Petit", "Grossiste Durand")
        .contains("FR14 2004 1010 0505 0001 3M02 606")
        .containsPattern("1.000,00")
        .contains("ne remplace pas la facture");
    assertThat(documents.today(writing.account).getFirst().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void theStatementNamesEachOpenInvoiceAndTheBalance() throws IOException {
    jdbc.sql("UPDATE debtor SET language = 'en', name = 'Łódź & Söhne ☃'").update();
    send(DocumentKind.STATEMENT);
    var file = mail().files().getFirst();
    assertThat(file.name()).startsWith("statement-").endsWith(".pdf");
    assertThat(read(file)).contains("FA-2026-0042", "Balance", "Łódź & Söhne ?");
  }

  @Test
  void whoPressesTwiceSendsOnce() {
    var call = new CallId(77);
    var wish = wish(EnumSet.of(DocumentKind.INVOICE), Writing.ADDRESS, call);
    assertThat(documents.send(wish)).isInstanceOf(SendResult.Queued.class);
    assertThat(documents.send(wish)).isInstanceOf(SendResult.AlreadySent.class);
    assertThat(writing.count("outgoing_mail")).isEqualTo(1);
    // Another file, another address, another call: another wish.
    documents.send(wish(EnumSet.of(DocumentKind.STATEMENT), Writing.ADDRESS, call));
    documents.send(wish(EnumSet.of(DocumentKind.INVOICE), "autre@petit.example", call));
    documents.send(wish(EnumSet.of(DocumentKind.INVOICE), Writing.ADDRESS, new CallId(78)));
    assertThat(writing.count("outgoing_mail")).isEqualTo(4);
  }

  @Test
  void theAddressIsRememberedForTheNextTime() {
    assertThat(documents.address(writing.account, "Comptabilité")).isEmpty();
    send(DocumentKind.INVOICE);
    assertThat(documents.address(writing.account, "Comptabilité")).contains(Writing.ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "'',INVOICE,no_address",
    "compta,INVOICE,bad_address",
    "a@b.fr,BANK_DETAILS,no_bank",
    "a@b.fr,,nothing_chosen"
  })
  void whatIsMissingIsSaid(String address, DocumentKind kind, String reason) {
    Set<DocumentKind> kinds = kind == null ? Set.of() : EnumSet.of(kind);
    assertThat(documents.send(wish(kinds, address, null)))
        .isEqualTo(new SendResult.Refused(reason, List.of()));
    assertThat(writing.count("outgoing_mail")).isZero();
  }

  @Test
  void whoMayNotBeWrittenToIsNot() {
    compliance.placeHold(
        writing.debtor(), null, HoldType.INSOLVENCY, "jugement", null, writing.agent);
    assertThat(send(DocumentKind.INVOICE))
        .isInstanceOfSatisfying(
            SendResult.Refused.class, refused -> assertThat(refused.refusals()).isNotEmpty());
    assertThat(writing.count("outgoing_mail")).isZero();
  }

  @Test
  void aFileStaysAsItWasSent() {
    send(DocumentKind.INVOICE);
    for (String tampering : List.of("UPDATE mail_file SET name = 'x'", "DELETE FROM mail_file")) {
      assertThatThrownBy(() -> jdbc.sql(tampering).update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void manyInvoicesTakeAsManyPagesAsTheyNeed() throws IOException {
    jdbc.sql(
            """
            INSERT INTO invoice (account_id, number, issued_on, due_on, amount, open_amount, factored)
            SELECT account_id, CONCAT('F-', seq), issued_on, due_on, 10, 10, factored
            FROM invoice JOIN seq_1_to_120
            """)
        .update();
    send(DocumentKind.STATEMENT);
    var file = mail().files().getFirst();
    try (var pdf = Loader.loadPDF(mailbox.file(file.id()).orElseThrow())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(4);
    }
    assertThat(read(file)).contains("F-1", "F-120");
  }
}
