package fr.entente.exchange.file;

import fr.entente.exchange.ImportPlan;
import java.nio.file.Path;
import java.util.List;

/// Reads a list of payments from end to end.
public final class PaymentFile {
  /// Takes the payments, one at a time, and the lines that are none.
  public interface Sink extends LineSink {
    void payment(long line, List<String> row, PaymentLine payment);

    /// How many lines were read, and how far the reading is (0 to 1000); may throw to stop it.
    void at(long lines, int permille);
  }

  private PaymentFile() {}

  /// Gives every payment to the sink; answers the number of lines.
  public static long read(Path file, FileShape shape, ImportPlan plan, Sink sink) {
    var reader = new PaymentReader(plan);
    long lines = 0;
    long refused = 0;
    long feet = 0;
    try (RowSource rows = ShapeDetector.open(file, shape, true)) {
      ItemFile.skipHeader(rows, shape);
      while (rows.next()) {
        if (++lines % 64 == 0) {
          sink.at(lines, rows.permille());
        }
        List<String> row = rows.fields();
        try {
          sink.payment(rows.line(), List.copyOf(row), reader.payment(row));
        } catch (LineRefused e) {
          if (e.leftOut()) {
            sink.leave(rows.line(), e.key(), e.detail(), row);
            continue;
          }
          if (FootRows.under(row, FootRows.width(plan))) {
            feet++;
            sink.leave(rows.line(), "exchange.reject.footer", "", row);
            continue;
          }
          refused++;
          sink.reject(rows.line(), e.key(), e.detail(), row);
        }
      }
    }
    if (refused > 0 && refused + feet == lines) {
      throw UnreadableFile.nothing(lines);
    }
    return lines;
  }
}
