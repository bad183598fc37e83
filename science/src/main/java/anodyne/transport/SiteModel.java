package anodyne.transport;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sites in planes, from first to last, with what is needed to solve them.
 *
 * @param temperature_K of the occupation
 * @param permittivity relative, of everything between the planes
 * @param sites in any order; kept by position, equal ones joined
 * @param ends beyond the outermost planes
 */
public record SiteModel(
    double temperature_K, double permittivity, List<Site> sites, SiteEnds ends) {
  /** Sites closer than this are in one plane. */
  private static final double SAME_PLANE_M = 1e-13;

  /** Most sites a model may have. */
  public static final int MOST_SITES = 1_000_000;

  public SiteModel {
    if (!(temperature_K >= 10 && temperature_K <= 3000)) {
      throw new IllegalArgumentException(
          "temperature_K must lie in [10, 3000] K, got " + temperature_K);
    }
    if (!(permittivity >= 1 && permittivity <= 1e5)) {
      throw new IllegalArgumentException(
          "permittivity must lie in [1, 100000], got " + permittivity);
    }
    if (sites.isEmpty() || sites.size() > MOST_SITES) {
      throw new IllegalArgumentException(
          "a site model needs 1 to " + MOST_SITES + " sites, got " + sites.size());
    }
    sites = merged(sites.stream().sorted(Comparator.comparingDouble(Site::position_m)).toList());
    Map<String, Defect> known = new LinkedHashMap<>();
    for (Site site : sites) {
      for (Site.Occupant occupant : site.occupants()) {
        Defect before = known.putIfAbsent(occupant.defect().name(), occupant.defect());
        if (before != null && !before.equals(occupant.defect())) {
          throw new IllegalArgumentException(
              "defect " + before.name() + " must be the same on all its sites");
        }
      }
    }
  }

  /** Joins sites that differ in their density only. */
  private static List<Site> merged(List<Site> sites) {
    Map<Site, Double> density = new LinkedHashMap<>();
    for (Site site : sites) {
      density.merge(site.ofDensity(1), site.density_per_m2(), Double::sum);
    }
    return density.entrySet().stream().map(e -> e.getKey().ofDensity(e.getValue())).toList();
  }

  /** All defects, in the order in which the sites name them first. */
  public List<Defect> defects() {
    Map<String, Defect> known = new LinkedHashMap<>();
    for (Site site : sites) {
      for (Site.Occupant occupant : site.occupants()) {
        known.putIfAbsent(occupant.defect().name(), occupant.defect());
      }
    }
    return List.copyOf(known.values());
  }

  /** Positions of the planes. */
  public Series planes_m() {
    double[] x = new double[sites.size()];
    int count = 0;
    for (Site site : sites) {
      if (count == 0 || site.position_m() - x[count - 1] > SAME_PLANE_M) {
        x[count++] = site.position_m();
      }
    }
    return Series.of(Arrays.copyOf(x, count));
  }

  /** Plane of each site. */
  int[] planeOfSite() {
    int[] plane = new int[sites.size()];
    double at = sites.getFirst().position_m();
    for (int s = 1; s < plane.length; s++) {
      plane[s] = plane[s - 1];
      if (sites.get(s).position_m() - at > SAME_PLANE_M) {
        plane[s]++;
        at = sites.get(s).position_m();
      }
    }
    return plane;
  }

  /** Extent of a period; of an open row that from half a plane before the first to half behind. */
  public double length_m() {
    return Arrays.stream(widths_m(planes_m(), ends)).sum();
  }

  /** Part of the length that belongs to each plane: from middle to middle. */
  static double[] widths_m(Series planes, SiteEnds ends) {
    int n = planes.size();
    double firstStep = n > 1 ? planes.get(1) - planes.get(0) : 1e-10;
    double lastStep = n > 1 ? planes.get(n - 1) - planes.get(n - 2) : 1e-10;
    double before =
        switch (ends) {
          case SiteEnds.Periodic periodic -> periodic.gap_m();
          case SiteEnds.Open open -> stepBeyond(open.first(), firstStep);
        };
    double behind =
        switch (ends) {
          case SiteEnds.Periodic periodic -> periodic.gap_m();
          case SiteEnds.Open open -> stepBeyond(open.last(), lastStep);
        };
    double[] width = new double[n];
    for (int i = 0; i < n; i++) {
      double left = i > 0 ? planes.get(i) - planes.get(i - 1) : before;
      double right = i < n - 1 ? planes.get(i + 1) - planes.get(i) : behind;
      width[i] = 0.5 * (left + right);
    }
    return width;
  }

  private static double stepBeyond(SiteEnds.End end, double mirrored_m) {
    return switch (end) {
      case SiteEnds.End.Sealed() -> mirrored_m;
      case SiteEnds.End.Held held -> held.distance_m();
    };
  }

  /**
   * The continuum: as many sites of every lattice, spread evenly over equally spaced planes, each
   * with the energies of the nearest plane of its lattice. For periodic rows.
   *
   * @param points planes in a period
   */
  public SiteModel smeared(int points) {
    if (!(ends instanceof SiteEnds.Periodic periodic)) {
      throw new IllegalArgumentException("only a periodic row can be smeared");
    }
    if (!(points >= 2 && points <= 100_000)) {
      throw new IllegalArgumentException("points must lie in 2..100000, got " + points);
    }
    double length = length_m();
    double start = sites.getFirst().position_m() - 0.5 * periodic.gap_m();
    double step = length / points;
    Map<String, List<Site>> lattices = new LinkedHashMap<>();
    for (Site site : sites) {
      lattices.computeIfAbsent(site.lattice(), name -> new ArrayList<>()).add(site);
    }
    List<Site> even = new ArrayList<>();
    for (List<Site> lattice : lattices.values()) {
      spread(lattice, start, step, points, even);
    }
    return new SiteModel(
        temperature_K, permittivity, even, new SiteEnds.Periodic(step, periodic.bulk()));
  }

  private static void spread(
      List<Site> lattice, double start, double step, int points, List<Site> even) {
    Site pattern = lattice.getFirst();
    List<Defect> defects = pattern.occupants().stream().map(Site.Occupant::defect).toList();
    double total = 0;
    for (Site site : lattice) {
      total += site.density_per_m2();
      if (!site.occupants().stream().map(Site.Occupant::defect).toList().equals(defects)
          || site.formalCharge() != pattern.formalCharge()) {
        throw new IllegalArgumentException(
            "sites of lattice "
                + pattern.lattice()
                + " must hold the same defects and charge to be smeared");
      }
    }
    int at = 0;
    for (int i = 0; i < points; i++) {
      double x = start + (i + 0.5) * step;
      while (at < lattice.size() - 1
          && Math.abs(lattice.get(at + 1).position_m() - x)
              <= Math.abs(lattice.get(at).position_m() - x)) {
        at++;
      }
      even.add(pattern.moved(x, total / points, meanEnergies(lattice, at)));
    }
  }

  /** Mean energies of the sites in the plane of the given one. */
  private static double[] meanEnergies(List<Site> lattice, int at) {
    double x = lattice.get(at).position_m();
    double[] sum = new double[lattice.get(at).occupants().size()];
    double weight = 0;
    for (int s = at; s >= 0 && Math.abs(lattice.get(s).position_m() - x) <= SAME_PLANE_M; s--) {
      Site site = lattice.get(s);
      weight += site.density_per_m2();
      for (int k = 0; k < sum.length; k++) {
        sum[k] += site.density_per_m2() * site.occupants().get(k).energy_eV();
      }
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] /= weight;
    }
    return sum;
  }
}
