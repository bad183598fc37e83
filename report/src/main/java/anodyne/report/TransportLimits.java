package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.TransportResult;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.SodiumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What cannot be concluded from a result of transport. */
final class TransportLimits {
  /** A sign that less of the draws than this contradict is taken as known. */
  private static final double LEAST_SURE = 0.1;

  private final TransportResult result;
  private final List<String> items = new ArrayList<>();

  private TransportLimits(TransportResult result) {
    this.result = result;
  }

  /** One sentence or two each, those of this result first. */
  static List<Rich> of(TransportResult result) {
    TransportLimits limits = new TransportLimits(result);
    limits.own();
    limits.always();
    List<String> names = result.inputs().stream().map(SodiumInputs::name).toList();
    return limits.items.stream().map(item -> Rich.sentence(item, names)).toList();
  }

  private void own() {
    result.draws().total().ifPresent(this::open);
    if (result.draws().samples() == 0) {
      items.add("In this study: how sure any of it is; no draw was solved.");
    }
    double positive = result.draws().fieldPositive().orElse(1);
    if (positive > LEAST_SURE && positive < 1 - LEAST_SURE) {
      items.add(
          "In this study: which way the field points at the first level, before; only "
              + Numbers.percent(Math.max(positive, 1 - positive))
              + " of the "
              + result.draws().samples()
              + " draws computed agree.");
    }
    for (SodiumInputs inputs : result.inputs()) {
      if (inputs instanceof SodiumInputs.Inserting host) {
        swept(host);
      }
    }
    for (TransportResult.LayerSodium layer : result.layers()) {
      if (layer.isBeyondPristine()) {
        items.add(
            "In this study: what "
                + layer.name()
                + (layer.isBeyondBefore()
                    ? " does in this window. It would hold "
                        + Numbers.fixed(layer.before().orElseThrow(), 2)
                        + " sodium per formula unit already before the step and "
                        + Numbers.fixed(layer.after().orElseThrow(), 2)
                        + " after it; beyond "
                    : " does at the end of the window. It would take up "
                        + Numbers.fixed(layer.after().orElseThrow(), 2)
                        + " sodium per formula unit; beyond ")
                + Numbers.fixed(layer.limit().orElseThrow(), 2)
                + " it is no longer the pristine phase and not modelled.");
      }
    }
  }

  private void open(TransportResult.Effect total) {
    List<String> ways = new ArrayList<>();
    open(ways, "in", total.in());
    open(ways, "out", total.out());
    open(ways, "over the round trip", total.roundTrip());
    if (!ways.isEmpty()) {
      items.add(
          "In this study: whether the offsets gain or lose "
              + String.join(", ", ways)
              + ". Nine tenths of the "
              + total.samples()
              + " draws that could be compared lie on both sides of 1.");
    }
  }

  private static void open(List<String> ways, String way, Confidence.Quantiles gain) {
    if (TransportWords.isOpen(gain)) {
      ways.add(way);
    }
  }

  private void swept(SodiumInputs.Inserting host) {
    List<String> unknown = new ArrayList<>();
    for (SodiumQuantity quantity : SodiumQuantity.values()) {
      Optional<SodiumValue> value = host.find(quantity);
      if (value.isPresent() && value.get().basis() == SodiumValue.Basis.SWEPT_DEFAULT) {
        unknown.add(TransportInputs.quantity(quantity));
      }
    }
    if (!unknown.isEmpty()) {
      items.add(
          "In this study: anything that hangs on the "
              + String.join(" and the ", unknown)
              + " of "
              + host.name()
              + ": nothing is known, a default is swept.");
    }
  }

  private void always() {
    items.add(
        "Absolute capacity and cycle life: the window ends where the pristine phases do, after"
            + " about a tenth of a sodium per formula unit.");
    items.add(
        "Rates in hours or in A/g: times are those of layers of this thickness and go with"
            + " diffusivities known to powers of ten. Only comparisons of the same layers stand.");
    items.add(
        "Barriers at the interface: sodium jumps as in the bulk up to the last plane. A lower"
            + " barrier along or across the contact would need a calculation of its own; 0.1 eV is"
            + " a factor of about 50.");
    items.add(
        "Reacted phases: after conversion or alloying other levels, other sites and other phases"
            + " touch. Neither the gains nor the field of this window say what they do.");
    items.add(
        "The real dipole of the contact: it is the estimate of the junction, varied over the"
            + " draws.");
    items.add(
        "Interphase film, electrolyte, charge transfer at the surface, strain, cracks and grain"
            + " boundaries: none of them is in this.");
    items.add(
        "That a built-in field makes sodium faster both ways: a static field gives one way what it"
            + " takes from the other, and more. Measured rates that rise have other reasons: lower"
            + " barriers, shorter ways, more carriers, another capacity.");
  }
}
