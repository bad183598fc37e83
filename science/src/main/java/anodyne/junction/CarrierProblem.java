package anodyne.junction;

import anodyne.numerics.Bernoulli;
import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.ExtendedBlockTridiagonal;
import anodyne.numerics.NodalSystem;
import anodyne.quantity.Constants;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finite volumes of Poisson's equation and of the two continuity equations of a stack in the steady
 * state.
 *
 * <p>Unknowns of a node: u = ψ less the interface steps before it, φn and φp, each of the last two
 * stored as the difference from a level that a run of nodes shares ({@link #refer}). Currents are
 * J/q. With Δ = (φn,l - φn,k)/Vt, L = ln F(η) and Q = L_l - L_k + Δ (the drift of the excess
 * chemical potential scheme), the electron current of a cell is
 *
 * <p>j_n = (μ Vt/h) [B(Q) n_l - B(-Q) n_k] = (μ Vt/h) B(-Q) n_k (e^(-Δ) - 1) = -(μ Vt/h) B(Q) n_l
 * (e^Δ - 1),
 *
 * <p>of which the form with the bounded bracket is evaluated: exactly zero at Δ = 0, without
 * cancellation anywhere. The diffusion-enhanced scheme replaces Δ by Δ/g and the factor by g, g =
 * (η_l - η_k)/(L_l - L_k). Holes mirror electrons. Recombination is n p (1 - e^((φn - φp)/Vt))
 * [1/(τp (n + n1) + τn (p + p1)) + B + Cn n + Cp p], zero at equilibrium whatever the statistics.
 *
 * <p>An instance belongs to one thread; {@link #assemble} allocates nothing.
 */
final class CarrierProblem implements NodalSystem {
  private static final double JUNCTION_CONDUCTANCE = 1e4;
  private static final int BLOCK = 3;
  private static final double RUN = 1e-6;

  private final CarrierGrid grid;
  private final double vt;
  private final boolean enhancedScheme;
  private final boolean boltzmann;
  private final double[] conductance;
  private final double[] leftHalf;
  private final double[] rightHalf;
  private final double[] electronFactor;
  private final double[] holeFactor;
  private final double[] ions;
  private final double[] sheet;
  private final double[] states;
  private final double[] shift;
  private final double[] workFunction;
  private final Carriers[] carriers;
  private final Kinetics[] kinetics;
  private final double[] fixedDoping;
  private final double[] electronCentre;
  private final double[] holeCentre;

  private final double[] density = new double[4];
  final double[] n;
  private final double[] logN;
  private final double[] gradeN;
  final double[] p;
  private final double[] logP;
  private final double[] gradeP;

  /** Electron current over q through each cell, times x^g. */
  final double[] electronCurrent;

  /** Hole current over q through each cell, times x^g. */
  final double[] holeCurrent;

  /** Factor by which tunnelling enlarges what passes each cell; set by {@link #enhance}. */
  final double[] electronEnhancement;

  final double[] holeEnhancement;

  private final double[] electronReference;
  private final double[] holeReference;
  private final double[] fixedU;
  private double bias;
  private double light = 1;
  private boolean scaled = true;
  private boolean carriersHeld;
  private double leastLink;

  private double electronEdge;
  private double holeEdge;
  private boolean electronEdgeLeft;
  private boolean holeEdgeLeft;
  private double rateCoefficient;
  private double flux;
  private double byLogLeft;
  private double byLogRight;
  private double byDelta;
  private @Nullable ExtendedBlockTridiagonal extended;
  private double[] residual = new double[0];
  private double[] lower = new double[0];
  private double[] diagonal = new double[0];
  private double[] upper = new double[0];

  CarrierProblem(Equilibrium.Start at, CarrierGrid grid, FluxScheme scheme) {
    this.grid = grid;
    vt = at.vt_V();
    enhancedScheme = scheme == FluxScheme.DIFFUSION_ENHANCED;
    Stack stack = at.stack();
    boltzmann = stack.statistics() == Statistics.BOLTZMANN;
    int cells = grid.cells();
    conductance = new double[cells];
    leftHalf = new double[cells];
    rightHalf = new double[cells];
    electronFactor = new double[cells];
    holeFactor = new double[cells];
    ions = new double[2 * cells];
    sheet = new double[grid.nodes()];
    states = new double[grid.nodes()];
    shift = at.shift();
    List<Layer> layers = stack.layers();
    carriers = new Carriers[layers.size()];
    kinetics = new Kinetics[layers.size()];
    workFunction = new double[layers.size()];
    fixedDoping = new double[layers.size()];
    electronCentre = new double[layers.size()];
    holeCentre = new double[layers.size()];
    n = new double[2 * cells];
    logN = new double[2 * cells];
    gradeN = new double[2 * cells];
    p = new double[2 * cells];
    logP = new double[2 * cells];
    gradeP = new double[2 * cells];
    electronCurrent = new double[cells];
    holeCurrent = new double[cells];
    electronEnhancement = new double[cells];
    holeEnhancement = new double[cells];
    Arrays.fill(electronEnhancement, 1);
    Arrays.fill(holeEnhancement, 1);
    electronReference = new double[grid.nodes()];
    holeReference = new double[grid.nodes()];
    fixedU = new double[grid.nodes()];
    Arrays.fill(fixedU, Double.NaN);
    for (int i = 0; i < layers.size(); i++) {
      prepareLayer(i, layers.get(i), stack);
    }
    for (int c = 0; c < cells; c++) {
      if (grid.layerOfCell()[c] != CarrierGrid.EMISSION) {
        prepareCell(c, stack, at);
      }
    }
    for (int c = 0; c < cells; c++) {
      if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
        prepareEmission(c, stack);
      }
    }
    prepareInterfaceCharge(stack);
    if (grid.leftContact()) {
      fixedU[0] = at.faceValue(stack.left(), 0);
    }
    if (grid.rightContact()) {
      fixedU[grid.nodes() - 1] = at.faceValue(stack.right(), layers.size() - 1);
    }
  }

  private void prepareLayer(int i, Layer layer, Stack stack) {
    switch (layer) {
      case Layer.Metal metal -> workFunction[i] = metal.workFunction_eV();
      case Layer.Semiconductor s -> {
        carriers[i] = new Carriers(s, vt, stack.statistics());
        Kinetics k = s.kinetics();
        kinetics[i] = k;
        fixedDoping[i] = s.donors_per_m3() - s.acceptors_per_m3();
        double intrinsic =
            Math.sqrt(s.conductionStates_per_m3())
                * Math.sqrt(s.valenceStates_per_m3())
                * Math.exp(-0.5 * s.gap_eV() / vt);
        electronCentre[i] = intrinsic * Math.exp(k.recombinationLevel_eV() / vt);
        holeCentre[i] = intrinsic * Math.exp(-k.recombinationLevel_eV() / vt);
      }
    }
  }

  private void prepareCell(int c, Stack stack, Equilibrium.Start at) {
    int g = stack.geometry().power();
    double a = grid.start()[c];
    double b = grid.end()[c];
    double middle = 0.5 * (a + b);
    Layer.Semiconductor s = (Layer.Semiconductor) stack.layers().get(grid.layerOfCell()[c]);
    double area = power(middle, g);
    conductance[c] = area * s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE / (b - a);
    leftHalf[c] = (power(middle, g + 1) - power(a, g + 1)) / (g + 1);
    rightHalf[c] = (power(b, g + 1) - power(middle, g + 1)) / (g + 1);
    electronFactor[c] = area * s.kinetics().electronMobility_m2_per_Vs() * vt / (b - a);
    holeFactor[c] = area * s.kinetics().holeMobility_m2_per_Vs() * vt / (b - a);
    Species species = at.species()[grid.layerOfCell()[c]];
    for (int side = 0; side < 2 && species.ions() > 0; side++) {
      species.evaluate(at.u()[grid.meshNode()[c + side]] + shift[grid.layerOfCell()[c]]);
      for (int k = 0; k < species.ions(); k++) {
        ions[2 * c + side] += s.ions().get(k).charge() * species.ionDensity(k);
      }
    }
  }

  /** Emission velocity times density of states of the lighter side, and a stiff link for ψ. */
  private void prepareEmission(int c, Stack stack) {
    double area = power(grid.start()[c], stack.geometry().power());
    double electrons = Double.POSITIVE_INFINITY;
    double holes = Double.POSITIVE_INFINITY;
    for (int side : new int[] {grid.leftLayer()[c], grid.rightLayer()[c]}) {
      if (side != CarrierGrid.NONE && stack.layers().get(side) instanceof Layer.Semiconductor s) {
        electrons = Math.min(electrons, emission(s.conductionStates_per_m3(), stack));
        holes = Math.min(holes, emission(s.valenceStates_per_m3(), stack));
      }
    }
    electronFactor[c] = area * electrons;
    holeFactor[c] = area * holes;
    double before = c > 0 ? conductance[c - 1] : 0;
    double after = c + 1 < grid.cells() ? conductance[c + 1] : 0;
    conductance[c] = JUNCTION_CONDUCTANCE * Math.max(before, after);
  }

  /** Richardson flux A* T²/q of the mass that has so many states, carriers per area and time. */
  static double emission(double states_per_m3, Stack stack) {
    double thermal_J = Constants.BOLTZMANN_J_PER_K * stack.temperature_K();
    double mass_kg =
        Math.pow(0.5 * states_per_m3, 2.0 / 3)
            * Constants.PLANCK_J_S
            * Constants.PLANCK_J_S
            / (2 * Math.PI * thermal_J);
    return 4
        * Math.PI
        * mass_kg
        * thermal_J
        * thermal_J
        / (Constants.PLANCK_J_S * Constants.PLANCK_J_S * Constants.PLANCK_J_S);
  }

  private void prepareInterfaceCharge(Stack stack) {
    int g = stack.geometry().power();
    for (int c = 0; c < grid.cells(); c++) {
      int left = grid.leftLayer()[c];
      int right = c + 1 < grid.cells() ? grid.leftLayer()[c + 1] : grid.rightLayer()[c];
      boolean faces = left != CarrierGrid.NONE && right == left + 1 && !grid.isMetal(c + 1);
      if (faces && carriers[right] != null) {
        InterfaceCharge charge = stack.interfaceCharge().get(left);
        double area = power(grid.end()[c], g);
        states[c + 1] = area * charge.states_per_eV_m2();
        sheet[c + 1] = area * charge.fixed_per_m2() - states[c + 1] * stack.neutralLevel_V(left);
      }
    }
  }

  private static double power(double base, int exponent) {
    double result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }

  @Override
  public int nodes() {
    return grid.nodes();
  }

  @Override
  public int block() {
    return BLOCK;
  }

  /** Applies a bias and a share of the generation. */
  void set(double bias_V, double share) {
    bias = bias_V;
    light = share;
  }

  /** Puts the contact nodes where they have to be. */
  void fixContacts(double[] unknown) {
    if (grid.leftContact()) {
      unknown[0] = fixedU[0];
      unknown[1] = -electronReference[0];
      unknown[2] = -holeReference[0];
    }
    if (grid.rightContact()) {
      int last = grid.nodes() - 1;
      unknown[BLOCK * last] = fixedU[last] + bias;
      unknown[BLOCK * last + 1] = bias - electronReference[last];
      unknown[BLOCK * last + 2] = bias - holeReference[last];
    }
  }

  /** Holds the carriers, so that only the potential is solved for. */
  void holdCarriers(boolean wanted) {
    carriersHeld = wanted;
  }

  /** Round-off of the current through a cell in the last assembly. */
  double resolution(double[] unknown, int c) {
    int k = BLOCK * c;
    double electrons =
        Math.ulp(Math.max(Math.abs(unknown[k + 1]), Math.abs(unknown[k + BLOCK + 1])));
    double holes = Math.ulp(Math.max(Math.abs(unknown[k + 2]), Math.abs(unknown[k + BLOCK + 2])));
    if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
      double edge = (electronEdgeOf(unknown, c) - electronPotential(unknown, c)) / vt;
      double bottom = (holePotential(unknown, c) - holeEdge) / vt;
      return (electronFactor[c] * Emission.slope(edge, boltzmann) * electrons
              + holeFactor[c] * Emission.slope(bottom, boltzmann) * holes)
          / vt;
    }
    return (electronFactor[c] * Math.min(n[2 * c], n[2 * c + 1]) * electrons
            + holeFactor[c] * Math.min(p[2 * c], p[2 * c + 1]) * holes)
        / vt;
  }

  private double electronEdgeOf(double[] unknown, int c) {
    findEdges(unknown, c);
    return electronEdge;
  }

  /** Multiplies what passes a cell, against what drift, diffusion or emission alone would do. */
  void enhance(int cell, double electrons, double holes) {
    electronFactor[cell] *= electrons / electronEnhancement[cell];
    holeFactor[cell] *= holes / holeEnhancement[cell];
    electronEnhancement[cell] = electrons;
    holeEnhancement[cell] = holes;
  }

  /** Whether rows are divided by their diagonal, as the block solver wants them. */
  void scaleRows(boolean wanted) {
    scaled = wanted;
  }

  /** Lowers the barrier of an outer contact by moving u of its face. */
  void fixFace(boolean left, double u) {
    fixedU[left ? 0 : grid.nodes() - 1] = u;
  }

  /** Measures every φ from zero again; the caller must then set them all. */
  void clearReferences() {
    Arrays.fill(electronReference, 0);
    Arrays.fill(holeReference, 0);
  }

  double electronReference(int node) {
    return electronReference[node];
  }

  double holeReference(int node) {
    return holeReference[node];
  }

  double electronPotential(double[] unknown, int node) {
    return unknown[BLOCK * node + 1] + electronReference[node];
  }

  double holePotential(double[] unknown, int node) {
    return unknown[BLOCK * node + 2] + holeReference[node];
  }

  /**
   * Stores φ as a difference from a level that a run of nodes of nearly equal φ shares, so that the
   * small drops of majority carriers keep their digits.
   */
  void refer(double[] unknown) {
    refer(unknown, 1, electronReference, new double[0]);
    refer(unknown, 2, holeReference, electronReference);
  }

  /** Takes the level of the other carrier where the two are close, which keeps their difference. */
  private void refer(double[] unknown, int column, double[] reference, double[] other) {
    double level = Double.NaN;
    for (int i = 0; i < grid.nodes(); i++) {
      int at = BLOCK * i + column;
      double potential = unknown[at] + reference[i];
      if (other.length > 0 && Math.abs(potential - other[i]) <= RUN * vt) {
        level = other[i];
      } else if (!(Math.abs(potential - level) <= RUN * vt)) {
        level = Math.abs(unknown[at]) <= RUN * vt ? reference[i] : potential;
      }
      if (level != reference[i]) {
        unknown[at] += reference[i] - level;
        reference[i] = level;
      }
    }
  }

  @Override
  public void assemble(double[] unknown, double[] into, BlockTridiagonal jacobian) {
    jacobian.clear();
    lower = jacobian.lower();
    diagonal = jacobian.diagonal();
    upper = jacobian.upper();
    assemble(unknown, into);
  }

  /**
   * The same with a Jacobian of twice the digits, whose cancelling sums are exact.
   *
   * @param link share of its diagonal added to each balance: it keeps the level of a part that is
   *     connected more weakly than this, and moves no solution
   */
  void assemble(double[] unknown, double[] into, ExtendedBlockTridiagonal jacobian, double link) {
    leastLink = link;
    jacobian.clear();
    extended = jacobian;
    assemble(unknown, into);
    extended = null;
  }

  private void assemble(double[] unknown, double[] into) {
    residual = into;
    Arrays.fill(into, 0);
    for (int i = 0; i < grid.nodes(); i++) {
      volumes(unknown, i);
    }
    for (int c = 0; c < grid.cells(); c++) {
      displacement(unknown, c);
      if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
        emissionCurrents(unknown, c);
      } else {
        driftDiffusion(unknown, c);
      }
    }
    for (int i = 0; i < grid.nodes(); i++) {
      closeRows(unknown, i);
    }
  }

  /**
   * The Jacobian before any row is closed or scaled, in two parts: what flows through the cells,
   * and what is stored and recombines in the volumes, interface states included.
   */
  void linearise(
      double[] unknown, double[] scratch, BlockTridiagonal flow, BlockTridiagonal stored) {
    stored.clear();
    residual = scratch;
    lower = stored.lower();
    diagonal = stored.diagonal();
    upper = stored.upper();
    for (int i = 0; i < grid.nodes(); i++) {
      volumes(unknown, i);
      if (states[i] != 0) {
        interfaceStates(unknown, i, BLOCK * i);
      }
    }
    flow.clear();
    lower = flow.lower();
    diagonal = flow.diagonal();
    upper = flow.upper();
    for (int c = 0; c < grid.cells(); c++) {
      displacement(unknown, c);
      if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
        emissionCurrents(unknown, c);
      } else {
        driftDiffusion(unknown, c);
      }
    }
  }

  /** Charge and recombination of the half cells beside a node. */
  private void volumes(double[] unknown, int i) {
    boolean hasLeft = i > 0 && grid.layerOfCell()[i - 1] != CarrierGrid.EMISSION;
    boolean hasRight = i < grid.cells() && grid.layerOfCell()[i] != CarrierGrid.EMISSION;
    if (hasLeft) {
      int layer = grid.layerOfCell()[i - 1];
      double w = rightHalf[i - 1];
      int end = 2 * (i - 1) + 1;
      evaluate(unknown, i, layer, 0, end);
      boolean same = hasRight && grid.layerOfCell()[i] == layer && !grid.isMetal(i);
      if (same) {
        w += leftHalf[i];
        copyEnd(end, 2 * i);
      }
      if (!grid.isMetal(i)) {
        volume(unknown, i, layer, w, ions[end]);
      }
      if (same) {
        return;
      }
    }
    if (hasRight) {
      int layer = grid.layerOfCell()[i];
      evaluate(unknown, i, layer, jump(i), 2 * i);
      if (!grid.isMetal(i)) {
        volume(unknown, i, layer, leftHalf[i], ions[2 * i]);
      }
    }
  }

  /** u behind a node less u before it: not zero between two metals. */
  double jump(int i) {
    int first = grid.firstMetal()[i];
    int last = grid.lastMetal()[i];
    return first == last
        ? 0
        : workFunction[first] + shift[first] - workFunction[last] - shift[last];
  }

  private void evaluate(double[] unknown, int i, int layer, double jump, int end) {
    Carriers state = carriers[layer];
    state.evaluate(
        unknown[BLOCK * i] + jump + shift[layer],
        electronPotential(unknown, i),
        holePotential(unknown, i));
    n[end] = state.electrons;
    logN[end] = state.logElectrons;
    gradeN[end] = state.gradeElectrons;
    p[end] = state.holes;
    logP[end] = state.logHoles;
    gradeP[end] = state.gradeHoles;
  }

  private void copyEnd(int from, int to) {
    n[to] = n[from];
    logN[to] = logN[from];
    gradeN[to] = gradeN[from];
    p[to] = p[from];
    logP[to] = logP[from];
    gradeP[to] = gradeP[from];
  }

  private void volume(double[] unknown, int i, int layer, double w, double ionCharge) {
    Carriers state = carriers[layer];
    double electrons = state.electrons;
    double holes = state.holes;
    double dn = electrons * state.gradeElectrons / vt;
    double dp = holes * state.gradeHoles / vt;
    double trappedN = state.trappedByElectrons / vt;
    double trappedP = state.trappedByHoles / vt;
    int row = BLOCK * i;
    int at = row * BLOCK;
    residual[row] -= w * (holes - electrons + fixedDoping[layer] + ionCharge + state.trapped);
    recombination(layer, electrons, holes, split(unknown, i));
    double rate = density[0] - light * kinetics[layer].generation_per_m3_s();
    residual[row + 1] -= w * rate;
    residual[row + 2] += w * rate;
    double chargeN = w * (dn - trappedN);
    double chargeP = w * (dp + trappedP);
    double byN = w * density[1] * dn;
    double byP = w * density[2] * dp;
    double bySplit = w * density[3] / vt;
    if (extended != null) {
      extended.add(i, 0, 0, 0, chargeN);
      extended.add(i, 0, 0, 0, chargeP);
      extended.add(i, 0, 0, 1, -chargeN);
      extended.add(i, 0, 0, 2, -chargeP);
      addExchange(i, 1, -1, byN, byP, bySplit);
      addExchange(i, 2, 1, byN, byP, bySplit);
      return;
    }
    diagonal[at] += chargeN + chargeP;
    diagonal[at + 1] -= chargeN;
    diagonal[at + 2] -= chargeP;
    diagonal[at + 3] -= byN - byP;
    diagonal[at + 4] += byN + bySplit;
    diagonal[at + 5] -= byP + bySplit;
    diagonal[at + 6] += byN - byP;
    diagonal[at + 7] -= byN + bySplit;
    diagonal[at + 8] += byP + bySplit;
  }

  private void addExchange(int i, int row, double sign, double byN, double byP, double bySplit) {
    put(i, 0, row, 0, sign * byN);
    put(i, 0, row, 0, -sign * byP);
    put(i, 0, row, 1, -sign * byN);
    put(i, 0, row, 1, -sign * bySplit);
    put(i, 0, row, 2, sign * byP);
    put(i, 0, row, 2, sign * bySplit);
  }

  private void put(int node, int offset, int row, int column, double value) {
    if (extended != null) {
      extended.add(node, offset, row, column, value);
    }
  }

  /** (φp - φn)/Vt: the splitting of the quasi-Fermi levels. */
  private double split(double[] unknown, int i) {
    return (unknown[BLOCK * i + 2]
            - unknown[BLOCK * i + 1]
            + (holeReference[i] - electronReference[i]))
        / vt;
  }

  /** Rate, its derivatives by n and p, and by (φp - φn)/Vt, into {@link #density}. */
  private void recombination(int layer, double electrons, double holes, double split) {
    Kinetics k = kinetics[layer];
    double product = electrons * holes;
    double apart = split < -600 ? 0 : -Bernoulli.expMinusOne(-split);
    double drive = apart * product;
    double byDrive = split < -600 ? 0 : product - drive;
    double srh =
        1
            / (k.holeLifetime_s() * (electrons + electronCentre[layer])
                + k.electronLifetime_s() * (holes + holeCentre[layer]));
    double rate =
        srh
            + k.radiative_m3_per_s()
            + k.electronAuger_m6_per_s() * electrons
            + k.holeAuger_m6_per_s() * holes;
    rateCoefficient = rate;
    double perPair = apart * rate;
    density[0] = drive * rate;
    density[1] =
        holes * perPair + drive * (k.electronAuger_m6_per_s() - srh * srh * k.holeLifetime_s());
    density[2] =
        electrons * perPair + drive * (k.holeAuger_m6_per_s() - srh * srh * k.electronLifetime_s());
    density[3] = byDrive * rate;
  }

  /**
   * The balances in Slotboom variables Φ = e^(-φn/Vt), Ψ = e^(φp/Vt) at held densities of the
   * denominators: Σ c (Φ_i - Φ_neighbour) + k (Φ_i Ψ_i - 1) = g, and the same for Ψ.
   *
   * @param electronLink c of each cell for electrons
   * @param holeLink c of each cell for holes
   * @param pair k of each node
   * @param source g of each node
   */
  void linearise(
      double[] unknown, double[] electronLink, double[] holeLink, double[] pair, double[] source) {
    for (int i = 0; i < grid.nodes(); i++) {
      pair[i] = 0;
      source[i] = 0;
      boolean hasLeft = i > 0 && grid.layerOfCell()[i - 1] != CarrierGrid.EMISSION;
      boolean hasRight = i < grid.cells() && grid.layerOfCell()[i] != CarrierGrid.EMISSION;
      if (hasLeft) {
        evaluate(unknown, i, grid.layerOfCell()[i - 1], 0, 2 * i - 1);
        addPair(unknown, i, grid.layerOfCell()[i - 1], rightHalf[i - 1], pair, source);
      }
      if (hasRight) {
        evaluate(unknown, i, grid.layerOfCell()[i], jump(i), 2 * i);
        addPair(unknown, i, grid.layerOfCell()[i], leftHalf[i], pair, source);
      }
    }
    for (int c = 0; c < grid.cells(); c++) {
      double right = electronPotential(unknown, c + 1) / vt;
      double rightHoles = -holePotential(unknown, c + 1) / vt;
      if (grid.layerOfCell()[c] == CarrierGrid.EMISSION) {
        emissionLinks(unknown, c, electronLink, holeLink);
        continue;
      }
      int layer = grid.layerOfCell()[c];
      int k = 2 * c;
      int l = k + 1;
      double q = logN[l] - logN[k] + right - electronPotential(unknown, c) / vt;
      electronLink[c] =
          electronFactor[c]
              * Bernoulli.value(q)
              * carriers[layer].conductionStates
              * Math.exp(logN[l] + right);
      q = logP[l] - logP[k] + rightHoles + holePotential(unknown, c) / vt;
      holeLink[c] =
          holeFactor[c]
              * Bernoulli.value(q)
              * carriers[layer].valenceStates
              * Math.exp(logP[l] + rightHoles);
    }
  }

  private void addPair(
      double[] unknown, int i, int layer, double w, double[] pair, double[] source) {
    Carriers state = carriers[layer];
    double split = split(unknown, i);
    recombination(layer, state.electrons, state.holes, split);
    double equilibriumProduct =
        state.conductionStates
            * state.valenceStates
            * Math.exp(state.logElectrons + state.logHoles - split);
    pair[i] += w * equilibriumProduct * rateCoefficient;
    source[i] += w * light * kinetics[layer].generation_per_m3_s();
  }

  private void emissionLinks(double[] unknown, int c, double[] electronLink, double[] holeLink) {
    findEdges(unknown, c);
    double highest = -Math.min(electronPotential(unknown, c), electronPotential(unknown, c + 1));
    electronLink[c] =
        electronFactor[c]
            * Math.exp(electronEdge / vt)
            * Emission.degeneracy((electronEdge + highest) / vt, boltzmann);
    highest = Math.max(holePotential(unknown, c), holePotential(unknown, c + 1));
    holeLink[c] =
        holeFactor[c]
            * Math.exp(-holeEdge / vt)
            * Emission.degeneracy((highest - holeEdge) / vt, boltzmann);
  }

  private void displacement(double[] unknown, int c) {
    double g = conductance[c];
    int k = BLOCK * c;
    int l = k + BLOCK;
    double d = g * (unknown[k] + jump(c) - unknown[l]);
    residual[k] += d;
    residual[l] -= d;
    if (extended != null) {
      put(c, 0, 0, 0, g);
      put(c, 1, 0, 0, -g);
      put(c + 1, 0, 0, 0, g);
      put(c + 1, -1, 0, 0, -g);
      return;
    }
    diagonal[k * BLOCK] += g;
    upper[k * BLOCK] -= g;
    diagonal[l * BLOCK] += g;
    lower[l * BLOCK] -= g;
  }

  private void driftDiffusion(double[] unknown, int c) {
    int k = 2 * c;
    int l = k + 1;
    double delta =
        (unknown[BLOCK * (c + 1) + 1]
                - unknown[BLOCK * c + 1]
                + (electronReference[c + 1] - electronReference[c]))
            / vt;
    double spread = electronSpread(unknown, c);
    bracket(n[k], logN[k], n[l], logN[l], delta, spread);
    double factor = electronFactor[c];
    electronCurrent[c] = factor * flux;
    add(c, 1, 1, factor, gradeN[k] / vt, gradeN[l] / vt);
    delta =
        -(unknown[BLOCK * (c + 1) + 2]
                - unknown[BLOCK * c + 2]
                + (holeReference[c + 1] - holeReference[c]))
            / vt;
    bracket(p[k], logP[k], p[l], logP[l], delta, holeSpread(unknown, c));
    factor = -holeFactor[c];
    holeCurrent[c] = factor * flux;
    add(c, 2, -1, factor, gradeP[k] / vt, gradeP[l] / vt);
  }

  private double electronSpread(double[] unknown, int c) {
    if (!enhancedScheme) {
      return 1;
    }
    Carriers state = carriers[grid.layerOfCell()[c]];
    int layer = grid.layerOfCell()[c];
    double left =
        state.electronEta(
            unknown[BLOCK * c] + jump(c) + shift[layer], electronPotential(unknown, c));
    double right =
        state.electronEta(
            unknown[BLOCK * (c + 1)] + shift[layer], electronPotential(unknown, c + 1));
    return spread(right - left, logN[2 * c + 1] - logN[2 * c], gradeN[2 * c], gradeN[2 * c + 1]);
  }

  private double holeSpread(double[] unknown, int c) {
    if (!enhancedScheme) {
      return 1;
    }
    Carriers state = carriers[grid.layerOfCell()[c]];
    int layer = grid.layerOfCell()[c];
    double left =
        state.holeEta(unknown[BLOCK * c] + jump(c) + shift[layer], holePotential(unknown, c));
    double right =
        state.holeEta(unknown[BLOCK * (c + 1)] + shift[layer], holePotential(unknown, c + 1));
    return spread(right - left, logP[2 * c + 1] - logP[2 * c], gradeP[2 * c], gradeP[2 * c + 1]);
  }

  /** Diffusion enhancement (η_l - η_k)/(ln F_l - ln F_k) between two states. */
  private static double spread(double eta, double log, double leftGrade, double rightGrade) {
    return Math.abs(eta) < 1e-6 ? 2 / (leftGrade + rightGrade) : eta / log;
  }

  /** The bracket g [B(Q) n_l - B(-Q) n_k] and its derivatives by L_k, L_l and Δ. */
  private void bracket(
      double left, double logLeft, double right, double logRight, double delta, double g) {
    double d = delta / g;
    double q = logRight - logLeft + d;
    if (d > 0) {
      double e = Bernoulli.expMinusOne(-d);
      double b = Bernoulli.value(-q);
      double slope = Bernoulli.derivative(-q, b);
      flux = g * b * left * e;
      byLogRight = -g * slope * left * e;
      byLogLeft = flux - byLogRight;
      byDelta = -slope * left * e - b * left * (1 + e);
    } else {
      double e = Bernoulli.expMinusOne(d);
      double b = Bernoulli.value(q);
      double slope = Bernoulli.derivative(q, b);
      flux = -g * b * right * e;
      byLogLeft = g * slope * right * e;
      byLogRight = flux - byLogLeft;
      byDelta = -slope * right * e - b * right * (1 + e);
    }
  }

  /**
   * Adds a current to the balances of both nodes.
   *
   * @param column 1 for electrons, 2 for holes
   * @param sign 1 for electrons, -1 for holes, whose η and Δ have the opposite sign in ψ and φ
   */
  private void add(
      int c, int column, double sign, double factor, double gradeLeft, double gradeRight) {
    double uLeft = sign * factor * byLogLeft * gradeLeft;
    double uRight = sign * factor * byLogRight * gradeRight;
    double delta = sign * factor * byDelta / vt;
    double phiLeft = -uLeft - delta;
    double phiRight = -uRight + delta;
    int rowLeft = BLOCK * c + (grid.isMetal(c) ? 1 : column);
    int rowRight = BLOCK * (c + 1) + (grid.isMetal(c + 1) ? 1 : column);
    residual[rowLeft] += factor * flux;
    residual[rowRight] -= factor * flux;
    if (extended != null) {
      int left = rowLeft - BLOCK * c;
      int right = rowRight - BLOCK * (c + 1);
      addExtended(c, left, column, uLeft, uRight, delta, 1);
      addExtended(c, right, column, uLeft, uRight, delta, -1);
      return;
    }
    int atLeft = BLOCK * rowLeft;
    int atRight = BLOCK * rowRight;
    diagonal[atLeft] += uLeft;
    diagonal[atLeft + column] += phiLeft;
    upper[atLeft] += uRight;
    upper[atLeft + column] += phiRight;
    lower[atRight] -= uLeft;
    lower[atRight + column] -= phiLeft;
    diagonal[atRight] -= uRight;
    diagonal[atRight + column] -= phiRight;
  }

  /** The entries of a current in the row of its left (sign 1) or right (sign -1) node. */
  private void addExtended(
      int c, int row, int column, double uLeft, double uRight, double delta, double sign) {
    int node = sign > 0 ? c : c + 1;
    int toLeft = sign > 0 ? 0 : -1;
    int toRight = toLeft + 1;
    put(node, toLeft, row, 0, sign * uLeft);
    put(node, toLeft, row, column, -sign * uLeft);
    put(node, toLeft, row, column, -sign * delta);
    put(node, toRight, row, 0, sign * uRight);
    put(node, toRight, row, column, -sign * uRight);
    put(node, toRight, row, column, sign * delta);
  }

  /** The higher conduction band edge and the lower valence band edge of an interface. */
  private void findEdges(double[] unknown, int c) {
    electronEdge = Double.POSITIVE_INFINITY;
    holeEdge = Double.NEGATIVE_INFINITY;
    for (int side = 0; side < 2; side++) {
      int layer = side == 0 ? grid.leftLayer()[c] : grid.rightLayer()[c];
      if (layer == CarrierGrid.NONE || carriers[layer] == null) {
        continue;
      }
      double u = unknown[BLOCK * (c + side)] + (side == 0 ? jump(c) : 0);
      double s = u + shift[layer] + carriers[layer].affinity_V;
      if (s < electronEdge) {
        electronEdge = s;
        electronEdgeLeft = side == 0;
      }
      if (s + carriers[layer].gap_V > holeEdge) {
        holeEdge = s + carriers[layer].gap_V;
        holeEdgeLeft = side == 0;
      }
    }
  }

  /** Emission over the higher band edge: j = A* T²/q [F1(η_r) - F1(η_l)] for electrons. */
  private void emissionCurrents(double[] unknown, int c) {
    findEdges(unknown, c);
    double delta =
        (unknown[BLOCK * (c + 1) + 1]
                - unknown[BLOCK * c + 1]
                + (electronReference[c + 1] - electronReference[c]))
            / vt;
    emission((electronEdge - electronPotential(unknown, c)) / vt, delta);
    double factor = electronFactor[c];
    electronCurrent[c] = factor * flux;
    addEmission(c, 1, 1, factor, electronEdgeLeft);
    delta =
        -(unknown[BLOCK * (c + 1) + 2]
                - unknown[BLOCK * c + 2]
                + (holeReference[c + 1] - holeReference[c]))
            / vt;
    emission((holePotential(unknown, c) - holeEdge) / vt, delta);
    factor = -holeFactor[c];
    holeCurrent[c] = factor * flux;
    addEmission(c, 2, -1, factor, holeEdgeLeft);
  }

  /** F1(η - Δ) - F1(η), its derivatives by η at fixed Δ and by Δ. */
  private void emission(double eta, double delta) {
    flux = Emission.difference(eta, delta, boltzmann);
    byLogLeft = Emission.differenceSlope(eta, delta, boltzmann);
    byDelta = -Emission.slope(eta - delta, boltzmann);
  }

  private void addEmission(int c, int column, double sign, double factor, boolean edgeLeft) {
    double byEdge = sign * factor * byLogLeft / vt;
    double delta = sign * factor * byDelta / vt;
    double phiLeft = -byEdge - delta;
    int rowLeft = BLOCK * c + (grid.isMetal(c) ? 1 : column);
    int rowRight = BLOCK * (c + 1) + (grid.isMetal(c + 1) ? 1 : column);
    residual[rowLeft] += factor * flux;
    residual[rowRight] -= factor * flux;
    if (extended != null) {
      int edge = edgeLeft ? 0 : 1;
      for (int side = 0; side < 2; side++) {
        int row = side == 0 ? rowLeft - BLOCK * c : rowRight - BLOCK * (c + 1);
        double in = side == 0 ? 1 : -1;
        put(c + side, edge - side, row, 0, in * byEdge);
        put(c + side, -side, row, column, -in * byEdge);
        put(c + side, -side, row, column, -in * delta);
        put(c + side, 1 - side, row, column, in * delta);
      }
      return;
    }
    int atLeft = BLOCK * rowLeft;
    int atRight = BLOCK * rowRight;
    if (edgeLeft) {
      diagonal[atLeft] += byEdge;
      lower[atRight] -= byEdge;
    } else {
      upper[atLeft] += byEdge;
      diagonal[atRight] -= byEdge;
    }
    diagonal[atLeft + column] += phiLeft;
    upper[atLeft + column] += delta;
    lower[atRight + column] -= phiLeft;
    diagonal[atRight + column] -= delta;
  }

  /** Contacts, metals, interface charge, and rows scaled by their diagonal. */
  private void closeRows(double[] unknown, int i) {
    int row = BLOCK * i;
    boolean leftFace = i == 0 && grid.leftContact();
    boolean rightFace = i == grid.nodes() - 1 && grid.rightContact();
    if (leftFace || rightFace) {
      double applied = rightFace ? bias : 0;
      identity(row);
      residual[row] = unknown[row] - fixedU[i] - applied;
      residual[row + 1] = electronPotential(unknown, i) - applied;
      residual[row + 2] = holePotential(unknown, i) - applied;
      return;
    }
    if (carriersHeld) {
      holdCarrierRows(row);
    }
    if (grid.isMetal(i) && !carriersHeld) {
      metalRows(unknown, i, row);
    } else if (grid.isMetal(i)) {
      clearRow(row, 0);
      residual[row] = 0;
    } else if (states[i] != 0 || sheet[i] != 0) {
      interfaceStates(unknown, i, row);
    }
    for (int r = 0; r < BLOCK && scaled; r++) {
      boolean total = r == 1 && grid.isMetal(i) && !carriersHeld;
      if (extended != null) {
        double size = extended.diagonal(i, r, r) + (total ? extended.diagonal(i, 1, 2) : 0);
        double scale = Math.scalb(1.0, -Math.getExponent(size));
        residual[row + r] *= scale;
        extended.scaleRow(i, r, scale);
        if (r > 0) {
          extended.add(i, 0, r, r, Math.abs(size * scale) * leastLink);
        }
        continue;
      }
      int at = BLOCK * (row + r);
      double scale = 1 / (total ? diagonal[at + 1] + diagonal[at + 2] : diagonal[at + r]);
      residual[row + r] *= scale;
      for (int k = 0; k < BLOCK; k++) {
        lower[at + k] *= scale;
        diagonal[at + k] *= scale;
        upper[at + k] *= scale;
      }
    }
  }

  private void holdCarrierRows(int row) {
    for (int r = 1; r < BLOCK; r++) {
      clearRow(row + r, r);
      residual[row + r] = 0;
    }
  }

  private void identity(int row) {
    for (int r = 0; r < BLOCK; r++) {
      clearRow(row + r, r);
    }
  }

  /** A row of the unit matrix. */
  private void clearRow(int row, int r) {
    if (extended != null) {
      extended.unitRow(row / BLOCK, r);
      return;
    }
    int at = BLOCK * row;
    for (int k = 0; k < BLOCK; k++) {
      lower[at + k] = 0;
      diagonal[at + k] = k == r ? 1 : 0;
      upper[at + k] = 0;
    }
  }

  /** ψ follows the Fermi level, which both carriers share; the whole current goes on. */
  private void metalRows(double[] unknown, int i, int row) {
    int metal = grid.firstMetal()[i];
    int at = BLOCK * row;
    clearRow(row, 0);
    clearRow(row + 2, 2);
    residual[row] =
        unknown[row] + workFunction[metal] + shift[metal] - electronPotential(unknown, i);
    if (extended == null) {
      diagonal[at + 1] = -1;
      diagonal[at + 2 * BLOCK + 1] = -1;
    }
    put(i, 0, 0, 1, -1);
    put(i, 0, 2, 1, -1);
    residual[row + 2] = holePotential(unknown, i) - electronPotential(unknown, i);
  }

  /** States filled up to the quasi-Fermi level of the carrier that is there in larger number. */
  private void interfaceStates(double[] unknown, int i, int row) {
    int end = 2 * (i - 1) + 1;
    boolean before = grid.layerOfCell()[i - 1] != CarrierGrid.EMISSION;
    int side = before ? end : 2 * i;
    double share = n[side] / (n[side] + p[side]);
    double split = electronPotential(unknown, i) - holePotential(unknown, i);
    double level = share * electronPotential(unknown, i) + (1 - share) * holePotential(unknown, i);
    double byN = share * (1 - share) * gradeN[side] / vt;
    double byP = share * (1 - share) * gradeP[side] / vt;
    double d = states[i];
    residual[row] -= sheet[i] - d * (unknown[row] - level);
    double onN = d * (share - split * byN);
    double onP = d * (1 - share - split * byP);
    if (extended != null) {
      put(i, 0, 0, 0, onN);
      put(i, 0, 0, 0, onP);
      put(i, 0, 0, 1, -onN);
      put(i, 0, 0, 2, -onP);
      return;
    }
    int at = BLOCK * row;
    diagonal[at] += onN + onP;
    diagonal[at + 1] -= onN;
    diagonal[at + 2] -= onP;
  }
}
