package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What exactly was asked for: the account, who asks, every date and amount. Anything else is
/// another question.
final class TermsHash {
  private TermsHash() {}

  static String of(AccountId account, AgentId agent, List<Instalment> parts) {
    var text = new StringBuilder().append(account.value()).append('|').append(agent.value());
    parts.forEach(part -> text.append('|').append(line(part)));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String line(Instalment part) {
    return part.number() + ";" + part.dueOn() + ";" + part.amount().amount().toPlainString();
  }
}
