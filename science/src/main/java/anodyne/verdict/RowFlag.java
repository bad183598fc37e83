package anodyne.verdict;

import anodyne.evidence.Cell;
import anodyne.evidence.Conflict;
import anodyne.evidence.CyclingPoint;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.RatePoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** What is remarkable about the numbers of a row. */
public enum RowFlag {
  /** The rate capacity is above the cycled one although its current is higher: a fresher cell. */
  RATE_ABOVE_CYCLING,
  /** The rate capacity is below the cycled one although its current is lower. */
  RATE_IMPLAUSIBLE,
  /** Both cells are at the same current. */
  RATE_AND_CYCLING_SAME_CURRENT,
  /** A capacity exceeds the largest faradaic bound of the phases. */
  ABOVE_THEORY,
  /** A capacity exceeds 95 percent of that bound. */
  NEAR_THEORY,
  /** The text of the article prints another value. */
  CONFLICTS_WITH_TEXT;

  private static final double NEAR = 0.95;
  private static final Set<Cell> NUMBERS =
      EnumSet.of(
          Cell.ICE,
          Cell.CYCLING_CAPACITY,
          Cell.CYCLING_CURRENT,
          Cell.CYCLES,
          Cell.RATE_CAPACITY,
          Cell.RATE_CURRENT);

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The flags of a row. */
  public static Set<RowFlag> of(EvidenceRow row, Evidence evidence, FaradaicBound bound) {
    Set<RowFlag> flags = EnumSet.noneOf(RowFlag.class);
    row.cycling().ifPresent(c -> row.rate().ifPresent(r -> compare(c, r, flags)));
    OptionalDouble highest =
        Stream.concat(
                row.cycling().stream().map(CyclingPoint::capacity_mAh_per_g),
                row.rate().stream().map(RatePoint::capacity_mAh_per_g))
            .mapToDouble(Double::doubleValue)
            .max();
    OptionalDouble largest = bound.largest(row);
    if (highest.isPresent() && largest.isPresent()) {
      if (highest.getAsDouble() > largest.getAsDouble()) {
        flags.add(ABOVE_THEORY);
      } else if (highest.getAsDouble() > NEAR * largest.getAsDouble()) {
        flags.add(NEAR_THEORY);
      }
    }
    if (NUMBERS.stream().anyMatch(cell -> textDisagrees(row, cell, evidence))) {
      flags.add(CONFLICTS_WITH_TEXT);
    }
    return flags;
  }

  private static void compare(CyclingPoint cycling, RatePoint rate, Set<RowFlag> flags) {
    double faster = rate.current_A_per_g() - cycling.current_A_per_g();
    double more = rate.capacity_mAh_per_g() - cycling.capacity_mAh_per_g();
    if (faster == 0) {
      flags.add(RATE_AND_CYCLING_SAME_CURRENT);
    } else if (faster > 0 && more > 0) {
      flags.add(RATE_ABOVE_CYCLING);
    } else if (faster < 0 && more < 0) {
      flags.add(RATE_IMPLAUSIBLE);
    }
  }

  private static boolean textDisagrees(EvidenceRow row, Cell cell, Evidence evidence) {
    return row.disputes().getOrDefault(cell, List.of()).stream()
        .flatMap(id -> evidence.conflict(id).stream())
        .map(Conflict::kind)
        .anyMatch("text-vs-table"::equals);
  }
}
