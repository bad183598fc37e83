package anodyne.cell;

/**
 * A reaction of a particle with sodium: insertion, conversion or alloying.
 *
 * @param sodium taken up per formula unit of the host
 * @param sodiation_V potential on the way in, over the extent of the stage
 * @param desodiation_V potential on the way out
 * @param exchange_A_per_m2 j₀ at the salt concentration of reference, per outer surface before
 *     sodiation
 * @param growth how much surface it has
 * @param order m of the gate ξ^m of the stage before it on the way in, (1 - ξ)^m of the stage after
 *     it on the way out; 0 for none, else at least 1
 * @param shell_ohm_m resistivity ρ of the shell it leaves: ρ R (R/r_c - 1) on the outer surface
 * @param shellCarrier_mol_per_m_s D c of what diffuses through the shell; infinite where that does
 *     not limit
 * @param swelling volume it adds over that of the host before sodiation
 * @param start extent at the start, above 0 and below 1: some of both is always there
 */
public record ConversionStage(
    String name,
    double sodium,
    Curve sodiation_V,
    Curve desodiation_V,
    double exchange_A_per_m2,
    Growth growth,
    double order,
    double shell_ohm_m,
    double shellCarrier_mol_per_m_s,
    double swelling,
    double start) {
  public ConversionStage {
    Shares.positive("sodium of a stage", sodium);
    Shares.positive("exchange current of a stage", exchange_A_per_m2);
    Shares.notNegative("resistivity of a shell", shell_ohm_m);
    if (!(order == 0 || (order >= 1 && order <= 10))) {
      throw new IllegalArgumentException(
          "order " + order + " of a gate must be 0 or between 1 and 10");
    }
    if (!(shellCarrier_mol_per_m_s > 0)) {
      throw new IllegalArgumentException(
          "carrier of a shell " + shellCarrier_mol_per_m_s + " mol/(m s) must be positive");
    }
    if (!(swelling > -1 && swelling <= 100)) {
      throw new IllegalArgumentException(
          "swelling " + swelling + " of a stage must lie between -1 and 100");
    }
    if (!(start > 0 && start < 1)) {
      throw new IllegalArgumentException("extent " + start + " at the start must lie in (0, 1)");
    }
  }

  /** A front without shell that would hinder it, one potential both ways. */
  public static ConversionStage plain(
      String name, double sodium, double potential_V, double exchange_A_per_m2, double start) {
    return new ConversionStage(
        name,
        sodium,
        new Constant(potential_V),
        new Constant(potential_V),
        exchange_A_per_m2,
        new Growth.ShrinkingCore(),
        1,
        0,
        Double.POSITIVE_INFINITY,
        0,
        start);
  }

  public ConversionStage withPotentials(Curve in_V, Curve out_V) {
    return new ConversionStage(
        name,
        sodium,
        in_V,
        out_V,
        exchange_A_per_m2,
        growth,
        order,
        shell_ohm_m,
        shellCarrier_mol_per_m_s,
        swelling,
        start);
  }

  public ConversionStage withExchange(double other_A_per_m2) {
    return new ConversionStage(
        name,
        sodium,
        sodiation_V,
        desodiation_V,
        other_A_per_m2,
        growth,
        order,
        shell_ohm_m,
        shellCarrier_mol_per_m_s,
        swelling,
        start);
  }

  public ConversionStage withGrowth(Growth other) {
    return new ConversionStage(
        name,
        sodium,
        sodiation_V,
        desodiation_V,
        exchange_A_per_m2,
        other,
        order,
        shell_ohm_m,
        shellCarrier_mol_per_m_s,
        swelling,
        start);
  }

  public ConversionStage withShell(double resistivity_ohm_m, double carrier_mol_per_m_s) {
    return new ConversionStage(
        name,
        sodium,
        sodiation_V,
        desodiation_V,
        exchange_A_per_m2,
        growth,
        order,
        resistivity_ohm_m,
        carrier_mol_per_m_s,
        swelling,
        start);
  }

  public ConversionStage withSwelling(double other) {
    return new ConversionStage(
        name,
        sodium,
        sodiation_V,
        desodiation_V,
        exchange_A_per_m2,
        growth,
        order,
        shell_ohm_m,
        shellCarrier_mol_per_m_s,
        other,
        start);
  }

  public ConversionStage withStart(double extent) {
    return new ConversionStage(
        name,
        sodium,
        sodiation_V,
        desodiation_V,
        exchange_A_per_m2,
        growth,
        order,
        shell_ohm_m,
        shellCarrier_mol_per_m_s,
        swelling,
        extent);
  }
}
