package fr.entente.outreach;

import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AgentId;
import fr.entente.mail.Outbox;
import fr.entente.mail.OutgoingMail;
import fr.entente.outreach.link.Links;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes a mail into the outbox, in the transaction of what it is about: asks the policy, makes
/// the link, fills the template. The account is locked first, so that a second wish finds the
/// first.
@Component
public class MailWriter {
  private final Dossiers dossiers;
  private final WrittenContact contact;
  private final Links links;
  private final MailWording texts;
  private final Outbox outbox;
  private final Clock clock;

  MailWriter(
      Dossiers dossiers,
      WrittenContact contact,
      Links links,
      MailWording texts,
      Outbox outbox,
      Clock clock) {
    this.dossiers = dossiers;
    this.contact = contact;
    this.links = links;
    this.texts = texts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// A wish to write. The key names it: the same key is the same wish.
  public record Wish(
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
    var before = outbox.written(wish.key());
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
    var written = texts.write(wish.kind(), dossier, wish.instalment(), link);
    return outbox.write(
        new OutgoingMail(
            wish.kind().name(),
            wish.key(),
            commitment.account(),
            dossier.file().debtor().id(),
            commitment.id(),
            wish.instalment(),
            link.id(),
            null,
            wish.author(),
            wish.address(),
            dossier.language().code(),
            written,
            List.of(),
            policy.policyKey(),
            policy.policyVersion()));
  }

  public static SendResult refused(String reason) {
    return new SendResult.Refused(reason, List.of());
  }
}
