package anodyne.cell.part;

import anodyne.cell.Curve;
import anodyne.cell.MonotoneTable;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;

/**
 * Sites of one kind.
 *
 * @param share of all sites
 * @param potential_V at half filling, against Na/Na+
 * @param width in units of RT/F: 1 an ideal solution, below it nearly two phases
 */
public record Gallery(double share, double potential_V, double width) {
  private static final int POINTS = 200;

  /** Logarithm of filled over empty at the ends of a gallery; beyond, straight lines go on. */
  private static final double REACH = Math.log(1e4);

  private static final double LEAST_STEP = 1e-9;

  public Gallery {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " must be above 0 and at most 1");
    }
    if (!(width > 0 && width <= Double.MAX_VALUE) || !Double.isFinite(potential_V)) {
      throw new IllegalArgumentException(
          "width " + width + " must be positive, potential " + potential_V + " V finite");
    }
  }

  /** Filled share of its own sites at a potential. */
  double filling(double voltage_V, double thermal_V) {
    return 1 / (1 + Math.exp((voltage_V - potential_V) / (width * thermal_V)));
  }

  /** Filled share of all sites of galleries at a potential. */
  public static double content(List<Gallery> galleries, double voltage_V, double temperature_K) {
    double thermal = Constants.thermalVoltage_V(temperature_K);
    double x = 0;
    for (Gallery gallery : galleries) {
      x += gallery.share * gallery.filling(voltage_V, thermal);
    }
    return x;
  }

  /**
   * Potential over the filled share: points evenly in the logarithm of filled over empty of every
   * gallery in turn, so that plateaus and the steps between them are resolved alike.
   */
  static Curve potential(List<Gallery> galleries, double temperature_K) {
    double thermal = Constants.thermalVoltage_V(temperature_K);
    double[] u = new double[POINTS * galleries.size()];
    int n = 0;
    for (Gallery gallery : galleries) {
      for (int i = 0; i < POINTS; i++) {
        u[n++] =
            gallery.potential_V + gallery.width * thermal * REACH * (2.0 * i / (POINTS - 1) - 1);
      }
    }
    Arrays.sort(u);
    double[] x = new double[n];
    double[] y = new double[n];
    int kept = 0;
    for (int i = n - 1; i >= 0; i--) {
      double content = content(galleries, u[i], temperature_K);
      if (kept == 0 || content > x[kept - 1] + LEAST_STEP) {
        x[kept] = content;
        y[kept++] = u[i];
      }
    }
    return new MonotoneTable(Series.of(Arrays.copyOf(x, kept)), Series.of(Arrays.copyOf(y, kept)));
  }
}
