package anodyne.cell;

import java.util.List;
import java.util.Optional;

/**
 * An active phase at all places of an electrode: unknowns of its own, eliminated from the equations
 * along x. Its rows lie together in the vectors of the cell, from {@code at} on; amounts are in C
 * per m² of the cell where they are sodium, so that a place's rates and minus its current times its
 * width add up to zero.
 *
 * <p>Order of calls: {@link #rates} at a state; {@link #linearise} at a state (which does not rely
 * on a call before it); then {@link #eliminate}, the solution along x, and {@link #substitute} for
 * each right-hand side. None allocates.
 */
interface PhaseModel {

  /**
   * A phase of an electrode, made ready for inner loops.
   *
   * @param width_m of the places along the electrode
   * @param cell whose electrode it is
   */
  static PhaseModel of(ActivePhase phase, Resolution resolution, double[] width_m, Cell cell) {
    double temperature_K = cell.temperature_K();
    return switch (phase) {
      case Insertion insertion ->
          new DiffusingParticles(
              insertion,
              resolution.radii(insertion.shape()),
              width_m,
              temperature_K,
              resolution.parity() ? cell.electrolyte().concentration_mol_per_m3() : 0);
      case Conversion conversion -> new ConvertingParticles(conversion, width_m, temperature_K);
      case SurfaceStorage storage -> new SurfaceLayer(storage, width_m, temperature_K);
      case GrowingFilm film -> new FilmLayer(film, width_m);
    };
  }

  int unknowns();

  /** True if its row stores something. */
  boolean stores(int row);

  /**
   * The row of a place into which its current flows from outside: a small difference between this
   * current and that of the electrolyte is set right there.
   */
  int surfaceRow(int place);

  /** Unknowns at rest. */
  void atRest(double[] y, int at);

  void absoluteTolerances(double relative, double[] tolerances, int at);

  void amounts(double[] y, int at, double[] amounts);

  /** Rates of its rows; adds its current to that of the places. */
  void rates(double[] y, int at, Places places, double[] rates);

  /**
   * Builds and factorises shift dA/dy - df/dy of its rows; adds derivatives of its current, its own
   * unknowns eliminated, to those of the places.
   *
   * @return false if its matrix is singular or not finite
   */
  boolean linearise(double[] y, int at, Places places, double shift);

  /**
   * Solves its rows at fixed salt and potential, in place; adds the change of the current that
   * follows to that of the places.
   */
  void eliminate(double[] x, int at, Places places);

  /** Adds to its unknowns what changes of salt and potential cause. */
  void substitute(double[] x, int at, Places places);

  /**
   * Adds the complex derivatives of its current for a small sine, its own unknowns eliminated, to
   * those of the places.
   *
   * @param angular_per_s angular frequency
   * @return false if its matrix is singular or not finite
   */
  boolean respond(double[] y, int at, Places places, double angular_per_s);

  /** Sodium it holds, C per m² of the cell. */
  double sodium_C_per_m2(double[] amounts, int at);

  /** That the phase is full or empty where sodium passes, if it is. */
  default Optional<String> exhausted(double[] y, int at) {
    return Optional.empty();
  }

  /** Open-circuit potential at the start, V. */
  double restPotential_V();

  /**
   * Enthalpy of the sodium it holds, none if it never gives any back.
   *
   * @param at where its rows begin
   */
  List<HeldEnthalpy> enthalpy(int at);

  /** Volume over that before sodiation, mean over its places. */
  double volumeRatio(double[] y, int at, Places along);

  /** Takes the outer surface that goes with a volume over that before sodiation. */
  default void swell(double volumeRatio) {}
}
