package anodyne.data.cell;

import anodyne.cell.Constant;
import anodyne.cell.Curve;
import anodyne.cell.Formula;
import anodyne.data.Node;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a property that is a number, a table or an expression:
 *
 * <pre>
 *   {value: 4.0e-11, unit: m^2/s, ...}
 *   {points: [[131.6, 2.51e-15], ...], unit: m^2/s, over: concentration, ...}
 *   {expression: "1e-15 * exp(-3 * x)", unit: m^2/s, over: stoichiometry, ...}
 * </pre>
 *
 * {@code times} multiplies what the property is taken at before the table or expression is asked.
 */
final class CurveReader {
  private static final String CONCENTRATION = "concentration";
  private static final String STOICHIOMETRY = "stoichiometry";
  private static final List<String> FORMS = List.of("value", "points", "expression");

  /** Up to here an expression over the salt concentration must make sense. */
  private static final double MUCH_SALT_MOL_PER_M3 = 2000;

  private static final int PLACES = 100;

  private final SetValues values;
  private final TableForm form;

  CurveReader(SetValues values, TableForm form) {
    this.values = values;
    this.form = form;
  }

  /** Over the share x of filled sites. */
  Curve overStoichiometry(Node node, String name, Measure measure, Bound bound) {
    return curve(node, name, values.unit(node, name, measure).toSi(1), bound, List.of(), 1);
  }

  /** Over the salt concentration. */
  Curve overSalt(Node node, String name, Measure measure, Bound bound) {
    return curve(
        node,
        name,
        values.unit(node, name, measure).toSi(1),
        bound,
        List.of(CONCENTRATION),
        Double.NaN);
  }

  /** Over the sodium concentration in particles that hold at most so much. */
  Curve overSodium(Node node, String name, double factor, Bound bound, double most_mol_per_m3) {
    return curve(
        node, name, factor, bound, List.of(CONCENTRATION, STOICHIOMETRY), 1 / most_mol_per_m3);
  }

  /**
   * @param over what the file may take the property over; empty if that is understood
   * @param share factor from the argument to a share of filled sites
   */
  private Curve curve(
      Node node, String name, double factor, Bound bound, List<String> over, double share) {
    node.object(
        "value",
        "points",
        "expression",
        "unit",
        "over",
        "times",
        "low",
        "high",
        "confidence",
        "source",
        "quality",
        "note");
    values.note(node);
    List<String> forms = FORMS.stream().filter(node::has).toList();
    if (forms.size() > 1) {
      throw node.get(forms.getLast())
          .wrong(name + " has " + String.join(" and ", forms), "keep one of them");
    }
    if (node.has("value")) {
      double value = node.number("value") * factor;
      if (!bound.holds(value)) {
        throw node.get("value")
            .wrong(
                name + " must be " + bound.words() + ", got " + node.number("value"),
                "correct the value");
      }
      return new Constant(value);
    }
    double times = node.optionalNumber("times").orElse(1);
    if (times == 0) {
      throw node.get("times").wrong("times must not be 0", "leave it out");
    }
    double scale =
        over.isEmpty() || node.word("over", over).equals(CONCENTRATION) ? times : times * share;
    if (node.has("expression")) {
      String text = node.text("expression");
      Formula formula = node.get("expression").build(() -> Formula.parse(text, scale, factor));
      double most = Double.isNaN(share) ? MUCH_SALT_MOL_PER_M3 : 1 / share;
      check(node.get("expression"), name, formula, bound, most, scale);
      return formula;
    }
    if (!node.has("points")) {
      throw node.wrong(
          name + " has neither value nor points nor expression",
          "write value: 1.0, points: [[x, y], ..] or expression: \"...\"");
    }
    return table(node.get("points"), name, factor, bound, scale);
  }

  /** Refuses an expression without a value, or with one that makes no sense, where it is used. */
  private static void check(
      Node node, String name, Formula formula, Bound bound, double most, double scale) {
    for (int i = 1; i < PLACES; i++) {
      double at = most * i / PLACES;
      double value = formula.value(at);
      if (!(Math.abs(value) <= Double.MAX_VALUE && bound.holds(value))) {
        throw node.wrong(
            name
                + " must be "
                + bound.words()
                + ", but the expression gives "
                + value
                + " in SI for x = "
                + (float) (scale * at),
            "correct the expression");
      }
    }
  }

  private Curve table(Node points, String name, double factor, Bound bound, double scale) {
    List<Node> rows = points.asList(name);
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (Node row : rows) {
      List<Node> pair = row.asList("a point of " + name);
      if (pair.size() != 2) {
        throw row.wrong("a point of " + name + " has " + pair.size() + " numbers", "write [x, y]");
      }
      double value = pair.get(1).asNumber("y") * factor;
      if (!bound.holds(value)) {
        throw row.wrong(
            name + " must be " + bound.words() + ", got " + pair.get(1).asNumber("y"),
            "correct the value");
      }
      x.add(pair.get(0).asNumber("x") / scale);
      y.add(value);
    }
    return points.build(() -> form.curve(series(x), series(y)));
  }

  private static Series series(List<Double> numbers) {
    return Series.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
