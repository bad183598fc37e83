package anodyne.study;

import anodyne.data.SodiumReader;
import anodyne.design.Design;
import anodyne.evidence.Evidence;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.sodiation.SodiationInputs;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumSelection;
import java.util.ArrayList;
import java.util.List;

/** Collects what transport must know of sodium in the phases of a design. */
final class SodiumStudy {
  private SodiumStudy() {}

  /**
   * The inputs, in the order of the phases.
   *
   * @param phases the phases of the design, in order, with its overrides
   */
  static List<SodiumInputs> inputs(
      Design design,
      List<Phase> phases,
      SodiationStudy sodiation,
      Selection selection,
      Evidence evidence) {
    List<SodiationInputs.Named> named = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      named.add(new SodiationInputs.Named(design.phases().get(i).name(), phases.get(i)));
    }
    return new SodiumSelection(selection, SodiumReader.builtIn(), design.temperature_K())
        .of(named, sodiation.sodiated(evidence));
  }
}
