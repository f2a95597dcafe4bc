package fr.entente.mail;

import fr.entente.kernel.RunAs;
import fr.entente.mail.MailCarrier.Outcome;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Empties the outbox: one mail after the other, outside any transaction or screen. May run on
/// several nodes and threads at once, and may be killed anywhere.
@Component
class MailWorker {
  private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  private final String node = ManagementFactory.getRuntimeMXBean().getName();
  private final MailQueue queue;
  private final MailCarrier carrier;
  private final LastLook lastLook;
  private final MailSettings settings;
  private final Clock clock;

  MailWorker(
      MailQueue queue, MailCarrier carrier, LastLook lastLook, MailSettings settings, Clock clock) {
    this.queue = queue;
    this.carrier = carrier;
    this.lastLook = lastLook;
    this.settings = settings;
    this.clock = clock;
  }

  /// Returns how many mails were tried or put right.
  int pass() {
    return RunAs.system(() -> {
      int done = queue.recover(settings.lostAfter());
      for (var next = queue.claim(node); next.isPresent(); next = queue.claim(node)) {
        send(next.get());
        done++;
      }
      return done;
    });
  }

  private void send(Letter letter) {
    switch (lastLook.at(letter.kind(), letter.account(), letter.recipient())) {
      case LastLook.Answer.Stop(var reason) -> queue.end(letter, MailState.CANCELLED, reason, null);
      case LastLook.Answer.Go(var sender) -> carry(letter, sender);
    }
  }

  private void carry(Letter letter, String sender) {
    switch (carrier.carry(letter, sender, () -> queue.handOver(letter))) {
      case Outcome.Accepted(var answer) -> queue.end(letter, MailState.SENT, answer, null);
      case Outcome.Never(var why) -> queue.end(letter, MailState.FAILED, why, null);
      case Outcome.Unknown(var why) -> {
        LOG.warn("Mail {}: the line was lost after the last dot; a person decides", letter.id());
        queue.end(letter, MailState.UNKNOWN, why, null);
      }
      case Outcome.Later(var why) -> later(letter, why);
    }
  }

  private void later(Letter letter, String why) {
    if (letter.attempt() >= settings.attempts()) {
      queue.end(letter, MailState.FAILED, why, null);
    } else {
      Duration wait = WAITS.get(Math.min(letter.attempt(), WAITS.size()) - 1);
      queue.end(letter, MailState.QUEUED, why, clock.instant().plus(wait));
    }
  }
}
