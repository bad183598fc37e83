package anodyne.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of instruments, read as a stream: no document types, no entities of other files. */
final class Xml {
  private static final int MOST_TEXT = 1 << 26;
  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile(
          "[^<]{0,3}<\\?xml[^>]{0,80}encoding=[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

  private Xml() {}

  /**
   * The stream as XML; names are asked for without their name space. Bytes that are no letters of
   * the encoding it declares are taken as such signs.
   */
  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return factory.createXMLStreamReader(new InputStreamReader(bytes, charset(bytes)));
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /** As the byte order mark or the declaration says; UTF-8 otherwise. */
  private static Charset charset(BufferedInputStream bytes) throws IOException {
    bytes.mark(DECLARATION);
    byte[] head = bytes.readNBytes(DECLARATION - 1);
    bytes.reset();
    if (head.length > 1 && (head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE) {
      return StandardCharsets.UTF_16;
    }
    if (head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
      bytes.skipNBytes(3);
    }
    Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return named.lookingAt() && Charset.isSupported(named.group(1))
        ? Charset.forName(named.group(1))
        : StandardCharsets.UTF_8;
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
