package anodyne.report;

import anodyne.junction.Profile;
import anodyne.quantity.Series;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Thinning;
import anodyne.study.JunctionResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The data of the interactive plot, as attributes that the script of the page reads. Points are
 * left out where straight lines between the others come within 1/5000 of each range.
 */
final class Explorer {
  private static final double TOLERANCE = 2e-4;
  private static final double PER_CM3 = 1e-6;
  private static final int DIGITS = 6;

  /** Name in the script, symbol and unit of what is read out. */
  private static final String[][] READ_OUT = {
    {"layer", "", ""},
    {"x", "at", "nm"},
    {"ec", "E_{C}", "eV"},
    {"ev", "E_{V}", "eV"},
    {"ef", "E_{F}", "eV"},
    {"field", "field", "V/m"},
    {"n", "n", "cm^{−3}"},
    {"p", "p", "cm^{−3}"}
  };

  private Explorer() {}

  static void write(Page page, JunctionResult result) {
    Course course = Course.of(result.junction());
    Profile profile = course.profile();
    int[] kept = kept(course);
    List<Levels> levels = Levels.of(result.inputs(), result.junction());
    Markup html = page.markup();
    html.open(
            "div",
            "class",
            "explorer",
            "hidden",
            "hidden",
            "data-axis",
            course.axis().asPlain(),
            "data-x",
            numbers(profile.position_m().map(x -> x * 1e9), kept),
            "data-ec",
            numbers(profile.conductionBand_eV(), kept),
            "data-ev",
            numbers(profile.valenceBand_eV(), kept),
            "data-field",
            numbers(profile.field_V_per_m(), kept),
            "data-n",
            numbers(profile.electrons_per_m3().map(v -> v * PER_CM3), kept),
            "data-p",
            numbers(profile.holes_per_m3().map(v -> v * PER_CM3), kept))
        .line();
    html.leaf("button", "In contact", "type", "button", "value", "contact", "aria-pressed", "true")
        .leaf(
            "button",
            "Before contact",
            "type",
            "button",
            "value",
            "before",
            "aria-pressed",
            "false")
        .leaf("button", "Show all", "type", "button", "value", "all")
        .line();
    html.open("ul").line();
    for (int i = 0; i < levels.size(); i++) {
      layer(html, course, levels.get(i), i, kept);
    }
    html.close("ul").line();
    html.open("div", "class", "canvas").close("div").line();
    html.open("p", "class", "readout", "aria-live", "off");
    for (String[] entry : READ_OUT) {
      html.open("span");
      Rich.of(entry[1]).toHtml(html);
      html.text(" ").leaf("b", "–", "data-read", entry[0]).text(" ");
      Rich.of(entry[2]).toHtml(html);
      html.close("span").text(" ");
    }
    html.close("p").line();
    html.leaf(
            "p",
            "Move over the plot to read values; drag to zoom in, double-click to see all.",
            "class",
            "quiet")
        .line();
    html.close("div").line();
  }

  private static void layer(Markup html, Course course, Levels levels, int i, int[] kept) {
    double conduction = levels.bands().map(b -> b.conduction().energy_eV()).orElse(0.0);
    double valence = levels.bands().map(b -> b.valence().energy_eV()).orElse(0.0);
    html.open(
        "li",
        "data-metal",
        String.valueOf(course.isMetal(i)),
        "data-from",
        Numbers.plain(course.start_nm(i), DIGITS),
        "data-to",
        Numbers.plain(course.end_nm(i), DIGITS),
        "data-first",
        String.valueOf(index(kept, course.from().get(i))),
        "data-last",
        String.valueOf(index(kept, course.to().get(i))),
        "data-ec",
        Numbers.plain(conduction, DIGITS),
        "data-ev",
        Numbers.plain(valence, DIGITS),
        "data-ef",
        Numbers.plain(levels.fermi().energy_eV(), DIGITS));
    Rich.formula(levels.name()).toHtml(html);
    html.close("li").line();
  }

  /** The points kept, first and last of every layer among them. */
  private static int[] kept(Course course) {
    Profile profile = course.profile();
    double[][] curves = {
      scaled(profile.conductionBand_eV()),
      scaled(profile.valenceBand_eV()),
      scaled(profile.field_V_per_m()),
      scaled(profile.electrons_per_m3().map(v -> v > 0 ? Math.log(v) : 0)),
      scaled(profile.holes_per_m3().map(v -> v > 0 ? Math.log(v) : 0)),
    };
    IntStream.Builder all = IntStream.builder();
    for (int i = 0; i < course.layers(); i++) {
      int from = course.from().get(i);
      int to = course.to().get(i) + 1;
      double[] x = Arrays.copyOfRange(profile.position_m().toArray(), from, to);
      double[][] part = new double[curves.length][];
      for (int k = 0; k < curves.length; k++) {
        part[k] = Arrays.copyOfRange(curves[k], from, to);
      }
      for (int index : Thinning.kept(x, part, TOLERANCE)) {
        all.add(from + index);
      }
    }
    return all.build().toArray();
  }

  private static double[] scaled(Series series) {
    double span = Math.max(series.max() - series.min(), Double.MIN_NORMAL);
    return series.map(v -> v / span).toArray();
  }

  private static int index(int[] kept, int point) {
    return Arrays.binarySearch(kept, point);
  }

  private static String numbers(Series series, int[] kept) {
    StringBuilder text = new StringBuilder();
    for (int i : kept) {
      text.append(text.isEmpty() ? "" : " ").append(Numbers.plain(series.get(i), DIGITS));
    }
    return text.toString();
  }
}
