package anodyne.report;

import anodyne.quantity.Quality;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.BufferingIndex;
import anodyne.study.SodiationResult;

/** The few numbers of the sodiation a reader looks for first. */
final class SodiationGlance {
  private final Page page;
  private final Electrode electrode;

  SodiationGlance(Page page, Electrode electrode) {
    this.page = page;
    this.electrode = electrode;
  }

  void write() {
    if (electrode.stages().isEmpty()) {
      return;
    }
    SodiationResult result = electrode.result();
    Markup html = page.markup().open("dl", "class", "cards").line();
    card(
        "Theoretical capacity",
        Rich.plain(Numbers.fixed(electrode.capacity_mAh_per_g(), 0) + " mAh/g"),
        Rich.plain("per gram of ").then(electrode.basis()));
    card(
        "Average potential",
        Rich.plain(CapacityTable.average(electrode.sequence()) + " V"),
        Rich.of("at equilibrium, vs. Na/Na^{+}"));
    Electrode.Stage first = electrode.stages().getFirst();
    Electrode.Stage last = electrode.stages().getLast();
    card(
        "Steps",
        Rich.plain(String.valueOf(electrode.stages().size())),
        Rich.plain(
            Numbers.fixed(first.voltage_V(), 2)
                + " to "
                + Numbers.fixed(last.voltage_V(), 2)
                + " V"));
    if (electrode.hosts().size() > 1) {
      card("Reacts first", electrode.name(first.host()), probability(first));
      card("Reacts last", electrode.name(last.host()), probability(last));
    }
    SodiationFigures.volume(result).ifPresent(this::volume);
    html.close("dl").line();
    Quality weakest = result.weakestQuality();
    page.markup().open("p").text("Weakest enthalpy: ");
    page.badge(weakest);
    page.markup().text(" " + Words.meaning(weakest) + ".").close("p").line();
  }

  private void volume(SodiationResult.VolumeResult volume) {
    card(
        "Swelling",
        Rich.plain(
            Numbers.signed(volume.equilibrium().points().getLast().composite_percent(), 0) + " %"),
        Rich.plain("volume of ").then(electrode.basis()));
    if (volume.buffering().equilibrium() instanceof BufferingIndex.Known(double index)) {
      card(
          "Buffering index",
          Rich.plain(Numbers.fixed(index, 2)),
          volume.buffering().measured() instanceof BufferingIndex.Known(double seen)
              ? Rich.plain("along the reported path " + Numbers.fixed(seen, 2))
              : Rich.plain("at equilibrium"));
    }
  }

  private static Rich probability(Electrode.Stage stage) {
    var voltage = stage.step().voltage();
    return voltage.hasInterval()
        ? Rich.plain(
            "at "
                + Numbers.fixed(voltage.low(), 2)
                + " to "
                + Numbers.fixed(voltage.high(), 2)
                + " V (90 %)")
        : Rich.plain("at " + Numbers.fixed(voltage.value(), 2) + " V");
  }

  private void card(String what, Rich value, Rich remark) {
    Markup html = page.markup().open("div").leaf("dt", what).open("dd");
    value.toHtml(html);
    html.close("dd").open("dd");
    remark.toHtml(html);
    html.close("dd").close("div").line();
  }
}
