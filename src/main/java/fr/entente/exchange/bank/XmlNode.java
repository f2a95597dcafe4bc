package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A small piece of a large XML file: one element with what is in it, names without prefixes. More
/// elements than any bank writes are refused.
record XmlNode(String name, String currency, StringBuilder own, List<XmlNode> children) {
  private static final int MOST = 5_000;
  private static final int LONGEST = 20_000;

  /// Reads the element on which the reader stands, up to its end.
  static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
    List<XmlNode> open = new ArrayList<>();
    XmlNode root = opened(xml);
    open.add(root);
    int count = 1;
    while (!open.isEmpty()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++count > MOST) {
            throw tooLong(xml);
          }
          XmlNode child = opened(xml);
          open.getLast().children.add(child);
          open.add(child);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          StringBuilder text = open.getLast().own;
          if (text.length() + xml.getTextLength() > LONGEST) {
            throw tooLong(xml);
          }
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        case XMLStreamConstants.END_ELEMENT -> open.removeLast();
        default -> {}
      }
    }
    return root;
  }

  private static XmlNode opened(XMLStreamReader xml) {
    String currency = xml.getAttributeValue(null, "Ccy");
    return new XmlNode(
        xml.getLocalName(),
        currency == null ? "" : currency,
        new StringBuilder(),
        new ArrayList<>(4));
  }

  private static UnreadableFile tooLong(XMLStreamReader xml) {
    long line = xml.getLocation().getLineNumber();
    return new UnreadableFile(
        ImportProblem.at(line, "exchange.problem.xml-long", Long.toString(line)));
  }

  String value() {
    return own.toString().strip();
  }

  Optional<XmlNode> child(String wanted) {
    for (XmlNode child : children) {
      if (child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /// The element at the end of the path, the first of each name.
  Optional<XmlNode> at(String... path) {
    Optional<XmlNode> here = Optional.of(this);
    for (String step : path) {
      here = here.flatMap(node -> node.child(step));
    }
    return here;
  }

  String text(String... path) {
    return at(path).map(XmlNode::value).orElse("");
  }

  List<XmlNode> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }
}
