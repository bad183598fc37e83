package anodyne.data.cell;

import anodyne.cell.Constant;
import anodyne.cell.Conversion;
import anodyne.cell.ConversionStage;
import anodyne.cell.Growth;
import anodyne.cell.Insertion;
import anodyne.cell.Isotherm;
import anodyne.cell.LinearTable;
import anodyne.cell.ParticleShape;
import anodyne.cell.Property;
import anodyne.cell.SingleCurve;
import anodyne.cell.SurfaceStorage;
import anodyne.data.JsonObject;
import anodyne.quantity.Series;

/** Writes phases that convert in stages and sodium on surfaces for "User-defined" of BPX. */
final class BpxStagesText {
  private static final int POINTS = 20;

  private BpxStagesText() {}

  static JsonObject conversion(Conversion phase, BpxCurves curves) {
    JsonObject stages = new JsonObject();
    for (int k = 0; k < phase.stages().size(); k++) {
      ConversionStage stage = phase.stages().get(k);
      stages.put((k + 1) + ": " + stage.name(), stage(stage, curves));
    }
    return new JsonObject()
        .put(BpxStages.HOST, phase.host_mol_per_m3())
        .put(BpxStages.SALT, phase.salt_mol_per_m3())
        .put(BpxStages.DIRECTION, phase.direction())
        .put(BpxStages.RATE_IN, phase.path().sodiation())
        .put(BpxStages.RATE_OUT, phase.path().desodiation())
        .put(BpxStages.STAGES, stages);
  }

  private static JsonObject stage(ConversionStage stage, BpxCurves curves) {
    JsonObject entries =
        new JsonObject()
            .put(BpxStages.SODIUM, stage.sodium())
            .put(BpxStages.POTENTIAL_IN, curves.of(stage.sodiation_V(), 1, 0, 1))
            .put(BpxStages.POTENTIAL_OUT, curves.of(stage.desodiation_V(), 1, 0, 1))
            .put(BpxStages.EXCHANGE, stage.exchange_A_per_m2());
    switch (stage.growth()) {
      case Growth.ShrinkingCore _ -> entries.put(BpxStages.GROWTH, 1);
      case Growth.Solution _ -> entries.put(BpxStages.GROWTH, 2);
      case Growth.Nuclei nuclei ->
          entries
              .put(BpxStages.GROWTH, 3)
              .put(BpxStages.EXPONENT, nuclei.exponent())
              .put(BpxStages.SEEDS, nuclei.seeds());
    }
    entries
        .put(BpxStages.ORDER, stage.order())
        .put(BpxStages.SHELL, stage.shell_ohm_m())
        .put(BpxStages.SWELLING, stage.swelling())
        .put(BpxStages.EXTENT, stage.start());
    if (Double.isFinite(stage.shellCarrier_mol_per_m_s())) {
      entries.put(BpxStages.CARRIER, stage.shellCarrier_mol_per_m_s());
    }
    return entries;
  }

  static JsonObject surface(SurfaceStorage phase) {
    JsonObject entries =
        new JsonObject()
            .put(BpxStages.SHARE, phase.volumeShare())
            .put(BpxStages.AREA, phase.surface_per_m())
            .put(BpxStages.CAPACITY, phase.capacity_C_per_m2())
            .put(BpxStages.EXCHANGE, phase.exchange_A_per_m2())
            .put(BpxStages.SALT, phase.salt_mol_per_m3())
            .put(BpxNodes.START, phase.start());
    return switch (phase.isotherm()) {
      case Isotherm.Langmuir sites ->
          entries.put(BpxStages.LANGMUIR, sites.potential_V()).put(BpxStages.WIDTH, sites.width());
      case Isotherm.Linear window ->
          entries.put(BpxStages.LOW, window.low_V()).put(BpxStages.HIGH, window.high_V());
    };
  }

  /**
   * What stands for a converting phase among the particles of BPX: one host of the same capacity
   * with the mean of both potentials, stage after stage, and diffusion that takes a second.
   */
  static Insertion standIn(Conversion phase) {
    int count = phase.stages().size() * (POINTS + 1);
    double[] x = new double[count];
    double[] y = new double[count];
    double done = 0;
    double filled = 0;
    int row = 0;
    for (ConversionStage stage : phase.stages()) {
      for (int i = 0; i <= POINTS; i++) {
        double extent = i == 0 ? 1e-3 : (double) i / POINTS;
        x[row] = (done + extent * stage.sodium()) / phase.sodium();
        y[row++] = 0.5 * (stage.sodiation_V().value(extent) + stage.desodiation_V().value(extent));
      }
      done += stage.sodium();
      filled += stage.start() * stage.sodium();
    }
    double most = phase.host_mol_per_m3() * phase.sodium();
    double exchange_A_per_m2 = phase.stages().getFirst().exchange_A_per_m2();
    return new Insertion(
        phase.name(),
        phase.volumeShare(),
        ParticleShape.SPHERE,
        phase.radius_m(),
        most,
        most * filled / phase.sodium(),
        Property.constant(phase.radius_m() * phase.radius_m()),
        Property.constant(exchange_A_per_m2 / (0.5 * most * Math.sqrt(phase.salt_mol_per_m3()))),
        new SingleCurve(new LinearTable(Series.of(x), Series.of(y)), new Constant(0), 298.15),
        0);
  }
}
