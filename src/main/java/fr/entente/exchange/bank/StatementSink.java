package fr.entente.exchange.bank;

import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;

/// Takes what a reader of bank files finds, one piece at a time.
public interface StatementSink {
  default boolean wantsMore() {
    return true;
  }

  void statement(StatementHeader header, long line);

  void line(BankLine line);

  /// A line that is not taken; the original for the list of rejected lines.
  void refuse(long line, String key, String detail, String original);

  /// A line that is no mistake and moves nothing: a balance, a payment that was never made.
  default void leave(long line, String key, String detail, String original) {
    warn(line, key, detail, original);
  }

  /// Something odd that stops nothing.
  void warn(long line, String key, String detail, String original);
}
