package anodyne.report;

import anodyne.cell.AgedCycle;
import anodyne.cell.AgeingCourse;
import anodyne.cell.anode.AnodeHost;
import anodyne.cell.anode.AnodeParameter;
import anodyne.cell.anode.HalfCellCourse;
import anodyne.cell.balance.FullCellResult;
import anodyne.quantity.Estimate;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.study.CellAgeing;
import anodyne.study.CellConditions;
import anodyne.study.CellFindings;
import anodyne.study.CellResult;
import anodyne.study.Confidence;
import anodyne.study.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** The predicted cell: what was assumed, how wide the answer is, what it does not say. */
final class CellSection {
  private static final double MAH_PER_G = 1.0 / 3600;

  private final Page page;
  private final CellResult result;
  private final List<String> names;

  CellSection(Page page, CellResult result, List<String> names) {
    this.page = page;
    this.result = result;
    this.names = names;
  }

  /** The figures, in order of the report. */
  static List<DataFigure> figures(CellResult result) {
    List<DataFigure> figures = new ArrayList<>();
    figures.add(CellCurvesFigure.of(result));
    figures.add(CellRatesFigure.of(result));
    figures.add(CellContactFigure.of(result));
    if (result.fullCell() instanceof Stage.Available<CellResult.FullCell>(CellResult.FullCell f)) {
      figures.add(CellFullFigure.of(f));
    }
    aged(result).ifPresent(figures::add);
    return figures;
  }

  private static Optional<DataFigure> aged(CellResult result) {
    if (!(result.ageing().orElse(null) instanceof Stage.Available<CellAgeing>(CellAgeing ageing))) {
      return Optional.empty();
    }
    SequencedMap<String, AgeingCourse> courses = new LinkedHashMap<>();
    ageing.hosts().stream()
        .filter(h -> !h.course().simulated().isEmpty())
        .forEach(h -> courses.put(h.name(), h.course()));
    return courses.isEmpty()
        ? Optional.empty()
        : Optional.of(CellAgeingFigure.of(ageing.scenario().id(), courses));
  }

  /** The numbers of a figure; columns may end at different rows. */
  static String csv(DataFigure figure) {
    List<DataFigure.Column> columns = figure.columns();
    CsvTable table = new CsvTable(columns.stream().map(DataFigure.Column::name).toList());
    int rows = columns.stream().mapToInt(c -> c.values().size()).max().orElse(0);
    for (int i = 0; i < rows; i++) {
      int row = i;
      table.row(
          columns.stream()
              .map(c ->
                  row < c.values().size() && Double.isFinite(c.values().get(row))
                      ? (Object) c.values().get(row)
                      : "")
              .toArray());
    }
    return table.asText();
  }

  /** Writes the section, or why there is none. */
  static void write(
      Page page, Stage<CellResult> stage, List<DataFigure> figures, List<String> names) {
    switch (stage) {
      case Stage.Unavailable<CellResult>(String reason, var _) ->
          page.paragraph(Rich.sentence("Not available: " + reason + ".", names));
      case Stage.Available<CellResult>(CellResult result) ->
          new CellSection(page, result, names).write(figures);
    }
  }

  private void write(List<DataFigure> figures) {
    CellFindings.of(result).forEach(s -> page.paragraph(Rich.sentence(s, names)));
    page.paragraph(Rich.plain(width()));
    page.figure(figures.get(0).figure());
    page.figure(figures.get(1).figure());
    cycles();
    page.heading(Rich.plain("First cycle"));
    page.paragraph(Rich.plain(firstCycle()));
    page.heading(Rich.plain("With and without the heterointerface"));
    page.paragraph(Rich.plain(contact()));
    page.figure(figures.get(2).figure());
    page.heading(Rich.plain("Full cell"));
    full(figures);
    result
        .ageing()
        .ifPresent(stage -> {
          page.heading(Rich.plain("Ageing"));
          page.paragraph(Rich.sentence(capital(CellFindings.aged(stage)) + ".", names));
          ageing(stage);
        });
    page.heading(Rich.plain("What was assumed"));
    hosts();
    inputs();
    page.heading(Rich.plain("What cannot be concluded"));
    page.list(CellLimits.of(result).stream().map(s -> Rich.sentence(s, names)).toList());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** How wide the answer is, in one paragraph. */
  private String width() {
    CellResult.Draws draws = result.draws();
    if (draws.capacities().size() < 2) {
      return "No draw came to its end: how wide the answer is cannot be said.";
    }
    Confidence.Quantiles q = draws.capacities().get(1).desodiation();
    String factor =
        q.low() > 0
            ? "a factor of " + Numbers.compact(q.high() / q.low(), 2)
            : "everything from nothing up";
    return "Of "
        + (draws.samples() + draws.failed())
        + " draws of all inputs "
        + draws.samples()
        + " went through all cycles"
        + (draws.failed() == 0
            ? ""
            : "; the others stopped and count in no interval: "
                + String.join("; ", draws.stopped().keySet()))
        + ". Nine tenths of them lie within "
        + factor
        + " at the lowest current. Most inputs are not measured on this material; the intervals"
        + " say what that leaves open.";
  }

  private void cycles() {
    List<Page.Row> rows = new ArrayList<>();
    HalfCellCourse course = result.central();
    for (int i = 0; i + 1 < course.halfCycles().size(); i += 2) {
      int cycle = i / 2;
      rows.add(
          Page.row(
              Page.number(String.valueOf(course.halfCycles().get(i).cycle())),
              Page.number(Numbers.compact(1e-3 * course.halfCycles().get(i).current_A_per_kg(), 2)),
              Page.number(charge(course.halfCycles().get(i).capacity_C_per_kg())),
              Page.number(charge(course.halfCycles().get(i + 1).capacity_C_per_kg())),
              Page.number(
                  result.draws().capacities().stream()
                      .skip(cycle)
                      .findFirst()
                      .map(c -> interval(c.desodiation()))
                      .orElse("–")),
              Page.number(reported(cycle))));
    }
    page.table(
        "Predicted cycles of a fresh cell, mAh per gram of all phases that store sodium",
        List.of(
            Page.number("Cycle"),
            Page.number("Current (A/g)"),
            Page.number("Sodiation"),
            Page.number("Desodiation"),
            Page.number("90 % of the draws"),
            Page.number("Reported")),
        rows);
    course
        .stopped()
        .ifPresent(reason ->
            page.paragraph(Rich.plain("The cell at central values stopped: " + reason + ".")));
  }

  private String reported(int cycle) {
    if (cycle < 2 || cycle - 2 >= result.points().size()) {
      return "–";
    }
    CellConditions.Point point = result.points().get(cycle - 2).point();
    return Numbers.fixed(point.capacity_mAh_per_g(), 0)
        + (point.published() == CellConditions.Published.CYCLING
            ? " after " + point.cycles() + " cycles"
            : " in a rate test");
  }

  private static String charge(double value_C_per_kg) {
    return Numbers.fixed(MAH_PER_G * value_C_per_kg, 0);
  }

  private static String interval(Confidence.Quantiles q) {
    return charge(q.low()) + " to " + charge(q.high());
  }

  private String firstCycle() {
    String reported =
        result.conditions().ice_percent().isPresent()
            ? " Reported: "
                + Numbers.fixed(result.conditions().ice_percent().getAsDouble(), 1)
                + " %."
            : "";
    return "Of "
        + charge(result.firstCycle().sodiation())
        + " mAh/g on the first sodiation "
        + charge(result.firstCycle().desodiation())
        + " come back, "
        + charge(result.firstCycle().film())
        + " are bound in a film on the surface by gas adsorption, and "
        + charge(result.firstCycle().trapped())
        + " stay in the particles: an efficiency of "
        + Numbers.fixed(100 * result.firstCycle().efficiency(), 0)
        + " %"
        + result
            .draws()
            .efficiency()
            .map(q ->
                " (90 % of the draws: "
                    + Numbers.fixed(100 * q.low(), 0)
                    + " to "
                    + Numbers.fixed(100 * q.high(), 0)
                    + " %)")
            .orElse("")
        + ". Other reactions of the electrolyte are not counted."
        + reported;
  }

  private String contact() {
    return result.contact().diffusivity().isEmpty()
        ? "Transport hands nothing over, as times with and without the field are not both known: the"
            + " cell with and the cell without the heterointerface are one and the same."
        : "The heterointerface enters only through the pair of diffusivities that transport"
            + " computed, both ways together: × "
            + Numbers.fixed(result.contact().sodiationRatio(), 3)
            + " on sodiation, × "
            + Numbers.fixed(result.contact().desodiationRatio(), 3)
            + " on desodiation. No gain of charge transfer is assumed: no ratio measured or"
            + " calibrated on this pair is given.";
  }

  private void full(List<DataFigure> figures) {
    switch (result.fullCell()) {
      case Stage.Unavailable<CellResult.FullCell>(String reason, var _) ->
          page.paragraph(Rich.plain("Not available: " + reason + "."));
      case Stage.Available<CellResult.FullCell>(CellResult.FullCell cell) -> {
        FullCellResult central = cell.design().result();
        page.paragraph(
            Rich.plain(
                "With "
                    + cell.design().cathode()
                    + " at N/P "
                    + Numbers.fixed(central.balance().ratio(), 2)
                    + " the cell gives "
                    + Numbers.fixed(central.cell_Wh_per_kg(), 0)
                    + " Wh/kg (90 % of the draws: "
                    + Numbers.fixed(cell.cell_Wh_per_kg().low(), 0)
                    + " to "
                    + Numbers.fixed(cell.cell_Wh_per_kg().high(), 0)
                    + ") on everything but the case, "
                    + Numbers.fixed(central.electrodes_Wh_per_kg(), 0)
                    + " on both active masses, at "
                    + Numbers.fixed(central.voltage_V(), 2)
                    + " V on average. What keeps it from more: "
                    + central.balance().limit().word()
                    + ". First cycle "
                    + Numbers.fixed(100 * central.balance().firstEfficiency(), 0)
                    + " %; no presodiation, no rate."));
        page.figure(named(figures, "cell-full"));
      }
    }
  }

  private static Figure named(List<DataFigure> figures, String name) {
    return figures.stream()
        .map(DataFigure::figure)
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void ageing(Stage<CellAgeing> stage) {
    if (!(stage instanceof Stage.Available<CellAgeing>(CellAgeing ageing))) {
      return;
    }
    page.paragraph(
        Rich.plain(
            "Scenario "
                + ageing.scenario().id()
                + ": "
                + ageing.scenario().description()
                + ". Each phase that reacts is cycled alone with the loading of the whole, most"
                + " cycles extrapolated; curves and intervals above are those of the fresh cell."));
    aged(result).ifPresent(f -> page.figure(f.figure()));
    List<Page.Row> rows = new ArrayList<>();
    for (CellAgeing.Aged host : ageing.hosts()) {
      for (AgedCycle cycle : host.course().simulated()) {
        rows.add(
            Page.row(
                new Page.Text(Rich.formula(host.name())),
                Page.number(String.valueOf(cycle.cycle())),
                Page.number(
                    Numbers.fixed(
                        100
                            * cycle.capacity_C()
                            / host.course().simulated().getFirst().capacity_C(),
                        1)),
                Page.number(Numbers.fixed(100 * cycle.efficiency(), 2)),
                Page.number(Numbers.fixed(1e9 * cycle.film_m(), 1))));
      }
    }
    page.openDetails("Simulated cycles");
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            Page.number("Cycle"),
            Page.number("Capacity (% of the first)"),
            Page.number("Coulombic efficiency (%)"),
            Page.number("Film (nm)")),
        rows);
    page.closeDetails();
  }

  private void hosts() {
    List<Page.Row> rows = new ArrayList<>();
    for (CellResult.HostUsed used : result.hosts()) {
      AnodeHost host = used.host();
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(host.name())),
              Page.number(Numbers.fixed(host.massShare(), 2)),
              Page.number(charge(host.capacity_C_per_kg())),
              Page.text(
                  switch (host) {
                    case AnodeHost.Surface _ -> "surface, even over the window";
                    case AnodeHost.Reacting reacting ->
                        (used.reported() ? "reported steps, " : "equilibrium, lowered, ")
                            + String.join(
                                ", ",
                                reacting.stages().steps().stream()
                                    .map(s ->
                                        Numbers.fixed(0.5 * (s.low_V() + s.high_V()), 2)
                                            + " / "
                                            + Numbers.fixed(s.desodiation_V().orElse(0), 2)
                                            + " V")
                                    .toList());
                  })));
    }
    page.table(
        "Phases of the electrode; potentials of sodiation / desodiation of each step",
        List.of(
            Page.text("Phase"),
            Page.number("Mass share"),
            Page.number("Capacity (mAh/g)"),
            Page.text("Steps")),
        rows);
  }

  private void inputs() {
    List<Page.Row> rows = new ArrayList<>();
    for (AnodeParameter parameter : AnodeParameter.values()) {
      Estimate estimate = result.conditions().parameters().get(parameter);
      rows.add(
          Page.row(
              Page.text(parameter.word().replace('_', ' ')),
              Page.number(Numbers.compact(estimate.value(), 3)),
              Page.number(
                  Numbers.compact(estimate.low(), 3)
                      + " to "
                      + Numbers.compact(estimate.high(), 3)),
              Page.text(parameter.unit().equals("1") ? "" : parameter.unit()),
              new Page.Badge(estimate.quality()),
              new Page.Source(estimate.source())));
    }
    page.openDetails("Inputs of the cell, each with its interval and source");
    page.table(
        "",
        List.of(
            Page.text("Input"),
            Page.number("Value"),
            Page.number("90 % interval"),
            Page.text("Unit"),
            Page.text("Quality"),
            Page.text("Source")),
        rows);
    page.closeDetails();
  }
}
