package anodyne.cell.anode;

import anodyne.cell.HostStages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A phase of the heterostructure in an electrode. */
public sealed interface AnodeHost {
  String name();

  /** Of the mass of all phases that store sodium. */
  double massShare();

  double density_kg_per_m3();

  /** Charge when all of it is used, per its own mass. */
  double capacity_C_per_kg();

  /**
   * One that reacts in stages.
   *
   * @param stages with the potentials of both ways
   * @param shellCarrier_mol_per_m_s D c of the sodium in it
   * @param capacity_C_per_kg of all stages
   */
  record Reacting(
      HostStages stages,
      double massShare,
      double density_kg_per_m3,
      double shellCarrier_mol_per_m_s,
      double capacity_C_per_kg)
      implements AnodeHost {
    @Override
    public String name() {
      return stages.name();
    }
  }

  /** One that stores on its surface, evenly over the window. */
  record Surface(String name, double massShare, double density_kg_per_m3, double capacity_C_per_kg)
      implements AnodeHost {}

  /**
   * Steps as at most so many: neighbours closest in potential become one, with the potentials at
   * the ends of both and the means of their ways back.
   */
  static List<HostStages.Step> merged(List<HostStages.Step> steps, int most) {
    List<HostStages.Step> left = new ArrayList<>(steps);
    while (left.size() > most) {
      int closest = 0;
      for (int k = 1; k < left.size() - 1; k++) {
        if (distance_V(left, k) < distance_V(left, closest)) {
          closest = k;
        }
      }
      HostStages.Step both = both(left.get(closest), left.get(closest + 1));
      left.set(closest, both);
      left.remove(closest + 1);
    }
    return left;
  }

  private static double distance_V(List<HostStages.Step> steps, int k) {
    return Math.abs(middle_V(steps.get(k)) - middle_V(steps.get(k + 1)));
  }

  private static double middle_V(HostStages.Step step) {
    return 0.5 * (step.low_V() + step.high_V());
  }

  private static HostStages.Step both(HostStages.Step a, HostStages.Step b) {
    double sodium = a.sodium() + b.sodium();
    OptionalDouble back =
        a.desodiation_V().isPresent() && b.desodiation_V().isPresent()
            ? OptionalDouble.of(
                (a.sodium() * a.desodiation_V().getAsDouble()
                        + b.sodium() * b.desodiation_V().getAsDouble())
                    / sodium)
            : OptionalDouble.empty();
    return new HostStages.Step(
        a.sodium() >= b.sodium() ? a.kind() : b.kind(),
        sodium,
        Math.min(a.low_V(), b.low_V()),
        Math.max(a.high_V(), b.high_V()),
        back,
        b.volumeRatio());
  }
}
