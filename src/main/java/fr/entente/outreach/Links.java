package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Utc;
import fr.entente.mail.OneLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// Links to the public page: made, opened, revoked; everything that happens is written down.
@Component
class Links {
  private final JdbcClient jdbc;
  private final LinkTokens tokens;
  private final OutreachSettings settings;
  private final AuditTrail audit;
  private final Clock clock;

  Links(
      JdbcClient jdbc,
      LinkTokens tokens,
      OutreachSettings settings,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  record Link(
      long id,
      AccountId account,
      CommitmentId commitment,
      Instant expiresAt,
      @Nullable Instant revokedAt) {}

  record Made(long id, String url, Instant until) {}

  Made make(AccountId account, CommitmentId commitment) {
    Instant now = clock.instant();
    Instant until = now.plus(settings.linkLife()).truncatedTo(ChronoUnit.SECONDS);
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "INSERT INTO recap_link (account_id, commitment_id, expires_at, created_at) VALUES (?, ?,"
                + " ?, ?)")
        .param(account.value())
        .param(commitment.value())
        .param(Utc.of(until))
        .param(Utc.of(now))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    return new Made(id, url(tokens.of(id, until)), until);
  }

  String url(String token) {
    return settings.publicUrl().replaceAll("/+$", "") + "/p/" + token;
  }

  /// The link that a token names, in force or not; empty when it was never ours.
  Optional<Link> find(String token) {
    return tokens
        .read(token)
        .flatMap(
            signed -> byId(signed.link()).filter(l -> l.expiresAt().equals(signed.expiresAt())));
  }

  private Optional<Link> byId(long id) {
    return jdbc.sql("SELECT * FROM recap_link WHERE id = ?")
        .param(id)
        .query(Links::link)
        .optional();
  }

  /// Locked until the transaction ends: two answers wait for each other.
  Link lock(long id) {
    return jdbc.sql("SELECT * FROM recap_link WHERE id = ? FOR UPDATE")
        .param(id)
        .query(Links::link)
        .single();
  }

  boolean inForce(Link link) {
    return link.revokedAt() == null && clock.instant().isBefore(link.expiresAt());
  }

  void event(long link, String kind, String detail) {
    jdbc.sql("INSERT INTO link_event (link_id, kind, detail, at) VALUES (?, ?, ?, ?)")
        .param(link)
        .param(kind)
        .param(OneLine.atMost(200, detail))
        .param(Utc.of(clock.instant()))
        .update();
  }

  int revoke(CommitmentId commitment, AgentId who) {
    int revoked =
        jdbc.sql(
                "UPDATE recap_link SET revoked_at = ?, revoked_by = ? WHERE commitment_id = ? AND"
                    + " revoked_at IS NULL")
            .param(Utc.of(clock.instant()))
            .param(who.value())
            .param(commitment.value())
            .update();
    if (revoked > 0) {
      audit.record(who, "recap_link.revoked", "commitment:" + commitment.value(), "");
    }
    return revoked;
  }

  /// Closes every page that this address was sent about this debtor.
  void closeTo(DebtorId debtor, String address) {
    jdbc.sql(
            "UPDATE recap_link SET revoked_at = ? WHERE revoked_at IS NULL AND id IN (SELECT"
                + " m.link_id FROM outgoing_mail m WHERE m.debtor_id = ? AND m.recipient = ?)")
        .param(Utc.of(clock.instant()))
        .param(debtor.value())
        .param(address)
        .update();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        new CommitmentId(row.getLong("commitment_id")),
        Utc.instant(row, "expires_at"),
        Utc.instantOrNull(row, "revoked_at"));
  }
}
