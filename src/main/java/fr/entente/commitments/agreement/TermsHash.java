package fr.entente.commitments.agreement;

import fr.entente.commitments.Instalment;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Sha256;
import java.util.List;

/// What exactly was asked for: the account, who asks, every date and amount. Anything else is
/// another question.
public final class TermsHash {
  private TermsHash() {}

  public static String of(AccountId account, AgentId agent, List<Instalment> parts) {
    var text = new StringBuilder().append(account.value()).append('|').append(agent.value());
    parts.forEach(part -> text.append('|').append(line(part)));
    return Sha256.hex(text.toString());
  }

  static String line(Instalment part) {
    return part.number() + ";" + part.dueOn() + ";" + part.amount().amount().toPlainString();
  }
}
