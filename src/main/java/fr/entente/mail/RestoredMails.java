package fr.entente.mail;

import fr.entente.kernel.Doubtful;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Mails that waited or were on their way when a backup was written.
@Component
class RestoredMails implements Doubtful {
  private final MailQueue queue;

  RestoredMails(MailQueue queue) {
    this.queue = queue;
  }

  @Override
  public String kind() {
    return "mails";
  }

  @Override
  public int doubt(Instant asOf) {
    return queue.doubtAll("restored as of " + asOf + ": it may have left since");
  }
}
