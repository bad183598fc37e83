package anodyne.study;

import anodyne.data.DesignReader;
import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.ChemistryCheck;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.JunctionCheck;
import anodyne.evidence.LibraryCheck;
import anodyne.evidence.LiteratureCheck;
import anodyne.evidence.Numbers;
import anodyne.evidence.ReactionCheck;
import anodyne.evidence.SodiationCheck;
import anodyne.evidence.StatementCheck;
import anodyne.evidence.TableCheck;
import anodyne.evidence.TextCheck;
import anodyne.evidence.TransportCheck;
import anodyne.evidence.TransportCheck.Pair;
import anodyne.junction.JunctionStage;
import anodyne.junction.Kinetics;
import anodyne.junction.PhaseInputs;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.transport.ContactStates;
import anodyne.transport.LevelStep;
import anodyne.transport.PairStack;
import anodyne.transport.SodiationRun;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.verdict.SodiumFindings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the transport stage has to say to the statements of the article: both equilibria of each
 * contact they name, at the central values on a coarse mesh, and once more with every energy at
 * either end of its 90 % interval, one at a time. Charged is the upper end of the usual window,
 * sodiated the pristine limit of the phase that takes sodium last. Nothing is drawn, no way between
 * is followed.
 */
public final class TransportEvidence {
  private static final int CELLS = 16;

  private final LibraryFiles library;
  private final Evidence evidence;
  private final Selection selection;

  /** Where charging usually ends: median upper end of the windows of Table 1. */
  private final double charged_V;

  private TransportEvidence(LibraryFiles library, Evidence evidence) {
    this.library = library;
    this.evidence = evidence;
    selection = new Selection(library.methods());
    double[] ends =
        evidence.table1().stream()
            .flatMap(row -> row.window().stream())
            .mapToDouble(EvidenceRow.Window::max_V)
            .sorted()
            .toArray();
    charged_V = ends[ends.length / 2];
  }

  /**
   * Computes every contact that a statement needs, with the library's own values, those that it
   * took from the article left out.
   *
   * @param progress told the pair at hand
   */
  public static SodiumFindings of(
      LibraryFiles library, Evidence evidence, Consumer<String> progress) {
    TransportEvidence of = new TransportEvidence(library, evidence);
    Set<Pair> pairs = new LinkedHashSet<>();
    evidence.statements().forEach(s -> collect(s.check(), pairs));
    List<SodiumFindings.OfContact> contacts = new ArrayList<>();
    for (Pair pair : pairs) {
      if (contacts.stream().noneMatch(c -> c.pair().isOf(pair.left(), pair.right()))) {
        progress.accept(pair.toString());
        contacts.add(of.contact(pair));
      }
    }
    return new SodiumFindings(contacts);
  }

  private static void collect(StatementCheck check, Set<Pair> pairs) {
    switch (check) {
      case TransportCheck claim -> pairs.addAll(claim.pairs());
      case StatementCheck.All(List<StatementCheck> parts) ->
          parts.forEach(part -> collect(part, pairs));
      case StatementCheck.Partly(StatementCheck main, String _) -> collect(main, pairs);
      case StatementCheck.Beside(StatementCheck main, StatementCheck beside) -> {
        collect(main, pairs);
        collect(beside, pairs);
      }
      case TableCheck _,
          ChemistryCheck _,
          LibraryCheck _,
          JunctionCheck _,
          ReactionCheck _,
          SodiationCheck _,
          LiteratureCheck _,
          TextCheck _,
          StatementCheck.NotCheckable _ -> {}
    }
  }

  /** The contact as it is set up. */
  private record Prepared(
      Design design, List<PhaseInputs> phases, List<SodiumInputs> sodium, double charged_V) {

    Optional<ContactStates> states(MovedDraw junction, SodiumInputs.Draw draw) {
      return PairStack.of(
                  design,
                  phases,
                  junction,
                  sodium,
                  draw,
                  phases.stream().map(_ -> Optional.<Kinetics>empty()).toList())
              instanceof PairStack.Ready(PairStack pair)
          ? ContactStates.of(
              pair.stack(),
              new LevelStep(
                  pair.step().ion(),
                  pair.step().face(),
                  Math.min(pair.step().from_V(), -charged_V),
                  Math.max(pair.step().to_V(), lowest(draw))),
              SodiationRun.Settings.standard().withCells(CELLS))
          : Optional.empty();
    }

    /** Level at which the host that takes sodium last holds its pristine limit. */
    private double lowest(SodiumInputs.Draw draw) {
      double level = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < sodium.size(); i++) {
        if (sodium.get(i) instanceof SodiumInputs.Inserting) {
          level = Math.max(level, -draw.amount(i, SodiumQuantity.INSERTION_POTENTIAL));
        }
      }
      return level;
    }

    MovedDraw moved(List<MovedDraw.Setting> settings) {
      return new MovedDraw(new JunctionStage.Central(design, phases), settings);
    }

    SodiumInputs.Draw central() {
      return new SodiumInputs.Central(sodium);
    }
  }

  private SodiumFindings.OfContact contact(Pair pair) {
    Design design =
        DesignReader.defaults(
            new Heterostructure(
                List.of(pair.left(), pair.right()), Heterostructure.Arrangement.PLANAR));
    List<Phase> phases =
        Stream.of(pair.left(), pair.right())
            .map(name -> library.find(name).withoutSource(evidence.citedAs()))
            .toList();
    JunctionStudy.Inputs known = JunctionStudy.inputs(design, phases, selection);
    SodiationStudy sodiation = SodiationStudy.prepare(design, phases, library, selection, evidence);
    List<SodiumInputs> sodium = SodiumStudy.inputs(design, phases, sodiation, selection, evidence);
    List<SodiumInputs.Inserting> hosts =
        sodium.stream()
            .filter(SodiumInputs.Inserting.class::isInstance)
            .map(SodiumInputs.Inserting.class::cast)
            .toList();
    if (known.known().size() < 2) {
      return new SodiumFindings.OfContact(
          pair, hosts, Optional.empty(), "levels of both phases are not known", List.of());
    }
    Prepared prepared = new Prepared(design, known.known(), sodium, charged_V);
    Optional<ContactStates> central =
        prepared.states(prepared.moved(List.of()), prepared.central());
    return central.isEmpty()
        ? new SodiumFindings.OfContact(
            pair, hosts, central, "its equilibria with sodium were not found", List.of())
        : new SodiumFindings.OfContact(pair, hosts, central, "", varied(prepared));
  }

  private static List<SodiumFindings.Varied> varied(Prepared prepared) {
    List<SodiumFindings.Varied> varied = new ArrayList<>();
    for (int i = 0; i < prepared.sodium().size(); i++) {
      if (prepared.sodium().get(i) instanceof SodiumInputs.Inserting host) {
        var estimate = host.insertionPotential().estimate();
        for (double end : new double[] {estimate.low(), estimate.high()}) {
          add(
              host.name() + " insertion potential",
              end,
              "V",
              prepared.states(prepared.moved(List.of()), at(prepared, i, end)),
              varied);
        }
      }
    }
    for (JunctionInput input : JunctionInput.all(prepared.design(), prepared.phases())) {
      if (input.unit().equals("eV") || input.target() instanceof JunctionInput.Dipole) {
        for (double end : new double[] {input.interval().low(), input.interval().high()}) {
          add(
              input.name().replace('.', ' ').replace('_', ' '),
              end,
              input.unit(),
              prepared.states(
                  prepared.moved(List.of(new MovedDraw.Setting(input, end))), prepared.central()),
              varied);
        }
      }
    }
    return varied;
  }

  private static SodiumInputs.Draw at(Prepared prepared, int moved, double potential_V) {
    return (phase, quantity) ->
        phase == moved && quantity == SodiumQuantity.INSERTION_POTENTIAL
            ? potential_V
            : prepared.central().amount(phase, quantity);
  }

  private static void add(
      String input,
      double value,
      String unit,
      Optional<ContactStates> states,
      List<SodiumFindings.Varied> varied) {
    states.ifPresent(s ->
        varied.add(new SodiumFindings.Varied(input, Numbers.rounded(value, 2) + " " + unit, s)));
  }
}
