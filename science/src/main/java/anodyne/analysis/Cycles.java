package anodyne.analysis;

import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cycles of a time series.
 *
 * @param numbering whose numbers they carry
 * @param why why these numbers were taken, one sentence
 * @param halves half cycles in order of time
 * @param cycles in order; an unfinished last one among them, marked
 * @param chargeResolution_C smallest difference of charge the file can show, 0 if it is fine
 * @param currentResolution_A likewise of a current
 * @param counted whether the instrument counted the charge
 * @param warnings what is doubtful
 */
public record Cycles(
    CycleNumbering numbering,
    String why,
    List<HalfCycle> halves,
    List<Cycle> cycles,
    double chargeResolution_C,
    double currentResolution_A,
    boolean counted,
    List<Warning> warnings) {

  /** Share of the charge by which counter and own integral may differ. */
  static final double COUNTER_TOLERANCE = 0.005;

  /** Share of the first opening half that may flow the other way before it. */
  static final double LEAST_LEADING = 0.05;

  public Cycles {
    halves = List.copyOf(halves);
    cycles = List.copyOf(cycles);
    warnings = List.copyOf(warnings);
  }

  /**
   * Finds the cycles.
   *
   * @param role what the working electrode is, if known
   * @param wanted numbering asked for; empty to choose by role and data
   * @param subject name of the file, for warnings
   */
  public static Cycles of(
      TimeSeries series,
      Optional<Cell.Role> role,
      Optional<CycleNumbering> wanted,
      String subject) {
    List<HalfCycle> halves = HalfCycles.of(series);
    List<Warning> warnings = new ArrayList<>();
    CycleCount choice =
        wanted
            .map(w -> new CycleCount(w, "asked for"))
            .orElseGet(() -> CycleCount.choose(halves, role, subject, warnings));
    List<Cycle> cycles = choice.cycles(series, halves);
    boolean counted = series.stepCharge_C().isPresent();
    Cycles result =
        new Cycles(
            choice.numbering(),
            choice.why(),
            halves,
            cycles,
            series.resolution().charge_C(),
            series.resolution().current_A(),
            counted,
            List.of());
    result.warnOfCounter(subject, warnings);
    result.warnOfResolution(subject, warnings);
    result.warnOfEnds(series, role, subject, warnings);
    return new Cycles(
        result.numbering,
        result.why,
        halves,
        cycles,
        result.chargeResolution_C,
        result.currentResolution_A,
        counted,
        warnings);
  }

  /** The complete cycles. */
  public List<Cycle> complete() {
    return cycles.stream().filter(Cycle::complete).toList();
  }

  /** The cycle with this number. */
  public Optional<Cycle> number(int number) {
    return cycles.stream().filter(c -> c.number() == number).findFirst();
  }

  /**
   * The cycle whose Coulombic efficiency is the initial one: the first that holds the half with
   * which a cell of this role begins, if it is complete and no more than {@value #LEAST_LEADING} of
   * that half flowed the other way before.
   */
  public Optional<Cycle> initial(Cell.Role role) {
    return CycleCount.opening(role)
        .flatMap(opening ->
            cycles.stream()
                .filter(c -> c.half(opening).isPresent())
                .findFirst()
                .filter(Cycle::complete)
                .filter(
                    c -> leading_C(opening) <= LEAST_LEADING * c.charge_C(opening).orElseThrow()));
  }

  /** Charge that flowed the other way before the first half cycle of this direction. */
  private double leading_C(Direction opening) {
    return halves.isEmpty() || halves.getFirst().direction() == opening
        ? 0
        : halves.getFirst().charge_C();
  }

  /** Half width of the range in which a charge may lie for the digits of the file, in its parts. */
  public double relativeUncertainty(HalfCycle half) {
    double absolute =
        counted
            ? 0.5 * chargeResolution_C * Math.sqrt(half.legs().size())
            : 0.5 * currentResolution_A * half.duration_s();
    return half.charge_C() > 0 ? absolute / half.charge_C() : 0;
  }

  /** The same of the ratio of the two charges of a cycle, the two added as squares. */
  public OptionalDouble relativeUncertainty(Cycle cycle) {
    return cycle.charge().isPresent() && cycle.discharge().isPresent()
        ? OptionalDouble.of(
            Math.hypot(
                relativeUncertainty(cycle.charge().get()),
                relativeUncertainty(cycle.discharge().get())))
        : OptionalDouble.empty();
  }

  private void warnOfCounter(String subject, List<Warning> warnings) {
    HalfCycle worst = null;
    int off = 0;
    for (HalfCycle half : halves) {
      if (half.counterDifference() > COUNTER_TOLERANCE) {
        off++;
        if (worst == null || half.counterDifference() > worst.counterDifference()) {
          worst = half;
        }
      }
    }
    if (worst != null) {
      warnings.add(
          new Warning(
              "counter_differs",
              String.format(
                  java.util.Locale.ROOT,
                  "in %d of %d half cycles the counter of the instrument and the integral of its"
                      + " current differ by more than 0.5 %%, most in %s %d: %.5g and %.5g mAh"
                      + " (%.2g %%); the counter is used, compare it with the units of the file",
                  off,
                  halves.size(),
                  worst.direction().word(),
                  1 + ordinal(worst),
                  worst.charge_C() / 3.6,
                  worst.integral_C() / 3.6,
                  100 * worst.counterDifference()),
              subject));
    }
  }

  /** Position of a half cycle among those of its direction, from 0. */
  private int ordinal(HalfCycle wanted) {
    int before = 0;
    for (HalfCycle half : halves) {
      if (half.first() == wanted.first()) {
        return before;
      }
      if (half.direction() == wanted.direction()) {
        before++;
      }
    }
    return before;
  }

  private void warnOfResolution(String subject, List<Warning> warnings) {
    double worst = 0;
    for (HalfCycle half : halves) {
      worst = Math.max(worst, relativeUncertainty(half));
    }
    if (worst > 1e-3) {
      warnings.add(
          new Warning(
              "coarse_resolution",
              String.format(
                  java.util.Locale.ROOT,
                  "the file shows charge to %.3g mAh and current to %.3g mA only, so that the"
                      + " charge of a half cycle is uncertain by up to %.2g %%; efficiencies are"
                      + " rounded to what that allows, export with more digits",
                  chargeResolution_C / 3.6,
                  1e3 * currentResolution_A,
                  100 * worst),
              subject));
    }
  }

  private void warnOfEnds(
      TimeSeries series, Optional<Cell.Role> role, String subject, List<Warning> warnings) {
    if (halves.isEmpty()) {
      warnings.add(
          new Warning(
              "no_half_cycle",
              "no current flows in any step, so that there is nothing to count; check the column of"
                  + " the current and its unit",
              subject));
      return;
    }
    HalfCycle last = halves.getLast();
    if (!last.finished()) {
      warnings.add(
          new Warning(
              "unfinished_half_cycle",
              "the data end within a "
                  + last.direction().word()
                  + " at "
                  + String.format(java.util.Locale.ROOT, "%.3f", last.endVoltage_V())
                  + " V; its cycle is shown but left out of retention and means",
              subject));
    } else if (!HalfCycles.endIsKnown(series, halves)) {
      warnings.add(
          new Warning(
              "end_unknown",
              "the data end with the only "
                  + last.direction().word()
                  + "; whether it was finished cannot be told and it is taken as such",
              subject));
    }
    Optional<Direction> expected = role.flatMap(CycleCount::opening);
    if (expected.isPresent() && halves.getFirst().direction() != expected.get()) {
      boolean isInitialKnown = role.flatMap(this::initial).isPresent();
      boolean apart = numbering != CycleNumbering.INSTRUMENT && cycles.getFirst().number() == 0;
      warnings.add(
          new Warning(
              "first_half_cycle_against_role",
              "the first half cycle is a "
                  + halves.getFirst().direction().word()
                  + ", while a cell of role "
                  + role.get().word()
                  + " begins with "
                  + expected.get().word()
                  + (apart ? "; it is shown as cycle 0" : "")
                  + (isInitialKnown ? "" : "; no initial Coulombic efficiency is given")
                  + "; check the role and the sign of the current",
              subject));
    }
  }
}
