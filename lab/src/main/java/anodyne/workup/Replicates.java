package anodyne.workup;

import anodyne.analysis.Cycle;
import anodyne.analysis.Moments;
import anodyne.analysis.Normalisation;
import anodyne.analysis.Retention;
import anodyne.data.JsonObject;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Cells of one group, made to be alike: mean, standard deviation (n - 1) and number of each result.
 *
 * @param group name of the group
 * @param cells the tests of each cell that count
 */
public record Replicates(String group, List<CellTests> cells) {
  /** Code of the warning of a group of one cell. */
  public static final String SINGLE = "single_cell";

  private static final double COULOMB_PER_MAH = 3.6;

  /**
   * A quantity over the cells.
   *
   * @param name quantity with its unit
   * @param basis what a capacity per gram refers to
   * @param moments mean, deviation, number
   */
  public record Entry(String name, Optional<Cell.Basis> basis, Moments moments) {}

  public Replicates {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a group needs a cell");
    }
  }

  /** The groups of the cells of these tests, in order; each cell counts once. */
  public static List<Replicates> of(List<CyclingWorkUp> all) {
    Map<String, Map<String, List<CyclingWorkUp>>> groups = new LinkedHashMap<>();
    for (CyclingWorkUp work : all) {
      groups
          .computeIfAbsent(work.cell().group(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(work.cell().id(), _ -> new ArrayList<>())
          .add(work);
    }
    List<Replicates> found = new ArrayList<>();
    groups.forEach((name, cells) ->
        found.add(
            new Replicates(
                name, cells.values().stream().flatMap(t -> CellTests.of(t).stream()).toList())));
    return found;
  }

  /** What is known of at least one cell. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    add(
        entries,
        "ice_percent",
        cells.stream().map(t -> percent(t.first().initialEfficiency())).toList());
    add(
        entries,
        "first_capacity_mAh",
        cells.stream().map(t -> capacity_C(t.first(), true)).map(Replicates::mAh).toList());
    for (Cell.Basis basis : Cell.Basis.values()) {
      List<Double> values = new ArrayList<>();
      for (CellTests tests : cells) {
        OptionalDouble charge_C = capacity_C(tests.first(), true);
        Normalisation.of(tests.first().cell()).stream()
            .filter(m -> m.basis() == basis && charge_C.isPresent())
            .forEach(m -> values.add(m.mAh_per_g(charge_C.getAsDouble())));
      }
      if (!values.isEmpty()) {
        entries.add(new Entry("first_capacity_mAh_per_g", Optional.of(basis), Moments.of(values)));
      }
    }
    add(
        entries,
        "last_capacity_mAh",
        cells.stream().map(t -> capacity_C(t.longest(), false)).map(Replicates::mAh).toList());
    add(
        entries,
        "retention_percent",
        cells.stream()
            .map(CellTests::longest)
            .map(w -> percent(w.life().chosen().stream().mapToDouble(Retention::share).findFirst()))
            .toList());
    add(
        entries,
        "coulombic_efficiency_mean_percent",
        cells.stream()
            .map(CellTests::longest)
            .map(
                w -> percent(w.life().efficiency().stream().mapToDouble(Moments::mean).findFirst()))
            .toList());
    return entries;
  }

  private static OptionalDouble capacity_C(CyclingWorkUp work, boolean first) {
    List<Cycle> complete = work.cycles().complete();
    if (complete.isEmpty()) {
      return OptionalDouble.empty();
    }
    return (first ? complete.getFirst() : complete.getLast()).charge_C(work.life().reported());
  }

  private static OptionalDouble mAh(OptionalDouble charge_C) {
    return charge_C.isPresent()
        ? OptionalDouble.of(charge_C.getAsDouble() / COULOMB_PER_MAH)
        : charge_C;
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static void add(List<Entry> entries, String name, List<OptionalDouble> values) {
    List<Double> known =
        values.stream().filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).toList();
    if (!known.isEmpty()) {
      entries.add(new Entry(name, Optional.empty(), Moments.of(known)));
    }
  }

  /** What a referee misses; cells whose retentions refer to different cycles among them. */
  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (cells.size() == 1) {
      warnings.add(
          new Warning(
              SINGLE,
              "one cell only, so that no spread can be given; repeat with at least three cells and"
                  + " give them one group in cells.csv",
              group));
    }
    long references =
        cells.stream()
            .flatMap(t -> t.longest().life().chosen().stream())
            .map(Retention::referenceCycle)
            .distinct()
            .count();
    if (references > 1) {
      warnings.add(
          new Warning(
              "references_differ",
              "retentions of these cells refer to different cycles, so that their mean says little",
              group));
    }
    cells.forEach(tests -> tests.warning().ifPresent(warnings::add));
    return warnings;
  }

  /** The group as JSON. */
  public JsonObject document() {
    return new JsonObject()
        .put("group", group)
        .put("n", cells.size())
        .put("cells", cells.stream().map(t -> t.first().cell().id()).toList())
        .put(
            "files",
            cells.stream()
                .flatMap(t -> Stream.of(t.first(), t.longest()))
                .map(CyclingWorkUp::file)
                .distinct()
                .toList())
        .put("results", entries().stream().map(Replicates::entry).toList());
  }

  private static JsonObject entry(Entry entry) {
    return new JsonObject()
        .put("quantity", entry.name())
        .put("basis", entry.basis().map(Cell.Basis::word))
        .put("mean", entry.moments().mean())
        .put("sd", entry.moments().deviation())
        .put("n", entry.moments().count());
  }
}
