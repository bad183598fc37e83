package anodyne.transport;

import anodyne.junction.Contact;
import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.StorageSystem;
import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Ions and electrons of a stack as balance equations on finite volumes.
 *
 * <p>Unknowns of a node, all in volts: the potential u = ψ less the interface steps to its left;
 * the level λ_k = μ~_k/e of each ion; with moving electrons their quasi-Fermi potential φ. Rows:
 * Poisson's equation, the amount of each ion, the net number of electrons. At a face held at a
 * level the ion's slot holds the amount that has passed the face's node into the stack, in units of
 * {@link #passedUnit}, and its row is the flux past the node.
 *
 * <p>Rows are in particles per area (times x^g in cylinders and spheres). In a metal the number of
 * electrons follows from Gauss's law, as the level fixes the potential. An instance belongs to one
 * thread.
 */
final class TransportProblem implements StorageSystem {
  private static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;

  /** Far above that of any ion; what a metal stands for is an equipotential. */
  static final double METAL_CONDUCTIVITY_S_PER_M = 1e5;

  private static final double NOT_FIXED = Double.NaN;

  /** Error of a level that is let pass wherever it is: a thirteenth of kT/e, 8 % of a density. */
  private static final double ROUGH_V = 2e-3;

  /** Error of the potential in Newton's iteration. */
  private static final double POTENTIAL_V = 1e-5;

  private final Stack stack;
  private final TransportGrid grid;
  private final double vt_V;
  private final Species species;
  private final int ions;
  private final boolean electronsMove;
  private final int supplyNode;
  private final int block;
  private final Matter matter;
  private final double[] shift;
  private final boolean[] metal;
  private final double[] workFunction;
  private final double[] permittance;
  private final double[] permittivity;
  private final double[] nodeArea;
  private final double[] electronConductance;
  private final double[] holeConductance;
  private final double[] sheet;
  private final double[] sheetStates;
  private final int[] metalOfNode;
  private final boolean[] neutralFace;
  private final double[] fixedPotential;
  private final boolean[] present;
  private final Drive[] leftDrives;
  private final Drive[] rightDrives;
  private final boolean[] leftHeld;
  private final boolean[] rightHeld;
  private final double passedUnit;
  private final IonEdges edges;
  private final EdgeFlux electronEdge;
  private final BlockTridiagonal matrix;
  private final double[] evaluatedAt;
  private final double[] levels;
  private final double[] evenTolerance;
  private final double[] heldThere;
  private double relativeTolerance;
  private double passedTolerance = 1;
  private boolean evaluated;
  private boolean flowsKnown;

  /**
   * @param given the stack; ions without diffusivity in any layer become fixed charge
   * @param x node positions, with one on every face of the stack
   * @param supply face through which moving electrons come and go; the other is without field then,
   *     since a neutral node whose ions and electrons are both counted leaves its potential open
   */
  TransportProblem(Stack given, double[] x, ElectronModel model, Face supply, FluxScheme scheme) {
    stack = StillIons.fixed(given);
    grid = TransportGrid.of(stack, x);
    vt_V = Constants.thermalVoltage_V(stack.temperature_K());
    species = Species.of(stack);
    ions = species.count();
    electronsMove =
        switch (model) {
          case EQUILIBRIUM -> false;
          case COMMON -> true;
        };
    supplyNode = supply == Face.LEFT ? 0 : grid.nodes() - 1;
    block = 1 + ions + (electronsMove ? 1 : 0);
    matter = new Matter(stack, species, grid.layerOfState(), vt_V);
    shift = stack.shifts_V();
    int layers = stack.layers().size();
    metal = new boolean[layers];
    workFunction = new double[layers];
    for (int l = 0; l < layers; l++) {
      if (stack.layers().get(l) instanceof Layer.Metal m) {
        metal[l] = true;
        workFunction[l] = m.workFunction_eV();
      }
      if (scheme == FluxScheme.DIFFUSION_ENHANCED && matter.sites(l).anyShared()) {
        throw new IllegalArgumentException(
            "the diffusion-enhanced flux takes ions on lattices of their own");
      }
    }
    edges = new IonEdges(stack, grid, species, matter, vt_V, scheme);
    electronEdge = new EdgeFlux(FluxScheme.EXCESS_POTENTIAL);
    permittance = new double[grid.cells()];
    permittivity = new double[grid.cells()];
    nodeArea = new double[grid.nodes()];
    Arrays.setAll(nodeArea, this::area);
    electronConductance = new double[grid.cells()];
    holeConductance = new double[grid.cells()];
    fillConductances();
    sheet = new double[grid.nodes()];
    sheetStates = new double[grid.nodes()];
    fillInterfaces();
    metalOfNode = new int[grid.nodes()];
    present = new boolean[grid.nodes() * ions];
    fillNodes();
    fixedPotential = new double[grid.nodes()];
    Arrays.fill(fixedPotential, NOT_FIXED);
    neutralFace =
        new boolean[] {
          neutralLeft() && (!electronsMove || supply == Face.LEFT),
          neutralRight() && (!electronsMove || supply == Face.RIGHT)
        };
    leftDrives = new Drive[ions];
    rightDrives = new Drive[ions];
    leftHeld = new boolean[ions];
    rightHeld = new boolean[ions];
    Arrays.fill(leftDrives, new Drive.Blocked());
    Arrays.fill(rightDrives, new Drive.Blocked());
    passedUnit = largestAmount();
    matrix = new BlockTridiagonal(grid.nodes(), block);
    evaluatedAt = new double[grid.nodes() * block];
    levels = new double[grid.nodes() * ions];
    evenTolerance = new double[grid.nodes()];
    heldThere = new double[grid.nodes() * ions];
  }

  private void fillConductances() {
    for (int c = 0; c < grid.cells(); c++) {
      double perWidth = grid.face()[c] / grid.width()[c];
      switch (stack.layers().get(grid.layerOfCell()[c])) {
        case Layer.Semiconductor s -> {
          permittivity[c] = s.permittivity() * PERMITTIVITY_PER_CHARGE;
          permittance[c] = perWidth * permittivity[c];
          electronConductance[c] = perWidth * vt_V * s.kinetics().electronMobility_m2_per_Vs();
          holeConductance[c] = perWidth * vt_V * s.kinetics().holeMobility_m2_per_Vs();
        }
        case Layer.Metal _ ->
            electronConductance[c] =
                perWidth * METAL_CONDUCTIVITY_S_PER_M / Constants.ELEMENTARY_CHARGE_C;
      }
    }
  }

  private void fillInterfaces() {
    for (int i = 1; i < grid.cells(); i++) {
      int left = grid.layerOfCell()[i - 1];
      if (left != grid.layerOfCell()[i]) {
        InterfaceCharge at = stack.interfaceCharge().get(left);
        double area = area(i);
        sheetStates[i] = area * at.states_per_eV_m2();
        sheet[i] = area * at.fixed_per_m2();
        if (sheetStates[i] > 0) {
          sheet[i] -= sheetStates[i] * stack.neutralLevel_V(left);
        }
      }
    }
  }

  private void fillNodes() {
    Arrays.fill(metalOfNode, -1);
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      int layer = grid.layerOfState()[s];
      if (metal[layer]) {
        metalOfNode[node] = layer;
      }
      for (int k = 0; k < ions; k++) {
        present[node * ions + k] |= matter.sites(layer).holds(k);
      }
    }
  }

  private boolean neutralLeft() {
    return stack.geometry() == Geometry.SLAB && !metal[0] && neutral(stack.left(), "left");
  }

  private boolean neutralRight() {
    return !metal[metal.length - 1] && neutral(stack.right(), "right");
  }

  /** True for a face kept neutral, false for one without field. */
  private static boolean neutral(Contact contact, String face) {
    return switch (contact) {
      case Contact.Ohmic() -> true;
      case Contact.Insulated() -> false;
      case Contact.BandBending _, Contact.SchottkyBarrier _ ->
          throw new IllegalArgumentException(
              "with moving ions a face is ohmic (neutral) or insulated (without field); the "
                  + face
                  + " contact is neither");
    };
  }

  private double largestAmount() {
    double sum = 0;
    for (int s = 0; s < grid.states(); s++) {
      for (Ion ion : stack.layers().get(grid.layerOfState()[s]).ions()) {
        sum += grid.volume()[s] * ion.sites_per_m3().orElse(ion.initial_per_m3());
      }
    }
    return sum > 0 ? sum : 1;
  }

  private double area(int node) {
    return Math.pow(grid.x()[node], stack.geometry().power());
  }

  Stack stack() {
    return stack;
  }

  TransportGrid grid() {
    return grid;
  }

  Species species() {
    return species;
  }

  Matter matter() {
    return matter;
  }

  double thermalVoltage_V() {
    return vt_V;
  }

  int block() {
    return block;
  }

  private Drive[] drives(Face face) {
    return switch (face) {
      case LEFT -> leftDrives;
      case RIGHT -> rightDrives;
    };
  }

  /** Sets what happens to an ion at a face from now on. */
  void drive(int ion, Face face, Drive drive) {
    drives(face)[ion] = drive;
    (face == Face.LEFT ? leftHeld : rightHeld)[ion] = drive instanceof Drive.Held;
    evaluated = false;
  }

  /** Keeps u of a node at a value, whatever the charges; {@code NaN} sets it free again. */
  void fixPotential(int node, double u_V) {
    fixedPotential[node] = u_V;
    evaluated = false;
  }

  /** Level of an ion at a node. */
  double level_V(double[] y, int node, int ion) {
    return isHeld(node, ion) ? heldLevel(node, ion) : y[node * block + 1 + ion];
  }

  boolean isHeld(int node, int ion) {
    return (node == 0 && leftHeld[ion]) || (node == grid.nodes() - 1 && rightHeld[ion]);
  }

  private double heldLevel(int node, int ion) {
    return drives(node == 0 ? Face.LEFT : Face.RIGHT)[ion] instanceof Drive.Held(double level)
        ? level
        : Double.NaN;
  }

  /** Quasi-Fermi potential of the electrons at a node. */
  double fermi_V(double[] y, int node) {
    return electronsMove ? y[node * block + 1 + ions] : 0;
  }

  /** Potential ψ of a state. */
  double psi_V(double[] y, int state) {
    int layer = grid.layerOfState()[state];
    int node = grid.nodeOfState()[state];
    return metal[layer] ? fermi_V(y, node) - workFunction[layer] : y[node * block] + shift[layer];
  }

  /** Unit of the slot of a held face, particles. */
  double passedUnit() {
    return passedUnit;
  }

  @Override
  public int size() {
    return grid.nodes() * block;
  }

  @Override
  public boolean stores(int row) {
    int node = row / block;
    int slot = row % block;
    if (slot == 0) {
      return false;
    }
    if (slot <= ions) {
      return present[node * ions + slot - 1];
    }
    return node != supplyNode;
  }

  /**
   * Sets how accurate amounts must be.
   *
   * @param relative of what a node holds
   * @param even of what a node would hold if as many ions were spread evenly
   * @param spread number of these ions, times the area
   */
  void tolerate(double relative, double even, double spread) {
    relativeTolerance = relative;
    double whole = Arrays.stream(grid.volume()).sum();
    Arrays.fill(evenTolerance, 0);
    for (int s = 0; s < grid.states(); s++) {
      evenTolerance[grid.nodeOfState()[s]] += even * spread * grid.volume()[s] / whole;
    }
    passedTolerance = even * spread;
  }

  /**
   * That of a level is what changes the amount of its node by the tolerance of the amount, at most
   * {@link #ROUGH_V}.
   */
  @Override
  public boolean tolerances(double[] y, double[] tolerances, double[] ofAmounts) {
    evaluate(y);
    Arrays.fill(tolerances, 0);
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      for (int k = 0; k < ions; k++) {
        int at = s * ions + k;
        tolerances[node * block + 1 + k] += grid.volume()[s] * matter.slope[at * ions + k];
        heldThere[node * ions + k] =
            (s > 0 && grid.nodeOfState()[s - 1] == node ? heldThere[node * ions + k] : 0)
                + grid.volume()[s] * matter.density[at];
      }
    }
    for (int i = 0; i < grid.nodes(); i++) {
      tolerances[i * block] = POTENTIAL_V;
      for (int k = 0; k < ions; k++) {
        int row = i * block + 1 + k;
        double amount = relativeTolerance * heldThere[i * ions + k] + evenTolerance[i];
        ofAmounts[row] = isHeld(i, k) ? passedTolerance : amount;
        tolerances[row] =
            isHeld(i, k)
                ? passedTolerance / passedUnit
                : Math.min(ROUGH_V, amount / tolerances[row]);
      }
      if (electronsMove) {
        tolerances[i * block + 1 + ions] = ROUGH_V;
        ofAmounts[i * block + 1 + ions] = Double.POSITIVE_INFINITY;
      }
    }
    return true;
  }

  /** Evaluates the densities at y. */
  void evaluate(double[] y) {
    if (evaluated && Arrays.equals(y, evaluatedAt)) {
      return;
    }
    for (int i = 0; i < grid.nodes(); i++) {
      System.arraycopy(y, i * block + 1, levels, i * ions, ions);
    }
    int last = grid.nodes() - 1;
    for (int k = 0; k < ions; k++) {
      levels[k] = level_V(y, 0, k);
      levels[last * ions + k] = level_V(y, last, k);
    }
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      matter.evaluate(
          s,
          y[node * block] + shift[grid.layerOfState()[s]],
          fermi_V(y, node),
          levels,
          node * ions);
    }
    System.arraycopy(y, 0, evaluatedAt, 0, y.length);
    evaluated = true;
    flowsKnown = false;
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    evaluate(y);
    Arrays.fill(amounts, 0);
    for (int s = 0; s < grid.states(); s++) {
      int node = grid.nodeOfState()[s];
      double volume = grid.volume()[s];
      for (int k = 0; k < ions; k++) {
        amounts[node * block + 1 + k] += volume * matter.density[s * ions + k];
      }
      if (electronsMove) {
        amounts[node * block + 1 + ions] += electronsOfState(s, node);
      }
    }
    for (int i = 0; i < grid.nodes(); i++) {
      for (int k = 0; k < ions; k++) {
        if (isHeld(i, k)) {
          amounts[i * block + 1 + k] = passedUnit * y[i * block + 1 + k];
        }
      }
      if (electronsMove) {
        if (i == supplyNode) {
          amounts[i * block + 1 + ions] = 0;
        } else if (metalOfNode[i] >= 0) {
          amounts[i * block + 1 + ions] -= outwardDisplacement(y, i) - sheetCharge(y, i);
        }
      }
    }
  }

  /** Electrons of a state; at nodes of a metal its charges without the electrons. */
  private double electronsOfState(int s, int node) {
    double volume = grid.volume()[s];
    if (metalOfNode[node] < 0) {
      return volume * matter.netElectrons[s];
    }
    double sum = matter.dopants(grid.layerOfState()[s]);
    for (int k = 0; k < ions; k++) {
      sum += species.charges()[k] * matter.density[s * ions + k];
    }
    return volume * sum;
  }

  private double outwardDisplacement(double[] y, int i) {
    double u = y[i * block];
    double sum = 0;
    if (i > 0) {
      sum += permittance[i - 1] * (u - y[(i - 1) * block]);
    }
    if (i < grid.cells()) {
      sum += permittance[i] * (u - y[(i + 1) * block]);
    }
    return sum;
  }

  private double sheetCharge(double[] y, int i) {
    return sheet[i] - sheetStates[i] * (y[i * block] - fermi_V(y, i));
  }

  /** Value u must have at a node by a metal or a fixed potential, NaN where it is free. */
  private double prescribed(double[] y, int i) {
    int layer = metalOfNode[i];
    return layer >= 0 ? fermi_V(y, i) - workFunction[layer] - shift[layer] : fixedPotential[i];
  }

  private boolean isNeutral(int i) {
    return (i == 0 && neutralFace[0]) || (i == grid.nodes() - 1 && neutralFace[1]);
  }

  @Override
  public void rates(double time_s, double[] y, double[] f) {
    evaluate(y);
    flows(y);
    Arrays.fill(f, 0);
    potentialRates(y, f);
    for (int c = 0; c < grid.cells(); c++) {
      for (int k = 0; k < ions; k++) {
        double flux = edges.flux[c * ions + k];
        f[c * block + 1 + k] += leftSign(c, k) * flux;
        f[(c + 1) * block + 1 + k] += rightSign(c + 1, k) * flux;
      }
      if (electronsMove) {
        int row = c * block + 1 + ions;
        double flux = electronFlux(c, y);
        f[row] -= flux;
        f[row + block] += flux;
      }
    }
    for (int i = 0; i < grid.nodes(); i++) {
      for (int k = 0; k < ions; k++) {
        if (!present[i * ions + k]) {
          f[i * block + 1 + k] = -y[i * block + 1 + k];
        }
      }
    }
    for (int k = 0; k < ions; k++) {
      faceRate(k, Face.LEFT, y, f);
      faceRate(k, Face.RIGHT, y, f);
    }
    if (electronsMove) {
      int row = supplyNode * block + 1 + ions;
      f[row] = -y[row];
    }
  }

  /** Poisson's rows alone: their rates, and minus their derivatives by u. */
  void potential(double[] y, double[] f, BlockTridiagonal jacobian) {
    evaluate(y);
    Arrays.fill(f, 0);
    potentialRates(y, f);
    jacobian.clear();
    double[] d = jacobian.diagonal();
    for (int s = 0; s < grid.states(); s++) {
      d[grid.nodeOfState()[s]] -= grid.volume()[s] * matter.chargeByPotential[s];
    }
    for (int i = 0; i < grid.nodes(); i++) {
      if (!Double.isNaN(prescribed(y, i))) {
        d[i] = 1;
      } else if (!isNeutral(i)) {
        double left = i > 0 ? permittance[i - 1] : 0;
        double right = i < grid.cells() ? permittance[i] : 0;
        d[i] += left + right + sheetStates[i];
        jacobian.lower()[i] = -left;
        jacobian.upper()[i] = -right;
      }
    }
  }

  /**
   * Field at an end of a cell: the displacement at its middle and the charge of the half cell
   * between; 0 in a metal.
   *
   * @param state of the end
   * @param side -1 for the first node, 1 for the last
   */
  double fieldAtEnd(double[] y, int cell, int state, int side) {
    int end = side < 0 ? cell : cell + 1;
    double perField = nodeArea[end] * permittivity[cell];
    if (perField == 0) {
      return 0;
    }
    double half = side < 0 ? grid.leftHalf()[cell] : grid.rightHalf()[cell];
    return (permittance[cell] * (y[cell * block] - y[(cell + 1) * block])
            + side * half * matter.charge[state])
        / perField;
  }

  /** True if there can be a field in a cell: it lies in no metal. */
  boolean hasField(int cell) {
    return permittance[cell] > 0;
  }

  /**
   * Resistance of the electrons along x over that of an ion at the state last evaluated, over the
   * cells the ion moves in; 0 where it does not move.
   */
  double electronShare(int ion) {
    double electronic = 0;
    double ionic = 0;
    for (int c = 0; c < grid.cells(); c++) {
      int layer = grid.layerOfCell()[c];
      int l = grid.leftState()[c];
      int r = grid.rightState()[c];
      double d = edges.conductance(c, ion);
      if (d == 0 || metal[layer]) {
        continue;
      }
      int z = species.charges()[ion];
      ionic +=
          1 / (z * z * d * mean(matter.density[l * ions + ion], matter.density[r * ions + ion]));
      electronic +=
          1
              / (electronConductance[c] * mean(matter.electrons[l], matter.electrons[r])
                  + holeConductance[c] * mean(matter.holes[l], matter.holes[r]));
    }
    return ionic > 0 ? electronic / ionic : 0;
  }

  private static double mean(double a, double b) {
    return Math.sqrt(a * b);
  }

  private void potentialRates(double[] y, double[] f) {
    for (int s = 0; s < grid.states(); s++) {
      f[grid.nodeOfState()[s] * block] += grid.volume()[s] * matter.charge[s];
    }
    for (int i = 0; i < grid.nodes(); i++) {
      double value = prescribed(y, i);
      if (!Double.isNaN(value)) {
        f[i * block] = value - y[i * block];
      } else if (!isNeutral(i)) {
        f[i * block] += sheetCharge(y, i) - outwardDisplacement(y, i);
      }
    }
  }

  /** Sign of the flux of cell c in the row of its first node. */
  private double leftSign(int node, int ion) {
    return isHeld(node, ion) ? 1 : -1;
  }

  /** Sign of the flux of a cell in the row of its last node. */
  private double rightSign(int node, int ion) {
    return isHeld(node, ion) ? -1 : 1;
  }

  /** Evaluates the fluxes of the ions at the densities last evaluated. */
  private void flows(double[] y) {
    if (flowsKnown) {
      return;
    }
    for (int c = 0; c < grid.cells(); c++) {
      edges.evaluate(
          c, edges.inMetal(c) ? metalStep(c, y) : y[(c + 1) * block] - y[c * block], levels);
    }
    flowsKnown = true;
  }

  private double metalStep(int c, double[] y) {
    return fermi_V(y, c + 1) - fermi_V(y, c);
  }

  /** Flux of an ion through a cell from left to right, at the state last evaluated. */
  double ionFlux(int c, int k, double[] y) {
    evaluate(y);
    flows(y);
    return edges.flux[c * ions + k];
  }

  /** Net flux of electrons (electrons less holes) through a cell. */
  double electronFlux(int c, double[] y) {
    double fermiStep = fermi_V(y, c + 1) - fermi_V(y, c);
    if (metal[grid.layerOfCell()[c]]) {
      return electronConductance[c] * fermiStep;
    }
    electronEdge(c, y, fermiStep);
    double flux = electronEdge.flux;
    holeEdge(c, y, fermiStep);
    return flux - electronEdge.flux;
  }

  private void electronEdge(int c, double[] y, double fermiStep) {
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    electronEdge.evaluate(
        electronConductance[c],
        matter.electrons[l],
        matter.electrons[r],
        matter.electronExcess[l],
        matter.electronExcess[r],
        (y[c * block] - y[(c + 1) * block]) / vt_V,
        -fermiStep / vt_V,
        0);
  }

  private void holeEdge(int c, double[] y, double fermiStep) {
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    electronEdge.evaluate(
        holeConductance[c],
        matter.holes[l],
        matter.holes[r],
        matter.holeExcess[l],
        matter.holeExcess[r],
        (y[(c + 1) * block] - y[c * block]) / vt_V,
        fermiStep / vt_V,
        0);
  }

  private void faceRate(int k, Face face, double[] y, double[] f) {
    int node = face == Face.LEFT ? 0 : grid.nodes() - 1;
    int row = node * block + 1 + k;
    switch (drives(face)[k]) {
      case Drive.Blocked(), Drive.Held _ -> {}
      case Drive.Fed(double flux) -> f[row] += area(node) * flux;
      case Drive.Exchange exchange -> f[row] += area(node) * exchanged(exchange, y[row]);
    }
  }

  private double exchanged(Drive.Exchange e, double level_V) {
    double x = (e.level_V() - level_V) / vt_V;
    return e.exchangeFlux_per_m2_s()
        * (Math.exp(e.symmetry() * x) - Math.exp((e.symmetry() - 1) * x));
  }

  private double exchangedByLevel(Drive.Exchange e, double level_V) {
    double x = (e.level_V() - level_V) / vt_V;
    double a = e.symmetry();
    return -e.exchangeFlux_per_m2_s()
        * (a * Math.exp(a * x) + (1 - a) * Math.exp((a - 1) * x))
        / vt_V;
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shiftRate) {
    return assembled(y, shiftRate).factorise();
  }

  /** G = shift dA/dy - df/dy at y, before it is factorised. */
  BlockTridiagonal assembled(double[] y, double shiftRate) {
    evaluate(y);
    flows(y);
    matrix.clear();
    for (int s = 0; s < grid.states(); s++) {
      storage(s, shiftRate);
    }
    potentialRows(y, shiftRate);
    for (int c = 0; c < grid.cells(); c++) {
      for (int k = 0; k < ions; k++) {
        if (edges.moves[c * ions + k]) {
          ionCell(c, k);
        }
      }
      if (electronsMove) {
        electronCell(c, y);
      }
    }
    double[] diagonal = matrix.diagonal();
    for (int i = 0; i < grid.nodes(); i++) {
      for (int k = 0; k < ions; k++) {
        int at = (i * block + 1 + k) * block + 1 + k;
        if (!present[i * ions + k]) {
          diagonal[at] = 1;
        } else if (isHeld(i, k)) {
          diagonal[at] = shiftRate * passedUnit;
        }
      }
    }
    for (int k = 0; k < ions; k++) {
      faceRow(k, Face.LEFT, y);
      faceRow(k, Face.RIGHT, y);
    }
    if (electronsMove) {
      int row = supplyNode * block + 1 + ions;
      clearRow(row);
      diagonal[row * block + 1 + ions] = 1;
    }
    return matrix;
  }

  @Override
  public void solve(double[] x) {
    matrix.substitute(x);
  }

  private void clearRow(int row) {
    for (int c = 0; c < block; c++) {
      matrix.lower()[row * block + c] = 0;
      matrix.diagonal()[row * block + c] = 0;
      matrix.upper()[row * block + c] = 0;
    }
  }

  /** Storage of a state, and its charge in Poisson's row. */
  private void storage(int s, double shiftRate) {
    int node = grid.nodeOfState()[s];
    int layer = grid.layerOfState()[s];
    double volume = grid.volume()[s];
    double[] d = matrix.diagonal();
    int first = node * block * block;
    int psi = metal[layer] ? 1 + ions : 0;
    boolean byPotential = !metal[layer] || electronsMove;
    boolean gauss = electronsMove && metalOfNode[node] >= 0;
    int electronRow = first + (1 + ions) * block;
    if (!metal[layer]) {
      d[first] -= volume * matter.chargeByPotential[s];
      if (electronsMove) {
        d[first + 1 + ions] -= volume * matter.netElectronsByPotential[s];
        if (!gauss) {
          double stored = shiftRate * volume * matter.netElectronsByPotential[s];
          d[electronRow] += stored;
          d[electronRow + 1 + ions] -= stored;
        }
      }
    }
    for (int k = 0; k < ions; k++) {
      int row = first + (1 + k) * block;
      double byPsi = volume * matter.densityByPotential(s, k);
      int z = species.charges()[k];
      if (byPotential) {
        if (!isHeld(node, k)) {
          d[row + psi] += shiftRate * byPsi;
        }
        if (gauss) {
          d[electronRow + psi] += shiftRate * z * byPsi;
        }
      }
      for (int j = 0; j < ions; j++) {
        if (isHeld(node, j)) {
          continue;
        }
        double byLevel = volume * matter.slope[(s * ions + k) * ions + j];
        if (!isHeld(node, k)) {
          d[row + 1 + j] += shiftRate * byLevel;
        }
        if (!metal[layer]) {
          d[first + 1 + j] -= z * byLevel;
        }
        if (gauss) {
          d[electronRow + 1 + j] += shiftRate * z * byLevel;
        }
      }
    }
  }

  private void potentialRows(double[] y, double shiftRate) {
    double[] d = matrix.diagonal();
    for (int i = 0; i < grid.nodes(); i++) {
      int row = i * block;
      int at = row * block;
      double left = i > 0 ? permittance[i - 1] : 0;
      double right = i < grid.cells() ? permittance[i] : 0;
      if (!Double.isNaN(prescribed(y, i))) {
        clearRow(row);
        d[at] = 1;
        if (metalOfNode[i] >= 0 && electronsMove) {
          d[at + 1 + ions] = -1;
          int electronRow = at + (1 + ions) * block;
          d[electronRow] -= shiftRate * (left + right + sheetStates[i]);
          d[electronRow + 1 + ions] += shiftRate * sheetStates[i];
          matrix.lower()[electronRow] += shiftRate * left;
          matrix.upper()[electronRow] += shiftRate * right;
        }
      } else if (!isNeutral(i)) {
        d[at] += left + right + sheetStates[i];
        if (electronsMove) {
          d[at + 1 + ions] -= sheetStates[i];
        }
        matrix.lower()[at] -= left;
        matrix.upper()[at] -= right;
      }
    }
  }

  private void ionCell(int c, int k) {
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    int at = c * ions + k;
    boolean inMetal = edges.inMetal(c);
    double leftDensity = edges.byLeftDensity[at];
    double rightDensity = edges.byRightDensity[at];
    double leftFree = edges.byLeftLogFree[at];
    double rightFree = edges.byRightLogFree[at];
    if (!inMetal || electronsMove) {
      spread(
          c,
          1 + k,
          inMetal ? 1 + ions : 0,
          -edges.byStep[at]
              + leftDensity * matter.densityByPotential(l, k)
              + leftFree * matter.logFreeByPotential(l, k),
          edges.byStep[at]
              + rightDensity * matter.densityByPotential(r, k)
              + rightFree * matter.logFreeByPotential(r, k));
    }
    for (int j = 0; j < ions; j++) {
      double byLeft =
          leftDensity * matter.slope[(l * ions + k) * ions + j]
              + leftFree * matter.logFreeByLevel(l, k, j);
      double byRight =
          rightDensity * matter.slope[(r * ions + k) * ions + j]
              + rightFree * matter.logFreeByLevel(r, k, j);
      if (j == k) {
        byLeft -= edges.byLevel[at];
        byRight += edges.byLevel[at];
      }
      spread(c, 1 + k, 1 + j, isHeld(c, j) ? 0 : byLeft, isHeld(c + 1, j) ? 0 : byRight);
    }
  }

  /** Adds the derivatives of the flux of a cell by a slot on both sides to the rows beside it. */
  private void spread(int c, int rowSlot, int slot, double byLeft, double byRight) {
    double leftSign = rowSlot <= ions ? leftSign(c, rowSlot - 1) : -1;
    double rightSign = rowSlot <= ions ? rightSign(c + 1, rowSlot - 1) : 1;
    int leftRow = (c * block + rowSlot) * block + slot;
    int rightRow = ((c + 1) * block + rowSlot) * block + slot;
    matrix.diagonal()[leftRow] -= leftSign * byLeft;
    matrix.upper()[leftRow] -= leftSign * byRight;
    matrix.lower()[rightRow] -= rightSign * byLeft;
    matrix.diagonal()[rightRow] -= rightSign * byRight;
  }

  private void electronCell(int c, double[] y) {
    int slot = 1 + ions;
    if (metal[grid.layerOfCell()[c]]) {
      spread(c, slot, slot, -electronConductance[c], electronConductance[c]);
      return;
    }
    int l = grid.leftState()[c];
    int r = grid.rightState()[c];
    double fermiStep = fermi_V(y, c + 1) - fermi_V(y, c);
    electronEdge(c, y, fermiStep);
    double left =
        (electronEdge.byLeftDensity * matter.electrons[l] * matter.electronGrade[l]
                + electronEdge.byLeftLogFree * (matter.electronGrade[l] - 1))
            / vt_V;
    double right =
        (electronEdge.byRightDensity * matter.electrons[r] * matter.electronGrade[r]
                + electronEdge.byRightLogFree * (matter.electronGrade[r] - 1))
            / vt_V;
    double step = electronEdge.byPotential / vt_V;
    spread(c, slot, 0, left + step, right - step);
    spread(c, slot, slot, -left, -right);
    holeEdge(c, y, fermiStep);
    left =
        (electronEdge.byLeftDensity * matter.holes[l] * matter.holeGrade[l]
                + electronEdge.byLeftLogFree * (matter.holeGrade[l] - 1))
            / vt_V;
    right =
        (electronEdge.byRightDensity * matter.holes[r] * matter.holeGrade[r]
                + electronEdge.byRightLogFree * (matter.holeGrade[r] - 1))
            / vt_V;
    step = electronEdge.byPotential / vt_V;
    spread(c, slot, 0, left + step, right - step);
    spread(c, slot, slot, -left, -right);
  }

  private void faceRow(int k, Face face, double[] y) {
    int node = face == Face.LEFT ? 0 : grid.nodes() - 1;
    int row = node * block + 1 + k;
    switch (drives(face)[k]) {
      case Drive.Blocked(), Drive.Held _, Drive.Fed _ -> {}
      case Drive.Exchange exchange ->
          matrix.diagonal()[row * block + 1 + k] -= area(node) * exchangedByLevel(exchange, y[row]);
    }
  }
}
