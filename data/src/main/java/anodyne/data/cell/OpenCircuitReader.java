package anodyne.data.cell;

import anodyne.cell.Constant;
import anodyne.cell.Curve;
import anodyne.cell.Galleries;
import anodyne.cell.Gallery;
import anodyne.cell.Hysteresis;
import anodyne.cell.HysteresisLaw;
import anodyne.cell.OpenCircuit;
import anodyne.cell.SingleCurve;
import anodyne.cell.SingleValued;
import anodyne.data.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the potential of a phase: one curve, galleries, or two branches of either with a law of
 * hysteresis.
 *
 * <pre>
 *   {points: [[0.1, 1.2], ...], unit: V, ...}
 *   {galleries: [{share: 0.4, potential_V: 1.5, width: 0.2}, ...], ...}
 *   {sodiation: {...}, desodiation: {...}, hysteresis: {law: one_state, ...}}
 * </pre>
 */
final class OpenCircuitReader {
  private static final String GALLERIES = "galleries";
  private static final List<String> LAWS = List.of("one_state", "differential_capacity", "plett");

  private final SetValues values;
  private final CurveReader curves;
  private final double reference_K;

  OpenCircuitReader(SetValues values, CurveReader curves, double reference_K) {
    this.values = values;
    this.curves = curves;
    this.reference_K = reference_K;
  }

  /**
   * Reads it.
   *
   * @param entropic dU/dT beside a curve, if the file has it
   */
  OpenCircuit read(Node node, String name, Optional<Node> entropic) {
    if (!node.has("hysteresis")) {
      return single(node, name, entropic);
    }
    node.object("sodiation", "desodiation", "hysteresis");
    SingleValued sodiation = single(node.get("sodiation"), name + ".sodiation", entropic);
    SingleValued desodiation = single(node.get("desodiation"), name + ".desodiation", entropic);
    Node hysteresis = node.get("hysteresis");
    HysteresisLaw law = law(hysteresis);
    double start = hysteresis.optionalNumber("start").orElse(0);
    return hysteresis.build(() -> Hysteresis.of(sodiation, desodiation, law, start));
  }

  private HysteresisLaw law(Node node) {
    node.object(
        "law",
        "sodiation_rate",
        "desodiation_rate",
        "rate",
        "exponent",
        "reference_per_V",
        "instantaneous_V",
        "start",
        "source",
        "quality",
        "note");
    values.note(node);
    return switch (LAWS.indexOf(node.word("law", LAWS))) {
      case 0 ->
          node.build(() ->
              new HysteresisLaw.OneState(
                  node.number("sodiation_rate"), node.number("desodiation_rate")));
      case 1 ->
          node.build(() ->
              new HysteresisLaw.DifferentialCapacity(
                  node.number("rate"), node.number("exponent"), node.number("reference_per_V")));
      default ->
          node.build(
              () -> new HysteresisLaw.Plett(node.number("rate"), node.number("instantaneous_V")));
    };
  }

  private SingleValued single(Node node, String name, Optional<Node> entropic) {
    if (node.has(GALLERIES)) {
      return galleries(node);
    }
    Curve potential = curves.overStoichiometry(node, name, Measure.POTENTIAL, Bound.ANY);
    Curve coefficient =
        entropic
            .map(n ->
                curves.overStoichiometry(
                    n, name + " entropic coefficient", Measure.ENTROPIC_COEFFICIENT, Bound.ANY))
            .orElse(new Constant(0));
    return new SingleCurve(potential, coefficient, reference_K);
  }

  private Galleries galleries(Node node) {
    node.object(GALLERIES, "source", "quality", "note");
    values.note(node);
    List<Gallery> all = new ArrayList<>();
    for (Node one : node.list(GALLERIES)) {
      one.object("share", "potential_V", "width", "exchange_A_per_m2");
      all.add(
          one.build(() ->
              new Gallery(
                  one.number("share"),
                  one.number("potential_V"),
                  one.number("width"),
                  one.optionalNumber("exchange_A_per_m2").orElse(0))));
    }
    return node.get(GALLERIES).build(() -> new Galleries(all));
  }
}
