package anodyne.report.lab;

import anodyne.impedance.Circuit;
import anodyne.impedance.Fit;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.report.draw.Figure;
import java.util.List;
import java.util.Optional;

/** Figures of impedance spectra and of circuits fitted to them; names are those of the files. */
public final class EisFigures {
  private EisFigures() {}

  /** The complex plane, with the fit if there is one. */
  public static DataFigure nyquist(String name, Spectrum spectrum, Optional<Fit> fit) {
    return NyquistFigure.of(name, spectrum, fit, "measured");
  }

  /** Modulus and phase against frequency, with the fit if there is one. */
  public static DataFigure bode(String name, Spectrum spectrum, Optional<Fit> fit) {
    return BodeFigure.of(name, spectrum, fit);
  }

  /** A simulated spectrum: complex plane, modulus and phase. */
  public static List<DataFigure> simulated(Spectrum spectrum) {
    return List.of(
        NyquistFigure.of("nyquist", spectrum, Optional.empty(), "simulated"),
        bode("bode", spectrum, Optional.empty()));
  }

  /** What the fit leaves over. */
  public static DataFigure residuals(String name, Fit fit) {
    return FitResidualFigure.of(name, fit);
  }

  /** The circuit as a drawing. */
  public static Figure circuit(String name, Circuit circuit) {
    return CircuitDrawing.of(name, circuit);
  }

  /**
   * Every parameter along a series.
   *
   * @param label quantity and unit of the abscissa, such as {@code State of charge (%)}
   * @param abscissa one number for each fit
   */
  public static DataFigure series(String name, String label, Series abscissa, List<Fit> fits) {
    if (fits.isEmpty() || fits.size() != abscissa.size()) {
      throw new IllegalArgumentException(
          "a series needs one number for each of its fits, got "
              + abscissa.size()
              + " for "
              + fits.size());
    }
    return FitSeriesFigure.of(name, label, abscissa, fits);
  }

  /** The three figures of one fit: complex plane, modulus and phase, residuals. */
  public static List<DataFigure> of(String stem, Spectrum spectrum, Fit fit) {
    return List.of(
        nyquist(stem + "-nyquist", spectrum, Optional.of(fit)),
        bode(stem + "-bode", spectrum, Optional.of(fit)),
        residuals(stem + "-residuals", fit));
  }
}
