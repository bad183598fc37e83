package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.junction.LayerState;
import anodyne.verdict.DirectionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A few sentences: what kind of contact it is, how big and how sure the field, what sodium does,
 * what is published.
 */
final class Verdict {
  private Verdict() {}

  static List<String> of(
      Design design,
      Stage<JunctionResult> junction,
      Stage<SodiationResult> sodiation,
      Stage<TransportResult> transport,
      Stage<CellResult> cell,
      PairEvidence published,
      OptionalInt table1Row) {
    List<String> sentences = new ArrayList<>();
    switch (junction) {
      case Stage.Unavailable<JunctionResult>(String _, Stage.Cause cause)
          when cause == Stage.Cause.NOT_ASKED -> {}
      case Stage.Unavailable<JunctionResult>(String reason, var _) -> {
        sentences.add("The junction cannot be computed: " + reason + ".");
        sentences.add("No field, no direction and no confidence are given in its place.");
      }
      case Stage.Available<JunctionResult>(JunctionResult result) -> {
        sentences.add(kinds(result));
        sentences.add(field(design, result));
      }
    }
    switch (sodiation) {
      case Stage.Unavailable<SodiationResult>(String _, Stage.Cause cause)
          when cause == Stage.Cause.NOT_ASKED -> {}
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          sentences.add("The sodiation cannot be computed: " + reason + ".");
      case Stage.Available<SodiationResult>(SodiationResult result) ->
          sentences.add(SodiationVerdict.of(result));
    }
    switch (transport) {
      case Stage.Unavailable<TransportResult>(String _, Stage.Cause cause)
          when cause == Stage.Cause.NOT_ASKED -> {}
      case Stage.Unavailable<TransportResult>(String reason, var _) ->
          sentences.add("Transport of sodium cannot be computed: " + reason + ".");
      case Stage.Available<TransportResult>(TransportResult result) ->
          sentences.addAll(TransportFindings.verdict(result));
    }
    switch (cell) {
      case Stage.Unavailable<CellResult>(String _, Stage.Cause cause)
          when cause == Stage.Cause.NOT_ASKED -> {}
      case Stage.Unavailable<CellResult>(String reason, var _) ->
          sentences.add("The cell cannot be predicted: " + reason + ".");
      case Stage.Available<CellResult>(CellResult result) ->
          sentences.add(CellFindings.verdict(result));
    }
    sentences.add(evidence(published, table1Row));
    return sentences;
  }

  private static String kinds(JunctionResult result) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < result.junction().interfaces().size(); i++) {
      Interface at = result.junction().interfaces().get(i);
      parts.add(
          at.left()
              + "/"
              + at.right()
              + " is "
              + article(at.kind().word())
              + " contact"
              + probability(result, i, at.kind())
              + alignment(result, i, at));
    }
    result.inputs().stream()
        .filter(p -> !p.typeValue().conflicting().isEmpty())
        .map(p ->
            p.name()
                + " is taken as "
                + p.typeValue().word()
                + ", other sources say "
                + String.join(", ", p.typeValue().conflicting()))
        .forEach(parts::add);
    return sentence(String.join("; ", parts));
  }

  private static String article(String kind) {
    return switch (kind) {
      case "n-n", "ohmic" -> "an " + kind;
      case "schottky" -> "a Schottky";
      default -> "a " + kind;
    };
  }

  private static String alignment(JunctionResult result, int i, Interface at) {
    if (at.alignment().isEmpty()) {
      return "";
    }
    Interface.Alignment alignment = at.alignment().get();
    String share =
        i >= result.confidence().interfaces().size()
            ? ""
            : " ("
                + percent(
                    result
                        .confidence()
                        .interfaces()
                        .get(i)
                        .alignment()
                        .getOrDefault(alignment, 0.0))
                + ")";
    return " with " + alignment.word() + " gaps" + share;
  }

  private static String probability(JunctionResult result, int i, Interface.Kind kind) {
    if (i >= result.confidence().interfaces().size()) {
      return "";
    }
    Map<Interface.Kind, Double> kinds = result.confidence().interfaces().get(i).kind();
    String others =
        kinds.entrySet().stream()
            .filter(e -> e.getKey() != kind && e.getValue() >= 0.005)
            .sorted(Map.Entry.<Interface.Kind, Double>comparingByValue(Comparator.reverseOrder()))
            .map(e -> e.getKey().word() + " " + percent(e.getValue()))
            .collect(Collectors.joining(", "));
    return " ("
        + percent(kinds.getOrDefault(kind, 0.0))
        + " of the draws"
        + (others.isEmpty() ? "" : "; " + others)
        + ")";
  }

  private static String field(Design design, JunctionResult result) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < result.junction().interfaces().size(); i++) {
      Interface at = result.junction().interfaces().get(i);
      parts.add(direction(at) + confidence(result, i, at) + size(design, result, i, at));
    }
    return sentence(String.join("; ", parts));
  }

  private static String direction(Interface at) {
    if (at.electrons().isEmpty()) {
      return "no electrons flow between " + at.left() + " and " + at.right();
    }
    Interface.Direction electrons = at.electrons().get();
    String flow = "electrons flow from " + at.from(electrons) + " to " + at.to(electrons);
    if (at.field().isEmpty()) {
      return flow + ", with no field inside the layers";
    }
    Interface.Direction field = at.field().get();
    String points = " and the field points from " + at.from(field) + " to " + at.to(field);
    return electrons == field
        ? flow + points
        : flow
            + " by their work functions, but the step at the interface turns the field: it points"
            + " from "
            + at.from(field)
            + " to "
            + at.to(field);
  }

  private static String confidence(JunctionResult result, int i, Interface at) {
    if (i >= result.confidence().interfaces().size()) {
      return "";
    }
    Confidence.AtInterface confidence = result.confidence().interfaces().get(i);
    double toRight =
        at.field().isPresent() ? confidence.fieldLeftToRight() : confidence.electronsLeftToRight();
    double toLeft = at.field().isPresent() ? confidence.fieldRightToLeft() : 1 - toRight;
    Interface.Direction direction =
        at.field().or(at::electrons).orElse(Interface.Direction.LEFT_TO_RIGHT);
    double share = direction == Interface.Direction.LEFT_TO_RIGHT ? toRight : toLeft;
    return String.format(
        Locale.ROOT,
        " (%s of the draws%s; built-in potential %+.2f V, 90 %% between %+.2f and %+.2f V)",
        percent(share),
        share < 0.9 ? ", so the sign is open" : "",
        at.builtInPotential_V(),
        confidence.builtInPotential_V().low(),
        confidence.builtInPotential_V().high());
  }

  private static String size(Design design, JunctionResult result, int i, Interface at) {
    if (at.kind() == Interface.Kind.METAL_METAL) {
      return ", the contact potential drops within atoms of the interface";
    }
    double peak = Math.max(Math.abs(at.fieldLeft_V_per_m()), Math.abs(at.fieldRight_V_per_m()));
    LayerState left = result.junction().layers().get(i);
    LayerState right = result.junction().layers().get(i + 1);
    String where =
        at.flags().contains(Flag.DIPOLE_FIELD) || at.flags().contains(Flag.ATOMIC_DOUBLE_LAYER)
            ? ", within atoms of the interface: a dipole rather than a depletion field"
            : String.format(
                Locale.ROOT,
                ", with %.2f V across %s and %.2f V across %s",
                Math.abs(left.potentialDrop_V()),
                left.name(),
                Math.abs(right.potentialDrop_V()),
                right.name());
    return String.format(Locale.ROOT, ", %.2g V/nm at most%s", peak * 1e-9, where)
        + depleted(design, i, left)
        + depleted(design, i + 1, right)
        + developed(left, right, at);
  }

  private static String depleted(Design design, int layer, LayerState state) {
    return state.fullyDepleted()
        ? String.format(
            Locale.ROOT,
            "; %s, %.3g nm thick, is depleted throughout",
            state.name(),
            design.phases().get(layer).thickness_m() * 1e9)
        : "";
  }

  /** How much of the contact potential the layers can hold. */
  private static String developed(LayerState left, LayerState right, Interface at) {
    double whole = Math.abs(at.builtInPotential_V() + at.dipole_V());
    double inside = Math.abs(left.potentialDrop_V() + right.potentialDrop_V());
    return at.flags().contains(Flag.DOES_NOT_DEPLETE)
        ? String.format(
            Locale.ROOT,
            "; only %.0f %% of the contact potential develops inside",
            100 * inside / whole)
        : "";
  }

  private static String evidence(PairEvidence published, OptionalInt table1Row) {
    int same = published.relatives().samePair().size();
    String rows =
        same == 0 && table1Row.isPresent()
            ? "Row "
                + table1Row.getAsInt()
                + " of the article's Table 1 leaves a partner unspecified"
            : same == 0
                ? "No row of the article's Table 1 has these phases"
                : same == 1
                    ? "One published row has these phases"
                    : same + " published rows have these phases";
    String relatives = ", " + published.relatives().sameClass().size() + " others share its class";
    long against =
        published.printedDirections().stream()
            .filter(v -> v.agreement() == DirectionRule.Agreement.CONTRADICTS)
            .count();
    long printed = published.printedDirections().size();
    String directions =
        printed == 0
            ? ""
            : "; of "
                + printed
                + " printed field directions "
                + against
                + " contradict the printed"
                + " electron flow";
    return rows + relatives + directions + ".";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
