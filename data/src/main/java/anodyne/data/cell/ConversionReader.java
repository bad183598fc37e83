package anodyne.data.cell;

import anodyne.cell.Conversion;
import anodyne.cell.ConversionStage;
import anodyne.cell.Curve;
import anodyne.cell.Growth;
import anodyne.cell.HysteresisLaw;
import anodyne.cell.Isotherm;
import anodyne.cell.SurfaceStorage;
import anodyne.data.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads phases that convert in stages, and sodium held on a surface. */
final class ConversionReader {
  private static final String SALT = "salt_of_exchange";
  private static final double ON_THE_WAY_IN = -1;
  private static final List<String> GROWTHS = List.of("shrinking_core", "solution", "nuclei");

  private final SetValues values;
  private final CurveReader curves;
  private final double salt_mol_per_m3;

  ConversionReader(SetValues values, CurveReader curves, double salt_mol_per_m3) {
    this.values = values;
    this.curves = curves;
    this.salt_mol_per_m3 = salt_mol_per_m3;
  }

  Conversion conversion(Node node, String path, Optional<Node> start) {
    node.object(
        "name",
        "kind",
        "volume_fraction",
        "radius",
        "sizes",
        "host_concentration",
        SALT,
        "direction",
        "path",
        "stages");
    List<ConversionStage> stages = new ArrayList<>();
    for (Node one : node.list("stages")) {
      stages.add(stage(one, path + "." + one.text("name"), start));
    }
    Node way = node.get("path").object("sodiation_rate", "desodiation_rate", "source", "quality");
    values.note(way);
    HysteresisLaw.OneState law =
        way.build(() ->
            new HysteresisLaw.OneState(
                way.number("sodiation_rate"), way.number("desodiation_rate")));
    double share = values.number(node, path, "volume_fraction", Measure.FRACTION, Bound.SHARE);
    double radius_m = values.number(node, path, "radius", Measure.LENGTH, Bound.POSITIVE);
    double host_mol_per_m3 =
        values.number(node, path, "host_concentration", Measure.CONCENTRATION, Bound.POSITIVE);
    double salt = salt(node, path);
    double direction = node.optionalNumber("direction").orElse(ON_THE_WAY_IN);
    return node.build(() ->
        new Conversion(
            node.text("name"), share, radius_m, host_mol_per_m3, stages, law, direction, salt));
  }

  private double salt(Node node, String path) {
    return values.number(node, path, SALT, Measure.CONCENTRATION, Bound.POSITIVE, salt_mol_per_m3);
  }

  private ConversionStage stage(Node node, String path, Optional<Node> start) {
    node.object(
        "name",
        "sodium",
        "sodiation",
        "desodiation",
        "exchange_current",
        "growth",
        "order",
        "shell_resistivity",
        "shell_carrier",
        "swelling",
        "start");
    double sodium = values.number(node, path, "sodium", Measure.FRACTION, Bound.POSITIVE);
    Curve in = potential(node, path, "sodiation");
    Curve out = potential(node, path, "desodiation");
    double exchange_A_per_m2 =
        values.number(node, path, "exchange_current", Measure.CURRENT_DENSITY, Bound.POSITIVE);
    double shell_ohm_m =
        values.number(node, path, "shell_resistivity", Measure.RESISTIVITY, Bound.NOT_NEGATIVE, 0);
    double carrier =
        values.number(
            node, path, "shell_carrier", Measure.CARRIER, Bound.POSITIVE, Double.POSITIVE_INFINITY);
    double swelling = values.number(node, path, "swelling", Measure.FRACTION, Bound.ANY, 0);
    double extent =
        start.isPresent()
            ? values.number(start.get(), path + ".start", Measure.FRACTION, Bound.UNIT_INTERVAL)
            : values.number(node, path, "start", Measure.FRACTION, Bound.UNIT_INTERVAL);
    Growth growth = growth(node);
    double order = node.optionalNumber("order").orElse(1);
    return node.build(() ->
        new ConversionStage(
            node.text("name"),
            sodium,
            in,
            out,
            exchange_A_per_m2,
            growth,
            order,
            shell_ohm_m,
            carrier,
            swelling,
            extent));
  }

  private Curve potential(Node node, String path, String key) {
    return curves.overStoichiometry(
        values.node(node, path, key), path + "." + key, Measure.POTENTIAL, Bound.ANY);
  }

  private static Growth growth(Node node) {
    Node growth = node.get("growth").object("law", "exponent", "seeds");
    return switch (GROWTHS.indexOf(growth.word("law", GROWTHS))) {
      case 0 -> new Growth.ShrinkingCore();
      case 1 -> new Growth.Solution();
      default ->
          growth.build(() -> new Growth.Nuclei(growth.number("exponent"), growth.number("seeds")));
    };
  }

  SurfaceStorage surface(Node node, String path, Optional<Node> start) {
    node.object(
        "name",
        "kind",
        "volume_fraction",
        "surface",
        "capacity",
        "langmuir",
        "window",
        "exchange_current",
        SALT,
        "start");
    double share = values.number(node, path, "volume_fraction", Measure.FRACTION, Bound.SHARE);
    double surface_per_m = values.number(node, path, "surface", Measure.PER_LENGTH, Bound.POSITIVE);
    double capacity_C_per_m2 =
        values.number(node, path, "capacity", Measure.AREAL_CHARGE, Bound.POSITIVE);
    double exchange_A_per_m2 =
        values.number(node, path, "exchange_current", Measure.CURRENT_DENSITY, Bound.POSITIVE);
    double filled =
        values.number(
            start.orElseGet(() -> values.node(node, path, "start")),
            path + ".start",
            Measure.FRACTION,
            Bound.UNIT_INTERVAL);
    double salt = salt(node, path);
    Isotherm isotherm = isotherm(node);
    return node.build(() ->
        new SurfaceStorage(
            node.text("name"),
            share,
            surface_per_m,
            capacity_C_per_m2,
            isotherm,
            exchange_A_per_m2,
            filled,
            salt));
  }

  private Isotherm isotherm(Node node) {
    if (node.has("window")) {
      Node window = node.get("window").object("low_V", "high_V", "source", "quality");
      values.note(window);
      return window.build(
          () -> new Isotherm.Linear(window.number("low_V"), window.number("high_V")));
    }
    Node sites = node.get("langmuir").object("potential_V", "width", "source", "quality");
    values.note(sites);
    return sites.build(
        () -> new Isotherm.Langmuir(sites.number("potential_V"), sites.number("width")));
  }
}
