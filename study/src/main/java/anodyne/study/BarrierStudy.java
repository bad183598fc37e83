package anodyne.study;

import anodyne.data.DesignReader;
import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.Junction;
import anodyne.junction.JunctionStage;
import anodyne.junction.Layer;
import anodyne.junction.LayerState;
import anodyne.junction.NeutralBulk;
import anodyne.junction.PhaseInputs;
import anodyne.junction.Stack;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Barriers of metals and carbons on the semiconductors of a junction: Φ_n = S Φ_m + (1 - S) Φ_cnl -
 * χ - dipole for electrons, Eg - Φ_n for holes; no equation is solved.
 */
final class BarrierStudy {
  /** Collectors, carbons and a MXene by its terminations. */
  static final List<String> METALS =
      List.of(
          "Cu", "Al", "C-graphite", "C-rGO", "Ti3C2", "Ti3C2F2", "Ti3C2O2", "Ti3C2OH2", "Ti3C2Tx");

  private static final int DRAWS = 256;

  private BarrierStudy() {}

  static List<CurrentResult.Barrier> of(
      List<PhaseInputs> inputs, Junction junction, List<Phase> metals, Selection selection) {
    List<CurrentResult.Barrier> barriers = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      LayerState layer = junction.layers().get(i);
      if (layer.conduction() != LayerState.Conduction.METAL
          && inputs.subList(0, i).stream().noneMatch(inputs.get(i)::equals)) {
        for (Phase metal : metals) {
          barriers.add(
              barrier(
                  inputs.get(i),
                  layer.bulk(),
                  (Layer.Semiconductor) junction.stack().layers().get(i),
                  metal,
                  selection));
        }
      }
    }
    return barriers;
  }

  private static CurrentResult.Barrier barrier(
      PhaseInputs semiconductor,
      NeutralBulk bulk,
      Layer.Semiconductor layer,
      Phase metal,
      Selection selection) {
    boolean electrons = bulk.isNType();
    double flatBand_eV =
        electrons
            ? bulk.fermiBelowConduction_eV()
            : layer.gap_eV() - bulk.fermiBelowConduction_eV();
    return switch (PhaseInputs.of(metal.id(), metal, selection)) {
      case PhaseInputs.Missing(String _, List<String> what) ->
          new CurrentResult.Barrier(
              semiconductor.name(),
              metal.id(),
              electrons,
              flatBand_eV,
              Map.of(),
              semiconductor.weakestQuality(),
              String.join(", ", missing(what, metal, selection)));
      case PhaseInputs.Ready(PhaseInputs ready) when ready.type() != PhaseInputs.Type.METAL ->
          new CurrentResult.Barrier(
              semiconductor.name(),
              metal.id(),
              electrons,
              flatBand_eV,
              Map.of(),
              semiconductor.weakestQuality(),
              "it is no metal");
      case PhaseInputs.Ready(PhaseInputs ready) -> {
        Map<Bonding, CurrentResult.Height> heights = new EnumMap<>(Bonding.class);
        for (Bonding bonding : Bonding.values()) {
          heights.put(bonding, height(List.of(ready, semiconductor), bonding, electrons));
        }
        Quality quality = semiconductor.weakestQuality().weaker(ready.weakestQuality());
        yield new CurrentResult.Barrier(
            semiconductor.name(), metal.id(), electrons, flatBand_eV, heights, quality, "");
      }
    };
  }

  /** What a metal lacks; where even its type is not known, its work function may lack too. */
  private static Set<String> missing(List<String> what, Phase metal, Selection selection) {
    Set<String> all = new LinkedHashSet<>(what);
    if (selection.amount(metal, Property.WORK_FUNCTION).isEmpty()) {
      all.add(Property.WORK_FUNCTION.word());
    }
    return all;
  }

  private static CurrentResult.Height height(
      List<PhaseInputs> pair, Bonding bonding, boolean electrons) {
    Design design = design(pair, bonding);
    Uncertainties uncertainties = new Uncertainties(design, pair, List.of(), List.of(), List.of());
    double[] drawn =
        uncertainties.points(DRAWS).stream()
            .mapToDouble(p -> height_eV(design, pair, uncertainties.junction(p), electrons))
            .toArray();
    return new CurrentResult.Height(
        height_eV(design, pair, new JunctionStage.Central(design, pair), electrons),
        Sampling.quantiles(drawn));
  }

  private static double height_eV(
      Design design, List<PhaseInputs> pair, JunctionStage.Draw draw, boolean electrons) {
    Stack stack = JunctionStage.stack(design, pair, draw, design.settings().nodesPerLayer());
    Layer.Metal metal = (Layer.Metal) stack.layers().get(0);
    Layer.Semiconductor semiconductor = (Layer.Semiconductor) stack.layers().get(1);
    double ofElectrons =
        metal.workFunction_eV() - stack.step_V(0) - semiconductor.electronAffinity_eV();
    return electrons ? ofElectrons : semiconductor.gap_eV() - ofElectrons;
  }

  private static Design design(List<PhaseInputs> pair, Bonding bonding) {
    Design defaults =
        DesignReader.defaults(
            new Heterostructure(
                pair.stream().map(PhaseInputs::name).toList(), Heterostructure.Arrangement.PLANAR));
    return new Design(
        defaults.heterostructure(),
        defaults.temperature_K(),
        defaults.phases(),
        List.of(
            new Design.InterfaceEntry(
                bonding, OptionalDouble.empty(), 0, bonding.dipoleScatter_V())),
        defaults.first(),
        defaults.last(),
        defaults.electrode(),
        defaults.sodiation(),
        defaults.drive(),
        defaults.settings(),
        defaults.assumptions());
  }
}
