package anodyne.study;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.junction.Layer;
import anodyne.junction.PhaseInputs;
import anodyne.junction.PhaseTransport;
import anodyne.junction.SeriesResistance;
import anodyne.junction.Stack;
import anodyne.library.Property;
import anodyne.library.Selection;
import anodyne.sodiation.Conductor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Splits the resistance of a stack at zero bias among its phases and its contacts. */
final class SeriesConduction {
  private final List<PhaseInputs> phases;
  private final List<Optional<PhaseTransport>> transports;
  private final Selection selection;

  SeriesConduction(
      List<PhaseInputs> phases, List<Optional<PhaseTransport>> transports, Selection selection) {
    this.phases = phases;
    this.transports = transports;
    this.selection = selection;
  }

  CurrentResult.InterfaceConduction of(Stack stack, SeriesResistance resistance) {
    List<CurrentResult.LayerConduction> layers = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      Layer layer = stack.layers().get(i);
      OptionalDouble alone = resistance.layers_ohm_m2().get(i);
      if (alone.isPresent()) {
        layers.add(
            new CurrentResult.LayerConduction(
                phases.get(i).name(),
                layer.thickness_m(),
                layer.thickness_m() / alone.getAsDouble(),
                phases.get(i).weakestQuality().weaker(transports.get(i).orElseThrow().quality())));
      } else {
        Conductor metal = conductor(phases.get(i));
        layers.add(
            new CurrentResult.LayerConduction(
                metal.name(), layer.thickness_m(), metal.conductivity_S_per_m(), metal.quality()));
      }
    }
    return new CurrentResult.InterfaceConduction(layers, resistance.contacts_ohm_m2());
  }

  private Conductor conductor(PhaseInputs metal) {
    return selection
        .amount(metal.phase(), Property.ELECTRICAL_CONDUCTIVITY)
        .map(known -> Conductor.of(metal.name(), known))
        .or(() ->
            formula(metal).map(f -> Conductor.estimate(metal.name(), metal.phase(), f, selection)))
        .orElseGet(() ->
            Conductor.between(
                metal.name(),
                Conductor.Kind.METALLIC_COMPOUND.low_S_per_m(),
                Conductor.Kind.METALLIC_COMPOUND.high_S_per_m(),
                "a metal whose composition is not known"));
  }

  private static Optional<Formula> formula(PhaseInputs metal) {
    try {
      return Optional.of(Formula.parse(metal.phase().formula()));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }
}
