package anodyne.workup;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.lab.Recording;
import anodyne.measurement.Diffractogram;
import anodyne.measurement.Measurement;
import anodyne.measurement.Scan;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a file holds, as JSON. */
public final class RecordingDocument {
  private RecordingDocument() {}

  /** Name, format, kind, number of points, and the spectra themselves. */
  public static JsonObject of(Recording recording) {
    JsonObject document =
        new JsonObject()
            .put("file", recording.file())
            .put("format", recording.format())
            .put("instrument", recording.instrument())
            .put("kind", kind(recording))
            .put("points", recording.measurements().stream().mapToInt(Measurement::size).sum())
            .put(
                "measurements",
                recording.measurements().stream().map(RecordingDocument::measurement).toList())
            .put("settings", recording.settings());
    List<Spectrum> spectra = recording.of(Spectrum.class);
    if (!spectra.isEmpty()) {
      document.put("spectra", spectra.stream().map(RecordingDocument::spectrum).toList());
    }
    List<Diffractogram> patterns = recording.of(Diffractogram.class);
    if (!patterns.isEmpty()) {
      document.put("patterns", patterns.stream().map(RecordingDocument::pattern).toList());
    }
    return document;
  }

  /**
   * The kind of the largest measurement in the file, in one word; that of a file whose cycles were
   * joined to those of another is cycling.
   */
  public static String kind(Recording recording) {
    String kind =
        recording.settings().containsKey(JoinedParts.JOINED_INTO)
            ? word(TimeSeries.Technique.CYCLING)
            : "empty";
    int most = -1;
    for (Measurement measurement : recording.measurements()) {
      if (measurement.size() > most) {
        most = measurement.size();
        kind = kind(measurement);
      }
    }
    return recording.of(Spectrum.class).isEmpty() || !"open_circuit".equals(kind)
        ? kind
        : "impedance";
  }

  private static String word(TimeSeries.Technique technique) {
    return technique.name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Measurement measurement) {
    return switch (measurement) {
      case TimeSeries series -> word(series.technique());
      case Spectrum _ -> "impedance";
      case Diffractogram _ -> "diffraction";
      case Scan _ -> "scan";
    };
  }

  private static JsonObject measurement(Measurement measurement) {
    return new JsonObject()
        .put("kind", kind(measurement))
        .put("points", measurement.size())
        .put("start", measurement.start().map(Instant::toString));
  }

  private static JsonObject spectrum(Spectrum spectrum) {
    return new JsonObject()
        .put("start", spectrum.start().map(Instant::toString))
        .put("bias_V", spectrum.bias_V())
        .put("amplitude_V", spectrum.amplitude_V())
        .put("time_s", spectrum.time_s())
        .put("frequency_Hz", spectrum.frequency_Hz())
        .put("z_real_ohm", spectrum.real_ohm())
        .put("z_imag_ohm", spectrum.imaginary_ohm());
  }

  private static JsonObject pattern(Diffractogram pattern) {
    return new JsonObject()
        .put("start", pattern.start().map(Instant::toString))
        .put("points", pattern.size())
        .put("two_theta_first_deg", Document.number(first(pattern)))
        .put("two_theta_last_deg", Document.number(last(pattern)))
        .put("wavelength_angstrom", pattern.wavelength_angstrom());
  }

  private static double first(Diffractogram pattern) {
    return pattern.size() == 0 ? Double.NaN : pattern.twoTheta_deg().first();
  }

  private static double last(Diffractogram pattern) {
    return pattern.size() == 0 ? Double.NaN : pattern.twoTheta_deg().last();
  }
}
