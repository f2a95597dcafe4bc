package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.kernel.Money;
import fr.entente.payments.StatementHeader;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks a bank statement (camt.053) or a list of credits and debits (camt.054) of ISO 20022,
/// versions 01 to 13, entry by entry; memory holds one entry. No document type, no entity.
public final class CamtReader {
  private static final Pattern MESSAGE =
      Pattern.compile("((?:camt|pain|pacs|head)\\.\\d{3})\\.\\d{3}\\.(\\d\\d)");
  private static final int NEWEST = 13;
  private static final Map<String, String> READ =
      Map.of("BkToCstmrStmt", "camt.053", "BkToCstmrDbtCdtNtfctn", "camt.054");
  private static final Map<String, String> OTHERS =
      Map.of(
          "BkToCstmrAcctRpt", "camt.052",
          "CstmrCdtTrfInitn", "pain.001",
          "CstmrPmtStsRpt", "pain.002",
          "CstmrDrctDbtInitn", "pain.008");

  private final StatementSink sink;
  private boolean notice;

  public CamtReader(StatementSink sink) {
    this.sink = sink;
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /// Reads to the end, or until the sink has enough.
  public void read(InputStream content) {
    var bytes = new XmlGuard(new BufferedInputStream(content, 64 * 1024));
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      try {
        walk(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static UnreadableFile broken(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableFile known) {
        return known;
      }
    }
    long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    Throwable nested = e.getNestedException();
    boolean encoding = nested instanceof CharConversionException;
    String key = encoding ? "exchange.problem.xml-encoding" : "exchange.problem.xml-broken";
    return new UnreadableFile(ImportProblem.at(line, key, Long.toString(line)));
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException {
    boolean inside = false;
    boolean known = false;
    while (xml.hasNext() && sink.wantsMore()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused(xml, "exchange.problem.xml-doctype");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (!inside && name.equals("Document")) {
        checkSpace(xml.getNamespaceURI());
        inside = true;
      } else if (inside && !known) {
        checkMessage(name);
        known = true;
      } else if (known && (name.equals("Stmt") || name.equals("Ntfctn"))) {
        statement(xml);
      }
    }
    if (!known) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-other"));
    }
  }

  // Some programs leave the namespace out, or write their own: then the first element tells.
  private static void checkSpace(@Nullable String space) {
    Matcher message = MESSAGE.matcher(space == null ? "" : space);
    if (!message.find()) {
      return;
    }
    String type = message.group(1);
    if (!READ.containsValue(type)) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-type", type));
    }
    int version = Integer.parseInt(message.group(2));
    if (version < 1 || version > NEWEST) {
      throw new UnreadableFile(
          ImportProblem.of("exchange.problem.xml-version", type, message.group(2)));
    }
  }

  private void checkMessage(String element) {
    String name = element.replaceFirst("V0\\d$", "");
    String other = OTHERS.get(name);
    if (other != null) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-type", other));
    }
    if (!READ.containsKey(name)) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-other"));
    }
    notice = name.equals("BkToCstmrDbtCdtNtfctn");
  }

  private void statement(XMLStreamReader xml) throws XMLStreamException {
    String end = xml.getLocalName();
    var statement = new StatementSoFar(sink, notice);
    while (sink.wantsMore()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
        statement.end(xml.getLocation().getLineNumber());
        return;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      long line = xml.getLocation().getLineNumber();
      switch (xml.getLocalName()) {
        case "Id" -> statement.reference = XmlNode.read(xml).value();
        case "ElctrncSeqNb" -> statement.sequence = number(XmlNode.read(xml).value());
        case "LglSeqNb" -> {
          Long legal = number(XmlNode.read(xml).value());
          statement.sequence = statement.sequence == null ? legal : statement.sequence;
        }
        case "FrToDt" -> statement.period(XmlNode.read(xml));
        case "Acct" -> statement.account(XmlNode.read(xml));
        case "Bal" -> statement.balance(XmlNode.read(xml));
        case "Ntry" -> {
          statement.begin(line);
          new CamtEntry(statement, sink).read(xml);
        }
        default -> XmlNode.read(xml);
      }
    }
  }

  private static @Nullable Long number(String text) {
    // Banks that do not count write zeros.
    return text.matches("0*[1-9]\\d{0,17}") ? Long.valueOf(text) : null;
  }

  static UnreadableFile refused(XMLStreamReader xml, String key) {
    long line = xml.getLocation().getLineNumber();
    return new UnreadableFile(ImportProblem.at(line, key, Long.toString(line)));
  }

  static @Nullable LocalDate date(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// A day in an element that holds a date, or a date with a time.
  static @Nullable LocalDate day(XmlNode node, String name) {
    String day = node.text(name, "Dt");
    return date(day.isEmpty() ? node.text(name, "DtTm") : day);
  }

  /// Positive, at most two decimals; null for anything else.
  static @Nullable BigDecimal amount(String text) {
    if (!text.matches("\\+?(\\d{1,12}(\\.\\d{0,5})?|\\.\\d{1,5})")) {
      return null;
    }
    BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
    return amount.scale() > 2 ? null : amount.setScale(2);
  }

  /// One statement while it is read: whose account, and whether its sums are right.
  static final class StatementSoFar {
    private final StatementSink sink;
    private final boolean notice;
    private String reference = "";
    private @Nullable Long sequence;
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

    private void period(XmlNode node) {
      LocalDate from = date(node.text("FrDtTm"));
      onlyDay = from != null && from.equals(date(node.text("ToDtTm"))) ? from : null;
    }

    /// The day of entries that name none: only when the statement is of one day.
    @Nullable LocalDate onlyDay() {
      return onlyDay == null && openedOn != null && openedOn.equals(closedOn) ? openedOn : onlyDay;
    }

    private void account(XmlNode node) {
      String number = node.text("Id", "IBAN");
      iban = (number.isEmpty() ? node.text("Id", "Othr", "Id") : number).replace(" ", "");
    }

    private void balance(XmlNode node) {
      BigDecimal amount = amount(node.text("Amt"));
      String currency = node.child("Amt").map(XmlNode::currency).orElse("");
      if (amount == null || !currency.equals("EUR")) {
        return;
      }
      BigDecimal signed = node.text("CdtDbtInd").equals("DBIT") ? amount.negate() : amount;
      switch (node.text("Tp", "CdOrPrtry", "Cd")) {
        case "OPBD" -> {
          opening = signed;
          openedOn = day(node, "Dt");
        }
        case "PRCD" -> opening = opening == null ? signed : opening;
        case "CLBD" -> {
          closing = signed;
          closedOn = day(node, "Dt");
        }
        default -> {}
      }
    }

    void moved(BigDecimal signed) {
      moved = moved.add(signed);
    }

    private void begin(long line) {
      if (!begun) {
        begun = true;
        sink.statement(
            // Notices are counted apart from statements: only statements must follow each other.
            new StatementHeader(
                iban,
                reference,
                notice ? null : sequence,
                euros(opening),
                euros(closing),
                closedOn),
            line);
      }
    }

    private void end(long line) {
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
}
