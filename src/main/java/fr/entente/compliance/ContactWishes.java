package fr.entente.compliance;

import fr.entente.kernel.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a debtor asked not to be done: no calls or no mail at all, or not on these numbers (E.164)
/// and addresses (lower case), not at these hours. Binds from the moment it is saved (POL-05, RGPD
/// art. 21).
public record ContactWishes(
    boolean noCalls,
    Set<String> noCallsTo,
    boolean noMail,
    Set<String> noMailTo,
    List<InconvenientTime> notAt) {
  public static final ContactWishes NONE =
      new ContactWishes(false, Set.of(), false, Set.of(), List.of());

  public boolean mayCall(@Nullable PhoneNumber number) {
    return number != null && !noCalls && !noCallsTo.contains(number.e164());
  }

  public boolean mayMail(@Nullable String email) {
    return email != null
        && !email.isBlank()
        && !noMail
        && !noMailTo.contains(email.toLowerCase(Locale.ROOT));
  }
}
