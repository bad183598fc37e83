package anodyne.study;

import anodyne.data.DesignReader;
import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Direction;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.InterfaceCase;
import anodyne.junction.Interface;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.verdict.JunctionFindings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the junction stage has to say to the statements of the article. */
public final class JunctionEvidence {
  private static final int SAMPLES = 128;

  private JunctionEvidence() {}

  /** Two phases that the evidence puts in contact. */
  private record Pair(String left, String right) {}

  /**
   * Runs every pair of Table 1 and of the interface cases with the library's own values, those that
   * it took from the article left out, and the model facts.
   *
   * @param progress told the pair at hand
   */
  public static JunctionFindings of(
      LibraryFiles library, Evidence evidence, Consumer<String> progress) {
    List<JunctionFindings.Outcome> outcomes = new ArrayList<>();
    Selection selection = new Selection(library.methods());
    for (Pair pair : pairs(evidence)) {
      progress.accept(pair.left() + "/" + pair.right());
      Design design =
          DesignReader.defaults(
              new Heterostructure(
                  List.of(pair.left(), pair.right()), Heterostructure.Arrangement.PLANAR));
      List<Phase> phases =
          Stream.of(pair.left(), pair.right())
              .map(name -> library.find(name).withoutSource(evidence.citedAs()))
              .toList();
      if (JunctionStudy.run(
              design.with(new Design.Settings(design.settings().nodesPerLayer(), SAMPLES)),
              phases,
              selection)
          instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
        addOutcome(pair, result, outcomes);
      }
    }
    return new JunctionFindings(outcomes, JunctionFacts.all());
  }

  private static Set<Pair> pairs(Evidence evidence) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (EvidenceRow row : evidence.table1()) {
      List<String> phases = StudyRun.heterostructure(row).phases();
      for (int i = 0; i + 1 < phases.size(); i++) {
        pairs.add(new Pair(phases.get(i), phases.get(i + 1)));
      }
    }
    for (var mechanism : evidence.interfaceCases()) {
      InterfaceCase c = mechanism.interfaceCase().orElseThrow();
      if (!c.generic()) {
        pairs.add(new Pair(c.left(), c.right()));
      }
    }
    return pairs;
  }

  private static void addOutcome(
      Pair pair, JunctionResult result, List<JunctionFindings.Outcome> outcomes) {
    Interface at = result.junction().interfaces().getFirst();
    if (at.electrons().isEmpty() || result.confidence().interfaces().isEmpty()) {
      return;
    }
    Confidence.AtInterface confidence = result.confidence().interfaces().getFirst();
    boolean toRight = at.electrons().get() == Interface.Direction.LEFT_TO_RIGHT;
    String kind =
        confidence.kind().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(e -> e.getKey().word())
            .orElse(at.kind().word());
    double share =
        toRight ? confidence.electronsLeftToRight() : 1 - confidence.electronsLeftToRight();
    Direction electrons =
        toRight
            ? new Direction(pair.left(), pair.right())
            : new Direction(pair.right(), pair.left());
    outcomes.add(new JunctionFindings.Outcome(pair.left(), pair.right(), kind, electrons, share));
  }
}
