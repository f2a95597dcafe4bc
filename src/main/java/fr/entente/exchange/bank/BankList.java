package fr.entente.exchange.bank;

import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.ItemFile;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.RowSource;
import fr.entente.exchange.file.ShapeDetector;
import fr.entente.exchange.file.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a bank's list of movements from end to end.
public final class BankList {
  // Lines below a list that sum it up: no movement, and no mistake.
  private static final Pattern FOOTER =
      Pattern.compile("(?iu)\\b(sous-total|total|totaux|solde|balance|report)\\b");

  private BankList() {}

  /// Gives every movement to the sink.
  public static void read(Path file, FileShape shape, ImportPlan plan, StatementSink sink) {
    var reader = new BankListReader(plan);
    long taken = 0;
    long refused = 0;
    try (RowSource rows = ShapeDetector.open(file, shape, true)) {
      ItemFile.skipHeader(rows, shape);
      while (rows.next()) {
        List<String> row = rows.fields();
        if (row.stream().allMatch(String::isBlank)) {
          continue;
        }
        try {
          sink.line(reader.line(rows.line(), row));
          taken++;
        } catch (LineRefused e) {
          String original = String.join(";", row);
          if (e.leftOut()) {
            sink.leave(rows.line(), e.key(), e.detail(), original);
          } else if (e.key().equals("exchange.reject.date") && FOOTER.matcher(original).find()) {
            sink.leave(rows.line(), "exchange.reject.footer", "", original);
          } else {
            refused++;
            sink.refuse(rows.line(), e.key(), e.detail(), original);
          }
        }
      }
    }
    if (taken == 0 && refused > 0) {
      throw UnreadableFile.nothing(refused);
    }
  }
}
