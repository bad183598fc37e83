package anodyne.data;

import anodyne.evidence.ChemistryCheck;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.JunctionCheck;
import anodyne.evidence.LibraryCheck;
import anodyne.evidence.LiteratureCheck;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.RatePoint;
import anodyne.evidence.ReactionCheck;
import anodyne.evidence.SodiationCheck;
import anodyne.evidence.StatementCheck;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.evidence.TableCheck;
import anodyne.evidence.TextCheck;
import anodyne.evidence.TransportCheck;
import anodyne.library.Property;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the check of a statement: {@code {kind: ..., parameters}}. */
final class EvidenceStatementChecks {
  private static final Map<String, Function<Node, StatementCheck>> KINDS = kinds();

  private EvidenceStatementChecks() {}

  /** Reads one check. */
  static StatementCheck check(Node node) {
    String kind = node.word("kind", KINDS.keySet());
    Function<Node, StatementCheck> reader = KINDS.get(kind);
    if (reader == null) {
      throw node.wrong("no check of kind " + kind, "correct the kind");
    }
    StatementCheck check = node.build(() -> reader.apply(node));
    StatementCheck both =
        node.optional("beside")
            .<StatementCheck>map(n -> new StatementCheck.Beside(check, check(n)))
            .orElse(check);
    return node.optionalText("unchecked")
        .<StatementCheck>map(rest -> new StatementCheck.Partly(both, rest))
        .orElse(both);
  }

  private static Map<String, Function<Node, StatementCheck>> kinds() {
    Map<String, Function<Node, StatementCheck>> kinds = new LinkedHashMap<>();
    kinds.put(
        "all",
        n ->
            new StatementCheck.All(
                parts(n, "parts").list("parts").stream()
                    .map(EvidenceStatementChecks::check)
                    .toList()));
    kinds.put(
        "not_checkable",
        n ->
            new StatementCheck.NotCheckable(
                EvidenceNodes.constant(
                    parts(n, "reason", "needs"), "reason", Reason.values(), Reason::word),
                n.text("needs")));
    tableKinds(kinds);
    chemistryKinds(kinds);
    libraryKinds(kinds);
    junctionKinds(kinds);
    reactionKinds(kinds);
    sodiationKinds(kinds);
    literatureKinds(kinds);
    textKinds(kinds);
    transportKinds(kinds);
    return kinds;
  }

  private static void tableKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "table_cell",
        n ->
            new TableCheck.TableCell(
                parts(n, "row", "quantity", "current_A_per_g", "cycles").integer("row"),
                EvidenceNodes.constant(
                    n, "quantity", TableCheck.Quantity.values(), EvidenceNodes::word),
                n.optionalNumber("current_A_per_g"),
                n.optionalInteger("cycles")));
    kinds.put(
        "retention",
        n ->
            new TableCheck.Retention(
                parts(n, "row", "text_rate").integer("row"),
                n.optional("text_rate")
                    .map(r -> r.object("capacity_mAh_per_g", "current_A_per_g"))
                    .map(r ->
                        new RatePoint(
                            r.number("capacity_mAh_per_g"), r.number("current_A_per_g")))));
    kinds.put("capacity_bound", n -> new TableCheck.CapacityBound(parts(n, "row").integer("row")));
    kinds.put("top_tenth", n -> new TableCheck.TopTenth(parts(n, "row").integer("row")));
    kinds.put(
        "classes",
        n -> {
          parts(n);
          return new TableCheck.Classes();
        });
    kinds.put(
        "class_efficiency",
        n ->
            new TableCheck.ClassEfficiency(
                EvidenceNodes.constant(
                    parts(n, "class"),
                    "class",
                    HeterostructureClass.values(),
                    HeterostructureClass::word)));
    kinds.put(
        "two_phases",
        n -> {
          parts(n);
          return new TableCheck.TwoPhases();
        });
    kinds.put(
        "mxene_formulas",
        n -> {
          parts(n);
          return new TableCheck.MxeneFormulas();
        });
    kinds.put(
        "interfaces_of_row", n -> new TableCheck.InterfacesOfRow(parts(n, "row").integer("row")));
  }

  private static void chemistryKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "deficient",
        n ->
            new ChemistryCheck.Deficient(
                parts(n, "formula", "element", "ideal").text("formula"),
                n.text("element"),
                n.text("ideal")));
    kinds.put(
        "same_elements",
        n -> new ChemistryCheck.SameElements(parts(n, "formulas").texts("formulas")));
    kinds.put(
        "family",
        n ->
            new ChemistryCheck.Family(
                parts(n, "formula", "letter", "literature_row").text("formula"),
                n.text("letter"),
                n.text("literature_row")));
    kinds.put(
        "ionic_radius",
        n ->
            new ChemistryCheck.IonicRadius(
                parts(n, "ion", "coordination").text("ion"), n.integer("coordination")));
    kinds.put(
        "atom_order",
        n ->
            new ChemistryCheck.AtomOrder(
                EvidenceNodes.constant(
                    parts(n, "quantity", "greater", "lesser"),
                    "quantity",
                    ChemistryCheck.AtomQuantity.values(),
                    EvidenceNodes::word),
                n.text("greater"),
                n.texts("lesser")));
    kinds.put("pairs_of", n -> new ChemistryCheck.PairsOf(parts(n, "things").texts("things")));
  }

  private static void libraryKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "library_number",
        n ->
            new LibraryCheck.LibraryNumber(
                parts(n, "phase", "property").text("phase"), property(n)));
    kinds.put(
        "library_limit",
        n ->
            new LibraryCheck.LibraryLimit(
                parts(n, "phase", "property", "most", "meaning").text("phase"),
                property(n),
                n.number("most"),
                n.text("meaning")));
    kinds.put(
        "conductivity_types",
        n ->
            new LibraryCheck.ConductivityTypes(
                parts(n, "phases").list("phases").stream()
                    .map(p -> p.object("phase", "types"))
                    .map(p -> new LibraryCheck.Expected(p.text("phase"), p.texts("types")))
                    .toList()));
    kinds.put(
        "rising",
        n ->
            new LibraryCheck.Rising(
                property(parts(n, "property", "per", "chains")),
                EvidenceNodes.constant(n, "per", LibraryCheck.Per.values(), EvidenceNodes::word),
                n.list("chains").stream()
                    .map(c -> c.asList("a chain").stream().map(p -> p.asText("a phase")).toList())
                    .toList()));
    kinds.put(
        "semiconductors_below_metals",
        n ->
            new LibraryCheck.SemiconductorsBelowMetals(
                parts(n, "least_share").number("least_share")));
  }

  private static void junctionKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "junction_definition",
        n ->
            new JunctionCheck.Definition(
                parts(n, "pairs").list("pairs").stream()
                    .map(EvidenceStatementChecks::typedPair)
                    .toList()));
    kinds.put(
        "junction_carriers",
        n ->
            new JunctionCheck.Carriers(
                parts(n, "pairs").list("pairs").stream()
                    .map(p -> p.object("left", "right", "carriers"))
                    .map(p ->
                        new JunctionCheck.CarriedPair(
                            p.text("left"), p.text("right"), p.texts("carriers")))
                    .toList()));
    kinds.put(
        "junction_kind",
        n ->
            new JunctionCheck.KindOf(
                parts(n, "phases", "junction").texts("phases"), n.text("junction")));
    kinds.put(
        "junction_census",
        n ->
            new JunctionCheck.Census(
                parts(n, "kinds", "more", "than").texts("kinds"), n.flag("more"), n.texts("than")));
    kinds.put(
        "semiconductors_only",
        n -> {
          parts(n);
          return new JunctionCheck.SemiconductorsOnly();
        });
    kinds.put(
        "directed",
        n ->
            new JunctionCheck.Directed(
                parts(n, "mechanism", "claim").text("mechanism"),
                EvidenceNodes.constant(
                    n, "claim", JunctionCheck.Claim.values(), JunctionCheck.Claim::word)));
    kinds.put(
        "model",
        n ->
            new JunctionCheck.Model(
                EvidenceNodes.constant(
                    parts(n, "fact"),
                    "fact",
                    JunctionCheck.ModelFact.values(),
                    JunctionCheck.ModelFact::word)));
  }

  private static JunctionCheck.TypedPair typedPair(Node node) {
    List<Node> words = node.asList("a pair");
    if (words.size() != 3) {
      throw node.wrong("a pair needs two types and a kind", "write [type, type, kind]");
    }
    return new JunctionCheck.TypedPair(
        words.get(0).asText("a type"),
        words.get(1).asText("a type"),
        words.get(2).asText("a kind"));
  }

  private static void reactionKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "conserved", n -> new ReactionCheck.Conserved(parts(n, "reactions").texts("reactions")));
    kinds.put(
        "falling_potentials",
        n -> new ReactionCheck.FallingPotentials(parts(n, "reactions").texts("reactions")));
    kinds.put(
        "runs_before",
        n -> new ReactionCheck.RunsBefore(parts(n, "first", "then").text("first"), n.text("then")));
    kinds.put(
        "hysteresis",
        n ->
            new ReactionCheck.Hysteresis(
                parts(n, "discharge", "charge", "least_V").text("discharge"),
                n.text("charge"),
                n.number("least_V")));
    kinds.put(
        "end_products",
        n -> new ReactionCheck.EndProducts(parts(n, "reactions").texts("reactions")));
    kinds.put(
        "reaction_kinds",
        n ->
            new ReactionCheck.Kinds(
                parts(n, "kinds", "system", "only").texts("kinds"),
                n.optionalText("system"),
                n.flag("only")));
    kinds.put(
        "kind_makes",
        n ->
            new ReactionCheck.KindMakes(
                parts(n, "reaction_kind", "species").text("reaction_kind"), n.texts("species")));
  }

  private static void sodiationKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "equilibrium_potential",
        n ->
            new SodiationCheck.EquilibriumPotential(
                parts(n, "reactions", "row").texts("reactions"), n.optionalInteger("row")));
    kinds.put(
        "step_order", n -> new SodiationCheck.StepOrder(parts(n, "reactions").texts("reactions")));
    kinds.put(
        "release_order",
        n ->
            new SodiationCheck.ReleaseOrder(
                parts(n, "first", "then").text("first"), n.text("then")));
    kinds.put(
        "theoretical_capacity",
        n -> new SodiationCheck.TheoreticalCapacity(parts(n, "formula").text("formula")));
    kinds.put(
        "sodiation_products",
        n ->
            new SodiationCheck.Products(
                parts(n, "hosts", "products").texts("hosts"), n.texts("products")));
    kinds.put("recharged", n -> new SodiationCheck.Recharged(parts(n, "phases").texts("phases")));
    kinds.put(
        "step_kinds",
        n ->
            new SodiationCheck.StepKinds(
                parts(n, "hosts", "kinds").texts("hosts"), n.texts("kinds")));
    kinds.put(
        "expansion",
        n ->
            new SodiationCheck.Expansion(
                parts(n, "phases", "least_percent").texts("phases"), n.number("least_percent")));
    kinds.put("sodiation_energy", n -> new SodiationCheck.Energy(parts(n, "phase").text("phase")));
    kinds.put(
        "sodiation_energy_order",
        n -> new SodiationCheck.EnergyOrder(parts(n, "less", "more").text("less"), n.text("more")));
    kinds.put("swelling", n -> new SodiationCheck.Swelling(parts(n, "hosts").texts("hosts")));
  }

  private static void literatureKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "pair_trend",
        n ->
            new LiteratureCheck.PairTrend(
                metric(parts(n, "metric", "better", "class")),
                n.flag("better"),
                n.optionalText("class").orElse("")));
    kinds.put(
        "pair_gain",
        n ->
            new LiteratureCheck.PairGain(
                metric(parts(n, "metric", "heterostructure", "control")),
                n.text("heterostructure"),
                n.text("control")));
    kinds.put(
        "lowest_barrier",
        n ->
            new LiteratureCheck.LowestBarrier(
                parts(n, "row", "path", "others").text("row"), n.text("path"), n.texts("others")));
  }

  private static void textKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "named_in",
        n ->
            new TextCheck.NamedIn(
                EvidenceNodes.constant(
                    parts(n, "of", "where", "names"),
                    "of",
                    TextCheck.Part.values(),
                    EvidenceNodes::word),
                n.text("where"),
                n.texts("names")));
    kinds.put(
        "statement_order",
        n ->
            new TextCheck.StatementOrder(
                parts(n, "greater", "lesser").text("greater"), n.text("lesser")));
    kinds.put("count_of_group", n -> new TextCheck.CountOfGroup(parts(n, "group").text("group")));
    kinds.put(
        "count_of_interfaces",
        n ->
            new TextCheck.CountOfInterfaces(
                parts(n, "left", "right").text("left"), n.text("right")));
  }

  private static void transportKinds(Map<String, Function<Node, StatementCheck>> kinds) {
    kinds.put(
        "static_field",
        n ->
            new TransportCheck.StaticField(
                EvidenceNodes.constant(
                    parts(n, "way", "faster"),
                    "way",
                    TransportCheck.Way.values(),
                    TransportCheck.Way::word),
                n.flag("faster")));
    kinds.put(
        "field_pushes",
        n -> new TransportCheck.FieldPushes(parts(n, "from", "to").text("from"), n.text("to")));
    kinds.put(
        "field_reverses",
        n ->
            new TransportCheck.FieldReverses(
                parts(n, "pairs").list("pairs").stream()
                    .map(EvidenceStatementChecks::contact)
                    .toList()));
    kinds.put(
        "field_fades", n -> new TransportCheck.FieldFades(contact(parts(n, "left", "right"))));
    kinds.put(
        "gathers",
        n -> new TransportCheck.Gathers(parts(n, "side", "other").text("side"), n.text("other")));
    kinds.put(
        "concentration_drives",
        n -> new TransportCheck.ConcentrationDrives(contact(parts(n, "left", "right"))));
    kinds.put(
        "smaller",
        n ->
            new TransportCheck.Smaller(
                EvidenceNodes.constant(
                    parts(n, "quantity", "in", "than"),
                    "quantity",
                    TransportCheck.Quantity.values(),
                    TransportCheck.Quantity::word),
                n.text("in"),
                n.text("than")));
  }

  private static TransportCheck.Pair contact(Node node) {
    return new TransportCheck.Pair(node.text("left"), node.text("right"));
  }

  /** The node, if it has no key but these, its kind, what is left unchecked and what is beside. */
  private static Node parts(Node node, String... keys) {
    String[] allowed = Arrays.copyOf(keys, keys.length + 3);
    allowed[keys.length] = "kind";
    allowed[keys.length + 1] = "unchecked";
    allowed[keys.length + 2] = "beside";
    return node.object(allowed);
  }

  private static Property property(Node node) {
    return EvidenceNodes.constant(node, "property", Property.values(), Property::word);
  }

  private static LiteraturePair.Metric metric(Node node) {
    return EvidenceNodes.constant(
        node, "metric", LiteraturePair.Metric.values(), LiteraturePair.Metric::word);
  }
}
