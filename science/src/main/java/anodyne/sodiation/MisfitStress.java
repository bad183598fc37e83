package anodyne.sodiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stress between two bonded hosts as they swell by turns.
 *
 * <p>Linear elasticity of small strains: each step is cut into parts, the free linear strains are
 * (V/V0)^(1/3) - 1, moduli those of the mixtures at hand. What exceeds the limits flows: the
 * elastic misfit is cut back to what the joint can bear, and the rest stays as plastic misfit
 * (perfect plasticity), so that a host that catches up unloads and then strains the joint the other
 * way. Conversion swells by tens of percent while joints yield near one: the onset is within the
 * theory, what follows says only how much has to flow.
 *
 * @param bond how the hosts are joined
 * @param points along the charge
 * @param limits one for each of the two hosts
 */
public record MisfitStress(Bond bond, List<Point> points, List<Limit> limits) {
  private static final int PARTS = 40;

  /**
   * One state.
   *
   * @param charge_mAh_per_g charge so far, per gram of all hosts
   * @param misfit free linear strain of the first host less that of the second
   * @param plasticMisfit part of it that has flowed away
   * @param first_GPa stress of the first host, tension positive
   * @param second_GPa stress of the second host
   * @param elasticFirst_GPa stress of the first host if nothing ever yielded
   */
  public record Point(
      double charge_mAh_per_g,
      double misfit,
      double plasticMisfit,
      double first_GPa,
      double second_GPa,
      double elasticFirst_GPa) {}

  /**
   * How a host fares.
   *
   * @param host index
   * @param yield_GPa its yield limit when it is reached, or at the end
   * @param reached when its limit is first reached, if it is
   * @param peakBefore_GPa largest stress, by size, before either host yields
   * @param peak_GPa largest stress, by size, yield included
   */
  public record Limit(
      int host,
      double yield_GPa,
      Optional<Reached> reached,
      double peakBefore_GPa,
      double peak_GPa) {}

  /**
   * The state at which a limit is first reached.
   *
   * @param charge_mAh_per_g charge so far
   * @param voltage_V potential of the step under way
   * @param step its index in the sequence
   */
  public record Reached(double charge_mAh_per_g, double voltage_V, int step) {}

  public MisfitStress {
    points = List.copyOf(points);
    limits = List.copyOf(limits);
  }

  /**
   * Stress along a sequence of two hosts in a draw; the first is the core of a core-shell pair.
   *
   * @param swelling volumes in the same draw
   */
  public static MisfitStress of(
      Swelling swelling, Solids solids, Draw draw, Bond bond, YieldRule yield) {
    if (swelling.sequence().hosts().size() != 2) {
      throw new IllegalArgumentException(
          "misfit stress needs two hosts, got " + swelling.sequence().hosts().size());
    }
    Walk walk = new Walk(bond, yield);
    List<Sequence.HostStep> steps = swelling.sequence().steps();
    for (int k = 0; k < steps.size(); k++) {
      for (int part = k == 0 ? 0 : 1; part <= PARTS; part++) {
        walk.to(k, steps.get(k), Moment.of(swelling, solids, draw, k, (double) part / PARTS));
      }
    }
    return walk.result();
  }

  /** Where the hosts are inside a step. */
  private record Moment(
      double charge_mAh_per_g,
      double misfit,
      double fraction,
      Elasticity first,
      Elasticity second) {
    static Moment of(Swelling swelling, Solids solids, Draw draw, int step, double part) {
      Swelling.Point from = swelling.points().get(step);
      Swelling.Point to = swelling.points().get(step + 1);
      Swelling.Point start = swelling.points().getFirst();
      List<Mixture> before = swelling.sequence().states().get(step).mixtures();
      List<Mixture> after = swelling.sequence().states().get(step + 1).mixtures();
      double[] volume = new double[2];
      List<Elasticity> moduli = new ArrayList<>();
      double misfit = 0;
      for (int i = 0; i < 2; i++) {
        volume[i] = between(from.volumes_cm3_per_g().get(i), to.volumes_cm3_per_g().get(i), part);
        moduli.add(solids.elasticity(before.get(i), after.get(i), part, draw));
        misfit += (i == 0 ? 1 : -1) * Math.cbrt(volume[i] / start.volumes_cm3_per_g().get(i));
      }
      return new Moment(
          between(from.charge_mAh_per_g(), to.charge_mAh_per_g(), part),
          misfit,
          volume[0] / (volume[0] + volume[1]),
          moduli.get(0),
          moduli.get(1));
    }

    private static double between(double from, double to, double part) {
      return from + part * (to - from);
    }
  }

  /** The joint under load. */
  private static final class Walk {
    private final Bond bond;
    private final YieldRule yield;
    private final List<Point> points = new ArrayList<>();
    private final double[] limit = new double[2];
    private final double[] peakBefore = new double[2];
    private final double[] peak = new double[2];
    private final double[] excess = new double[2];
    private final List<Optional<Reached>> reached =
        new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
    private double plastic;

    Walk(Bond bond, YieldRule yield) {
      this.bond = bond;
      this.yield = yield;
    }

    void to(int index, Sequence.HostStep step, Moment now) {
      double[] limits = {yield.limit_GPa(0, now.first()), yield.limit_GPa(1, now.second())};
      double stiffness = bond.stiffness_GPa(now.first(), now.second(), now.fraction());
      Bond.Bearing bearing = bond.bearing(limits[0], limits[1], now.fraction());
      double trial = stiffness * (now.misfit() - plastic);
      double held = Math.max(-bearing.compression(), Math.min(bearing.tension(), trial));
      if (held != trial) {
        plastic = now.misfit() - held / stiffness;
      }
      Bond.Stress wanted = bond.stresses(trial, now.fraction(), Double.POSITIVE_INFINITY);
      Bond.Stress stress = bond.stresses(held, now.fraction(), limits[1]);
      boolean elastic = reached.stream().allMatch(Optional::isEmpty);
      double onset =
          Math.min(
              note(0, wanted.firstEquivalent(), limits[0], index, step, now),
              note(1, wanted.secondEquivalent(), limits[1], index, step, now));
      if (elastic) {
        before(0, points.isEmpty() ? 0 : points.getLast().first_GPa(), wanted.first(), onset);
        before(1, points.isEmpty() ? 0 : points.getLast().second_GPa(), wanted.second(), onset);
      }
      peak[0] = Math.max(peak[0], Math.abs(stress.first()));
      peak[1] = Math.max(peak[1], Math.abs(stress.second()));
      points.add(
          new Point(
              now.charge_mAh_per_g(),
              now.misfit(),
              plastic,
              stress.first(),
              stress.second(),
              stiffness * now.misfit()));
    }

    /** Keeps the largest stress of a host while both are elastic. */
    private void before(int host, double from, double to, double share) {
      peakBefore[host] =
          Math.max(
              peakBefore[host], Math.max(Math.abs(from), Math.abs(from + share * (to - from))));
    }

    /** The share of the way since the last point at which a host reaches its limit; 1 if not. */
    private double note(
        int host, double equivalent, double most, int index, Sequence.HostStep step, Moment now) {
      double over = equivalent / most - 1;
      double share = 1;
      if (reached.get(host).isEmpty()) {
        limit[host] = most;
        if (over >= 0) {
          double from =
              points.isEmpty() ? now.charge_mAh_per_g() : points.getLast().charge_mAh_per_g();
          share = over > excess[host] ? -excess[host] / (over - excess[host]) : 1;
          double charge = from + share * (now.charge_mAh_per_g() - from);
          reached.set(host, Optional.of(new Reached(charge, step.voltage_V(), index)));
        }
      }
      excess[host] = over;
      return share;
    }

    MisfitStress result() {
      List<Limit> limits = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        limits.add(new Limit(i, limit[i], reached.get(i), peakBefore[i], peak[i]));
      }
      return new MisfitStress(bond, points, limits);
    }
  }
}
