package anodyne.report;

import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.junction.LayerState;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The numbers of every interface and layer, as tables. */
final class KeyNumbers {
  private static final double NM = 1e9;
  private static final double PER_CM2 = 1e-4;
  private static final double PER_CM3 = 1e-6;
  private static final Rich PER_METRE = Rich.of(" V/m");

  private final Page page;
  private final JunctionResult result;

  KeyNumbers(Page page, JunctionResult result) {
    this.page = page;
    this.result = result;
  }

  void write() {
    for (int i = 0; i < result.junction().interfaces().size(); i++) {
      write(i);
    }
    layers();
  }

  private Optional<Confidence.AtInterface> draws(int i) {
    List<Confidence.AtInterface> all = result.confidence().interfaces();
    return i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
  }

  private void write(int i) {
    Interface contact = result.junction().interfaces().get(i);
    Optional<Confidence.AtInterface> draws = draws(i);
    page.heading(
        Rich.plain("Interface ")
            .then(Rich.formula(contact.left()))
            .then("/")
            .then(Rich.formula(contact.right())));
    List<Page.Row> rows = new ArrayList<>();
    rows.add(
        answer(
            "Kind of contact",
            Rich.plain(Words.kind(contact.kind())),
            draws.map(d -> d.kind().getOrDefault(contact.kind(), 0.0))));
    contact
        .alignment()
        .ifPresent(a ->
            rows.add(
                answer(
                    "Band alignment",
                    Rich.plain(a.word()),
                    draws.map(d -> d.alignment().getOrDefault(a, 0.0)))));
    rows.add(
        answer(
            "Electrons flow",
            direction(contact, contact.electrons()),
            contact.electrons().flatMap(e -> draws.map(d -> electrons(d, e)))));
    rows.add(
        answer(
            "Field points",
            direction(contact, contact.field()),
            contact.field().flatMap(f -> draws.map(d -> field(d, f)))));
    rows.add(
        amount(
            Rich.plain("Built-in potential (work function right − left)"),
            volt(contact.builtInPotential_V()),
            draws.map(d -> volts(d.builtInPotential_V()))));
    rows.add(
        amount(
            Rich.plain("Potential step at the interface (dipole and pinning)"),
            volt(contact.dipole_V()),
            Optional.empty()));
    boolean leftLarger =
        Math.abs(contact.fieldLeft_V_per_m()) > Math.abs(contact.fieldRight_V_per_m());
    Optional<Rich> fields = draws.map(d -> fields(d.field_V_per_m()));
    rows.add(
        amount(
            Rich.plain("Field on the left side, in ").then(Rich.formula(contact.left())),
            metres(contact.fieldLeft_V_per_m()),
            leftLarger ? fields : Optional.empty()));
    rows.add(
        amount(
            Rich.plain("Field on the right side, in ").then(Rich.formula(contact.right())),
            metres(contact.fieldRight_V_per_m()),
            leftLarger ? Optional.empty() : fields));
    rows.add(
        amount(
            Rich.plain("Sheet charge (displacement / e)"),
            Numbers.significant(contact.sheetCharge_per_m2() * PER_CM2, 3)
                .then(Rich.of(" e/cm^{2}")),
            draws.map(d -> sheet(d.sheetCharge_per_m2()))));
    energy(
        rows,
        Rich.of("Conduction band offset ΔE_{C} (right − left)"),
        contact.conductionOffset_eV());
    energy(rows, Rich.of("Valence band offset ΔE_{V} (right − left)"), contact.valenceOffset_eV());
    energy(rows, Rich.plain("Barrier of the majority carriers"), contact.schottkyBarrier_eV());
    page.table(
        "",
        List.of(
            Page.text("Quantity"),
            Page.number("Central values"),
            Page.number("90 % of the draws"),
            Page.number("Probability")),
        rows);
    flags(contact);
    contact.approximation().ifPresent(this::approximation);
  }

  private static Rich direction(Interface contact, Optional<Interface.Direction> direction) {
    return direction.map(d -> Words.direction(contact, d)).orElse(Rich.plain("in no direction"));
  }

  /** Probability that electrons flow this way. */
  static double electrons(Confidence.AtInterface draws, Interface.Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> draws.electronsLeftToRight();
      case RIGHT_TO_LEFT -> 1 - draws.electronsLeftToRight();
    };
  }

  /** Probability that the field points this way. */
  static double field(Confidence.AtInterface draws, Interface.Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> draws.fieldLeftToRight();
      case RIGHT_TO_LEFT -> draws.fieldRightToLeft();
    };
  }

  private static Page.Row answer(String what, Rich answer, Optional<Double> probability) {
    return Page.row(
        Page.text(what),
        new Page.Amount(answer),
        Page.text(""),
        Page.number(probability.map(Numbers::percent).orElse("")));
  }

  private static Page.Row amount(Rich what, Rich value, Optional<Rich> interval) {
    return Page.row(
        new Page.Text(what),
        new Page.Amount(value),
        new Page.Amount(interval.orElse(Rich.plain(""))),
        Page.text(""));
  }

  private static void energy(List<Page.Row> rows, Rich what, OptionalDouble energy_eV) {
    if (energy_eV.isPresent()) {
      Rich value = Rich.plain(Numbers.signed(energy_eV.getAsDouble(), 3) + " eV");
      rows.add(amount(what, value, Optional.empty()));
    }
  }

  private static Rich volt(double value_V) {
    return Rich.plain(Numbers.signed(value_V, 3) + " V");
  }

  /** An interval of potentials. */
  static Rich volts(Confidence.Quantiles q) {
    return Rich.plain(Numbers.signed(q.low(), 2) + " to " + Numbers.signed(q.high(), 2) + " V");
  }

  private static Rich metres(double field_V_per_m) {
    return Numbers.significant(field_V_per_m, 3).then(PER_METRE);
  }

  private static Rich fields(Confidence.Quantiles q) {
    return Numbers.significant(q.low(), 2)
        .then(" to ")
        .then(Numbers.significant(q.high(), 2))
        .then(PER_METRE);
  }

  private static Rich sheet(Confidence.Quantiles q) {
    return Numbers.significant(q.low() * PER_CM2, 2)
        .then(" to ")
        .then(Numbers.significant(q.high() * PER_CM2, 2))
        .then(Rich.of(" e/cm^{2}"));
  }

  private void flags(Interface contact) {
    List<Rich> notes = new ArrayList<>();
    for (Flag flag : contact.flags().stream().sorted().toList()) {
      Rich note = Rich.plain("To be noted: " + flag.meaning());
      List<LayerState> layers =
          result.junction().layers().stream()
              .filter(l -> l.flags().contains(flag))
              .filter(l -> l.name().equals(contact.left()) || l.name().equals(contact.right()))
              .toList();
      String separator = " (";
      for (LayerState layer : layers) {
        note = note.then(separator).then(Rich.formula(layer.name()));
        separator = ", ";
      }
      notes.add(note.then(layers.isEmpty() ? "." : ")."));
    }
    if (!notes.isEmpty()) {
      page.list(notes);
    }
  }

  private void approximation(Interface.DepletionApproximation a) {
    page.quiet(
        Rich.plain(
                "For comparison only, the textbook depletion approximation of infinite layers:"
                    + " widths "
                    + Numbers.fixed(a.widthLeft_m() * NM, 1)
                    + " nm and "
                    + Numbers.fixed(a.widthRight_m() * NM, 1)
                    + " nm, fields ")
            .then(Numbers.significant(a.fieldLeft_V_per_m(), 3))
            .then(" and ")
            .then(Numbers.significant(a.fieldRight_V_per_m(), 3))
            .then(" V/m. It ignores the thickness of the layers and is not the result."));
  }

  private void layers() {
    page.heading(Rich.plain("Layers"));
    List<Page.Row> rows = new ArrayList<>();
    for (int i = 0; i < result.junction().layers().size(); i++) {
      rows.add(layer(i, result.junction().layers().get(i)));
    }
    page.table(
        "",
        List.of(
            Page.text("Layer"),
            Page.text("Type"),
            new Page.Amount(Rich.plain("Thickness (nm)")),
            new Page.Amount(Rich.plain("Work function (eV)")),
            new Page.Amount(Rich.of("Carriers (cm^{−3})")),
            new Page.Amount(Rich.plain("Debye length (nm)")),
            new Page.Amount(Rich.plain("Potential drop (V)")),
            new Page.Amount(Rich.plain("Depletion width (nm)")),
            Page.text("State")),
        rows);
  }

  private Page.Row layer(int i, LayerState layer) {
    boolean metal = layer.conduction() == LayerState.Conduction.METAL;
    double carriers =
        PER_CM3 * Math.max(layer.bulk().electrons_per_m3(), layer.bulk().holes_per_m3());
    double thickness_nm = result.junction().stack().layers().get(i).thickness_m() * NM;
    String state =
        layer.flags().isEmpty()
            ? metal ? "equipotential" : "–"
            : layer.flags().stream().sorted().map(Words::flag).collect(Collectors.joining(", "));
    return Page.row(
        new Page.Text(Rich.formula(layer.name())),
        new Page.Word(Names.type(layer.conduction())),
        new Page.Amount(Numbers.significant(thickness_nm, 3)),
        Page.number(Numbers.fixed(layer.bulk().workFunction_eV(), 2)),
        metal ? Page.number("–") : new Page.Amount(Numbers.significant(carriers, 2)),
        metal ? Page.number("–") : Page.number(Numbers.fixed(layer.debyeLength_m() * NM, 1)),
        metal ? Page.number("–") : new Page.Amount(volt(layer.potentialDrop_V())),
        metal ? Page.number("–") : Page.number(Numbers.fixed(layer.depletionWidth_m() * NM, 1)),
        Page.text(state));
  }
}
