package anodyne.junction;

import anodyne.numerics.FermiIntegral;
import java.util.List;

/**
 * Charge density of one semiconductor layer as a function of potential and quasi-potentials.
 *
 * <p>With s = ψ + χ: n = Nc F((s - φn)/Vt), p = Nv F((φp - s - Eg)/Vt), ions on sites c = N θ, θ =
 * e^η / (1 + Σ e^η) with η = μ/kT - E/kT - z (ψ - φ)/Vt. Quasi-potentials φ are measured from the
 * equilibrium level, where all are zero. Ionic potentials μ are those of the open system.
 *
 * <p>An instance keeps the last evaluation in fields and belongs to one thread.
 */
final class Species {
  private static final double VANISHING = -300;

  private final double vt_V;
  private final boolean fermi;
  private final double affinity_V;
  private final double gap_V;
  private final double nc;
  private final double nv;
  private final double fixed;
  private final Carriers trapped;
  private final boolean traps;
  private final int[] ionCharge;
  private final double[] ionSites;
  private final double[] ionReference;
  private final boolean[] ionLimited;
  private final boolean[] ionShared;
  private final double[] ionDensity;

  /** Net charge density, elementary charges per m³. */
  double charge;

  /** Derivative of {@link #charge} by ψ, 1/(m³ V); never positive. */
  double slope;

  /** Electrons per m³. */
  double electrons;

  /** Holes per m³. */
  double holes;

  /**
   * @param ionPotential_kT μ/kT of each ion of the layer; ignored entries for none
   */
  Species(Layer.Semiconductor layer, double vt_V, Statistics statistics, double[] ionPotential_kT) {
    this.vt_V = vt_V;
    fermi = statistics == Statistics.FERMI_DIRAC;
    affinity_V = layer.electronAffinity_eV();
    gap_V = layer.gap_eV();
    nc = layer.conductionStates_per_m3();
    nv = layer.valenceStates_per_m3();
    fixed = layer.donors_per_m3() - layer.acceptors_per_m3();
    traps = !layer.traps().isEmpty();
    trapped = new Carriers(layer, vt_V, statistics);
    List<Ion> ions = layer.ions();
    ionCharge = new int[ions.size()];
    ionSites = new double[ions.size()];
    ionReference = new double[ions.size()];
    ionLimited = new boolean[ions.size()];
    ionShared = new boolean[ions.size()];
    ionDensity = new double[ions.size()];
    for (int k = 0; k < ions.size(); k++) {
      Ion ion = ions.get(k);
      ionCharge[k] = ion.charge();
      ionLimited[k] = ion.sites_per_m3().isPresent();
      ionSites[k] = ion.sites_per_m3().orElse(1);
      ionShared[k] = ion.sharedLattice();
      ionReference[k] = ionPotential_kT[k] - ion.siteEnergy_eV() / vt_V;
    }
  }

  double ionDensity(int k) {
    return ionDensity[k];
  }

  int ions() {
    return ionCharge.length;
  }

  /** Evaluates everything at ψ with all quasi-potentials zero. */
  void evaluate(double psi_V) {
    double etaN = (psi_V + affinity_V) / vt_V;
    double etaP = -etaN - gap_V / vt_V;
    double dn = 0;
    double dp = 0;
    electrons = 0;
    holes = 0;
    if (fermi) {
      if (etaN > VANISHING) {
        electrons = nc * FermiIntegral.HALF.value(etaN);
        dn = etaN < -8 ? electrons : nc * FermiIntegral.HALF.derivative(etaN);
      }
      if (etaP > VANISHING) {
        holes = nv * FermiIntegral.HALF.value(etaP);
        dp = etaP < -8 ? holes : nv * FermiIntegral.HALF.derivative(etaP);
      }
    } else {
      electrons = nc * Math.exp(etaN);
      holes = nv * Math.exp(etaP);
      dn = electrons;
      dp = holes;
    }
    charge = holes - electrons + fixed;
    slope = -(dn + dp) / vt_V;
    if (traps) {
      trapped.evaluate(psi_V, 0, 0);
      charge += trapped.trapped;
      slope += (trapped.trappedByElectrons - trapped.trappedByHoles) / vt_V;
    }
    if (ionCharge.length > 0) {
      addIons(psi_V);
    }
  }

  private void addIons(double psi_V) {
    double highest = 0;
    for (int k = 0; k < ionCharge.length; k++) {
      if (ionShared[k]) {
        highest = Math.max(highest, ionReference[k] - ionCharge[k] * psi_V / vt_V);
      }
    }
    double partition = Math.exp(-highest);
    double meanCharge = 0;
    for (int k = 0; k < ionCharge.length; k++) {
      if (ionShared[k]) {
        double weight = Math.exp(ionReference[k] - ionCharge[k] * psi_V / vt_V - highest);
        partition += weight;
        meanCharge += ionCharge[k] * weight;
      }
    }
    meanCharge /= partition;
    for (int k = 0; k < ionCharge.length; k++) {
      int z = ionCharge[k];
      double eta = ionReference[k] - z * psi_V / vt_V;
      double density;
      double derivative;
      if (ionShared[k]) {
        density = ionSites[k] * Math.exp(eta - highest) / partition;
        derivative = -density * (z - meanCharge) / vt_V;
      } else if (ionLimited[k]) {
        double theta = 1 / (1 + Math.exp(-eta));
        density = ionSites[k] * theta;
        derivative = -density * (1 - theta) * z / vt_V;
      } else {
        density = Math.exp(eta);
        derivative = -density * z / vt_V;
      }
      ionDensity[k] = density;
      charge += z * density;
      slope += z * derivative;
    }
  }
}
