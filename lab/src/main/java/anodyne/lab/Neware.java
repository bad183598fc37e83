package anodyne.lab;

import anodyne.measurement.TimeSeries.Mode;
import anodyne.quantity.Warning;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the files of Neware's testers have in common: kinds of steps, current ranges, dates. */
final class Neware {
  private final SortedSet<Integer> unknownTypes = new TreeSet<>();
  private final SortedSet<Integer> unknownRanges = new TreeSet<>();
  private Optional<Instant> start = Optional.empty();
  private boolean local;

  /** What a step holds, by its number in the file. */
  Mode mode(int type) {
    return switch (type) {
      case 1 -> Mode.CONSTANT_CURRENT_CHARGE;
      case 2 -> Mode.CONSTANT_CURRENT_DISCHARGE;
      case 3 -> Mode.CONSTANT_VOLTAGE_CHARGE;
      case 19 -> Mode.CONSTANT_VOLTAGE_DISCHARGE;
      case 4, 22 -> Mode.REST;
      case 7, 9, 18, 27 -> Mode.CHARGE;
      case 8, 10, 20, 26 -> Mode.DISCHARGE;
      case 25 -> Mode.SWEEP;
      case 5, 13, 16, 17, 21 -> Mode.OTHER;
      default -> {
        unknownTypes.add(type);
        yield Mode.OTHER;
      }
    };
  }

  /**
   * Milliampere of one count of the current, by the range written beside it; NaN for a range not
   * known. A negative range is that of a tester whose ranges are written in finer units.
   */
  double milliampere(int range) {
    if (range == 0) {
      return 0;
    }
    double counts = counts(range);
    if (Double.isNaN(counts)) {
      unknownRanges.add(range);
    }
    return counts;
  }

  private static double counts(int range) {
    if (range > 200_000) {
      return Double.NaN;
    }
    if (range > 0) {
      return range < 10 ? 1e-4 : range < 100 ? 1e-3 : range < 1000 ? 1e-2 : 1e-1;
    }
    if (range == -100_000_000) {
      return 10;
    }
    return range < -200_000
        ? Double.NaN
        : range <= -1000 ? 1e-2 : range <= -100 ? 1e-3 : range <= -10 ? 1e-4 : 1e-5;
  }

  /** Notes the first instant, of a clock that keeps universal time. */
  void begins(double unix_s) {
    if (start.isEmpty() && unix_s > 0 && unix_s < 4e9) {
      start = Optional.of(Instant.ofEpochMilli(Math.round(unix_s * 1000)));
    }
  }

  /** Notes the first instant, of a clock on the wall, less the time since the test began. */
  void begins(int year, int month, int day, int hour, int minute, int second, double before_s) {
    if (start.isPresent() || year < 1990 || year > 2200) {
      return;
    }
    try {
      Instant clock =
          LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
      start = Optional.of(clock.minusMillis(Math.round(Math.min(before_s, 1e9) * 1000)));
      local = true;
    } catch (DateTimeException e) {
      start = Optional.empty();
    }
  }

  Optional<Instant> start() {
    return start;
  }

  /** Adds what was not known to the warnings. */
  void warn(List<Warning> warnings, String subject) {
    if (local) {
      warnings.add(
          new Warning(
              "local_time",
              "the file has local time without a zone; it was taken as universal time",
              subject));
    }
    if (!unknownTypes.isEmpty()) {
      warnings.add(
          new Warning(
              "unknown_step_type",
              "step types " + shown(unknownTypes) + " are not known and stand as other; check them",
              subject));
    }
    if (!unknownRanges.isEmpty()) {
      warnings.add(
          new Warning(
              "unknown_current_range",
              "current ranges "
                  + shown(unknownRanges)
                  + " are not known and their rows were left out; export the file as a table",
              subject));
    }
  }

  private static String shown(SortedSet<Integer> numbers) {
    String first = numbers.stream().limit(8).toList().toString();
    return numbers.size() <= 8 ? first : first + " and more";
  }
}
