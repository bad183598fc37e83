package anodyne.cell;

import java.util.ArrayList;
import java.util.List;

/** The phases of a half cell as a test left them, their contents even along the electrode. */
public final class RestedPhases {
  private static final double LEAST = 1e-4;

  private RestedPhases() {}

  /**
   * What stores sodium after a rest.
   *
   * @param model that ran
   * @param places along its working electrode
   * @param history what it did
   * @return the phases of its working electrode with other starts
   */
  public static List<ActivePhase> of(PorousCell model, int places, CellHistory history) {
    return of(model.cell(), model::firstRow, places, history);
  }

  /** The same of a single-particle model. */
  public static List<ActivePhase> of(SingleParticleCell model, CellHistory history) {
    return of(model.cell(), model::firstRow, 1, history);
  }

  /** Where the rows of a phase begin in a state. */
  @FunctionalInterface
  private interface FirstRow {
    int of(int phase);
  }

  private static List<ActivePhase> of(
      Cell cell, FirstRow firstRow, int places, CellHistory history) {
    if (!cell.isHalf()) {
      throw new IllegalArgumentException("phases are carried on in half cells");
    }
    List<ActivePhase> phases = cell.working().phases();
    double[] y = history.unknowns().toArray();
    List<ActivePhase> rested = new ArrayList<>();
    for (int p = 0; p < phases.size(); p++) {
      rested.add(rested(phases.get(p), y, firstRow.of(p), places));
    }
    return rested;
  }

  private static ActivePhase rested(ActivePhase phase, double[] y, int from, int places) {
    return switch (phase) {
      case Conversion conversion -> {
        int block = conversion.stages().size() + 1;
        List<ConversionStage> stages = new ArrayList<>();
        for (int k = 0; k < block - 1; k++) {
          stages.add(
              conversion.stages().get(k).withStart(inside(mean(y, from + k, block, places))));
        }
        yield new Conversion(
            conversion.name(),
            conversion.volumeShare(),
            conversion.radius_m(),
            conversion.host_mol_per_m3(),
            stages,
            conversion.path(),
            Math.clamp(mean(y, from + block - 1, block, places), -1.0, 1.0),
            conversion.salt_mol_per_m3());
      }
      case SurfaceStorage storage ->
          new SurfaceStorage(
              storage.name(),
              storage.volumeShare(),
              storage.surface_per_m(),
              storage.capacity_C_per_m2(),
              storage.isotherm(),
              storage.exchange_A_per_m2(),
              inside(mean(y, from, 1, places)),
              storage.salt_mol_per_m3());
      case Insertion insertion ->
          throw new IllegalArgumentException(
              insertion.name() + " is not carried on: its shells differ");
      case GrowingFilm film ->
          throw new IllegalArgumentException(film.name() + " is carried on by ageing");
    };
  }

  private static double mean(double[] y, int from, int step, int places) {
    double sum = 0;
    for (int i = 0; i < places; i++) {
      sum += y[from + i * step];
    }
    return sum / places;
  }

  private static double inside(double extent) {
    return Math.clamp(extent, LEAST, 1 - LEAST);
  }
}
