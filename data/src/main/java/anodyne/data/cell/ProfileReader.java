package anodyne.data.cell;

import anodyne.cell.Limit;
import anodyne.cell.Step;
import anodyne.cell.Step.Profile.Quantity;
import anodyne.data.InputException;
import anodyne.data.Node;
import anodyne.data.TextFile;
import anodyne.quantity.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a course of current, power, voltage or C-rate against time as a step of a protocol.
 *
 * <pre>
 *   {profile: drive.csv}
 *   {profile: measured.csv, quantity: current_A, lowest_voltage_V: 2.0, period_s: 10}
 *   {profile: {time_s: [0, 10, 20], power_W: [0, -0.01, -0.02]}}
 * </pre>
 *
 * <p>A table has a line of names, {@code time_s} and the quantity among them; lines that begin with
 * # are remarks. Its file is taken relative to that of the protocol.
 */
final class ProfileReader {
  static final String PROFILE = "profile";
  private static final String TIME = "time_s";
  private static final int MOST_POINTS = 200_000;
  private static final List<Quantity> QUANTITIES = List.of(Quantity.values());
  private static final List<String> NAMES = QUANTITIES.stream().map(ProfileReader::column).toList();

  private static final double MOST_ROWS = 1e6;
  private static final double MOST_S = 3.6e9;
  private static final double MOST_V = 10;
  private static final double MOST = 1e6;

  private final Node node;

  /** A point and where it stands. */
  private record Point(double time_s, double value, String where) {}

  ProfileReader(Node node) {
    this.node =
        node.object(PROFILE, "quantity", "lowest_voltage_V", "highest_voltage_V", "period_s");
  }

  private static String column(Quantity quantity) {
    return switch (quantity) {
      case CURRENT_A -> "current_A";
      case C_RATE -> "c_rate_per_h";
      case POWER_W -> "power_W";
      case VOLTAGE_V -> "voltage_V";
    };
  }

  Step.Profile read() {
    Optional<String> wanted = node.optionalWord("quantity", NAMES);
    Node profile = node.get(PROFILE);
    if (profile.content() instanceof Node.Fields) {
      String name = chosen(profile.keys().stream().toList(), wanted, profile.place().toString());
      return step(QUANTITIES.get(NAMES.indexOf(name)), listed(profile.object(TIME, name), name));
    }
    Path file = Path.of(node.place().file()).resolveSibling(profile.asText(PROFILE));
    List<String> lines = TextFile.read(file).lines().toList();
    int head = 0;
    while (head < lines.size() && skipped(lines.get(head))) {
      head++;
    }
    List<String> names = head < lines.size() ? fields(lines.get(head)) : List.of();
    String where = file + ":" + (head + 1);
    String name = chosen(names, wanted, where);
    return step(QUANTITIES.get(NAMES.indexOf(name)), table(file, lines, head, names, name));
  }

  private static boolean skipped(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static String chosen(List<String> names, Optional<String> wanted, String where) {
    String all = String.join(", ", NAMES);
    if (!names.contains(TIME)) {
      throw new InputException(
          "the profile has no time_s",
          where,
          "name the columns, such as time_s,current_A; quantities: " + all);
    }
    List<String> given =
        names.stream()
            .filter(name -> wanted.map(name::equals).orElse(NAMES.contains(name)))
            .toList();
    if (given.size() != 1) {
      throw new InputException(
          given.isEmpty()
              ? "the profile has no " + wanted.orElse("quantity")
              : "the profile has " + String.join(" and ", given),
          where,
          given.isEmpty()
              ? "add a column with one of " + all
              : "say which with quantity: " + given.getFirst());
    }
    return given.getFirst();
  }

  private static List<Point> listed(Node profile, String name) {
    List<Node> times = profile.list(TIME);
    List<Node> values = profile.list(name);
    if (times.size() != values.size()) {
      throw profile
          .get(name)
          .wrong(
              name + " has " + values.size() + " numbers for " + times.size() + " times",
              "give one for each");
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      points.add(
          new Point(
              times.get(i).asNumber(TIME),
              values.get(i).asNumber(name),
              times.get(i).place().toString()));
    }
    return points;
  }

  private static List<Point> table(
      Path file, List<String> lines, int head, List<String> names, String name) {
    List<Point> points = new ArrayList<>();
    for (int i = head + 1; i < lines.size(); i++) {
      if (skipped(lines.get(i))) {
        continue;
      }
      String where = file + ":" + (i + 1);
      List<String> row = fields(lines.get(i));
      if (row.size() != names.size()) {
        throw new InputException(
            "the line has " + row.size() + " fields for " + names.size() + " names",
            where,
            "correct the line");
      }
      points.add(
          new Point(
              number(row.get(names.indexOf(TIME)), TIME, where),
              number(row.get(names.indexOf(name)), name, where),
              where));
    }
    return points;
  }

  private static double number(String text, String name, String where) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw notNumber(text, name, where);
    }
    throw notNumber(text, name, where);
  }

  private static InputException notNumber(String text, String name, String where) {
    return new InputException(
        name + " must be a finite number, got " + InputException.quoted(text),
        where,
        "correct the line");
  }

  private static void refuseBeyond(String name, double value, double most, String where) {
    if (Math.abs(value) > most) {
      throw new InputException(
          name + " must lie between " + -most + " and " + most + ", got " + value,
          where,
          "correct the number or its unit");
    }
  }

  private Step.Profile step(Quantity quantity, List<Point> points) {
    if (points.size() < 2 || points.size() > MOST_POINTS) {
      throw node.get(PROFILE)
          .wrong(
              "a profile needs 2 to " + MOST_POINTS + " points, got " + points.size(),
              "give more or fewer");
    }
    double[] time_s = new double[points.size()];
    double[] values = new double[points.size()];
    for (int i = 0; i < time_s.length; i++) {
      Point point = points.get(i);
      time_s[i] = point.time_s();
      values[i] = point.value();
      refuseBeyond(TIME, time_s[i], MOST_S, point.where());
      refuseBeyond(
          column(quantity),
          values[i],
          quantity == Quantity.VOLTAGE_V ? MOST_V : MOST,
          point.where());
      if (i == 0 ? time_s[0] != 0 : !(time_s[i] > time_s[i - 1])) {
        throw new InputException(
            i == 0
                ? "times of a profile begin at 0, got " + time_s[0]
                : "times of a profile increase, got " + time_s[i] + " after " + time_s[i - 1],
            point.where(),
            "correct the times");
      }
    }
    List<Limit> limits = new ArrayList<>();
    OptionalDouble lowest_V = node.optionalNumber("lowest_voltage_V");
    OptionalDouble highest_V = node.optionalNumber("highest_voltage_V");
    if (lowest_V.orElse(-Double.MAX_VALUE) >= highest_V.orElse(Double.MAX_VALUE)) {
      throw node.get("lowest_voltage_V")
          .wrong(
              "lowest_voltage_V must lie below highest_voltage_V, got "
                  + lowest_V.getAsDouble()
                  + " and "
                  + highest_V.getAsDouble(),
              "correct the limits");
    }
    lowest_V.ifPresent(v -> limits.add(new Limit.Voltage(v, Limit.Side.BELOW)));
    highest_V.ifPresent(v -> limits.add(new Limit.Voltage(v, Limit.Side.ABOVE)));
    OptionalDouble period_s = node.optionalNumber("period_s");
    if (period_s.orElse(0) > 0 && time_s[time_s.length - 1] > MOST_ROWS * period_s.getAsDouble()) {
      throw node.get("period_s")
          .wrong("period_s gives more than a million rows", "write a longer one");
    }
    return node.build(
        () -> new Step.Profile(quantity, Series.of(time_s), Series.of(values), limits, period_s));
  }
}
