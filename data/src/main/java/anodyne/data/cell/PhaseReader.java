package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Conversion;
import anodyne.cell.Curve;
import anodyne.cell.GrowingFilm;
import anodyne.cell.Insertion;
import anodyne.cell.OpenCircuit;
import anodyne.cell.ParticleShape;
import anodyne.cell.Property;
import anodyne.cell.SurfaceStorage;
import anodyne.data.Node;
import anodyne.quantity.Constants;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the phases that store sodium: inserting, converting, or on a surface. */
final class PhaseReader {
  private static final List<String> KINDS = List.of("insertion", "conversion", "surface");

  private final SetValues values;
  private final CurveReader curves;
  private final double reference_K;
  private final double salt_mol_per_m3;

  PhaseReader(SetValues values, CurveReader curves, double reference_K, double salt_mol_per_m3) {
    this.values = values;
    this.curves = curves;
    this.reference_K = reference_K;
    this.salt_mol_per_m3 = salt_mol_per_m3;
  }

  /**
   * Reads one; where its particles have several sizes, a phase for each.
   *
   * @param start in place of its own, if anything
   */
  List<ActivePhase> phases(Node node, String path, Optional<Node> start) {
    ActivePhase phase = phase(node, path, start);
    Optional<Node> sizes =
        node.optionalWord("kind", KINDS).orElse(KINDS.getFirst()).equals("surface")
            ? Optional.empty()
            : values.optional(node, path, "sizes");
    if (sizes.isEmpty()) {
      return List.of(phase);
    }
    SizesReader reader = new SizesReader(values);
    String name = path + ".sizes";
    return switch (phase) {
      case Insertion one -> reader.read(sizes.get(), name, one.radius_m()).of(one);
      case Conversion one -> reader.read(sizes.get(), name, one.radius_m()).of(one);
      case SurfaceStorage one -> List.of(one);
      case GrowingFilm one -> List.of(one);
    };
  }

  private ActivePhase phase(Node node, String path, Optional<Node> start) {
    ConversionReader others = new ConversionReader(values, curves, salt_mol_per_m3);
    return switch (KINDS.indexOf(node.optionalWord("kind", KINDS).orElse("insertion"))) {
      case 1 -> others.conversion(node, path, start);
      case 2 -> others.surface(node, path, start);
      default -> insertion(node, path, start);
    };
  }

  private Property property(Node node, String path, String key, Curve curve) {
    double activation_J_per_mol =
        values.number(node, path, key + "_activation_energy", Measure.MOLAR_ENERGY, Bound.ANY, 0);
    return new Property(curve, activation_J_per_mol, reference_K);
  }

  private Insertion insertion(Node node, String path, Optional<Node> start) {
    node.object(
        "name",
        "kind",
        "volume_fraction",
        "shape",
        "radius",
        "sizes",
        "most_sodium",
        "start",
        "diffusivity",
        "diffusivity_activation_energy",
        "exchange",
        "exchange_activation_energy",
        "open_circuit",
        "entropic_coefficient",
        "film_resistance");
    double most_mol_per_m3 =
        values.number(node, path, "most_sodium", Measure.CONCENTRATION, Bound.POSITIVE);
    Node startNode = start.isPresent() ? start.get() : values.node(node, path, "start");
    double start_mol_per_m3 = start(startNode, path + ".start", most_mol_per_m3);
    Node diffusivity = values.node(node, path, "diffusivity");
    double diffusivityUnit =
        values.unit(diffusivity, path + ".diffusivity", Measure.DIFFUSIVITY).toSi(1);
    Curve d =
        curves.overSodium(
            diffusivity, path + ".diffusivity", diffusivityUnit, Bound.POSITIVE, most_mol_per_m3);
    Curve k = exchange(values.node(node, path, "exchange"), path + ".exchange", most_mol_per_m3);
    positiveAt(d, start_mol_per_m3, diffusivity, path + ".diffusivity");
    positiveAt(k, start_mol_per_m3, values.node(node, path, "exchange"), path + ".exchange");
    String name = node.text("name");
    double share = values.number(node, path, "volume_fraction", Measure.FRACTION, Bound.SHARE);
    double radius_m = values.number(node, path, "radius", Measure.LENGTH, Bound.POSITIVE);
    double film_ohm_m2 =
        values.number(
            node, path, "film_resistance", Measure.AREAL_RESISTANCE, Bound.NOT_NEGATIVE, 0);
    Property diffusion = property(node, path, "diffusivity", d);
    Property exchange = property(node, path, "exchange", k);
    OpenCircuit openCircuit = openCircuit(node, path);
    return startNode.build(() ->
        new Insertion(
            name,
            share,
            shape(node, path),
            radius_m,
            most_mol_per_m3,
            start_mol_per_m3,
            diffusion,
            exchange,
            openCircuit,
            film_ohm_m2));
  }

  private double start(Node node, String name, double most_mol_per_m3) {
    return node.text("unit").equals("1")
        ? most_mol_per_m3 * values.number(node, name, Measure.FRACTION, Bound.UNIT_INTERVAL)
        : values.number(node, name, Measure.CONCENTRATION, Bound.POSITIVE);
  }

  private ParticleShape shape(Node node, String path) {
    return values
        .optional(node, path, "shape")
        .map(n ->
            Words.of(
                n,
                "shape",
                List.of(ParticleShape.values()),
                s -> s.name().toLowerCase(Locale.ROOT)))
        .orElse(ParticleShape.SPHERE);
  }

  private OpenCircuit openCircuit(Node node, String path) {
    return new OpenCircuitReader(values, curves, reference_K)
        .read(
            values.node(node, path, "open_circuit"),
            path + ".open_circuit",
            values.optional(node, path, "entropic_coefficient"));
  }

  /**
   * K of j₀ = K √(c_e c (c_most - c)) from what the file gives, told by its unit: K itself or a
   * rate constant k with j₀ = prefactor F k √(..), in m/s with c_e over the salt concentration at
   * rest, in m^2.5 mol^-0.5 s^-1 with concentrations as they are, in mol m^-2 s^-1 with all of them
   * normalised.
   */
  private Curve exchange(Node node, String name, double most_mol_per_m3) {
    node.object("law", "prefactor", "prefactor_source", "coefficient", "rate_constant");
    values.sources(node, "prefactor_source");
    node.optionalText("law");
    if (node.has("coefficient")) {
      Node coefficient = node.get("coefficient");
      coefficient.word("unit", List.of(RateUnit.COEFFICIENT));
      return curves.overSodium(coefficient, name, 1, Bound.POSITIVE, most_mol_per_m3);
    }
    Node rate = node.get("rate_constant");
    double prefactor = node.optionalNumber("prefactor").orElse(1);
    if (!(prefactor > 0)) {
      throw node.get("prefactor").wrong(name + ".prefactor must be positive", "correct it");
    }
    double factor =
        prefactor
            * Constants.FARADAY_C_PER_MOL
            * RateUnit.of(rate, name).perFaraday(salt_mol_per_m3, most_mol_per_m3);
    return curves.overSodium(rate, name, factor, Bound.POSITIVE, most_mol_per_m3);
  }

  private static void positiveAt(Curve curve, double x, Node node, String name) {
    double value = curve.value(x);
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw node.wrong(
          name + " is " + value + " at the start",
          "give a curve that is positive where it is used");
    }
  }
}
