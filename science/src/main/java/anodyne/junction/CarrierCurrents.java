package anodyne.junction;

import anodyne.numerics.Bernoulli;
import anodyne.numerics.ScharfetterGummel;
import anodyne.quantity.Constants;
import anodyne.tunnelling.Emission;
import java.util.Arrays;

/**
 * What flows through the cells: displacement, and electrons and holes by drift and diffusion inside
 * a layer and by emission over an interface.
 *
 * <p>The electron current of a cell is -(μ Vt/h) times the flux of {@link ScharfetterGummel} with Δ
 * = (φn,right - φn,left)/Vt and ln F(η) for the logarithm of the concentration; holes mirror
 * electrons. Currents are J/q times x^g.
 */
final class CarrierCurrents {
  private static final int BLOCK = 3;

  /**
   * Permittance across a cell without width over that of its neighbours: ψ is to be the same on
   * both sides. In 300 random stacks 1e4 moves currents by up to 2.3e-3 of themselves against 1e6,
   * so that 1e6 is off by about a hundredth of that; convergence is the same with both.
   */
  private static final double JUNCTION_CONDUCTANCE = 1e6;

  private final CarrierStates states;
  private final CarrierGrid grid;
  private final double vt;
  private final boolean enhancedScheme;
  private final ScharfetterGummel drift = new ScharfetterGummel();
  private final StepEmission emission;
  private final double[] conductance;
  private final double[] electronFactor;
  private final double[] holeFactor;
  private final double[] electronEnhancement;
  private final double[] holeEnhancement;
  private final double[] electronCurrent;
  private final double[] holeCurrent;

  CarrierCurrents(Equilibrium.Start at, CarrierStates states, FluxScheme scheme) {
    this.states = states;
    grid = states.grid;
    vt = states.vt_V;
    enhancedScheme = scheme == FluxScheme.DIFFUSION_ENHANCED;
    Stack stack = at.stack();
    emission = new StepEmission(states, stack.statistics());
    int cells = grid.cells();
    conductance = new double[cells];
    electronFactor = new double[cells];
    holeFactor = new double[cells];
    electronCurrent = new double[cells];
    holeCurrent = new double[cells];
    electronEnhancement = new double[cells];
    holeEnhancement = new double[cells];
    Arrays.fill(electronEnhancement, 1);
    Arrays.fill(holeEnhancement, 1);
    for (int c = 0; c < cells; c++) {
      if (grid.layerOfCell()[c] != CarrierGrid.EMISSION) {
        prepareCell(c, stack);
      }
    }
    for (int c = 0; c < cells; c++) {
      if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
        prepareEmission(c, stack);
      }
    }
  }

  private void prepareCell(int c, Stack stack) {
    double a = grid.start()[c];
    double b = grid.end()[c];
    double area = stack.geometry().area(0.5 * (a + b));
    Layer.Semiconductor s = (Layer.Semiconductor) stack.layers().get(grid.layerOfCell()[c]);
    conductance[c] = area * s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE / (b - a);
    electronFactor[c] = area * s.kinetics().electronMobility_m2_per_Vs() * vt / (b - a);
    holeFactor[c] = area * s.kinetics().holeMobility_m2_per_Vs() * vt / (b - a);
  }

  /** The Richardson flux of the lighter side, and a stiff link for ψ. */
  private void prepareEmission(int c, Stack stack) {
    double area = stack.geometry().area(grid.start()[c]);
    double electrons = Double.POSITIVE_INFINITY;
    double holes = Double.POSITIVE_INFINITY;
    for (int side : new int[] {grid.leftLayer()[c], grid.rightLayer()[c]}) {
      if (side != CarrierGrid.NONE && stack.layers().get(side) instanceof Layer.Semiconductor s) {
        electrons = Math.min(electrons, richardson_per_m2_s(s.conductionStates_per_m3(), stack));
        holes = Math.min(holes, richardson_per_m2_s(s.valenceStates_per_m3(), stack));
      }
    }
    electronFactor[c] = area * electrons;
    holeFactor[c] = area * holes;
    double before = c > 0 ? conductance[c - 1] : 0;
    double after = c + 1 < grid.cells() ? conductance[c + 1] : 0;
    conductance[c] = JUNCTION_CONDUCTANCE * Math.max(before, after);
  }

  /** Richardson flux A* T²/q of the mass that has so many states. */
  private static double richardson_per_m2_s(double states_per_m3, Stack stack) {
    double temperature_K = stack.temperature_K();
    double mass_me = Constants.densityOfStatesMass_me(states_per_m3, temperature_K);
    return Emission.richardson_A_per_m2_K2(mass_me)
        * temperature_K
        * temperature_K
        / Constants.ELEMENTARY_CHARGE_C;
  }

  /** Multiplies what passes a cell, against what drift, diffusion or emission alone would do. */
  void enhance(int cell, double electrons, double holes) {
    electronFactor[cell] *= electrons / electronEnhancement[cell];
    holeFactor[cell] *= holes / holeEnhancement[cell];
    electronEnhancement[cell] = electrons;
    holeEnhancement[cell] = holes;
  }

  /** Factor by which tunnelling enlarges the electrons that pass a cell. */
  double electronEnhancement(int cell) {
    return electronEnhancement[cell];
  }

  double holeEnhancement(int cell) {
    return holeEnhancement[cell];
  }

  /** Electron current over q through a cell in the last assembly, times x^g. */
  double electrons(int cell) {
    return electronCurrent[cell];
  }

  /** Current of both carriers over q through a cell in the last assembly, times x^g. */
  double total(int cell) {
    return electronCurrent[cell] + holeCurrent[cell];
  }

  /** Adds a cell to the balances of its two nodes. */
  void add(double[] unknown, int c, double[] residual, CarrierTerms terms) {
    int k = BLOCK * c;
    int l = k + BLOCK;
    double g = conductance[c];
    double d = g * (unknown[k] + states.jump(c) - unknown[l]);
    residual[k] += d;
    residual[l] -= d;
    terms.displacement(c, g);
    if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
      addEmission(unknown, c, residual, terms);
    } else {
      addDrift(unknown, c, residual, terms);
    }
  }

  private void addDrift(double[] unknown, int c, double[] residual, CarrierTerms terms) {
    int k = 2 * c;
    int l = k + 1;
    CarrierStates s = states;
    double drop = s.levels.electronStep(unknown, c) / vt;
    double spread = enhancedScheme ? electronSpread(unknown, c) : 1;
    drift.evaluate(s.n[k], s.logN[k], s.n[l], s.logN[l], drop, spread);
    double f = -electronFactor[c];
    electronCurrent[c] = f * drift.flux();
    pass(c, 1, electronCurrent[c], residual);
    terms.flow(
        c,
        1,
        f * drift.byLogLeft() * (s.gradeN[k] / vt),
        f * drift.byLogRight() * (s.gradeN[l] / vt),
        f * drift.byDrop() / vt);
    drop = -s.levels.holeStep(unknown, c) / vt;
    spread = enhancedScheme ? holeSpread(unknown, c) : 1;
    drift.evaluate(s.p[k], s.logP[k], s.p[l], s.logP[l], drop, spread);
    f = -holeFactor[c];
    holeCurrent[c] = -f * drift.flux();
    pass(c, 2, holeCurrent[c], residual);
    terms.flow(
        c,
        2,
        f * drift.byLogLeft() * (s.gradeP[k] / vt),
        f * drift.byLogRight() * (s.gradeP[l] / vt),
        f * drift.byDrop() / vt);
  }

  private void pass(int c, int column, double current, double[] residual) {
    residual[BLOCK * c + (grid.isMetal(c) ? 1 : column)] += current;
    residual[BLOCK * (c + 1) + (grid.isMetal(c + 1) ? 1 : column)] -= current;
  }

  private double electronSpread(double[] unknown, int c) {
    int layer = grid.layerOfCell()[c];
    Carriers state = states.carriers[layer];
    double left =
        state.electronEta(
            unknown[BLOCK * c] + states.jump(c) + states.shift[layer],
            states.levels.electronPotential(unknown, c));
    double right =
        state.electronEta(
            unknown[BLOCK * (c + 1)] + states.shift[layer],
            states.levels.electronPotential(unknown, c + 1));
    return ScharfetterGummel.enhancement(
        right - left,
        states.logN[2 * c + 1] - states.logN[2 * c],
        states.gradeN[2 * c],
        states.gradeN[2 * c + 1]);
  }

  private double holeSpread(double[] unknown, int c) {
    int layer = grid.layerOfCell()[c];
    Carriers state = states.carriers[layer];
    double left =
        state.holeEta(
            unknown[BLOCK * c] + states.jump(c) + states.shift[layer],
            states.levels.holePotential(unknown, c));
    double right =
        state.holeEta(
            unknown[BLOCK * (c + 1)] + states.shift[layer],
            states.levels.holePotential(unknown, c + 1));
    return ScharfetterGummel.enhancement(
        right - left,
        states.logP[2 * c + 1] - states.logP[2 * c],
        states.gradeP[2 * c],
        states.gradeP[2 * c + 1]);
  }

  private void addEmission(double[] unknown, int c, double[] residual, CarrierTerms terms) {
    emission.findEdges(unknown, c);
    emission.electrons(unknown, c);
    double f = -electronFactor[c];
    electronCurrent[c] = f * emission.flux();
    pass(c, 1, electronCurrent[c], residual);
    terms.emission(
        c, 1, emission.electronEdgeLeft(), f * emission.byEta() / vt, f * emission.byDrop() / vt);
    emission.holes(unknown, c);
    f = -holeFactor[c];
    holeCurrent[c] = -f * emission.flux();
    pass(c, 2, holeCurrent[c], residual);
    terms.emission(
        c, 2, emission.holeEdgeLeft(), f * emission.byEta() / vt, f * emission.byDrop() / vt);
  }

  /** Round-off of the current through a cell in the last assembly. */
  double resolution(double[] unknown, int c) {
    int k = BLOCK * c;
    double electrons =
        Math.ulp(Math.max(Math.abs(unknown[k + 1]), Math.abs(unknown[k + BLOCK + 1])));
    double holes = Math.ulp(Math.max(Math.abs(unknown[k + 2]), Math.abs(unknown[k + BLOCK + 2])));
    if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
      emission.findEdges(unknown, c);
      return (electronFactor[c] * emission.electronSlope(unknown, c) * electrons
              + holeFactor[c] * emission.holeSlope(unknown, c) * holes)
          / vt;
    }
    return (electronFactor[c] * Math.min(states.n[2 * c], states.n[2 * c + 1]) * electrons
            + holeFactor[c] * Math.min(states.p[2 * c], states.p[2 * c + 1]) * holes)
        / vt;
  }

  /** Electron current over the difference of e^(-φn/Vt) across a cell, densities held. */
  double electronLink(double[] unknown, int c) {
    if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
      emission.findEdges(unknown, c);
      return emission.electronLink(unknown, c, electronFactor[c]);
    }
    double right = states.levels.electronPotential(unknown, c + 1) / vt;
    double logRight = states.logN[2 * c + 1];
    double q =
        logRight - states.logN[2 * c] + right - states.levels.electronPotential(unknown, c) / vt;
    return electronFactor[c]
        * Bernoulli.value(q)
        * states.carriers[grid.layerOfCell()[c]].conductionStates
        * Math.exp(logRight + right);
  }

  /** Hole current over the difference of e^(φp/Vt) across a cell, densities held. */
  double holeLink(double[] unknown, int c) {
    if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
      emission.findEdges(unknown, c);
      return emission.holeLink(unknown, c, holeFactor[c]);
    }
    double right = -states.levels.holePotential(unknown, c + 1) / vt;
    double logRight = states.logP[2 * c + 1];
    double q = logRight - states.logP[2 * c] + right + states.levels.holePotential(unknown, c) / vt;
    return holeFactor[c]
        * Bernoulli.value(q)
        * states.carriers[grid.layerOfCell()[c]].valenceStates
        * Math.exp(logRight + right);
  }
}
