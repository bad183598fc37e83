package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.Cell;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.Origin;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FiguresTest {
  static final List<String> PAIRS = Studies.PAIRS;

  /** What the axes of every figure must say, by the name of the figure without its number. */
  private static final Map<String, List<String>> LABELS =
      Map.ofEntries(
          Map.entry("bands-before", List.of("Energy from the vacuum level (eV)")),
          Map.entry("bands-after", List.of("Energy from EF (eV)", "(nm)")),
          Map.entry(
              "profiles", List.of("Potential ψ (V)", "V m−1)", "n, p (cm−3)", "e cm−3)", "(nm)")),
          Map.entry("probabilities", List.of("Share of 8 draws (%)")),
          Map.entry("current-voltage", List.of("Bias V (V)", "A cm−2)", "|J| (A cm−2)")),
          Map.entry("transmission", List.of("(eV)", "Transmission T (share, no unit)")),
          Map.entry("bands-under-bias", List.of("Position x (nm)", "Energy (eV)")),
          Map.entry("distributions", List.of("Built-in potential (V)", "V m−1)")),
          Map.entry("sensitivity", List.of("Share of the variance (%)")),
          Map.entry("published-values", List.of("Energy (eV)")),
          Map.entry("evidence-current", List.of("Capacity (mAh g−1)", "Current (A g−1)")),
          Map.entry("evidence-cycles", List.of("Capacity (mAh g−1)", "Cycles (–)")),
          Map.entry(
              "evidence-ice", List.of("Capacity (mAh g−1)", "Initial Coulombic efficiency (%)")),
          Map.entry("sodiation-potential", List.of("Potential (V vs. Na/Na+)", "(mAh g−1 of")),
          Map.entry("sodiation-reported", List.of("Potential (V vs. Na/Na+)")),
          Map.entry("sodiation-phases", List.of("(%)", "(mAh g−1 of")),
          Map.entry("sodiation-cross", List.of("Released (J g−1)", "(mAh g−1 of")),
          Map.entry("sodiation-conduction", List.of("Conductivity (S m−1)", "(mAh g−1 of")),
          Map.entry("sodiation-stress", List.of("Stress (GPa)", "(mAh g−1 of")),
          Map.entry("sodiation-swelling", List.of("Change of volume (%)", "(mAh g−1 of")),
          Map.entry(
              "sodiation-buffering", List.of("Buffering index (–)", "Overpotential of", "(V)")),
          Map.entry("sodiation-phase-diagram", List.of("Na", "stable side by side")),
          Map.entry(
              "transport-gains", List.of("Gain (times as fast, ratio, no unit)", "All offsets")),
          Map.entry("capacitance-voltage", List.of("C (μF cm−2)", "Bias V (V)")),
          Map.entry("admittance", List.of("|G|, |B| (S cm−2)", "Frequency (Hz)", "Phase (°)")),
          Map.entry("transport-field", List.of("Field at the interface (V/m)", "(% of the sodium")),
          Map.entry("transport-uptake", List.of("Time (s)", "Sodium moved (Na nm−2)", "way out")),
          Map.entry(
              "transport-equilibria",
              List.of("Energy (eV)", "Field (V/m)", "Na (cm−3)", "(nm)", "at equilibrium")),
          Map.entry("transport-states", List.of("Energy (eV)", "Field (V/m)", "Na (cm−3)", "(nm)")),
          Map.entry("cell-curves", List.of("Charge (mAh g−1)", "Potential (V vs. Na/Na+)")),
          Map.entry("cell-rates", List.of("Current (A g−1)", "Capacity on desodiation (mAh g−1)")),
          Map.entry(
              "cell-heterointerface",
              List.of(
                  "Charge (mAh g−1)",
                  "Potential (V vs. Na/Na+)",
                  "Current (A g−1)",
                  "Capacity with over without (ratio")),
          Map.entry(
              "cell-full",
              List.of(
                  "Charge (mAh per g of anode)",
                  "Voltage, potential (V)",
                  "Energy of the cell (Wh kg−1)",
                  "N/P ratio")),
          Map.entry("evidence-controls", List.of("Heterostructure / control (ratio, no unit)")));

  private static final Pattern NUMBER = Pattern.compile("-\\d+$");

  @ParameterizedTest
  @FieldSource("PAIRS")
  void every_axis_says_its_quantity_and_unit(String pair) {
    Studies.report(pair)
        .forEach((path, text) -> {
          if (path.startsWith("figures/")) {
            String name = path.substring("figures/".length(), path.length() - ".svg".length());
            List<String> labels =
                LABELS.getOrDefault(NUMBER.matcher(name).replaceAll(""), List.of("unknown figure"));
            List<String> texts = Xml.texts(Xml.parse(text), "text");
            for (String label : labels) {
              assertThat(texts).as(name).anyMatch(t -> t.contains(label));
            }
          }
        });
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void nothing_is_drawn_outside_of_a_figure(String pair) {
    Studies.report(pair)
        .forEach((path, text) -> {
          if (path.endsWith(".svg")) {
            inside(path, Xml.parse(text));
          }
        });
  }

  static void inside(String path, Document figure) {
    Element svg = figure.getDocumentElement();
    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    NodeList all = figure.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      for (String x : List.of("x", "x1", "x2", "cx")) {
        within(path, element, x, width);
      }
      for (String y : List.of("y", "y1", "y2", "cy")) {
        within(path, element, y, height);
      }
      for (String point : element.getAttribute("points").split(" ", -1)) {
        if (!point.isEmpty()) {
          String[] xy = point.split(",", 2);
          assertThat(Double.parseDouble(xy[0])).as(path).isBetween(0.0, width);
          assertThat(Double.parseDouble(xy[1])).as(path).isBetween(0.0, height);
        }
      }
    }
  }

  private static void within(String path, Element element, String attribute, double most) {
    if (element.hasAttribute(attribute)) {
      assertThat(Double.parseDouble(element.getAttribute(attribute)))
          .as(path + " " + element.getTagName() + " " + attribute)
          .isBetween(0.0, most);
    }
  }

  @Test
  void three_layers_have_probabilities_and_sensitivities_of_both_interfaces() {
    assertThat(Studies.report("WS2/MoS2/Ti3C2Tx"))
        .containsKeys(
            "figures/probabilities-1.svg",
            "figures/probabilities-2.svg",
            "figures/sensitivity-1.svg",
            "figures/sensitivity-2.svg");
  }

  @Test
  void metals_have_no_profile_but_a_step_of_the_vacuum_level() {
    Map<String, String> files = Studies.report("CoSe2/NiSe2");
    assertThat(files).doesNotContainKey("figures/profiles.svg");
    assertThat(Xml.texts(Xml.parse(Studies.file(files, "figures/bands-after.svg")), "text"))
        .contains("local vacuum level", "none");
  }

  @Test
  void a_coated_particle_is_drawn_against_its_radius() {
    assertThat(
            Xml.texts(
                Xml.parse(Studies.file(Studies.report("MoS2@SnO2"), "figures/bands-after.svg")),
                "text"))
        .contains("Distance from the centre r (nm)");
  }

  @Test
  void operating_points_of_the_evidence_are_never_joined() {
    List<EvidenceRow> rows = Studies.EVIDENCE.rows();
    EvidencePlots.of(rows, rows)
        .forEach((name, text) ->
            assertThat(Xml.parse(text).getElementsByTagName("polyline").getLength())
                .as(name)
                .isZero());
  }

  @Test
  void disputed_numbers_are_hollow_and_named() {
    List<EvidenceRow> disputed =
        Studies.EVIDENCE.rows().stream().filter(r -> r.isDisputed(Cell.CYCLING_CAPACITY)).toList();
    assertThat(disputed).isNotEmpty();
    var figure = EvidencePlots.figures(List.of(EvidencePlots.others("rows", disputed))).get(1);
    int marks = count(figure.svg(), "circle");
    int hollow = count(figure.svg(), "fill=\"#ffffff\" stroke=\"#c4c4c4\"");
    assertThat(hollow).isEqualTo(disputed.size());
    assertThat(marks).isEqualTo(disputed.size() + 2);
    for (EvidenceRow row : disputed) {
      assertThat(figure.caption().asPlain()).contains("row " + row.number() + " (C-");
    }
  }

  @Test
  void rows_of_the_user_are_ringed_and_named_by_their_file() {
    EvidenceRow own = ofUser(Studies.EVIDENCE.rows().getFirst());
    String figure = EvidencePlots.of(List.of(own), List.of(own)).get("evidence-cycles.svg");
    assertThat(figure).isNotNull().contains("ringed: your own row", "fill=\"none\"");
    EvidencePlots.of(Studies.EVIDENCE.rows(), Studies.EVIDENCE.rows())
        .values()
        .forEach(text -> assertThat(text).doesNotContain("ringed"));
  }

  private static EvidenceRow ofUser(EvidenceRow row) {
    return new EvidenceRow(
        1,
        new Origin.User("lab.csv", 2, "notebook 7"),
        row.heterostructureClass(),
        row.material(),
        row.phases(),
        row.mxene(),
        row.extras(),
        row.window(),
        row.ice_percent(),
        row.cycling(),
        row.rate(),
        row.disputes(),
        row.uncertainCells(),
        row.conflictIds(),
        row.notes());
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void no_rows_at_all_still_give_figures() {
    EvidencePlots.of(List.of(), List.of()).values().forEach(Xml::parse);
  }
}
