package fr.entente.reporting;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that happened on an account. `at` is absent for what has a day only. `code` completes
/// a message key of its kind: an outcome or a status of a call, a kind of money, of mail, of moment
/// or a label. `text` is somebody's words, a reference or a state; may be blank. Money received is
/// positive.
public record ThreadLine(
    LocalDate day,
    @Nullable Instant at,
    Kind kind,
    String code,
    String text,
    @Nullable Money amount,
    @Nullable String who,
    @Nullable Duration length,
    @Nullable CallId call) {
  /// The text of a call that the debtor made.
  public static final String INCOMING = "incoming";

  /// What a reader can ask for alone.
  public enum Kind {
    CALL,
    NOTE,
    VOICED,
    PROMISE,
    MONEY,
    MAIL,
    SIGNAL
  }
}
