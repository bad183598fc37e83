package anodyne.junction;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Area resistance of a stack at zero bias, split into that of its layers and that of its contacts.
 *
 * <p>The layers alone, each as its neutral interior, have R_i = t_i/(q (n μn + p μp)). The whole is
 * dV/dJ of the drift-diffusion solution at V = 0. The difference is the contact resistivity: what
 * barriers, depletion and emission add. It is negative where carriers gather at the interfaces and
 * short-circuit their layers.
 *
 * @param layers_ohm_m2 of each layer alone; empty for a metal, which the solver takes as perfect
 * @param whole_ohm_m2 of the stack
 */
public record SeriesResistance(List<OptionalDouble> layers_ohm_m2, double whole_ohm_m2) {
  /** Bias of the difference quotient: small against kT/q. */
  private static final double SMALL_V = 1e-3;

  public SeriesResistance {
    layers_ohm_m2 = List.copyOf(layers_ohm_m2);
  }

  /** The layers together. */
  public double layersTogether_ohm_m2() {
    return layers_ohm_m2.stream().mapToDouble(r -> r.orElse(0)).sum();
  }

  /** What the contacts add. */
  public double contacts_ohm_m2() {
    return whole_ohm_m2 - layersTogether_ohm_m2();
  }

  /** The resistance of a stack between contacts; empty if it could not be solved. */
  public static Optional<SeriesResistance> of(Stack stack) {
    if (!(DriftDiffusion.sweep(stack, Series.of(-SMALL_V, SMALL_V), DriftDiffusion.Settings.PLAIN)
        instanceof DriftDiffusion.Swept(CurrentVoltage curve))) {
      return Optional.empty();
    }
    double current =
        curve.points().get(1).current_A_per_m2() - curve.points().get(0).current_A_per_m2();
    if (!(current > 0)
        || !(Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE)
            instanceof Equilibrium.Solved(Junction junction))) {
      return Optional.empty();
    }
    List<OptionalDouble> alone = new ArrayList<>();
    for (int i = 0; i < stack.layers().size(); i++) {
      alone.add(alone_ohm_m2(stack.layers().get(i), junction.layers().get(i).bulk()));
    }
    return Optional.of(new SeriesResistance(alone, 2 * SMALL_V / current));
  }

  private static OptionalDouble alone_ohm_m2(Layer layer, NeutralBulk bulk) {
    return switch (layer) {
      case Layer.Metal _ -> OptionalDouble.empty();
      case Layer.Semiconductor s -> {
        double conductivity =
            Constants.ELEMENTARY_CHARGE_C
                * (bulk.electrons_per_m3() * s.kinetics().electronMobility_m2_per_Vs()
                    + bulk.holes_per_m3() * s.kinetics().holeMobility_m2_per_Vs());
        yield OptionalDouble.of(s.thickness_m() / conductivity);
      }
    };
  }
}
