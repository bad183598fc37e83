package anodyne.report;

import anodyne.cell.anode.AnodeHost;
import anodyne.study.CellResult;
import java.util.ArrayList;
import java.util.List;

/** What cannot be concluded from a predicted cell. */
final class CellLimits {
  private CellLimits() {}

  /** One sentence or two each, those of this result first. */
  static List<String> of(CellResult result) {
    List<String> items = new ArrayList<>();
    for (CellResult.PointBeside beside : result.points()) {
      if (!beside.inside().orElse(true)) {
        items.add(
            "In this study: why "
                + Math.round(beside.point().capacity_mAh_per_g())
                + " mAh/g are reported at "
                + beside.point().current_A_per_kg() / 1e3
                + " A/g. The prediction does not reach it with any input in nine tenths of the"
                + " draws: the sample conducts sodium or electrons better, is thinner, counts other"
                + " masses, or stores in ways that are not modelled.");
      }
    }
    for (CellResult.HostUsed used : result.hosts()) {
      if (used.host() instanceof AnodeHost.Reacting && !used.reported()) {
        items.add(
            "In this study: the potentials of "
                + used.host().name()
                + ". No reported step of it could be used; those of equilibrium are lowered by what"
                + " other phases show.");
      }
    }
    items.add(
        "A capacity within the interval confirms nothing: the interval is wide because exchange"
            + " currents, particle sizes and diffusivities of this material are not known, and many"
            + " sets of them give the same number.");
    items.add(
        "The cell is fresh. A reported capacity after cycling counts activation, fade and films"
            + " that are not in the prediction.");
    items.add(
        "Carbon, MXene of unstated share and pseudocapacitance of surfaces store sodium that is"
            + " not counted unless they are phases of the heterostructure.");
    items.add(
        "Pores and thickness stay as coated in these cycles, and every step runs as a front with"
            + " one particle size.");
    items.add(
        "Whether a heterointerface speeds up charge transfer: that takes a resistance measured with"
            + " and without it, on electrodes of the same surface.");
    return items;
  }
}
