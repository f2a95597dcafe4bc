package fr.entente.detection;

import fr.entente.detection.NewFinding.Occasion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a received mail once. One that came before there was a detector is read as soon as there
/// is one.
@Component
class MailReading {
  private static final Logger LOG = LoggerFactory.getLogger(MailReading.class);

  private final OccasionRepository occasions;
  private final ReceivedMailRepository mails;
  private final WrittenReader reader;
  private final FindingIntake intake;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MailReading(
      OccasionRepository occasions,
      ReceivedMailRepository mails,
      WrittenReader reader,
      FindingIntake intake,
      TransactionTemplate transaction,
      Clock clock) {
    this.occasions = occasions;
    this.mails = mails;
    this.reader = reader;
    this.intake = intake;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// In the transaction that keeps the mail.
  @Transactional
  void read(Occasion occasion, ReceivedMailRow mail) {
    if (reader.ready() && mails.read(mail.id(), clock.instant()) > 0) {
      intake.take(occasion, found(occasion, mail));
    }
  }

  // Whoever received it has gone on to something else.
  private void readLate(Occasion occasion, ReceivedMailRow mail) {
    if (reader.ready() && mails.read(mail.id(), clock.instant()) > 0) {
      intake.takeLate(occasion, found(occasion, mail));
    }
  }

  private List<NewFinding> found(Occasion occasion, ReceivedMailRow mail) {
    return reader.mail(occasion, mail.id(), mail.body(), mail.speaker(), mail.at());
  }

  void readUnread(Instant until, Limit most) {
    for (var mail : mails.findByReadAtIsNullAndAtLessThanEqual(until, most)) {
      try {
        var occasion = occasions.ofDesk(mail.account(), null, mail.agent()).orElseThrow();
        transaction.executeWithoutResult(_ -> readLate(occasion, mail));
      } catch (RuntimeException e) {
        // The words stay out of the log.
        LOG.error("Mail {} could not be read: {}", mail.id(), e.getClass().getSimpleName());
      }
    }
  }
}
