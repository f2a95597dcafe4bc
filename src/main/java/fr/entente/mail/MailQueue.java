package fr.entente.mail;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The outbox: who may try which mail now, and what became of each try. Every step is a conditional
/// change of one row, so that two nodes never have the same mail in hand.
@Repository
class MailQueue {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final MailSettings settings;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, ApplicationEventPublisher events, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  Optional<Instant> written(String key) {
    return jdbc.sql("SELECT created_at FROM outgoing_mail WHERE dedupe_key = ?")
        .param(key)
        .query((row, _) -> Utc.instant(row, "created_at"))
        .optional();
  }

  /// Puts it at the end of the queue, due at once. The message id stays the same in every try.
  long insert(OutgoingMail mail) {
    var key = new GeneratedKeyHolder();
    var content = mail.content();
    var now = Utc.of(clock.instant());
    jdbc.sql(
            """
            INSERT INTO outgoing_mail (kind, dedupe_key, account_id, debtor_id, commitment_id, instalment,
              link_id, author_id, recipient, language, subject, text_body, html_body, content_hash,
              template_version, policy_key, policy_version, message_id, created_at, state, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)
            """)
        .param(mail.kind())
        .param(mail.key())
        .param(mail.account().value())
        .param(mail.debtor().value())
        .param(mail.commitment().value())
        .param(mail.instalment())
        .param(mail.link())
        .param(mail.author() == null ? null : mail.author().value())
        .param(mail.recipient())
        .param(mail.language())
        .param(content.subject())
        .param(content.text())
        .param(content.html())
        .param(mail.hash())
        .param(content.version())
        .param(mail.policyKey())
        .param(mail.policyVersion())
        .param(messageId())
        .param(now)
        .param(now)
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    event(id, "WRITTEN", 0, content.version(), mail.author());
    return id;
  }

  private String messageId() {
    String from = settings.fromAddress();
    return "<" + UUID.randomUUID() + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  /// Takes the next mail whose time has come; the try is counted before it begins.
  @Transactional
  public Optional<Letter> claim(String node) {
    Optional<Letter> next =
        jdbc.sql(
                "SELECT * FROM outgoing_mail WHERE state = 'QUEUED' AND due_at <= ? ORDER BY due_at, id"
                    + " LIMIT 1 FOR UPDATE SKIP LOCKED")
            .param(Utc.of(clock.instant()))
            .query(MailQueue::letter)
            .optional();
    next.ifPresent(letter -> {
      jdbc.sql(
              "UPDATE outgoing_mail SET state = 'SENDING', attempt = ?, claimed_at = ?,"
                  + " claimed_by = ?, handed_at = NULL WHERE id = ?")
          .param(letter.attempt())
          .param(Utc.of(clock.instant()))
          .param(node)
          .param(letter.id())
          .update();
      event(letter.id(), "TRIED", letter.attempt(), node, null);
    });
    return next;
  }

  /// From here on the server may have it. False when this try is no longer ours.
  @Transactional
  public boolean handOver(Letter letter) {
    return jdbc.sql(
                "UPDATE outgoing_mail SET handed_at = ? WHERE id = ? AND state = 'SENDING' AND attempt"
                    + " = ? AND handed_at IS NULL")
            .param(Utc.of(clock.instant()))
            .param(letter.id())
            .param(letter.attempt())
            .update()
        == 1;
  }

  /// Ends this try; without effect when somebody else ended it.
  @Transactional
  public void end(Letter letter, MailState state, String note, @Nullable Instant again) {
    int changed =
        jdbc.sql(
                "UPDATE outgoing_mail SET state = ?, note = ?, due_at = ?, sent_at = IF(? = 'SENT', ?,"
                    + " NULL) WHERE id = ? AND attempt = ? AND state IN ('SENDING', 'UNKNOWN')")
            .param(state.name())
            .param(OneLine.atMost(300, note))
            .param(Utc.orNull(again))
            .param(state.name())
            .param(Utc.of(clock.instant()))
            .param(letter.id())
            .param(letter.attempt())
            .update();
    if (changed > 0) {
      event(letter.id(), state.name(), letter.attempt(), note, null);
      author(letter.id()).ifPresent(agent -> events.publishEvent(new MailTried(agent)));
    }
  }

  private Optional<AgentId> author(long mail) {
    return jdbc.sql("SELECT author_id FROM outgoing_mail WHERE id = ? AND author_id IS NOT NULL")
        .param(mail)
        .query((row, _) -> new AgentId(row.getLong(1)))
        .optional();
  }

  /// Tries whose node fell silent: back in the queue when the server surely has nothing, else in
  /// doubt. Returns how many.
  @Transactional
  public int recover(Duration lostAfter) {
    List<Letter> lost =
        jdbc.sql(
                "SELECT * FROM outgoing_mail WHERE state = 'SENDING' AND claimed_at <= ?"
                    + " ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED")
            .param(Utc.of(clock.instant().minus(lostAfter)))
            .query((row, n) -> taken(letter(row, n)))
            .list();
    lost.forEach(this::recover);
    return lost.size();
  }

  private void recover(Letter letter) {
    boolean handed =
        jdbc.sql("SELECT handed_at IS NOT NULL FROM outgoing_mail WHERE id = ?")
            .param(letter.id())
            .query(Boolean.class)
            .single();
    if (handed) {
      end(letter, MailState.UNKNOWN, "stopped while the server had it in hand", null);
    } else {
      end(letter, MailState.QUEUED, "stopped before the server had it", clock.instant());
    }
  }

  /// A person decides about a mail in doubt or one that failed. False when it is neither.
  @Transactional
  public boolean decide(long mail, MailState state, String kind, AgentId who, String reason) {
    int changed =
        jdbc.sql(
                "UPDATE outgoing_mail SET state = ?, due_at = ?, note = ?, handed_at = NULL, sent_at ="
                    + " IF(? = 'SENT', ?, sent_at) WHERE id = ? AND state IN ('UNKNOWN', 'FAILED')")
            .param(state.name())
            .param(state == MailState.QUEUED ? Utc.of(clock.instant()) : null)
            .param(OneLine.atMost(300, reason))
            .param(state.name())
            .param(Utc.of(clock.instant()))
            .param(mail)
            .update();
    if (changed > 0) {
      event(mail, kind, 0, reason, who);
    }
    return changed > 0;
  }

  /// A mail that the server had taken came back. Whose it was; empty when it was not sent.
  @Transactional
  public Optional<ReturnedMail> bounced(long mail, String reason, AgentId who) {
    int changed =
        jdbc.sql(
                "UPDATE outgoing_mail SET state = 'FAILED', note = ? WHERE id = ? AND state = 'SENT'")
            .param(OneLine.atMost(300, reason))
            .param(mail)
            .update();
    if (changed == 0) {
      return Optional.empty();
    }
    event(mail, "BOUNCED", 0, reason, who);
    return jdbc.sql("SELECT debtor_id, recipient FROM outgoing_mail WHERE id = ?")
        .param(mail)
        .query((row, _) -> new ReturnedMail(new DebtorId(row.getLong(1)), row.getString(2)))
        .optional();
  }

  private void event(long mail, String kind, int attempt, String detail, @Nullable AgentId actor) {
    jdbc.sql(
            "INSERT INTO mail_event (mail_id, kind, attempt, detail, actor_id, at) VALUES (?, ?, ?,"
                + " ?, ?, ?)")
        .param(mail)
        .param(kind)
        .param(attempt)
        .param(OneLine.atMost(300, detail))
        .param(actor == null ? null : actor.value())
        .param(Utc.of(clock.instant()))
        .update();
  }

  // A claimed row already counts the try that is going on.
  private static Letter taken(Letter next) {
    return new Letter(
        next.id(),
        next.account(),
        next.recipient(),
        next.subject(),
        next.text(),
        next.html(),
        next.messageId(),
        next.language(),
        next.attempt() - 1);
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"),
        row.getString("message_id"),
        row.getString("language"),
        row.getInt("attempt") + 1);
  }
}
