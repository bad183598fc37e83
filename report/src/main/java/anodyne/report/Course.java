package anodyne.report;

import anodyne.junction.Geometry;
import anodyne.junction.Junction;
import anodyne.junction.LayerState;
import anodyne.junction.Profile;
import anodyne.quantity.Series;
import anodyne.report.draw.Rich;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The profile of a junction cut into its layers.
 *
 * @param junction whose profile it is
 * @param from first point of each layer
 * @param to last point of each layer
 */
record Course(Junction junction, List<Integer> from, List<Integer> to) {
  private static final double NM = 1e9;

  Course {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  static Course of(Junction junction) {
    Series layer = junction.profile().layer();
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      if (i == 0 || layer.get(i) != layer.get(i - 1)) {
        from.add(i);
      }
      if (i == layer.size() - 1 || layer.get(i) != layer.get(i + 1)) {
        to.add(i);
      }
    }
    return new Course(junction, from, to);
  }

  Profile profile() {
    return junction.profile();
  }

  int layers() {
    return from.size();
  }

  boolean isMetal(int layer) {
    return junction.layers().get(layer).conduction() == LayerState.Conduction.METAL;
  }

  boolean hasSemiconductor() {
    return junction.layers().stream().anyMatch(l -> l.conduction() != LayerState.Conduction.METAL);
  }

  /** Where a layer begins, in nm. */
  double start_nm(int layer) {
    return NM * profile().position_m().get(from.get(layer));
  }

  /** Where a layer ends, in nm. */
  double end_nm(int layer) {
    return NM * profile().position_m().get(to.get(layer));
  }

  /** Positions of the points of a run of layers, in nm. */
  double[] position_nm(Run run) {
    return part(profile().position_m().map(x -> NM * x), run);
  }

  /** Values of a run of layers. */
  double[] part(Series series, Run run) {
    return Arrays.copyOfRange(series.toArray(), from.get(run.first()), to.get(run.last()) + 1);
  }

  /** Neighbouring layers, both ends included. */
  record Run(int first, int last) {}

  /** The longest runs of neighbouring semiconductors. */
  List<Run> semiconductors() {
    List<Run> runs = new ArrayList<>();
    int layer = 0;
    while (layer < layers()) {
      int first = layer;
      while (layer < layers() && !isMetal(layer)) {
        layer++;
      }
      if (layer > first) {
        runs.add(new Run(first, layer - 1));
      }
      layer++;
    }
    return runs;
  }

  /** All layers. */
  Run whole() {
    return new Run(0, layers() - 1);
  }

  /** Label of the axis of positions. */
  Rich axis() {
    return Rich.of(
        switch (geometry()) {
          case SLAB -> "Position x (nm)";
          case CYLINDER -> "Distance from the axis r (nm)";
          case SPHERE -> "Distance from the centre r (nm)";
        });
  }

  private Geometry geometry() {
    return junction.stack().geometry();
  }
}
