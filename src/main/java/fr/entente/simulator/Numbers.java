package fr.entente.simulator;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom an account may call and as whom: Twilio's checks and the magic numbers of its test
/// credentials.
final class Numbers {
  private static final String MAGIC = "+1500555";

  private Numbers() {}

  /// The refusal, or empty when the call may be placed.
  static Optional<Reply> refusal(
      @Nullable String to, @Nullable String from, Set<String> callerIds) {
    if (to == null) {
      return no(21201, "No 'To' number is specified");
    }
    if (from == null) {
      return no(21213, "No 'From' number is specified");
    }
    return callee(to).or(() -> caller(from, callerIds));
  }

  private static Optional<Reply> callee(String to) {
    return switch (to) {
      case "+15005550001" -> no(21217, "Phone number does not appear to be valid");
      case "+15005550002" -> no(21214, "'To' phone number cannot be reached: " + to);
      case "+15005550003" ->
          no(21215, "Account not authorized to call " + to + ". Perhaps you need to enable it");
      case "+15005550004" -> no(21216, "Account not allowed to call " + to);
      default ->
          valid(to)
              ? Optional.empty()
              : no(21211, "The phone number you are attempting to call, " + to + ", is not valid.");
    };
  }

  private static Optional<Reply> caller(String from, Set<String> callerIds) {
    if (from.equals("+15005550001") || !valid(from)) {
      return no(21212, "Invalid 'From' Phone Number: " + from);
    }
    boolean verified =
        from.equals("+15005550006")
            || (callerIds.isEmpty() ? !from.startsWith(MAGIC) : callerIds.contains(from));
    return verified
        ? Optional.empty()
        : no(
            21210,
            "The source phone number provided, "
                + from
                + ", is not yet verified for your account.");
  }

  /// E.164; a French number has exactly nine digits after the country code.
  static boolean valid(String number) {
    return number.matches("\\+[1-9]\\d{7,14}")
        && (!number.startsWith("+33") || number.matches("\\+33[1-9]\\d{8}"));
  }

  private static Optional<Reply> no(int code, String message) {
    return Optional.of(Reply.bad(code, message));
  }
}
