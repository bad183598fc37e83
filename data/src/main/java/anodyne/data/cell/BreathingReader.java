package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Breathing;
import anodyne.cell.Conversion;
import anodyne.cell.ParticleSizes;
import anodyne.cell.SolidConductivity;
import anodyne.cell.SwollenElectrode;
import anodyne.data.Node;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how an electrode follows its sodium: {@code voids}, {@code thickening}, {@code exponent};
 * of each phase {@code swelling}, {@code conductivity_empty} and {@code conductivity_full}; and
 * {@code additives} that conduct.
 */
final class BreathingReader {
  private static final String KEY = "breathing";
  private static final double BRUGGEMAN = 1.5;

  private final SetValues values;

  BreathingReader(SetValues values) {
    this.values = values;
  }

  /**
   * Reads it if the set or the setup says something of it.
   *
   * @param electrode node of the electrode
   * @param name {@code negative} or {@code positive}
   */
  Optional<Breathing> of(Node electrode, String name, List<ActivePhase> phases) {
    String path = name + "." + KEY;
    Optional<Node> given = electrode.optional(KEY);
    if (given.isEmpty() && !values.replacesUnder(path + ".")) {
      return Optional.empty();
    }
    Node node = given.orElseGet(() -> new Node(electrode.place(), new Node.Fields(Map.of())));
    node.object("voids", "thickening", "exponent", "phases", "additives");
    SwollenElectrode room =
        new SwollenElectrode(
            values.number(node, path, "voids", Measure.FRACTION, Bound.UNIT_INTERVAL, 0),
            values.number(node, path, "thickening", Measure.FRACTION, Bound.UNIT_INTERVAL, 0),
            values.number(node, path, "exponent", Measure.FRACTION, Bound.POSITIVE, BRUGGEMAN));
    return Optional.of(phases(node, path, room, phases));
  }

  private Breathing phases(
      Node node, String path, SwollenElectrode room, List<ActivePhase> phases) {
    Map<String, Node> own = byName(node, path, phases);
    double[] swelling = new double[phases.size()];
    List<SolidConductivity.Part> parts = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (int p = 0; p < swelling.length; p++) {
      ActivePhase phase = phases.get(p);
      String name = ParticleSizes.phaseOf(phase.name());
      Node of = own.getOrDefault(name, new Node(node.place(), new Node.Fields(Map.of())));
      String at = path + "." + name;
      Optional<Node> change = values.optional(of, at, "swelling");
      if (change.isPresent() && phase instanceof Conversion) {
        throw change
            .get()
            .wrong(
                at + ".swelling: the stages of a conversion phase say how it swells",
                "write the swelling of its stages, and none here");
      }
      if (change.isPresent()) {
        swelling[p] = values.number(change.get(), at + ".swelling", Measure.FRACTION, Bound.ANY);
        change.get().build(() -> new Breathing(room, Series.of(swelling), Optional.empty()));
      }
      conducts(of, at, phase, 1 + swelling[p]).ifPresentOrElse(parts::add, () -> silent.add(at));
    }
    parts.addAll(additives(node, path));
    if (!parts.isEmpty() && !silent.isEmpty()) {
      throw node.wrong(
          silent.getFirst()
              + " needs conductivity_empty and conductivity_full, as others have some",
          "give both for every phase, or none and no additives");
    }
    return node.build(() ->
        new Breathing(
            room,
            Series.of(swelling),
            parts.isEmpty() ? Optional.empty() : Optional.of(new SolidConductivity(parts))));
  }

  private static Map<String, Node> byName(Node node, String path, List<ActivePhase> phases) {
    Map<String, Node> byName = new LinkedHashMap<>();
    Optional<Node> list = node.optional("phases");
    if (list.isEmpty()) {
      return byName;
    }
    List<String> names =
        phases.stream().map(p -> ParticleSizes.phaseOf(p.name())).distinct().toList();
    for (Node one : node.list("phases")) {
      one.object("name", "swelling", "conductivity_empty", "conductivity_full");
      String name = one.word("name", names);
      if (byName.put(name, one) != null) {
        throw one.wrong(path + ".phases names " + name + " twice", "keep one of them");
      }
    }
    return byName;
  }

  private Optional<SolidConductivity.Part> conducts(
      Node node, String path, ActivePhase phase, double volumeRatio) {
    Optional<Node> empty = values.optional(node, path, "conductivity_empty");
    Optional<Node> full = values.optional(node, path, "conductivity_full");
    if (empty.isEmpty() && full.isEmpty()) {
      return Optional.empty();
    }
    Node emptyNode = empty.orElseGet(() -> node.get("conductivity_empty"));
    Node fullNode = full.orElseGet(() -> node.get("conductivity_full"));
    double ratio =
        phase instanceof Conversion conversion ? conversion.sodiatedVolumeRatio() : volumeRatio;
    return Optional.of(
        new SolidConductivity.Part(
            phase.name(),
            phase.volumeShare(),
            values.number(
                emptyNode, path + ".conductivity_empty", Measure.CONDUCTIVITY, Bound.NOT_NEGATIVE),
            values.number(
                fullNode, path + ".conductivity_full", Measure.CONDUCTIVITY, Bound.NOT_NEGATIVE),
            ratio));
  }

  private List<SolidConductivity.Part> additives(Node node, String path) {
    List<SolidConductivity.Part> parts = new ArrayList<>();
    if (node.optional("additives").isEmpty()) {
      return parts;
    }
    Set<String> names = new HashSet<>();
    for (Node one : node.list("additives")) {
      one.object("name", "volume_fraction", "conductivity");
      String name = one.text("name");
      if (!names.add(name)) {
        throw one.wrong(path + ".additives names " + name + " twice", "keep one of them");
      }
      String at = path + "." + name;
      parts.add(
          SolidConductivity.Part.additive(
              name,
              values.number(one, at, "volume_fraction", Measure.FRACTION, Bound.SHARE),
              values.number(one, at, "conductivity", Measure.CONDUCTIVITY, Bound.POSITIVE)));
    }
    return parts;
  }
}
