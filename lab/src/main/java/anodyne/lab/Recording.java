package anodyne.lab;

import anodyne.measurement.Measurement;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one file of an instrument holds.
 *
 * @param file name of the file
 * @param format name of the format, with its version where there is one
 * @param instrument maker and model as far as the file tells, else empty
 * @param measurements in the order of the file
 * @param settings entries of the header worth showing, in the order of the file
 * @param warnings what was mended, left out or is doubtful; the subject is the file
 */
public record Recording(
    String file,
    String format,
    String instrument,
    List<Measurement> measurements,
    Map<String, String> settings,
    List<Warning> warnings) {
  public Recording {
    measurements = List.copyOf(measurements);
    settings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settings));
    warnings = List.copyOf(warnings);
  }

  /** The measurements of one kind. */
  public <T extends Measurement> List<T> of(Class<T> kind) {
    return measurements.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The same with a further warning. */
  Recording with(Warning warning) {
    List<Warning> all = new ArrayList<>(warnings);
    all.add(warning);
    return new Recording(file, format, instrument, measurements, settings, all);
  }
}
