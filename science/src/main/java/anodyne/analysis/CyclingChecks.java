package anodyne.analysis;

import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a referee asks about cycling data. */
public final class CyclingChecks {
  /** Growth of the capacity, in parts, that on copper may mean copper sulfides. */
  private static final double COPPER_RISE = 0.05;

  private final Cell cell;
  private final Cycles cycles;
  private final CycleLife life;
  private final String subject;
  private final List<Warning> warnings = new ArrayList<>();

  private CyclingChecks(Cell cell, Cycles cycles, CycleLife life, String subject) {
    this.cell = cell;
    this.cycles = cycles;
    this.life = life;
    this.subject = subject;
  }

  /**
   * Warnings of what follows from cell and cycles together.
   *
   * @param bound_mAh_per_g largest capacity the host can have, if known
   * @param subject name of the file or cell
   */
  public static List<Warning> of(
      Cell cell, Cycles cycles, CycleLife life, OptionalDouble bound_mAh_per_g, String subject) {
    CyclingChecks checks = new CyclingChecks(cell, cycles, life, subject);
    checks.role();
    checks.mass();
    bound_mAh_per_g.ifPresent(checks::bound);
    checks.firstEfficiency();
    checks.retention();
    checks.rise();
    return List.copyOf(checks.warnings);
  }

  private void warn(String code, String message) {
    warnings.add(new Warning(code, message, subject));
  }

  private void role() {
    if (cell.role().isEmpty()) {
      warn(
          "role_unknown",
          "the role of the working electrode is not known, so that no Coulombic efficiency is"
              + " given; say --role anode, cathode, full or symmetric, or write it into cells.csv");
    }
  }

  private void mass() {
    if (Normalisation.of(cell).isEmpty()) {
      warn(
          "mass_missing",
          "no mass is known, so that no capacity per gram is given; write it into cells.csv");
    }
  }

  private void bound(double bound_mAh_per_g) {
    if (cell.activeMass_kg().isEmpty()) {
      return;
    }
    Normalisation active = new Normalisation(cell.massBasis(), cell.activeMass_kg().getAsDouble());
    double most = 0;
    Optional<Cycle> at = Optional.empty();
    for (Cycle cycle : cycles.complete()) {
      double capacity = active.mAh_per_g(cycle.charge_C(life.reported()).orElse(0));
      if (capacity > most) {
        most = capacity;
        at = Optional.of(cycle);
      }
    }
    if (at.isPresent() && most > bound_mAh_per_g) {
      warn(
          "above_faradaic_bound",
          String.format(
              Locale.ROOT,
              "%.0f mAh/g in cycle %d is above the %.0f mAh/g of full conversion and alloying of"
                  + " the host; check mass and basis, or account for carbon, surface film and"
                  + " electrolyte",
              most,
              at.get().number(),
              bound_mAh_per_g));
    }
  }

  private void firstEfficiency() {
    Optional<Cycle> initial = cell.role().flatMap(cycles::initial);
    OptionalDouble ice =
        cell.role()
            .flatMap(role -> initial.map(cycle -> cycle.coulombicEfficiency(role)))
            .orElse(OptionalDouble.empty());
    double digits =
        initial.map(cycles::relativeUncertainty).orElse(OptionalDouble.empty()).orElse(0);
    if (ice.isEmpty()) {
      return;
    }
    if (cell.presodiated().orElse(false)) {
      warn(
          "ice_of_presodiated",
          "the electrode was presodiated; say so wherever its initial Coulombic efficiency is"
              + " quoted");
    } else if (ice.getAsDouble() > 1 + digits) {
      warn(
          "ice_above_100",
          String.format(
              Locale.ROOT,
              "the initial Coulombic efficiency is %.1f %%; check the role, the sign of the current"
                  + " and whether the electrode held sodium before",
              100 * ice.getAsDouble()));
    }
  }

  private void retention() {
    life.chosen()
        .filter(r -> r.referenceCycle() > cycles.complete().getFirst().number())
        .ifPresent(r ->
            warn(
                "retention_reference",
                String.format(
                    Locale.ROOT,
                    "retention is %.1f %% in cycle %d and refers to cycle %d, not to the first;"
                        + " say so wherever it is quoted",
                    100 * r.share(),
                    r.cycle(),
                    r.referenceCycle())));
  }

  private void rise() {
    if (life.rise().isEmpty()) {
      return;
    }
    CycleLife.Rise rise = life.rise().get();
    warn(
        "activation",
        String.format(
            Locale.ROOT,
            "capacity grows by %.1f %% from cycle %d to cycle %d; a retention hides such growth,"
                + " quote the largest capacity too",
            100 * rise.share(),
            rise.from(),
            rise.to()));
    boolean copper =
        cell.collector().map(c -> c.toLowerCase(Locale.ROOT)).stream()
            .anyMatch(c -> c.startsWith("cu") || c.contains("copper"));
    if (copper && rise.share() > COPPER_RISE) {
      warn(
          "copper_sulfides",
          "capacity grows on a copper collector; sulfide and selenide electrodes can turn copper"
              + " into copper sulfides or selenides that store sodium themselves, repeat on"
              + " aluminium");
    }
  }
}
