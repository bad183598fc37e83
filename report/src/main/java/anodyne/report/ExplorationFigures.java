package anodyne.report;

import anodyne.evidence.Evidence;
import anodyne.report.draw.Figure;
import anodyne.study.CarrierSweep;
import anodyne.study.Exploration;
import anodyne.study.JunctionMap;
import anodyne.study.JunctionResult;
import anodyne.study.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures of what was explored.
 *
 * @param indices one per interface with results that vary
 * @param maps one per interface
 * @param carriers one per doped side
 */
record ExplorationFigures(List<Figure> indices, List<Figure> maps, List<Figure> carriers) {
  ExplorationFigures {
    indices = List.copyOf(indices);
    maps = List.copyOf(maps);
    carriers = List.copyOf(carriers);
  }

  static ExplorationFigures of(JunctionResult result, Evidence evidence) {
    Exploration exploration = result.exploration();
    List<String> names = result.inputs().stream().map(i -> i.name()).toList();
    List<Figure> indices = new ArrayList<>();
    if (exploration.sensitivity().isPresent()) {
      Sensitivity s = exploration.sensitivity().get();
      for (int i = 0; i < s.interfaces().size(); i++) {
        if (!s.interfaces().get(i).indices().isEmpty()) {
          String name = "sobol-indices" + number(i, s.interfaces().size());
          indices.add(SobolFigure.of(name, s, s.interfaces().get(i), names));
        }
      }
    }
    List<Figure> maps = new ArrayList<>();
    if (exploration.map().isPresent()) {
      JunctionMap map = exploration.map().get();
      for (int i = 0; i < map.interfaces().size(); i++) {
        String name = "map" + number(i, map.interfaces().size());
        maps.add(MapFigure.of(name, map, map.interfaces().get(i)));
      }
    }
    Optional<String> conflict =
        evidence.conflict(CarrierSweep.CONFLICT).map(c -> c.title() + ". " + c.analysis());
    List<Figure> carriers = new ArrayList<>();
    List<CarrierSweep> sweeps = exploration.carriers();
    for (int i = 0; i < sweeps.size(); i++) {
      if (sweeps.get(i).points().size() > 1) {
        String name = "carrier-rule" + number(i, sweeps.size());
        carriers.add(CarrierFigure.of(name, sweeps.get(i), conflict));
      }
    }
    return new ExplorationFigures(indices, maps, carriers);
  }

  private static String number(int i, int of) {
    return of == 1 ? "" : "-" + (i + 1);
  }

  /** All, in order of the report. */
  List<Figure> all() {
    List<Figure> all = new ArrayList<>(indices);
    all.addAll(maps);
    all.addAll(carriers);
    return all;
  }
}
