package anodyne.report.lab;

import anodyne.impedance.Fit;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Modulus and phase against frequency. */
final class BodeFigure {
  private static final double WIDTH = 560;
  private static final double LEFT = 84;
  private static final double HEIGHT = 170;
  private static final double GAP = 22;
  private static final double TOP = 16;

  private BodeFigure() {}

  static DataFigure of(String name, Spectrum spectrum, Optional<Fit> fit) {
    Series frequency = spectrum.frequency_Hz();
    Series modulus = modulus(spectrum.real_ohm(), spectrum.imaginary_ohm());
    Series phase = phase(spectrum.real_ohm(), spectrum.imaginary_ohm());
    List<DataFigure.Column> columns = new ArrayList<>();
    columns.add(new DataFigure.Column("frequency_Hz", frequency));
    columns.add(new DataFigure.Column("modulus_ohm", modulus));
    columns.add(new DataFigure.Column("phase_deg", phase));
    Svg svg =
        new Svg(WIDTH, TOP + 2 * HEIGHT + GAP + 54, "Modulus and phase of Z against frequency");
    Scale decades = Scale.Logarithmic.around(frequency.min(), frequency.max());
    Plot upper =
        new Plot(
            svg,
            LEFT,
            TOP,
            WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(Rich.plain("Frequency (Hz)"), decades),
            new Axis(Rich.plain("|Z| (Ω)"), moduli(modulus)));
    Plot lower =
        new Plot(
            svg,
            LEFT,
            TOP + HEIGHT + GAP,
            WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(Rich.plain("Frequency (Hz)"), decades),
            new Axis(
                Rich.plain("−Phase (°)"),
                Scale.Linear.around(Math.min(0, -phase.max()), Math.max(0, -phase.min()))));
    upper.grid();
    lower.grid();
    for (int k = 0; k < frequency.size(); k++) {
      circle(svg, upper.x(frequency.get(k)), upper.y(modulus.get(k)));
      circle(svg, lower.x(frequency.get(k)), lower.y(-phase.get(k)));
    }
    fit.ifPresent(f -> {
      Series dense = NyquistFigure.dense(f.spectrum().frequency_Hz());
      var model = f.circuit().impedance(dense, f.values());
      Series fitModulus = modulus(model.real_ohm(), model.imaginary_ohm());
      Series fitPhase = phase(model.real_ohm(), model.imaginary_ohm());
      Stroke stroke = Stroke.solid(Ink.VERMILLION, 1.8);
      upper.curve(dense.toArray(), fitModulus.toArray(), stroke);
      lower.curve(dense.toArray(), fitPhase.map(v -> -v).toArray(), stroke);
      columns.add(new DataFigure.Column("fit_frequency_Hz", dense));
      columns.add(new DataFigure.Column("fit_modulus_ohm", fitModulus));
      columns.add(new DataFigure.Column("fit_phase_deg", fitPhase));
    });
    upper.horizontalAxis(false);
    upper.verticalAxis();
    upper.frame();
    lower.axes();
    Rich caption =
        Rich.plain(
            "Modulus and phase of the impedance against frequency"
                + (fit.isPresent() ? ": circles measured, line fitted." : "."));
    return new DataFigure(new Figure(name, caption, svg.finish()), columns);
  }

  private static Scale moduli(Series modulus) {
    double low = modulus.min();
    double high = modulus.max();
    return high / low < 30 ? Scale.Linear.around(low, high) : Scale.Logarithmic.around(low, high);
  }

  private static void circle(Svg svg, double x, double y) {
    svg.circle(x, y, 2.8, Ink.WHITE, Stroke.solid(Ink.BLUE, 1.3));
  }

  private static Series modulus(Series real, Series imaginary) {
    double[] result = new double[real.size()];
    for (int k = 0; k < result.length; k++) {
      result[k] = Math.hypot(real.get(k), imaginary.get(k));
    }
    return Series.of(result);
  }

  private static Series phase(Series real, Series imaginary) {
    double[] result = new double[real.size()];
    for (int k = 0; k < result.length; k++) {
      result[k] = Math.toDegrees(Math.atan2(imaginary.get(k), real.get(k)));
    }
    return Series.of(result);
  }
}
