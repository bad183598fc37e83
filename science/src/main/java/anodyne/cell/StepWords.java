package anodyne.cell;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads the words of one step. */
final class StepWords {
  private static final double MOST_ROWS = 1e6;
  private static final double MOST_V_PER_S = 1e6;

  static final String CURRENT = "a current such as 3 mA, C/5, 0.1 A/g or 0.5 mA/cm2";
  private static final String HELD =
      "a current, power or resistance such as 3 mA, C/5, 0.1 A/g, 1 W or 4 ohm";
  private static final String LIMIT =
      "a voltage, current or charge such as 2.5 V, C/50, 10 mA or 300 mAh/g";
  private static final String KINDS =
      "\"Rest\", \"Charge\", \"Discharge\", \"Hold\", \"Sweep\", \"CV\", \"GITT\", \"PITT\","
          + " \"GCD\", \"Rate test\" or \"Repeat\"";

  private final Words words;

  StepWords(Words words) {
    this.words = words;
  }

  /** One step; several where a sweep is asked for at several rates. */
  List<Step> steps() {
    if (words.take("Sweep") || words.take("Cyclic voltammetry") || words.take("CV")) {
      words.take(":");
      return sweeps();
    }
    return List.of(step());
  }

  private Step step() {
    if (words.take("Rest")) {
      return steady(new Control.Rest());
    }
    if (words.take("Discharge")) {
      words.need("at");
      return steady(held(-1));
    }
    if (words.take("Charge")) {
      words.need("at");
      return steady(held(1));
    }
    if (words.take("Hold")) {
      words.need("at");
      return steady(new Control.Voltage(words.voltage_V()));
    }
    if (words.take("GITT")) {
      words.take(":");
      return pulses();
    }
    if (words.take("PITT")) {
      words.take(":");
      return staircase();
    }
    int start = words.place();
    if (words.take("Run")) {
      throw new NotUnderstoodException(
          start, "a course of current or voltage as data, {\"profile\": ..}, for a drive cycle");
    }
    throw words.expected(KINDS);
  }

  private Control held(int direction) {
    int start = words.place();
    Amount amount = words.amount(HELD);
    return switch (amount.kind()) {
      case CURRENT -> new Control.Current(signed(amount.scaled(), direction));
      case POWER -> new Control.Power(direction * amount.value());
      case RESISTANCE -> new Control.Load(-direction * amount.value());
      case VOLTAGE, CHARGE -> throw new NotUnderstoodException(start, HELD);
    };
  }

  private static Scaled signed(Scaled size, int direction) {
    return direction < 0 ? size.negated() : size;
  }

  private Step.Steady steady(Control control) {
    int start = words.place();
    List<Limit> limits = limits(control);
    if (limits.isEmpty()) {
      throw new NotUnderstoodException(
          start, "what ends the step: \"for\" a time or \"until\" " + LIMIT);
    }
    return new Step.Steady(control, limits, period(limits));
  }

  /** {@code for 10 minutes or until 4.2 V or C/50}, in any order; empty if nothing comes. */
  private List<Limit> limits(Control control) {
    List<Limit> limits = new ArrayList<>();
    while (true) {
      int before = words.place();
      boolean or = words.take("or");
      if (words.take("for")) {
        limits.add(new Limit.Time(words.time_s()));
      } else if (words.take("until") || (or && !limits.isEmpty())) {
        limits.add(limit(control));
      } else {
        words.back(before);
        return limits;
      }
    }
  }

  private Limit limit(Control control) {
    int start = words.place();
    boolean above = words.take(">");
    boolean below = !above && words.take("<");
    Amount amount = words.amount(LIMIT);
    boolean steadyCurrent = control instanceof Control.Rest || control instanceof Control.Current;
    return switch (amount.kind()) {
      case VOLTAGE -> {
        if (control instanceof Control.Voltage) {
          throw new NotUnderstoodException(
              start, "a current, charge or time; this step holds the voltage");
        }
        yield new Limit.Voltage(
            amount.value(),
            above ? Limit.Side.ABOVE : below ? Limit.Side.BELOW : Limit.Side.BY_DIRECTION);
      }
      case CURRENT -> {
        if (steadyCurrent) {
          throw new NotUnderstoodException(
              start, "a voltage, charge or time; the current of this step is constant");
        }
        yield new Limit.Current(amount.scaled(), above);
      }
      case CHARGE -> new Limit.Charge(amount.scaled());
      case POWER, RESISTANCE -> throw new NotUnderstoodException(start, LIMIT);
    };
  }

  /** {@code (5 minute period)}. */
  private OptionalDouble period(List<Limit> limits) {
    if (!words.take("(")) {
      return OptionalDouble.empty();
    }
    int start = words.place();
    double period_s = words.time_s();
    boolean tooMany =
        limits.stream()
            .anyMatch(
                limit -> limit instanceof Limit.Time time && time.time_s() > MOST_ROWS * period_s);
    if (tooMany) {
      throw new NotUnderstoodException(start, "a period that gives at most a million rows");
    }
    words.need("period");
    words.need(")");
    return OptionalDouble.of(period_s);
  }

  private List<Step> sweeps() {
    List<Double> vertices = new ArrayList<>();
    vertices.add(words.take("from") ? words.voltage_V() : Double.NaN);
    do {
      words.need("to");
      int start = words.place();
      double vertex = words.voltage_V();
      if (vertex == vertices.getLast()) {
        throw new NotUnderstoodException(start, "a voltage other than the one before");
      }
      vertices.add(vertex);
    } while (!words.take("at"));
    List<Double> rates = rates_V_per_s();
    OptionalDouble period = period(List.of());
    Series series = Series.of(vertices.stream().mapToDouble(Double::doubleValue).toArray());
    return rates.stream().map(rate -> (Step) new Step.Sweep(series, rate, period)).toList();
  }

  /** {@code 0.1, 0.2 and 0.5 mV/s}: numbers take the unit that follows. */
  private List<Double> rates_V_per_s() {
    List<Double> rates = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    boolean more = true;
    while (more) {
      int start = words.place();
      plain.add(words.positive("a scan rate such as 0.1 mV/s"));
      if (plain.getLast() == 0) {
        throw new NotUnderstoodException(start, "a scan rate above 0");
      }
      OptionalDouble unit = words.rateUnit_V_per_s();
      if (unit.isPresent()) {
        plain.forEach(value -> rates.add(value * unit.getAsDouble()));
        if (rates.getLast() > MOST_V_PER_S) {
          throw new NotUnderstoodException(start, "a scan rate of at most 1e6 V/s");
        }
        plain.clear();
      }
      more = another();
    }
    if (!plain.isEmpty()) {
      throw words.expected("V/s or mV/s");
    }
    return rates;
  }

  /** {@code C/10, C/5 and 1C} or {@code 0.1, 0.2, 0.5 A/g}: numbers take the unit that follows. */
  List<Scaled> currents() {
    List<Scaled> currents = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    int first = words.place();
    boolean more = true;
    while (more) {
      int start = words.place();
      first = plain.isEmpty() ? start : first;
      if (words.takeNumberWithoutUnit()) {
        plain.add(words.lastNumber());
      } else {
        currents.addAll(current(start, first, plain));
        plain.clear();
      }
      more = another();
    }
    if (!plain.isEmpty()) {
      throw words.expected("a unit: " + CURRENT);
    }
    return currents;
  }

  /** The current that comes next, and the plain numbers before it in its unit. */
  private List<Scaled> current(int start, int first, List<Double> plain) {
    Amount amount = words.amount(CURRENT);
    if (amount.kind() != Amount.Kind.CURRENT) {
      throw new NotUnderstoodException(start, CURRENT);
    }
    List<Scaled> currents = new ArrayList<>();
    if (!plain.isEmpty()) {
      double unit = amount.value() / words.lastNumber();
      plain.forEach(value ->
          currents.add(
              Words.within(first, new Amount(value * unit, amount.kind(), amount.basis()))
                  .scaled()));
    }
    currents.add(amount.scaled());
    return currents;
  }

  /** Takes a comma or "and" if a number follows it that counts nothing. */
  private boolean another() {
    int before = words.place();
    boolean comma = words.takeAny(",", "and", "/");
    words.take("and");
    if (comma && words.numberFollows() && !words.countFollows()) {
      return true;
    }
    words.back(before);
    return false;
  }

  private Step pulses() {
    int count = words.count("pulses");
    int direction = words.take("charge") ? 1 : -1;
    if (direction < 0) {
      words.take("discharge");
    }
    if (!words.takeAny("pulses", "pulse")) {
      throw words.expected("\"pulses\", \"charge pulses\" or \"discharge pulses\"");
    }
    if (!words.takeAny("of", "at")) {
      throw words.expected("\"of\" or \"at\"");
    }
    int start = words.place();
    Amount current = words.amount(CURRENT);
    if (current.kind() != Amount.Kind.CURRENT) {
      throw new NotUnderstoodException(start, CURRENT);
    }
    Control.Current control = new Control.Current(signed(current.scaled(), direction));
    int endsAt = words.place();
    List<Limit> limits = new ArrayList<>(limits(control));
    if (limits.stream().noneMatch(Limit.Time.class::isInstance)) {
      throw new NotUnderstoodException(endsAt, "\"for\" a time such as 10 minutes");
    }
    words.takeAny(",", ";");
    words.need("rest");
    words.take("for");
    double rest_s = words.time_s();
    words.take(",");
    limits.addAll(limits(control));
    OptionalDouble period = period(limits);
    return new Step.Pulses(
        count,
        new Step.Steady(control, limits, period),
        new Step.Steady(new Control.Rest(), List.of(new Limit.Time(rest_s)), period));
  }

  private Step staircase() {
    double from_V = words.take("from") ? words.voltage_V() : Double.NaN;
    words.need("to");
    double to_V = words.voltage_V();
    words.take(",");
    words.need("in");
    words.need("steps");
    words.need("of");
    int start = words.place();
    double step_V = words.voltage_V();
    if (!(step_V > 0)) {
      throw new NotUnderstoodException(start, "a step above 0 such as 10 mV");
    }
    words.take(",");
    words.take("each");
    int endsAt = words.place();
    List<Limit> limits = limits(new Control.Voltage(to_V));
    if (limits.isEmpty()) {
      throw new NotUnderstoodException(endsAt, "what ends each step: \"for\" a time or a current");
    }
    return new Step.Staircase(from_V, to_V, step_V, limits, period(limits));
  }
}
