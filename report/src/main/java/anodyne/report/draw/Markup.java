package anodyne.report.draw;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Text of an XML or HTML document under construction. Text and attribute values are escaped;
 * elements close in the order they were opened.
 */
public final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** An element that holds nothing and needs no end tag. */
  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    text.append("/>");
    return this;
  }

  /** An element that holds text only. */
  public Markup leaf(String element, String content, String... attributes) {
    return open(element, attributes).text(content).close(element);
  }

  /** Text, escaped. */
  public Markup text(String content) {
    escape(content);
    return this;
  }

  /** What another writer of markup has made, as it is. */
  public Markup markup(String markup) {
    text.append(markup);
    return this;
  }

  /** Starts a new line of the file. */
  public Markup line() {
    text.append('\n');
    return this;
  }

  /**
   * Closes the element opened last.
   *
   * @throws IllegalArgumentException if that is another element
   */
  public Markup close(String element) {
    if (!element.equals(open.peek())) {
      throw new IllegalArgumentException("cannot close " + element + " inside " + open.peek());
    }
    open.pop();
    text.append("</").append(element).append('>');
    return this;
  }

  /**
   * The text so far.
   *
   * @throws IllegalArgumentException if an element is still open
   */
  public String asText() {
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(open.peek() + " is not closed");
    }
    return text.toString();
  }

  private void start(String element, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attributes of " + element + " need a value each");
    }
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      text.append('"');
    }
  }

  private void escape(String content) {
    int i = 0;
    while (i < content.length()) {
      int code = content.codePointAt(i);
      i += Character.charCount(code);
      switch (code) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\'' -> text.append("&#39;");
        default -> text.appendCodePoint(isAllowed(code) ? code : REPLACEMENT);
      }
    }
  }

  /** The characters XML 1.0 admits, without the private and the unassigned planes' ends. */
  private static boolean isAllowed(int code) {
    return code == '\t'
        || code == '\n'
        || (code >= 0x20 && code <= 0xD7FF && !(code >= 0x7F && code <= 0x9F))
        || (code >= 0xE000 && code <= 0xFFFD)
        || code >= 0x10000;
  }
}
