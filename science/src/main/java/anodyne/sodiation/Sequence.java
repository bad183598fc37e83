package anodyne.sodiation;

import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The steps of all hosts in the order they happen as the potential falls, on one axis of charge.
 *
 * @param hosts the hosts that react, with their shares of the mass
 * @param steps in order
 */
public record Sequence(List<Share> hosts, List<HostStep> steps) {
  private static final double COULOMB_PER_MAH = 3.6;

  /**
   * A host and its part of the mass of all hosts.
   *
   * @param host the host
   * @param massFraction 0 (exclusive) to 1; all add up to 1
   */
  public record Share(Host host, double massFraction) {
    public Share {
      if (!(massFraction > 0 && massFraction <= 1)) {
        throw new IllegalArgumentException(
            "mass fraction of " + host.name() + " must lie in (0, 1], got " + massFraction);
      }
    }

    /** Moles of formula units per gram of all hosts. */
    public double mol_per_g() {
      return massFraction / host.molarMass_g_per_mol();
    }

    /** Charge of so much sodium per formula unit, mAh per gram of all hosts. */
    public double charge_mAh_per_g(double sodium) {
      return sodium * Constants.FARADAY_C_PER_MOL / COULOMB_PER_MAH * mol_per_g();
    }
  }

  /**
   * A step of one host.
   *
   * @param host index into the hosts
   * @param kind insertion, conversion, alloying ...
   * @param voltage_V potential it is ordered by
   * @param low_V lower end of its range
   * @param high_V upper end of its range
   * @param before what the host is before it
   * @param after what the host is after it
   */
  public record HostStep(
      int host,
      String kind,
      double voltage_V,
      double low_V,
      double high_V,
      Mixture before,
      Mixture after) {
    public HostStep {
      if (!(low_V <= voltage_V && voltage_V <= high_V)) {
        throw new IllegalArgumentException(
            "potentials of a step need low <= value <= high, got "
                + low_V
                + ", "
                + voltage_V
                + ", "
                + high_V);
      }
    }

    /** Sodium taken up per formula unit of the host. */
    public double sodium() {
      return after.sodium().minus(before.sodium()).toDouble();
    }
  }

  /**
   * The electrode between two steps.
   *
   * @param charge_mAh_per_g charge so far, per gram of all hosts
   * @param mixtures what each host is
   */
  public record State(double charge_mAh_per_g, List<Mixture> mixtures) {
    public State {
      mixtures = List.copyOf(mixtures);
    }
  }

  public Sequence {
    hosts = List.copyOf(hosts);
    steps = List.copyOf(steps);
    double sum = hosts.stream().mapToDouble(Share::massFraction).sum();
    if (!hosts.isEmpty() && !(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException("mass fractions must add up to 1, they add up to " + sum);
    }
  }

  /**
   * The equilibrium steps of independent hosts merged by falling potential.
   *
   * @param paths one path per host
   */
  static Sequence of(List<Share> hosts, List<SodiationPath> paths) {
    List<HostStep> steps = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      for (Step step : paths.get(i).steps()) {
        steps.add(
            new HostStep(
                i,
                step.kind(),
                step.voltage_V(),
                step.voltage_V(),
                step.voltage_V(),
                step.before(),
                step.after()));
      }
    }
    steps.sort(Comparator.comparingDouble(HostStep::voltage_V).reversed());
    return new Sequence(hosts, steps);
  }

  /** Charge of one step, mAh per gram of all hosts. */
  public double charge_mAh_per_g(HostStep step) {
    return hosts.get(step.host()).charge_mAh_per_g(step.sodium());
  }

  /** The electrode before the first step and after each step. */
  public List<State> states() {
    List<Mixture> now = new ArrayList<>();
    for (Share share : hosts) {
      now.add(Mixture.of(share.host().compound()));
    }
    double charge = 0;
    List<State> states = new ArrayList<>();
    states.add(new State(0, now));
    for (HostStep step : steps) {
      charge += charge_mAh_per_g(step);
      now.set(step.host(), step.after());
      states.add(new State(charge, now));
    }
    return states;
  }

  /** Charge of all steps, mAh per gram of all hosts. */
  public double capacity_mAh_per_g() {
    return steps.stream().mapToDouble(this::charge_mAh_per_g).sum();
  }
}
