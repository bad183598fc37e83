package anodyne.app;

import anodyne.numerics.SobolIndices;
import anodyne.quantity.Series;
import anodyne.study.Exploration;
import anodyne.study.JunctionMap;
import anodyne.study.JunctionResult;
import anodyne.study.Sensitivity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** The short text of what was explored. */
final class ExplorationSummary {
  private static final int MOST_INPUTS = 4;
  private static final double LEAST_TOTAL = 0.02;

  private ExplorationSummary() {}

  static void print(PrintWriter out, JunctionResult result) {
    Exploration exploration = result.exploration();
    exploration.sensitivity().ifPresent(s -> print(out, s));
    exploration.map().ifPresent(m -> print(out, m));
  }

  private static void print(PrintWriter out, Sensitivity sensitivity) {
    out.printf(
        Locale.ROOT,
        "  shares of the variance (first order | total, 90 %% interval), %d junctions solved%n",
        sensitivity.evaluations() - sensitivity.failed());
    for (Sensitivity.AtInterface at : sensitivity.interfaces()) {
      out.println("  " + at.left() + "/" + at.right());
      for (Sensitivity.Quantity quantity : Sensitivity.Quantity.values()) {
        SobolIndices raw = at.indices().get(quantity);
        if (raw != null) {
          SobolIndices indices = at.telling(quantity).orElse(raw);
          out.printf(
              Locale.ROOT,
              "    %s: mean %.3g, standard deviation %.2g; first orders%s add up to %s%n",
              quantity.word(),
              raw.mean(),
              Math.sqrt(raw.variance()),
              at.compressed().containsKey(quantity) ? " of the order of magnitude" : "",
              sumOfFirst(indices));
          print(out, sensitivity.inputs(), indices);
        }
      }
    }
  }

  /** The inputs with the largest totals. */
  static void print(PrintWriter out, List<Sensitivity.Input> inputs, SobolIndices indices) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> indices.inputs().get(i).total().value())
            .reversed());
    for (int i : order.subList(0, Math.min(MOST_INPUTS, order.size()))) {
      SobolIndices.Index first = indices.inputs().get(i).first();
      SobolIndices.Index total = indices.inputs().get(i).total();
      if (total.value() >= LEAST_TOTAL) {
        out.printf(
            Locale.ROOT, "      %-44s %s | %s%n", inputs.get(i).label(), said(first), said(total));
      }
    }
  }

  /** What the first orders add up to, where each of them is known. */
  static String sumOfFirst(SobolIndices indices) {
    return indices.inputs().stream().allMatch(i -> i.first().isDetermined())
        ? String.format(Locale.ROOT, "%.2f", indices.sumOfFirst())
        : "a sum that is not determined";
  }

  private static String said(SobolIndices.Index index) {
    return index.isDetermined()
        ? String.format(
            Locale.ROOT,
            "%4.2f (%.2f to %.2f)",
            index.value(),
            shown(index.low()),
            shown(index.high()))
        : String.format(
            Locale.ROOT, "not determined (%.2f to %.2f)", shown(index.low()), shown(index.high()));
  }

  /** Shares lie between 0 and 1, their intervals may not. */
  private static double shown(double end) {
    return Math.clamp(end, 0, 1);
  }

  private static void print(PrintWriter out, JunctionMap map) {
    print(out, map.x());
    print(out, map.y());
    for (JunctionMap.AtInterface at : map.interfaces()) {
      out.println("  " + at.left() + "/" + at.right());
      print(out, "built-in potential, V", at.builtInPotential_V());
      if (!at.leftIsMetal()) {
        print(out, "field left, V/m", at.fieldLeft_V_per_m());
      }
      if (!at.rightIsMetal()) {
        print(out, "field right, V/m", at.fieldRight_V_per_m());
      }
    }
  }

  private static void print(PrintWriter out, JunctionMap.Axis axis) {
    out.printf(
        Locale.ROOT,
        "  %s from %.4g to %.4g %s (%s), central %.4g%n",
        axis.input().name(),
        axis.values().first(),
        axis.values().last(),
        axis.input().unit(),
        axis.origin(),
        axis.input().central());
  }

  private static void print(PrintWriter out, String name, List<Series> grid) {
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    for (Series row : grid) {
      for (int i = 0; i < row.size(); i++) {
        if (Double.isFinite(row.get(i))) {
          range.accept(row.get(i));
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "    %s: %+.3g to %+.3g%s%n",
        name,
        range.getMin(),
        range.getMax(),
        range.getMin() < 0 && range.getMax() > 0 ? ", changes sign" : "");
  }
}
