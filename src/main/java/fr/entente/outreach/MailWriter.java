package fr.entente.outreach;

import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes a mail into the outbox, in the transaction of what it is about: asks the policy, makes
/// the link, fills the template. The account is locked first, so that a second wish finds the
/// first.
@Component
class MailWriter {
  private final Dossiers dossiers;
  private final WrittenContact contact;
  private final Links links;
  private final MailText texts;
  private final WrittenMail mails;
  private final MailQueue queue;
  private final ApplicationEventPublisher events;
  private final OutreachSettings settings;
  private final Clock clock;

  MailWriter(
      Dossiers dossiers,
      WrittenContact contact,
      Links links,
      MailText texts,
      WrittenMail mails,
      MailQueue queue,
      ApplicationEventPublisher events,
      OutreachSettings settings,
      Clock clock) {
    this.dossiers = dossiers;
    this.contact = contact;
    this.links = links;
    this.texts = texts;
    this.mails = mails;
    this.queue = queue;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /// A wish to write. The key names it: the same key is the same wish.
  record Wish(
      MailKind kind,
      Dossier dossier,
      @Nullable Integer instalment,
      String address,
      String key,
      @Nullable AgentId author,
      boolean unasked) {}

  @Transactional(propagation = Propagation.REQUIRED)
  public SendResult write(Wish wish) {
    var commitment = wish.dossier().commitment();
    dossiers.lock(commitment.account());
    var before = mails.written(wish.key());
    if (before.isPresent()) {
      return new SendResult.AlreadySent(before.get());
    }
    Verdict verdict =
        wish.unasked()
            ? contact.mayRemind(commitment.account(), wish.address(), clock.instant())
            : contact.mayWrite(commitment.account(), wish.address());
    return switch (verdict) {
      case Verdict.Refused refused -> new SendResult.Refused("policy", refused.refusals());
      case Verdict.Permitted permitted -> new SendResult.Queued(insert(wish, permitted));
    };
  }

  private long insert(Wish wish, Verdict.Permitted policy) {
    var dossier = wish.dossier();
    var commitment = dossier.commitment();
    Links.Made link = links.make(commitment.account(), commitment.id());
    var written =
        texts.write(
            wish.kind(), dossier, wish.instalment(), new MailText.Link(link.url(), link.until()));
    long id =
        mails.insert(
            new WrittenMail.NewMail(
                wish.kind(),
                wish.key(),
                commitment.account(),
                dossier.file().debtor().id(),
                commitment.id(),
                wish.instalment(),
                link.id(),
                wish.author(),
                wish.address(),
                dossier.language().code(),
                written,
                policy.policyKey(),
                policy.policyVersion(),
                messageId()),
            clock.instant());
    queue.event(id, "WRITTEN", 0, written.version(), wish.author());
    events.publishEvent(new MailQueued(id));
    return id;
  }

  private String messageId() {
    String from = settings.fromAddress();
    return "<" + UUID.randomUUID() + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  static SendResult refused(String reason) {
    return new SendResult.Refused(reason, List.of());
  }
}
