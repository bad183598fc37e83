package anodyne.junction;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads fields, offsets, widths and kinds off a solved potential. */
final class JunctionReader {
  private static final double DIPOLE_FIELD_V_PER_M = 1e9;
  private static final double ATOMIC_WIDTH_M = 0.5e-9;
  private static final double SAME_LEVEL_EV = 1e-9;

  private final Stack stack;
  private final double[] shift;
  private final Species[] species;
  private final NeutralBulk[] bulk;
  private final double vt_V;

  JunctionReader(Stack stack, double[] shift, Species[] species, NeutralBulk[] bulk, double vt_V) {
    this.stack = stack;
    this.shift = shift;
    this.species = species;
    this.bulk = bulk;
    this.vt_V = vt_V;
  }

  Junction read(double[] x, int[] layerOfCell, double[] u, PoissonProblem problem) {
    Profile profile = profile(x, layerOfCell, u, problem);
    List<LayerState> states = new ArrayList<>();
    for (int layer = 0; layer < bulk.length; layer++) {
      states.add(state(layer, profile));
    }
    List<Interface> interfaces = new ArrayList<>();
    for (int i = 0; i < bulk.length - 1; i++) {
      interfaces.add(interfaceAt(i, states.get(i), states.get(i + 1)));
    }
    int last = bulk.length - 1;
    return new Junction(
        stack,
        states,
        interfaces,
        profile,
        bulk[last].workFunction_eV() - bulk[0].workFunction_eV(),
        new Solver(x.length, 0),
        OptionalDouble.empty());
  }

  private Profile profile(double[] x, int[] layerOfCell, double[] u, PoissonProblem problem) {
    int points = x.length + bulk.length - 1;
    double[][] columns = new double[9][points];
    Map<String, double[]> ions = new HashMap<>();
    int at = 0;
    double first = psi(layerOfCell[0], u[0]);
    for (int c = 0; c < layerOfCell.length; c++) {
      int layer = layerOfCell[c];
      boolean opensLayer = c == 0 || layerOfCell[c - 1] != layer;
      if (opensLayer) {
        double field = fieldAt(problem, u, layer, c, true, x[c]);
        fill(columns, ions, at++, x[c], layer, psi(layer, u[c]), first, field);
      }
      double field = fieldAt(problem, u, layer, c, false, x[c + 1]);
      fill(columns, ions, at++, x[c + 1], layer, psi(layer, u[c + 1]), first, field);
    }
    Map<String, Series> ionSeries = new HashMap<>();
    ions.forEach((name, values) -> ionSeries.put(name, Series.of(values)));
    return new Profile(
        Series.of(columns[0]),
        Series.of(columns[1]),
        Series.of(columns[2]),
        Series.of(columns[3]),
        Series.of(columns[4]),
        Series.of(columns[5]),
        Series.of(columns[6]),
        Series.of(columns[7]),
        Series.of(columns[8]),
        ionSeries);
  }

  private double psi(int layer, double u) {
    return switch (stack.layers().get(layer)) {
      case Layer.Metal m -> -m.workFunction_eV();
      case Layer.Semiconductor s -> u + shift[layer];
    };
  }

  private double fieldAt(
      PoissonProblem problem, double[] u, int layer, int cell, boolean leftEnd, double x) {
    if (!(stack.layers().get(layer) instanceof Layer.Semiconductor s)) {
      return 0;
    }
    int g = stack.geometry().power();
    double area = g == 0 ? 1 : g == 1 ? x : x * x;
    if (area == 0) {
      return 0;
    }
    double displacement =
        leftEnd ? problem.displacementAtLeftEnd(u, cell) : problem.displacementAtRightEnd(u, cell);
    return displacement / (area * s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE);
  }

  private void fill(
      double[][] columns,
      Map<String, double[]> ions,
      int at,
      double x,
      int layer,
      double psi,
      double first,
      double field) {
    columns[0][at] = x;
    columns[1][at] = layer;
    columns[2][at] = psi - first;
    columns[5][at] = field;
    if (stack.layers().get(layer) instanceof Layer.Semiconductor s) {
      Species model = species[layer];
      model.evaluate(psi);
      columns[3][at] = -psi - s.electronAffinity_eV();
      columns[4][at] = columns[3][at] - s.gap_eV();
      columns[6][at] = model.electrons;
      columns[7][at] = model.holes;
      columns[8][at] = model.charge;
      for (int k = 0; k < model.ions(); k++) {
        double[] row =
            ions.computeIfAbsent(s.ions().get(k).name(), name -> new double[columns[0].length]);
        row[at] = model.ionDensity(k);
      }
    }
  }

  private LayerState state(int layer, Profile profile) {
    int from = 0;
    while ((int) profile.layer().get(from) != layer) {
      from++;
    }
    int to = from;
    while (to + 1 < profile.layer().size() && (int) profile.layer().get(to + 1) == layer) {
      to++;
    }
    double drop = profile.potential_V().get(to) - profile.potential_V().get(from);
    double start = profile.field_V_per_m().get(from);
    double end = profile.field_V_per_m().get(to);
    Layer l = stack.layers().get(layer);
    if (!(l instanceof Layer.Semiconductor s)) {
      return new LayerState(
          l.name(), LayerState.Conduction.METAL, bulk[layer], 0, 0, 0, 0, 0, 0, 0, Set.of());
    }
    boolean n = isNType(layer);
    double neutral = n ? bulk[layer].electrons_per_m3() : bulk[layer].holes_per_m3();
    Series majority = n ? profile.electrons_per_m3() : profile.holes_per_m3();
    double width = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i <= to; i++) {
      double depletion = 1 - majority.get(i) / neutral;
      greatest = Math.max(greatest, depletion);
      least = Math.min(least, depletion);
      if (i > from) {
        double before = Math.max(0, 1 - majority.get(i - 1) / neutral);
        double h = profile.position_m().get(i) - profile.position_m().get(i - 1);
        width += 0.5 * h * (before + Math.max(0, depletion));
      }
    }
    species[layer].evaluate(bulk[layer].psi_V());
    double debye =
        Math.sqrt(s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE / -species[layer].slope);
    return new LayerState(
        s.name(),
        n ? LayerState.Conduction.N : LayerState.Conduction.P,
        bulk[layer],
        drop,
        start,
        end,
        width,
        greatest,
        least,
        debye,
        layerFlags(s, least, profile, from, to));
  }

  private Set<Flag> layerFlags(
      Layer.Semiconductor s, double leastDepletion, Profile profile, int from, int to) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (leastDepletion > 0.5) {
      flags.add(Flag.FULLY_DEPLETED);
    }
    for (int i = from; i <= to && stack.statistics() == Statistics.BOLTZMANN; i++) {
      if (profile.electrons_per_m3().get(i) > s.conductionStates_per_m3()
          || profile.holes_per_m3().get(i) > s.valenceStates_per_m3()) {
        flags.add(Flag.BOLTZMANN_BEYOND_VALIDITY);
      }
    }
    return flags;
  }

  private Interface interfaceAt(int i, LayerState left, LayerState right) {
    double step = stack.step_V(i);
    double builtIn = bulk[i + 1].workFunction_eV() - bulk[i].workFunction_eV();
    double fieldLeft = left.fieldAtEnd_V_per_m();
    double fieldRight = right.fieldAtStart_V_per_m();
    double displacementLeft = fieldLeft * permittivity(i);
    double displacementRight = fieldRight * permittivity(i + 1);
    boolean leftMetal = left.conduction() == LayerState.Conduction.METAL;
    double displacement = leftMetal ? displacementRight : displacementLeft;
    double negligible = 1e-9 * vt_V * Equilibrium.PERMITTIVITY_PER_CHARGE / 1e-6;
    Optional<Interface.Direction> electrons = Interface.Direction.ofSign(builtIn, SAME_LEVEL_EV);
    Optional<Interface.Direction> field = Interface.Direction.ofSign(displacement, negligible);
    OptionalDouble barrier = barrier(i, step);
    Optional<Interface.DepletionApproximation> approximation =
        DepletionEstimate.of(
            stack.layers().get(i), bulk[i], stack.layers().get(i + 1), bulk[i + 1], builtIn + step);
    return new Interface(
        left.name(),
        right.name(),
        kind(i, left, right, barrier),
        alignment(i, step),
        electrons,
        field,
        builtIn,
        step,
        fieldLeft,
        fieldRight,
        displacement,
        offset(i, step, false),
        offset(i, step, true),
        barrier,
        approximation,
        flags(left, right, electrons, field, builtIn + step));
  }

  private double permittivity(int layer) {
    return stack.layers().get(layer) instanceof Layer.Semiconductor s
        ? s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE
        : 0;
  }

  private OptionalDouble offset(int i, double step, boolean valence) {
    if (stack.layers().get(i) instanceof Layer.Semiconductor a
        && stack.layers().get(i + 1) instanceof Layer.Semiconductor b) {
      double conduction = a.electronAffinity_eV() - b.electronAffinity_eV() - step;
      return OptionalDouble.of(valence ? conduction + a.gap_eV() - b.gap_eV() : conduction);
    }
    return OptionalDouble.empty();
  }

  private Optional<Interface.Alignment> alignment(int i, double step) {
    OptionalDouble conductionOffset = offset(i, step, false);
    if (stack.layers().get(i) instanceof Layer.Semiconductor a && conductionOffset.isPresent()) {
      double conduction = conductionOffset.getAsDouble();
      double valence = offset(i, step, true).orElseThrow();
      if (conduction < -a.gap_eV() || valence > a.gap_eV()) {
        return Optional.of(Interface.Alignment.BROKEN);
      }
      return Optional.of(
          conduction * valence > 0
              ? Interface.Alignment.STAGGERED
              : Interface.Alignment.STRADDLING);
    }
    return Optional.empty();
  }

  /**
   * Distance from the Fermi level to the majority band edge of the semiconductor beside a metal.
   */
  private OptionalDouble barrier(int i, double step) {
    Layer a = stack.layers().get(i);
    Layer b = stack.layers().get(i + 1);
    if (a instanceof Layer.Metal m && b instanceof Layer.Semiconductor s) {
      return OptionalDouble.of(barrier(s, i + 1, m.workFunction_eV() - step));
    }
    if (a instanceof Layer.Semiconductor s && b instanceof Layer.Metal m) {
      return OptionalDouble.of(barrier(s, i, m.workFunction_eV() + step));
    }
    return OptionalDouble.empty();
  }

  private double barrier(Layer.Semiconductor s, int layer, double metalLevel_eV) {
    double electrons = metalLevel_eV - s.electronAffinity_eV();
    return isNType(layer) ? electrons : s.gap_eV() - electrons;
  }

  /**
   * Carriers that decide: the majority; of an intrinsic layer those that flow in, electrons from a
   * neighbour of lower work function.
   */
  private boolean isNType(int layer) {
    if (!bulk[layer].isIntrinsic() || bulk.length == 1) {
      return bulk[layer].isNType();
    }
    double strongest = 0;
    for (int neighbour : new int[] {layer - 1, layer + 1}) {
      if (neighbour >= 0 && neighbour < bulk.length) {
        double difference = bulk[layer].workFunction_eV() - bulk[neighbour].workFunction_eV();
        strongest = Math.abs(difference) > Math.abs(strongest) ? difference : strongest;
      }
    }
    return strongest >= 0;
  }

  private Interface.Kind kind(int i, LayerState left, LayerState right, OptionalDouble barrier) {
    boolean leftMetal = left.conduction() == LayerState.Conduction.METAL;
    boolean rightMetal = right.conduction() == LayerState.Conduction.METAL;
    if (leftMetal && rightMetal) {
      return Interface.Kind.METAL_METAL;
    }
    if (leftMetal || rightMetal) {
      int semiconductor = leftMetal ? i + 1 : i;
      double gap = ((Layer.Semiconductor) stack.layers().get(semiconductor)).gap_eV();
      double toBand = bulk[semiconductor].fermiBelowConduction_eV();
      double flat = isNType(semiconductor) ? toBand : gap - toBand;
      return barrier.orElseThrow() > flat ? Interface.Kind.SCHOTTKY : Interface.Kind.OHMIC;
    }
    if (left.conduction() != right.conduction()) {
      return Interface.Kind.P_N;
    }
    return left.conduction() == LayerState.Conduction.N ? Interface.Kind.N_N : Interface.Kind.P_P;
  }

  private static Set<Flag> flags(
      LayerState left,
      LayerState right,
      Optional<Interface.Direction> electrons,
      Optional<Interface.Direction> field,
      double bending_V) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    double field_V_per_m =
        Math.max(Math.abs(left.fieldAtEnd_V_per_m()), Math.abs(right.fieldAtStart_V_per_m()));
    if (field_V_per_m > DIPOLE_FIELD_V_PER_M) {
      flags.add(Flag.DIPOLE_FIELD);
    }
    boolean bothMetal =
        left.conduction() == LayerState.Conduction.METAL
            && right.conduction() == LayerState.Conduction.METAL;
    if (bothMetal || (field.isPresent() && Math.abs(bending_V) / field_V_per_m < ATOMIC_WIDTH_M)) {
      flags.add(Flag.ATOMIC_DOUBLE_LAYER);
    }
    double developed_V = Math.abs(left.potentialDrop_V() + right.potentialDrop_V());
    if (!bothMetal && electrons.isPresent() && developed_V < 0.5 * Math.abs(bending_V)) {
      flags.add(Flag.DOES_NOT_DEPLETE);
    }
    if (left.fullyDepleted() || right.fullyDepleted()) {
      flags.add(Flag.FULLY_DEPLETED);
    }
    if (electrons.isPresent() && field.isPresent() && !electrons.equals(field)) {
      flags.add(Flag.DIPOLE_REVERSES_FIELD);
    }
    return flags;
  }
}
