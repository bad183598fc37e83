package anodyne.lab;

import anodyne.measurement.Diffractogram;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Bruker .brml: a zip of XML; each RawData part holds rows of numbers (Datum) and, in its data
 * views, which of them is the angle, which the counts. A detector image has no such views and is
 * left out.
 */
final class BrukerBrml implements Format {
  private static final java.util.regex.Pattern RAW =
      java.util.regex.Pattern.compile("(?:.*/)?RawData\\d+\\.xml");

  @Override
  public String name() {
    return "Bruker brml";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("brml");
  }

  @Override
  public boolean recognises(Source source) {
    return ZipParts.isZip(source)
        && ZipParts.of(source).names().stream().anyMatch(name -> RAW.matcher(name).matches());
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    ZipParts zip = ZipParts.of(source);
    List<Diffractogram> patterns = new ArrayList<>();
    OptionalDouble wavelength = wavelength(zip);
    for (String name : zip.names()) {
      if (RAW.matcher(name).matches()) {
        new Raw(notes, wavelength, patterns).read(name, zip.bytes(name).orElseThrow());
      }
    }
    if (zip.cut() || !zip.damaged().isEmpty()) {
      notes.warn("file_damaged", "the archive is cut or damaged; points or scans may be missing");
    }
    return notes.recording(name(), "Bruker", patterns);
  }

  /** K-alpha-1 of the tube, in the part that describes the hardware. */
  private static OptionalDouble wavelength(ZipParts zip) {
    for (String name : zip.names()) {
      if (name.endsWith("MeasurementContainer.xml")) {
        try {
          XMLStreamReader xml = Xml.open(new ByteArrayInputStream(zip.bytes(name).orElseThrow()));
          while (xml.hasNext()) {
            if (Xml.begins(xml) && xml.getLocalName().equals("WaveLengthAlpha1")) {
              return Pattern2Theta.positive(Xml.attribute(xml, "Value"));
            }
          }
        } catch (XMLStreamException e) {
          return OptionalDouble.empty();
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** One RawData part. */
  private static final class Raw {
    private final Notes notes;
    private final OptionalDouble wavelength;
    private final List<Diffractogram> patterns;
    private Optional<Instant> start = Optional.empty();
    private OptionalDouble seconds = OptionalDouble.empty();
    private final List<String> rows = new ArrayList<>();
    private int angle = -1;
    private int counts = -1;
    private int viewStart;
    private int field;
    private double first = Double.NaN;
    private double increment = Double.NaN;
    private boolean ofTwoTheta;

    Raw(Notes notes, OptionalDouble wavelength, List<Diffractogram> patterns) {
      this.notes = notes;
      this.wavelength = wavelength;
      this.patterns = patterns;
    }

    void read(String part, byte[] bytes) {
      try {
        XMLStreamReader xml = Xml.open(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamReader.START_ELEMENT) {
            begin(xml);
          } else if (event == XMLStreamReader.END_ELEMENT
              && xml.getLocalName().equals("DataRoute")) {
            finish(part);
          }
        }
      } catch (XMLStreamException e) {
        notes.warn("file_damaged", "part " + part + " is damaged, " + Xml.reason(e));
        finish(part);
      }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
      switch (xml.getLocalName()) {
        case "TimeStampStarted" -> start = Pattern2Theta.instant(Xml.text(xml), notes);
        case "TimePerStep" -> seconds = Pattern2Theta.positive(Xml.text(xml));
        case "Datum" -> {
          if (rows.size() < Pattern2Theta.MOST_POINTS) {
            rows.add(Xml.text(xml));
          }
        }
        case "ScanAxisInfo" -> ofTwoTheta = Xml.attribute(xml, "AxisId").equals("TwoTheta");
        case "Start" -> first = ofTwoTheta ? SheetNumbers.number(Xml.text(xml).strip()) : first;
        case "Increment" ->
            increment = ofTwoTheta ? SheetNumbers.number(Xml.text(xml).strip()) : increment;
        case "RawDataView" -> view(xml);
        case "FieldDefinitions" -> {
          boolean twoTheta =
              Xml.attribute(xml, "TwoTheta").equalsIgnoreCase("true")
                  || Xml.attribute(xml, "FieldName").equals("TwoTheta")
                  || Xml.attribute(xml, "AxisId").equals("TwoTheta");
          if (twoTheta && angle < 0) {
            angle = viewStart + field;
          }
          field++;
        }
        default -> {}
      }
    }

    private void view(XMLStreamReader xml) {
      double begin = SheetNumbers.number(Xml.attribute(xml, "Start"));
      viewStart = begin >= 0 && begin < 10_000 ? (int) begin : 0;
      field = 0;
      if (Xml.attribute(xml, "type").endsWith("RecordedRawDataView") && counts < 0) {
        counts = viewStart;
      }
    }

    /** Makes the pattern of a route when its rows and views are known. */
    private void finish(String part) {
      if (!rows.isEmpty()) {
        Pattern2Theta points = new Pattern2Theta();
        boolean stepped = angle < 0 && Double.isFinite(first) && Double.isFinite(increment);
        for (int i = 0; i < rows.size(); i++) {
          String[] cells = rows.get(i).split(",", -1);
          int last = counts < 0 ? cells.length - 1 : counts;
          double at = stepped ? first + i * increment : number(cells, angle < 0 ? 2 : angle);
          points.add(at, number(cells, last));
        }
        if (points.size() > 0) {
          patterns.add(points.pattern(start, wavelength, seconds, notes));
        }
      } else {
        notes.warn("scan_without_angles", "part " + part + " has a route without points");
      }
      rows.clear();
      angle = -1;
      counts = -1;
      first = Double.NaN;
      increment = Double.NaN;
    }

    private static double number(String[] cells, int index) {
      return index < cells.length ? SheetNumbers.number(cells[index].strip()) : Double.NaN;
    }
  }
}
