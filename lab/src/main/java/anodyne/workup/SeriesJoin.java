package anodyne.workup;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parts of one test as one time series. Times count from the beginning of the first part; numbers
 * of records and cycles go on where a part begins anew. A step that was cut by the end of a file is
 * one step again: same number, same mode, time within the step going on. Charge and energy counted
 * since the step began are added where the counter of the later part began anew.
 */
final class SeriesJoin {
  private final List<TimeSeries> parts;
  private final int size;
  private final int[] first;
  private final boolean[] continues;

  private SeriesJoin(List<TimeSeries> parts) {
    this.parts = parts;
    first = new int[parts.size()];
    continues = new boolean[parts.size()];
    int n = 0;
    for (int k = 0; k < first.length; k++) {
      first[k] = n;
      n += parts.get(k).size();
      continues[k] = k > 0 && continues(parts.get(k - 1), parts.get(k));
    }
    size = n;
  }

  /** The parts, which have a start each and rows, in the order of time. */
  static TimeSeries of(List<TimeSeries> parts) {
    return new SeriesJoin(parts).series();
  }

  private static boolean continues(TimeSeries before, TimeSeries after) {
    Step last = before.steps().getLast();
    Step next = after.steps().getFirst();
    return last.label() == next.label()
        && last.mode() == next.mode()
        && after.stepTime_s().get(0) > before.stepTime_s().last();
  }

  private TimeSeries series() {
    TimeSeries begin = parts.getFirst();
    return new TimeSeries(
        begin.start(),
        begin.technique(),
        records(),
        times(),
        column(TimeSeries::stepTime_s),
        column(TimeSeries::current_A),
        column(TimeSeries::voltage_V),
        steps(),
        cycles(),
        counter(TimeSeries::stepCharge_C),
        counter(TimeSeries::stepEnergy_J),
        temperature(),
        new Resolution(
            parts.stream().mapToDouble(p -> p.resolution().current_A()).max().orElse(0),
            parts.stream().mapToDouble(p -> p.resolution().charge_C()).max().orElse(0),
            parts.stream().mapToDouble(p -> p.resolution().voltage_V()).max().orElse(0)));
  }

  private Series column(Function<TimeSeries, Series> of) {
    double[] all = new double[size];
    for (int k = 0; k < first.length; k++) {
      Series part = of.apply(parts.get(k));
      for (int i = 0; i < part.size(); i++) {
        all[first[k] + i] = part.get(i);
      }
    }
    return Series.of(all);
  }

  /** Clocks that differ by less than what they show must not make time fall. */
  private Series times() {
    double[] all = new double[size];
    double zero_s = epoch_s(parts.getFirst());
    for (int k = 0; k < first.length; k++) {
      TimeSeries part = parts.get(k);
      double shift_s = epoch_s(part) - zero_s;
      if (k > 0) {
        shift_s = Math.max(shift_s, all[first[k] - 1] - part.time_s().get(0));
      }
      for (int i = 0; i < part.size(); i++) {
        all[first[k] + i] = part.time_s().get(i) + shift_s;
      }
    }
    return Series.of(all);
  }

  private static double epoch_s(TimeSeries part) {
    return 1e-3 * part.start().orElseThrow().toEpochMilli();
  }

  /** Numbers of records go on; a part that begins anew is counted on from the last. */
  private Counts records() {
    int[] all = new int[size];
    for (int k = 0; k < first.length; k++) {
      put(all, k, parts.get(k).record(), anew(k) ? all[first[k] - 1] + 1L : lowest(k));
    }
    return Counts.of(all);
  }

  private long lowest(int part) {
    return parts.get(part).record().get(0);
  }

  private boolean anew(int part) {
    return part > 0 && lowest(part) <= parts.get(part - 1).record().get(sizeOf(part - 1) - 1);
  }

  private int sizeOf(int part) {
    return parts.get(part).size();
  }

  /** Likewise cycles; one that a file cut within a step is one cycle. */
  private Counts cycles() {
    int[] all = new int[size];
    for (int k = 0; k < first.length; k++) {
      Counts part = parts.get(k).cycle();
      int last = k == 0 ? Integer.MIN_VALUE : all[first[k] - 1];
      boolean fresh = part.get(0) <= 1 && part.get(0) == last && anew(k);
      boolean again = part.get(0) < last || fresh;
      put(all, k, part, again ? last + (continues[k] ? 0L : 1L) : part.get(0));
    }
    return Counts.of(all);
  }

  private void put(int[] all, int part, Counts numbers, long begin) {
    for (int i = 0; i < numbers.size(); i++) {
      long number = begin + numbers.get(i) - numbers.get(0);
      all[first[part] + i] = Math.clamp(number, 0, Integer.MAX_VALUE);
    }
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (int k = 0; k < first.length; k++) {
      for (Step step : parts.get(k).steps()) {
        Step moved =
            new Step(first[k] + step.first(), first[k] + step.last(), step.mode(), step.label());
        if (continues[k] && step.first() == 0) {
          Step cut = all.removeLast();
          moved = new Step(cut.first(), moved.last(), moved.mode(), moved.label());
        }
        all.add(moved);
      }
    }
    return all;
  }

  private Optional<Series> counter(Function<TimeSeries, Optional<Series>> of) {
    double[] all = new double[size];
    for (int k = 0; k < first.length; k++) {
      Optional<Series> part = of.apply(parts.get(k));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      Series counted = part.get();
      double last = k == 0 ? 0 : all[first[k] - 1];
      boolean anew = continues[k] && Math.abs(counted.get(0)) < Math.abs(last);
      int end = parts.get(k).steps().getFirst().last();
      for (int i = 0; i < counted.size(); i++) {
        all[first[k] + i] = counted.get(i) + (anew && i <= end ? last : 0);
      }
    }
    return Optional.of(Series.of(all));
  }

  private Optional<Series> temperature() {
    if (parts.stream().noneMatch(p -> p.temperature_K().isPresent())) {
      return Optional.empty();
    }
    double[] all = new double[size];
    for (int k = 0; k < first.length; k++) {
      for (int i = 0; i < parts.get(k).size(); i++) {
        int row = i;
        all[first[k] + i] = parts.get(k).temperature_K().map(t -> t.get(row)).orElse(Double.NaN);
      }
    }
    return Optional.of(Series.of(all));
  }
}
