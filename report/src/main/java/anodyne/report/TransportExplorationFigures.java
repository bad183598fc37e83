package anodyne.report;

import anodyne.report.draw.Figure;
import anodyne.study.TransportExploration;
import java.util.ArrayList;
import java.util.List;

/** Figures of what was explored of transport. */
public final class TransportExplorationFigures {
  private TransportExplorationFigures() {}

  /**
   * All, in order of the report.
   *
   * @param phases names that are formulas
   */
  public static List<Figure> of(TransportExploration exploration, List<String> phases) {
    List<Figure> figures = new ArrayList<>();
    exploration
        .sensitivity()
        .filter(s -> !s.results().isEmpty())
        .ifPresent(s -> figures.add(SobolFigure.of("transport-sobol-indices", s, phases)));
    exploration.map().ifPresent(m -> figures.add(TransportMapFigure.of("transport-map", m)));
    return figures;
  }
}
