package anodyne.lab;

import anodyne.measurement.Diffractogram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Rigaku .ras: blocks of {@code *KEY "value"} and rows of angle, intensity and attenuation; the
 * intensity is multiplied by the attenuation.
 */
final class RigakuRas implements Format {
  @Override
  public String name() {
    return "Rigaku ras";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("ras");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith("*RAS_DATA_START");
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    List<Diffractogram> patterns = new ArrayList<>();
    Text text = Text.of(source);
    Map<String, String> head = new HashMap<>();
    Optional<Pattern2Theta> open = Optional.empty();
    boolean ended = false;
    String instrument = "";
    while (text.next()) {
      String line = text.line();
      if (line.startsWith("*RAS_HEADER_START")) {
        head.clear();
      } else if (line.startsWith("*RAS_INT_START")) {
        open = Optional.of(new Pattern2Theta());
      } else if (line.startsWith("*RAS_INT_END")) {
        open.ifPresent(points -> patterns.add(pattern(points, head, notes)));
        open = Optional.empty();
      } else if (line.startsWith("*RAS_DATA_END")) {
        ended = true;
      } else if (line.startsWith("*")) {
        entry(line, head);
        instrument = head.getOrDefault("FILE_SYSTEM_NAME", instrument);
      } else if (open.isPresent()) {
        point(line, open.get());
      }
    }
    open.ifPresent(points -> patterns.add(pattern(points, head, notes)));
    if (!ended) {
      notes.warn("file_damaged", "the file ends early; points or scans may be missing");
    }
    return notes.recording(name(), "Rigaku " + instrument, patterns);
  }

  private static void entry(String line, Map<String, String> head) {
    int space = line.indexOf(' ');
    if (space > 1 && head.size() < 2000) {
      head.put(line.substring(1, space), line.substring(space + 1).replace("\"", "").strip());
    }
  }

  /** A row of angle, intensity and, if there is a third, attenuation. */
  static void point(String line, Pattern2Theta points) {
    StringTokenizer words = new StringTokenizer(line, " \t,");
    if (words.countTokens() < 2) {
      return;
    }
    double angle = SheetNumbers.number(words.nextToken());
    double intensity = SheetNumbers.number(words.nextToken());
    double attenuation = words.hasMoreTokens() ? SheetNumbers.number(words.nextToken()) : 1;
    points.add(angle, attenuation > 0 ? intensity * attenuation : intensity);
  }

  private static Diffractogram pattern(
      Pattern2Theta points, Map<String, String> head, Notes notes) {
    for (String key :
        List.of("FILE_SAMPLE", "MEAS_SCAN_AXIS_X", "MEAS_SCAN_UNIT_Y", "HW_XG_TARGET_NAME")) {
      notes.setting(key, head.getOrDefault(key, ""));
    }
    String axis = head.getOrDefault("MEAS_SCAN_AXIS_X", "2Theta");
    if (!axis.replace("-", "")
            .replace(" ", "")
            .toLowerCase(java.util.Locale.ROOT)
            .contains("2theta")
        && !axis.toLowerCase(java.util.Locale.ROOT).contains("twotheta")) {
      notes.warn("axis_unusual", "the scan axis is " + axis + ", read as 2-theta; check it");
    }
    Optional<Instant> start =
        notes.start(head.getOrDefault("MEAS_SCAN_START_TIME", ""), Dates.Order.MONTH_FIRST);
    return points.pattern(
        start,
        Pattern2Theta.positive(head.getOrDefault("HW_XG_WAVE_LENGTH_ALPHA1", "")),
        seconds(head),
        notes);
  }

  /** Time of a point, of a step scan as given, else from step and speed. */
  private static OptionalDouble seconds(Map<String, String> head) {
    OptionalDouble step = Pattern2Theta.positive(head.getOrDefault("MEAS_SCAN_STEP", ""));
    OptionalDouble speed = Pattern2Theta.positive(head.getOrDefault("MEAS_SCAN_SPEED", ""));
    if (speed.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (head.getOrDefault("MEAS_SCAN_MODE", "").equalsIgnoreCase("STEP")) {
      return speed;
    }
    return step.isPresent()
        ? OptionalDouble.of(60 * step.getAsDouble() / speed.getAsDouble())
        : OptionalDouble.empty();
  }
}
