package anodyne.junction;

import java.util.List;

/**
 * What the half cells beside a node hold and lose: charge of carriers, dopants, ions and traps,
 * pairs that recombine or are generated, and the charge of an interface.
 */
final class NodeBalances {
  private static final int BLOCK = 3;

  private final CarrierStates states;
  private final CarrierGrid grid;
  private final double vt;
  private final Recombination[] recombination;
  private final double[] doping;
  private final double[] leftHalf;
  private final double[] rightHalf;
  private final double[] ions;
  private final double[] sheet;
  private final double[] sheetStates;
  private double light = 1;

  NodeBalances(Equilibrium.Start at, CarrierStates states) {
    this.states = states;
    grid = states.grid;
    vt = states.vt_V;
    Stack stack = at.stack();
    List<Layer> layers = stack.layers();
    recombination = new Recombination[layers.size()];
    doping = new double[layers.size()];
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Layer.Semiconductor s) {
        recombination[i] = new Recombination(s, vt);
        doping[i] = s.donors_per_m3() - s.acceptors_per_m3();
      }
    }
    int cells = grid.cells();
    leftHalf = new double[cells];
    rightHalf = new double[cells];
    ions = new double[2 * cells];
    sheet = new double[grid.nodes()];
    sheetStates = new double[grid.nodes()];
    for (int c = 0; c < cells; c++) {
      if (grid.layerOfCell()[c] != CarrierGrid.EMISSION) {
        prepareCell(c, at);
      }
      prepareInterface(c, stack);
    }
  }

  private void prepareCell(int c, Equilibrium.Start at) {
    double a = grid.start()[c];
    double b = grid.end()[c];
    double middle = 0.5 * (a + b);
    leftHalf[c] = at.stack().geometry().volume(a, middle);
    rightHalf[c] = at.stack().geometry().volume(middle, b);
    int layer = grid.layerOfCell()[c];
    Layer.Semiconductor s = (Layer.Semiconductor) at.stack().layers().get(layer);
    Species species = at.species()[layer];
    for (int side = 0; side < 2 && species.ions() > 0; side++) {
      species.evaluate(at.u()[grid.meshNode()[c + side]] + states.shift[layer]);
      for (int k = 0; k < species.ions(); k++) {
        ions[2 * c + side] += s.ions().get(k).charge() * species.ionDensity(k);
      }
    }
  }

  private void prepareInterface(int c, Stack stack) {
    int left = grid.leftLayer()[c];
    int right = c + 1 < grid.cells() ? grid.leftLayer()[c + 1] : grid.rightLayer()[c];
    boolean faces = left != CarrierGrid.NONE && right == left + 1 && !grid.isMetal(c + 1);
    if (faces && states.carriers[right] != null) {
      InterfaceCharge charge = stack.interfaceCharge().get(left);
      double area = stack.geometry().area(grid.end()[c]);
      sheetStates[c + 1] = area * charge.states_per_eV_m2();
      sheet[c + 1] = area * charge.fixed_per_m2() - sheetStates[c + 1] * stack.neutralLevel_V(left);
    }
  }

  /** Charge of dopants and ions in the half of a cell at its start or its end. */
  double immobile(int c, boolean atStart) {
    double volume = atStart ? leftHalf[c] : rightHalf[c];
    return volume * (doping[grid.layerOfCell()[c]] + ions[2 * c + (atStart ? 0 : 1)]);
  }

  /** Lights the stack with a share of its generation. */
  void setLight(double share) {
    light = share;
  }

  /** Evaluates the densities of a node and adds what its half cells hold and lose. */
  void addVolumes(double[] unknown, int i, double[] residual, CarrierTerms terms) {
    boolean hasRight = states.hasLayerBehind(i);
    if (states.hasLayerBefore(i)) {
      int layer = grid.layerOfCell()[i - 1];
      double w = rightHalf[i - 1];
      int end = 2 * (i - 1) + 1;
      states.evaluate(unknown, i, layer, 0, end);
      boolean same = hasRight && grid.layerOfCell()[i] == layer && !grid.isMetal(i);
      if (same) {
        w += leftHalf[i];
        states.copy(end, 2 * i);
      }
      if (!grid.isMetal(i)) {
        addVolume(unknown, i, layer, w, ions[end], residual, terms);
      }
      if (same) {
        return;
      }
    }
    if (hasRight) {
      int layer = grid.layerOfCell()[i];
      states.evaluate(unknown, i, layer, states.jump(i), 2 * i);
      if (!grid.isMetal(i)) {
        addVolume(unknown, i, layer, leftHalf[i], ions[2 * i], residual, terms);
      }
    }
  }

  /** Adds a volume w of the layer evaluated last. */
  private void addVolume(
      double[] unknown,
      int i,
      int layer,
      double w,
      double ionCharge,
      double[] residual,
      CarrierTerms terms) {
    Carriers state = states.carriers[layer];
    Recombination pairs = recombination[layer];
    double electrons = state.electrons;
    double holes = state.holes;
    double dn = electrons * state.gradeElectrons / vt;
    double dp = holes * state.gradeHoles / vt;
    int row = BLOCK * i;
    residual[row] -= w * (holes - electrons + doping[layer] + ionCharge + state.trapped);
    pairs.evaluate(electrons, holes, states.levels.splitting(unknown, i) / vt);
    double rate = pairs.rate() - light * pairs.generation_per_m3_s();
    residual[row + 1] -= w * rate;
    residual[row + 2] += w * rate;
    terms.charge(i, w * (dn - state.trappedByElectrons / vt), w * (dp + state.trappedByHoles / vt));
    terms.pairs(
        i, w * pairs.byElectrons() * dn, w * pairs.byHoles() * dp, w * pairs.bySplitting() / vt);
  }

  boolean hasInterfaceStates(int i) {
    return sheetStates[i] != 0;
  }

  boolean hasInterfaceCharge(int i) {
    return sheetStates[i] != 0 || sheet[i] != 0;
  }

  /** States filled up to the quasi-Fermi level of the carrier that is there in larger number. */
  void addInterface(double[] unknown, int i, double[] residual, CarrierTerms terms) {
    int end = 2 * (i - 1) + 1;
    int side = states.hasLayerBefore(i) ? end : 2 * i;
    double share = states.n[side] / (states.n[side] + states.p[side]);
    double electron = states.levels.electronPotential(unknown, i);
    double hole = states.levels.holePotential(unknown, i);
    double apart = electron - hole;
    double level = share * electron + (1 - share) * hole;
    double byN = share * (1 - share) * states.gradeN[side] / vt;
    double byP = share * (1 - share) * states.gradeP[side] / vt;
    double d = sheetStates[i];
    residual[BLOCK * i] -= sheet[i] - d * (unknown[BLOCK * i] - level);
    terms.charge(i, d * (share - apart * byN), d * (1 - share - apart * byP));
  }

  /**
   * Product of e^(-φn/Vt) and e^(φp/Vt) that recombines at a node, per time, with the densities of
   * the denominators held, into {@code pair}, and what is generated into {@code source}; evaluates
   * the densities of the node.
   */
  void addPairs(double[] unknown, int i, double[] pair, double[] source) {
    pair[i] = 0;
    source[i] = 0;
    if (states.hasLayerBefore(i)) {
      int layer = grid.layerOfCell()[i - 1];
      states.evaluate(unknown, i, layer, 0, 2 * i - 1);
      addPair(unknown, i, layer, rightHalf[i - 1], pair, source);
    }
    if (states.hasLayerBehind(i)) {
      int layer = grid.layerOfCell()[i];
      states.evaluate(unknown, i, layer, states.jump(i), 2 * i);
      addPair(unknown, i, layer, leftHalf[i], pair, source);
    }
  }

  private void addPair(
      double[] unknown, int i, int layer, double w, double[] pair, double[] source) {
    Carriers state = states.carriers[layer];
    Recombination pairs = recombination[layer];
    double splitting = states.levels.splitting(unknown, i) / vt;
    pairs.evaluate(state.electrons, state.holes, splitting);
    double equilibriumProduct =
        state.conductionStates
            * state.valenceStates
            * Math.exp(state.logElectrons + state.logHoles - splitting);
    pair[i] += w * equilibriumProduct * pairs.coefficient();
    source[i] += w * light * pairs.generation_per_m3_s();
  }
}
