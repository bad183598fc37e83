package anodyne.analysis;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line followed through a series of patterns.
 *
 * @param low_deg lower end of the window it is looked for in
 * @param high_deg upper end
 * @param fits one for each pattern; empty where there is no such line
 */
public record LineTrack(double low_deg, double high_deg, List<Optional<LineFit>> fits) {
  private static final double SIGNIFICANT = 8;
  private static final double LEAST_HALF_WINDOW_deg = 0.3;
  private static final double MOST_HALF_WINDOW_deg = 1.2;

  public LineTrack {
    fits = List.copyOf(fits);
  }

  /** A line of the mean pattern: where, how wide, how high above the background. */
  private record Found(double centre_deg, double width_deg, double height) {}

  /**
   * Finds the strongest lines of the mean pattern and follows each.
   *
   * @param most largest number of lines
   */
  public static List<LineTrack> strongest(PatternSeries series, LineFit.Doublet doublet, int most) {
    List<LineTrack> tracks = new ArrayList<>();
    for (Found line : find(series, doublet, most)) {
      double half = Math.clamp(4 * line.width_deg(), LEAST_HALF_WINDOW_deg, MOST_HALF_WINDOW_deg);
      tracks.add(
          within(
              series,
              line.centre_deg() - half,
              line.centre_deg() + half,
              line.width_deg(),
              doublet));
    }
    return tracks;
  }

  /** Follows the line in a window. */
  public static LineTrack within(
      PatternSeries series,
      double low_deg,
      double high_deg,
      double widthGuess_deg,
      LineFit.Doublet doublet) {
    List<Optional<LineFit>> fits = new ArrayList<>();
    for (Series row : series.intensity()) {
      fits.add(LineFit.of(series.twoTheta_deg(), row, low_deg, high_deg, widthGuess_deg, doublet));
    }
    return new LineTrack(low_deg, high_deg, fits);
  }

  /** Mean of the centres where the line was found, weighted equally; NaN if it never was. */
  public double meanCentre_deg() {
    return fits.stream()
        .flatMap(Optional::stream)
        .mapToDouble(LineFit::centre_deg)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Largest difference of two centres in units of its standard error, and so whether the line
   * moves; 0 with fewer than two fits.
   */
  public double largestShiftInErrors() {
    List<LineFit> found = fits.stream().flatMap(Optional::stream).toList();
    Optional<LineFit> low = found.stream().min(Comparator.comparingDouble(LineFit::centre_deg));
    Optional<LineFit> high = found.stream().max(Comparator.comparingDouble(LineFit::centre_deg));
    if (found.size() < 2) {
      return 0;
    }
    LineFit a = low.orElseThrow();
    LineFit b = high.orElseThrow();
    return (b.centre_deg() - a.centre_deg()) / Math.hypot(a.centreError_deg(), b.centreError_deg());
  }

  /** Local maxima of the mean net pattern well above the counting error of the mean. */
  private static List<Found> find(PatternSeries series, LineFit.Doublet doublet, int most) {
    int n = series.twoTheta_deg().size();
    double[] net = new double[n];
    double[] total = new double[n];
    for (int p = 0; p < series.size(); p++) {
      for (int i = 0; i < n; i++) {
        net[i] += series.intensity().get(p).get(i) - series.background().get(p).get(i);
        total[i] += series.intensity().get(p).get(i);
      }
    }
    List<Found> all = new ArrayList<>();
    for (int i = 2; i < n - 2; i++) {
      boolean top =
          net[i] >= net[i - 1]
              && net[i] > net[i + 1]
              && net[i] >= net[i - 2]
              && net[i] > net[i + 2];
      if (top && net[i] > SIGNIFICANT * Math.sqrt(Math.max(total[i], 1))) {
        all.add(
            new Found(
                series.twoTheta_deg().get(i), width_deg(series.twoTheta_deg(), net, i), net[i]));
      }
    }
    all.sort(Comparator.comparingDouble(Found::height).reversed());
    List<Found> kept = new ArrayList<>();
    for (Found line : all) {
      boolean apart =
          kept.stream()
              .allMatch(other ->
                  Math.abs(other.centre_deg() - line.centre_deg()) > LEAST_HALF_WINDOW_deg);
      if (apart && kept.size() < most) {
        kept.add(line);
      }
    }
    kept.sort(Comparator.comparingDouble(Found::centre_deg));
    return kept;
  }

  /** Distance between the points at half height on either side. */
  private static double width_deg(Series x, double[] net, int top) {
    int left = top;
    int right = top;
    while (left > 0 && net[left] > 0.5 * net[top]) {
      left--;
    }
    while (right < net.length - 1 && net[right] > 0.5 * net[top]) {
      right++;
    }
    double step_deg = (x.last() - x.first()) / (x.size() - 1);
    return Math.max(x.get(right) - x.get(left) - step_deg, 2 * step_deg);
  }
}
