package anodyne.transport;

import anodyne.numerics.Newton;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Solves sites in planes at equilibrium, layer by layer instead of as a continuum.
 *
 * <p>Every plane is a sheet of charge, between two planes there is only the permittivity: ε(ψ_i -
 * ψ_(i+1))/d is the displacement from plane i to the next, and Gauss's law holds plane by plane
 * with the charge of {@link SiteGroup} and, in a periodic row with a bulk window, an even
 * background. Exact for the model of sheets: there is no mesh. Newton's method with analytic
 * Jacobian on all planes at once, from zero potential; cost O(planes) a step, some ten steps. Where
 * the fractions are to hold in a window, the activities are moved by the missing ln(p/(1 - p))
 * until they do.
 */
public final class SiteExplicit {
  private static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
  private static final int MOST_ITERATIONS = 200;
  private static final int MOST_CORRECTIONS = 100;
  private static final double TOLERANCE_V = 1e-11;
  private static final double FRACTION_TOLERANCE = 1e-9;

  private final SiteModel model;
  private final double vt_V;
  private final Series planes;
  private final double[] width;
  private final int[] planeOfSite;
  private final List<Defect> defects;
  private final SiteGroup[] groups;
  private final int[] groupStart;
  private final double[] offset;

  /** What came of it. */
  public sealed interface Outcome permits Solved, NotSolved {}

  /** It converged. */
  public record Solved(SpaceCharge spaceCharge) implements Outcome {}

  /**
   * It did not.
   *
   * @param reason one sentence
   * @param updates_V largest update of each of the last Newton iterations
   */
  public record NotSolved(String reason, Series updates_V) implements Outcome {}

  private SiteExplicit(SiteModel model) {
    this.model = model;
    vt_V = Constants.thermalVoltage_V(model.temperature_K());
    planes = model.planes_m();
    planeOfSite = model.planeOfSite();
    width = SiteModel.widths_m(planes, model.ends());
    defects = model.defects();
    offset = new double[defects.size()];
    groups = new SiteGroup[planeOfSite.length];
    groupStart = new int[planes.size() + 1];
    for (int s = 0; s < groups.length; s++) {
      groups[s] = group(model.sites().get(s));
      groupStart[planeOfSite[s] + 1] = s + 1;
    }
  }

  /** Solves a model. */
  public static Outcome solve(SiteModel model) {
    return new SiteExplicit(model).solve();
  }

  private SiteGroup group(Site site) {
    List<Site.Occupant> mobile = new ArrayList<>();
    double share = 1;
    double fixed = site.formalCharge();
    double taken = 0;
    for (Site.Occupant occupant : site.occupants()) {
      Defect defect = occupant.defect();
      if (defect.frozen()) {
        share -= defect.bulkFraction();
        fixed += defect.charge() * defect.bulkFraction();
      } else {
        mobile.add(occupant);
        taken += defect.bulkFraction();
      }
    }
    int count = mobile.size();
    int[] species = new int[count];
    double[] charges = new double[count];
    double[] reference = new double[count];
    double[] density = new double[count];
    for (int k = 0; k < count; k++) {
      Defect defect = mobile.get(k).defect();
      species[k] = defects.indexOf(defect);
      charges[k] = defect.charge();
      reference[k] =
          Math.log(defect.bulkFraction() / (share - taken)) - mobile.get(k).energy_eV() / vt_V;
      density[k] = site.density_per_m2();
    }
    return new SiteGroup(
        true, share, fixed * site.density_per_m2(), species, charges, reference, density);
  }

  /** The charge of the planes, from their groups of sites. */
  private final class Planes implements ChargedPlanes {
    private double charge;
    private double slope;

    @Override
    public void evaluate(int plane, double psi_V) {
      charge = 0;
      slope = 0;
      for (int s = groupStart[plane]; s < groupStart[plane + 1]; s++) {
        groups[s].evaluate(psi_V, vt_V, offset);
        charge += groups[s].charge;
        slope += groups[s].slope;
      }
    }

    @Override
    public double charge() {
      return charge;
    }

    @Override
    public double slope() {
      return slope;
    }
  }

  private Outcome solve() {
    return switch (model.ends()) {
      case SiteEnds.Open open -> solveRow(open);
      case SiteEnds.Periodic periodic -> solveRing(periodic);
    };
  }

  private double link(double distance_m) {
    return model.permittivity() * PERMITTIVITY_PER_CHARGE / distance_m;
  }

  private Outcome solveRow(SiteEnds.Open open) {
    int first = open.first() instanceof SiteEnds.End.Held ? 1 : 0;
    int last = open.last() instanceof SiteEnds.End.Held ? 1 : 0;
    int n = planes.size();
    double[] links = new double[n - 1 + first + last];
    double[] held = new double[n + first + last];
    Arrays.fill(held, Double.NaN);
    for (int i = 0; i < n - 1; i++) {
      links[i + first] = link(planes.get(i + 1) - planes.get(i));
    }
    if (open.first() instanceof SiteEnds.End.Held(double potential_V, double distance_m)) {
      held[0] = potential_V;
      links[0] = link(distance_m);
    }
    if (open.last() instanceof SiteEnds.End.Held(double potential_V, double distance_m)) {
      held[held.length - 1] = potential_V;
      links[links.length - 1] = link(distance_m);
    }
    Planes charges = new Planes();
    PlaneRow row =
        new PlaneRow(
            links,
            held,
            new ChargedPlanes() {
              @Override
              public void evaluate(int node, double psi_V) {
                charges.evaluate(node - first, psi_V);
              }

              @Override
              public double charge() {
                return charges.charge();
              }

              @Override
              public double slope() {
                return charges.slope();
              }
            });
    double[] u = new double[held.length];
    return switch (new Newton(held.length, 1, MOST_ITERATIONS).solve(row, u, vt_V, TOLERANCE_V)) {
      case Newton.Stalled(int iterations, String reason, Series updates) ->
          new NotSolved(reason, updates);
      case Newton.Converged(int iterations, double lastUpdate) ->
          new Solved(read(Arrays.copyOfRange(u, first, first + n), 0, iterations));
    };
  }

  private Outcome solveRing(SiteEnds.Periodic periodic) {
    int n = planes.size();
    double[] links = new double[n];
    for (int i = 0; i < n - 1; i++) {
      links[i] = link(planes.get(i + 1) - planes.get(i));
    }
    links[n - 1] = link(periodic.gap_m());
    double[] weight = new double[n];
    periodic.bulk().ifPresent(window -> fillWeights(window, weight));
    double sites = model.sites().stream().mapToDouble(Site::density_per_m2).sum();
    PlaneRing ring = new PlaneRing(links, width, weight, sites, new Planes());
    double[] u = new double[ring.nodes() * ring.block()];
    Newton newton = new Newton(ring.nodes(), ring.block(), MOST_ITERATIONS);
    boolean holds = periodic.bulk().map(SiteEnds.BulkWindow::holdsFractions).orElse(false);
    int iterations = 0;
    double missing = 0;
    for (int correction = 0; correction < MOST_CORRECTIONS; correction++) {
      switch (newton.solve(ring, u, vt_V, TOLERANCE_V)) {
        case Newton.Stalled(int more, String reason, Series updates) -> {
          return new NotSolved(reason, updates);
        }
        case Newton.Converged(int more, double lastUpdate) -> iterations += more;
      }
      double[] potential = new double[n];
      for (int i = 0; i < n; i++) {
        potential[i] = u[ring.unknown(i)];
      }
      missing = holds ? correct(periodic.bulk().orElseThrow(), potential) : 0;
      if (missing <= FRACTION_TOLERANCE) {
        return new Solved(read(potential, ring.background(u), iterations));
      }
    }
    return new NotSolved(
        String.format(
            Locale.ROOT,
            "the fractions in the bulk window are still off by %.1e after %d corrections",
            missing,
            MOST_CORRECTIONS),
        Series.of());
  }

  /** Weights of the planes of mobile defects in the window, by width. */
  private void fillWeights(SiteEnds.BulkWindow window, double[] weight) {
    double sum = 0;
    for (int s = 0; s < planeOfSite.length; s++) {
      Site site = model.sites().get(s);
      boolean mobile = site.occupants().stream().anyMatch(o -> !o.defect().frozen());
      if (mobile && window.contains(site.position_m()) && weight[planeOfSite[s]] == 0) {
        weight[planeOfSite[s]] = width[planeOfSite[s]];
        sum += width[planeOfSite[s]];
      }
    }
    if (sum == 0) {
      throw new IllegalArgumentException(
          "the bulk window from "
              + window.from_m()
              + " to "
              + window.to_m()
              + " m holds no site of a mobile defect");
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] /= sum;
    }
  }

  /**
   * Moves the activities so that the means in the window come closer; returns the largest error.
   */
  private double correct(SiteEnds.BulkWindow window, double[] potential) {
    double worst = 0;
    for (SpaceCharge.Distribution d : distributions(potential)) {
      if (d.defect().frozen()) {
        continue;
      }
      double sum = 0;
      double length = 0;
      for (int i = 0; i < d.position_m().size(); i++) {
        if (window.contains(d.position_m().get(i))) {
          sum += d.width_m().get(i) * d.fraction().get(i);
          length += d.width_m().get(i);
        }
      }
      if (length > 0) {
        double mean = sum / length;
        double wanted = d.defect().bulkFraction();
        worst = Math.max(worst, Math.abs(mean - wanted) / wanted);
        offset[defects.indexOf(d.defect())] +=
            Math.log(wanted / (1 - wanted)) - Math.log(mean / (1 - mean));
      }
    }
    return worst;
  }

  private SpaceCharge read(double[] potential, double background, int iterations) {
    Planes charges = new Planes();
    double[] charge = new double[potential.length];
    for (int i = 0; i < charge.length; i++) {
      charges.evaluate(i, potential[i]);
      charge[i] = charges.charge();
    }
    return new SpaceCharge(
        model,
        planes,
        Series.of(width),
        Series.of(potential),
        Series.of(charge),
        background,
        distributions(potential),
        iterations);
  }

  private List<SpaceCharge.Distribution> distributions(double[] potential) {
    List<SpaceCharge.Distribution> all = new ArrayList<>();
    for (int species = 0; species < defects.size(); species++) {
      all.add(distribution(species, potential));
    }
    return all;
  }

  private SpaceCharge.Distribution distribution(int species, double[] potential) {
    Defect defect = defects.get(species);
    int n = planes.size();
    double[] sites = new double[n];
    double[] amount = new double[n];
    for (int s = 0; s < groups.length; s++) {
      Site site = model.sites().get(s);
      int mobile = 0;
      for (Site.Occupant occupant : site.occupants()) {
        boolean wanted = occupant.defect().equals(defect);
        if (wanted) {
          int i = planeOfSite[s];
          sites[i] += site.density_per_m2();
          groups[s].evaluate(potential[i], vt_V, offset);
          amount[i] +=
              site.density_per_m2()
                  * (defect.frozen() ? defect.bulkFraction() : groups[s].occupied[mobile]);
        }
        if (!occupant.defect().frozen()) {
          mobile++;
        }
      }
    }
    int[] held = IntStream.range(0, n).filter(i -> sites[i] > 0).toArray();
    double[] x = Arrays.stream(held).mapToDouble(planes::get).toArray();
    double[] fraction = Arrays.stream(held).mapToDouble(i -> amount[i] / sites[i]).toArray();
    return new SpaceCharge.Distribution(
        defect,
        Series.of(x),
        Series.of(ownWidths(x)),
        Series.of(Arrays.stream(held).mapToDouble(i -> potential[i]).toArray()),
        Series.of(Arrays.stream(held).mapToDouble(i -> sites[i]).toArray()),
        Series.of(fraction));
  }

  /** Widths of the planes of one defect, the outermost as wide as the steps beside them. */
  private double[] ownWidths(double[] x) {
    if (x.length == planes.size()) {
      return width;
    }
    double[] own = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int left = Math.max(i - 1, 0);
      int right = Math.min(i + 1, x.length - 1);
      own[i] = right > left ? (x[right] - x[left]) / (right - left) : model.length_m();
    }
    return own;
  }
}
