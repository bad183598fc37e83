package anodyne.lab;

import anodyne.data.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sheets of an Office Open XML workbook (ISO/IEC 29500-1, parts 18.2 to 18.4 and 18.8), read as a
 * stream: memory holds the shared strings and one row. The strings are bounded in number and
 * length.
 */
final class XlsxSheets {
  private static final int MOST_STRINGS = 6_000_000;
  private static final long MOST_LETTERS = 200_000_000;
  private static final int LONGEST_STRING = 1000;
  private static final Set<String> DATE_FORMATS =
      Set.of("14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47");

  private final Source source;
  private final ZipParts zip;
  private final List<String> strings = new ArrayList<>();
  private final List<Boolean> clockStyles = new ArrayList<>();
  private final SheetCells cells = new SheetCells();
  private Optional<String> damage = Optional.empty();

  private XlsxSheets(Source source, ZipParts zip) {
    this.source = source;
    this.zip = zip;
  }

  static boolean recognises(Source source) {
    return ZipParts.isZip(source) && ZipParts.of(source).has("xl/workbook.xml");
  }

  /**
   * Reads every sheet in the order of the workbook.
   *
   * @return what was damaged, if something was, after what came before it was taken
   */
  static Optional<String> read(Source source, SheetTaker taker) {
    XlsxSheets sheets = new XlsxSheets(source, ZipParts.of(source));
    try {
      sheets.read(taker);
      return sheets.damage;
    } catch (IOException e) {
      throw damaged(source, e.getMessage() == null ? "unreadable" : e.getMessage());
    } catch (XMLStreamException e) {
      throw damaged(source, Xml.reason(e));
    }
  }

  private static InputException damaged(Source source, String reason) {
    return new InputException(
        "the workbook is damaged: " + reason, source.name(), "export it again");
  }

  private void read(SheetTaker taker) throws IOException, XMLStreamException {
    Map<String, String> parts = parts();
    readStyles();
    readStrings();
    for (Map.Entry<String, String> sheet : parts.entrySet()) {
      Optional<InputStream> part = zip.open(sheet.getValue());
      if (part.isEmpty()) {
        continue;
      }
      taker.sheet(sheet.getKey());
      try (InputStream in = part.get()) {
        rows(Xml.open(in), taker);
      } catch (IOException e) {
        damaged(sheet.getKey(), e.getMessage() == null ? "unreadable" : e.getMessage());
      } catch (XMLStreamException e) {
        damaged(sheet.getKey(), Xml.reason(e));
      }
    }
  }

  private void damaged(String sheet, String reason) {
    if (damage.isEmpty()) {
      damage = Optional.of("sheet " + sheet + " ends early: " + reason);
    }
  }

  /** Sheet names to the parts they lie in. */
  private Map<String, String> parts() throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    try (InputStream in = needed("xl/_rels/workbook.xml.rels")) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (Xml.begins(xml) && xml.getLocalName().equals("Relationship")) {
          String target = Xml.attribute(xml, "Target");
          targets.put(
              Xml.attribute(xml, "Id"),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    Map<String, String> parts = new LinkedHashMap<>();
    try (InputStream in = needed("xl/workbook.xml")) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (Xml.begins(xml) && xml.getLocalName().equals("sheet")) {
          String target = targets.getOrDefault(Xml.attribute(xml, "id"), "");
          parts.put(Xml.attribute(xml, "name"), target);
        }
      }
    }
    return parts;
  }

  private InputStream needed(String part) throws IOException {
    return zip.open(part)
        .orElseThrow(() ->
            new InputException(
                "the workbook lacks its part " + part, source.name(), "export it again"));
  }

  /** Which cell styles show dates or times. */
  private void readStyles() throws IOException, XMLStreamException {
    Optional<InputStream> part = zip.open("xl/styles.xml");
    if (part.isEmpty()) {
      return;
    }
    Map<String, Boolean> own = new HashMap<>();
    boolean inCells = false;
    try (InputStream in = part.get()) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
          return;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "numFmt" ->
              own.put(Xml.attribute(xml, "numFmtId"), showsClock(Xml.attribute(xml, "formatCode")));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              String format = Xml.attribute(xml, "numFmtId");
              clockStyles.add(own.getOrDefault(format, DATE_FORMATS.contains(format)));
            }
          }
          default -> {}
        }
      }
    }
  }

  /**
   * Whether a number format shows a date or a time: letters of days, months, hours outside quotes.
   */
  static boolean showsClock(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hms]+\\])[^\\]]*\\]", "")
            .toLowerCase(java.util.Locale.ROOT);
    return !bare.equals("general") && bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
  }

  private void readStrings() throws IOException, XMLStreamException {
    Optional<InputStream> part = zip.open("xl/sharedStrings.xml");
    if (part.isEmpty()) {
      return;
    }
    long letters = 0;
    try (InputStream in = part.get()) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (!Xml.begins(xml) || !xml.getLocalName().equals("si")) {
          continue;
        }
        String text = Xml.text(xml);
        letters += text.length();
        if (strings.size() >= MOST_STRINGS || letters > MOST_LETTERS) {
          throw new InputException(
              "the workbook holds more than " + MOST_STRINGS + " different texts",
              source.name(),
              "export the records as text (CSV)");
        }
        strings.add(text.length() > LONGEST_STRING ? text.substring(0, LONGEST_STRING) : text);
      }
    } catch (XMLStreamException e) {
      damaged("sharedStrings", Xml.reason(e));
    }
  }

  private void rows(XMLStreamReader xml, SheetTaker taker) throws XMLStreamException {
    int row = 0;
    int column = -1;
    boolean open = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("row")) {
          row = rowNumber(xml.getAttributeValue(null, "r"), row + 1);
          column = -1;
          cells.begin(row);
          open = true;
        } else if (name.equals("c") && open) {
          column = column(xml.getAttributeValue(null, "r"), column + 1);
          cell(xml, column);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        open = false;
        if (!taker.row(cells)) {
          return;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("sheetData")) {
        return;
      }
    }
  }

  private static int rowNumber(@org.jspecify.annotations.Nullable String written, int next) {
    double number = written == null ? next : SheetNumbers.number(written);
    return number > 0 && number < 1e9 ? (int) number : next;
  }

  /** Column from 0 of a reference such as {@code AB12}. */
  static int column(@org.jspecify.annotations.Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column == 0 ? next : column - 1;
  }

  private void cell(XMLStreamReader xml, int column) throws XMLStreamException {
    String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
    String style = xml.getAttributeValue(null, "s");
    String value = "";
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        boolean wanted = xml.getLocalName().equals("v") || xml.getLocalName().equals("is");
        String text = Xml.text(xml);
        value = wanted ? text : value;
      }
    }
    if (value.isEmpty()) {
      return;
    }
    switch (type) {
      case "n" -> cells.number(column, SheetNumbers.number(value.strip()), isClock(style));
      case "s" -> {
        double index = SheetNumbers.number(value.strip());
        if (index >= 0 && index < strings.size()) {
          cells.text(column, strings.get((int) index));
        }
      }
      case "inlineStr", "str", "d" ->
          cells.text(
              column, value.length() > LONGEST_STRING ? value.substring(0, LONGEST_STRING) : value);
      default -> {}
    }
  }

  private boolean isClock(@org.jspecify.annotations.Nullable String style) {
    if (style == null) {
      return false;
    }
    double index = SheetNumbers.number(style);
    return index >= 0 && index < clockStyles.size() && clockStyles.get((int) index);
  }
}
