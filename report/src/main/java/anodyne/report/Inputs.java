package anodyne.report;

import anodyne.junction.PhaseInputs;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.quantity.Quality;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.List;

/** The values a junction rests on, with everything they were chosen from. */
final class Inputs {
  private final Page page;
  private final JunctionResult result;

  Inputs(Page page, JunctionResult result) {
    this.page = page;
    this.result = result;
  }

  void write() {
    Markup html = page.markup().open("p", "class", "quiet");
    for (Quality quality : Quality.values()) {
      page.badge(quality);
      html.text(" " + Words.meaning(quality) + ". ");
    }
    html.close("p").line();
    for (PhaseInputs inputs : result.inputs()) {
      phase(inputs);
    }
  }

  /** The values used of a phase, in order of the property. */
  static List<Selected> used(PhaseInputs inputs) {
    List<Selected> used = new ArrayList<>();
    for (Property property : Property.values()) {
      Selected value = inputs.amounts().get(property);
      if (value != null) {
        used.add(value);
      }
    }
    return used;
  }

  private void phase(PhaseInputs inputs) {
    String form = inputs.phase().form();
    page.heading(
        Rich.formula(inputs.name())
            .then(" (library: " + inputs.phase().id() + (form.isEmpty() ? "" : ", " + form) + ")"));
    if (!inputs.phase().description().isBlank()) {
      page.quiet(Rich.plain(inputs.phase().description()));
    }
    List<Page.Row> rows = new ArrayList<>();
    rows.add(word(inputs.typeValue()));
    for (Selected value : used(inputs)) {
      rows.add(value(value, value.property() == inputs.anchor()));
    }
    page.table(
        "",
        List.of(
            Page.text("Property"),
            Page.number("Value used"),
            Page.number("90 % interval"),
            Page.text("Unit"),
            Page.text("Quality"),
            Page.text("Method"),
            Page.text("Source")),
        rows);
    page.openDetails("All values of these properties in the library, side by side");
    List<Page.Row> values = new ArrayList<>(words(inputs.typeValue()));
    used(inputs).forEach(value -> values.addAll(spread(value)));
    page.table("", head(), values);
    page.closeDetails();
  }

  private static Page.Row word(SelectedWord word) {
    return Page.row(
        Page.text(Words.property(word.property())),
        Page.number(word.word()),
        Page.number(
            word.conflicting().isEmpty() ? "" : "others: " + String.join(", ", word.conflicting())),
        new Page.Text(Words.unit(word.property())),
        new Page.Badge(word.quality()),
        Page.text(word.method()),
        new Page.Source(word.source()));
  }

  private static Page.Row value(Selected value, boolean anchor) {
    String mixed = value.mixedMethods() ? " (mixed)" : "";
    String own = value.overridden() ? " (your value)" : "";
    return Page.row(
        Page.text(Words.property(value.property()) + (anchor ? ", fixes the level" : "") + own),
        new Page.Amount(shown(value.property(), value.value())),
        new Page.Amount(
            shown(value.property(), value.low())
                .then(" to ")
                .then(shown(value.property(), value.high()))),
        new Page.Text(Words.unit(value.property())),
        new Page.Badge(value.quality()),
        Page.text(value.method() + mixed),
        new Page.Source(value.source()));
  }

  private static Rich shown(Property property, double value) {
    return switch (property.kind()) {
      case LEVEL, GAP -> Rich.plain(Numbers.fixed(value, 2));
      case LOGARITHMIC, CARRIERS, DIFFUSIVITY, AMOUNT -> Numbers.significant(value, 2);
      case WORD -> Rich.plain("");
    };
  }

  private static List<Page.Row> spread(Selected selected) {
    return selected.all().stream()
        .map(value -> one(value, selected.used().contains(value)))
        .toList();
  }

  private static List<Page.Row> words(SelectedWord word) {
    return word.all().stream()
        .map(value ->
            one(
                value,
                value.datum() instanceof PropertyValue.Word(String text)
                    && text.equals(word.word())
                    && !value.doubtful()))
        .toList();
  }

  private static List<Page.Cell> head() {
    return List.of(
        Page.text("Property"),
        Page.number("Value"),
        Page.text("Unit"),
        Page.number("Uncertainty"),
        Page.text("Quality"),
        Page.text("Method"),
        Page.text("Sample"),
        Page.number("T (K)"),
        Page.text("Remark"),
        Page.text("Source"));
  }

  private static Page.Row one(PropertyValue value, boolean used) {
    String remark =
        used
            ? "used"
            : value.doubtful()
                ? "not used: " + value.doubt()
                : value.proxyOf().map(p -> "value of " + p).orElse("");
    String method = value.method() + (value.detail().isEmpty() ? "" : ": " + value.detail());
    return new Page.Row(
        used ? "used" : value.doubtful() ? "doubtful" : "",
        List.of(
            Page.text(Words.property(value.property())),
            new Page.Amount(datum(value)),
            new Page.Text(Words.unit(value.property())),
            new Page.Amount(
                value.uncertainty().isPresent()
                    ? Rich.plain("± ")
                        .then(Numbers.significant(value.uncertainty().getAsDouble(), 2))
                    : Rich.plain("")),
            new Page.Badge(value.quality()),
            Page.text(method),
            Page.text(value.sample()),
            Page.number(
                value.temperature_K().isPresent()
                    ? Numbers.fixed(value.temperature_K().getAsDouble(), 0)
                    : ""),
            Page.text(remark),
            new Page.Source(value.source())));
  }

  private static Rich datum(PropertyValue value) {
    return switch (value.datum()) {
      case PropertyValue.Amount(double amount) -> exact(amount);
      case PropertyValue.Range(double low, double high) ->
          exact(low).then(" to ").then(exact(high));
      case PropertyValue.Word(String text) -> Rich.plain(text);
    };
  }

  /** As the source gives it. */
  private static Rich exact(double value) {
    return Math.abs(value) >= 1e4 || (value != 0 && Math.abs(value) < 1e-3)
        ? Numbers.significant(value, 2)
        : Rich.plain(Numbers.plain(value, 6).replace('-', '−'));
  }
}
