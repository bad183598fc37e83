package anodyne.report;

import anodyne.junction.Interface;
import anodyne.quantity.Quality;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import java.util.List;
import java.util.Optional;

/** The few numbers a reader looks for first, one row of cards per interface. */
final class Glance {
  private final Page page;
  private final JunctionResult result;

  Glance(Page page, JunctionResult result) {
    this.page = page;
    this.result = result;
  }

  void write() {
    List<Interface> interfaces = result.junction().interfaces();
    for (int i = 0; i < interfaces.size(); i++) {
      if (interfaces.size() > 1) {
        page.heading(
            Rich.formula(interfaces.get(i).left())
                .then("/")
                .then(Rich.formula(interfaces.get(i).right())));
      }
      cards(interfaces.get(i), i);
    }
    Quality weakest = result.weakestQuality();
    page.markup().open("p").text("Weakest input: ");
    page.badge(weakest);
    page.markup().text(" " + Words.meaning(weakest) + ".").close("p").line();
  }

  private void cards(Interface contact, int i) {
    List<Confidence.AtInterface> all = result.confidence().interfaces();
    Optional<Confidence.AtInterface> draws =
        i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
    Markup html = page.markup().open("dl", "class", "cards").line();
    card(
        "Kind of contact",
        Rich.plain(
            Words.kind(contact.kind()) + contact.alignment().map(a -> ", " + a.word()).orElse("")),
        draws
            .map(d -> "kind: " + Numbers.percent(d.kind().getOrDefault(contact.kind(), 0.0)))
            .orElse(""));
    card(
        "Electrons flow",
        contact.electrons().map(e -> Words.direction(contact, e)).orElse(Rich.plain("–")),
        contact
            .electrons()
            .flatMap(e -> draws.map(d -> Numbers.percent(KeyNumbers.electrons(d, e))))
            .map(p -> "probability " + p)
            .orElse(""));
    card(
        "Field points",
        contact.field().map(f -> Words.direction(contact, f)).orElse(Rich.plain("no field inside")),
        contact
            .field()
            .flatMap(f -> draws.map(d -> Numbers.percent(KeyNumbers.field(d, f))))
            .map(p -> "probability " + p)
            .orElse(""));
    card(
        "Built-in potential",
        Rich.plain(Numbers.signed(contact.builtInPotential_V(), 2) + " V"),
        draws.map(d -> "90 %: " + KeyNumbers.volts(d.builtInPotential_V()).asPlain()).orElse(""));
    card(
        "Field at the interface",
        Numbers.significant(Distributions.largerField_V_per_m(contact), 2).then(" V/m"),
        "larger side, central values");
    html.close("dl").line();
  }

  private void card(String what, Rich value, String remark) {
    Markup html = page.markup().open("div").leaf("dt", what).open("dd");
    value.toHtml(html);
    html.close("dd");
    if (!remark.isEmpty()) {
      html.leaf("dd", remark);
    }
    html.close("div").line();
  }
}
