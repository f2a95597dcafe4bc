package fr.entente.exchange.bank;

import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One movement of OFX (`STMTTRN`), by the names of its values.
record OfxMovement(long line, Map<String, String> values) {
  // Some banks forget the sign: a debit without one would pay an invoice.
  private static final Set<String> OUT = Set.of("DEBIT", "FEE", "SRVCHG", "ATM", "POS");
  // A number so short is a running one that starts anew in every file.
  private static final int TELLING = 6;

  void into(StatementSoFar statement, String currency, StatementSink sink) {
    String type = value("TRNTYPE").toUpperCase(java.util.Locale.ROOT);
    String said = value("TRNAMT");
    BigDecimal amount = OfxValues.amount(said);
    LocalDate posted = OfxValues.day(value("DTPOSTED"));
    String foreign = value("CURSYM");
    boolean other = !foreign.isEmpty() && !values.containsKey("ORIGCURRENCY");
    if (type.equals("HOLD")) {
      sink.leave(line, "exchange.reject.pending", type, shown());
    } else if (!value("CORRECTFITID").isEmpty()) {
      sink.refuse(line, "exchange.reject.correction", value("CORRECTFITID"), shown());
    } else if (!currency.isEmpty() && !currency.equals("EUR") || other && !foreign.equals("EUR")) {
      sink.refuse(line, "exchange.reject.currency", other ? foreign : currency, shown());
    } else if (amount == null) {
      sink.refuse(line, "exchange.reject.amount", said, shown());
    } else if (posted == null) {
      sink.refuse(line, "exchange.reject.date", value("DTPOSTED"), shown());
    } else if (OUT.contains(type) && amount.signum() > 0) {
      sink.refuse(line, "exchange.reject.sign", type + " " + said, shown());
    } else if (amount.signum() != 0) {
      statement.moved(amount);
      sink.line(line(statement.iban, type, amount, posted));
    }
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  private String shown() {
    return String.join(";", value("DTPOSTED"), value("TRNAMT"), value("NAME"), value("MEMO"));
  }

  private BankLine line(String account, String type, BigDecimal amount, LocalDate posted) {
    boolean out = amount.signum() < 0;
    String name = CamtDetail.first(value("NAME"), value("PAYEE"));
    String text = text(name);
    BankLabel label = BankLabel.of(text);
    BankLabel memo = BankLabel.of(value("MEMO"));
    boolean back = out && (label.takenBack() || memo.takenBack());
    String own = CamtDetail.provided(value("FITID"));
    String payer = payer(name, label, memo);
    String known = own.length() < TELLING ? own + "|" + text + "|" + value("CHECKNUM") : own;
    return new BankLine(
        line,
        String.join("|", "ofx", account, "" + posted, "" + amount, known),
        Money.euros(amount),
        posted,
        OfxValues.day(value("DTAVAIL")),
        own,
        "",
        "",
        "",
        false,
        back ? "REJET" : "",
        out && !back ? name : payer,
        "",
        text,
        CamtDetail.first(means(type), label.means(), memo.means()),
        false,
        "");
  }

  private String text(String name) {
    List<String> parts = new ArrayList<>(List.of(name, value("MEMO"), value("REFNUM")));
    if (!value("CHECKNUM").isEmpty() && !String.join(" ", parts).contains(value("CHECKNUM"))) {
      parts.add(value("CHECKNUM"));
    }
    // Some banks begin the long text with the short one.
    if (value("MEMO").startsWith(name)) {
      parts.removeFirst();
    }
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).distinct().toList());
  }

  // French banks write the label of the movement where the name should stand.
  private static String payer(String name, BankLabel label, BankLabel memo) {
    String told = CamtDetail.first(label.payer(), memo.payer());
    BankLabel ofName = BankLabel.of(name);
    boolean isLabel = !ofName.means().isEmpty() || ofName.takenBack();
    return told.isEmpty() && !isLabel ? name : told;
  }

  private static String means(String type) {
    return switch (type) {
      case "XFER", "DIRECTDEP" -> "VIR";
      case "DIRECTDEBIT" -> "PRLV";
      case "CHECK" -> "CHQ";
      case "CASH" -> "ESP";
      case "POS" -> "CB";
      default -> "";
    };
  }
}
