package fr.entente.desk.picture;

import fr.entente.kernel.CallId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that only the right person knows: the agent asks, compares and never gives it. A text
/// or a day, and never an amount: none is shown before somebody is known to be the right person.
public record IdentityCheck(Kind kind, String text, @Nullable LocalDate day) {
  /// So many right answers tell that it is the right person (GDPR-10), where so many can be asked.
  public static final int ENOUGH = 2;

  /// No more are shown, each with a key of its own.
  public static final int MOST = 4;

  /// What is asked, the best first. A company's number and place are in public registers and prove
  /// nothing.
  public enum Kind {
    BIRTH_DATE,
    CUSTOMER_NUMBER,
    ORDER_NUMBER,
    LAST_PAYMENT,
    ADDRESS;

    /// Right in this call: another call is another person.
    String in(CallId call) {
      return call.value() + ":" + name();
    }

    public String label() {
      return "desk.identity." + name();
    }
  }
}
