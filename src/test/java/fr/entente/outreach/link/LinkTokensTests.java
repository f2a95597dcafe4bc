package fr.entente.outreach.link;

import static fr.entente.outreach.link.LinkTokens.Use.RECAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LinkTokensTests {
  private static final Instant UNTIL = Instant.parse("2026-12-17T09:00:00Z");

  private static LinkTokens signedWith(String secret) {
    LinkSecret key = mock();
    when(key.bytes()).thenReturn(secret.getBytes(StandardCharsets.UTF_8));
    return new LinkTokens(key);
  }

  private final LinkTokens tokens = signedWith("one secret of thirty-two characters");

  @Test
  void aTokenSaysItsLinkAndItsEnd() {
    assertThat(tokens.read(RECAP, tokens.of(RECAP, 42, UNTIL)))
        .contains(new LinkTokens.Signed(42, UNTIL));
  }

  @Test
  void everyChangedBitIsAForgery() {
    byte[] token = Base64.getUrlDecoder().decode(tokens.of(RECAP, 42, UNTIL));
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] forged = token.clone();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(tokens.read(RECAP, Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
          .as("bit " + bit)
          .isEmpty();
    }
  }

  @Test
  void anotherSecretReadsNothing() {
    assertThat(
            signedWith("another secret of so many characters")
                .read(RECAP, tokens.of(RECAP, 42, UNTIL)))
        .isEmpty();
  }

  @Test
  void rubbishIsNoToken() {
    String token = tokens.of(RECAP, 42, UNTIL);
    for (String rubbish :
        new String[] {"", "x", token + "=", token + "A", token.substring(1), "é"}) {
      assertThat(tokens.read(RECAP, rubbish)).as(rubbish).isEmpty();
    }
  }
}
