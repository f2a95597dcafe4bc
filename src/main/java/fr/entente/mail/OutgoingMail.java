package fr.entente.mail;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail to be written down, complete. The key names the wish behind it: a second mail with the
/// same key is refused by the database. `commitment` is the arrangement it is about, if any;
/// `instalment` counts from one, `link` is the page it leads to, `call` the one during which it was
/// asked for; without an author nobody asked for it. The policy is the one that allowed it.
public record OutgoingMail(
    String kind,
    String key,
    AccountId account,
    DebtorId debtor,
    @Nullable CommitmentId commitment,
    @Nullable Integer instalment,
    @Nullable Long link,
    @Nullable CallId call,
    @Nullable AgentId author,
    String recipient,
    String language,
    Content content,
    List<MailFile> files,
    String policyKey,
    int policyVersion) {
  /// What it says, in both forms, and which words of which template said it.
  public record Content(String subject, String text, String html, String version) {}

  String hash() {
    return ContentHash.of(recipient, content.subject(), content.text(), content.html());
  }
}
