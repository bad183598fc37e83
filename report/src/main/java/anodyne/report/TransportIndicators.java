package anodyne.report;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.TransportResult;
import anodyne.transport.Indicators;
import anodyne.transport.SodiumInputs;
import anodyne.transport.StackState;
import java.util.ArrayList;
import java.util.List;

/** The indicators of the field and of the sodium at it, each with what it means. */
final class TransportIndicators {
  private static final double NM = 1e9;
  private static final double PER_CM2 = 1e-4;
  private static final double MICROCOULOMB_PER_CM2 = 1e2;

  /** Elementary charges times metres in a debye, per square nanometre. */
  private static final double DEBYE_PER_NM2 =
      1e-18 * Constants.ELEMENTARY_CHARGE_C * Constants.SPEED_OF_LIGHT_M_PER_S / 1e-21;

  private final TransportResult result;
  private final Indicators indicators;
  private final List<String> names;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A number with its meaning.
   *
   * @param number of the indicator, 1 to 9
   */
  private record Line(
      int number, String name, String where, double value, String unit, String meaning) {}

  TransportIndicators(TransportResult result) {
    this.result = result;
    indicators = result.central().indicators();
    names = result.inputs().stream().map(SodiumInputs::name).toList();
    junction();
    fields();
    charges();
    sodium();
    diffusion();
    gains();
    sign();
  }

  /** As a file. */
  String csv() {
    CsvTable table = new CsvTable("number", "indicator", "where", "value", "unit", "meaning");
    for (Line line : lines) {
      table.row(
          line.number(),
          Rich.of(line.name()).asPlain(),
          line.where(),
          Double.isFinite(line.value()) ? line.value() : "",
          Rich.of(line.unit()).asPlain(),
          Rich.of(line.meaning()).asPlain());
    }
    return table.asText();
  }

  /** As a table of the page. */
  void write(Page page) {
    List<Page.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      rows.add(
          Page.row(
              new Page.Text(Rich.of(line.number() + ". " + line.name())),
              new Page.Text(Rich.sentence(line.where(), names)),
              new Page.Amount(shown(line)),
              new Page.Text(Rich.of(line.unit())),
              new Page.Text(Rich.of(line.meaning()))));
    }
    page.table(
        "",
        List.of(
            Page.text("Indicator"),
            Page.text("Where"),
            Page.number("Value"),
            Page.text("Unit"),
            Page.text("What it means")),
        rows);
  }

  private static Rich shown(Line line) {
    if (!Double.isFinite(line.value())) {
      return Rich.plain("–");
    }
    return switch (line.unit()) {
      case "V" -> Rich.plain(Numbers.signed(line.value(), 3));
      case "%" -> Rich.plain(Numbers.fixed(line.value(), 0));
      default -> Numbers.significant(line.value(), 2);
    };
  }

  private void add(
      int number, String name, String where, double value, String unit, String meaning) {
    lines.add(new Line(number, name, where, value, unit, meaning));
  }

  private String at(int i) {
    return names.get(i) + "/" + names.get(i + 1);
  }

  private void junction() {
    add(
        1,
        "Potential of the junction",
        "whole stack",
        indicators.junctionPotential_V(),
        "V",
        "ψ(last) − ψ(first) at the first level, before");
    for (int l = 0; l < names.size(); l++) {
      add(
          1,
          "of it in the layer",
          names.get(l),
          indicators.layerDrops_V().get(l),
          "V",
          "bends bands and pushes ions");
    }
    for (int i = 0; i < names.size() - 1; i++) {
      add(
          1,
          "of it in the gap",
          at(i),
          indicators.interfaceSteps_V().get(i),
          "V",
          "dipole and pinning, over atomic distance");
    }
  }

  private void fields() {
    StackState before = result.central().in().before();
    for (int i = 0; i < names.size() - 1; i++) {
      for (int side = 0; side < 2; side++) {
        double field =
            before.field_V_per_m().get(side == 0 ? last(before, i) : last(before, i) + 1);
        add(
            2,
            "Field at the interface",
            names.get(i + side) + " side of " + at(i),
            field / NM,
            "V/nm",
            "before; positive towards the last layer; 0 in a metal");
      }
    }
    add(
        2,
        "Largest field",
        "before",
        indicators.peakField_V_per_m() / NM,
        "V/nm",
        "above 1 V/nm it is an atomic dipole, no space charge");
    add(
        2,
        "Largest field",
        "after",
        result.central().in().after().fieldPeak_V_per_m() / NM,
        "V/nm",
        "the sodiated interface: electrons and sodium screen within atoms");
    for (int l = 0; l < names.size(); l++) {
      add(
          3,
          "Mean field",
          names.get(l),
          indicators.meanField_V_per_m().get(l) / NM,
          "V/nm",
          "drop over W_{90}, the width with 90 % of the drop");
      add(
          3,
          "W_{90}",
          names.get(l),
          indicators.widthOf90_m().get(l) * NM,
          "nm",
          "how far the field reaches; below 1 nm an order of magnitude");
    }
  }

  private static int last(StackState state, int layer) {
    int i = state.layer().size() - 1;
    while (state.layer().get(i) != layer) {
      i--;
    }
    return i;
  }

  private void charges() {
    for (int i = 0; i < names.size() - 1; i++) {
      double sheet = indicators.sheetCharge_per_m2().get(i);
      add(
          4,
          "Sheet charge",
          at(i),
          sheet * PER_CM2,
          "e cm^{−2}",
          "charge that faces its opposite across the interface, before");
      add(
          4,
          "Sheet charge",
          at(i),
          sheet * Constants.ELEMENTARY_CHARGE_C * MICROCOULOMB_PER_CM2,
          "µC cm^{−2}",
          "the same");
    }
    add(
        5,
        "Dipole",
        "whole stack",
        indicators.dipole_per_m() * DEBYE_PER_NM2,
        "D nm^{−2}",
        "∫ x ρ dx before: what a work function of the surface would show");
  }

  private void sodium() {
    for (int i = 0; i < names.size() - 1; i++) {
      add(
          6,
          "Sodium excess",
          at(i),
          indicators.excess_per_m2().get(i) * PER_CM2,
          "cm^{−2}",
          "stored at the interface beyond the interiors, after: a reservoir if positive");
      Series segregation = indicators.segregation();
      for (int side = 0; side < 2; side++) {
        add(
            6,
            "Segregation",
            names.get(i + side) + " side of " + at(i),
            segregation.get(2 * i + side),
            "ratio",
            "filling of sites at the interface over that of the interior, after");
      }
    }
  }

  private void diffusion() {
    for (int l = 0; l < names.size(); l++) {
      if (result.inputs().get(l) instanceof SodiumInputs.Inserting) {
        add(
            7,
            "Chemical over tracer diffusivity",
            names.get(l),
            indicators.diffusivityRatio().get(l),
            "ratio",
            "how much electrons draw the ions along in the interior, after");
        add(
            7,
            "Transference number of electrons",
            names.get(l),
            indicators.electronNumber().get(l),
            "ratio",
            "1: electrons are no obstacle");
      }
    }
  }

  private void gains() {
    GainsFigure.rows(result).stream()
        .filter(r -> r.effect().equals("no_offsets"))
        .forEach(r ->
            add(
                8,
                "Gain " + (r.way().equals("round_trip") ? "over the round trip" : r.way()),
                "beside the stack without offsets",
                r.central().orElse(Double.NaN),
                "ratio",
                "above 1 gained, below 1 lost, at equal sodium"));
    for (double share : new double[] {0.5, 0.9}) {
      String percent = Numbers.percent(share);
      add(
          8,
          "Time to " + percent,
          "way in",
          result.central().in().timeOfShare_s(share).orElse(Double.NaN),
          "s",
          "of the stack's own window; goes with the diffusivities");
      add(
          8,
          "Time to " + percent,
          "way out",
          result.central().out().timeOfShare_s(share).orElse(Double.NaN),
          "s",
          "likewise");
    }
  }

  private void sign() {
    double field = result.central().in().before().fieldAtInterface_V_per_m().first();
    result
        .draws()
        .fieldPositive()
        .ifPresent(positive ->
            add(
                9,
                "Sign of the field",
                at(0),
                100 * (field > 0 ? positive : 1 - positive),
                "%",
                "share of draws in which the field before points as in the central solution; near"
                    + " 50 % it is not known"));
  }
}
