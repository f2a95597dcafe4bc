package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Formats of banks and packages that are known and not read: they are refused by their name, with
/// a way out.
public final class KnownFormats {
  private static final Map<String, Pattern> STARTS = new LinkedHashMap<>();

  static {
    STARTS.put("SWIFT MT", Pattern.compile("\\{1:.*", Pattern.DOTALL));
    STARTS.put("QIF", Pattern.compile("\\s*!(Type|Account|Option):.*", Pattern.DOTALL));
    STARTS.put(
        "QuickBooks IIF",
        Pattern.compile("\\s*!(HDR|TRNS|CUST|ACCNT|INVITEM|VEND)\t.*", Pattern.DOTALL));
  }

  private KnownFormats() {}

  /// Refuses the upload when its first bytes are of such a format.
  public static void refuse(UploadedFile upload) {
    String start = new String(upload.start(), StandardCharsets.ISO_8859_1);
    STARTS.forEach((name, pattern) -> {
      if (pattern.matcher(start).matches()) {
        throw new UnreadableFile(ImportProblem.of("exchange.problem.known-format", name));
      }
    });
  }
}
