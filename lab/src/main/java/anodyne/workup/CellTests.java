package anodyne.workup;

import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several tests of one cell its results are of. What happens first is read off the
 * earliest test, what becomes of the cell off the longest: a formation and the cycling after it
 * often stand in files of their own.
 *
 * @param first the earliest by its clock, or by name if one has no clock: initial efficiency and
 *     first capacity
 * @param longest with most complete cycles: retention, last capacity, mean efficiency
 */
public record CellTests(CyclingWorkUp first, CyclingWorkUp longest) {
  /** Chosen among the tests with a complete cycle, among all if there is none. */
  public static Optional<CellTests> of(List<CyclingWorkUp> tests) {
    List<CyclingWorkUp> complete =
        tests.stream().filter(t -> !t.cycles().complete().isEmpty()).toList();
    List<CyclingWorkUp> among = complete.isEmpty() ? tests : complete;
    if (among.isEmpty()) {
      return Optional.empty();
    }
    CyclingWorkUp longest = among.getFirst();
    for (CyclingWorkUp test : among) {
      if (test.cycles().complete().size() > longest.cycles().complete().size()) {
        longest = test;
      }
    }
    return Optional.of(new CellTests(earliest(among), longest));
  }

  private static CyclingWorkUp earliest(List<CyclingWorkUp> tests) {
    boolean timed = tests.stream().allMatch(t -> t.series().start().isPresent());
    return timed
        ? tests.stream()
            .min(Comparator.comparing(t -> t.series().start().orElse(Instant.MAX)))
            .orElseThrow()
        : tests.getFirst();
  }

  /** Says of which files the results are, if they are of two. */
  public Optional<Warning> warning() {
    return first.file().equals(longest.file())
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "several_tests",
                "initial efficiency and first capacity are those of "
                    + name(first)
                    + ", last capacity, retention and mean efficiency those of "
                    + name(longest)
                    + "; give tests that do not belong together cells of their own",
                first.cell().id()));
  }

  private static String name(CyclingWorkUp test) {
    return String.valueOf(Path.of(test.file()).getFileName());
  }
}
