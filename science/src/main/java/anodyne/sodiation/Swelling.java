package anodyne.sodiation;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Volumes of the hosts along a sequence, sodium metal left out. Between two points one host changes
 * in proportion to the charge.
 *
 * @param sequence the steps
 * @param points before the first step and after each step
 */
public record Swelling(Sequence sequence, List<Point> points) {
  private static final double PERCENT = 100;

  /**
   * The electrode between two steps.
   *
   * @param charge_mAh_per_g charge so far, per gram of all hosts
   * @param volumes_cm3_per_g volume of each host, per gram of all hosts
   * @param hosts_percent change of each host since before sodiation
   * @param composite_percent change of all hosts together
   */
  public record Point(
      double charge_mAh_per_g,
      Series volumes_cm3_per_g,
      Series hosts_percent,
      double composite_percent) {
    /** Volume of all hosts, cm3 per gram of them before sodiation. */
    public double volume_cm3_per_g() {
      double sum = 0;
      for (int i = 0; i < volumes_cm3_per_g.size(); i++) {
        sum += volumes_cm3_per_g.get(i);
      }
      return sum;
    }
  }

  /**
   * Charge of the whole sequence against mass and volume of all hosts.
   *
   * @param host_mAh_per_g per gram before sodiation
   * @param sodiated_mAh_per_g per gram after it
   * @param host_mAh_per_cm3 per volume before sodiation
   * @param sodiated_mAh_per_cm3 per volume after it
   */
  public record Capacity(
      double host_mAh_per_g,
      double sodiated_mAh_per_g,
      double host_mAh_per_cm3,
      double sodiated_mAh_per_cm3) {}

  public Swelling {
    points = List.copyOf(points);
  }

  /** Volumes in a draw. */
  public static Swelling of(Sequence sequence, Solids solids, Draw draw) {
    int hosts = sequence.hosts().size();
    double[] start = new double[hosts];
    List<Point> points = new ArrayList<>();
    for (Sequence.State state : sequence.states()) {
      double[] volumes = new double[hosts];
      double[] change = new double[hosts];
      double whole = 0;
      double before = 0;
      for (int i = 0; i < hosts; i++) {
        volumes[i] =
            sequence.hosts().get(i).mol_per_g()
                * solids.volume_cm3_per_mol(state.mixtures().get(i), draw);
        if (points.isEmpty()) {
          start[i] = volumes[i];
        }
        change[i] = PERCENT * (volumes[i] / start[i] - 1);
        whole += volumes[i];
        before += start[i];
      }
      points.add(
          new Point(
              state.charge_mAh_per_g(),
              Series.of(volumes),
              Series.of(change),
              PERCENT * (whole / before - 1)));
    }
    return new Swelling(sequence, points);
  }

  /** Linear strain of a host at a point that it would take on its own. */
  public double freeStrain(int point, int host) {
    return Math.cbrt(
            points.get(point).volumes_cm3_per_g().get(host)
                / points.getFirst().volumes_cm3_per_g().get(host))
        - 1;
  }

  /** Change of the volume of its host by each step, cm3 per gram of all hosts. */
  public Series steps_cm3_per_g() {
    double[] change = new double[sequence.steps().size()];
    for (int k = 0; k < change.length; k++) {
      int host = sequence.steps().get(k).host();
      change[k] =
          points.get(k + 1).volumes_cm3_per_g().get(host)
              - points.get(k).volumes_cm3_per_g().get(host);
    }
    return Series.of(change);
  }

  /** Charge of the whole sequence; the sodium taken up counts in the sodiated mass. */
  public Capacity capacity() {
    double charge = sequence.capacity_mAh_per_g();
    double mass = 0;
    List<Mixture> end = sequence.states().getLast().mixtures();
    for (int i = 0; i < end.size(); i++) {
      mass += sequence.hosts().get(i).mol_per_g() * end.get(i).mass_g_per_mol();
    }
    return new Capacity(
        charge,
        charge / mass,
        charge / points.getFirst().volume_cm3_per_g(),
        charge / points.getLast().volume_cm3_per_g());
  }

  /** Capacity of one host alone, per its own mass and volume. */
  public Capacity capacity(int host) {
    Sequence.Share share = sequence.hosts().get(host);
    double charge =
        sequence.steps().stream()
            .filter(s -> s.host() == host)
            .mapToDouble(sequence::charge_mAh_per_g)
            .sum();
    double mass =
        share.mol_per_g() * sequence.states().getLast().mixtures().get(host).mass_g_per_mol();
    return new Capacity(
        charge / share.massFraction(),
        charge / mass,
        charge / points.getFirst().volumes_cm3_per_g().get(host),
        charge / points.getLast().volumes_cm3_per_g().get(host));
  }

  /**
   * Empty part of the electrode's solid before sodiation that takes all swelling without stress: 0
   * if it never swells.
   */
  public double freeVolumeFraction() {
    double start = points.getFirst().volume_cm3_per_g();
    double most = points.stream().mapToDouble(Point::volume_cm3_per_g).max().orElse(start);
    return 1 - start / most;
  }

  /** Radius of the hole over that of a hollow sphere whose outside never grows. */
  public double hollowRadiusRatio() {
    return Math.cbrt(freeVolumeFraction());
  }
}
