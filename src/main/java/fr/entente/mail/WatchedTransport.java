package fr.entente.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// An SMTP line that knows whether the last dot was on its way: before it the server cannot have
/// accepted anything, after it only the server knows.
class WatchedTransport extends SMTPTransport {
  private final BooleanSupplier mayHandOver;
  private boolean lastDot;

  WatchedTransport(Session session, boolean tls, BooleanSupplier mayHandOver) {
    super(session, null, tls ? "smtps" : "smtp", tls);
    this.mayHandOver = mayHandOver;
  }

  @Override
  protected void finishData() throws java.io.IOException, MessagingException {
    if (!mayHandOver.getAsBoolean()) {
      throw new MessagingException("another node has taken this mail over");
    }
    lastDot = true;
    super.finishData();
  }

  boolean lastDot() {
    return lastDot;
  }

  /// The server's last answer, in one line.
  String answer() {
    String answer = getLastServerResponse();
    return answer == null ? "" : answer.strip().replaceAll("<?\\S+@\\S+>?", "…");
  }
}
