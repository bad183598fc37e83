package anodyne.report;

import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.junction.LayerState;
import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Host;
import anodyne.study.JunctionResult;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Limits, warnings, assumptions and provenance. */
final class Closing {
  private final Page page;
  private final Study study;

  Closing(Page page, Study study) {
    this.page = page;
    this.study = study;
  }

  void limits() {
    List<Rich> items = new ArrayList<>();
    if (study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      flags(result)
          .forEach((flag, where) -> {
            Rich item = Rich.plain("In this study, at ");
            String separator = "";
            for (String place : where) {
              item = item.then(separator).then(Rich.sentence(place, names()));
              separator = ", ";
            }
            items.add(item.then(": " + flag.meaning() + "."));
          });
    }
    items.add(
        Rich.plain(
            "A static built-in field pushes ions one way and holds them back the other way: it"
                + " cannot speed up both charging and discharging, and nothing here says that it"
                + " does."));
    items.add(
        Rich.plain(
            "The junction is that of the pristine contact. After the first sodiation other phases"
                + " touch, and the pair that forms again on charging may be another one."));
    items.add(
        Rich.plain(
            "Published levels of one compound scatter by 0.5 to 1.3 eV, often more than the built-in"
                + " potential itself. A direction with a probability near 50 % is not known."));
    items.add(
        Rich.plain(
            "Below about 1 nm atoms count and a continuum does not: widths and peak fields of that"
                + " size are orders of magnitude."));
    items.add(
        Rich.plain(
            "Layers are uniform, dopants ionised, interfaces abrupt; defects, surface states,"
                + " electrolyte and strain enter only through the values and the interface step"
                + " stated above."));
    items.add(
        Rich.plain(
            "A field is not a capacity: rate, capacity, Coulombic efficiency and cycle life do not"
                + " follow from the numbers of this junction."));
    if (study.sodiation() instanceof Stage.Available<SodiationResult>(SodiationResult result)) {
      sodiation(items, result);
    }
    page.list(items);
  }

  private void sodiation(List<Rich> items, SodiationResult result) {
    for (Host host : result.inputs().reacting()) {
      if (host.compound().quality().compareTo(Quality.HANDBOOK) > 0) {
        items.add(
            Rich.plain("In this study, the enthalpy of ")
                .then(Rich.formula(host.name()))
                .then(
                    " is "
                        + host.compound().quality().word()
                        + ": it moves the first step of this host most, the later ones not at"
                        + " all once the host is used up."));
      }
    }
    items.add(
        Rich.plain(
            "Potentials of sodiation are those of equilibrium. What is measured lies below on"
                + " discharge by the overpotential of nucleation, of new surfaces and of diffusion,"
                + " tenths of a volt, and the order of steps that lie closer than that may turn."));
    items.add(
        Rich.plain(
            "Products are taken as crystals at rest. Amorphous, nanometre-sized or metastable"
                + " phases, and inserted compounds of unknown enthalpy, shift potentials by tenths of"
                + " a volt or replace steps altogether."));
    items.add(
        Rich.plain(
            "A theoretical capacity counts complete reactions to the richest compounds known with"
                + " an enthalpy; side reactions with the electrolyte, the interphase film and what"
                + " stays unreacted are not in it."));
    items.add(
        Rich.plain(
            "Volumes are those of crystals without pores, by the molar volumes of the library, and"
                + " say nothing of cracks or of how the void is shared."));
  }

  private List<String> names() {
    return study.design().heterostructure().phases();
  }

  /** Flags that occurred, with the places. */
  private static Map<Flag, Set<String>> flags(JunctionResult result) {
    Map<Flag, Set<String>> flags = new EnumMap<>(Flag.class);
    for (Interface i : result.junction().interfaces()) {
      i.flags().forEach(f -> places(flags, f).add(i.left() + "/" + i.right()));
    }
    for (LayerState layer : result.junction().layers()) {
      layer.flags().forEach(f -> places(flags, f).add(layer.name()));
    }
    return flags;
  }

  private static Set<String> places(Map<Flag, Set<String>> flags, Flag flag) {
    return flags.computeIfAbsent(flag, _ -> new LinkedHashSet<>());
  }

  void warnings() {
    if (study.warnings().isEmpty()) {
      page.paragraph(Rich.plain("None."));
      return;
    }
    List<Page.Row> rows = new ArrayList<>();
    for (Warning w : study.warnings()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.sentence(w.subject(), names())),
              new Page.Text(Rich.sentence(w.message(), names())),
              Page.text(w.code())));
    }
    page.table("", List.of(Page.text("About"), Page.text("Warning"), Page.text("Code")), rows);
  }

  void assumptions() {
    if (study.assumptions().isEmpty()) {
      page.paragraph(Rich.plain("None: everything was given."));
      return;
    }
    List<Page.Row> rows = new ArrayList<>();
    for (Assumption a : study.assumptions()) {
      rows.add(Page.row(Page.text(a.name()), Page.text(a.value()), Page.text(a.reason())));
    }
    page.table(
        "",
        List.of(Page.text("Entry of the design"), Page.text("Value taken"), Page.text("Reason")),
        rows);
  }

  void provenance() {
    List<Page.Row> rows = new ArrayList<>();
    rows.add(Page.row(Page.text("Program"), Page.text("Anodyne " + study.provenance().version())));
    rows.add(Page.row(Page.text("Java"), Page.text(study.provenance().javaVersion())));
    rows.add(
        Page.row(
            Page.text("Library values, SHA-256"), Page.text(study.provenance().libraryHash())));
    for (String line : study.provenance().model()) {
      rows.add(Page.row(Page.text("Model"), new Page.Text(Rich.sentence(line, names()))));
    }
    if (study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      rows.add(Page.row(Page.text("Mesh"), Page.text(mesh(result))));
      rows.add(
          Page.row(
              Page.text("Draws"),
              Page.text(
                  result.confidence().samples()
                      + " solved, "
                      + result.confidence().failed()
                      + " not converged and left out")));
    }
    page.table("", List.of(Page.text("What"), Page.text("How")), rows);
    if (!study.provenance().sources().isEmpty()) {
      page.heading(Rich.plain("Sources of the values used"));
      page.list(study.provenance().sources().stream().map(Rich::plain).toList());
    }
  }

  private static String mesh(JunctionResult result) {
    int nodes = result.junction().solver().nodes();
    String change =
        result.junction().meshChange().isPresent()
            ? "halving every cell changed fields and potentials by at most "
                + Numbers.compact(result.junction().meshChange().getAsDouble(), 2)
                + " of the largest"
            : "no second mesh was solved";
    return nodes
        + " nodes, "
        + result.junction().solver().newtonIterations()
        + " Newton iterations; "
        + change;
  }
}
