package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.attachments.Attachments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.mail.ContentHash;
import fr.entente.mail.MailAddress;
import fr.entente.mail.MailFile;
import fr.entente.mail.Outbox;
import fr.entente.mail.OutgoingMail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: documents that a debtor asks for during a call, sent at once with the files, each
/// wish once.
@Service
public class Documents {
  private static final long MOST_BYTES = 12L * 1024 * 1024;

  private final Dossiers dossiers;
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final WrittenContact contact;
  private final BankBook banks;
  private final Agents agents;
  private final Outbox outbox;
  private final WrittenFiles files;
  private final Attachments attachments;
  private final OutreachSettings settings;
  private final Clock clock;

  Documents(
      Dossiers dossiers,
      Portfolio portfolio,
      Compliance compliance,
      WrittenContact contact,
      BankBook banks,
      Agents agents,
      Outbox outbox,
      WrittenFiles files,
      Attachments attachments,
      OutreachSettings settings,
      Clock clock) {
    this.dossiers = dossiers;
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.contact = contact;
    this.banks = banks;
    this.agents = agents;
    this.outbox = outbox;
    this.files = files;
    this.attachments = attachments;
    this.settings = settings;
    this.clock = clock;
  }

  /// Where a mail would go best, for whoever is on the line; empty when no address is known.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public Optional<String> address(AccountId account, String reader) {
    return portfolio
        .file(account)
        .flatMap(file ->
            AddressBook.best(
                file,
                compliance.wishes(file.debtor().id()),
                dossiers.lastAddress(file).orElse(null),
                reader));
  }

  /// Writes the mail with its files and remembers the address. The same documents to the same
  /// address in the same call are one wish.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public SendResult send(DocumentWish wish) {
    AccountFile file = portfolio.file(wish.account()).orElseThrow();
    Papers papers = papers(wish, file);
    Optional<String> refusal = refusal(wish, papers);
    if (refusal.isPresent()) {
      return MailWriter.refused(refusal.get());
    }
    String address = MailAddress.read(wish.address()).orElseThrow();
    dossiers.lock(wish.account());
    String key = key(wish, address);
    var before = outbox.written(key);
    if (before.isPresent()) {
      return new SendResult.AlreadySent(before.get());
    }
    return switch (contact.mayWrite(wish.account(), address)) {
      case Verdict.Refused refused -> new SendResult.Refused("policy", refused.refusals());
      case Verdict.Permitted permitted -> {
        long mail = outbox.write(mail(wish, papers, address, key, permitted));
        portfolio.rememberEmail(file.debtor().id(), wish.reader(), address);
        yield new SendResult.Queued(mail);
      }
    };
  }

  private static Optional<String> refusal(DocumentWish wish, Papers papers) {
    if (wish.kinds().isEmpty()
        || wish.kinds().contains(DocumentKind.INVOICE) && papers.invoices().isEmpty()) {
      return Optional.of("nothing_chosen");
    }
    if (wish.kinds().contains(DocumentKind.BANK_DETAILS) && papers.bank() == null) {
      return Optional.of("no_bank");
    }
    if (tooMuch(papers)) {
      return Optional.of("too_large");
    }
    if (wish.address().isBlank()) {
      return Optional.of("no_address");
    }
    return MailAddress.read(wish.address()).isEmpty()
        ? Optional.of("bad_address")
        : Optional.empty();
  }

  // Mailboxes refuse what is larger, and nobody would hear of it during the call.
  private static boolean tooMuch(Papers papers) {
    return papers.own().values().stream().mapToLong(file -> file.bytes().length).sum() > MOST_BYTES;
  }

  private Papers papers(DocumentWish wish, AccountFile file) {
    var meant = file.invoices().stream().filter(one -> wish.invoices().contains(one.id())).toList();
    return new Papers(
        file,
        meant,
        own(wish, meant),
        banks.of(file.creditor().id()).orElse(null),
        agents.byId(wish.author()).name(),
        settings.agencyName(),
        Dossiers.phone(settings.agencyPhone()),
        settings.privacyContact(),
        LocalDate.now(clock));
  }

  private Map<InvoiceId, MailFile> own(DocumentWish wish, List<Invoice> meant) {
    Map<InvoiceId, MailFile> own = new HashMap<>();
    if (wish.kinds().contains(DocumentKind.INVOICE)) {
      meant.forEach(invoice ->
          attachments
              .ofInvoice(invoice.id())
              .map(file -> new MailFile(file.name(), file.type().media(), file.bytes()))
              .ifPresent(file -> own.put(invoice.id(), file)));
    }
    return own;
  }

  private OutgoingMail mail(
      DocumentWish wish, Papers papers, String address, String key, Verdict.Permitted policy) {
    List<MailFile> files = new DocumentFiles(papers).of(wish.kinds());
    return new OutgoingMail(
        MailKind.DOCUMENT.name(),
        key,
        wish.account(),
        papers.file().debtor().id(),
        null,
        null,
        null,
        wish.call(),
        wish.author(),
        address,
        papers.language().code(),
        new DocumentWording(papers).with(files),
        files,
        policy.policyKey(),
        policy.policyVersion());
  }

  // Without a call it is the day that tells one wish from the next.
  private String key(DocumentWish wish, String address) {
    String when =
        wish.call() == null ? LocalDate.now(clock).toString() : "call" + wish.call().value();
    String invoices =
        wish.kinds().contains(DocumentKind.INVOICE)
            ? wish.invoices().stream()
                .map(one -> Long.toString(one.value()))
                .sorted()
                .collect(Collectors.joining(","))
            : "";
    String what =
        ContentHash.of(
            new TreeSet<>(wish.kinds()).toString(), invoices, address.toLowerCase(Locale.ROOT));
    return "document:" + wish.account().value() + ":" + when + ":" + what.substring(0, 24);
  }

  /// What was sent on an account today, the newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<SentDocument> today(AccountId account) {
    return files.sent(account, LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
  }
}
