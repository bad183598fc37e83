package anodyne.cell;

/** A cell at one temperature that can be set, to be made part of a balance of heat. */
interface IsothermalCell extends CellModel {

  /** Takes everything at another temperature from now on. */
  void heat(double temperature_K);

  /** Enthalpy of its states, made anew. */
  StoredEnthalpy enthalpy();

  /**
   * Adds the derivatives of the voltage by the unknowns, times a factor, at the state linearised
   * last.
   */
  void addVoltageSlopes(double[] y, double times, double[] slopes);

  /** Adds the derivative of the current, times a factor. */
  void addCurrentSlope(double times, double[] slopes);
}
