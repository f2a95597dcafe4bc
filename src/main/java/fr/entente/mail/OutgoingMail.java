package fr.entente.mail;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/// A mail to be written down, complete. The key names the wish behind it: a second mail with the
/// same key is refused by the database. `instalment` counts from one, `link` is the page it leads
/// to; without an author nobody asked for it. The policy is the one that allowed it.
public record OutgoingMail(
    String kind,
    String key,
    AccountId account,
    DebtorId debtor,
    CommitmentId commitment,
    @Nullable Integer instalment,
    @Nullable Long link,
    @Nullable AgentId author,
    String recipient,
    String language,
    Content content,
    String policyKey,
    int policyVersion) {
  /// What it says, in both forms, and which words of which template said it.
  public record Content(String subject, String text, String html, String version) {}

  String hash() {
    return ContentHash.of(recipient, content.subject(), content.text(), content.html());
  }
}
