package anodyne.workup;

import anodyne.analysis.Titration;
import anodyne.analysis.TitrationPulse;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * A titration with its diffusivities.
 *
 * @param file name of the file
 * @param series as recorded
 * @param titration one point for each pulse
 * @param settings lengths and what they rest on
 * @param warnings of the analysis and the settings; those of the reader are not among them
 */
public record TitrationWorkUp(
    String file,
    TimeSeries series,
    Titration titration,
    TitrationSettings settings,
    List<Warning> warnings) {
  /** Fewest pulses that make a titration. */
  private static final int FEWEST = 5;

  public TitrationWorkUp {
    warnings = List.copyOf(warnings);
  }

  /** Works up a time series. */
  public static TitrationWorkUp of(String file, TimeSeries series, TitrationSettings settings) {
    Titration titration = Titration.of(series, settings.body(), settings.length_m());
    List<Warning> warnings = new ArrayList<>(titration.warnings(file));
    warnings.addAll(settings.warnings());
    return new TitrationWorkUp(file, series, titration, settings, warnings);
  }

  /** Whether a time series looks like a titration: pulses and rests by turns. */
  public static boolean applies(TimeSeries series) {
    return series.technique() != TimeSeries.Technique.VOLTAMMETRY
        && TitrationPulse.of(series).size() >= FEWEST;
  }
}
