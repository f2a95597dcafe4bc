package fr.entente.outreach;

import fr.entente.accounts.Invoice;
import fr.entente.accounts.LedgerEntry;
import fr.entente.kernel.Money;
import fr.entente.mail.MailFile;
import fr.entente.mail.OneLine;
import fr.entente.outreach.PdfPage.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes the files of a mail with documents, from what is known of the account. A summary of an
/// invoice says that it is one: the invoice is the creditor's to issue.
final class DocumentFiles {
  private static final String PDF = "application/pdf";
  private static final List<Column> INVOICES =
      List.of(
          new Column(0, 0.28f, false),
          new Column(0.28f, 0.16f, false),
          new Column(0.44f, 0.16f, false),
          new Column(0.60f, 0.20f, true),
          new Column(0.80f, 0.20f, true));
  private static final List<Column> PAYMENTS =
      List.of(
          new Column(0, 0.28f, false),
          new Column(0.28f, 0.52f, false),
          new Column(0.80f, 0.20f, true));
  private static final List<Column> FACTS =
      List.of(new Column(0, 0.36f, false), new Column(0.36f, 0.64f, false));
  private final Papers papers;
  private final Texts texts;

  DocumentFiles(Papers papers) {
    this.papers = papers;
    this.texts = new Texts(papers.language());
  }

  List<MailFile> of(Set<DocumentKind> kinds) {
    var files = new ArrayList<MailFile>();
    if (kinds.contains(DocumentKind.INVOICE)) {
      papers.invoices().forEach(invoice -> files.add(ownOrSummary(invoice)));
    }
    if (kinds.contains(DocumentKind.STATEMENT)) {
      files.add(statement());
    }
    if (kinds.contains(DocumentKind.BANK_DETAILS)) {
      files.add(bank());
    }
    return List.copyOf(files);
  }

  // Only what the creditor issued is the invoice; the summary says that it is none.
  private MailFile ownOrSummary(Invoice invoice) {
    var own = papers.own().get(invoice.id());
    return own == null ? invoice(invoice) : own;
  }

  private MailFile invoice(Invoice invoice) {
    String title = texts.say("outreach.document.invoice.title", OneLine.of(invoice.number()));
    try (var pdf = begun(title)) {
      fact(pdf, "invoice.issued", texts.day(invoice.issuedOn()));
      fact(pdf, "invoice.due", texts.day(invoice.dueOn()));
      fact(pdf, "invoice.amount", texts.money(invoice.amount()));
      fact(pdf, "invoice.open", texts.money(invoice.open()));
      if (invoice.disputed().isPositive()) {
        fact(pdf, "disputed", texts.money(invoice.disputed()));
      }
      whereToPay(pdf, invoice.number());
      pdf.gap(10);
      pdf.line(texts.say("outreach.document.invoice.not", papers.creditor()));
      return file("outreach.document.file.INVOICE", invoice.number(), pdf);
    }
  }

  private MailFile statement() {
    var account = papers.file().account();
    String title = texts.say("outreach.document.statement.title", OneLine.of(account.reference()));
    try (var pdf = begun(title)) {
      pdf.row(heads("invoice", "issued", "due", "amount", "open"), INVOICES);
      pdf.rule();
      open().forEach(invoice -> pdf.row(cells(invoice), INVOICES));
      payments(pdf);
      pdf.gap(8);
      pdf.rule();
      fact(pdf, "balance", texts.money(account.balance()));
      fact(pdf, "overdue", texts.money(account.overdue()));
      if (account.disputed().isPositive()) {
        fact(pdf, "disputed", texts.money(account.disputed()));
      }
      whereToPay(pdf, account.reference());
      return file("outreach.document.file.STATEMENT", account.reference(), pdf);
    }
  }

  private List<Invoice> open() {
    return papers.file().invoices().stream().filter(one -> one.open().isPositive()).toList();
  }

  private void payments(PdfPage pdf) {
    List<LedgerEntry> received =
        papers.file().payments().stream()
            .filter(one -> Money.ZERO.compareTo(one.amount()) > 0)
            .toList();
    if (!received.isEmpty()) {
      pdf.gap(10);
      pdf.row(heads("received", "reference", "amount"), PAYMENTS);
      pdf.rule();
      received.forEach(one ->
          pdf.row(
              List.of(
                  texts.shortDay(one.bookedOn()),
                  one.reference() == null ? "" : OneLine.of(one.reference()),
                  texts.money(Money.ZERO.minus(one.amount()))),
              PAYMENTS));
    }
  }

  private MailFile bank() {
    try (var pdf = begun(texts.say("outreach.document.BANK_DETAILS"))) {
      account(pdf, papers.reference());
      return file("outreach.document.file.BANK_DETAILS", papers.file().account().reference(), pdf);
    }
  }

  private PdfPage begun(String title) {
    var pdf = new PdfPage(title, papers.language().code());
    pdf.line(papers.sender());
    if (papers.agency()) {
      pdf.line(texts.say("outreach.document.for", papers.creditor()));
    }
    pdf.heading(title);
    pdf.line(OneLine.of(papers.file().debtor().name()));
    fact(pdf, "account", papers.file().account().reference());
    fact(pdf, "day", texts.day(papers.today()));
    pdf.gap(10);
    return pdf;
  }

  private void whereToPay(PdfPage pdf, String reference) {
    if (papers.bank() != null) {
      pdf.heading(texts.say("outreach.mail.bank"));
      account(pdf, reference);
    }
  }

  private void account(PdfPage pdf, String reference) {
    var bank = papers.bank();
    if (bank == null) {
      return;
    }
    pdf.row(List.of(texts.say("outreach.mail.holder"), OneLine.of(bank.holder())), FACTS);
    pdf.row(List.of("IBAN", bank.ibanInGroups()), FACTS);
    if (bank.bic() != null) {
      pdf.row(List.of("BIC", bank.bic()), FACTS);
    }
    pdf.row(List.of(texts.say("outreach.mail.reference"), OneLine.of(reference)), FACTS);
  }

  private void fact(PdfPage pdf, String name, String value) {
    pdf.row(List.of(texts.say("outreach.document.fact." + name), OneLine.of(value)), FACTS);
  }

  private List<String> heads(String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> texts.say("outreach.document.head." + name))
        .toList();
  }

  private List<String> cells(Invoice invoice) {
    LocalDate issued = invoice.issuedOn();
    return List.of(
        OneLine.of(invoice.shown()),
        texts.shortDay(issued),
        texts.shortDay(invoice.dueOn()),
        texts.money(invoice.amount()),
        texts.money(invoice.open()));
  }

  // A name that every system takes: letters, figures, dashes.
  private MailFile file(String key, String about, PdfPage pdf) {
    String plain = about.replaceAll("[^A-Za-z0-9._-]+", "-");
    return new MailFile(texts.say(key, plain) + ".pdf", PDF, pdf.bytes());
  }
}
