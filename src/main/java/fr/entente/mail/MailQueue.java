package fr.entente.mail;

import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The outbox: who may try which mail now, and what became of each try. Every step is a conditional
/// change of one row, so that two nodes never have the same mail in hand.
@Component
class MailQueue {
  private final MailRepository mails;
  private final MailFileRepository files;
  private final MailEventRepository steps;
  private final ApplicationEventPublisher events;
  private final MailSettings settings;
  private final Clock clock;

  MailQueue(
      MailRepository mails,
      MailFileRepository files,
      MailEventRepository steps,
      ApplicationEventPublisher events,
      MailSettings settings,
      Clock clock) {
    this.mails = mails;
    this.files = files;
    this.steps = steps;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  Optional<Instant> written(String key) {
    return mails.written(key);
  }

  /// Puts it at the end of the queue, due at once. The message id stays the same in every try.
  long insert(OutgoingMail mail) {
    long id = mails.persist(new OutgoingMailRow(mail, messageId(), clock.instant())).id();
    mail.files().forEach(file -> files.persist(new MailFileRow(id, file)));
    step(id, "WRITTEN", 0, mail.content().version(), mail.author());
    return id;
  }

  private String messageId() {
    String from = settings.fromAddress();
    return "<" + UUID.randomUUID() + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  /// Takes the next mail whose time has come.
  @Transactional
  public Optional<Letter> claim(String node) {
    Instant now = clock.instant();
    return mails
        .findFirstByStateAndDueAtLessThanEqualOrderByDueAtAscIdAsc(MailState.QUEUED, now)
        .map(row -> {
          row.take(node, now);
          mails.flush();
          Letter letter = letter(row);
          step(letter.id(), "TRIED", letter.attempt(), node, null);
          return letter;
        });
  }

  /// From here on the server may have it. False when this try is no longer ours.
  @Transactional
  public boolean handOver(Letter letter) {
    return mails.handOver(letter.id(), letter.attempt(), clock.instant()) == 1;
  }

  /// Ends this try; without effect when somebody else ended it.
  @Transactional
  public void end(Letter letter, MailState state, String note, @Nullable Instant again) {
    String line = OneLine.atMost(300, note);
    if (mails.end(letter.id(), letter.attempt(), state, line, again, sent(state)) > 0) {
      step(letter.id(), state.name(), letter.attempt(), note, null);
      if (letter.author() != null) {
        events.publishEvent(new MailTried(letter.author()));
      }
    }
  }

  private @Nullable Instant sent(MailState state) {
    return state == MailState.SENT ? clock.instant() : null;
  }

  /// Tries whose node fell silent: back in the queue when the server surely has nothing, else in
  /// doubt. Returns how many.
  @Transactional
  public int recover(Duration lostAfter) {
    List<OutgoingMailRow> lost =
        mails.findTop200ByStateAndClaimedAtLessThanEqualOrderById(
            MailState.SENDING, clock.instant().minus(lostAfter));
    lost.forEach(this::recover);
    return lost.size();
  }

  private void recover(OutgoingMailRow row) {
    if (row.handed()) {
      end(letter(row), MailState.UNKNOWN, "stopped while the server had it in hand", null);
    } else {
      end(letter(row), MailState.QUEUED, "stopped before the server had it", clock.instant());
    }
  }

  /// Whatever waits or is on its way is in doubt from now on. Returns how many.
  @Transactional
  public int doubtAll(String why) {
    List<Long> open =
        mails.open().stream().filter(id -> mails.doubt(id, OneLine.atMost(300, why)) > 0).toList();
    open.forEach(id -> step(id, MailState.UNKNOWN.name(), 0, why, null));
    return open.size();
  }

  private Letter letter(OutgoingMailRow row) {
    return row.letter(
        files.findByMailIdOrderById(row.id()).stream().map(MailFileRow::file).toList());
  }

  /// A person decides about a mail in doubt or one that failed. False when it is neither.
  @Transactional
  public boolean decide(long mail, MailState state, String kind, AgentId who, String reason) {
    Instant due = state == MailState.QUEUED ? clock.instant() : null;
    String line = OneLine.atMost(300, reason);
    boolean decided = mails.decide(mail, state, line, due, sent(state)) > 0;
    if (decided) {
      step(mail, kind, 0, reason, who);
    }
    return decided;
  }

  /// A mail that the server had taken came back. Whose it was; empty when it was not sent.
  @Transactional
  public Optional<ReturnedMail> bounced(long mail, String reason, AgentId who) {
    if (mails.bounce(mail, OneLine.atMost(300, reason)) == 0) {
      return Optional.empty();
    }
    step(mail, "BOUNCED", 0, reason, who);
    return mails.returned(mail);
  }

  private void step(long mail, String kind, int attempt, String detail, @Nullable AgentId actor) {
    steps.persist(
        new MailEvent(mail, kind, attempt, OneLine.atMost(300, detail), actor, clock.instant()));
  }
}
