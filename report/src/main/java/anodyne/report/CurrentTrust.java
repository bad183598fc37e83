package anodyne.report;

import anodyne.junction.PhaseTransport;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.CurrentResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How far the currents of a junction can be trusted: mobilities, lifetimes, and what they do. */
final class CurrentTrust {
  private static final double CM2 = 1e4;

  private final Page page;
  private final List<String> names;

  CurrentTrust(Page page, List<String> names) {
    this.page = page;
    this.names = names;
  }

  void write(CurrentResult result) {
    page.heading(Rich.plain("How far these currents can be trusted"));
    page.paragraph(
        Rich.plain(
            "The size of the current is not predictive: it goes with mobilities and lifetimes, of"
                + " which the library holds little. Outer faces are taken as ohmic, carriers are"
                + " emitted over the steps of the bands, tunnelling is not counted. What would make"
                + " it a prediction: a mobility of each phase, measured on the sample whose"
                + " carriers are known."));
    List<Page.Row> rows = new ArrayList<>();
    for (PhaseTransport t : result.transports().stream().flatMap(Optional::stream).toList()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(t.name())),
              new Page.Amount(Numbers.significant(t.mobility_cm2_per_Vs().value(), 2)),
              new Page.Amount(
                  Numbers.significant(t.mobility_cm2_per_Vs().low(), 1)
                      .then(" to ")
                      .then(Numbers.significant(t.mobility_cm2_per_Vs().high(), 1))),
              Page.text(t.remark()),
              new Page.Badge(t.mobility_cm2_per_Vs().quality()),
              new Page.Amount(Numbers.significant(t.lifetime_s().value(), 1))));
    }
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            new Page.Amount(Rich.of("Mobility (cm^{2} V^{−1} s^{−1})")),
            Page.number("90 %"),
            Page.text("From"),
            Page.text("Quality"),
            Page.number("Lifetime (s)")),
        rows);
    variations(result);
  }

  private void variations(CurrentResult result) {
    List<Page.Row> rows = new ArrayList<>();
    for (CurrentResult.Variation v : result.variations()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.sentence(v.what(), names)),
              v.factor() == 1
                  ? Page.number("–")
                  : new Page.Amount(Numbers.significant(v.factor(), 2)),
              current(v, CurrentResult.Mirrored::positive_A_per_m2),
              current(v, CurrentResult.Mirrored::negative_A_per_m2),
              v.currents().isPresent()
                  ? new Page.Amount(Numbers.significant(v.currents().get().ratio(), 3))
                  : Page.number("not solved")));
    }
    page.table(
        "One estimate moved to the ends of its interval",
        List.of(
            Page.text("Moved"),
            Page.number("Times"),
            new Page.Amount(
                Rich.of("J at +" + Numbers.fixed(result.compared_V(), 2) + " V (A cm^{−2})")),
            new Page.Amount(
                Rich.of("J at −" + Numbers.fixed(result.compared_V(), 2) + " V (A cm^{−2})")),
            Page.number("Ratio of sizes")),
        rows);
  }

  private static Page.Cell current(
      CurrentResult.Variation v, ToDoubleFunction<CurrentResult.Mirrored> part) {
    return v.currents().isPresent()
        ? new Page.Amount(Numbers.significant(part.applyAsDouble(v.currents().get()) / CM2, 2))
        : Page.number("–");
  }
}
