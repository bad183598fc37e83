package anodyne.analysis;

import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How half cycles are put together to cycles.
 *
 * @param numbering whose numbers they carry
 * @param why why these, one sentence
 */
record CycleCount(CycleNumbering numbering, String why) {

  /** The cycles, in order. */
  List<Cycle> cycles(TimeSeries series, List<HalfCycle> halves) {
    return switch (numbering) {
      case INSTRUMENT -> byInstrument(series, halves);
      case CHARGE_FIRST -> byOrder(halves, Direction.CHARGE);
      case DISCHARGE_FIRST -> byOrder(halves, Direction.DISCHARGE);
    };
  }

  /** The half with which a cell of this role begins. */
  static Optional<Direction> opening(Cell.Role role) {
    return switch (role) {
      case ANODE -> Optional.of(Direction.DISCHARGE);
      case CATHODE, FULL -> Optional.of(Direction.CHARGE);
      case SYMMETRIC -> Optional.empty();
    };
  }

  /** Chooses by role and data; says so if the numbers of the instrument do not serve. */
  static CycleCount choose(
      List<HalfCycle> halves, Optional<Cell.Role> role, String subject, List<Warning> warnings) {
    Optional<Direction> byRole = role.flatMap(CycleCount::opening);
    Direction opening =
        byRole.orElseGet(
            () -> halves.isEmpty() ? Direction.DISCHARGE : halves.getFirst().direction());
    Optional<String> objection = objection(halves, opening);
    if (objection.isEmpty()) {
      return new CycleCount(
          CycleNumbering.INSTRUMENT, "each cycle of the instrument holds one charge and discharge");
    }
    CycleNumbering numbering =
        opening == Direction.CHARGE ? CycleNumbering.CHARGE_FIRST : CycleNumbering.DISCHARGE_FIRST;
    boolean counts =
        halves.stream().flatMap(h -> h.legs().stream()).map(Leg::instrumentCycle).distinct().count()
            > 1;
    if (counts) {
      warnings.add(
          new Warning(
              "instrument_cycles_not_used",
              objection.get()
                  + "; cycles are counted "
                  + numbering.word().replace('_', ' ')
                  + " instead",
              subject));
    }
    return new CycleCount(
        numbering,
        objection.get()
            + "; "
            + (byRole.isPresent()
                ? "a cycle of this role begins with " + opening.word()
                : "the data begin with " + opening.word()));
  }

  /** Why the numbers of the instrument do not serve; empty if they do. */
  private static Optional<String> objection(List<HalfCycle> halves, Direction opening) {
    Map<Integer, List<HalfCycle>> held = new LinkedHashMap<>();
    for (HalfCycle half : halves) {
      Set<Integer> numbers = new HashSet<>();
      half.legs().forEach(leg -> numbers.add(leg.instrumentCycle()));
      if (numbers.size() > 1) {
        return Optional.of("the instrument cuts one half cycle into several cycles");
      }
      held.computeIfAbsent(half.legs().getFirst().instrumentCycle(), _ -> new ArrayList<>())
          .add(half);
    }
    if (held.size() == 1 && halves.size() > 2) {
      return Optional.of("the instrument counts no cycles");
    }
    for (var entry : held.entrySet()) {
      List<HalfCycle> inside = entry.getValue();
      if (inside.size() > 2) {
        return Optional.of(
            "cycle "
                + entry.getKey()
                + " of the instrument holds "
                + inside.size()
                + " half cycles");
      }
      if (inside.size() == 2 && inside.getFirst().direction() != opening) {
        return Optional.of(
            "cycle "
                + entry.getKey()
                + " of the instrument begins with "
                + inside.getFirst().direction().word());
      }
    }
    return Optional.empty();
  }

  private static List<Cycle> byInstrument(TimeSeries series, List<HalfCycle> halves) {
    Map<Integer, Map<Direction, List<Leg>>> legs = new LinkedHashMap<>();
    for (HalfCycle half : halves) {
      for (Leg leg : half.legs()) {
        legs.computeIfAbsent(leg.instrumentCycle(), _ -> new HashMap<>())
            .computeIfAbsent(leg.direction(), _ -> new ArrayList<>())
            .add(leg);
      }
    }
    Optional<HalfCycle> open =
        halves.isEmpty() || halves.getLast().finished()
            ? Optional.empty()
            : Optional.of(halves.getLast());
    List<Cycle> cycles = new ArrayList<>();
    legs.forEach((number, parts) -> {
      Optional<HalfCycle> charge = sum(series, parts, Direction.CHARGE, open);
      Optional<HalfCycle> discharge = sum(series, parts, Direction.DISCHARGE, open);
      cycles.add(cycle(number, charge, discharge));
    });
    return cycles;
  }

  private static Optional<HalfCycle> sum(
      TimeSeries series,
      Map<Direction, List<Leg>> parts,
      Direction direction,
      Optional<HalfCycle> open) {
    return Optional.ofNullable(parts.get(direction))
        .map(legs -> {
          HalfCycle half = HalfCycles.half(series, legs);
          boolean cut = open.isPresent() && open.get().last() == half.last();
          return cut ? half.unfinished() : half;
        });
  }

  private static List<Cycle> byOrder(List<HalfCycle> halves, Direction opening) {
    List<Cycle> cycles = new ArrayList<>();
    int next = 0;
    int number = 1;
    if (!halves.isEmpty() && halves.getFirst().direction() != opening) {
      cycles.add(cycle(0, halves.getFirst(), Optional.empty()));
      next = 1;
    }
    for (; next < halves.size(); next += 2) {
      Optional<HalfCycle> second =
          next + 1 < halves.size() ? Optional.of(halves.get(next + 1)) : Optional.empty();
      cycles.add(cycle(number++, halves.get(next), second));
    }
    return cycles;
  }

  private static Cycle cycle(int number, HalfCycle first, Optional<HalfCycle> second) {
    return first.direction() == Direction.CHARGE
        ? cycle(number, Optional.of(first), second)
        : cycle(number, second, Optional.of(first));
  }

  private static Cycle cycle(
      int number, Optional<HalfCycle> charge, Optional<HalfCycle> discharge) {
    boolean complete =
        charge.filter(HalfCycle::finished).isPresent()
            && discharge.filter(HalfCycle::finished).isPresent();
    return new Cycle(number, charge, discharge, complete);
  }
}
