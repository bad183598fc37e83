package anodyne.junction;

import anodyne.numerics.Exponential;
import anodyne.numerics.FermiIntegral;

/**
 * Electrons, holes and trapped charge of one semiconductor layer as functions of the potential and
 * the two quasi-Fermi potentials.
 *
 * <p>With s = ψ + χ: n = Nc F(ηn), ηn = (s - φn)/Vt; p = Nv F(ηp), ηp = (φp - s - Eg)/Vt; F = F½ or
 * e^η. An instance keeps the last evaluation in fields and belongs to one thread.
 */
public final class Carriers {
  private static final double NONDEGENERATE = -30;
  private static final double LEAST = -500;
  private static final double MOST = 300;

  final double affinity_V;
  final double gap_V;
  final double conductionStates;
  final double valenceStates;
  private final double vt_V;
  private final boolean fermi;
  private final boolean narrow;
  private final double intrinsicHoles;
  private final double fewestHoles;
  private final double[] trapDensity;
  private final double[] trapElectrons;
  private final double[] trapHoles;
  private final double[] trapEmptyCharge;

  /** Electrons per m³. */
  public double electrons;

  /** Holes per m³. */
  public double holes;

  /** ln F and d ln F/dη of the electrons. */
  public double logElectrons;

  public double gradeElectrons;

  /** ln F and d ln F/dη of the holes. */
  public double logHoles;

  public double gradeHoles;

  /** Charge in traps, elementary charges per m³, with its derivatives by ηn and ηp. */
  public double trapped;

  public double trappedByElectrons;

  public double trappedByHoles;

  public Carriers(Layer.Semiconductor layer, double vt_V, Statistics statistics) {
    this.vt_V = vt_V;
    fermi = statistics == Statistics.FERMI_DIRAC;
    affinity_V = layer.electronAffinity_eV();
    gap_V = layer.gap_eV();
    conductionStates = layer.conductionStates_per_m3();
    valenceStates = layer.valenceStates_per_m3();
    narrow = gap_V / vt_V < -LEAST;
    intrinsicHoles = valenceStates * Math.exp(-gap_V / vt_V);
    fewestHoles = valenceStates * Math.exp(LEAST);
    int count = layer.traps().size();
    trapDensity = new double[count];
    trapElectrons = new double[count];
    trapHoles = new double[count];
    trapEmptyCharge = new double[count];
    for (int t = 0; t < count; t++) {
      Trap trap = layer.traps().get(t);
      trapDensity[t] = trap.density_per_m3();
      trapElectrons[t] = conductionStates * Math.exp(-trap.levelBelowConduction_eV() / vt_V);
      trapHoles[t] = valenceStates * Math.exp((trap.levelBelowConduction_eV() - gap_V) / vt_V);
      trapEmptyCharge[t] =
          switch (trap.kind()) {
            case DONOR -> 1;
            case ACCEPTOR -> 0;
          };
    }
  }

  /** Distance of the electrons' level from the conduction band edge, kT. */
  public double electronEta(double psi_V, double electronPotential_V) {
    return (psi_V + affinity_V - electronPotential_V) / vt_V;
  }

  /** Distance of the holes' level from the valence band edge, kT. */
  public double holeEta(double psi_V, double holePotential_V) {
    return (holePotential_V - psi_V - affinity_V - gap_V) / vt_V;
  }

  /** Evaluates everything. */
  public void evaluate(double psi_V, double electronPotential_V, double holePotential_V) {
    double etaN = Math.max(LEAST, electronEta(psi_V, electronPotential_V));
    double etaP = Math.max(LEAST, holeEta(psi_V, holePotential_V));
    if (fermi && etaN > NONDEGENERATE) {
      double f = FermiIntegral.HALF.value(etaN);
      electrons = conductionStates * f;
      logElectrons = Math.log(f);
      gradeElectrons = FermiIntegral.HALF.derivative(etaN) / f;
    } else {
      electrons = conductionStates * Math.exp(etaN);
      logElectrons = etaN;
      gradeElectrons = 1;
    }
    if (fermi && etaP > NONDEGENERATE) {
      double f = FermiIntegral.HALF.value(etaP);
      holes = valenceStates * f;
      logHoles = Math.log(f);
      gradeHoles = FermiIntegral.HALF.derivative(etaP) / f;
    } else {
      holes = valenceStates * Math.exp(etaP);
      logHoles = etaP;
      gradeHoles = 1;
    }
    if (trapDensity.length > 0) {
      fillTraps(etaN, etaP);
    }
  }

  /**
   * Densities alone of many states with one quasi-Fermi potential each.
   *
   * @param net receives electrons less holes less what is trapped
   */
  public void densities(
      double[] psi_V,
      double[] fermi_V,
      int from,
      int to,
      double[] electrons_per_m3,
      double[] holes_per_m3,
      double[] net) {
    for (int s = from; s < to; s++) {
      double etaN = electronEta(psi_V[s], fermi_V[s]);
      double n;
      double p;
      if (!fermi && narrow && Math.abs(etaN) < -LEAST) {
        double e = Exponential.of(etaN);
        n = conductionStates * e;
        p = Math.max(fewestHoles, intrinsicHoles / e);
      } else {
        n = conductionStates * filling(Math.max(LEAST, etaN));
        p = valenceStates * filling(Math.max(LEAST, holeEta(psi_V[s], fermi_V[s])));
      }
      electrons_per_m3[s] = n;
      holes_per_m3[s] = p;
      net[s] = n - p;
    }
    for (int s = from; trapDensity.length > 0 && s < to; s++) {
      fillTraps(
          Math.max(LEAST, electronEta(psi_V[s], fermi_V[s])),
          Math.max(LEAST, holeEta(psi_V[s], fermi_V[s])));
      net[s] -= trapped;
    }
  }

  /** F(η). */
  private double filling(double eta) {
    return fermi && eta > NONDEGENERATE ? FermiIntegral.HALF.value(eta) : Exponential.of(eta);
  }

  /** Grades and derivatives of the traps at densities already known. */
  public void differentiate(
      double psi_V, double fermi_V, double electrons_per_m3, double holes_per_m3) {
    if (fermi) {
      gradeElectrons = grade(electronEta(psi_V, fermi_V), electrons_per_m3 / conductionStates);
      gradeHoles = grade(holeEta(psi_V, fermi_V), holes_per_m3 / valenceStates);
    } else {
      gradeElectrons = 1;
      gradeHoles = 1;
    }
    if (trapDensity.length > 0) {
      fillTraps(
          Math.max(LEAST, electronEta(psi_V, fermi_V)), Math.max(LEAST, holeEta(psi_V, fermi_V)));
    }
  }

  private static double grade(double eta, double filling) {
    return eta > NONDEGENERATE ? FermiIntegral.HALF.derivative(eta) / filling : 1;
  }

  /** ln F - η of electrons whose density is known. */
  public double electronExcess(double psi_V, double fermi_V, double electrons_per_m3) {
    return excess(electronEta(psi_V, fermi_V), electrons_per_m3 / conductionStates);
  }

  /** ln F - η of holes whose density is known. */
  public double holeExcess(double psi_V, double fermi_V, double holes_per_m3) {
    return excess(holeEta(psi_V, fermi_V), holes_per_m3 / valenceStates);
  }

  private double excess(double eta, double filling) {
    return fermi && eta > NONDEGENERATE ? Math.log(filling) - eta : Math.max(LEAST, eta) - eta;
  }

  private void fillTraps(double etaN, double etaP) {
    double a = conductionStates * Math.exp(Math.min(etaN, MOST));
    double b = valenceStates * Math.exp(Math.min(etaP, MOST));
    trapped = 0;
    trappedByElectrons = 0;
    trappedByHoles = 0;
    for (int t = 0; t < trapDensity.length; t++) {
      double sum = a + trapElectrons[t] + b + trapHoles[t];
      double filled = (a + trapHoles[t]) / sum;
      trapped += trapDensity[t] * (trapEmptyCharge[t] - filled);
      trappedByElectrons -= trapDensity[t] * a * (1 - filled) / sum;
      trappedByHoles += trapDensity[t] * b * filled / sum;
    }
  }
}
