package anodyne.study;

import anodyne.data.AgeingReader;
import anodyne.data.AnodeReader;
import anodyne.data.LibraryFiles;
import anodyne.data.PartsReader;
import anodyne.data.TransportReader;
import anodyne.data.Version;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Conflict;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.InterfaceCase;
import anodyne.junction.PhaseInputs;
import anodyne.library.Phase;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Estimate;
import anodyne.sodiation.Compound;
import anodyne.transport.CellDiffusivity;
import anodyne.transport.SodiumInputs;
import anodyne.transport.TransportStage;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.Relatives;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs every stage on one heterostructure. */
public final class StudyRun {
  private static final int NEAREST = 8;

  private StudyRun() {}

  /**
   * The heterostructure of a row of Table 1: its phases in print order, then its MXene; a MXene
   * that the row does not name is taken as Ti3C2Tx by the library.
   */
  public static Heterostructure heterostructure(EvidenceRow row) {
    List<String> phases = new ArrayList<>(row.phases());
    row.mxene().ifPresent(m -> phases.add(m.equals("unspecified") ? "MXene" : m));
    return new Heterostructure(phases, Heterostructure.Arrangement.PLANAR);
  }

  /**
   * Runs a study.
   *
   * @param evidence asked for only after the phases are read, so that it may be read meanwhile
   */
  public static Study of(
      LibraryFiles library, Supplier<Evidence> evidence, Design design, OptionalInt table1Row) {
    return of(library, evidence, design, table1Row, List.of(), TransportPlan.standard());
  }

  /**
   * Runs some stages of a study, of a fresh cell.
   *
   * @param evidence asked for only after the phases are read, so that it may be read meanwhile
   * @param stages names of the stages wanted, all if empty; the others do not run
   * @param plan how transport is computed
   */
  public static Study of(
      LibraryFiles library,
      Supplier<Evidence> evidence,
      Design design,
      OptionalInt table1Row,
      List<String> stages,
      TransportPlan plan) {
    return of(library, evidence, design, table1Row, stages, plan, CellPlan.standard());
  }

  /**
   * Runs some stages of a study.
   *
   * @param evidence asked for only after the phases are read, so that it may be read meanwhile
   * @param stages names of the stages wanted, all if empty; the others do not run
   * @param plan how transport is computed
   * @param cellPlan how the cell is computed
   */
  public static Study of(
      LibraryFiles library,
      Supplier<Evidence> evidence,
      Design design,
      OptionalInt table1Row,
      List<String> stages,
      TransportPlan plan,
      CellPlan cellPlan) {
    List<Phase> phases = design.heterostructure().phases().stream().map(library::find).toList();
    List<Phase> asDesigned = JunctionStudy.overridden(design, phases);
    Selection selection = new Selection(library.methods());
    JunctionStudy.Inputs junctionInputs = JunctionStudy.inputs(design, asDesigned, selection);
    SodiationStudy sodiationStudy =
        SodiationStudy.prepare(design, asDesigned, library, selection, evidence.get());
    List<SodiumInputs> sodium =
        SodiumStudy.inputs(design, asDesigned, sodiationStudy, selection, evidence.get());
    Uncertainties uncertainties =
        new Uncertainties(
            design,
            junctionInputs.known(),
            sodiationStudy.compounds(),
            Stream.concat(
                    sodiationStudy.conductors().stream(),
                    CurrentVariations.estimates(junctionInputs.known()).stream())
                .toList(),
            sodium,
            CellStudy.labels(design));
    Stage<JunctionResult> junction =
        ifAsked(
            stages,
            "junction",
            () ->
                JunctionStudy.run(
                    design,
                    junctionInputs,
                    uncertainties,
                    Optional.of(
                        new JunctionStudy.Surroundings(
                            selection,
                            TransportReader.builtIn(),
                            BarrierStudy.METALS.stream().map(library::find).toList()))));
    Stage<SodiationResult> sodiation =
        ifAsked(stages, "sodiation", () -> sodiationStudy.run(uncertainties));
    Stage<TransportResult> transport =
        ifAsked(
            stages,
            "transport",
            () ->
                new TransportStudy(
                        design,
                        junctionInputs.known(),
                        sodium,
                        selection,
                        TransportReader.builtIn(),
                        plan)
                    .run(uncertainties, () -> sodiationStudy.products(sodiation)));
    PairEvidence published = published(evidence.get(), phases, table1Row);
    Stage<CellResult> cell =
        ifAsked(
            stages,
            "cell",
            () ->
                cell(
                    design,
                    row(published, table1Row),
                    evidence.get(),
                    sodiationStudy.cellHosts(sodium),
                    sodium,
                    handed(transport, design, junctionInputs.known(), sodium, selection, plan),
                    uncertainties,
                    cellPlan));
    return Study.of(
        design,
        table1Row,
        phases,
        junction,
        sodiation,
        transport,
        cell,
        published,
        provenance(phases, junction, sodiation, transport, cell),
        stages);
  }

  /** The row a cell is compared with: that of Table 1, else the first of the same phases. */
  private static Optional<EvidenceRow> row(PairEvidence published, OptionalInt table1Row) {
    return table1Row.isPresent()
        ? published.all().table1Row(table1Row.getAsInt())
        : published.relatives().samePair().stream()
            .map(Relatives.Related::item)
            .filter(r -> r.cycling().isPresent() || r.rate().isPresent())
            .findFirst();
  }

  /** What transport hands to a cell; without draws where transport was not asked for itself. */
  private static Optional<CellDiffusivity> handed(
      Stage<TransportResult> transport,
      Design design,
      List<PhaseInputs> phases,
      List<SodiumInputs> sodium,
      Selection selection,
      TransportPlan plan) {
    Stage<TransportResult> known =
        transport instanceof Stage.Unavailable<TransportResult>(var _, Stage.Cause cause)
                && cause == Stage.Cause.NOT_ASKED
            ? new TransportStudy(
                    design.with(
                        new Design.Settings(
                            design.settings().nodesPerLayer(), 0, design.settings().bias())),
                    phases,
                    sodium,
                    selection,
                    TransportReader.builtIn(),
                    new TransportPlan(plan.settings(), TransportStage.Scope.EFFECTS))
                .run(
                    new Uncertainties(design, phases, List.of(), List.of(), sodium),
                    Optional::empty)
            : transport;
    return known instanceof Stage.Available<TransportResult>(TransportResult result)
        ? result.toCell()
        : Optional.empty();
  }

  private static Stage<CellResult> cell(
      Design design,
      Optional<EvidenceRow> row,
      Evidence evidence,
      CellHosts.Resolution hosts,
      List<SodiumInputs> sodium,
      Optional<CellDiffusivity> handed,
      Uncertainties uncertainties,
      CellPlan plan) {
    CellConditions.Known known =
        new CellConditions.Known(
            PartsReader.builtIn(), AnodeReader.builtIn(), AgeingReader.builtIn());
    return switch (hosts) {
      case CellHosts.Missing(String reason) -> new Stage.Unavailable<>(reason);
      case CellHosts.Ready(CellHosts ready) ->
          switch (CellConditions.of(design, row, evidence, known)) {
            case CellConditions.Missing(String reason) -> new Stage.Unavailable<>(reason);
            case CellConditions.Ready(CellConditions conditions) ->
                new CellStudy(design, conditions, ready, sodium, handed, known.parts(), plan)
                    .run(uncertainties);
          };
    };
  }

  private static <T> Stage<T> ifAsked(
      List<String> stages, String stage, Supplier<Stage<T>> computed) {
    return stages.isEmpty() || stages.contains(stage)
        ? computed.get()
        : Stage.Unavailable.notAsked();
  }

  private static PairEvidence published(
      Evidence evidence, List<Phase> phases, OptionalInt table1Row) {
    List<String> formulas = phases.stream().map(Phase::formula).toList();
    Relatives relatives = Relatives.of(evidence, formulas, NEAREST);
    List<DirectionRule.Verdict> printed =
        evidence.interfaceCases().stream()
            .filter(m -> joins(m.interfaceCase().orElseThrow(), formulas))
            .map(DirectionRule::judge)
            .toList();
    Set<String> ids = new LinkedHashSet<>();
    relatives.samePair().forEach(r -> ids.addAll(r.item().conflictIds()));
    table1Row.ifPresent(
        number -> evidence.table1Row(number).ifPresent(row -> ids.addAll(row.conflictIds())));
    printed.forEach(v -> ids.addAll(v.mechanism().conflictIds()));
    List<Conflict> conflicts =
        ids.stream()
            .flatMap(id -> evidence.conflict(id).stream())
            .filter(Conflict::contradiction)
            .sorted((a, b) -> a.severity().compareTo(b.severity()))
            .toList();
    return new PairEvidence(evidence, relatives, printed, conflicts);
  }

  private static boolean joins(InterfaceCase c, List<String> formulas) {
    return !c.generic() && formulas.contains(c.left()) && formulas.contains(c.right());
  }

  private static Provenance provenance(
      List<Phase> phases,
      Stage<JunctionResult> junction,
      Stage<SodiationResult> sodiation,
      Stage<TransportResult> transport,
      Stage<CellResult> cell) {
    Set<String> sources = new LinkedHashSet<>();
    List<String> model = new ArrayList<>();
    if (junction instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      result
          .inputs()
          .forEach(inputs -> {
            sources.add(inputs.typeValue().source());
            inputs.amounts().values().stream().map(Selected::source).sorted().forEach(sources::add);
          });
      model.add(
          "Poisson equation with Fermi-Dirac statistics and fully ionised dopants, finite volumes"
              + " of second order on an adapted mesh, damped Newton to 1e-11 V");
      model.add(
          result.junction().solver().nodes()
              + " nodes; largest relative change of fields and potentials when every cell was"
              + " halved: "
              + result.junction().meshChange().orElse(Double.NaN));
      model.add(
          "confidence: "
              + result.confidence().samples()
              + " Sobol draws of library values (method bias shared, sample scatter own), 32"
              + " intervals per layer");
      currents(result.current(), sources, model);
    }
    if (sodiation instanceof Stage.Available<SodiationResult>(SodiationResult result)) {
      result.inputs().hosts().forEach(h -> addSources(sources, h.compound()));
      result.inputs().competing().forEach(c -> addSources(sources, c));
      model.add(
          "sodiation: convex hull of "
              + result.inputs().energy().word()
              + " over "
              + result.inputs().competing().size()
              + " compounds, titrated with sodium exactly; "
              + result.samples()
              + " draws, each with its own hull");
    }
    if (transport instanceof Stage.Available<TransportResult>(TransportResult result)) {
      result.inputs().stream()
          .flatMap(s ->
              s instanceof SodiumInputs.Inserting host
                  ? host.values().values().stream()
                  : Stream.empty())
          .map(v -> v.estimate().source())
          .sorted()
          .forEach(sources::add);
      model.add(
          "transport: Poisson, sites and Nernst-Planck with electrons at equilibrium, finite"
              + " volumes with excess-potential fluxes, backward differentiation of orders 1 to 5"
              + " on amounts to 1e-4; "
              + result.draws().samples()
              + " draws");
    }
    if (cell instanceof Stage.Available<CellResult>(CellResult result)) {
      result.conditions().parameters().estimates().values().stream()
          .map(Estimate::source)
          .forEach(sources::add);
      model.add(
          "cell: porous electrode against sodium at central values, 8 places, backward"
              + " differentiation to 3e-4; "
              + result.draws().samples()
              + " draws by single particles with electrolyte, to 1e-3");
    }
    return new Provenance(
        Version.text(), Runtime.version().toString(), hash(phases), model, List.copyOf(sources));
  }

  private static void currents(
      Stage<CurrentResult> stage, Set<String> sources, List<String> model) {
    if (stage instanceof Stage.Available<CurrentResult>(CurrentResult current)) {
      current.transports().stream()
          .flatMap(Optional::stream)
          .forEach(t -> {
            sources.add(t.mobility_cm2_per_Vs().source());
            sources.add(t.lifetime_s().source());
          });
      model.add(
          "currents: drift and diffusion of electrons and holes with recombination through centres"
              + " at midgap, emission over the steps of the bands; "
              + current.draws().samples()
              + " draws");
    }
  }

  /** The sources of a compound, in an order that does not depend on that of a map. */
  private static void addSources(Set<String> sources, Compound compound) {
    compound.amounts().values().stream().map(Selected::source).sorted().forEach(sources::add);
  }

  private static String hash(List<Phase> phases) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      phases.forEach(p -> digest.update(p.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
