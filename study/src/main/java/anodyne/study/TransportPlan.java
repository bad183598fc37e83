package anodyne.study;

import anodyne.quantity.Series;
import anodyne.transport.SodiationRun;
import anodyne.transport.TransportStage;

/**
 * How the transport of a study is computed.
 *
 * @param settings of the central solution; the draws take fewer cells and a wider tolerance
 * @param scope comparisons of the central solution; the draws make those of the effects at most
 */
public record TransportPlan(SodiationRun.Settings settings, TransportStage.Scope scope) {
  /** Cells a layer of the central solution; halved once for the change. */
  private static final int CELLS = 80;

  /** Steps of a way: one that ends takes a few hundred. */
  private static final int MOST_STEPS = 12_000;

  private static final Series SHARES = Series.of(0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  /** 80 cells a layer, states at shares from 5 to 90 %, every comparison. */
  public static TransportPlan standard() {
    return new TransportPlan(
        SodiationRun.Settings.standard()
            .withCells(CELLS)
            .withShares(SHARES)
            .withMostSteps(MOST_STEPS),
        TransportStage.Scope.ALL);
  }
}
