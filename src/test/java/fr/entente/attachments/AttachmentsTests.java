package fr.entente.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Stretch;
import fr.entente.outreach.DocumentKind;
import fr.entente.outreach.DocumentWish;
import fr.entente.outreach.Documents;
import fr.entente.outreach.MailFilter;
import fr.entente.outreach.MailOrder;
import fr.entente.outreach.Mailbox;
import fr.entente.outreach.SendResult;
import fr.entente.outreach.Writing;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/// Papers of an account: kept, counted, signed, handed out to whoever may read them.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class AttachmentsTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Portfolio portfolio;
  @Autowired Attachments attachments;
  @Autowired Documents documents;
  @Autowired Mailbox mailbox;
  private Writing writing;

  @BeforeEach
  void aCompanyThatOwes() {
    writing = new Writing(jdbc, commitments, clock);
  }

  private AttachResult attach(AttachmentKind kind, InvoiceId invoice) throws IOException {
    return attachments.attach(
        new AttachOrder(
            writing.account, kind, invoice, "Facture n° 42 (scan).PDF", true, writing.agent),
        FileJudgeTests.pdf());
  }

  private InvoiceId invoice() {
    return portfolio.file(writing.account).orElseThrow().invoices().getFirst().id();
  }

  private static void as(String... roles) {
    var someone = new TestingAuthenticationToken("someone", null, roles);
    someone.setAuthenticated(true);
    SecurityContextHolder.getContext().setAuthentication(someone);
  }

  @Test
  void aPaperIsSignedOrNotAndSaysSo() throws IOException {
    assertThat(attach(AttachmentKind.CONTRACT, null)).isInstanceOf(AttachResult.Kept.class);
    var kept = attachments.of(writing.account).getFirst();
    assertThat(kept.signed()).isTrue();
    assertThat(kept.name()).isEqualTo("Facture-n-42-scan.pdf");
    attachments.sign(kept.id(), false, writing.agent);
    assertThat(attachments.of(writing.account).getFirst().signed()).isFalse();
  }

  @Test
  void anInvoiceNamesOneOfTheAccount() throws IOException {
    assertThat(attach(AttachmentKind.INVOICE, null)).isEqualTo(new AttachResult.Refused("invoice"));
    assertThat(attach(AttachmentKind.INVOICE, new InvoiceId(999_999)))
        .isEqualTo(new AttachResult.Refused("invoice"));
    assertThat(attach(AttachmentKind.INVOICE, invoice())).isInstanceOf(AttachResult.Kept.class);
    assertThat(attachments.of(writing.account).getFirst().signed()).isFalse();
  }

  @Test
  void twentyAreEnough() throws IOException {
    for (int i = 0; i < Attachments.MOST; i++) {
      attach(AttachmentKind.OTHER, null);
    }
    assertThat(attach(AttachmentKind.OTHER, null)).isEqualTo(new AttachResult.Refused("count"));
    attachments.remove(attachments.of(writing.account).getFirst().id(), writing.agent);
    assertThat(attach(AttachmentKind.OTHER, null)).isInstanceOf(AttachResult.Kept.class);
  }

  @Test
  void theCreditorsOwnInvoiceIsWhatIsSent() throws IOException {
    attach(AttachmentKind.INVOICE, invoice());
    var wish =
        new DocumentWish(
            writing.account,
            null,
            EnumSet.of(DocumentKind.INVOICE),
            Set.of(invoice()),
            Writing.ADDRESS,
            "Comptabilité",
            writing.agent);
    assertThat(documents.send(wish)).isInstanceOf(SendResult.Queued.class);
    var newest =
        mailbox.mails(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 1)).rows().getFirst();
    var sent = mailbox.content(newest.id()).orElseThrow().files();
    assertThat(sent)
        .singleElement()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo("Facture-n-42-scan.pdf");
          assertThat(mailbox.file(file.id()).orElseThrow())
              .isEqualTo(attachments.ofInvoice(invoice()).orElseThrow().bytes());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ROLE_TRAINER", "ROLE_ADMINISTRATOR"})
  void whoDoesNotWorkOnAccountsReadsNoPapersAndNoMails(String role) throws IOException {
    attach(AttachmentKind.CONTRACT, null);
    long id = attachments.of(writing.account).getFirst().id();
    as(role);
    assertThatThrownBy(() -> attachments.file(id, writing.agent))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> attachments.of(writing.account))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> documents.today(writing.account))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anAgentRemovesNothingAndReadingIsWrittenDown() throws IOException {
    attach(AttachmentKind.CONTRACT, null);
    long id = attachments.of(writing.account).getFirst().id();
    as("ROLE_AGENT");
    assertThatThrownBy(() -> attachments.remove(id, writing.agent))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(attachments.file(id, writing.agent)).isPresent();
    assertThat(writing.count("audit_event WHERE action = 'attachment.read'")).isEqualTo(1);
  }
}
