package fr.entente.outreach;

import fr.entente.mail.MailState;
import org.jspecify.annotations.Nullable;

/// Which mails are wanted: where they stand, why they were written, and a part of the debtor's name
/// or of the address; null and an empty text mean any.
public record MailFilter(@Nullable MailState state, @Nullable MailKind kind, String text) {
  public static final MailFilter ANY = new MailFilter(null, null, "");
}
