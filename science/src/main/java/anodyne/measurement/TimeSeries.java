package anodyne.measurement;

import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Voltage and current against time: cycling, titration, voltammetry. All rows have the same length;
 * the rows of a step stand together and in time order.
 *
 * @param start instant of time 0, if known
 * @param technique what was run
 * @param record the instrument's number of each point
 * @param time_s time since the test began, never decreasing
 * @param stepTime_s time since the step began; its first point may be later than 0
 * @param current_A above 0 oxidises the working electrode; belongs to the interval that ends here
 * @param voltage_V of the working electrode against the other or the reference electrode
 * @param steps parts of the test, in order, covering every row
 * @param cycle the instrument's number of the cycle of each point; all 1 where it counts none
 * @param stepCharge_C charge passed since the step began, signed as the current, as the instrument
 *     counted it; empty if it counted none
 * @param stepEnergy_J energy since the step began, signed as the current, likewise
 * @param temperature_K of the cell or chamber at each point, if recorded
 * @param resolution smallest differences the file can show
 */
public record TimeSeries(
    Optional<Instant> start,
    Technique technique,
    Counts record,
    Series time_s,
    Series stepTime_s,
    Series current_A,
    Series voltage_V,
    List<Step> steps,
    Counts cycle,
    Optional<Series> stepCharge_C,
    Optional<Series> stepEnergy_J,
    Optional<Series> temperature_K,
    Resolution resolution)
    implements Measurement {

  /** What was run. */
  public enum Technique {
    CYCLING,
    VOLTAMMETRY,
    OPEN_CIRCUIT,
    OTHER
  }

  /** What a step holds. */
  public enum Mode {
    REST,
    CONSTANT_CURRENT_CHARGE,
    CONSTANT_CURRENT_DISCHARGE,
    CONSTANT_VOLTAGE_CHARGE,
    CONSTANT_VOLTAGE_DISCHARGE,
    /** Constant current, then constant voltage, not told apart by the instrument. */
    CHARGE,
    DISCHARGE,
    /** Potential changes at a constant rate. */
    SWEEP,
    /** Impedance, pulses, pauses, unknown. */
    OTHER
  }

  /**
   * Rows of one step.
   *
   * @param first index of its first row
   * @param last index of its last row, not below {@code first}
   * @param mode what it holds
   * @param label the instrument's own number of the step
   */
  public record Step(int first, int last, Mode mode, int label) {
    public Step {
      if (!(0 <= first && first <= last)) {
        throw new IllegalArgumentException(
            "a step needs 0 <= first <= last, got " + first + ", " + last);
      }
    }

    /** Number of rows. */
    public int size() {
      return last - first + 1;
    }
  }

  /**
   * Smallest differences a file can show, 0 where they are far below what matters.
   *
   * @param current_A of a current
   * @param charge_C of a counted charge
   * @param voltage_V of a voltage
   */
  public record Resolution(double current_A, double charge_C, double voltage_V) {
    /** Of a file that keeps every digit. */
    public static final Resolution FINE = new Resolution(0, 0, 0);

    public Resolution {
      if (!(current_A >= 0 && charge_C >= 0 && voltage_V >= 0)) {
        throw new IllegalArgumentException(
            "a resolution must not be negative, got "
                + current_A
                + " A, "
                + charge_C
                + " C, "
                + voltage_V
                + " V");
      }
    }
  }

  public TimeSeries {
    steps = List.copyOf(steps);
    int n = record.size();
    sameLength("time", n, time_s.size());
    sameLength("step time", n, stepTime_s.size());
    sameLength("current", n, current_A.size());
    sameLength("voltage", n, voltage_V.size());
    sameLength("cycle", n, cycle.size());
    stepCharge_C.ifPresent(row -> sameLength("step charge", n, row.size()));
    stepEnergy_J.ifPresent(row -> sameLength("step energy", n, row.size()));
    temperature_K.ifPresent(row -> sameLength("temperature", n, row.size()));
    int next = 0;
    for (Step step : steps) {
      if (step.first() != next) {
        throw new IllegalArgumentException(
            "steps must cover every row in order; one begins at "
                + step.first()
                + " instead of "
                + next);
      }
      next = step.last() + 1;
    }
    if (next != n) {
      throw new IllegalArgumentException("steps end at row " + next + " of " + n);
    }
    for (int i = 1; i < n; i++) {
      if (!(time_s.get(i) >= time_s.get(i - 1))) {
        throw new IllegalArgumentException(
            "time must not decrease, got "
                + time_s.get(i - 1)
                + " s then "
                + time_s.get(i)
                + " s at row "
                + i);
      }
    }
  }

  private static void sameLength(String name, int expected, int length) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "row of " + name + " has " + length + " points instead of " + expected);
    }
  }

  @Override
  public int size() {
    return record.size();
  }
}
