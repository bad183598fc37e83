package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Cell;
import anodyne.cell.Curve;
import anodyne.cell.Insertion;
import anodyne.cell.PorousElectrode;
import anodyne.cell.SingleCurve;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;

/** What can be computed but is hardly meant. */
final class CellDoubts {
  /** A rise of the potential over sodium that is more than noise of a table. */
  private static final double RISE_V = 0.02;

  private static final int PLACES = 200;

  private CellDoubts() {}

  static List<Warning> of(Cell cell) {
    List<Warning> warnings = new ArrayList<>();
    if (cell.counter() instanceof PorousElectrode negative) {
      rises(negative, "negative", warnings);
      rises(cell.working(), "positive", warnings);
    } else {
      rises(cell.working(), "working electrode", warnings);
    }
    return warnings;
  }

  private static void rises(PorousElectrode electrode, String name, List<Warning> warnings) {
    for (ActivePhase phase : electrode.phases()) {
      if (phase instanceof Insertion host
          && host.openCircuit() instanceof SingleCurve single
          && rise_V(single.potential_V()) > RISE_V) {
        warnings.add(
            new Warning(
                "open_circuit_rises",
                "the open-circuit potential of "
                    + host.name()
                    + " rises as sodium goes in, which no material does at rest; check that its"
                    + " first column is the filled share",
                name));
      }
    }
  }

  /** The largest rise between any two contents, the second the larger. */
  private static double rise_V(Curve potential) {
    double least = Double.POSITIVE_INFINITY;
    double rise = 0;
    for (int i = 1; i < PLACES; i++) {
      double u = potential.value((double) i / PLACES);
      least = Math.min(least, u);
      rise = Math.max(rise, u - least);
    }
    return rise;
  }
}
