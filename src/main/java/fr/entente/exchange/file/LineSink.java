package fr.entente.exchange.file;

import java.util.List;

/// Hears of the lines of a file that were not taken as they are.
public interface LineSink {
  /// A mistake: the line is not taken.
  void reject(long line, String key, String detail, List<String> original);

  /// No mistake, and nothing to take: a total, a payment that was never made.
  void leave(long line, String key, String detail, List<String> original);

  /// The line is taken, without a part of it.
  void warn(long line, String key, String detail, List<String> original);
}
