package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.TransportResult;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.SodiumValue;
import java.util.ArrayList;
import java.util.List;

/** What transport takes of sodium in each phase, and how far the layers fill. */
final class TransportInputs {
  private static final double PER_CM3 = 1e-6;
  private static final double CM2 = 1e4;

  private final Page page;
  private final TransportResult result;

  TransportInputs(Page page, TransportResult result) {
    this.page = page;
    this.result = result;
  }

  void write() {
    List<Page.Row> rows = new ArrayList<>();
    for (SodiumInputs inputs : result.inputs()) {
      switch (inputs) {
        case SodiumInputs.Inserting host -> {
          for (SodiumQuantity quantity : SodiumQuantity.values()) {
            host.find(quantity).ifPresent(value -> rows.add(row(host, value)));
          }
        }
        case SodiumInputs.Blocking(String name, var _, String reason) ->
            rows.add(without(name, "takes up no sodium: " + reason));
        case SodiumInputs.Missing(String name, var _, String what) ->
            rows.add(without(name, what + " is missing"));
      }
    }
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            Page.text("Quantity"),
            Page.number("Value"),
            Page.number("90 % interval"),
            Page.text("Unit"),
            Page.text("Quality"),
            Page.text("From"),
            Page.text("Source")),
        rows);
    layers();
  }

  /** A quantity as people write it. */
  static String quantity(SodiumQuantity quantity) {
    return switch (quantity) {
      case INSERTION_POTENTIAL -> "insertion potential";
      case SITES -> "sites";
      case DIFFUSIVITY -> "diffusivity";
      case DIFFUSION_BARRIER -> "barrier of a jump";
      case DESODIATION_POTENTIAL -> "potential of release";
    };
  }

  private static Page.Row without(String name, String reason) {
    return Page.row(new Page.Text(Rich.formula(name)), new Page.Wide(Rich.plain(reason), 7));
  }

  private static Page.Row row(SodiumInputs.Inserting host, SodiumValue value) {
    return Page.row(
        new Page.Text(Rich.formula(host.name())),
        Page.text(quantity(value.quantity())),
        new Page.Amount(shown(value, value.value())),
        new Page.Amount(
            shown(value, value.estimate().low())
                .then(" to ")
                .then(shown(value, value.estimate().high()))),
        new Page.Text(unit(value.quantity())),
        new Page.Badge(value.quality()),
        Page.text(from(value)),
        new Page.Source(value.estimate().source()));
  }

  private static Rich shown(SodiumValue value, double amount) {
    return switch (value.quantity()) {
      case INSERTION_POTENTIAL, DIFFUSION_BARRIER, DESODIATION_POTENTIAL ->
          Rich.plain(Numbers.fixed(amount, 2));
      case SITES -> Numbers.significant(amount * PER_CM3, 2);
      case DIFFUSIVITY -> Numbers.significant(amount * CM2, 2);
    };
  }

  private static Rich unit(SodiumQuantity quantity) {
    return switch (quantity) {
      case INSERTION_POTENTIAL, DESODIATION_POTENTIAL -> Rich.of("V vs. Na/Na^{+}");
      case SITES -> Rich.of("cm^{−3}");
      case DIFFUSIVITY -> Rich.of("cm^{2}/s");
      case DIFFUSION_BARRIER -> Rich.plain("eV");
    };
  }

  private static String from(SodiumValue value) {
    String basis = basis(value.basis());
    return value.remark().isEmpty() || value.remark().equals(basis)
        ? basis
        : basis + ": " + value.remark();
  }

  private static String basis(SodiumValue.Basis basis) {
    return switch (basis) {
      case MEASURED_STEP -> "reported steps";
      case EQUILIBRIUM -> "equilibrium path";
      case LIBRARY -> "library";
      case LENT -> "borrowed";
      case SWEPT_DEFAULT -> "swept default";
    };
  }

  private void layers() {
    List<Page.Row> rows = new ArrayList<>();
    for (TransportResult.LayerSodium layer : result.layers()) {
      Page.Cell name = new Page.Text(Rich.formula(layer.name()));
      rows.add(
          layer.after().isEmpty()
              ? Page.row(name, new Page.Wide(Rich.plain("takes up no sodium"), 5))
              : Page.row(
                  name,
                  new Page.Amount(Numbers.significant(layer.before().orElseThrow(), 2)),
                  new Page.Amount(Numbers.significant(layer.after().orElseThrow(), 2)),
                  Page.number(Numbers.fixed(layer.limit().orElseThrow(), 2)),
                  Page.number(Numbers.fixed(layer.potential_V().orElseThrow(), 2)),
                  Page.text(
                      layer.isBeyondBefore()
                          ? "beyond the limit already before: not modelled"
                          : layer.isBeyondPristine()
                              ? "not modelled beyond the limit"
                              : "within what is modelled")));
    }
    page.table(
        "Sodium per formula unit of each layer",
        List.of(
            Page.text("Layer"),
            Page.number("Before"),
            Page.number("After"),
            Page.number("Pristine limit"),
            Page.number("Reached at (V)"),
            Page.text("Remark")),
        rows);
  }
}
