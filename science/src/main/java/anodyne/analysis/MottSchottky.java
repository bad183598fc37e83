package anodyne.analysis;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Flat-band potential and carriers from the capacitance of a depletion layer.
 *
 * <pre>
 *   1/C^2 = 2 / (e eps eps0 N A^2) (E - E_fb - kT/e)      n-type
 *   1/C^2 = 2 / (e eps eps0 N A^2) (E_fb - E - kT/e)      p-type
 * </pre>
 *
 * (N. F. Mott, Proc. R. Soc. A 171 (1939) 27, doi 10.1098/rspa.1939.0051; W. Schottky, Z. Phys. 113
 * (1939) 367, doi 10.1007/BF01340116; K. Gelderman, L. Lee and S. W. Donne, J. Chem. Educ. 84
 * (2007) 685, doi 10.1021/ed084p685.) C is that of the series circuit, -1/(omega Im Z). Assumes a
 * flat electrode of area A, one kind of dopant, no surface states: if any of these fails, the lines
 * of several frequencies disagree, which is why at least {@link #FEWEST_FREQUENCIES} are asked for.
 *
 * @param type of the carriers
 * @param lines one for each frequency, rising
 * @param flatBand_V mean over the frequencies
 * @param flatBandError_V joins the spread over the frequencies and the mean error of the lines
 * @param carriers_per_m3 geometric mean over the frequencies
 * @param carriersFactor one standard deviation as a factor
 */
public record MottSchottky(
    Carriers type,
    List<Line> lines,
    double flatBand_V,
    double flatBandError_V,
    double carriers_per_m3,
    double carriersFactor) {
  /** Fewest frequencies that are taken. */
  public static final int FEWEST_FREQUENCIES = 3;

  private static final double SPREAD_V = 0.05;
  private static final double SPREAD_FACTOR = 1.5;

  /** Sign of the carriers. */
  public enum Carriers {
    /** Electrons: 1/C^2 rises with the potential. */
    N,
    /** Holes. */
    P;

    /** As written in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Capacitances at one frequency.
   *
   * @param frequency_Hz frequency
   * @param potential_V in any order
   * @param capacitance_F at each potential
   */
  public record Curve(double frequency_Hz, Series potential_V, Series capacitance_F) {
    /** Those with a positive capacitance, by rising potential. */
    private double[][] sorted() {
      Integer[] order = new Integer[potential_V.size()];
      Arrays.setAll(order, k -> k);
      Arrays.sort(order, java.util.Comparator.comparingDouble(potential_V::get));
      double[] e = new double[order.length];
      double[] y = new double[order.length];
      int n = 0;
      for (int k : order) {
        double c = capacitance_F.get(k);
        if (c > 0 && (n == 0 || potential_V.get(k) > e[n - 1])) {
          e[n] = potential_V.get(k);
          y[n] = 1 / (c * c);
          n++;
        }
      }
      return new double[][] {Arrays.copyOf(e, n), Arrays.copyOf(y, n)};
    }
  }

  /**
   * The line of one frequency.
   *
   * @param frequency_Hz frequency
   * @param potential_V rising
   * @param inverseSquare_per_F2 1/C^2
   * @param onset zero of the prolonged straight part
   * @param flatBand_V from it
   * @param carriers_per_m3 from its slope
   */
  public record Line(
      double frequency_Hz,
      Series potential_V,
      Series inverseSquare_per_F2,
      Onset.Found onset,
      double flatBand_V,
      double carriers_per_m3) {}

  /** The analysis, or why there is none. */
  public sealed interface Outcome {
    /** It worked. */
    record Known(MottSchottky result) implements Outcome {}

    /**
     * It did not.
     *
     * @param reason one sentence
     */
    record Refused(String reason) implements Outcome {}
  }

  public MottSchottky {
    lines = List.copyOf(lines);
  }

  /**
   * Flat band and carriers.
   *
   * @param curves at least three frequencies
   * @param permittivity relative, static
   * @param area_m2 of the electrode, true rather than geometric if it is known
   * @param type carriers if they are known, else by the slope of most curves
   */
  public static Outcome of(
      List<Curve> curves,
      double permittivity,
      double area_m2,
      double temperature_K,
      java.util.Optional<Carriers> type) {
    if (!(permittivity >= 1 && area_m2 > 0 && temperature_K > 0)) {
      throw new IllegalArgumentException(
          "permittivity >= 1, area and temperature > 0 are needed, got "
              + permittivity
              + ", "
              + area_m2
              + " m2, "
              + temperature_K
              + " K");
    }
    if (curves.size() < FEWEST_FREQUENCIES) {
      return new Outcome.Refused(
          curves.size()
              + " frequencies do not show whether the capacitance depends on the"
              + " frequency; "
              + FEWEST_FREQUENCIES
              + " or more are needed");
    }
    Carriers carriers = type.orElseGet(() -> byMostSlopes(curves));
    List<Line> lines = new ArrayList<>();
    for (Curve curve :
        curves.stream()
            .sorted(java.util.Comparator.comparingDouble(Curve::frequency_Hz))
            .toList()) {
      double[][] points = curve.sorted();
      switch (onset(points, carriers)) {
        case Onset.Absent(String reason) -> {
          return new Outcome.Refused(
              String.format(Locale.ROOT, "at %.4g Hz: %s", curve.frequency_Hz(), reason));
        }
        case Onset.Found found ->
            lines.add(line(curve, points, found, carriers, permittivity, area_m2, temperature_K));
      }
    }
    return new Outcome.Known(joined(carriers, lines));
  }

  private static Carriers byMostSlopes(List<Curve> curves) {
    int rising = 0;
    for (Curve curve : curves) {
      double[][] points = curve.sorted();
      if (points[0].length >= 2) {
        rising += StraightLine.through(points[0], points[1]).slope() > 0 ? 1 : -1;
      }
    }
    return rising >= 0 ? Carriers.N : Carriers.P;
  }

  private static Onset onset(double[][] points, Carriers type) {
    int n = points[0].length;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      int from = type == Carriers.N ? k : n - 1 - k;
      x[k] = points[0][from];
      y[k] = points[1][from];
    }
    return Onset.of(x, y, Onset.Background.AXIS);
  }

  private static Line line(
      Curve curve,
      double[][] points,
      Onset.Found onset,
      Carriers type,
      double permittivity,
      double area_m2,
      double temperature_K) {
    double thermal = Constants.thermalVoltage_V(temperature_K);
    double flatBand = type == Carriers.N ? onset.x() - thermal : onset.x() + thermal;
    double carriers =
        2
            / (Constants.ELEMENTARY_CHARGE_C
                * permittivity
                * Constants.VACUUM_PERMITTIVITY_F_PER_M
                * area_m2
                * area_m2
                * Math.abs(onset.line().slope()));
    return new Line(
        curve.frequency_Hz(),
        Series.of(points[0]),
        Series.of(points[1]),
        onset,
        flatBand,
        carriers);
  }

  private static MottSchottky joined(Carriers type, List<Line> lines) {
    int n = lines.size();
    double mean = lines.stream().mapToDouble(Line::flatBand_V).average().orElseThrow();
    double spread =
        Math.sqrt(
            lines.stream().mapToDouble(l -> Math.pow(l.flatBand_V() - mean, 2)).sum() / (n - 1));
    double error = lines.stream().mapToDouble(l -> l.onset().error()).average().orElseThrow();
    double log =
        lines.stream().mapToDouble(l -> Math.log(l.carriers_per_m3())).average().orElseThrow();
    double logSpread =
        Math.sqrt(
            lines.stream().mapToDouble(l -> Math.pow(Math.log(l.carriers_per_m3()) - log, 2)).sum()
                / (n - 1));
    double slopeError =
        lines.stream()
            .mapToDouble(l -> Math.abs(l.onset().line().slopeError() / l.onset().line().slope()))
            .average()
            .orElseThrow();
    return new MottSchottky(
        type,
        lines,
        mean,
        Math.hypot(spread, error),
        Math.exp(log),
        Math.exp(Math.hypot(logSpread, slopeError)));
  }

  /** What the frequencies say against the model. */
  public List<Warning> warnings(String subject) {
    List<Warning> warnings = new ArrayList<>();
    double least = lines.stream().mapToDouble(Line::flatBand_V).min().orElseThrow();
    double most = lines.stream().mapToDouble(Line::flatBand_V).max().orElseThrow();
    double few = lines.stream().mapToDouble(Line::carriers_per_m3).min().orElseThrow();
    double many = lines.stream().mapToDouble(Line::carriers_per_m3).max().orElseThrow();
    if (most - least > SPREAD_V || many / few > SPREAD_FACTOR) {
      warnings.add(
          new Warning(
              "mott_schottky_dispersion",
              String.format(
                  Locale.ROOT,
                  "the frequencies disagree: flat band %.3f to %.3f V, carriers by a factor %.2f;"
                      + " surface states, a rough electrode or a wrong circuit, do not quote one"
                      + " frequency alone",
                  least,
                  most,
                  many / few),
              subject));
    }
    return warnings;
  }
}
