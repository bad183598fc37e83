package anodyne.report;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Evidence;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.study.JunctionResult;
import anodyne.study.JunctionStudy;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.StudyRun;
import anodyne.study.TransportPlan;
import anodyne.study.TransportResult;
import anodyne.transport.TransportStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Real studies on coarse meshes with few draws, each run once. */
final class Studies {
  static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final Design.Settings QUICK = new Design.Settings(40, 8);
  private static final Map<String, Study> DONE = new ConcurrentHashMap<>();
  private static final Map<Study, Map<String, String>> WRITTEN =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** One of every kind the report must show. */
  static final List<String> PAIRS =
      List.of(
          "MoS2/ZnIn2S4",
          "SnS/SnO2",
          "FeS2/Ti3C2Tx",
          "WS2/MoS2/Ti3C2Tx",
          "CoSe2/NiSe2",
          "MoS2@SnO2");

  /** Transport on few cells: the report shows it, the numbers are those of other tests. */
  private static final TransportPlan FEW_CELLS =
      new TransportPlan(
          TransportPlan.standard().settings().withCells(16).withTolerance(1e-3).withMostSteps(500),
          TransportStage.Scope.ALL);

  private Studies() {}

  private static Study study(Design design) {
    return StudyRun.of(LIBRARY, () -> EVIDENCE, design, OptionalInt.empty(), List.of(), FEW_CELLS);
  }

  static Study of(String pair) {
    return DONE.computeIfAbsent(pair, Studies::run);
  }

  static Study run(String pair) {
    Design design = DesignReader.defaults(Heterostructure.parse(pair)).with(QUICK);
    return study(design);
  }

  /** The files of the report of a study, written once. */
  static Map<String, String> report(String pair) {
    return report(of(pair));
  }

  /** The files of the report of a study, written once. */
  static Map<String, String> report(Study study) {
    return WRITTEN.computeIfAbsent(study, Report::files);
  }

  /** A file that must be among these. */
  static String file(Map<String, String> files, String path) {
    String text = files.get(path);
    if (text == null) {
      throw new AssertionError("no " + path + " among " + files.keySet());
    }
    return text;
  }

  static JunctionResult junction(Study study) {
    return switch (study.junction()) {
      case Stage.Available<JunctionResult>(JunctionResult result) -> result;
      case Stage.Unavailable<JunctionResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  static SodiationResult sodiation(Study study) {
    return switch (study.sodiation()) {
      case Stage.Available<SodiationResult>(SodiationResult result) -> result;
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  /** The same study without a sodiation. */
  static Study withoutSodiation(String reason) {
    Study model = of("MoS2/ZnIn2S4");
    return new Study(
        model.design(),
        model.table1Row(),
        model.phases(),
        model.junction(),
        new Stage.Unavailable<>(reason),
        model.transport(),
        model.evidence(),
        model.verdict(),
        model.warnings(),
        model.assumptions(),
        model.provenance(),
        List.of());
  }

  static TransportResult transport(Study study) {
    return switch (study.transport()) {
      case Stage.Available<TransportResult>(TransportResult result) -> result;
      case Stage.Unavailable<TransportResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  /** The same study with another outcome of transport. */
  static Study with(Study model, Stage<TransportResult> transport) {
    return new Study(
        model.design(),
        model.table1Row(),
        model.phases(),
        model.junction(),
        model.sodiation(),
        transport,
        model.evidence(),
        model.verdict(),
        model.warnings(),
        model.assumptions(),
        model.provenance(),
        List.of());
  }

  /** A study whose first phase has an overpotential. */
  static Study shifted(String pair, double overpotential_V) {
    Design design = DesignReader.defaults(Heterostructure.parse(pair)).with(QUICK);
    int others = design.phases().size() - 1;
    List<Double> overpotentials = new ArrayList<>(List.of(overpotential_V));
    overpotentials.addAll(Collections.nCopies(others, 0.0));
    Design.Sodiation choices = design.sodiation();
    Design.Sodiation shifted =
        new Design.Sodiation(
            choices.gibbs(),
            choices.exclude(),
            choices.include(),
            overpotentials,
            choices.hysteresis_V());
    return study(design.with(shifted));
  }

  /** MoS2 on ZnIn2S4, where the user calls them something else. */
  static Study named(String first, String second) {
    Heterostructure names =
        new Heterostructure(List.of(first, second), Heterostructure.Arrangement.PLANAR);
    Design design = DesignReader.defaults(names).with(QUICK);
    List<Phase> phases = List.of(LIBRARY.find("MoS2"), LIBRARY.find("ZnIn2S4"));
    Study model = of("MoS2/ZnIn2S4");
    return new Study(
        design,
        OptionalInt.of(16),
        phases,
        JunctionStudy.run(design, phases, new Selection(LIBRARY.methods())),
        model.sodiation(),
        model.transport(),
        model.evidence(),
        List.of(first + " touches " + second + ".", "Second.", "Third."),
        model.warnings(),
        model.assumptions(),
        model.provenance(),
        List.of());
  }

  /** The same study without a junction. */
  static Study withoutJunction(String reason) {
    Study model = of("MoS2/ZnIn2S4");
    return new Study(
        model.design(),
        model.table1Row(),
        model.phases(),
        new Stage.Unavailable<>(reason),
        model.sodiation(),
        model.transport(),
        model.evidence(),
        List.of("The junction cannot be computed: " + reason + "."),
        model.warnings(),
        model.assumptions(),
        model.provenance(),
        List.of());
  }

  /** The same study without draws. */
  static Study withoutDraws() {
    Design design =
        DesignReader.defaults(Heterostructure.parse("MoS2/ZnIn2S4"))
            .with(new Design.Settings(40, 0));
    return study(design);
  }
}
