package anodyne.cell;

import anodyne.quantity.Series;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.Swelling;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The stages of a conversion phase from the steps of its host on sodiation: sodium, potentials and
 * volumes come from there; rates, shells and the gap between both ways do not, and must be given.
 *
 * <p>A step over a range of potentials falls in a straight line over its extent. Insertion fills
 * the whole particle; all else is a front or grows from nuclei, and leaves a shell.
 *
 * @param name of the host
 * @param host_mol_per_m3 formula units over its volume before sodiation
 * @param steps in order
 */
public record HostStages(String name, double host_mol_per_m3, List<Step> steps) {
  private static final double CM3_PER_M3 = 1e6;
  private static final double MILLI = 1e-3;

  /**
   * A step.
   *
   * @param kind {@code insertion} or {@code intercalation}, else a front
   * @param sodium taken up per formula unit of the host
   * @param low_V potential at its end
   * @param high_V potential at its beginning
   * @param desodiation_V potential on the way back where it is known
   * @param volumeRatio volume of the host after it over that before sodiation
   */
  public record Step(
      String kind,
      double sodium,
      double low_V,
      double high_V,
      OptionalDouble desodiation_V,
      double volumeRatio) {
    public Step {
      Shares.positive("sodium of a step", sodium);
      Shares.positive("volume ratio of a step", volumeRatio);
      if (!(low_V <= high_V)) {
        throw new IllegalArgumentException(
            "potentials of a step need low <= high, got " + low_V + " and " + high_V + " V");
      }
    }

    private boolean fills() {
      return kind.equals("insertion") || kind.equals("intercalation");
    }
  }

  /**
   * What sodiation does not tell.
   *
   * @param exchange_A_per_m2 j₀ of every stage, per outer surface
   * @param gap_V between the potentials of both ways, where a step has none for the way back
   * @param front how the surface of a front goes on
   * @param shell_ohm_m resistivity of the shell a front leaves
   * @param shellCarrier_mol_per_m_s D c of what diffuses through it
   * @param order of the gates between stages
   */
  public record Kinetics(
      double exchange_A_per_m2,
      double gap_V,
      Growth front,
      double shell_ohm_m,
      double shellCarrier_mol_per_m_s,
      double order) {
    public Kinetics {
      Shares.notNegative("gap between the ways", gap_V);
    }
  }

  public HostStages {
    steps = List.copyOf(steps);
    Shares.positive("formula units per volume", host_mol_per_m3);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("no step of " + name + " is known");
    }
  }

  /**
   * The steps of one host of a sequence, computed or measured.
   *
   * @param host index into the hosts of the sequence
   */
  public static HostStages of(Sequence sequence, Swelling swelling, int host) {
    double start_cm3 = swelling.points().getFirst().volumes_cm3_per_g().get(host);
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < sequence.steps().size(); k++) {
      Sequence.HostStep step = sequence.steps().get(k);
      if (step.host() == host) {
        double after_cm3 = swelling.points().get(k + 1).volumes_cm3_per_g().get(host);
        steps.add(
            new Step(
                step.kind(),
                step.sodium(),
                step.low_V(),
                step.high_V(),
                OptionalDouble.empty(),
                after_cm3 / start_cm3));
      }
    }
    Sequence.Share share = sequence.hosts().get(host);
    return new HostStages(share.host().name(), CM3_PER_M3 * share.mol_per_g() / start_cm3, steps);
  }

  /** Its stages, from the beginning of sodiation. */
  public List<ConversionStage> stages(Kinetics kinetics) {
    List<ConversionStage> stages = new ArrayList<>();
    double before = 1;
    for (Step step : steps) {
      double middle_V = 0.5 * (step.low_V() + step.high_V());
      double gap_V =
          step.desodiation_V().isPresent()
              ? step.desodiation_V().getAsDouble() - middle_V
              : kinetics.gap_V();
      stages.add(
          new ConversionStage(
              step.kind(),
              step.sodium(),
              line(step, 0),
              line(step, gap_V),
              kinetics.exchange_A_per_m2(),
              step.fills() ? new Growth.Solution() : kinetics.front(),
              kinetics.order(),
              step.fills() ? 0 : kinetics.shell_ohm_m(),
              step.fills() ? Double.POSITIVE_INFINITY : kinetics.shellCarrier_mol_per_m_s(),
              step.volumeRatio() - before,
              MILLI));
      before = step.volumeRatio();
    }
    return stages;
  }

  private static Curve line(Step step, double above_V) {
    double high_V = step.high_V() + above_V;
    double low_V = step.low_V() + above_V;
    return high_V > low_V
        ? new LinearTable(Series.of(0, 1), Series.of(high_V, low_V))
        : new Constant(high_V);
  }

  /**
   * Particles of it, before sodiation.
   *
   * @param volumeShare of the electrode
   * @param salt_mol_per_m3 salt concentration for which the exchange current is given
   */
  public Conversion particles(
      double volumeShare,
      double radius_m,
      Kinetics kinetics,
      HysteresisLaw.OneState path,
      double salt_mol_per_m3) {
    return new Conversion(
        name, volumeShare, radius_m, host_mol_per_m3, stages(kinetics), path, 1, salt_mol_per_m3);
  }
}
