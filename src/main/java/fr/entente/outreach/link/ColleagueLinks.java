package fr.entente.outreach.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Links to the page on which a colleague answers: signed with the same secret, and good for
/// nothing else.
@Component
public class ColleagueLinks {
  private final LinkTokens tokens;
  private final LinkSettings settings;

  ColleagueLinks(LinkTokens tokens, LinkSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  /// What a good signature says.
  public record Named(long id, Instant expiresAt) {}

  /// When a link that is made now expires.
  public Instant until(Instant now) {
    return now.plus(settings.colleagueLife()).truncatedTo(ChronoUnit.SECONDS);
  }

  public String url(long id, Instant until) {
    return settings.publicUrl().replaceAll("/+$", "")
        + "/q/"
        + tokens.of(LinkTokens.Use.COLLEAGUE, id, until);
  }

  /// Empty when the token was never ours, or opens another page.
  public Optional<Named> read(String token) {
    return tokens
        .read(LinkTokens.Use.COLLEAGUE, token)
        .map(signed -> new Named(signed.link(), signed.expiresAt()));
  }
}
