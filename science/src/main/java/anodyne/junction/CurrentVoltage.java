package anodyne.junction;

import anodyne.quantity.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Currents of a stack over a range of bias.
 *
 * @param stack what was solved
 * @param points one per bias, in the order asked for
 * @param barriers interfaces through which carriers tunnel, where the stack asks for it
 * @param profiles bands at the lowest and at the highest bias
 * @param solver cost
 * @param meshChange largest relative change of the currents at the outermost biases when every cell
 *     is halved; empty if that was not done
 */
public record CurrentVoltage(
    Stack stack,
    List<OperatingPoint> points,
    List<TunnelBarrier> barriers,
    List<BiasedProfile> profiles,
    Solver solver,
    OptionalDouble meshChange) {
  /** Change of the currents on halving the cells that is told. */
  public static final double MOST_MESH_CHANGE = 0.02;

  public CurrentVoltage {
    points = List.copyOf(points);
    barriers = List.copyOf(barriers);
    profiles = List.copyOf(profiles);
  }

  /**
   * What is to be told of the mesh.
   *
   * @param remedy how to get a finer one
   */
  public Optional<Warning> meshWarning(String subject, String remedy) {
    double change = meshChange.orElse(0);
    return change > MOST_MESH_CHANGE
        ? Optional.of(
            new Warning(
                "mesh_coarse",
                String.format(
                    Locale.ROOT,
                    "currents change by %.2g %% when every cell is halved; %s",
                    100 * change,
                    remedy),
                subject))
        : Optional.empty();
  }

  /**
   * Current in the direction that conducts over current in the one that blocks.
   *
   * @param bias_V magnitude of the two biases compared
   * @param ratio at least 1
   * @param forwardPositive true if a positive bias conducts
   */
  public record Rectification(double bias_V, double ratio, boolean forwardPositive) {}

  /** At the largest bias that was solved with both signs; empty if there is none. */
  public Optional<Rectification> rectification() {
    double best = 0;
    double forward = 0;
    double reverse = 0;
    for (OperatingPoint a : points) {
      for (OperatingPoint b : points) {
        boolean mirrored = Math.abs(a.bias_V() + b.bias_V()) <= 1e-9 * Math.abs(a.bias_V());
        if (a.bias_V() > best && mirrored) {
          best = a.bias_V();
          forward = Math.abs(a.current_A_per_m2());
          reverse = Math.abs(b.current_A_per_m2());
        }
      }
    }
    if (best == 0 || forward == 0 || reverse == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Rectification(
            best, Math.max(forward, reverse) / Math.min(forward, reverse), forward >= reverse));
  }
}
