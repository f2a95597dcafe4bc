package fr.entente.outreach;

import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.compliance.Refusal;
import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.mail.ContentHash;
import fr.entente.mail.MailAddress;
import fr.entente.outreach.link.Links;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: the written recap of a promise or a plan, and what the debtor made of it. Mail is
/// written down here and sent afterwards, once.
@Service
public class Outreach {
  private final Dossiers dossiers;
  private final MailWriter writer;
  private final MailWording texts;
  private final WrittenMail mails;
  private final RecapStatusRepository statuses;
  private final Links links;
  private final WrittenContact contact;
  private final Portfolio portfolio;
  private final Clock clock;

  Outreach(
      Dossiers dossiers,
      MailWriter writer,
      MailWording texts,
      WrittenMail mails,
      RecapStatusRepository statuses,
      Links links,
      WrittenContact contact,
      Portfolio portfolio,
      Clock clock) {
    this.dossiers = dossiers;
    this.writer = writer;
    this.texts = texts;
    this.mails = mails;
    this.statuses = statuses;
    this.links = links;
    this.contact = contact;
    this.portfolio = portfolio;
    this.clock = clock;
  }

  /// The recap as it would go to this address, or (null) to the best one known. Changes nothing.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Optional<RecapPreview> preview(CommitmentId commitment, @Nullable String typed) {
    return dossiers.of(commitment).map(dossier -> preview(dossier, typed));
  }

  private RecapPreview preview(Dossier dossier, @Nullable String typed) {
    String address = typed == null ? known(dossier) : typed;
    var written = texts.write(MailKind.RECAP, dossier, null, links.sample());
    return new RecapPreview(
        dossier.commitment().id(),
        address,
        written.subject(),
        written.text(),
        written.html(),
        status(dossier.commitment().id()),
        refusals(dossier, address));
  }

  private static String known(Dossier dossier) {
    return AddressBook.best(dossier).orElse("");
  }

  private List<Refusal> refusals(Dossier dossier, String address) {
    return switch (contact.mayWrite(dossier.commitment().account(), address)) {
      case Verdict.Refused refused -> refused.refusals();
      case Verdict.Permitted _ -> List.of();
    };
  }

  /// Writes the recap to this address, or (null) to the best one known, and remembers the address.
  /// Once per arrangement and address; `again` is a wish of its own.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public SendResult sendRecap(
      CommitmentId commitment, @Nullable String typed, boolean again, AgentId author) {
    Dossier dossier = dossiers.of(commitment).orElseThrow();
    String asked = typed == null ? known(dossier) : typed;
    if (asked.isBlank()) {
      return MailWriter.refused("no_address");
    }
    Optional<String> address = MailAddress.read(asked);
    if (address.isEmpty()) {
      return MailWriter.refused("bad_address");
    }
    if (!running(dossier.commitment())) {
      return MailWriter.refused("not_open");
    }
    String key = "recap:" + commitment.value() + ":" + shortened(address.get());
    String wish = again ? key + ":" + clock.instant().getEpochSecond() / 60 : key;
    SendResult result =
        writer.write(
            new MailWriter.Wish(MailKind.RECAP, dossier, null, address.get(), wish, author, false));
    if (result instanceof SendResult.Queued) {
      portfolio.rememberEmail(
          dossier.file().debtor().id(), dossier.commitment().payerName(), address.get());
    }
    return result;
  }

  static boolean running(Commitment commitment) {
    return commitment.statuses().contains(CommitmentStatus.PENDING);
  }

  private static String shortened(String address) {
    return ContentHash.of(address.toLowerCase(Locale.ROOT)).substring(0, 24);
  }

  @PreAuthorize("isAuthenticated()")
  public RecapStatus status(CommitmentId commitment) {
    return statuses.of(commitment);
  }

  /// Everything that was written on an account, the newest first.
  @PreAuthorize("isAuthenticated()")
  public List<MailSummary> written(AccountId account) {
    return mails.of(account);
  }

  /// Closes the page of an arrangement at once; returns how many links.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public int revoke(CommitmentId commitment, AgentId who) {
    return links.revoke(commitment, who);
  }
}
