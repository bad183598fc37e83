package anodyne.cell;

import anodyne.numerics.StorageSystem;
import java.util.Optional;

/**
 * A cell as equations for an integrator: a porous-electrode model or a limit of it. Time in
 * seconds; an instance belongs to one thread.
 */
public interface CellModel extends StorageSystem {

  /** The cell it stands for. */
  Cell cell();

  /** Unknowns at rest, as first guess of a start. */
  double[] atRest();

  /** Absolute tolerances of the unknowns that go with a relative one. */
  double[] absoluteTolerances(double relative);

  /**
   * A first guess of a start: puts the potentials of a state where its phases pass a current,
   * evenly along each electrode.
   *
   * @return false if the model has no such guess; the state is then as it was
   */
  default boolean settle(double[] y, double current_A) {
    return false;
  }

  /**
   * Charge after which {@link #follow} is due again, C; infinite for a cell whose geometry stays as
   * it is.
   */
  default double breath_C() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Takes thickness, pores and conductivity of the electrodes as their phases at this state make
   * them; the integrator must be restarted. Concentrations and potentials stay.
   *
   * @param y unknowns
   * @param amounts of all rows, changed where pores hold more or less
   */
  default void follow(double[] y, double[] amounts) {}

  /** Holds the cell to something else from now on; the integrator must be restarted. */
  void drive(Drive drive);

  /**
   * What keeps a current from going on at a state where an integration came to its end.
   *
   * @return empty if salt and sites are left everywhere
   */
  default Optional<String> exhausted(double[] y) {
    return Optional.empty();
  }

  /** Between the terminals, V. */
  double voltage_V(double[] y);

  /** Into the cell, above 0 where the working electrode is oxidised, A. */
  double current_A(double[] y);

  /** Integral of the current since the start, C. */
  double charge_C(double[] y);

  double temperature_K(double[] y);

  /**
   * Sodium in the particles, the electrolyte and, less what it gave, the sodium electrode, mol;
   * from the amounts an integrator holds.
   *
   * @param amounts of all rows
   */
  double sodium_mol(double[] amounts);

  /** Salt in the electrolyte, mol. */
  double salt_mol(double[] amounts);
}
