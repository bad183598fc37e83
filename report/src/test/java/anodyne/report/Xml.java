package anodyne.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads markup back. */
final class Xml {
  private static final Pattern RAW = Pattern.compile("(?s)<(style|script)>.*?</\\1>");

  private Xml() {}

  static Document parse(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (SAXException e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    } catch (IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  /** A page as XML, without the contents of style and script. */
  static Document page(String html) {
    return parse(RAW.matcher(html.replace("<!DOCTYPE html>", "")).replaceAll("<$1></$1>"));
  }

  /** Text of all elements of a name. */
  static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  /** Values of an attribute wherever it stands. */
  static List<String> attributes(Document document, String attribute) {
    NodeList nodes = document.getElementsByTagName("*");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      var found = nodes.item(i).getAttributes().getNamedItem(attribute);
      if (found != null) {
        values.add(found.getNodeValue());
      }
    }
    return values;
  }
}
