package fr.entente.outreach.link;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import fr.entente.mail.OneLine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Links to the public page: made, opened, revoked; everything that happens is written down.
@Component
public class Links {
  private final LinkRepository links;
  private final LinkEventRepository events;
  private final LinkTokens tokens;
  private final LinkSettings settings;
  private final AuditTrail audit;
  private final Clock clock;

  Links(
      LinkRepository links,
      LinkEventRepository events,
      LinkTokens tokens,
      LinkSettings settings,
      AuditTrail audit,
      Clock clock) {
    this.links = links;
    this.events = events;
    this.tokens = tokens;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// A link that was just made, as it is written to the debtor.
  public record Made(long id, String url, Instant until) {}

  public Made make(AccountId account, CommitmentId commitment) {
    Instant now = clock.instant();
    Instant until = now.plus(settings.linkLife()).truncatedTo(ChronoUnit.SECONDS);
    long id = links.persist(new LinkRow(account, commitment, until, now)).link().id();
    return new Made(id, url(tokens.of(LinkTokens.Use.RECAP, id, until)), until);
  }

  /// What a link would look like that is not made yet.
  public Made sample() {
    return new Made(0, url("…"), clock.instant().plus(settings.linkLife()));
  }

  private String url(String token) {
    return settings.publicUrl().replaceAll("/+$", "") + "/p/" + token;
  }

  /// The link that a token names, in force or not; empty when it was never ours.
  public Optional<Link> find(String token) {
    return tokens
        .read(LinkTokens.Use.RECAP, token)
        .flatMap(signed ->
            links.of(signed.link()).filter(l -> l.expiresAt().equals(signed.expiresAt())));
  }

  /// Locked until the transaction ends: two answers wait for each other.
  public Link lock(long id) {
    return links.lock(id).orElseThrow().link();
  }

  public boolean inForce(Link link) {
    return link.revokedAt() == null && clock.instant().isBefore(link.expiresAt());
  }

  public void event(long link, String kind, String detail) {
    events.persist(new LinkEvent(link, kind, OneLine.atMost(200, detail), clock.instant()));
  }

  /// Answers how many were open.
  public int revoke(CommitmentId commitment, AgentId who) {
    int revoked = links.revoke(commitment, who, clock.instant());
    if (revoked > 0) {
      audit.record(who, "recap_link.revoked", "commitment:" + commitment.value(), "");
    }
    return revoked;
  }

  /// Closes every page that this address was sent about this debtor.
  public void closeTo(DebtorId debtor, String address) {
    links.closeTo(debtor.value(), address, clock.instant());
  }
}
