package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.quantity.Constants;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What transport hands to a model of a cell: the diffusivities of sodiation and desodiation, always
 * together, and the part of the path they hold on.
 *
 * <p>A potential that falls by Pe kT/e along a path of diffusion and stands still divides the time
 * of one direction by Pe/(1 - e^-Pe) and multiplies that of the other by (e^Pe - 1)/Pe; both
 * together take sinh(Pe)/Pe ≥ 1 times as long as without it. The field of a stack is handed over as
 * such a pair: Pe from the ratio of both directions as computed, beside the stack without its
 * field, their common level as computed but never above that of the law. Barriers are in the
 * diffusivities of the path itself; carriers and capacity do not enter here.
 *
 * @param diffusivity_m2_per_s of the path without field, the layers one after the other
 * @param share of the path that lies in the space charge
 * @param peclet signed, positive where the field helps sodiation
 * @param sodiation diffusivity in the space charge over that of the path, on sodiation
 * @param desodiation the same on desodiation
 * @param limited true if less is handed over than was computed
 */
public record CellDiffusivity(
    double diffusivity_m2_per_s,
    double share,
    double peclet,
    double sodiation,
    double desodiation,
    boolean limited) {
  private static final String FIELD = Variant.NO_FIELD.name().toLowerCase(Locale.ROOT);

  public CellDiffusivity {
    if (!(diffusivity_m2_per_s > 0)
        || !(share >= 0 && share <= 1)
        || !(sodiation > 0)
        || !(desodiation > 0)) {
      throw new IllegalArgumentException(
          "a diffusivity of a cell must be positive on a share of 0 to 1, got "
              + diffusivity_m2_per_s
              + " m²/s, "
              + share
              + ", "
              + sodiation
              + " and "
              + desodiation);
    }
  }

  /** Of a computed stack; empty where it was not compared with the stack without field. */
  public static Optional<CellDiffusivity> of(Transport transport) {
    return transport.comparisons().stream()
        .filter(c -> c.id().equals(FIELD))
        .findFirst()
        .flatMap(Compared::gains)
        .filter(g -> g.in().isPresent() && g.out().isPresent())
        .map(g -> of(transport, g.in().getAsDouble(), g.out().getAsDouble()));
  }

  private static CellDiffusivity of(Transport transport, double gainIn, double gainOut) {
    List<Layer> layers = transport.stack().layers();
    double length = 0;
    double resistance = 0;
    double charged = 0;
    double before_V = 0;
    double after_V = 0;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      Optional<Ion> ion =
          layer.ions().stream().filter(i -> i.name().equals(transport.step().ion())).findFirst();
      if (ion.isPresent()) {
        length += layer.thickness_m();
        resistance += layer.thickness_m() / ion.get().diffusivity_m2_per_s();
        charged += Math.min(layer.thickness_m(), transport.indicators().widthOf90_m().get(l));
        before_V += Math.abs(transport.in().before().potentialDrop_V().get(l));
        after_V += Math.abs(transport.in().after().potentialDrop_V().get(l));
      }
    }
    return of(
        length / resistance,
        charged / length,
        Math.max(before_V, after_V) / Constants.thermalVoltage_V(transport.stack().temperature_K()),
        gainIn,
        gainOut);
  }

  /**
   * The pair of a path.
   *
   * @param diffusivity_m2_per_s of the path without field
   * @param share of the path in the space charge
   * @param mostPeclet drop of the potential over kT/e, the most that Pe may be
   * @param gainIn time without the field over time with it, in
   * @param gainOut the same, out
   */
  static CellDiffusivity of(
      double diffusivity_m2_per_s, double share, double mostPeclet, double gainIn, double gainOut) {
    if (!(share > 0) || !(mostPeclet > 0)) {
      return new CellDiffusivity(diffusivity_m2_per_s, 0, 0, 1, 1, gainIn != 1 || gainOut != 1);
    }
    double in = resistance(share, gainIn);
    double out = resistance(share, gainOut);
    double heldIn = held(in, mostPeclet);
    double heldOut = held(out, mostPeclet);
    double peclet = Math.log(heldOut / heldIn);
    double product = heldIn * heldOut;
    double least = resistanceAlong(peclet) * resistanceAlong(-peclet);
    double raise = product < least ? Math.sqrt(least / product) : 1;
    return new CellDiffusivity(
        diffusivity_m2_per_s,
        share,
        peclet,
        1 / (raise * heldIn),
        1 / (raise * heldOut),
        raise > 1 || heldIn != in || heldOut != out);
  }

  /** Resistance of the space charge over that without field, if the rest of the path stays. */
  private static double resistance(double share, double gain) {
    return 1 + (1 / gain - 1) / share;
  }

  /** Between what a drop of the potential does at most to help and to hinder. */
  private static double held(double resistance, double mostPeclet) {
    return Math.min(
        resistanceAlong(-mostPeclet), Math.max(resistanceAlong(mostPeclet), resistance));
  }

  /** (1 - e^-Pe)/Pe. */
  private static double resistanceAlong(double peclet) {
    return Math.abs(peclet) < 1e-12 ? 1 : -Math.expm1(-peclet) / peclet;
  }

  /** Diffusivity of the whole path on sodiation, m²/s. */
  public double wholeSodiation_m2_per_s() {
    return diffusivity_m2_per_s / (1 - share + share / sodiation);
  }

  /** Diffusivity of the whole path on desodiation, m²/s. */
  public double wholeDesodiation_m2_per_s() {
    return diffusivity_m2_per_s / (1 - share + share / desodiation);
  }

  /** Time of the round trip over that of the same path without field, at least 1. */
  public double roundTrip() {
    return 1 + share * (0.5 * (1 / sodiation + 1 / desodiation) - 1);
  }
}
