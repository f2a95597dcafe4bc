package fr.entente.mail;

import fr.entente.kernel.AgentId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: takes complete mails in the transaction of what they are about, each once, and sends
/// them afterwards; and takes what a person decides about mail in doubt, which nobody repeats
/// blindly.
@Service
public class Outbox {
  private final MailQueue queue;
  private final MailCarrier carrier;
  private final ApplicationEventPublisher events;

  Outbox(MailQueue queue, MailCarrier carrier, ApplicationEventPublisher events) {
    this.queue = queue;
    this.carrier = carrier;
    this.events = events;
  }

  /// Does mail reach people? False in a demonstration: nothing leaves the machine.
  @PreAuthorize("isAuthenticated()")
  public boolean real() {
    return carrier.real();
  }

  /// When the mail with this key was written down; empty when it never was.
  @PreAuthorize("isAuthenticated()")
  public Optional<Instant> written(String key) {
    return queue.written(key);
  }

  /// Writes a mail down; it leaves after the commit. Returns its id.
  @PreAuthorize("isAuthenticated()")
  @Transactional
  public long write(OutgoingMail mail) {
    long id = queue.insert(mail);
    events.publishEvent(new MailQueued(id));
    return id;
  }

  /// It goes out once more, under the same name. False when somebody decided already.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional
  public boolean sendAgain(long mail, String reason, AgentId who) {
    return queue.decide(mail, MailState.QUEUED, "SENT_AGAIN", who, reason);
  }

  /// The debtor has it: nothing is repeated.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional
  public boolean arrived(long mail, String reason, AgentId who) {
    return queue.decide(mail, MailState.SENT, "ARRIVED", who, reason);
  }

  /// It does not go out any more.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional
  public boolean giveUp(long mail, String reason, AgentId who) {
    return queue.decide(mail, MailState.CANCELLED, "GIVEN_UP", who, reason);
  }

  /// A mail that the server had taken came back. Whose it was; empty when it was not sent.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional
  public Optional<ReturnedMail> bounced(long mail, String reason, AgentId who) {
    return queue.bounced(mail, reason, who);
  }
}
