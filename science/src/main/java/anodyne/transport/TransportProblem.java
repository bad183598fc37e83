package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Ion;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.StorageSystem;
import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Ions and electrons of a stack as balance equations on finite volumes.
 *
 * <p>Unknowns of a node, all in volts: the potential u = ψ less the interface steps to its left;
 * the level λ_k = μ~_k/e of each ion; with moving electrons their quasi-Fermi potential φ, and that
 * of the holes if they are apart. Rows: Poisson's equation ({@link PotentialRows}), the amount of
 * each ion ({@link IonRows}), the net number of electrons ({@link ElectronRows}), the number of
 * holes ({@link HoleRows}). What happens at the faces is in {@link IonFaces}.
 *
 * <p>Rows are in particles per area (times x^g in cylinders and spheres). Densities, fluxes and
 * their derivatives are kept until the state changes. An instance belongs to one thread.
 */
final class TransportProblem implements StorageSystem {
  private final Stack stack;
  private final TransportGrid grid;
  private final Layout layout;
  private final double vt_V;
  private final Species species;
  private final double[] shift;
  private final Matter matter;
  private final NodeUnknowns at;
  private final IonFaces faces;
  private final PotentialRows potentialRows;
  private final IonRows ionRows;
  private final ElectronRows electronRows;
  private final HoleRows holeRows;
  private final AmountTolerances tolerances;
  private final BlockTridiagonal matrix;
  private final double[] evaluatedAt;
  private boolean evaluated;
  private boolean flowsKnown;
  private boolean derivativesKnown;

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
    shift = stack.shifts_V();
    layout =
        new Layout(
            grid.nodes(),
            species.count(),
            switch (model) {
              case EQUILIBRIUM -> false;
              case COMMON, SEPARATE -> true;
            },
            model == ElectronModel.SEPARATE,
            supply == Face.LEFT ? 0 : grid.nodes() - 1);
    matter = new Matter(stack, species, grid.layerOfState(), vt_V, layout.holesApart());
    for (int l = 0; l < grid.layers(); l++) {
      if (scheme == FluxScheme.DIFFUSION_ENHANCED && matter.sites(l).anyShared()) {
        throw new IllegalArgumentException(
            "the diffusion-enhanced flux takes ions on lattices of their own");
      }
    }
    at = new NodeUnknowns(layout);
    faces = new IonFaces(layout, grid, stack.geometry(), vt_V, largestAmount());
    potentialRows = new PotentialRows(stack, layout, grid, species, matter, at);
    ionRows = new IonRows(stack, layout, grid, species, matter, faces, vt_V, scheme);
    electronRows =
        new ElectronRows(
            stack, layout, grid, species, matter, at, potentialRows, ionRows, faces, vt_V);
    holeRows = new HoleRows(stack, layout, grid, matter, at, potentialRows, electronRows, vt_V);
    tolerances = new AmountTolerances(layout, grid, matter, faces, vt_V);
    matrix = new BlockTridiagonal(layout.nodes(), layout.block());
    evaluatedAt = new double[layout.size()];
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
    return layout.block();
  }

  /** Sets what happens to an ion at a face from now on. */
  void drive(int ion, Face face, Drive drive) {
    faces.drive(ion, face, drive);
    evaluated = false;
  }

  /** Keeps u of a node at a value, whatever the charges; {@code NaN} sets it free again. */
  void fixPotential(int node, double u_V) {
    potentialRows.fix(node, u_V);
    evaluated = false;
  }

  /** Level of an ion at a node. */
  double level_V(double[] y, int node, int ion) {
    return faces.isHeld(node, ion)
        ? faces.heldLevel_V(node, ion)
        : y[node * layout.block() + 1 + ion];
  }

  boolean isHeld(int node, int ion) {
    return faces.isHeld(node, ion);
  }

  /** Quasi-Fermi potential of the electrons at a node. */
  double fermi_V(double[] y, int node) {
    return layout.electronsMove() ? y[node * layout.block() + layout.electronSlot()] : 0;
  }

  /** Quasi-Fermi potential of the holes at a node: that of the electrons unless they are apart. */
  double holeFermi_V(double[] y, int node) {
    return layout.electronsMove() ? y[node * layout.block() + layout.holeSlot()] : 0;
  }

  /** Potential ψ of a state, as last evaluated. */
  double psi_V(int state) {
    return potentialRows.psi_V(state);
  }

  @Override
  public int size() {
    return layout.size();
  }

  @Override
  public boolean stores(int row) {
    int node = row / layout.block();
    int slot = row % layout.block();
    if (slot == 0) {
      return false;
    }
    if (slot <= layout.ions()) {
      return ionRows.present(node, slot - 1);
    }
    return slot == layout.electronSlot() ? electronRows.stores(node) : holeRows.stores(node);
  }

  /**
   * Sets how accurate amounts must be.
   *
   * @param relative of what a node holds
   * @param even of what a node would hold if as many ions were spread evenly
   * @param spread number of these ions, times the area
   */
  void tolerate(double relative, double even, double spread) {
    tolerances.set(relative, even, spread);
  }

  @Override
  public boolean tolerances(double[] y, double[] ofUnknowns, double[] ofAmounts) {
    evaluate(y);
    tolerances.fill(ofUnknowns, ofAmounts);
    return true;
  }

  /** Evaluates the densities at y. */
  void evaluate(double[] y) {
    if (evaluated && Arrays.equals(y, evaluatedAt)) {
      return;
    }
    at.read(y, faces);
    for (int l = 0; l < grid.layers(); l++) {
      int end = grid.firstCell(l + 1);
      for (int i = grid.firstCell(l); i <= end; i++) {
        matter.psi_V[i + l] = at.u_V[i] + shift[l];
        matter.fermi_V[i + l] = at.fermi_V[i];
        matter.holeFermi_V[i + l] = at.holeFermi_V[i];
      }
      for (int k = 0; k < layout.ions(); k++) {
        int first = grid.firstCell(l);
        System.arraycopy(
            at.level_V,
            k * layout.nodes() + first,
            matter.level_V,
            matter.first(k) + first + l,
            end - first + 1);
      }
    }
    matter.evaluate();
    System.arraycopy(y, 0, evaluatedAt, 0, y.length);
    evaluated = true;
    flowsKnown = false;
    derivativesKnown = false;
  }

  /** Evaluates the fluxes at the densities last evaluated. */
  private void flows() {
    if (flowsKnown) {
      return;
    }
    ionRows.edges().evaluate(at);
    if (layout.electronsMove()) {
      matter.excesses();
      electronRows.evaluate();
    }
    flowsKnown = true;
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    evaluate(y);
    Arrays.fill(amounts, 0);
    ionRows.amounts(y, amounts);
    if (layout.electronsMove()) {
      electronRows.amounts(amounts);
    }
    if (layout.holesApart()) {
      holeRows.amounts(amounts);
    }
  }

  @Override
  public void rates(double time_s, double[] y, double[] f) {
    evaluate(y);
    flows();
    potentialRows.rates(f);
    ionRows.rates(y, f);
    if (layout.electronsMove()) {
      electronRows.rates(f);
    }
    if (layout.holesApart()) {
      holeRows.rates(f);
    }
  }

  /** Poisson's rows alone: their rates, and minus their derivatives by u. */
  void potential(double[] y, double[] f, BlockTridiagonal jacobian) {
    evaluate(y);
    matter.differentiate();
    Arrays.fill(f, 0);
    potentialRows.rates(f);
    jacobian.clear();
    potentialRows.byPotential(jacobian);
  }

  /** Field at an end of a cell as last evaluated, see {@link PotentialRows#fieldAtEnd}. */
  double fieldAtEnd(int cell, int state, int side) {
    return potentialRows.fieldAtEnd(cell, state, side);
  }

  /** True if there can be a field in a cell: it lies in no metal. */
  boolean hasField(int cell) {
    return potentialRows.hasField(cell);
  }

  /** Resistance of the electrons over that of an ion, see {@link ElectronRows#share}. */
  double electronShare(int ion) {
    return electronRows.share(ion);
  }

  /** Flux of an ion through a cell from left to right, at the state last evaluated. */
  double ionFlux(int c, int k) {
    flows();
    return ionRows.edges().flux[k * grid.cells() + c];
  }

  /** Net flux of electrons (electrons less holes) through a cell; 0 unless they move. */
  double electronFlux(int c) {
    flows();
    return electronRows.flux(c);
  }

  /** Flux of holes through a cell from left to right; 0 unless they move. */
  double holeFlux(int c) {
    flows();
    return electronRows.holeFlux(c);
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shiftRate) {
    return assembled(y, shiftRate).factorise();
  }

  /** G = shift dA/dy - df/dy at y, before it is factorised. */
  BlockTridiagonal assembled(double[] y, double shiftRate) {
    evaluate(y);
    flows();
    if (!derivativesKnown) {
      matter.differentiate();
      ionRows.edges().differentiate();
      derivativesKnown = true;
    }
    matrix.clear();
    potentialRows.derivatives(shiftRate, matrix);
    ionRows.flowDerivatives(y, matrix);
    if (layout.electronsMove()) {
      electronRows.derivatives(shiftRate, matrix);
    }
    if (layout.holesApart()) {
      holeRows.derivatives(shiftRate, matrix);
    }
    ionRows.storageDerivatives(shiftRate, matrix);
    ionRows.heldDerivatives(shiftRate, matrix);
    return matrix;
  }

  @Override
  public void solve(double[] x) {
    matrix.substitute(x);
  }
}
