package fr.entente.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the XML an application answers with.
final class Twiml {
  private Twiml() {}

  /// The verbs of a `<Response>`; empty when this is not TwiML.
  static Optional<List<Verb>> read(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var root = builder.parse(new InputSource(new StringReader(xml.strip()))).getDocumentElement();
      return root.getTagName().equals("Response")
          ? Optional.of(new Verb(root).children())
          : Optional.empty();
    } catch (SAXException e) {
      return Optional.empty();
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One element of TwiML.
  record Verb(Element element) {
    String name() {
      return element.getTagName();
    }

    @Nullable String get(String attribute) {
      var value = element.getAttribute(attribute);
      return value.isEmpty() ? null : value;
    }

    String get(String attribute, String otherwise) {
      var value = get(attribute);
      return value == null ? otherwise : value;
    }

    int number(String attribute, int otherwise) {
      var value = get(attribute);
      return value == null || !value.matches("\\d{1,6}") ? otherwise : Integer.parseInt(value);
    }

    boolean flag(String attribute, boolean otherwise) {
      return get(attribute, Boolean.toString(otherwise)).equalsIgnoreCase("true");
    }

    List<String> words(String attribute) {
      var value = get(attribute);
      return value == null ? List.of() : List.of(value.strip().split("\\s+"));
    }

    String text() {
      return element.getTextContent().strip();
    }

    List<Verb> children() {
      var children = new ArrayList<Verb>();
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element child) {
          children.add(new Verb(child));
        }
      }
      return children;
    }
  }
}
