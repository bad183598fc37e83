package anodyne.cell;

import anodyne.sodiation.EffectiveMedium;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Electronic conductivity of an electrode as its phases are sodiated: Bruggeman's effective medium
 * of all that is in it, pores and voids as insulators. A phase on its way from one end to the other
 * is a mixture of both ends by volume.
 *
 * <p>A solve holds it constant, at the mean extents at its start: it enters only with the ohmic
 * drop along the solid.
 *
 * @param parts what conducts; the rest of the volume does not
 */
public record SolidConductivity(List<Part> parts) {

  /**
   * A phase or an additive.
   *
   * @param name of the phase it follows, or of an additive
   * @param volumeShare of the electrode, before sodiation
   * @param desodiated_S_per_m conductivity before sodiation
   * @param sodiated_S_per_m conductivity after it; the same for an additive
   * @param sodiatedVolumeRatio volume after sodiation over that before
   */
  public record Part(
      String name,
      double volumeShare,
      double desodiated_S_per_m,
      double sodiated_S_per_m,
      double sodiatedVolumeRatio) {
    public Part {
      Shares.share("volume share", volumeShare);
      Shares.notNegative("conductivity", desodiated_S_per_m);
      Shares.notNegative("conductivity", sodiated_S_per_m);
      Shares.positive("volume ratio", sodiatedVolumeRatio);
    }

    /** True if sodium changes it. */
    boolean reacts() {
      return sodiatedVolumeRatio != 1 || desodiated_S_per_m != sodiated_S_per_m;
    }

    /** What does not react. */
    public static Part additive(String name, double volumeShare, double conductivity_S_per_m) {
      return new Part(name, volumeShare, conductivity_S_per_m, conductivity_S_per_m, 1);
    }
  }

  public SolidConductivity {
    parts = List.copyOf(parts);
    double filled = parts.stream().mapToDouble(Part::volumeShare).sum();
    if (parts.isEmpty() || !(filled <= 1)) {
      throw new IllegalArgumentException(
          "what conducts must fill some of an electrode and at most all, it fills " + filled);
    }
  }

  /**
   * S/m; 0 where conductors fill no more than a third.
   *
   * @param extent how far all phases are sodiated, 0 to 1
   */
  public double at_S_per_m(double extent) {
    return at_S_per_m(name -> extent, 1);
  }

  /**
   * S/m; 0 where conductors fill no more than a third.
   *
   * @param extentOf how far a phase is sodiated, 0 to 1, by its name; additives are not asked for
   * @param stretch thickness of the electrode over that before sodiation
   */
  public double at_S_per_m(ToDoubleFunction<String> extentOf, double stretch) {
    List<EffectiveMedium.Part> medium = new ArrayList<>();
    double filled = 0;
    for (Part part : parts) {
      double extent = part.reacts() ? extentOf.applyAsDouble(part.name()) : 0;
      if (!(extent >= 0 && extent <= 1)) {
        throw new IllegalArgumentException("extent " + extent + " must lie in [0, 1]");
      }
      double before = part.volumeShare() * (1 - extent);
      double after = part.volumeShare() * extent * part.sodiatedVolumeRatio();
      medium.add(new EffectiveMedium.Part(before, part.desodiated_S_per_m()));
      medium.add(new EffectiveMedium.Part(after, part.sodiated_S_per_m()));
      filled += before + after;
    }
    medium.add(new EffectiveMedium.Part(Math.max(0, stretch - filled), 0));
    return EffectiveMedium.bruggeman_S_per_m(medium);
  }

  /** Of the best conductor, S/m. */
  public double most_S_per_m() {
    return parts.stream()
        .mapToDouble(part -> Math.max(part.desodiated_S_per_m(), part.sodiated_S_per_m()))
        .max()
        .orElse(0);
  }
}
