package anodyne.study;

import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.cell.anode.AnodeDefaults;
import anodyne.cell.anode.AnodeParameter;
import anodyne.cell.anode.AnodeParameters;
import anodyne.cell.anode.HeterostructureAnode;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCells;
import anodyne.cell.part.PartKind;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.design.Design;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.Span;
import anodyne.quantity.Assumption;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The conditions a cell is predicted for: those of a published row where it states them, then those
 * of the design, then defaults.
 *
 * @param row the published row, if there is one
 * @param electrolyte of the library
 * @param parameters with their intervals
 * @param surroundings of the phases
 * @param formation_A_per_kg current of the first two cycles
 * @param points what the row reports, at most two
 * @param ice_percent reported initial Coulombic efficiency
 * @param assumptions every default taken
 */
public record CellConditions(
    Optional<EvidenceRow> row,
    Part electrolyte,
    AnodeParameters parameters,
    HeterostructureAnode.Surroundings surroundings,
    double formation_A_per_kg,
    List<Point> points,
    OptionalDouble ice_percent,
    List<Assumption> assumptions) {
  private static final double CONFIDENCE = 0.9;
  private static final double PER_KG = 1e3;

  /** A published capacity. */
  public enum Published {
    /** After many cycles. */
    CYCLING,
    /** Of a rate test. */
    RATE;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A reported operating point.
   *
   * @param cycles after which it was read, of the cycling
   */
  public record Point(
      Published published, double current_A_per_kg, double capacity_mAh_per_g, int cycles) {}

  public CellConditions {
    points = List.copyOf(points);
    assumptions = List.copyOf(assumptions);
  }

  /** Whether there is a cell to predict. */
  sealed interface Resolution permits Ready, Missing {}

  record Ready(CellConditions conditions) implements Resolution {}

  /**
   * @param reason what is missing
   */
  record Missing(String reason) implements Resolution {}

  /** What is known without a user. */
  record Known(Parts parts, AnodeDefaults defaults, List<AgeingScenario> ageing) {}

  static Resolution of(Design design, Optional<EvidenceRow> row, Evidence evidence, Known known) {
    return new Builder(design, row, evidence, known).build();
  }

  /** Currents of the cycles: two of formation, then one of each reported point. */
  public List<Double> currents_A_per_kg() {
    List<Double> currents = new ArrayList<>(List.of(formation_A_per_kg, formation_A_per_kg));
    points.forEach(p -> currents.add(p.current_A_per_kg()));
    return currents;
  }

  /** Collects them. */
  private static final class Builder {
    private final Design design;
    private final Design.Electrode electrode;
    private final Optional<EvidenceRow> row;
    private final Optional<LiteratureRow> paper;
    private final Known known;
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Map<AnodeParameter, Estimate> estimates = new EnumMap<>(AnodeParameter.class);

    Builder(Design design, Optional<EvidenceRow> row, Evidence evidence, Known known) {
      this.design = design;
      this.electrode = design.electrode();
      this.row = row;
      this.known = known;
      paper =
          row.filter(r -> !r.isUsers())
              .flatMap(r ->
                  evidence.literature().rows().stream()
                      .filter(l -> l.table1Row().isPresent())
                      .filter(l -> l.table1Row().getAsInt() == r.number())
                      .findFirst());
    }

    Resolution build() {
      Optional<String> stated = paper.flatMap(p -> p.cell().electrolyte());
      String wanted =
          given("electrolyte") ? electrode.electrolyte() : stated.orElse(electrode.electrolyte());
      Optional<Part> electrolyte = electrolyte(wanted);
      if (electrolyte.isEmpty()) {
        return new Missing(
            "the library of parts has no electrolyte like "
                + wanted
                + " (it has "
                + String.join(
                    ", ", known.parts().of(PartKind.ELECTROLYTE).stream().map(Part::id).toList())
                + ")");
      }
      if (!given("electrolyte")) {
        assume(
            "cell.electrolyte",
            electrolyte.get().description(),
            stated.isPresent()
                ? "nearest part to what the paper of the row states: " + stated.get()
                : "the row states none; common for these anodes");
      }
      return new Ready(conditions(electrolyte.get()));
    }

    private CellConditions conditions(Part electrolyte) {
      String family = electrolyte.family();
      Part sodium =
          known.parts().of(PartKind.SODIUM).stream()
              .filter(p -> p.family().equals(family))
              .findFirst()
              .orElseGet(() -> known.parts().of(PartKind.SODIUM).getFirst());
      Part recipe = part("anode-lab");
      Part separator = part("glass-fibre");
      estimates.putAll(known.defaults().parameters());
      put(AnodeParameter.LOADING, loading(recipe));
      put(AnodeParameter.ACTIVE_SHARE, activeShare(recipe));
      put(
          AnodeParameter.POROSITY,
          given("porosity") ? exactly(electrode.porosity()) : unit(recipe, PartProperty.POROSITY));
      if (given("particle_size_nm")) {
        put(AnodeParameter.PARTICLE_RADIUS, exactly(0.5e9 * electrode.particleSize_m()));
      }
      if (given("bet_area_m2_per_g")) {
        put(AnodeParameter.SURFACE_AREA, exactly(1e-3 * electrode.betArea_m2_per_kg()));
      }
      put(AnodeParameter.ELECTROLYTE_CONDUCTIVITY, unit(electrolyte, PartProperty.CONDUCTIVITY));
      put(AnodeParameter.SALT_DIFFUSIVITY, unit(electrolyte, PartProperty.SALT_DIFFUSIVITY));
      put(AnodeParameter.TRANSFERENCE_NUMBER, unit(electrolyte, PartProperty.TRANSFERENCE_NUMBER));
      put(AnodeParameter.SODIUM_EXCHANGE, unit(sodium, PartProperty.EXCHANGE_CURRENT));
      put(AnodeParameter.SEPARATOR_THICKNESS, unit(separator, PartProperty.THICKNESS));
      put(AnodeParameter.SEPARATOR_POROSITY, unit(separator, PartProperty.POROSITY));
      film(family);
      AnodeParameters parameters = new AnodeParameters(estimates);
      assumed(parameters);
      double formation = formation();
      double conductor = recipe.value(PartProperty.CONDUCTOR_SHARE);
      return new CellConditions(
          row,
          electrolyte,
          parameters,
          new HeterostructureAnode.Surroundings(
              PartCells.electrolyte(electrolyte),
              PartCells.sodium(sodium),
              conductor / (conductor + recipe.value(PartProperty.BINDER_SHARE)),
              part("Super-P").value(PartProperty.DENSITY),
              part("CMC").value(PartProperty.DENSITY),
              window().min_V(),
              window().max_V(),
              design.temperature_K()),
          formation,
          points(),
          row.map(EvidenceRow::ice_percent).orElse(OptionalDouble.empty()),
          assumptions);
    }

    private boolean given(String entry) {
      return electrode.given().contains(entry);
    }

    private void put(AnodeParameter parameter, Estimate estimate) {
      estimates.put(parameter, estimate);
    }

    private void assume(String name, String value, String reason) {
      assumptions.add(new Assumption(name, value, reason));
    }

    private Part part(String id) {
      return known
          .parts()
          .find(id)
          .orElseThrow(() -> new IllegalStateException("the library lacks " + id));
    }

    private static Estimate unit(Part part, PartProperty property) {
      return part.estimate(property)
          .orElseThrow(() -> new IllegalStateException(part.id() + " lacks " + property.word()));
    }

    private static Estimate exactly(double value) {
      return new Estimate(value, value, value, CONFIDENCE, "the design", Quality.MEASURED);
    }

    private Estimate loading(Part recipe) {
      if (given("loading_mg_per_cm2")) {
        return exactly(100 * electrode.loading_kg_per_m2());
      }
      Optional<Span> stated = paper.flatMap(p -> p.cell().loading_mg_per_cm2());
      return stated
          .map(span ->
              new Estimate(
                  span.middle(),
                  span.low(),
                  span.high(),
                  CONFIDENCE,
                  paper.orElseThrow().paper().doi(),
                  Quality.MEASURED))
          .orElseGet(() -> unit(recipe, PartProperty.LOADING));
    }

    private Estimate activeShare(Part recipe) {
      return given("matrix") || given("binder")
          ? exactly(1 - electrode.matrixMassFraction() - electrode.binderMassFraction())
          : unit(recipe, PartProperty.ACTIVE_SHARE);
    }

    private void film(String family) {
      AgeingScenario scenario =
          known.ageing().stream()
              .filter(s -> s.family().equals(family))
              .filter(s -> s.parameters().containsKey(AgeingParameter.FILM_FORMED))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no film of " + family + " is known"));
      put(AnodeParameter.FILM_THICKNESS, of(scenario, AgeingParameter.FILM_FORMED, 1e9));
      put(AnodeParameter.FILM_MOLAR_VOLUME, of(scenario, AgeingParameter.FILM_MOLAR_VOLUME, 1));
      put(AnodeParameter.FILM_ELECTRONS, of(scenario, AgeingParameter.FILM_ELECTRONS, 1));
    }

    private static Estimate of(AgeingScenario scenario, AgeingParameter parameter, double factor) {
      Estimate stored = scenario.parameters().get(parameter);
      if (stored == null) {
        throw new IllegalStateException(scenario.id() + " lacks " + parameter.word());
      }
      return new Estimate(
          factor * stored.value(),
          factor * stored.low(),
          factor * stored.high(),
          stored.confidence(),
          stored.source(),
          stored.quality());
    }

    private void assumed(AnodeParameters parameters) {
      for (AnodeParameter parameter : AnodeParameter.values()) {
        Estimate estimate = parameters.get(parameter);
        if (!estimate.source().equals("the design")) {
          assume(
              "cell." + parameter.word(),
              String.format(
                      Locale.ROOT,
                      "%.3g (%.3g to %.3g) %s",
                      estimate.value(),
                      estimate.low(),
                      estimate.high(),
                      parameter.unit().equals("1") ? "" : parameter.unit())
                  .strip(),
              estimate.quality().word() + ": " + estimate.source());
        }
      }
    }

    private EvidenceRow.Window window() {
      if (!given("window_V") && row.flatMap(EvidenceRow::window).isPresent()) {
        return row.flatMap(EvidenceRow::window).get();
      }
      if (!given("window_V")) {
        assume(
            "cell.window_V",
            electrode.windowLow_V() + " to " + electrode.windowHigh_V(),
            "default of the design");
      }
      return new EvidenceRow.Window(electrode.windowLow_V(), electrode.windowHigh_V());
    }

    private double formation() {
      if (given("current_A_per_g")) {
        return electrode.current_A_per_kg();
      }
      Estimate usual = known.defaults().formation_A_per_kg();
      assume(
          "cell.formation_current_A_per_g",
          String.format(Locale.ROOT, "%.3g", usual.value() / PER_KG),
          usual.quality().word() + ": " + usual.source());
      return usual.value();
    }

    private List<Point> points() {
      List<Point> points = new ArrayList<>();
      row.flatMap(EvidenceRow::cycling)
          .ifPresent(c ->
              points.add(
                  new Point(
                      Published.CYCLING,
                      PER_KG * c.current_A_per_g(),
                      c.capacity_mAh_per_g(),
                      c.cycles())));
      row.flatMap(EvidenceRow::rate)
          .ifPresent(r ->
              points.add(
                  new Point(
                      Published.RATE, PER_KG * r.current_A_per_g(), r.capacity_mAh_per_g(), 1)));
      return points;
    }

    /** The electrolyte that shares most words of its names with a text, all of them. */
    private Optional<Part> electrolyte(String text) {
      Optional<Part> named = known.parts().find(text);
      if (named.isPresent() && named.get().kind() == PartKind.ELECTROLYTE) {
        return named;
      }
      List<String> words = words(text);
      return known.parts().of(PartKind.ELECTROLYTE).stream()
          .filter(part -> matched(part, words) > 0)
          .max(Comparator.comparingInt(part -> matched(part, words)));
    }

    private static int matched(Part part, List<String> words) {
      return part.allNames().stream()
          .map(Builder::words)
          .filter(words::containsAll)
          .mapToInt(List::size)
          .max()
          .orElse(0);
    }

    private static List<String> words(String text) {
      return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
          .filter(w -> !w.isEmpty())
          .toList();
    }
  }
}
