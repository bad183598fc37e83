package anodyne.report;

import anodyne.junction.Interface;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import java.util.List;
import java.util.Optional;

/** What the draws say, as files for a spreadsheet. */
final class ConfidenceTables {
  private static final double PER_CM2 = 1e-4;

  private ConfidenceTables() {}

  /** Probabilities and quantiles of every interface. */
  static String distributions(JunctionResult result) {
    CsvTable table =
        new CsvTable(
            "left",
            "right",
            "result",
            "unit",
            "probability",
            "quantile_5_percent",
            "median",
            "quantile_95_percent");
    List<Confidence.AtInterface> draws = result.confidence().interfaces();
    for (int i = 0; i < draws.size(); i++) {
      Interface contact = result.junction().interfaces().get(i);
      Confidence.AtInterface d = draws.get(i);
      for (Interface.Kind kind : Interface.Kind.values()) {
        probability(table, contact, "kind " + kind.word(), Optional.ofNullable(d.kind().get(kind)));
      }
      for (Interface.Alignment a : Interface.Alignment.values()) {
        Optional<Double> probability = Optional.ofNullable(d.alignment().get(a));
        probability(table, contact, "alignment " + a.word(), probability);
      }
      probability(
          table, contact, "electrons flow left to right", Optional.of(d.electronsLeftToRight()));
      probability(table, contact, "field points left to right", Optional.of(d.fieldLeftToRight()));
      probability(table, contact, "field points right to left", Optional.of(d.fieldRightToLeft()));
      quantiles(table, contact, "built_in_potential", "V", d.builtInPotential_V(), 1);
      quantiles(table, contact, "field, larger side", "V/m", d.field_V_per_m(), 1);
      quantiles(table, contact, "sheet_charge", "e/cm2", d.sheetCharge_per_m2(), PER_CM2);
    }
    return table.asText();
  }

  private static void probability(
      CsvTable table, Interface contact, String what, Optional<Double> probability) {
    if (probability.isPresent()) {
      table.row(contact.left(), contact.right(), what, "1", probability, "", "", "");
    }
  }

  private static void quantiles(
      CsvTable table,
      Interface contact,
      String what,
      String unit,
      Confidence.Quantiles q,
      double factor) {
    table.row(
        contact.left(),
        contact.right(),
        what,
        unit,
        "",
        q.low() * factor,
        q.median() * factor,
        q.high() * factor);
  }

  /** Influence of every input on every interface. */
  static String sensitivity(JunctionResult result) {
    CsvTable table =
        new CsvTable(
            "left",
            "right",
            "input",
            "variance_share_of_built_in_potential",
            "variance_share_of_field");
    for (int i = 0; i < result.confidence().interfaces().size(); i++) {
      Interface contact = result.junction().interfaces().get(i);
      for (Confidence.Influence influence : result.confidence().interfaces().get(i).influences()) {
        table.row(
            contact.left(),
            contact.right(),
            influence.input(),
            influence.onBuiltInPotential(),
            influence.onField());
      }
    }
    return table.asText();
  }
}
