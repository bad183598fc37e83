package anodyne.report;

import anodyne.data.TransportText;
import anodyne.quantity.Quality;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.JunctionResult;
import anodyne.study.ProductContacts;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.TransportFindings;
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Indicators;
import anodyne.transport.SodiumInputs;
import anodyne.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sodium and electrons through the stack: what the offsets gain and lose, and how sure that is. */
final class TransportSection {
  private static final double JUSTIFIED = 0.1;
  private static final Rich NONE = Rich.plain("–");

  private final Page page;
  private final TransportResult result;
  private final Transport transport;
  private final List<String> names;
  private final Stage<JunctionResult> junction;

  TransportSection(Page page, TransportResult result, Stage<JunctionResult> junction) {
    this.page = page;
    this.result = result;
    this.junction = junction;
    transport = result.central();
    names = result.inputs().stream().map(SodiumInputs::name).toList();
  }

  /** The figures, in order of the report. */
  static List<Figure> figures(TransportResult result) {
    List<Figure> figures = new ArrayList<>();
    figures.add(GainsFigure.of(result));
    figures.add(StatesFigure.few(result.central()));
    if (hasField(result.central())) {
      figures.add(TurningFieldFigure.of(result));
    }
    figures.add(UptakeFigure.of(result));
    figures.add(StatesFigure.equilibria(result.central()));
    return figures;
  }

  private static boolean hasField(Transport transport) {
    return transport.in().fieldPeak_V_per_m().max() > 0;
  }

  /** Writes the section, or why there is none. */
  static void write(Page page, Study study, List<Figure> figures, List<String> names) {
    switch (study.transport()) {
      case Stage.Unavailable<TransportResult>(String reason, var _) ->
          page.paragraph(Rich.sentence("Not available: " + reason + ".", names));
      case Stage.Available<TransportResult>(TransportResult result) ->
          new TransportSection(page, result, study.junction()).write(figures);
    }
  }

  private void write(List<Figure> figures) {
    new TransportGlance(page, result).write();
    opening().forEach(text -> page.paragraph(Rich.sentence(text, names)));
    page.paragraph(field());
    quality();
    page.figure(figures.getFirst());
    page.heading(Rich.plain("What contributes what"));
    comparisons();
    page.heading(Rich.plain("The moving field"));
    StackFilm.write(page, result);
    page.markup().open("div", "class", "stills").line();
    page.figure(figures.get(1));
    page.markup().close("div").line();
    figures.subList(2, figures.size()).forEach(page::figure);
    page.heading(Rich.plain("Indicators"));
    new TransportIndicators(result).write(page);
    beyond();
    page.heading(Rich.plain("What transport rests on"));
    new TransportInputs(page, result).write();
    page.paragraph(Rich.plain(electrons()));
    page.paragraph(Rich.plain(mesh()));
    page.heading(Rich.plain("What cannot be concluded"));
    page.list(TransportLimits.of(result));
  }

  /** What was driven and what came of it. */
  private List<String> opening() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "Sodium enters and leaves through "
            + names.get(result.pair().driven())
            + ", whose face is held at "
            + Numbers.fixed(-transport.step().to_V(), 2)
            + " V and then again at "
            + Numbers.fixed(-transport.step().from_V(), 2)
            + " V against Na/Na+. Of the sodium of this window "
            + TransportText.nineTenths(transport.in(), transport.out(), TransportWords::time)
            + ".");
    paragraphs.add(
        "Beside the same stack without offsets, at equal sodium: "
            + TransportWords.ways(transport.gains())
            + "."
            + TransportWords.why(transport.comparisons().getFirst())
            + result.draws().total().map(TransportSection::drawn).orElse(""));
    return paragraphs;
  }

  private Rich field() {
    if (!hasField(transport)) {
      return Rich.plain(
          "There is no field inside: all layers are metals. What differs comes from site energies"
              + " and numbers of sites.");
    }
    List<String> reversals = TransportWords.reversals(result);
    return Rich.plain("The largest field is ")
        .then(Numbers.significant(transport.in().before().fieldPeak_V_per_m(), 2))
        .then(" V/m before and ")
        .then(Numbers.significant(transport.in().after().fieldPeak_V_per_m(), 2))
        .then(" V/m after. ")
        .then(
            Rich.sentence(
                reversals.isEmpty()
                    ? "It keeps its direction at every interface."
                    : "It reverses "
                        + String.join("; ", reversals)
                        + ". "
                        + String.join(" ", reasons()),
                names))
        .then(Rich.sentence(besideJunction(), names));
  }

  /** Where the field before points another way than that of the pristine contact. */
  private String besideJunction() {
    return switch (junction) {
      case Stage.Available<JunctionResult>(JunctionResult pristine) ->
          TransportWords.otherThanPristine(result, pristine.junction().interfaces());
      case Stage.Unavailable<JunctionResult> _ -> "";
    };
  }

  private List<String> reasons() {
    return transport.indicators().reversals().stream()
        .mapToInt(Indicators.Reversal::interfaceIndex)
        .distinct()
        .mapToObj(i -> TransportFindings.why(result, i))
        .toList();
  }

  private static String drawn(TransportResult.Effect total) {
    return TransportWords.isAlike(total.roundTrip())
        ? " In nine tenths of the "
            + total.samples()
            + " draws that could be compared it makes no difference."
        : " Over the "
            + total.samples()
            + " draws that could be compared the gain of the round trip is "
            + TransportWords.factor(total.roundTrip().low())
            + " to "
            + TransportWords.factor(total.roundTrip().high())
            + " (90 %), and above 1 in "
            + Numbers.percent(total.roundTripHelps())
            + " of them.";
  }

  private void quality() {
    Quality weakest = result.weakestQuality();
    Markup html = page.markup().open("p").text("Weakest input of sodium: ");
    page.badge(weakest);
    html.text(" " + Words.meaning(weakest) + ".").close("p").line();
  }

  private void comparisons() {
    page.paragraph(
        Rich.plain(
            "In each row something is taken out of the stack, or something else stands in its"
                + " place, and the times for equal sodium are compared: above 1 the stack as it is"
                + " needs less time. Central values of all inputs; the share of draws where there"
                + " are any."));
    List<Page.Row> rows = new ArrayList<>();
    for (Compared compared : transport.comparisons()) {
      Optional<Gains> gains = compared.gains();
      rows.add(
          Page.row(
              new Page.Text(Rich.sentence(TransportWords.beside(compared), names)),
              new Page.Amount(gains.map(g -> TransportWords.gain(g.in())).orElse(NONE)),
              new Page.Amount(gains.map(g -> TransportWords.gain(g.out())).orElse(NONE)),
              new Page.Amount(gains.map(g -> TransportWords.gain(g.roundTrip())).orElse(NONE)),
              new Page.Amount(gains.map(g -> Numbers.significant(g.stored(), 2)).orElse(NONE)),
              new Page.Text(effect(compared.id()).map(TransportSection::share).orElse(NONE)),
              new Page.Text(
                  Rich.sentence(
                      TransportWords.sentence(compared)
                          + TransportWords.halfway(transport, compared),
                      names))));
    }
    page.table(
        "",
        List.of(
            Page.text("Taken out or replaced"),
            Page.number("In"),
            Page.number("Out"),
            Page.number("Round trip"),
            Page.number("Stored"),
            Page.text("Round trip in the draws (90 %)"),
            Page.text("In words")),
        rows);
  }

  /** What touches once the pristine phases have reacted. */
  private void beyond() {
    page.heading(Rich.plain("Beyond the pristine phases"));
    if (result.products().isEmpty() || result.products().get().contacts().isEmpty()) {
      page.paragraph(Rich.plain("Not modelled: no contact of products is known."));
      return;
    }
    ProductContacts products = result.products().get();
    page.paragraph(
        Rich.sentence(
            "Sodium is not modelled beyond the limit of the pristine phases. What touches across"
                + " the contact then, by the "
                + products.course().word()
                + " steps, is known at rest only, each as two layers with the library's own values;"
                + " what the field there does to sodium is not modelled.",
            names));
    List<Page.Row> rows = new ArrayList<>();
    for (ProductContacts.Touch touch : products.contacts()) {
      rows.add(
          Page.row(
              new Page.Text(
                  Rich.sentence(
                      touch.left() + "/" + touch.right(), List.of(touch.left(), touch.right()))),
              new Page.Amount(Numbers.significant(touch.from_mAh_per_g(), 3)),
              new Page.Amount(
                  switch (touch.known()) {
                    case ProductContacts.Known known ->
                        Rich.plain(Numbers.fixed(known.builtIn_V(), 2));
                    case ProductContacts.NotModelled _ -> NONE;
                  }),
              new Page.Text(
                  switch (touch.known()) {
                    case ProductContacts.Known known -> direction(known);
                    case ProductContacts.NotModelled(String reason) ->
                        Rich.plain("not modelled: " + reason.replace('_', ' '));
                  })));
    }
    page.table(
        "",
        List.of(
            Page.text("Contact"),
            Page.number("From (mAh/g)"),
            Page.number("Built-in potential (V)"),
            Page.text("Field")),
        rows);
  }

  private static Rich direction(ProductContacts.Known known) {
    return known
        .donor()
        .map(name -> Rich.sentence("from " + name, List.of(name)))
        .orElse(Rich.plain("none"))
        .then(
            known
                .turned()
                .map(turned -> turned ? ", turned round" : ", as between the pristine phases")
                .orElse(""));
  }

  private Optional<TransportResult.Effect> effect(String id) {
    return switch (id) {
      case "no_offsets" -> result.draws().total();
      case "no_field" -> result.draws().field();
      case "no_site_energies" -> result.draws().siteEnergies();
      default -> Optional.empty();
    };
  }

  private static Rich share(TransportResult.Effect effect) {
    return TransportWords.drawn(effect.roundTrip(), effect.roundTripHelps(), effect.samples());
  }

  private String electrons() {
    double share = Math.max(transport.in().electronShare(), transport.out().electronShare());
    String met =
        "Electrons are taken to be at equilibrium. Along the stack they meet at most "
            + Numbers.compact(share, 2)
            + " of the resistance of the ions: ";
    if (share <= JUSTIFIED) {
      return met + "that is justified.";
    }
    return met
        + "that is not justified."
        + result
            .moving()
            .map(m ->
                " With electrons that move, beside the stack without offsets: "
                    + TransportWords.ways(m.gains())
                    + "; "
                    + TransportText.nineTenths(m.in(), m.out(), TransportWords::time)
                    + ".")
            .orElse(" With electrons that move the solution did not converge.");
  }

  private static String times(double change) {
    return Double.isNaN(change)
        ? " (times are not compared: a way did not come to nine tenths)"
        : " and times by at most " + Numbers.compact(change, 1);
  }

  private String mesh() {
    return result
        .halved()
        .map(change ->
            "On twice the cells ("
                + 2 * change.cells()
                + " instead of "
                + change.cells()
                + " a layer) amounts change by at most "
                + Numbers.compact(change.stored(), 1)
                + times(change.time())
                + ", relative. Sodium is conserved to "
                + Numbers.compact(
                    Math.max(
                        transport.in().conservationError(), transport.out().conservationError()),
                    1)
                + " of what moves.")
        .orElse(
            "On twice the cells the solution did not converge: how far the mesh matters is not"
                + " known.");
  }
}
