package fr.entente.exchange.bank;

import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/// One movement of CFONB 120 (record 04) with what its complements (05) say: label, payer,
/// references, why it was returned.
final class CfonbMovement {
  private static final int MOST = 100;

  private final long line;
  private final CfonbRecord record;
  private final StringBuilder labels = new StringBuilder();
  private final StringBuilder motive = new StringBuilder();
  private final StringBuilder structured = new StringBuilder();
  private String payer = "";
  private String first = "";
  private String paid = "";
  private String iban = "";
  private String reference = "";
  private String endToEnd = "";
  private String mandate = "";
  private String returned = "";
  private int complements;

  CfonbMovement(long line, CfonbRecord record) {
    this.line = line;
    this.record = record;
  }

  /// Hears a complement; more of them than any bank writes are not kept.
  void more(CfonbRecord complement) {
    if (++complements > MOST) {
      return;
    }
    String said = complement.cut(49, 118);
    String half = complement.cut(49, 83);
    switch (complement.cut(46, 48)) {
      case "LIB", "LEM" -> labels.append(' ').append(said);
      // A motive of 140 letters goes on in the next complement, where it was cut.
      case "LCC", "LC2" -> motive.append(complement.raw(49, 118));
      case "LCS" -> structured.append(' ').append(String.join(" ", CreditorReference.words(half)));
      case "NPY" -> payer = CamtDetail.first(payer, said);
      case "NPO" -> first = CamtDetail.first(first, said);
      case "NBE", "NBU" -> paid = CamtDetail.first(paid, said);
      case "IPY", "IBE", "CPY", "CBE" -> iban = FrenchAccount.valid(half) ? half : iban;
      case "REF" -> reference = CamtDetail.first(reference, CamtDetail.provided(half));
      case "RCN" -> endToEnd = CamtDetail.first(endToEnd, CamtDetail.provided(half));
      case "RUM" -> mandate = CamtDetail.first(mandate, CamtDetail.provided(half));
      case "RET" -> returned = CamtDetail.first(returned, said);
      default -> {}
    }
  }

  /// Gives what the movement is to the sink.
  void told(StatementSoFar statement, StatementSink sink) {
    BigDecimal amount = record.amount();
    LocalDate value = record.day(43);
    LocalDate booked = record.date() == null ? value : record.date();
    if (record.euros().isEmpty() && amount != null) {
      sink.refuse(line, "exchange.reject.currency", record.currency(), record.shown());
    } else if (amount == null) {
      sink.refuse(line, "exchange.reject.amount", record.cut(91, 104), record.shown());
    } else if (booked == null) {
      sink.refuse(line, "exchange.reject.date", record.cut(35, 40), record.shown());
    } else {
      statement.moved(amount);
      if (amount.signum() != 0) {
        sink.line(line(statement.iban, amount, booked));
      }
    }
  }

  private BankLine line(String account, BigDecimal amount, LocalDate booked) {
    boolean out = amount.signum() < 0;
    var code = new CfonbCode(record.cut(33, 34));
    String said = record.cut(49, 79);
    BankLabel label = BankLabel.of(said);
    String why = why(code, out, label);
    String name =
        out && why.isEmpty()
            ? CamtDetail.first(paid, payer)
            : CamtDetail.first(payer, first, paid, label.payer());
    String text = text(said);
    String own = CamtDetail.first(reference, CamtDetail.provided(record.cut(105, 120)));
    return new BankLine(
        line,
        String.join(
            "|",
            "cfonb",
            account,
            "" + booked,
            "" + amount,
            record.cut(33, 34),
            record.cut(43, 48),
            record.cut(82, 88),
            own,
            endToEnd,
            text,
            name),
        Money.euros(amount),
        booked,
        record.day(43),
        own,
        endToEnd,
        "",
        mandate,
        false,
        why,
        name,
        iban,
        text,
        CamtDetail.first(code.means(), label.means()),
        !out && code.collected() && name.isEmpty() && mandate.isEmpty(),
        "");
  }

  private String text(String said) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part :
        new String[] {
          said, labels.toString(), motive.toString(), structured.toString(), endToEnd
        }) {
      parts.add(part.replaceAll("\\s+", " ").strip());
    }
    parts.remove("");
    return String.join(" ", parts);
  }

  // The bank's reason, the code of ISO before the older one of two digits.
  private String why(CfonbCode code, boolean out, BankLabel label) {
    String iso = returned.matches("[A-Z]{2}\\d{2}.*") ? returned.substring(0, 4) : "";
    String older = CamtDetail.provided(record.cut(41, 42));
    boolean back = code.returned(out) || out && label.takenBack();
    String reason = CamtDetail.first(iso, older.isEmpty() ? "" : "CFONB " + older);
    return back ? CamtDetail.first(reason, "REJET") : reason;
  }
}
