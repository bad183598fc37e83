package anodyne.report.lab;

import anodyne.workup.CyclingWorkUp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures of cycling data. */
public final class CyclingFigures {
  private CyclingFigures() {}

  /**
   * All that the data allow: voltage against capacity, capacity and efficiency against cycle (whose
   * table holds every number of every cycle), rate capability, dQ/dV, voltage and current against
   * time.
   */
  public static List<DataFigure> of(CyclingWorkUp work) {
    return Stream.of(
            ChargeCurvesFigure.of(work),
            CapacityFigure.of(work),
            RateFigure.of(work),
            DerivativeFigure.of(work),
            TimeFigure.of(work.series()))
        .flatMap(Optional::stream)
        .toList();
  }
}
