package anodyne.app;

import anodyne.data.TransportText;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.MeshDoubling;
import anodyne.transport.SodiumStep;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sodium in and out of a stack on the terminal. */
final class TransportOutput {
  private TransportOutput() {}

  static void print(PrintWriter out, Transport t, SodiumStep step, Optional<MeshDoubling> doubled) {
    ways(out, step, t.in(), Optional.of(t.out()));
    Gains g = t.gains();
    out.printf(
        Locale.ROOT,
        "  at the second level it holds %.4g times what the stack without offsets holds, and takes"
            + " up %.4g times as much%n",
        g.stored(),
        g.window());
    out.printf("%nfor the same sodium, times as fast as%n");
    out.printf("  %9s %9s %9s %9s%n", "in", "out", "both", "stored");
    for (Compared c : t.comparisons()) {
      compared(out, c);
    }
    out.printf("%n  %s%n", TransportText.saysWhole(t.comparisons().getFirst()));
    doubled.ifPresent(d -> doubled(out, d));
  }

  /** The ways, as far as they were followed. */
  static void ways(PrintWriter out, SodiumStep step, Uptake in, Optional<Uptake> back) {
    out.printf(
        Locale.ROOT,
        "%s through the %s face, from the level of %.4g to that of %.4g per cm3%n",
        step.ion(),
        step.face().name().toLowerCase(Locale.ROOT),
        step.from_per_m3() * 1e-6,
        step.to_per_m3() * 1e-6);
    out.printf(
        Locale.ROOT,
        "  stored %.5g -> %.5g per m2, field at most %.3g -> %.3g V/m%n",
        in.before().stored_per_m2(),
        in.after().stored_per_m2(),
        in.before().fieldPeak_V_per_m(),
        in.after().fieldPeak_V_per_m());
    way(out, "in", in);
    back.ifPresent(way -> way(out, "out", way));
  }

  private static void way(PrintWriter out, String word, Uptake way) {
    out.printf(
        Locale.ROOT,
        "  %-4s 50 %% %s, 90 %% %s%s%n",
        word,
        time(way.timeOfShare_s(0.5)),
        time(way.timeOfShare_s(0.9)),
        way.timeOfShare_s(0.9).isPresent()
            ? ""
            : "; " + TransportText.reached(way, TransportOutput::time) + ", the time followed");
  }

  private static String time(OptionalDouble time_s) {
    return time_s.isPresent() ? "after " + time(time_s.getAsDouble()) : "not reached";
  }

  private static String time(double time_s) {
    return String.format(Locale.ROOT, "%.4g s", time_s);
  }

  private static void compared(PrintWriter out, Compared c) {
    if (c.gains().isEmpty()) {
      out.printf("  %39s  %s: not computed, %s%n", "", c.words(), c.reason());
      return;
    }
    Gains g = c.gains().get();
    out.printf(
        Locale.ROOT,
        "  %9s %9s %9s %9.4g  %s%n",
        ratio(g.in()),
        ratio(g.out()),
        ratio(g.roundTrip()),
        g.stored(),
        c.words());
  }

  private static String ratio(OptionalDouble gain) {
    return gain.isPresent() ? String.format(Locale.ROOT, "%.4g", gain.getAsDouble()) : "-";
  }

  private static void doubled(PrintWriter out, MeshDoubling d) {
    if (!d.reason().isEmpty()) {
      out.printf("  twice the cells were not computed: %s%n", d.reason());
      return;
    }
    out.printf(
        Locale.ROOT,
        "  on twice the cells amounts change by %.1e, times by %.1e%n",
        d.amountChange().orElse(Double.NaN),
        d.timeChange().orElse(Double.NaN));
  }
}
