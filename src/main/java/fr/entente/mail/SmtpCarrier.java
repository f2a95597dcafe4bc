package fr.entente.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Speaks SMTP to the configured server, one connection a mail. What the server answered decides;
/// no answer after the last dot is a doubt (RFC 5321, 4.2.5 and 6.1).
class SmtpCarrier implements MailCarrier {
  private final MailSettings settings;

  SmtpCarrier(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean real() {
    return true;
  }

  @Override
  public Outcome carry(Letter letter, String sender, BooleanSupplier mayHandOver) {
    var smtp = settings.smtp();
    Session session = Session.getInstance(properties());
    var line = new WatchedTransport(session, smtp.tls() == MailSettings.Tls.TLS, mayHandOver);
    try {
      MimeMessage message = message(session, letter, sender);
      line.connect(smtp.host(), smtp.port(), given(smtp.username()), given(smtp.password()));
      line.sendMessage(message, message.getAllRecipients());
      return new Outcome.Accepted(line.answer());
    } catch (MessagingException broken) {
      return line.lastDot() ? afterTheDot(line, broken) : before(broken);
    } finally {
      close(line);
    }
  }

  // A refusal is an answer: the server does not have it. Silence is not.
  private static Outcome afterTheDot(WatchedTransport line, MessagingException broken) {
    int code = code(broken);
    return code >= 400 ? answered(code, line.answer()) : new Outcome.Unknown(told(broken));
  }

  private static Outcome before(MessagingException broken) {
    if (broken instanceof AuthenticationFailedException) {
      return new Outcome.Later("the server refuses our password");
    }
    int code = code(broken);
    return code >= 400 ? answered(code, told(broken)) : new Outcome.Later(told(broken));
  }

  private static Outcome answered(int code, String text) {
    return code < 500 ? new Outcome.Later(text) : new Outcome.Never(text);
  }

  private static int code(@Nullable Exception broken) {
    return switch (broken) {
      case SMTPSendFailedException refused when refused.getReturnCode() >= 400 ->
          refused.getReturnCode();
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SendFailedException failed -> code(failed.getNextException());
      case null, default -> 0;
    };
  }

  // The server's own words may quote the address: only their first line, without addresses.
  private static String told(Exception broken) {
    Exception told =
        broken instanceof SendFailedException failed && failed.getNextException() != null
            ? failed.getNextException()
            : broken;
    String text = told.getMessage() == null ? "" : told.getMessage().lines().findFirst().orElse("");
    return (told.getClass().getSimpleName() + ": " + text).replaceAll("<?\\S+@\\S+>?", "…");
  }

  // The mail is accepted by now, or surely not: a broken goodbye changes neither.
  private static void close(WatchedTransport line) {
    try {
      line.close();
    } catch (MessagingException ignored) {
      System.getLogger("mail").log(System.Logger.Level.DEBUG, "no goodbye from the server");
    }
  }

  private MimeMessage message(Session session, Letter letter, String sender)
      throws MessagingException {
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", letter.messageId());
          }
        };
    try {
      var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      parts.setFrom(settings.fromAddress(), OneLine.of(sender));
      if (settings.replyTo() != null && !settings.replyTo().isBlank()) {
        parts.setReplyTo(settings.replyTo());
      }
      parts.setSubject(OneLine.of(letter.subject()));
      parts.setText(letter.text(), letter.html());
      for (MailFile file : letter.files()) {
        parts.addAttachment(file.name(), new ByteArrayDataSource(file.bytes(), file.mediaType()));
      }
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
    message.setHeader("Content-Language", letter.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  // An empty variable of the environment is no name.
  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private Properties properties() {
    var smtp = settings.smtp();
    var p = new Properties();
    String timeout = Long.toString(smtp.timeout().toMillis());
    for (String kind : new String[] {"smtp", "smtps"}) {
      p.setProperty("mail." + kind + ".connectiontimeout", timeout);
      p.setProperty("mail." + kind + ".timeout", timeout);
      p.setProperty("mail." + kind + ".writetimeout", timeout);
      p.setProperty("mail." + kind + ".quitwait", "false");
      p.setProperty("mail." + kind + ".ssl.checkserveridentity", "true");
      p.setProperty("mail." + kind + ".auth", Boolean.toString(given(smtp.username()) != null));
    }
    boolean starttls = smtp.tls() == MailSettings.Tls.STARTTLS;
    p.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    return p;
  }
}
