package fr.entente.desk.picture;

import fr.entente.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One earlier contact or event, in one line. `code` completes a message key, `text` is what a
/// person wrote.
public record HistoryLine(Instant at, Kind kind, String code, String text, @Nullable Money amount) {
  /// Where the line comes from.
  public enum Kind {
    CALL,
    INCOMING,
    NOTE,
    PAYMENT,
    REVERSAL,
    COMMITMENT,
    MAIL;

    /// Somebody spoke, or was to.
    public boolean call() {
      return this == CALL || this == INCOMING;
    }

    /// Money and promises have a day and no hour.
    public boolean daily() {
      return this == PAYMENT || this == REVERSAL || this == COMMITMENT;
    }
  }
}
