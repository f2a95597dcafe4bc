package fr.entente.exchange;

import fr.entente.kernel.Money;
import fr.entente.payments.StatementHeader;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks a bank statement (camt.053) or a list of credits and debits (camt.054) of ISO 20022,
/// versions 01 to 13, entry by entry; memory holds one entry. No document type, no entity.
final class CamtReader {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "urn:iso:std:iso:20022:tech:xsd:((?:camt|pain|pacs)\\.\\d{3})\\.001\\.(\\d\\d)");
  private static final int NEWEST = 13;

  private final StatementSink sink;

  CamtReader(StatementSink sink) {
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
  void read(InputStream content) {
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
      if (!known && name.equals("Document")) {
        check(xml);
        known = true;
      } else if (known && (name.equals("Stmt") || name.equals("Ntfctn"))) {
        statement(xml);
      }
    }
    if (!known) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-other"));
    }
  }

  private static void check(XMLStreamReader xml) {
    String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    Matcher message = MESSAGE.matcher(space);
    if (!message.matches()) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-other"));
    }
    String type = message.group(1);
    if (!type.equals("camt.053") && !type.equals("camt.054")) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-type", type));
    }
    int version = Integer.parseInt(message.group(2));
    if (version < 1 || version > NEWEST) {
      throw new UnreadableFile(
          ImportProblem.of("exchange.problem.xml-version", type, message.group(2)));
    }
  }

  private void statement(XMLStreamReader xml) throws XMLStreamException {
    String end = xml.getLocalName();
    var statement = new StatementSoFar(sink);
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
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
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

  /// Positive, at most two decimals; null for anything else.
  static @Nullable BigDecimal amount(String text) {
    if (!text.matches("\\d{1,12}(\\.\\d{1,5})?")) {
      return null;
    }
    BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
    return amount.scale() > 2 ? null : amount.setScale(2);
  }

  /// One statement while it is read: whose account, and whether its sums are right.
  static final class StatementSoFar {
    private final StatementSink sink;
    private String reference = "";
    private @Nullable Long sequence;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private @Nullable LocalDate closedOn;
    private BigDecimal moved = BigDecimal.ZERO;
    private boolean begun;
    String iban = "";

    StatementSoFar(StatementSink sink) {
      this.sink = sink;
    }

    private void account(XmlNode node) {
      String number = node.text("Id", "IBAN");
      iban = number.isEmpty() ? node.text("Id", "Othr", "Id") : number;
    }

    private void balance(XmlNode node) {
      BigDecimal amount = amount(node.text("Amt"));
      String currency = node.child("Amt").map(XmlNode::currency).orElse("");
      if (amount == null || !currency.equals("EUR")) {
        return;
      }
      BigDecimal signed = node.text("CdtDbtInd").equals("DBIT") ? amount.negate() : amount;
      switch (node.text("Tp", "CdOrPrtry", "Cd")) {
        case "OPBD" -> opening = signed;
        case "PRCD" -> opening = opening == null ? signed : opening;
        case "CLBD" -> {
          closing = signed;
          closedOn = date(node.text("Dt", "Dt"));
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
            new StatementHeader(
                iban, reference, sequence, euros(opening), euros(closing), closedOn),
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
