package anodyne.lab;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of instruments, read as a stream: no document types, no entities of other files. */
final class Xml {
  private static final int MOST_TEXT = 1 << 26;

  private Xml() {}

  /** The stream as XML; names are asked for without their name space. */
  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  /** The next event is consumed; whether it begins an element. */
  static boolean begins(XMLStreamReader xml) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.START_ELEMENT;
  }

  /** Text of the element just begun with that of all elements in it; its end is consumed. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() > MOST_TEXT) {
            throw new XMLStreamException("a text is too long", xml.getLocation());
          }
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** An attribute by its name without name space, or empty. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** What is wrong and where, in one line. */
  static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "not XML" : e.getMessage();
    int told = message.indexOf("Message:");
    String what = told < 0 ? message : message.substring(told + 8);
    return e.getLocation() == null
        ? what.strip()
        : "line " + e.getLocation().getLineNumber() + ": " + what.strip();
  }
}
