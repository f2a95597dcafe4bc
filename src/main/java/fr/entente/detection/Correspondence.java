package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: mail that debtors wrote. Kept without quoted history and signature, for the time
/// that the settings say, and read sentence by sentence (R44).
@Service
public class Correspondence {
  private static final int LONGEST = 20_000;
  private static final int SENDER = 160;
  private static final int SUBJECT = 250;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;]+@[^\\s<>\"(),;]+");

  private final ReceivedMailRepository mails;
  private final OccasionRepository occasions;
  private final FindingRepository findings;
  private final MailReading reading;
  private final Clock clock;

  Correspondence(
      ReceivedMailRepository mails,
      OccasionRepository occasions,
      FindingRepository findings,
      MailReading reading,
      Clock clock) {
    this.mails = mails;
    this.occasions = occasions;
    this.findings = findings;
    this.reading = reading;
    this.clock = clock;
  }

  /// Takes a mail that somebody received and pasted. A sender whom the file does not know may be
  /// anybody: his words raise a question at most.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public MailKept paste(AccountId account, @Nullable CallId call, AgentId agent, PastedMail mail) {
    String written = ReplyText.written(mail.body());
    String sender = oneLine(mail.sender());
    String subject = oneLine(mail.subject());
    if (written.isBlank()) {
      return new MailKept.Nothing();
    }
    var tooMuch =
        tooLong(sender, SENDER)
            .or(() -> tooLong(subject, SUBJECT))
            .or(() -> tooLong(written, LONGEST));
    if (tooMuch.isPresent()) {
      return tooMuch.get();
    }
    var occasion = occasions.ofDesk(account, call, agent).orElseThrow();
    boolean known = address(sender).filter(a -> occasions.writes(account, a)).isPresent();
    var at = findings.notBefore(call, clock.instant());
    var row = new ReceivedMailRow(occasion, sender, subject, written, known, at);
    mails.persist(row);
    reading.read(occasion, row);
    return new MailKept.Kept(row.id());
  }

  /// Newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  public List<ReceivedMail> of(AccountId account, int limit) {
    return mails.findByAccountIdOrderByAtDescIdDesc(account, Limit.of(limit));
  }

  private static Optional<String> address(String sender) {
    Matcher found = ADDRESS.matcher(sender);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static Optional<MailKept> tooLong(String text, int most) {
    return text.length() > most ? Optional.of(new MailKept.TooLong(most)) : Optional.empty();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
