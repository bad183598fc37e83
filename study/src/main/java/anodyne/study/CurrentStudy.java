package anodyne.study;

import anodyne.data.CurrentVoltageDocument;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.CurrentStage;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.JunctionStage;
import anodyne.junction.OperatingPoint;
import anodyne.junction.PhaseInputs;
import anodyne.junction.PhaseTransport;
import anodyne.junction.SeriesResistance;
import anodyne.junction.Stack;
import anodyne.junction.TransportDefaults;
import anodyne.junction.TunnelBarrier;
import anodyne.junction.Tunnelling;
import anodyne.library.Selection;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs a junction under bias: central curve, variations of what is estimated, a few draws. */
final class CurrentStudy {
  /** Differences of currents beyond which they are not taken as resolved. */
  private static final double MOST_VARIATION = 1e-3;

  private final Design design;
  private final List<PhaseInputs> phases;
  private final List<Optional<PhaseTransport>> transports;
  private final Selection selection;
  private final double compared_V;

  private CurrentStudy(
      Design design, List<PhaseInputs> phases, Selection selection, TransportDefaults defaults) {
    this.design = design;
    this.phases = phases;
    this.selection = selection;
    transports =
        phases.stream()
            .map(p ->
                p.type() == PhaseInputs.Type.METAL
                    ? Optional.<PhaseTransport>empty()
                    : Optional.of(PhaseTransport.of(p, selection, defaults)))
            .toList();
    double shorter =
        Math.min(
            Math.abs(design.settings().bias().from_V()), Math.abs(design.settings().bias().to_V()));
    compared_V = shorter > 0 ? shorter : design.settings().bias().largest_V();
  }

  /** Runs the stage. */
  static Stage<CurrentResult> run(
      Design design,
      List<PhaseInputs> phases,
      Selection selection,
      TransportDefaults defaults,
      Uncertainties uncertainties) {
    if (phases.stream().allMatch(p -> p.type() == PhaseInputs.Type.METAL)) {
      return new Stage.Unavailable<>(
          "no layer is a semiconductor: metal on metal conducts both ways alike, without a"
              + " barrier");
    }
    if (!(design.settings().bias().largest_V() > 0)) {
      return new Stage.Unavailable<>("the only bias asked for is 0 V: no current flows");
    }
    return new Stage.Available<>(
        new CurrentStudy(design, phases, selection, defaults).result(uncertainties));
  }

  private CurrentResult result(Uncertainties uncertainties) {
    JunctionStage.Draw central = new JunctionStage.Central(design, phases);
    CurrentVariations moved = new CurrentVariations(design, phases, transports, compared_V);
    Stack stack =
        CurrentStage.stack(
            design, phases, central, moved.usual(), design.settings().nodesPerLayer());
    Series bias_V = design.settings().bias().values_V();
    DriftDiffusion.Outcome outcome =
        DriftDiffusion.sweep(stack, bias_V, DriftDiffusion.Settings.COMPARED);
    SeriesConduction conduction = new SeriesConduction(phases, transports, selection);
    SmallSignals small = SmallSignals.of(stack, bias_V);
    return new CurrentResult(
        stack,
        transports,
        outcome,
        compared_V,
        moved.variations(central),
        moved.draws(uncertainties),
        SeriesResistance.of(stack).map(r -> conduction.of(stack, r)),
        tunnels(stack),
        small,
        assumptions(),
        warnings(outcome, small));
  }

  private static List<TunnelBarrier> tunnels(Stack stack) {
    return DriftDiffusion.sweep(
                stack.with(stack.stepTransport(), Tunnelling.WKB),
                Series.of(0),
                DriftDiffusion.Settings.PLAIN)
            instanceof DriftDiffusion.Swept(CurrentVoltage curve)
        ? curve.barriers()
        : List.of();
  }

  private List<Assumption> assumptions() {
    List<Assumption> assumptions = new ArrayList<>();
    if (design.first() == Design.Face.INSULATED || design.last() == Design.Face.INSULATED) {
      assumptions.add(
          new Assumption(
              "current.faces", "ohmic", "no current passes the insulated faces of a particle"));
    }
    if (design.heterostructure().arrangement() != Heterostructure.Arrangement.PLANAR) {
      assumptions.add(
          new Assumption(
              "current.geometry",
              "planar",
              "no current passes a core without a contact of its own: core radius and shell"
                  + " thickness become layers"));
    }
    assumptions.add(
        new Assumption(
            "current.step_transport",
            "thermionic",
            "carriers are emitted over the steps of the bands; tunnelling is not counted"));
    for (Optional<PhaseTransport> transport : transports) {
      transport.ifPresent(t -> {
        assumptions.add(
            new Assumption(
                "current.mobility of " + t.name(),
                String.format(Locale.ROOT, "%.3g cm2/(V s)", t.mobility_cm2_per_Vs().value()),
                t.remark()));
        assumptions.add(
            new Assumption(
                "current.lifetime of " + t.name(),
                t.lifetime_s().value() + " s",
                "the library has no lifetimes"));
      });
    }
    assumptions.addAll(SmallSignals.assumptions());
    return assumptions;
  }

  private List<Warning> warnings(DriftDiffusion.Outcome outcome, SmallSignals small) {
    List<Warning> warnings = new ArrayList<>();
    if (outcome instanceof DriftDiffusion.Stopped stopped) {
      warnings.add(
          new Warning(
              "current_stopped",
              CurrentVoltageDocument.sentence(stopped),
              design.heterostructure().text()));
    }
    if (outcome instanceof DriftDiffusion.Swept(CurrentVoltage curve)) {
      double variation =
          curve.points().stream().mapToDouble(OperatingPoint::variation).max().orElse(0);
      if (variation > MOST_VARIATION) {
        warnings.add(
            new Warning(
                "current_not_resolved",
                String.format(
                    Locale.ROOT,
                    "currents differ by %.0e along x; raise numerics.nodes_per_layer",
                    variation),
                design.heterostructure().text()));
      }
      curve
          .meshWarning(design.heterostructure().text(), "raise numerics.nodes_per_layer")
          .ifPresent(warnings::add);
    }
    warnings.add(
        new Warning(
            "current_scale_not_predictive",
            "the size of the current goes with mobilities and lifetimes that are estimates; trust"
                + " its direction and, less, its rectification, and measure the mobilities",
            design.heterostructure().text()));
    double vt = Constants.thermalVoltage_V(design.temperature_K());
    if (compared_V < 2 * vt) {
      warnings.add(
          new Warning(
              "bias_below_thermal",
              "a bias below twice kT/q shows no rectification; sweep to at least 0.1 V",
              design.heterostructure().text()));
    }
    warnings.addAll(small.warnings(design.heterostructure().text()));
    return warnings;
  }
}
