package fr.entente.exchange.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The balances that an OFX file tells at the end of its statements. One is the opening balance of
/// the next statement of the account, when all movements of that one are later than the first
/// balance and none is later than the second.
final class OfxBalances {
  private record Balance(BigDecimal amount, LocalDate on) {}

  private final Map<String, Balance> last = new HashMap<>();
  private boolean inside;
  private @Nullable BigDecimal amount;
  private @Nullable LocalDate on;
  private @Nullable LocalDate first;
  private @Nullable LocalDate latest;

  void begin() {
    inside = false;
    amount = null;
    on = null;
    first = null;
    latest = null;
  }

  void within(boolean begins) {
    inside = begins;
  }

  void hear(String tag, String value) {
    if (inside && tag.equals("BALAMT")) {
      amount = OfxValues.amount(value);
    } else if (inside && tag.equals("DTASOF")) {
      on = OfxValues.day(value);
    }
  }

  void posted(String value) {
    LocalDate day = OfxValues.day(value);
    if (day != null) {
      first = first == null || day.isBefore(first) ? day : first;
      latest = latest == null || day.isAfter(latest) ? day : latest;
    }
  }

  void end(StatementSoFar statement, String account) {
    if (amount == null || on == null || latest != null && on.isBefore(latest)) {
      return;
    }
    Balance before = last.put(account, new Balance(amount, on));
    if (before != null && first != null && before.on.isBefore(first)) {
      statement.opens(before.amount, before.on);
      statement.closes(amount, on);
    }
  }
}
