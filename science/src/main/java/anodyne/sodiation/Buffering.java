package anodyne.sodiation;

import anodyne.quantity.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Whether the staggered steps of two hosts keep their swelling apart, and what that costs.
 *
 * @param equilibrium index of the computed sequence
 * @param measured index of the measured sequence
 * @param misfit strain between the hosts along the computed sequence; only with two hosts
 * @param measuredMisfit the same along the measured sequence, if both hosts have steps in it
 * @param order the order of the steps of both sequences; only with two hosts
 * @param map the computed index over overpotentials; only if it is defined
 */
public record Buffering(
    BufferingIndex.Result equilibrium,
    BufferingIndex.Result measured,
    Optional<Misfit> misfit,
    Optional<Misfit> measuredMisfit,
    Optional<StepOrder> order,
    Optional<OverpotentialMap> map) {
  private static final double GRID_V = 0.1;
  private static final int GRID_POINTS = 11;
  private static final int SAMPLES = 400;

  /**
   * The largest difference of the two hosts' free linear strains.
   *
   * @param staggered along the sequence, step by step
   * @param simultaneous if both hosts took up their sodium in proportion all along
   */
  public record Misfit(double staggered, double simultaneous) {}

  /**
   * Compares the two sequences.
   *
   * @param inputs the hosts, also those that do not react
   * @param equilibrium volumes along the computed sequence
   * @param measured volumes along the measured one
   * @param halfWidth_V least half width of a step
   */
  public static Buffering of(
      SodiationInputs inputs, Swelling equilibrium, Swelling measured, double halfWidth_V) {
    if (equilibrium.sequence().hosts().size() != 2) {
      BufferingIndex.Undefined none = new BufferingIndex.Undefined(reason(inputs));
      return new Buffering(
          none, none, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    BufferingIndex.Result index = BufferingIndex.of(equilibrium, 0, 1, halfWidth_V);
    BufferingIndex.Result seen = seen(measured, halfWidth_V);
    return new Buffering(
        index,
        seen,
        Optional.of(misfit(equilibrium)),
        isKnown(seen) ? Optional.of(misfit(measured)) : Optional.empty(),
        Optional.of(StepOrder.of(equilibrium.sequence(), measured.sequence())),
        isKnown(index)
            ? Optional.of(OverpotentialMap.of(equilibrium, overpotentials_V(), halfWidth_V))
            : Optional.empty());
  }

  private static boolean isKnown(BufferingIndex.Result result) {
    return switch (result) {
      case BufferingIndex.Known _ -> true;
      case BufferingIndex.Undefined _ -> false;
    };
  }

  private static BufferingIndex.Result seen(Swelling measured, double halfWidth_V) {
    List<Sequence.Share> hosts = measured.sequence().hosts();
    for (int i = 0; i < hosts.size(); i++) {
      int host = i;
      if (measured.sequence().steps().stream().noneMatch(s -> s.host() == host)) {
        return new BufferingIndex.Undefined("no measured steps of " + hosts.get(i).host().name());
      }
    }
    return BufferingIndex.of(measured, 0, 1, halfWidth_V);
  }

  private static String reason(SodiationInputs inputs) {
    for (Host host : inputs.hosts()) {
      switch (host.storage()) {
        case SURFACE -> {
          return host.name() + " takes up sodium on its surfaces and does not swell: a matrix";
        }
        case NONE -> {
          return host.name() + " does not swell: a matrix";
        }
        case BULK -> {}
      }
    }
    return "defined for two phases that swell, not for " + inputs.reacting().size();
  }

  private static Series overpotentials_V() {
    return Series.of(
        DoubleStream.iterate(0, v -> v + 1).limit(GRID_POINTS).map(v -> v * GRID_V).toArray());
  }

  /** The largest misfit of hosts 0 and 1. */
  static Misfit misfit(Swelling swelling) {
    double staggered = 0;
    for (int k = 0; k < swelling.points().size(); k++) {
      staggered =
          Math.max(staggered, Math.abs(swelling.freeStrain(k, 0) - swelling.freeStrain(k, 1)));
    }
    OwnPath one = OwnPath.of(swelling, 0);
    OwnPath other = OwnPath.of(swelling, 1);
    double simultaneous = 0;
    for (int k = 0; k <= SAMPLES; k++) {
      double part = (double) k / SAMPLES;
      simultaneous = Math.max(simultaneous, Math.abs(one.strain(part) - other.strain(part)));
    }
    for (OwnPath path : List.of(one, other)) {
      for (double part : path.part().toArray()) {
        simultaneous = Math.max(simultaneous, Math.abs(one.strain(part) - other.strain(part)));
      }
    }
    return new Misfit(staggered, simultaneous);
  }

  /**
   * Volume of a host against the part of its own charge.
   *
   * @param part from 0 to 1
   * @param ratio volume over that before sodiation
   */
  private record OwnPath(Series part, Series ratio) {
    static OwnPath of(Swelling swelling, int host) {
      Sequence sequence = swelling.sequence();
      double[] own =
          DoubleStream.concat(
                  DoubleStream.of(0),
                  sequence.steps().stream()
                      .filter(s -> s.host() == host)
                      .mapToDouble(sequence::charge_mAh_per_g))
              .toArray();
      double[] ratio = new double[own.length];
      double start = swelling.points().getFirst().volumes_cm3_per_g().get(host);
      ratio[0] = 1;
      int next = 1;
      for (int k = 0; k < sequence.steps().size(); k++) {
        if (sequence.steps().get(k).host() == host) {
          ratio[next++] = swelling.points().get(k + 1).volumes_cm3_per_g().get(host) / start;
        }
      }
      double whole = DoubleStream.of(own).sum();
      double sum = 0;
      for (int k = 0; k < own.length; k++) {
        sum += own[k];
        own[k] = whole > 0 ? sum / whole : 0;
      }
      return new OwnPath(Series.of(own), Series.of(ratio));
    }

    double strain(double at) {
      int k = 1;
      while (k < part.size() - 1 && part.get(k) < at) {
        k++;
      }
      if (k >= part.size()) {
        return 0;
      }
      double share = Math.min(1, (at - part.get(k - 1)) / (part.get(k) - part.get(k - 1)));
      return Math.cbrt(ratio.get(k - 1) + share * (ratio.get(k) - ratio.get(k - 1))) - 1;
    }
  }

  /**
   * Potentials of an equilibrium sequence in a draw, in the order of its steps, V. A draw keeps the
   * states of the sequence and moves their energies; states that leave the hull in a draw take the
   * hull's mean potential between them.
   */
  public static Series voltages_V(SodiationInputs inputs, Sequence sequence, Draw draw) {
    List<EnergyCurve> curves =
        sequence.hosts().stream()
            .map(s ->
                SodiationPath.curve(
                    inputs.systemOf(s.host()), Mixture.of(s.host().compound()), draw))
            .toList();
    return Series.of(
        sequence.steps().stream()
            .mapToDouble(s ->
                curves
                    .get(s.host())
                    .voltage_V(s.before().sodium().toDouble(), s.after().sodium().toDouble()))
            .toArray());
  }
}
