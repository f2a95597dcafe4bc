package fr.entente.outreach;

import fr.entente.mail.MailState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far the written recap of an arrangement has come. Opened means that the page was visited: by
/// the debtor, or by a scanner on the way; there is no tracking in the mail. `words` are the
/// debtor's own.
public record RecapStatus(
    @Nullable MailState mail,
    @Nullable String recipient,
    @Nullable Instant writtenAt,
    @Nullable Instant visitedAt,
    @Nullable AnswerKind answer,
    @Nullable LocalDate wantedOn,
    @Nullable Instant answeredAt,
    String words) {
  public static final RecapStatus NONE =
      new RecapStatus(null, null, null, null, null, null, null, "");

  public boolean written() {
    return mail != null;
  }
}
