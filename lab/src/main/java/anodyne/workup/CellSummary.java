package anodyne.workup;

import anodyne.analysis.Cycle;
import anodyne.analysis.Moments;
import anodyne.analysis.Normalisation;
import anodyne.analysis.Retention;
import anodyne.data.JsonObject;
import anodyne.measurement.Cell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The numbers of a cell that stand in one line beside those of others.
 *
 * @param work everything measured
 * @param tests its cycling data, if there are any
 */
public record CellSummary(CellWork work, Optional<CellTests> tests) {
  private static final double COULOMB_PER_MAH = 3.6;

  /** The summary of a cell. */
  public static CellSummary of(CellWork work) {
    return new CellSummary(work, CellTests.of(work.cycling()));
  }

  /** Kinds of measurements. */
  public List<String> measured() {
    return work.files().stream()
        .map(f -> RecordingDocument.kind(f.recording()))
        .distinct()
        .toList();
  }

  /** Complete cycles of the longest test. */
  public Optional<Integer> completeCycles() {
    return tests.map(t -> t.longest().cycles().complete().size());
  }

  /** Initial Coulombic efficiency. */
  public OptionalDouble ice_percent() {
    return tests.map(t -> percent(t.first().initialEfficiency())).orElse(OptionalDouble.empty());
  }

  /** Capacity of the first complete cycle. */
  public OptionalDouble first_mAh() {
    return tests
        .map(t -> capacity_mAh(t.first(), t.first().cycles().complete().stream().findFirst()))
        .orElse(OptionalDouble.empty());
  }

  /** Capacity of the last complete cycle. */
  public OptionalDouble last_mAh() {
    return tests
        .map(t -> {
          List<Cycle> complete = t.longest().cycles().complete();
          return capacity_mAh(
              t.longest(), complete.isEmpty() ? Optional.empty() : Optional.of(complete.getLast()));
        })
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble capacity_mAh(CyclingWorkUp test, Optional<Cycle> cycle) {
    OptionalDouble charge_C =
        cycle.map(c -> c.charge_C(test.life().reported())).orElse(OptionalDouble.empty());
    return charge_C.isPresent()
        ? OptionalDouble.of(charge_C.getAsDouble() / COULOMB_PER_MAH)
        : charge_C;
  }

  /** What is left of the capacity. */
  public Optional<Retention> retention() {
    return tests.flatMap(t -> t.longest().life().chosen());
  }

  /** Mean Coulombic efficiency of the cycles after the first. */
  public OptionalDouble efficiency_percent() {
    return percent(
        tests.stream()
            .flatMap(t -> t.longest().life().efficiency().stream())
            .mapToDouble(Moments::mean)
            .findFirst());
  }

  /** The mass a capacity per gram refers to: the first that is known. */
  public Optional<Normalisation> mass() {
    return Normalisation.of(work.cell()).stream().findFirst();
  }

  /** A charge per gram of that mass. */
  public OptionalDouble perGram(OptionalDouble charge_mAh) {
    Optional<Normalisation> mass = mass();
    return charge_mAh.isPresent() && mass.isPresent()
        ? OptionalDouble.of(mass.get().mAh_per_g(COULOMB_PER_MAH * charge_mAh.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  /**
   * The line as JSON.
   *
   * @param folder of the report, relative to the index
   */
  public JsonObject document(String folder) {
    Cell cell = work.cell();
    return new JsonObject()
        .put("cell", cell.id())
        .put("group", cell.group())
        .put("role", cell.role().map(Cell.Role::word))
        .put("host", cell.host())
        .put("folder", folder)
        .put("report", folder + "/report.html")
        .put("document", folder + "/lab.json")
        .put("measured", measured())
        .put("files", work.files().stream().map(f -> f.recording().file()).toList())
        .put("first_test", tests.map(t -> t.first().file()))
        .put("longest_test", tests.map(t -> t.longest().file()))
        .put("complete_cycles", completeCycles())
        .put("ice_percent", ice_percent())
        .put("capacity_of", tests.map(t -> t.longest().life().reported().word()))
        .put("first_capacity_mAh", first_mAh())
        .put("last_capacity_mAh", last_mAh())
        .put("basis", mass().map(m -> m.basis().word()))
        .put("first_capacity_mAh_per_g", perGram(first_mAh()))
        .put("last_capacity_mAh_per_g", perGram(last_mAh()))
        .put("retention_percent", retention().map(r -> 100 * r.share()))
        .put("retention_cycle", retention().map(Retention::cycle))
        .put("retention_reference_cycle", retention().map(Retention::referenceCycle))
        .put("coulombic_efficiency_mean_percent", efficiency_percent())
        .put("warnings", FileDocument.warnings(work.warnings()));
  }
}
