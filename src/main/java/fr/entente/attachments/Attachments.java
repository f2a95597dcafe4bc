package fr.entente.attachments;

import fr.entente.accounts.FactsChanged;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.InvoiceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: papers of an account. A file is judged by its content; who took what away or read it
/// stands in the trail.
@Service
public class Attachments {
  /// Of one account.
  static final int MOST = 20;

  public static final int MOST_BYTES = FileJudge.MOST_BYTES;

  private final AttachmentRepository papers;
  private final Portfolio portfolio;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Attachments(
      AttachmentRepository papers,
      Portfolio portfolio,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.papers = papers;
    this.portfolio = portfolio;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// By kind, the newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<Attachment> of(AccountId account) {
    return papers.of(account);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public AttachResult attach(AttachOrder order, byte[] content) {
    var judged = FileJudge.judge(content);
    if (judged.type().isEmpty()) {
      return new AttachResult.Refused(judged.refusal());
    }
    papers.lockAccount(order.account().value());
    var refusal = refusal(order);
    if (refusal.isPresent()) {
      return new AttachResult.Refused(refusal.get());
    }
    FileType type = judged.type().get();
    var row =
        new AttachmentRow(order, PaperName.of(order.name(), type), type, content, clock.instant());
    long id = papers.persist(row).id();
    told(order.author(), "attachment.added", order.account(), id + " " + order.kind());
    return new AttachResult.Kept(id);
  }

  private Optional<String> refusal(AttachOrder order) {
    if (papers.of(order.account()).size() >= MOST) {
      return Optional.of("count");
    }
    boolean wanted = order.kind() == AttachmentKind.INVOICE;
    return wanted == ours(order.account(), order.invoice())
        ? Optional.empty()
        : Optional.of("invoice");
  }

  private boolean ours(AccountId account, @Nullable InvoiceId invoice) {
    return invoice != null
        && portfolio.file(account).stream()
            .flatMap(file -> file.invoices().stream())
            .anyMatch(one -> one.id().equals(invoice));
  }

  /// The customer signed it, or did not.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void sign(long attachment, boolean yes, AgentId who) {
    papers
        .lock(attachment)
        .ifPresent(row -> {
          row.sign(yes);
          papers.flush();
          told(who, "attachment.signed", row.account(), attachment + " " + yes);
        });
  }

  /// Gone for good; what was sent with a mail stays with the mail.
  @PreAuthorize("hasRole('LEAD')")
  @Transactional
  public void remove(long attachment, AgentId who) {
    papers
        .lock(attachment)
        .ifPresent(row -> {
          papers.remove(row);
          told(who, "attachment.removed", row.account(), attachment + " " + row.kind());
        });
  }

  /// The bytes of a paper, for this reader.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional
  public Optional<AttachedFile> file(long attachment, AgentId who) {
    var found = papers.findById(attachment);
    found.ifPresent(row ->
        audit.record(who, "attachment.read", "account:" + row.account().value(), "" + attachment));
    return found.map(AttachmentRow::file);
  }

  /// The creditor's own file of an invoice, to be sent to the debtor.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public Optional<AttachedFile> ofInvoice(InvoiceId invoice) {
    return papers
        .findFirstByInvoiceIdAndKindOrderByIdDesc(invoice, AttachmentKind.INVOICE)
        .map(AttachmentRow::file);
  }

  private void told(AgentId who, String action, AccountId account, String detail) {
    audit.record(who, action, "account:" + account.value(), detail);
    portfolio
        .account(account)
        .ifPresent(
            known -> events.publishEvent(new FactsChanged(known.debtor(), List.of(account))));
  }
}
