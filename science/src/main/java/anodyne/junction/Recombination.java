package anodyne.junction;

import anodyne.numerics.Bernoulli;

/**
 * Recombination of a layer less its generation, pairs per volume and time, with derivatives.
 *
 * <p>n p (1 - e^((φn - φp)/Vt)) [1/(τp (n + n1) + τn (p + p1)) + B + Cn n + Cp p]: through centres
 * (Shockley, Read and Hall), radiative, and after Auger; zero at equilibrium whatever the
 * statistics. n1 = ni e^(E/Vt) and p1 = ni e^(-E/Vt) for a centre E above the intrinsic level.
 */
public final class Recombination {
  /** Beyond this splitting e^((φn - φp)/Vt) is left out: it overflows. */
  private static final double MOST_SPLITTING = 600;

  private final double electronLifetime_s;
  private final double holeLifetime_s;
  private final double electronCentre_per_m3;
  private final double holeCentre_per_m3;
  private final double radiative_m3_per_s;
  private final double electronAuger_m6_per_s;
  private final double holeAuger_m6_per_s;
  private final double generation_per_m3_s;
  private double coefficient;
  private double rate;
  private double byElectrons;
  private double byHoles;
  private double bySplitting;

  public Recombination(Layer.Semiconductor layer, double vt_V) {
    Kinetics k = layer.kinetics();
    electronLifetime_s = k.electronLifetime_s();
    holeLifetime_s = k.holeLifetime_s();
    double intrinsic =
        Math.sqrt(layer.conductionStates_per_m3())
            * Math.sqrt(layer.valenceStates_per_m3())
            * Math.exp(-0.5 * layer.gap_eV() / vt_V);
    electronCentre_per_m3 = intrinsic * Math.exp(k.recombinationLevel_eV() / vt_V);
    holeCentre_per_m3 = intrinsic * Math.exp(-k.recombinationLevel_eV() / vt_V);
    radiative_m3_per_s = k.radiative_m3_per_s();
    electronAuger_m6_per_s = k.electronAuger_m6_per_s();
    holeAuger_m6_per_s = k.holeAuger_m6_per_s();
    generation_per_m3_s = k.generation_per_m3_s();
  }

  /**
   * Evaluates the recombination.
   *
   * @param splitting (φp - φn)/Vt
   */
  public void evaluate(double electrons, double holes, double splitting) {
    double product = electrons * holes;
    double apart = splitting < -MOST_SPLITTING ? 0 : -Bernoulli.expMinusOne(-splitting);
    double drive = apart * product;
    double byDrive = splitting < -MOST_SPLITTING ? 0 : product - drive;
    double centres =
        1
            / (holeLifetime_s * (electrons + electronCentre_per_m3)
                + electronLifetime_s * (holes + holeCentre_per_m3));
    coefficient =
        centres
            + radiative_m3_per_s
            + electronAuger_m6_per_s * electrons
            + holeAuger_m6_per_s * holes;
    double perPair = apart * coefficient;
    rate = drive * coefficient;
    byElectrons =
        holes * perPair + drive * (electronAuger_m6_per_s - centres * centres * holeLifetime_s);
    byHoles =
        electrons * perPair + drive * (holeAuger_m6_per_s - centres * centres * electronLifetime_s);
    bySplitting = byDrive * coefficient;
  }

  /** Pairs per volume and time, generation not counted. */
  public double rate() {
    return rate;
  }

  /** What multiplies n p (1 - e^((φn - φp)/Vt)). */
  double coefficient() {
    return coefficient;
  }

  /** Derivative of the rate by n at fixed p and splitting. */
  public double byElectrons() {
    return byElectrons;
  }

  public double byHoles() {
    return byHoles;
  }

  /** Derivative of the rate by (φp - φn)/Vt at fixed densities. */
  public double bySplitting() {
    return bySplitting;
  }

  public double generation_per_m3_s() {
    return generation_per_m3_s;
  }
}
