package fr.entente.exchange.bank;

import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import fr.entente.payments.Whole;
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
  private static final int MOST_PARTS = 1_000;

  private final StatementSoFar statement;
  private final StatementSink sink;
  private final List<XmlNode> parts = new ArrayList<>();
  private final List<CamtDetail> details = new ArrayList<>();
  private long line;
  private int announced;
  private String batch = "";

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
        } else if (name.equals("TxDtls")) {
          detail(xml);
        } else {
          keep(xml, inDetails);
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

  // Version 01 has no NtryDtls around details and batch.
  private void keep(XMLStreamReader xml, boolean inDetails) throws XMLStreamException {
    XmlNode node = XmlNode.read(xml);
    if (!node.name().equals("Btch")) {
      if (parts.size() == MOST_PARTS) {
        throw CamtReader.refused(xml, "exchange.problem.xml-long");
      }
      if (!inDetails) {
        parts.add(node);
      }
      return;
    }
    batch = CamtDetail.first(batch, node.text("PmtInfId"), node.text("MsgId"));
    if (node.text("NbOfTxs").matches("\\d{1,9}")) {
      announced += Integer.parseInt(node.text("NbOfTxs"));
    }
  }

  private void told() {
    var head = new XmlNode("Ntry", "", new StringBuilder(), parts);
    BigDecimal amount = CamtValues.amount(head.text("Amt"));
    String currency = head.child("Amt").map(XmlNode::currency).orElse("");
    String status = head.text("Sts", "Cd").isEmpty() ? head.text("Sts") : head.text("Sts", "Cd");
    LocalDate booked = CamtValues.day(head, "BookgDt");
    LocalDate value = CamtValues.day(head, "ValDt");
    LocalDate on = booked != null ? booked : value != null ? value : statement.onlyDay();
    if (!status.isEmpty() && !status.equals("BOOK")) {
      sink.leave(line, "exchange.reject.pending", status, original(head));
    } else if (amount == null) {
      refuse("exchange.reject.amount", head.text("Amt"), head);
    } else if (!currency.equals("EUR")) {
      refuse("exchange.reject.currency", currency, head);
    } else if (on == null) {
      String said = head.text("BookgDt", "Dt");
      refuse(said.isEmpty() ? "exchange.reject.no-date" : "exchange.reject.date", said, head);
    } else {
      boolean out = head.text("CdtDbtInd").equals("DBIT");
      statement.moved(out ? amount.negate() : amount);
      if (amount.signum() > 0) {
        split(new Head(head, Money.euros(amount), out, on, value));
      }
    }
  }

  /// What the entry says for all its details.
  private record Head(
      XmlNode node, Money amount, boolean out, LocalDate on, @Nullable LocalDate value) {
    Money signed() {
      return out ? Money.ZERO.minus(amount) : amount;
    }
  }

  private void split(Head head) {
    boolean elsewhere = head.node.text("AddtlInfInd", "MsgNmId").startsWith("camt.054");
    if (details.size() < 2) {
      boolean lump = announced > 1 || elsewhere && details.isEmpty();
      CamtDetail only = details.isEmpty() ? CamtDetail.NONE : details.getFirst();
      sink.line(line(head, only, head.amount, head.out, lump));
    } else if (makeTheSum(head)) {
      for (CamtDetail detail : details) {
        BigDecimal its = Objects.requireNonNull(detail.amount());
        sink.line(line(head, detail, Money.euros(its), detail.outgoing(head.out), false));
      }
    } else {
      // The money came, whatever its details say: a person divides it.
      details.clear();
      sink.line(line(head, CamtDetail.NONE, head.amount, head.out, true));
    }
  }

  private boolean makeTheSum(Head head) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CamtDetail detail : details) {
      if (detail.amount() == null) {
        warn("exchange.reject.details-amount", Long.toString(detail.line()), head.node);
        return false;
      }
      sum =
          sum.add(
              detail.outgoing(head.out) == head.out ? detail.amount() : detail.amount().negate());
    }
    if (sum.compareTo(head.amount.amount()) != 0) {
      warn("exchange.reject.details-sum", sum + " ≠ " + head.amount.amount(), head.node);
      return false;
    }
    return true;
  }

  private BankLine line(Head head, CamtDetail detail, Money amount, boolean out, boolean lump) {
    boolean part = details.size() > 1;
    String entry = entryReference(head.node);
    String reference = entry.isEmpty() && !part ? detail.bankReference() : entry;
    String note = head.node.text("AddtlNtryInf").replaceAll("\\s+", " ");
    String shown = detail.text().isEmpty() ? note : detail.text();
    Money money = out ? Money.ZERO.minus(amount) : amount;
    CamtDetail.Party other = detail.other(out, statement.iban);
    BankLabel label = BankLabel.of(note.isEmpty() ? shown : note);
    CamtCode code = CamtCode.of(head.node);
    String takenBack =
        out
            ? CamtDetail.first(
                detail.code().takenBack(),
                code.takenBack(),
                label.takenBack() && !code.ownCost() ? "REJET" : "",
                reversal(head.node) ? "RVSL" : "")
            : "";
    String whole = CamtDetail.first(reference, batch);
    String own = CamtDetail.first(detail.bankReference(), reference);
    return new BankLine(
        detail.line() == 0 ? line : detail.line(),
        identity(detail, reference, money, head, shown),
        money,
        head.on,
        head.value,
        lump ? whole : own,
        detail.endToEnd(),
        detail.transaction(),
        detail.mandate(),
        reversal(head.node),
        CamtDetail.first(detail.returnReason(), takenBack),
        other.name().isEmpty() && !out ? label.payer() : other.name(),
        other.iban(),
        shown,
        CamtDetail.first(detail.code().means(), code.means(), label.means()),
        lump,
        "",
        part && !whole.isEmpty() ? new Whole(whole, head.signed()) : null,
        detail.ordered() == null ? null : Money.euros(detail.ordered()));
  }

  // The bank sets right what it booked before: what came in and goes out again was no payment.
  private static boolean reversal(XmlNode head) {
    return head.text("RvslInd").equals("true") || head.text("RvslInd").equals("1");
  }

  // A short number is a running one that starts anew; an account number stands on every entry.
  private String entryReference(XmlNode head) {
    String bank = CamtDetail.provided(head.text("AcctSvcrRef"));
    String ours = CamtDetail.provided(head.text("NtryRef"));
    boolean telling =
        ours.length() >= 10
            && !ours.equals(statement.iban)
            && !ours.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    return bank.isEmpty() && telling ? ours : bank;
  }

  // With the bank's own reference, wording does not matter: statement and notice word it otherwise.
  private String identity(
      CamtDetail detail, String reference, Money money, Head head, String text) {
    String own = detail.bankReference() + "|" + detail.transaction() + "|" + detail.endToEnd();
    String base = "camt|" + statement.iban + "|" + head.on + "|" + money.amount() + "|";
    if (!reference.isEmpty() && (details.size() < 2 || own.length() > 2)) {
      return base + reference + "|" + (details.size() < 2 ? "" : own);
    }
    CamtDetail.Party other = detail.other(!money.isPositive(), statement.iban);
    return base
        + String.join(
            "|", reference, own, detail.own(), "" + head.value, text, other.name(), other.iban());
  }

  private static String original(XmlNode head) {
    return String.join(
        ";",
        CamtDetail.first(
            head.text("BookgDt", "Dt"), head.text("BookgDt", "DtTm"), head.text("ValDt", "Dt")),
        head.text("CdtDbtInd"),
        head.text("Amt"),
        head.text("AcctSvcrRef"),
        head.text("AddtlNtryInf"));
  }

  private void refuse(String key, String detail, XmlNode head) {
    sink.refuse(line, key, detail, original(head));
  }

  private void warn(String key, String detail, XmlNode head) {
    sink.warn(line, key, detail, original(head));
  }
}
