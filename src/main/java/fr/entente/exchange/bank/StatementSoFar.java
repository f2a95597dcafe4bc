package fr.entente.exchange.bank;

import fr.entente.kernel.Money;
import fr.entente.payments.StatementHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One statement while it is read: whose account, and whether its sums are right.
final class StatementSoFar {
  private final StatementSink sink;
  private final boolean notice;
  String reference = "";
  @Nullable Long sequence;
  private @Nullable BigDecimal opening;
  private @Nullable BigDecimal closing;
  private @Nullable LocalDate openedOn;
  private @Nullable LocalDate closedOn;
  private @Nullable LocalDate onlyDay;
  private BigDecimal moved = BigDecimal.ZERO;
  private boolean begun;
  String iban = "";

  StatementSoFar(StatementSink sink, boolean notice) {
    this.sink = sink;
    this.notice = notice;
  }

  void period(XmlNode node) {
    LocalDate from = CamtValues.date(node.text("FrDtTm"));
    onlyDay = from != null && from.equals(CamtValues.date(node.text("ToDtTm"))) ? from : null;
  }

  /// The day of entries that name none: only when the statement is of one day.
  @Nullable LocalDate onlyDay() {
    return onlyDay == null && openedOn != null && openedOn.equals(closedOn) ? openedOn : onlyDay;
  }

  void account(XmlNode node) {
    String number = node.text("Id", "IBAN");
    iban = (number.isEmpty() ? node.text("Id", "Othr", "Id") : number).replace(" ", "");
  }

  void balance(XmlNode node) {
    BigDecimal amount = CamtValues.amount(node.text("Amt"));
    String currency = node.child("Amt").map(XmlNode::currency).orElse("");
    if (amount == null || !currency.equals("EUR")) {
      return;
    }
    BigDecimal signed = node.text("CdtDbtInd").equals("DBIT") ? amount.negate() : amount;
    switch (node.text("Tp", "CdOrPrtry", "Cd")) {
      case "OPBD" -> opens(signed, CamtValues.day(node, "Dt"));
      case "PRCD" -> opening = opening == null ? signed : opening;
      case "CLBD" -> closes(signed, CamtValues.day(node, "Dt"));
      default -> {}
    }
  }

  void opens(BigDecimal balance, @Nullable LocalDate on) {
    opening = balance;
    openedOn = on;
  }

  void closes(BigDecimal balance, @Nullable LocalDate on) {
    closing = balance;
    closedOn = on;
  }

  /// In formats that open and close each statement: one without its end may be cut off.
  void endOrCut(long line) {
    end(line);
    if (closing == null) {
      sink.warn(line, "exchange.reject.statement-cut", reference, reference);
    }
  }

  void moved(BigDecimal signed) {
    moved = moved.add(signed);
  }

  void begin(long line) {
    if (!begun) {
      begun = true;
      sink.statement(
          // Notices are counted apart from statements: only statements must follow each other.
          new StatementHeader(
              iban, reference, notice ? null : sequence, euros(opening), euros(closing), closedOn),
          line);
    }
  }

  void end(long line) {
    begin(line);
    if (opening != null && closing != null && opening.add(moved).compareTo(closing) != 0) {
      sink.warn(
          line,
          "exchange.reject.statement-sum",
          opening + " + " + moved + " ≠ " + closing,
          reference);
    }
  }

  private static @Nullable Money euros(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.euros(amount);
  }
}
