package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.SafeXml;
import fr.entente.exchange.file.UnreadableFile;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /// Reads to the end, or until the sink has enough.
  public void read(InputStream content) {
    XMLStreamReader xml = SafeXml.reader(content);
    try {
      walk(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw SafeXml.broken(e);
    }
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException {
    boolean inside = false;
    boolean known = false;
    boolean finished = false;
    while (xml.hasNext() && sink.wantsMore()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused(xml, "exchange.problem.xml-doctype");
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Document")) {
        inside = false;
        finished |= known;
        known = false;
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
    if (!known && !finished && sink.wantsMore()) {
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
}
