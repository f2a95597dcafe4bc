package fr.entente.outreach;

import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AccountId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A hold may have come between the wish and the sending: asked again right before the line opens.
@Component
class LastLook {
  private final JdbcClient jdbc;
  private final WrittenContact contact;

  LastLook(JdbcClient jdbc, WrittenContact contact) {
    this.jdbc = jdbc;
    this.contact = contact;
  }

  private record Subject(AccountId account, String recipient) {}

  /// The rules that forbid it by now; null when it may go.
  @Nullable String refusal(long mail) {
    Subject subject =
        jdbc.sql("SELECT account_id, recipient FROM outgoing_mail WHERE id = ?")
            .param(mail)
            .query((row, _) -> new Subject(new AccountId(row.getLong(1)), row.getString(2)))
            .single();
    return switch (contact.mayWrite(subject.account(), subject.recipient())) {
      case Verdict.Permitted _ -> null;
      case Verdict.Refused refused ->
          refused.refusals().stream().map(r -> r.rule().name()).collect(Collectors.joining(","));
    };
  }
}
