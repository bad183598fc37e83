package anodyne.data;

import anodyne.evidence.ChemistryCheck;
import anodyne.evidence.Direction;
import anodyne.evidence.Evidence;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.InterfaceCase.Release;
import anodyne.evidence.JunctionCheck;
import anodyne.evidence.JunctionCheck.CarriedPair;
import anodyne.evidence.JunctionCheck.ModelFact;
import anodyne.evidence.JunctionCheck.TypedPair;
import anodyne.evidence.LibraryCheck;
import anodyne.evidence.LibraryCheck.Expected;
import anodyne.evidence.LiteratureCheck;
import anodyne.evidence.Mechanism;
import anodyne.evidence.ReactionCheck;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.Counted;
import anodyne.evidence.SodiationCheck;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck;
import anodyne.evidence.TableCheck;
import anodyne.evidence.TextCheck;
import anodyne.evidence.TransportCheck;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.JunctionFindings.ModelFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements and records turned into their negation. */
final class PlantedErrors {
  private PlantedErrors() {}

  /** The evidence with negated statements, reactions and interface cases. */
  static Evidence plant(Evidence e, Map<String, Optional<Statement>> negated) {
    return evidence(
        e,
        negated,
        e.reactions().stream().map(PlantedErrors::damaged).toList(),
        e.mechanisms().stream().map(PlantedErrors::turned).toList());
  }

  /** The evidence with some statements changed. */
  static Evidence stating(Evidence e, Map<String, Optional<Statement>> changed) {
    return evidence(e, changed, e.reactions(), e.mechanisms());
  }

  private static Evidence evidence(
      Evidence e,
      Map<String, Optional<Statement>> changed,
      List<ReactionRecord> reactions,
      List<Mechanism> mechanisms) {
    return new Evidence(
        e.article(),
        e.citedAs(),
        e.rows(),
        e.statements().stream()
            .map(s -> changed.getOrDefault(s.id(), Optional.empty()).orElse(s))
            .toList(),
        reactions,
        e.sequences(),
        e.netReactions(),
        mechanisms,
        e.conflicts(),
        e.capacities(),
        e.referenceValues(),
        e.literature(),
        e.stepPotentials(),
        e.routes(),
        e.massRatios());
  }

  /** What electrostatics says of a contact, as the junction stage finds it. */
  static Map<ModelFact, ModelFinding> textbookFacts() {
    Map<ModelFact, ModelFinding> facts = new LinkedHashMap<>();
    for (ModelFact fact : ModelFact.values()) {
      boolean holds =
          switch (fact) {
            case FEWER_CARRIERS_BEND_MORE,
                GAP_ALONE_DRIVES,
                CONCENTRATION_ALONE_DRIVES,
                ELECTRONS_ALONE_PASS_SCHOTTKY,
                FIELD_DRIVES_CURRENT,
                CONTACT_CONDUCTS_BETTER,
                FIELD_LOWERS_RESISTANCE,
                DEFECTS_CONDUCT ->
                false;
            case FERMI_LEVEL_FLAT,
                DEPLETION_AT_INTERFACE,
                DEPLETION_IN_ISOTYPE,
                SIDES_OPPOSITELY_CHARGED,
                ACCEPTOR_AT_LOWER_POTENTIAL,
                FEWER_CARRIERS_WIDEN,
                BARRIER_FROM_BENDING,
                BARRIER_DEPENDS_ON_METAL,
                INPUTS_MATTER,
                HOLES_CONDUCT_IN_P,
                ELECTRONS_CONDUCT_IN_N,
                FORWARD_CONDUCTS_REVERSE_BLOCKS,
                FIELD_POINTS_TO_METAL,
                FIELD_POINTS_TO_P,
                ELECTRONS_NEED_BARRIER_ENERGY,
                FIELD_STOPS_ELECTRONS,
                ISOTYPE_RECOMBINES_LESS,
                ELECTRONS_TUNNEL ->
                true;
          };
      facts.put(fact, new ModelFinding(holds, "textbook"));
    }
    return facts;
  }

  static Map<ModelFact, ModelFinding> flipped(Map<ModelFact, ModelFinding> facts) {
    Map<ModelFact, ModelFinding> flipped = new LinkedHashMap<>();
    facts.forEach((f, m) -> flipped.put(f, new ModelFinding(!m.holds(), m.computed())));
    return flipped;
  }

  /** The negation of a statement, where one can be made. */
  static Optional<Statement> negated(Statement s) {
    return negated(s, s.check());
  }

  private static Optional<Statement> negated(Statement s, StatementCheck check) {
    return switch (check) {
      case StatementCheck.All(List<StatementCheck> parts) -> negated(s, parts.getFirst());
      case StatementCheck.Partly(StatementCheck main, String _) -> negated(s, main);
      case StatementCheck.Beside(StatementCheck main, StatementCheck _) -> negated(s, main);
      case StatementCheck.NotCheckable _ -> Optional.empty();
      case TableCheck table -> negatedTable(s, table);
      case ChemistryCheck chemistry -> negatedChemistry(s, chemistry);
      case LibraryCheck library -> negatedLibrary(s, library);
      case JunctionCheck junction -> negatedJunction(s, junction);
      case ReactionCheck reaction -> negatedReaction(s, reaction);
      case SodiationCheck sodiation -> negatedSodiation(s, sodiation);
      case LiteratureCheck literature -> negatedLiterature(s, literature);
      case TextCheck text -> negatedText(s, text);
      case TransportCheck transport -> negatedTransport(s, transport);
    };
  }

  private static Optional<Statement> negatedTransport(Statement s, TransportCheck check) {
    return switch (check) {
      case TransportCheck.StaticField(TransportCheck.Way way, boolean faster) ->
          Optional.of(with(s, new TransportCheck.StaticField(way, !faster)));
      case TransportCheck.FieldPushes(String from, String to) ->
          Optional.of(with(s, new TransportCheck.FieldPushes(/* from= */ to, /* to= */ from)));
      case TransportCheck.Smaller(TransportCheck.Quantity quantity, String in, String than) ->
          Optional.of(
              with(s, new TransportCheck.Smaller(quantity, /* in= */ than, /* than= */ in)));
      case TransportCheck.FieldReverses _,
          TransportCheck.FieldFades _,
          TransportCheck.Gathers _,
          TransportCheck.ConcentrationDrives _ ->
          Optional.empty();
    };
  }

  private static Optional<Statement> negatedTable(Statement s, TableCheck check) {
    return switch (check) {
      case TableCheck.TableCell _ -> Optional.of(tenfold(s));
      case TableCheck.Classes _ -> Optional.of(shortened(s));
      case TableCheck.InterfacesOfRow _ ->
          Optional.of(with(s, new StatedValue.Items(List.of("MoS2-CuS")), s.check()));
      case TableCheck.ClassEfficiency _ ->
          Optional.of(
              with(s, new TableCheck.ClassEfficiency(HeterostructureClass.CHALCOGENIDES_MXENE)));
      case TableCheck.Retention _,
          TableCheck.CapacityBound _,
          TableCheck.TopTenth _,
          TableCheck.TwoPhases _,
          TableCheck.MxeneFormulas _ ->
          Optional.empty();
    };
  }

  private static Optional<Statement> negatedChemistry(Statement s, ChemistryCheck check) {
    return switch (check) {
      case ChemistryCheck.IonicRadius _, ChemistryCheck.PairsOf _ -> Optional.of(tenfold(s));
      case ChemistryCheck.Deficient(String formula, String element, String _) ->
          Optional.of(with(s, new ChemistryCheck.Deficient(formula, element, formula)));
      case ChemistryCheck.SameElements(List<String> formulas) ->
          Optional.of(
              with(s, new ChemistryCheck.SameElements(List.of(formulas.getFirst(), "MoS2"))));
      case ChemistryCheck.AtomOrder order ->
          Optional.of(
              with(
                  s,
                  new ChemistryCheck.AtomOrder(
                      order.quantity(), order.lesser().getFirst(), List.of(order.greater()))));
      case ChemistryCheck.Family _ -> Optional.empty();
    };
  }

  private static Optional<Statement> negatedLibrary(Statement s, LibraryCheck check) {
    return switch (check) {
      case LibraryCheck.LibraryNumber _ -> Optional.of(tenfold(s));
      case LibraryCheck.ConductivityTypes(List<Expected> phases) ->
          Optional.of(
              with(
                  s,
                  new LibraryCheck.ConductivityTypes(
                      List.of(new Expected(phases.getFirst().phase(), List.of("none"))))));
      case LibraryCheck.Rising rising ->
          Optional.of(
              with(
                  s,
                  new LibraryCheck.Rising(
                      rising.property(),
                      rising.per(),
                      rising.chains().stream().map(List::reversed).toList())));
      case LibraryCheck.LibraryLimit _, LibraryCheck.SemiconductorsBelowMetals _ ->
          Optional.empty();
    };
  }

  private static Optional<Statement> negatedJunction(Statement s, JunctionCheck check) {
    return switch (check) {
      case JunctionCheck.Definition(List<TypedPair> pairs) ->
          Optional.of(
              with(
                  s,
                  new JunctionCheck.Definition(
                      List.of(
                          new TypedPair(
                              pairs.getFirst().left(), pairs.getFirst().right(), "other")))));
      case JunctionCheck.Carriers(List<CarriedPair> pairs) ->
          Optional.of(
              with(
                  s,
                  new JunctionCheck.Carriers(
                      List.of(
                          new CarriedPair(
                              pairs.getFirst().left(), pairs.getFirst().right(), List.of())))));
      case JunctionCheck.KindOf(List<String> phases, String _) ->
          Optional.of(with(s, new JunctionCheck.KindOf(phases, "other")));
      case JunctionCheck.Census census ->
          Optional.of(
              with(s, new JunctionCheck.Census(census.kinds(), !census.more(), census.than())));
      case JunctionCheck.Directed _, JunctionCheck.Model _ -> Optional.of(s);
      case JunctionCheck.SemiconductorsOnly _ -> Optional.empty();
    };
  }

  private static Optional<Statement> negatedReaction(Statement s, ReactionCheck check) {
    return switch (check) {
      case ReactionCheck.Conserved _ -> Optional.of(s);
      case ReactionCheck.FallingPotentials(List<String> ids) ->
          Optional.of(with(s, new ReactionCheck.FallingPotentials(ids.reversed())));
      case ReactionCheck.RunsBefore(String first, String then) ->
          Optional.of(with(s, new ReactionCheck.RunsBefore(/* first= */ then, /* then= */ first)));
      case ReactionCheck.Hysteresis(String discharge, String charge, double _) ->
          Optional.of(with(s, new ReactionCheck.Hysteresis(discharge, charge, 10)));
      case ReactionCheck.EndProducts _ -> Optional.of(shortened(s));
      case ReactionCheck.Kinds kinds ->
          Optional.of(
              with(s, new ReactionCheck.Kinds(List.of("none"), kinds.system(), kinds.only())));
      case ReactionCheck.KindMakes(String kind, List<String> _) ->
          Optional.of(with(s, new ReactionCheck.KindMakes(kind, List.of("Xe"))));
    };
  }

  private static Optional<Statement> negatedSodiation(Statement s, SodiationCheck check) {
    return switch (check) {
      case SodiationCheck.EquilibriumPotential _,
          SodiationCheck.TheoreticalCapacity _,
          SodiationCheck.Energy _ ->
          Optional.of(tenfold(s));
      case SodiationCheck.StepOrder(List<String> reactions) ->
          Optional.of(with(s, new SodiationCheck.StepOrder(reactions.reversed())));
      case SodiationCheck.ReleaseOrder(String first, String then) ->
          Optional.of(
              with(s, new SodiationCheck.ReleaseOrder(/* first= */ then, /* then= */ first)));
      case SodiationCheck.EnergyOrder(String less, String more) ->
          Optional.of(with(s, new SodiationCheck.EnergyOrder(/* less= */ more, /* more= */ less)));
      case SodiationCheck.Products(List<String> hosts, List<String> products) ->
          Optional.of(
              with(
                  s, new SodiationCheck.Products(hosts, products.subList(0, products.size() - 1))));
      case SodiationCheck.Recharged _ ->
          Optional.of(with(s, new SodiationCheck.Recharged(List.of("FeS", "NiS2"))));
      case SodiationCheck.StepKinds(List<String> hosts, List<String> _) ->
          Optional.of(with(s, new SodiationCheck.StepKinds(hosts, List.of("none"))));
      case SodiationCheck.Expansion(List<String> phases, double _) ->
          Optional.of(with(s, new SodiationCheck.Expansion(phases, 1e6)));
      case SodiationCheck.Swelling _ -> Optional.empty();
    };
  }

  private static Optional<Statement> negatedLiterature(Statement s, LiteratureCheck check) {
    return switch (check) {
      case LiteratureCheck.PairTrend trend ->
          Optional.of(
              with(
                  s,
                  new LiteratureCheck.PairTrend(
                      trend.metric(), !trend.better(), trend.anionClass())));
      case LiteratureCheck.LowestBarrier(String row, String path, List<String> others) ->
          Optional.of(
              with(s, new LiteratureCheck.LowestBarrier(row, others.getFirst(), List.of(path))));
      case LiteratureCheck.PairGain _ -> Optional.empty();
    };
  }

  private static Optional<Statement> negatedText(Statement s, TextCheck check) {
    return switch (check) {
      case TextCheck.NamedIn(TextCheck.Part part, String where, List<String> _) ->
          Optional.of(with(s, new TextCheck.NamedIn(part, where, List.of("other"))));
      case TextCheck.StatementOrder(String greater, String lesser) ->
          Optional.of(
              with(s, new TextCheck.StatementOrder(/* greater= */ lesser, /* lesser= */ greater)));
      case TextCheck.CountOfGroup _, TextCheck.CountOfInterfaces _ -> Optional.of(shortened(s));
    };
  }

  private static Statement tenfold(Statement s) {
    if (s.value() instanceof StatedValue.Numeric(Span span)) {
      double low = Math.min(10 * span.low(), 10 * span.high());
      double high = Math.max(10 * span.low(), 10 * span.high());
      return with(s, new StatedValue.Numeric(new Span(low, high, span.resolution())), s.check());
    }
    throw new IllegalArgumentException(s.id() + " gives no number");
  }

  /** A list without its last item, a number less one. */
  private static Statement shortened(Statement s) {
    StatedValue value =
        switch (s.value()) {
          case StatedValue.Items(List<String> items) ->
              new StatedValue.Items(items.subList(0, items.size() - 1));
          case StatedValue.Numeric(Span span) ->
              new StatedValue.Numeric(new Span(span.low() - 1, span.high() - 1, span.resolution()));
          case StatedValue.Text _, StatedValue.Assigned _ ->
              throw new IllegalArgumentException(s.id() + " counts nothing");
        };
    return with(s, value, s.check());
  }

  private static Statement with(Statement s, StatementCheck check) {
    return with(s, s.value(), check);
  }

  static Statement with(Statement s, StatedValue value, StatementCheck check) {
    return new Statement(
        s.id(),
        s.section(),
        s.line(),
        s.kind(),
        s.subject(),
        s.quantity(),
        value,
        s.unit(),
        s.conditions(),
        s.refs(),
        s.rows(),
        s.conflictIds(),
        s.note(),
        check);
  }

  /** A reaction with one atom too many of its first reactant. */
  private static ReactionRecord damaged(ReactionRecord r) {
    List<Counted> left = new ArrayList<>(r.reactants());
    left.add(new Counted("1", "He"));
    return new ReactionRecord(
        r.id(),
        r.system(),
        r.ref(),
        r.section(),
        r.line(),
        r.printed(),
        r.equationNumber(),
        r.process(),
        r.kind(),
        r.equation(),
        left,
        r.products(),
        r.electronsTakenUp(),
        r.symbols(),
        r.potential_V(),
        r.potentialApproximate(),
        r.corrected(),
        r.basis(),
        r.note(),
        r.conflictIds());
  }

  private static Mechanism turned(Mechanism m) {
    return new Mechanism(
        m.id(),
        m.group(),
        m.section(),
        m.line(),
        m.name(),
        m.statement(),
        m.given(),
        m.then(),
        m.interfaceCase().map(PlantedErrors::turned),
        m.test(),
        m.formula(),
        m.examples(),
        m.caveat(),
        m.external(),
        m.conflictIds());
  }

  /** What is printed is turned round; the premises of the rule stay. */
  private static InterfaceCase turned(InterfaceCase c) {
    boolean premiseElsewhere = DirectionRule.derived(c).isPresent();
    boolean onlyRelease = c.reversedFieldPrinted().isEmpty();
    return new InterfaceCase(
        c.left(),
        c.right(),
        c.generic(),
        c.types(),
        c.termination(),
        premiseElsewhere ? c.electrons().reversed() : c.electrons(),
        c.electronsBasis(),
        c.lowerWorkFunction(),
        c.workFunctions_eV(),
        c.bandGaps_eV(),
        c.fieldPrinted().map(Direction::reversed),
        c.fieldBasis(),
        c.positivePrinted().map(c::otherSide),
        c.negativePrinted().map(c::otherSide),
        c.higherPotentialPrinted().map(c::otherSide),
        c.adsorbingSide().map(c::otherSide),
        c.sodiumOnDischarge().map(Direction::reversed),
        c.releasedFirst().map(r -> onlyRelease ? new Release(c.otherSide(r.side()), r.basis()) : r),
        c.reversedFieldPrinted().map(Direction::reversed),
        c.sodiumPoorPrinted().map(c::otherSide),
        c.sodiumRichPrinted().map(c::otherSide),
        c.ref());
  }
}
