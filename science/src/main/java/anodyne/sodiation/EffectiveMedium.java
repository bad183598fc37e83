package anodyne.sodiation;

import java.util.List;

/**
 * Conductivity of a mixture of phases from their volumes.
 *
 * <p>Bruggeman's symmetric effective medium in three dimensions: every phase is a sphere in the
 * medium that all of them make,
 *
 * <pre>  sum f_i (s_i - s) / (s_i + 2 s) = 0.</pre>
 *
 * <p>The left side falls with s, so that there is one root; it is found in ln s by Newton's method
 * inside a bracket that is halved whenever Newton leaves it. A good conductor carries the current
 * from a third of the volume on ({@link #THRESHOLD}); below, it lies in islands. References: D. A.
 * G. Bruggeman, Ann. Phys. 416, 636 (1935); R. Landauer, J. Appl. Phys. 23, 779 (1952); Z. Hashin,
 * S. Shtrikman, J. Appl. Phys. 33, 3125 (1962).
 */
public final class EffectiveMedium {
  /** Volume fraction from which on a phase conducts through a mixture with insulators. */
  public static final double THRESHOLD = 1.0 / 3;

  private static final int MOST_ITERATIONS = 200;

  /** A change of ln s below which s does not change any more. */
  private static final double SAME = 1e-15;

  private EffectiveMedium() {}

  /**
   * A phase of the mixture.
   *
   * @param volume its volume, in a unit common to all parts
   * @param conductivity_S_per_m 0 for a pore
   */
  public record Part(double volume, double conductivity_S_per_m) {
    public Part {
      if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("volume of a part must be >= 0, got " + volume);
      }
      if (!(conductivity_S_per_m >= 0 && conductivity_S_per_m < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "conductivity must be >= 0 S/m, got " + conductivity_S_per_m);
      }
    }
  }

  /**
   * What no arrangement of the phases leaves.
   *
   * @param low_S_per_m lower bound
   * @param high_S_per_m upper bound
   */
  public record Bounds(double low_S_per_m, double high_S_per_m) {}

  /** Bruggeman's conductivity, S/m; 0 where conductors fill no more than a third beside pores. */
  public static double bruggeman_S_per_m(List<Part> parts) {
    double total = total(parts);
    double conducting =
        parts.stream().filter(p -> p.conductivity_S_per_m() > 0).mapToDouble(Part::volume).sum()
            / total;
    if (conducting <= THRESHOLD) {
      return 0;
    }
    double tilt = (1 - conducting) / (2 * conducting);
    double low = Math.log(least(parts, true) * (1 - tilt) / (1 + 2 * tilt));
    double high = Math.log(most(parts));
    double u = 0.5 * (low + high);
    for (int k = 0; k < MOST_ITERATIONS && high - low > SAME * Math.max(1, Math.abs(u)); k++) {
      double s = Math.exp(u);
      double value = 0;
      double slope = 0;
      for (Part part : parts) {
        double ratio = part.conductivity_S_per_m() / s;
        double share = part.volume() / total;
        value += share * (ratio - 1) / (ratio + 2);
        slope -= 3 * share * ratio / ((ratio + 2) * (ratio + 2));
      }
      if (value > 0) {
        low = u;
      } else {
        high = u;
      }
      double next = u - value / slope;
      if (!(next > low && next < high)) {
        next = 0.5 * (low + high);
      }
      if (Math.abs(next - u) <= SAME * Math.max(1, Math.abs(u))) {
        return Math.exp(next);
      }
      u = next;
    }
    return Math.exp(u);
  }

  /** The bounds of Hashin and Shtrikman: the best ones for an isotropic mixture. */
  public static Bounds hashinShtrikman(List<Part> parts) {
    return new Bounds(in(parts, least(parts, false)), in(parts, most(parts)));
  }

  /** All phases in series, all in parallel. */
  public static Bounds wiener(List<Part> parts) {
    double total = total(parts);
    double resistance = 0;
    double conductance = 0;
    for (Part part : parts) {
      if (part.volume() > 0) {
        resistance += part.volume() / total / part.conductivity_S_per_m();
        conductance += part.volume() / total * part.conductivity_S_per_m();
      }
    }
    return new Bounds(1 / resistance, conductance);
  }

  /**
   * Spheres of all phases in a medium of conductivity m: the mean of the conductivities, weighted
   * by f_i / (s_i + 2 m).
   */
  private static double in(List<Part> parts, double medium_S_per_m) {
    double weighted = 0;
    double weights = 0;
    for (Part part : parts) {
      if (part.volume() > 0) {
        double sum = part.conductivity_S_per_m() + 2 * medium_S_per_m;
        if (sum == 0) {
          return 0;
        }
        weighted += part.volume() * part.conductivity_S_per_m() / sum;
        weights += part.volume() / sum;
      }
    }
    return weighted / weights;
  }

  private static double total(List<Part> parts) {
    double total = parts.stream().mapToDouble(Part::volume).sum();
    if (!(total > 0)) {
      throw new IllegalArgumentException("a mixture needs a volume > 0, got " + total);
    }
    return total;
  }

  private static double least(List<Part> parts, boolean conducting) {
    return parts.stream()
        .filter(p -> p.volume() > 0 && (p.conductivity_S_per_m() > 0 || !conducting))
        .mapToDouble(Part::conductivity_S_per_m)
        .min()
        .orElse(0);
  }

  private static double most(List<Part> parts) {
    return parts.stream()
        .filter(p -> p.volume() > 0)
        .mapToDouble(Part::conductivity_S_per_m)
        .max()
        .orElse(0);
  }
}
