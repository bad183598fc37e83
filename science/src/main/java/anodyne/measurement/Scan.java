package anodyne.measurement;

import anodyne.quantity.Series;
import java.time.Instant;
import java.util.Optional;

/**
 * One quantity against another, as photoelectron and optical spectra come: the axes say what they
 * are.
 *
 * @param start when it began, if known
 * @param abscissa quantity and unit of x
 * @param ordinate quantity and unit of y, as in the file
 * @param x one number per point, in the order of the file
 * @param y one number per point
 */
public record Scan(Optional<Instant> start, Abscissa abscissa, String ordinate, Series x, Series y)
    implements Measurement {

  /** Quantity of the abscissa. */
  public enum Abscissa {
    BINDING_ENERGY_eV,
    KINETIC_ENERGY_eV,
    PHOTON_ENERGY_eV,
    WAVELENGTH_nm,
    POTENTIAL_V,
    /** The file does not say. */
    UNKNOWN
  }

  public Scan {
    if (x.size() != y.size()) {
      throw new IllegalArgumentException(
          "a scan needs as many y as x, got " + y.size() + " and " + x.size());
    }
  }

  @Override
  public int size() {
    return x.size();
  }
}
