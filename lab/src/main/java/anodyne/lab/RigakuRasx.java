package anodyne.lab;

import anodyne.measurement.Diffractogram;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Rigaku .rasx: a zip of folders Data0, Data1, ..., each with Profile.txt (angle, intensity,
 * attenuation) and MesurementConditions.xml, as its maker spells it.
 */
final class RigakuRasx implements Format {
  private static final java.util.regex.Pattern PROFILE =
      java.util.regex.Pattern.compile("(?:.*/)?Data(\\d+)/Profile\\d+\\.txt");

  @Override
  public String name() {
    return "Rigaku rasx";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("rasx");
  }

  @Override
  public boolean recognises(Source source) {
    return ZipParts.isZip(source)
        && ZipParts.of(source).names().stream().anyMatch(name -> PROFILE.matcher(name).matches());
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    ZipParts zip = ZipParts.of(source);
    List<Diffractogram> patterns = new ArrayList<>();
    for (String name : zip.names()) {
      if (PROFILE.matcher(name).matches()) {
        pattern(zip, name, notes).ifPresent(patterns::add);
      }
    }
    if (zip.cut() || !zip.damaged().isEmpty()) {
      notes.warn("file_damaged", "the archive is cut or damaged; points or scans may be missing");
    }
    return notes.recording(name(), "Rigaku " + notes.setting("SystemName").orElse(""), patterns);
  }

  private static Optional<Diffractogram> pattern(ZipParts zip, String profile, Notes notes) {
    Pattern2Theta points = new Pattern2Theta();
    String text = new String(zip.bytes(profile).orElseThrow(), StandardCharsets.UTF_8);
    text.replace("\uFEFF", "").lines().forEach(line -> RigakuRas.point(line, points));
    if (points.size() == 0) {
      notes.warn("scan_without_angles", "part " + profile + " has no points");
      return Optional.empty();
    }
    String conditions = profile.replaceAll("Profile(\\d+)\\.txt$", "MesurementConditions$1.xml");
    Map<String, String> head = conditions(zip, conditions, notes);
    for (String key :
        List.of("SampleName", "SystemName", "TargetName", "AxisName", "IntensityUnit")) {
      notes.setting(key, head.getOrDefault(key, ""));
    }
    Optional<Instant> start = Pattern2Theta.instant(head.getOrDefault("StartTime", ""), notes);
    return Optional.of(
        points.pattern(
            start,
            Pattern2Theta.positive(head.getOrDefault("WavelengthKalpha1", "")),
            java.util.OptionalDouble.empty(),
            notes));
  }

  /** The first text of each element that holds nothing but text. */
  private static Map<String, String> conditions(ZipParts zip, String part, Notes notes) {
    Map<String, String> head = new HashMap<>();
    Optional<byte[]> bytes = zip.bytes(part);
    if (bytes.isEmpty()) {
      return head;
    }
    try {
      XMLStreamReader xml = Xml.open(new ByteArrayInputStream(bytes.get()));
      String name = "";
      while (xml.hasNext() && head.size() < 5000) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          name = xml.getLocalName();
        } else if (event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
          head.putIfAbsent(name, xml.getText().strip());
        }
      }
    } catch (XMLStreamException e) {
      notes.warn("file_damaged", "part " + part + " is damaged, " + Xml.reason(e));
    }
    return head;
  }
}
