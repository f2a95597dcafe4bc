package fr.entente.outreach;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The outbox: who may try which mail now, and what became of each try. Every step is a conditional
/// change of one row, so that two nodes never have the same mail in hand.
@Repository
class MailQueue {
  // A creditor that collects itself writes under its own name.
  private static final String OWN =
      "SELECT m.*, (SELECT c.name FROM account a JOIN creditor c ON c.id = a.creditor_id WHERE"
          + " a.id = m.account_id AND c.collector = 'CREDITOR') AS own_name FROM outgoing_mail m";
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /// Takes the next mail whose time has come; the try is counted before it begins.
  @Transactional
  public Optional<Letter> claim(String node) {
    Optional<Letter> next =
        jdbc.sql(
                OWN
                    + " WHERE state = 'QUEUED' AND due_at <= ? ORDER BY due_at, id"
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
  public void end(Letter letter, String state, String note, @Nullable Instant again) {
    int changed =
        jdbc.sql(
                "UPDATE outgoing_mail SET state = ?, note = ?, due_at = ?, sent_at = IF(? = 'SENT', ?,"
                    + " NULL) WHERE id = ? AND attempt = ? AND state IN ('SENDING', 'UNKNOWN')")
            .param(state)
            .param(Lines.atMost(300, note))
            .param(Utc.orNull(again))
            .param(state)
            .param(Utc.of(clock.instant()))
            .param(letter.id())
            .param(letter.attempt())
            .update();
    if (changed > 0) {
      event(letter.id(), state, letter.attempt(), note, null);
      author(letter.id()).ifPresent(agent -> events.publishEvent(new RecapChanged(agent)));
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
                OWN
                    + " WHERE state = 'SENDING' AND claimed_at <= ?"
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
      end(letter, "UNKNOWN", "stopped while the server had it in hand", null);
    } else {
      end(letter, "QUEUED", "stopped before the server had it", clock.instant());
    }
  }

  /// A person decides about a mail in doubt or one that failed. False when it is neither.
  @Transactional
  public boolean decide(long mail, String state, String kind, AgentId who, String reason) {
    int changed =
        jdbc.sql(
                "UPDATE outgoing_mail SET state = ?, due_at = ?, note = ?, handed_at = NULL, sent_at ="
                    + " IF(? = 'SENT', ?, sent_at) WHERE id = ? AND state IN ('UNKNOWN', 'FAILED')")
            .param(state)
            .param(state.equals("QUEUED") ? Utc.of(clock.instant()) : null)
            .param(Lines.atMost(300, reason))
            .param(state)
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
  public Optional<Returned> bounced(long mail, String reason, AgentId who) {
    int changed =
        jdbc.sql(
                "UPDATE outgoing_mail SET state = 'FAILED', note = ? WHERE id = ? AND state = 'SENT'")
            .param(Lines.atMost(300, reason))
            .param(mail)
            .update();
    if (changed == 0) {
      return Optional.empty();
    }
    event(mail, "BOUNCED", 0, reason, who);
    return jdbc.sql("SELECT debtor_id, recipient FROM outgoing_mail WHERE id = ?")
        .param(mail)
        .query((row, _) -> new Returned(new DebtorId(row.getLong(1)), row.getString(2)))
        .optional();
  }

  record Returned(DebtorId debtor, String recipient) {}

  void event(long mail, String kind, int attempt, String detail, @Nullable AgentId actor) {
    jdbc.sql(
            "INSERT INTO mail_event (mail_id, kind, attempt, detail, actor_id, at) VALUES (?, ?, ?,"
                + " ?, ?, ?)")
        .param(mail)
        .param(kind)
        .param(attempt)
        .param(Lines.atMost(300, detail))
        .param(actor == null ? null : actor.value())
        .param(Utc.of(clock.instant()))
        .update();
  }

  // A claimed row already counts the try that is going on.
  private static Letter taken(Letter next) {
    return new Letter(
        next.id(),
        next.recipient(),
        next.subject(),
        next.text(),
        next.html(),
        next.messageId(),
        next.language(),
        next.attempt() - 1,
        next.sender());
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"),
        row.getString("message_id"),
        row.getString("language"),
        row.getInt("attempt") + 1,
        row.getString("own_name"));
  }
}
