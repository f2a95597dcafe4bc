package fr.entente.exchange.bank;

import fr.entente.payments.BankSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats in which banks send statements, told by the first bytes.
public enum StatementFormat {
  CAMT("ISO 20022", BankSource.CAMT, "(?s)[\\x00- \\x80-\\xFF]{0,64}<.*"),
  CFONB(
      "CFONB 120",
      BankSource.CFONB,
      "(?s)[\\x00- \\x80-\\xFF]{0,64}0[1457]\\d{5}[ 0-9A-Za-z]{4}\\d{5}([A-Z]{3}| {3})[ \\d].*"),
  MT940(
      "MT940",
      BankSource.MT940,
      "(?s)(.{0,600}[\\r\\n])?\\s*(\\{[^\\r\\n]*)?:20:.*[\\r\\n]:(25P?|28C?|60[FM]):.*"),
  OFX("OFX", BankSource.OFX, "(?si).{0,400}?(OFXHEADER|<OFX>).*");

  /// As many bytes as are needed to tell.
  static final int START = 4_096;

  private final String shown;
  private final BankSource source;
  private final Pattern start;

  StatementFormat(String shown, BankSource source, String start) {
    this.shown = shown;
    this.source = source;
    this.start = Pattern.compile(start);
  }

  /// What people call it.
  public String shown() {
    return shown;
  }

  /// Where its entries came from.
  public BankSource source() {
    return source;
  }

  /// The format of a file that begins so; nothing when it is no statement.
  static Optional<StatementFormat> of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    // OFX 2 is XML too.
    for (StatementFormat each : new StatementFormat[] {OFX, CFONB, MT940, CAMT}) {
      if (each.start.matcher(text).matches()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
