package anodyne.cell;

/**
 * What the active phases of an electrode and the equations along x hand to each other, at each of
 * its places. Currents are per volume of the electrode, above 0 for oxidation.
 */
final class Places {
  final int count;

  /** Width of each place along x, m. */
  final double[] width_m;

  /** Salt concentration, mol/m³, and φ_s - φ_e, V. */
  final double[] salt;

  final double[] potential;

  /** Sum over phases of the current, A/m³. */
  final double[] current;

  /** Its derivatives by salt and potential, unknowns of the phases eliminated. */
  final double[] bySalt;

  final double[] byPotential;

  /** Change of the current that the right-hand sides of the phases' rows cause. */
  final double[] currentChange;

  /** Changes of salt and potential, to which the phases' unknowns follow. */
  final double[] saltChange;

  final double[] potentialChange;

  /** Imaginary parts of the derivatives, for a sine. */
  final double[] bySaltIm;

  final double[] byPotentialIm;

  double temperature_K;

  Places(double[] width_m, double temperature_K) {
    count = width_m.length;
    this.width_m = width_m.clone();
    this.temperature_K = temperature_K;
    salt = new double[count];
    potential = new double[count];
    current = new double[count];
    bySalt = new double[count];
    byPotential = new double[count];
    currentChange = new double[count];
    saltChange = new double[count];
    potentialChange = new double[count];
    bySaltIm = new double[count];
    byPotentialIm = new double[count];
  }
}
