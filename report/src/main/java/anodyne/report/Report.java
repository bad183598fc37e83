package anodyne.report;

import anodyne.report.draw.Figure;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.study.CellResult;
import anodyne.study.CurrentResult;
import anodyne.study.JunctionResult;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.TransportMapReading;
import anodyne.study.TransportResult;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything people read of one study, as the text of files: {@code report.html}, which needs no
 * other file and no network, {@code figures/*.svg} and {@code tables/*.csv}.
 *
 * <p>Pure: the same study gives the same text, byte for byte, and nothing is written.
 */
public final class Report {
  /** A hyphen that stands for a minus sign. */
  private static final Pattern MINUS = Pattern.compile("(?<=[\\s(])-(?=\\d)");

  private final Study study;
  private final Page page;
  private final SortedMap<String, String> files = new TreeMap<>();

  private Report(Study study) {
    this.study = study;
    this.page = new Page(study.title() + " – Anodyne");
  }

  /** The files by their path relative to the folder of the study, in order of the path. */
  public static SortedMap<String, String> files(Study study) {
    Report report = new Report(study);
    report.write();
    return Collections.unmodifiableSortedMap(report.files);
  }

  private void write() {
    head();
    switch (study.junction()) {
      case Stage.Available<JunctionResult>(JunctionResult result) -> junction(result);
      case Stage.Unavailable<JunctionResult>(String reason, var _) -> noJunction(reason);
    }
    sodiation();
    transport();
    transportExploration();
    cell();
    evidence();
    Closing closing = new Closing(page, study);
    page.section("limits", "What this does not tell");
    closing.limits();
    page.section("warnings", "Warnings");
    closing.warnings();
    page.section("assumptions", "Assumptions");
    closing.assumptions();
    page.section("provenance", "Provenance");
    closing.provenance();
    page.script();
    files.put("report.html", page.finish());
  }

  private List<String> names() {
    return study.design().heterostructure().phases();
  }

  private void head() {
    Markup html = page.markup();
    html.open("header").line().open("h1");
    Rich.sentence(study.title(), names()).toHtml(html);
    html.close("h1").line();
    String row =
        study.table1Row().isPresent()
            ? "Row " + study.table1Row().getAsInt() + " of Table 1. "
            : "";
    page.quiet(
        Rich.plain(
            row
                + "Heterostructure anode for sodium-ion batteries: junction and sodiation at"
                + " equilibrium, sodium through the stack in time, the half cell, with sources and"
                + " confidence."
                + " Anodyne "
                + study.provenance().version()
                + "."));
    boolean failed = study.junction() instanceof Stage.Unavailable;
    html.open("div", "class", failed ? "verdict failed" : "verdict").line();
    for (String sentence : study.verdict()) {
      page.paragraph(Rich.sentence(MINUS.matcher(sentence).replaceAll("−"), names()));
    }
    html.close("div").line();
    if (study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      new Glance(page, result).write();
    }
    if (study.sodiation() instanceof Stage.Available<SodiationResult>(SodiationResult result)) {
      new SodiationGlance(page, Electrode.of(result)).write();
    }
    html.open("nav", "aria-label", "Sections").open("ul").line();
    for (List<String> entry : sections(failed)) {
      html.open("li").leaf("a", entry.getLast(), "href", "#" + entry.getFirst()).close("li").line();
    }
    html.close("ul").close("nav").line().close("header").line();
  }

  private List<List<String>> sections(boolean failed) {
    List<List<String>> closing =
        List.of(
            List.of("sodiation", "Sodiation"),
            List.of("transport", "Transport"),
            List.of("cell", "Cell"),
            List.of("evidence", "Evidence"),
            List.of("limits", "Limits"),
            List.of("warnings", "Warnings"),
            List.of("assumptions", "Assumptions"),
            List.of("provenance", "Provenance"));
    List<List<String>> opening =
        failed
            ? List.of(List.of("junction", "Junction"))
            : List.of(
                List.of("numbers", "Key numbers"),
                List.of("bands", "Bands"),
                List.of("profiles", "Field and charge"),
                List.of("confidence", "Confidence"),
                List.of("exploration", "What decides it"),
                List.of("bonding", "Bonding"),
                List.of("current", "Current and voltage"),
                List.of("inputs", "Inputs"));
    return Stream.concat(opening.stream(), closing.stream())
        .filter(entry -> isExplored() || !entry.getFirst().equals("exploration"))
        .toList();
  }

  private boolean isExplored() {
    return study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)
        && !result.exploration().isEmpty();
  }

  private void noJunction(String reason) {
    page.section("junction", "Junction");
    page.paragraph(Rich.sentence("Not available: " + reason + ".", names()));
  }

  private void junction(JunctionResult result) {
    Figures figures = Figures.of(result);
    add(figures.all());
    Tables.of(result).forEach((name, text) -> files.put("tables/" + name, text));
    page.section("numbers", "Key numbers");
    new KeyNumbers(page, result).write();
    page.section("bands", "Bands before and in contact");
    if (figures.profiles().isPresent()) {
      Explorer.write(page, result);
    }
    page.figure(figures.before());
    page.figure(figures.after());
    page.section("profiles", "Field and charge");
    figures
        .profiles()
        .ifPresentOrElse(
            page::figure,
            () ->
                page.paragraph(
                    Rich.plain(
                        "All layers are metals: inside them there is no field, and the contact"
                            + " potential falls within atomic distance of the interface.")));
    page.section("confidence", "Confidence and sensitivity");
    confidence(result, figures);
    if (!result.exploration().isEmpty()) {
      page.section("exploration", "What decides it");
      exploration(result);
    }
    page.section("bonding", "If the interface is bonded another way");
    page.paragraph(
        Rich.plain(
            "Central values of all inputs, with the bands pinned as each kind of bonding does: from"
                + " aligned vacuum levels (unpinned) to nearly aligned charge-neutrality levels"
                + " (covalent)."));
    new Alternatives(page, study.design(), result).write();
    page.section("current", "Current and voltage");
    current(result);
    page.section("inputs", "Inputs");
    page.figure(figures.published());
    new Inputs(page, result).write();
  }

  private void current(JunctionResult result) {
    List<Figure> figures = CurrentSection.figures(result);
    List<DataFigure> small = List.of();
    add(figures);
    if (result.current() instanceof Stage.Available<CurrentResult>(CurrentResult current)) {
      CurrentTables.of(current).forEach((name, text) -> files.put("tables/" + name, text));
      small = SmallSignalSection.figures(current.small());
      small.forEach(
          f -> files.put("tables/" + f.figure().name() + ".csv", SmallSignalSection.csv(f)));
      add(small.stream().map(DataFigure::figure).toList());
      current
          .thinnest()
          .ifPresent(
              b -> files.put("tables/transmission.csv", TransmissionFigure.csv(b.transmission())));
    }
    if (!result.barriers().isEmpty()) {
      files.put("tables/barriers.csv", CurrentTables.barriers(result.barriers()));
    }
    new CurrentSection(page, result).write(figures, small);
  }

  private void exploration(JunctionResult result) {
    ExplorationFigures figures = ExplorationFigures.of(result, study.evidence().all());
    add(figures.all());
    ExplorationTables.of(result.exploration())
        .forEach((name, text) -> files.put("tables/" + name, text));
    figures.all().forEach(page::figure);
  }

  private void sodiation() {
    page.section("sodiation", "Sodiation");
    switch (study.sodiation()) {
      case Stage.Available<SodiationResult>(SodiationResult result) -> {
        SodiationFigures figures = SodiationFigures.of(study, result);
        add(figures.all());
        SodiationTables.of(figures).forEach((name, text) -> files.put("tables/" + name, text));
        new SodiationSection(page, study, result, figures).write();
      }
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          page.paragraph(Rich.sentence("Not available: " + reason + ".", names()));
    }
  }

  private void transport() {
    page.section("transport", "Sodium and electrons through the stack");
    List<Figure> figures = List.of();
    if (study.transport() instanceof Stage.Available<TransportResult>(TransportResult result)) {
      figures = TransportSection.figures(result);
      add(figures);
      TransportStudyTables.of(result).forEach((name, text) -> files.put("tables/" + name, text));
    }
    TransportSection.write(page, study, figures, names());
  }

  private void cell() {
    page.section("cell", "The cell");
    List<DataFigure> figures = List.of();
    if (study.cell() instanceof Stage.Available<CellResult>(CellResult result)) {
      figures = CellSection.figures(result);
      figures.forEach(f -> files.put("tables/" + f.figure().name() + ".csv", CellSection.csv(f)));
      add(figures.stream().map(DataFigure::figure).toList());
    }
    CellSection.write(page, study.cell(), figures, names());
  }

  private void transportExploration() {
    if (!(study.transport() instanceof Stage.Available<TransportResult>(TransportResult result))
        || result.exploration().isEmpty()) {
      return;
    }
    page.section("transport-exploration", "Where a field helps");
    result
        .exploration()
        .map()
        .ifPresent(
            map -> TransportMapReading.of(map).says().forEach(s -> page.paragraph(Rich.plain(s))));
    List<Figure> figures = TransportExplorationFigures.of(result.exploration(), names());
    add(figures);
    figures.forEach(page::figure);
    TransportExplorationTables.of(result.exploration())
        .forEach((name, text) -> files.put("tables/" + name, text));
  }

  private void evidence() {
    List<Figure> figures = EvidenceSection.figures(study.evidence());
    add(figures);
    EvidenceTables.of(study.evidence()).forEach((name, text) -> files.put("tables/" + name, text));
    page.section("evidence", "What has been published");
    new EvidenceSection(page, study).write(figures);
  }

  private void add(List<Figure> figures) {
    figures.forEach(figure -> files.put("figures/" + figure.name() + ".svg", figure.svg()));
  }

  private void confidence(JunctionResult result, Figures figures) {
    if (result.confidence().interfaces().isEmpty()) {
      page.paragraph(Rich.plain("No draws were solved: there is no statement of confidence."));
      return;
    }
    page.paragraph(
        Rich.plain(
            "Every uncertain input was drawn "
                + result.confidence().samples()
                + " times: one bias per method, shared by all values obtained by it, and one"
                + " scatter per value; the junction was solved anew for every draw."));
    figures.probabilities().forEach(page::figure);
    figures.distributions().ifPresent(page::figure);
    figures.sensitivities().forEach(page::figure);
  }
}
