package anodyne.cell;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Cells of parameters drawn from wide physical ranges, those of docs/cell-verification.md. */
final class RandomCells {
  private static final List<ParticleShape> SHAPES = List.of(ParticleShape.values());

  private final SplittableRandom random;

  RandomCells(SplittableRandom random) {
    this.random = random;
  }

  double uniform(double low, double high) {
    return random.nextDouble(low, high);
  }

  double decades(double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  Cell draw() {
    double temperature_K = uniform(253, 333);
    double salt = decades(100, 2500);
    boolean half = chance(0.5);
    PorousElectrode working = half ? anode(salt) : cathode(salt);
    CounterElectrode counter =
        half ? new SodiumMetal(decades(0.1, 100), decades(1e-6, 1e-3), 2.1e7) : anode(salt);
    double separatorPorosity = uniform(0.3, 0.95);
    double area_m2 = decades(1e-5, 1);
    return new Cell(
        counter,
        new Separator(
            decades(5e-6, 7e-4), separatorPorosity, Math.pow(separatorPorosity, uniform(1.5, 3))),
        working,
        electrolyte(salt),
        area_m2,
        chance(0.5) ? 0 : decades(1e-5, 1e-2),
        capacity_Ah_per_m2(working) * area_m2,
        half ? uniform(0.001, 0.3) : uniform(0.5, 2),
        half ? uniform(1.5, 3) : uniform(3.8, 4.6),
        temperature_K);
  }

  static double capacity_Ah_per_m2(PorousElectrode electrode) {
    double sum = 0;
    for (ActivePhase phase : electrode.phases()) {
      sum +=
          switch (phase) {
            case Insertion p -> Constants.FARADAY_C_PER_MOL * p.volumeShare() * p.most_mol_per_m3();
            case Conversion p -> p.volumeShare() * p.capacity_C_per_m3();
            case SurfaceStorage p -> p.capacity_C_per_m3();
            case GrowingFilm _ -> 0;
          };
    }
    return sum * electrode.thickness_m() / 3600;
  }

  private Electrolyte electrolyte(double salt) {
    double conductivity = decades(0.01, 3);
    double diffusivity = decades(1e-12, 1e-9);
    boolean varying = chance(0.5);
    double number = uniform(0.1, 0.7);
    double factor = uniform(0.5, 3);
    return new Electrolyte(
        property(conductivity, salt, varying, 0.1),
        property(diffusivity, salt, varying, 0.3),
        varying
            ? new MonotoneTable(
                Series.of(0, salt, 4 * salt), Series.of(number + 0.05, number, number - 0.08))
            : new Constant(number),
        varying
            ? new LinearTable(Series.of(0, salt, 4 * salt), Series.of(1, factor, 2 * factor))
            : new Constant(factor),
        salt);
  }

  private Property property(double value, double salt, boolean varying, double low) {
    Curve curve =
        varying
            ? new MonotoneTable(
                Series.of(0, 0.3 * salt, salt, 2 * salt, 4 * salt),
                Series.of(low * value, 0.7 * value, value, 0.8 * value, 0.3 * value))
            : new Constant(value);
    return new Property(curve, chance(0.5) ? uniform(0, 40_000) : 0, 298.15);
  }

  private PorousElectrode anode(double salt) {
    return electrode(salt, 0.0, 2.2, chance(0.5) ? 0.02 : uniform(0.05, 0.95));
  }

  private PorousElectrode cathode(double salt) {
    return electrode(salt, 2.4, 4.4, chance(0.5) ? 0.97 : uniform(0.05, 0.95));
  }

  private PorousElectrode electrode(double salt, double low_V, double high_V, double filled) {
    double porosity = uniform(0.15, 0.7);
    double room = (1 - porosity) * uniform(0.5, 0.99);
    int count = chance(0.8) ? 1 : 2;
    List<ActivePhase> phases = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      Insertion phase = insertion("phase " + p, room / count, salt, low_V, high_V, filled);
      phases.add(p == 0 ? phase : atSamePotential(phase, (Insertion) phases.getFirst()));
    }
    return new PorousElectrode(
        decades(5e-6, 200e-6),
        porosity,
        Math.pow(porosity, uniform(1.5, 3)),
        decades(1e-3, 1e3),
        phases,
        chance(0.7) ? 0 : decades(1e-2, 1));
  }

  /** Filled so that it lies at the potential of another phase. */
  private static Insertion atSamePotential(Insertion phase, Insertion other) {
    double wanted_V = potential_V(other);
    double low = 1e-4;
    double high = 1 - 1e-4;
    for (int i = 0; i < 50; i++) {
      double middle = 0.5 * (low + high);
      if (potential_V(phase.withStart(middle * phase.most_mol_per_m3())) > wanted_V) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return phase.withStart(low * phase.most_mol_per_m3());
  }

  private static double potential_V(Insertion phase) {
    return PhaseModel.of(phase, Resolution.exact(2, 3), new double[] {1}, ModelCells.ordinary())
        .restPotential_V();
  }

  private Insertion insertion(
      String name, double share, double salt, double low_V, double high_V, double filled) {
    double most = decades(5e3, 2e5);
    double exchange = decades(1e-4, 1e3) / (0.5 * most * Math.sqrt(salt));
    return new Insertion(
        name,
        share,
        SHAPES.get(random.nextInt(SHAPES.size())),
        decades(5e-9, 10e-6),
        most,
        filled * most,
        overFilling(decades(1e-18, 1e-12), most, 10),
        overFilling(exchange, most, 5),
        openCircuit(low_V, high_V),
        chance(0.7) ? 0 : decades(1e-5, 0.1));
  }

  /** A constant, or a table that varies by a factor up and down. */
  private Property overFilling(double value, double most, double factor) {
    if (chance(0.5)) {
      return Property.constant(value);
    }
    int n = 3 + random.nextInt(8);
    double[] x = new double[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = most * (i == 0 ? 0 : i == n - 1 ? 1 : (i + uniform(0.1, 0.9)) / n);
      values[i] = value * decades(1 / factor, factor);
    }
    Series at = Series.of(x);
    return Property.of(
        chance(0.5)
            ? new MonotoneTable(at, Series.of(values))
            : new LinearTable(at, Series.of(values)));
  }

  private OpenCircuit openCircuit(double low_V, double high_V) {
    if (chance(0.35)) {
      return galleries(low_V, high_V);
    }
    double[] levels = levels(low_V, high_V);
    if (chance(0.6)) {
      return SingleCurve.of(table(levels, 0));
    }
    double gap_V = uniform(0.02, 0.5);
    HysteresisLaw law =
        switch (random.nextInt(3)) {
          case 0 -> new HysteresisLaw.OneState(decades(5, 200), decades(5, 200));
          case 1 -> new HysteresisLaw.DifferentialCapacity(decades(0.5, 20), uniform(0, 1), 1);
          default -> new HysteresisLaw.Plett(decades(5, 100), uniform(0, 0.05));
        };
    return Hysteresis.of(
        SingleCurve.of(table(levels, -0.5 * gap_V)),
        SingleCurve.of(table(levels, 0.5 * gap_V)),
        law,
        uniform(-1, 1));
  }

  private Galleries galleries(double low_V, double high_V) {
    int n = 1 + random.nextInt(4);
    double[] shares = new double[n];
    double sum = 0;
    for (int j = 0; j < n; j++) {
      shares[j] = uniform(0.1, 1);
      sum += shares[j];
    }
    List<Gallery> galleries = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      double potential_V = uniform(low_V + 0.1, high_V - 0.1);
      galleries.add(Gallery.of(shares[j] / sum, potential_V, decades(0.3, 6)));
    }
    return new Galleries(galleries);
  }

  /** Potentials that fall from full to empty, now steeply, now hardly. */
  private double[] levels(double low_V, double high_V) {
    int n = 4 + random.nextInt(12);
    double[] levels = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += decades(1e-3, 1);
      levels[i] = sum;
    }
    double first = levels[0];
    for (int i = 0; i < n; i++) {
      levels[i] = high_V - (high_V - low_V) * (levels[i] - first) / (sum - first);
    }
    return levels;
  }

  private Curve table(double[] levels, double shift_V) {
    int n = levels.length;
    double[] x = new double[n];
    double[] u = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = (double) i / (n - 1);
      u[i] = levels[i] + shift_V;
    }
    boolean smooth = levels[1] + levels[n / 2] > 2 * levels[n - 2];
    return smooth
        ? new MonotoneTable(Series.of(x), Series.of(u))
        : new LinearTable(Series.of(x), Series.of(u));
  }
}
