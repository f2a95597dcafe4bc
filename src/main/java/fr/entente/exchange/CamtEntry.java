package fr.entente.exchange;

import fr.entente.exchange.CamtReader.StatementSoFar;
import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One `Ntry`: one movement, or one sum with the details of many. Only what is booked, only euros.
final class CamtEntry {
  private static final int MOST_DETAILS = 100_000;

  private final StatementSoFar statement;
  private final StatementSink sink;
  private final List<XmlNode> parts = new ArrayList<>();
  private final List<CamtDetail> details = new ArrayList<>();
  private long line;
  private int announced;

  CamtEntry(StatementSoFar statement, StatementSink sink) {
    this.statement = statement;
    this.sink = sink;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    line = xml.getLocation().getLineNumber();
    boolean inDetails = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (!inDetails) {
          break;
        }
        inDetails = false;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("NtryDtls") && !inDetails) {
          inDetails = true;
        } else if (name.equals("TxDtls") && inDetails) {
          detail(xml);
        } else {
          keep(XmlNode.read(xml), inDetails);
        }
      }
    }
    told();
  }

  private void detail(XMLStreamReader xml) throws XMLStreamException {
    if (details.size() == MOST_DETAILS) {
      throw CamtReader.refused(xml, "exchange.problem.xml-long");
    }
    details.add(CamtDetail.of(xml.getLocation().getLineNumber(), XmlNode.read(xml)));
  }

  private void keep(XmlNode node, boolean inDetails) {
    if (!inDetails) {
      parts.add(node);
    } else if (node.name().equals("Btch") && node.text("NbOfTxs").matches("\\d{1,9}")) {
      announced += Integer.parseInt(node.text("NbOfTxs"));
    }
  }

  private void told() {
    var head = new XmlNode("Ntry", "", new StringBuilder(), parts);
    BigDecimal amount = CamtReader.amount(head.text("Amt"));
    String currency = head.child("Amt").map(XmlNode::currency).orElse("");
    String status = head.text("Sts", "Cd").isEmpty() ? head.text("Sts") : head.text("Sts", "Cd");
    LocalDate booked = day(head, "BookgDt");
    LocalDate value = day(head, "ValDt");
    LocalDate on = booked == null ? value : booked;
    if (!status.isEmpty() && !status.equals("BOOK")) {
      refuse("exchange.reject.pending", status, head);
    } else if (amount == null) {
      refuse("exchange.reject.amount", head.text("Amt"), head);
    } else if (!currency.equals("EUR")) {
      refuse("exchange.reject.currency", currency, head);
    } else if (on == null) {
      refuse("exchange.reject.date", head.text("BookgDt", "Dt"), head);
    } else {
      boolean out = head.text("CdtDbtInd").equals("DBIT");
      statement.moved(out ? amount.negate() : amount);
      if (amount.signum() > 0) {
        split(head, amount, out, on, value);
      }
    }
  }

  private void split(
      XmlNode head, BigDecimal amount, boolean out, LocalDate on, @Nullable LocalDate value) {
    if (details.size() < 2) {
      CamtDetail only = details.isEmpty() ? CamtDetail.NONE : details.getFirst();
      sink.line(line(head, only, amount, out, on, value, details.isEmpty() && announced > 1));
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (CamtDetail detail : details) {
      if (detail.amount() == null) {
        refuse("exchange.reject.details-amount", Long.toString(detail.line()), head);
        return;
      }
      sum = sum.add(detail.outgoing(out) == out ? detail.amount() : detail.amount().negate());
    }
    if (sum.compareTo(amount) != 0) {
      refuse("exchange.reject.details-sum", sum + " ≠ " + amount, head);
      return;
    }
    for (CamtDetail detail : details) {
      BigDecimal its = Objects.requireNonNull(detail.amount());
      sink.line(line(head, detail, its, detail.outgoing(out), on, value, false));
    }
  }

  private BankLine line(
      XmlNode head,
      CamtDetail detail,
      BigDecimal amount,
      boolean out,
      LocalDate on,
      @Nullable LocalDate value,
      boolean lump) {
    String entryReference = head.text("AcctSvcrRef");
    String ours = head.text("NtryRef");
    String reference = !entryReference.isEmpty() ? entryReference : ours.length() >= 8 ? ours : "";
    String text = detail.text();
    String note = head.text("AddtlNtryInf");
    String shown = text.isEmpty() ? note : text;
    Money money = Money.euros(out ? amount.negate() : amount);
    return new BankLine(
        detail.line() == 0 ? line : detail.line(),
        identity(detail, reference, money, on, value, shown),
        money,
        on,
        value,
        detail.bankReference().isEmpty() ? reference : detail.bankReference(),
        detail.endToEnd(),
        detail.transaction(),
        detail.mandate(),
        head.text("RvslInd").equals("true") || head.text("RvslInd").equals("1"),
        detail.returnReason(),
        detail.payerName(),
        detail.payerIban(),
        shown,
        means(head),
        lump,
        "");
  }

  // With the bank's own reference, wording does not matter: statement and notice word it otherwise.
  private String identity(
      CamtDetail detail,
      String reference,
      Money money,
      LocalDate on,
      @Nullable LocalDate value,
      String text) {
    String own = detail.bankReference() + "|" + detail.transaction() + "|" + detail.endToEnd();
    String base = "camt|" + statement.iban + "|" + on + "|" + money.amount() + "|";
    if (!reference.isEmpty() && (details.size() < 2 || own.length() > 2)) {
      return base + reference + "|" + (details.size() < 2 ? "" : own);
    }
    return base
        + String.join(
            "|", reference, own, "" + value, text, detail.payerName(), detail.payerIban());
  }

  private static String means(XmlNode head) {
    return switch (head.text("BkTxCd", "Domn", "Fmly", "Cd")) {
      case "RCDT", "RRCT", "ICDT" -> "VIR";
      case "IDDT", "RDDT", "IRDD" -> "PRLV";
      case "RCHQ", "ICHQ" -> "CHQ";
      case "CCRD", "MCRD" -> "CB";
      case "CNTR" -> "ESP";
      default -> "";
    };
  }

  private static @Nullable LocalDate day(XmlNode head, String name) {
    String day = head.text(name, "Dt");
    return CamtReader.date(day.isEmpty() ? head.text(name, "DtTm") : day);
  }

  private void refuse(String key, String detail, XmlNode head) {
    String original =
        String.join(
            ";",
            head.text("BookgDt", "Dt"),
            head.text("CdtDbtInd"),
            head.text("Amt"),
            head.text("AcctSvcrRef"),
            head.text("AddtlNtryInf"));
    sink.refuse(line, key, detail, original);
  }
}
