package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.List;

/** The phase of an electrode that ages: inserting or converting particles. */
final class AgeingHost {
  private static final double LEAST_CONTENT = 1e-4;

  private final ActivePhase phase;

  private AgeingHost(ActivePhase phase) {
    this.phase = phase;
  }

  /**
   * The host of an electrode.
   *
   * @param stressed true if stress is modelled
   */
  static AgeingHost of(ActivePhase phase, boolean stressed) {
    return switch (phase) {
      case Insertion insertion -> new AgeingHost(insertion);
      case Conversion conversion -> {
        if (stressed) {
          throw new IllegalArgumentException(
              "stress and cracks are modelled in inserting particles, "
                  + conversion.name()
                  + " is a conversion");
        }
        yield new AgeingHost(conversion);
      }
      case SurfaceStorage storage -> throw cannot(storage);
      case GrowingFilm film -> throw cannot(film);
    };
  }

  private static IllegalArgumentException cannot(ActivePhase phase) {
    return new IllegalArgumentException(
        phase.name() + " alone does not age: an electrode needs a phase that inserts or converts");
  }

  ActivePhase phase() {
    return phase;
  }

  /** Charge of a full phase over the volume of the electrode, C/m³. */
  static double full_C_per_m3(ActivePhase phase) {
    return switch (phase) {
      case Insertion insertion ->
          Constants.FARADAY_C_PER_MOL * insertion.most_mol_per_m3() * insertion.volumeShare();
      case Conversion conversion -> conversion.capacity_C_per_m3() * conversion.volumeShare();
      case SurfaceStorage storage -> storage.capacity_C_per_m3();
      case GrowingFilm film -> 0;
    };
  }

  /** Filled share at rest. */
  static double startContent(ActivePhase phase) {
    return switch (phase) {
      case Insertion insertion -> insertion.start_mol_per_m3() / insertion.most_mol_per_m3();
      case Conversion conversion -> {
        double sum = 0;
        for (ConversionStage stage : conversion.stages()) {
          sum += stage.sodium() * stage.start();
        }
        yield sum / conversion.sodium();
      }
      case SurfaceStorage storage -> storage.start();
      case GrowingFilm film -> 0;
    };
  }

  /** Extents of the stages of a conversion, then its direction; empty for inserting particles. */
  double[] startExtents() {
    if (!(phase instanceof Conversion conversion)) {
      return new double[0];
    }
    int stages = conversion.stages().size();
    double[] extents = new double[stages + 1];
    for (int k = 0; k < stages; k++) {
      extents[k] = conversion.stages().get(k).start();
    }
    extents[stages] = conversion.direction();
    return extents;
  }

  static double inside(double content) {
    return Math.clamp(content, LEAST_CONTENT, 1 - LEAST_CONTENT);
  }

  /**
   * The phase with part of its material, at rest.
   *
   * @param content filled share of inserting particles
   * @param extents and direction of a conversion
   * @param share of the active material that is left
   * @param film_ohm_m2 resistance added to inserting particles
   */
  ActivePhase aged(double content, double[] extents, double share, double film_ohm_m2) {
    return switch (phase) {
      case Insertion insertion ->
          new Insertion(
              insertion.name(),
              insertion.volumeShare() * share,
              insertion.shape(),
              insertion.radius_m(),
              insertion.most_mol_per_m3(),
              inside(content) * insertion.most_mol_per_m3(),
              insertion.diffusivity_m2_per_s(),
              insertion.exchange(),
              insertion.openCircuit(),
              insertion.film_ohm_m2() + film_ohm_m2);
      case Conversion conversion -> aged(conversion, extents, share);
      case SurfaceStorage storage -> throw cannot(storage);
      case GrowingFilm film -> throw cannot(film);
    };
  }

  private static Conversion aged(Conversion conversion, double[] extents, double share) {
    List<ConversionStage> stages = new ArrayList<>();
    for (int k = 0; k < conversion.stages().size(); k++) {
      stages.add(conversion.stages().get(k).withStart(inside(extents[k])));
    }
    return new Conversion(
        conversion.name(),
        conversion.volumeShare() * share,
        conversion.radius_m(),
        conversion.host_mol_per_m3(),
        stages,
        conversion.path(),
        Math.clamp(extents[stages.size()], -1.0, 1.0),
        conversion.salt_mol_per_m3());
  }

  double radius_m() {
    return switch (phase) {
      case Insertion insertion -> insertion.radius_m();
      case Conversion conversion -> conversion.radius_m();
      case SurfaceStorage storage -> Double.POSITIVE_INFINITY;
      case GrowingFilm film -> Double.POSITIVE_INFINITY;
    };
  }
}
