package anodyne.data.cell;

import anodyne.cell.ParticleSizes;
import anodyne.data.Node;
import anodyne.quantity.Series;
import java.util.List;
import java.util.Locale;

/**
 * Reads the sizes of the particles of a phase.
 *
 * <pre>
 *   {mean_radius: {value: 3, unit: um}, deviation: {value: 1, unit: um}, classes: 5, weighting: volume}
 *   {table: [[1.0, 0.2], [2.0, 0.8]], unit: um, weighting: number, ...}
 * </pre>
 */
final class SizesReader {
  private static final String TABLE = "table";

  private final SetValues values;

  SizesReader(SetValues values) {
    this.values = values;
  }

  /**
   * Reads them.
   *
   * @param radius_m of the phase, which is the mean where none is given
   */
  ParticleSizes read(Node node, String name, double radius_m) {
    return node.has(TABLE) ? table(node, name) : lognormal(node, name, radius_m);
  }

  private static ParticleSizes.Weighting weighting(Node node) {
    return Words.of(
        node.get("weighting"),
        "weighting",
        List.of(ParticleSizes.Weighting.values()),
        w -> w.name().toLowerCase(Locale.ROOT));
  }

  private ParticleSizes lognormal(Node node, String name, double radius_m) {
    node.object("mean_radius", "deviation", "classes", "weighting");
    double mean_m =
        node.optional("mean_radius")
            .map(n -> values.number(n, name + ".mean_radius", Measure.LENGTH, Bound.POSITIVE))
            .orElse(radius_m);
    double deviation_m =
        values.number(
            node.get("deviation"), name + ".deviation", Measure.LENGTH, Bound.NOT_NEGATIVE);
    int classes = node.integer("classes");
    ParticleSizes.Weighting weighting = weighting(node);
    return node.build(() -> new ParticleSizes.Lognormal(mean_m, deviation_m, classes, weighting));
  }

  private ParticleSizes table(Node node, String name) {
    node.object(TABLE, "unit", "weighting", "source", "quality", "note", "confidence");
    values.note(node);
    double factor = values.unit(node, name, Measure.LENGTH).toSi(1);
    List<Node> rows = node.list(TABLE);
    double[] radius_m = new double[rows.size()];
    double[] amount = new double[rows.size()];
    for (int i = 0; i < radius_m.length; i++) {
      List<Node> pair = rows.get(i).asList("a row of " + name + "." + TABLE);
      if (pair.size() != 2) {
        throw rows.get(i)
            .wrong(
                "a row of " + name + "." + TABLE + " has " + pair.size() + " numbers",
                "write [radius, amount]");
      }
      radius_m[i] = factor * pair.get(0).asNumber("a radius");
      amount[i] = pair.get(1).asNumber("an amount");
    }
    ParticleSizes.Weighting weighting = weighting(node);
    return node.get(TABLE)
        .build(() -> new ParticleSizes.Table(Series.of(radius_m), Series.of(amount), weighting));
  }
}
