package fr.entente.outreach.link;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/// Tokens of links that nobody was sent.
public final class Forge {
  private Forge() {}

  /// A token well signed, whether or not there ever was such a link.
  public static String signed(ApplicationContext context, long link, Instant until) {
    return context.getBean(LinkTokens.class).of(LinkTokens.Use.RECAP, link, until);
  }
}
