package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.List;

/**
 * Particles that react with sodium in stages, one after the other, each with an extent ξ from 0 to
 * 1:
 *
 * <pre>
 *   n_k F N_host dξ_k/dt = -a j_k,      j = Σ j_k,      θ = φ_s - φ_e - j Σ ρ_k R (R/r_k - 1)
 *   i_k = j₀_k √(c/c_ref) (g_out p - g_in q),           η_k = θ - U_k(h, ξ_k)
 *   p - q = 2 sinh(F η_k/2RT),   p q = ε²,   ε = 1/100
 *   j_k = j_lim asinh(i_k/j_lim),    j_lim = F D c r_k/(R (R - r_k)),    r_k = R (1 - ξ_k)^(1/3)
 *   g_in = surface(ξ_k) ξ_(k-1)^m,      g_out = surface(1 - ξ_k) (1 - ξ_(k+1))^m
 *   U_k = (1 + h)/2 U_out + (1 - h)/2 U_in,   dh/dt as for one state of {@link HysteresisLaw}
 * </pre>
 *
 * <p>p is 2 sinh(F η/2RT) on the way out and next to nothing on the way in, q the reverse: each way
 * has its gate, without a kink, and neither goes on where its gate has closed. Without current η is
 * 2RT/F asinh(ε sinh(ln(g_in/g_out)/2)), 0.15 mV off U at extents of 0.3 and 0.7. (ε = 1 would be
 * mass action, a slope of Nernst's; ε = 0 a kink.) The state h holds the path: at rest it stands
 * still. Beyond j_lim, what diffuses through the shell is also driven by the field in it, as with a
 * conductivity F² D c/2RT.
 *
 * @param volumeShare volume of the phase before sodiation over that of the electrode
 * @param radius_m of the particles before sodiation
 * @param host_mol_per_m3 formula units over the volume of the phase before sodiation
 * @param stages in the order of sodiation, one to eight
 * @param path how fast the particle changes from one path to the other
 * @param direction h at the start, -1 on the way in, 1 on the way out
 * @param salt_mol_per_m3 salt concentration for which exchange currents are given
 */
public record Conversion(
    String name,
    double volumeShare,
    double radius_m,
    double host_mol_per_m3,
    List<ConversionStage> stages,
    HysteresisLaw.OneState path,
    double direction,
    double salt_mol_per_m3)
    implements ActivePhase {
  private static final int MOST_STAGES = 8;

  public Conversion {
    stages = List.copyOf(stages);
    Shares.share("volume share", volumeShare);
    Shares.positive("radius", radius_m);
    Shares.positive("formula units per volume", host_mol_per_m3);
    Shares.positive("salt concentration of reference", salt_mol_per_m3);
    if (stages.isEmpty() || stages.size() > MOST_STAGES) {
      throw new IllegalArgumentException(
          "a conversion needs one to " + MOST_STAGES + " stages, got " + stages.size());
    }
    if (!(direction >= -1 && direction <= 1)) {
      throw new IllegalArgumentException(
          "direction " + direction + " at the start must lie between -1 and 1");
    }
    double loss_V = 0;
    for (ConversionStage stage : stages) {
      loss_V +=
          stage.sodium() * (stage.desodiation_V().value(0.5) - stage.sodiation_V().value(0.5));
    }
    if (!(loss_V >= 0)) {
      throw new IllegalArgumentException(
          "desodiation of " + name + " lies below its sodiation: a cycle would give energy");
    }
  }

  /** Outer surface before sodiation over the volume of the electrode, 1/m. */
  @Override
  public double most_C_per_m3() {
    return capacity_C_per_m3() * volumeShare;
  }

  @Override
  public double surface_per_m() {
    return 3 * volumeShare / radius_m;
  }

  /** Sodium per formula unit when all stages are done. */
  public double sodium() {
    return stages.stream().mapToDouble(ConversionStage::sodium).sum();
  }

  /** Charge of all stages over the volume of the phase before sodiation, C/m³. */
  public double capacity_C_per_m3() {
    return Constants.FARADAY_C_PER_MOL * host_mol_per_m3 * sodium();
  }

  /** Volume when all stages are done over that before sodiation. */
  public double sodiatedVolumeRatio() {
    return 1 + stages.stream().mapToDouble(ConversionStage::swelling).sum();
  }

  /** With every stage at its beginning or its end. */
  public Conversion withStart(double extent, double directionAtStart) {
    List<ConversionStage> others = new ArrayList<>();
    stages.forEach(stage -> others.add(stage.withStart(extent)));
    return new Conversion(
        name,
        volumeShare,
        radius_m,
        host_mol_per_m3,
        others,
        path,
        directionAtStart,
        salt_mol_per_m3);
  }

  /** With extents and direction of another state of the same stages. */
  public Conversion withExtentsOf(Conversion other) {
    List<ConversionStage> others = new ArrayList<>();
    for (int k = 0; k < stages.size(); k++) {
      others.add(stages.get(k).withStart(other.stages.get(k).start()));
    }
    return new Conversion(
        name,
        volumeShare,
        radius_m,
        host_mol_per_m3,
        others,
        path,
        other.direction,
        salt_mol_per_m3);
  }

  public Conversion withStages(List<ConversionStage> others) {
    return new Conversion(
        name, volumeShare, radius_m, host_mol_per_m3, others, path, direction, salt_mol_per_m3);
  }

  public Conversion withVolumeShare(double other) {
    return new Conversion(
        name, other, radius_m, host_mol_per_m3, stages, path, direction, salt_mol_per_m3);
  }
}
