package fr.entente.detection;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.listening.Speaker;
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
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;]+@[^\\s<>\"(),;]+");

  private final ReceivedMailRepository mails;
  private final OccasionRepository occasions;
  private final FindingRepository findings;
  private final WrittenReader reader;
  private final FindingIntake intake;
  private final Clock clock;

  Correspondence(
      ReceivedMailRepository mails,
      OccasionRepository occasions,
      FindingRepository findings,
      WrittenReader reader,
      FindingIntake intake,
      Clock clock) {
    this.mails = mails;
    this.occasions = occasions;
    this.findings = findings;
    this.reader = reader;
    this.intake = intake;
    this.clock = clock;
  }

  /// Takes a mail that somebody received and pasted. Empty when nothing is left of it once history
  /// and signature are gone. A sender whom the file does not know may be anybody: his words raise a
  /// question at most.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Optional<Long> paste(
      AccountId account,
      @Nullable CallId call,
      AgentId agent,
      String sender,
      String subject,
      String body) {
    String written = ReplyText.written(body);
    if (written.isBlank()) {
      return Optional.empty();
    }
    String kept = written.substring(0, Math.min(LONGEST, written.length()));
    var occasion = occasions.ofDesk(account, call, agent).orElseThrow();
    boolean known = address(sender).filter(a -> occasions.writes(account, a)).isPresent();
    var at = findings.notBefore(call, clock.instant());
    var row = new ReceivedMailRow(occasion, cut(sender, 160), cut(subject, 250), kept, known, at);
    long mail = mails.persist(row).id();
    var speaker = known ? Speaker.DEBTOR : Speaker.UNKNOWN;
    intake.take(occasion, reader.mail(occasion, mail, kept, speaker, at));
    return Optional.of(mail);
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

  private static String cut(String text, int length) {
    String clean = text.strip().replaceAll("\\s+", " ");
    return clean.substring(0, Math.min(length, clean.length()));
  }
}
