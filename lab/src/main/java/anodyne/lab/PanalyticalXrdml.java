package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Diffractogram;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringTokenizer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * PANalytical XRDML, versions 1.0 to 2.x: one pattern for each scan with a 2-theta axis. Counts
 * stand in {@code intensities} or {@code counts}; angles are listed or given by first and last.
 */
final class PanalyticalXrdml implements Format {
  @Override
  public String name() {
    return "PANalytical xrdml";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xrdml", "xml");
  }

  @Override
  public boolean recognises(Source source) {
    return source.isText() && source.headText().contains("<xrdMeasurements");
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Scans scans = new Scans(new Notes(source));
    try {
      scans.read(Xml.open(new ByteArrayInputStream(source.bytes())));
    } catch (XMLStreamException e) {
      if (scans.patterns.isEmpty()) {
        throw new InputException(
            "the file is damaged: " + Xml.reason(e), source.name(), "export the scan again");
      }
      scans.notes.warn(
          "file_damaged", "the file ends early, " + Xml.reason(e) + "; later scans are missing");
    }
    return scans.notes.recording(
        scans.version.isEmpty() ? name() : name() + " " + scans.version,
        "PANalytical " + scans.instrument,
        scans.patterns);
  }

  private static final class Scans {
    private final Notes notes;
    private final List<Diffractogram> patterns = new ArrayList<>();
    private String version = "";
    private String instrument = "";
    private OptionalDouble wavelength = OptionalDouble.empty();

    Scans(Notes notes) {
      this.notes = notes;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
      while (xml.hasNext()) {
        if (!Xml.begins(xml)) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "xrdMeasurements" -> version = lastPart(xml.getNamespaceURI());
          case "kAlpha1" -> wavelength = Pattern2Theta.positive(Xml.text(xml));
          case "name" -> notes.setting("sample", Xml.text(xml));
          case "scan" -> scan(xml);
          default -> {}
        }
      }
    }

    private static String lastPart(String uri) {
      return uri == null ? "" : uri.substring(uri.lastIndexOf('/') + 1);
    }

    private void scan(XMLStreamReader xml) throws XMLStreamException {
      Optional<Instant> start = Optional.empty();
      OptionalDouble seconds = OptionalDouble.empty();
      double[] ends = {Double.NaN, Double.NaN};
      double[] listed = {};
      double[] counts = {};
      notes.setting("scan axis", Xml.attribute(xml, "scanAxis"));
      if (!Xml.attribute(xml, "status").equals("Completed")) {
        notes.warn("scan_unfinished", "a scan is not marked as completed; its last part may lack");
      }
      while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("scan"))) {
        if (!xml.isStartElement()) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "startTimeStamp" -> start = Pattern2Theta.instant(Xml.text(xml), notes);
          case "commonCountingTime" -> seconds = Pattern2Theta.positive(Xml.text(xml));
          case "instrumentControlSoftware" -> instrument = Xml.text(xml);
          case "positions" -> {
            if (Xml.attribute(xml, "axis").equals("2Theta")) {
              listed = positions(xml, ends);
            }
          }
          case "intensities", "counts" -> counts = numbers(Xml.text(xml));
          default -> {}
        }
      }
      add(start, seconds, ends, listed, counts);
    }

    /** First and last into {@code ends}; every one if they are listed. */
    private static double[] positions(XMLStreamReader xml, double[] ends)
        throws XMLStreamException {
      double[] listed = {};
      while (!(xml.next() == XMLStreamReader.END_ELEMENT
          && xml.getLocalName().equals("positions"))) {
        if (xml.isStartElement()) {
          switch (xml.getLocalName()) {
            case "startPosition" -> ends[0] = SheetNumbers.number(Xml.text(xml).strip());
            case "endPosition" -> ends[1] = SheetNumbers.number(Xml.text(xml).strip());
            case "listPositions" -> listed = numbers(Xml.text(xml));
            case "commonPosition" -> Xml.text(xml);
            default -> {}
          }
        }
      }
      return listed;
    }

    private void add(
        Optional<Instant> start,
        OptionalDouble seconds,
        double[] ends,
        double[] listed,
        double[] counts) {
      int n = counts.length;
      boolean span = Double.isFinite(ends[0]) && Double.isFinite(ends[1]) && n > 1;
      if (n == 0 || !(span || listed.length == n)) {
        notes.warn("scan_without_angles", "a scan without 2-theta axis or counts was left out");
        return;
      }
      Pattern2Theta pattern = new Pattern2Theta();
      for (int i = 0; i < n; i++) {
        double angle = listed.length == n ? listed[i] : ends[0] + (ends[1] - ends[0]) * i / (n - 1);
        pattern.add(angle, counts[i]);
      }
      patterns.add(pattern.pattern(start, wavelength, seconds, notes));
    }

    private static double[] numbers(String text) {
      StringTokenizer words = new StringTokenizer(text);
      double[] all = new double[Math.min(words.countTokens(), Pattern2Theta.MOST_POINTS)];
      for (int i = 0; i < all.length; i++) {
        all[i] = SheetNumbers.number(words.nextToken());
      }
      return all;
    }
  }
}
