package anodyne.transport;

/** Charge of planes as a function of their potentials. The last evaluation is kept. */
interface ChargedPlanes {
  void evaluate(int plane, double psi_V);

  /** Elementary charges per m². */
  double charge();

  /** Derivative of {@link #charge} by ψ, 1/(m² V); never positive. */
  double slope();
}
