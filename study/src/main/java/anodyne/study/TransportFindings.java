package anodyne.study;

import anodyne.data.TransportText;
import anodyne.transport.CellDiffusivity;
import anodyne.transport.Compared;
import anodyne.transport.Indicators;
import anodyne.transport.PairStack;
import anodyne.transport.SodiumInputs;
import anodyne.transport.StackState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the transport of a pair comes to, a plain sentence each. */
public final class TransportFindings {
  /** A share of draws above which a sign is said to be known. */
  private static final double KNOWN = 0.9;

  private TransportFindings() {}

  /** The findings. */
  public static List<String> of(TransportResult result) {
    List<String> findings = new ArrayList<>();
    findings.add(drive(result));
    compared(result, "no_offsets", result.draws().total()).ifPresent(findings::add);
    compared(result, "no_field", result.draws().field()).ifPresent(findings::add);
    compared(result, "no_site_energies", result.draws().siteEnergies()).ifPresent(findings::add);
    findings.add(field(result));
    findings.addAll(SodiumOrderFindings.of(result.inputs()));
    result.layers().stream()
        .filter(TransportResult.LayerSodium::isBeyondPristine)
        .map(l -> l.name() + " " + TransportStudy.beyondPristine(l) + ".")
        .forEach(findings::add);
    result.products().map(ProductContacts::says).ifPresent(findings::addAll);
    result
        .moving()
        .map(m ->
            "With electrons that move through the layers "
                + TransportText.speeds(m.gains())
                + " beside the stack without offsets.")
        .ifPresent(findings::add);
    result.toCell().map(TransportFindings::toCell).ifPresent(findings::add);
    findings.add(
        "The weakest input of sodium is "
            + result.weakestQuality().word()
            + "; "
            + result.draws().samples()
            + " draws were computed"
            + (result.draws().failed() > 0
                ? ", " + result.draws().failed() + " more did not converge."
                : "."));
    return findings;
  }

  /** What stands in the verdict of a study: how sodium is driven, and what the offsets do to it. */
  static List<String> verdict(TransportResult result) {
    List<String> sentences = new ArrayList<>();
    sentences.add(drive(result));
    compared(result, "no_offsets", result.draws().total()).ifPresent(sentences::add);
    return sentences;
  }

  private static String drive(TransportResult result) {
    PairStack pair = result.pair();
    String name = result.inputs().get(pair.driven()).name();
    List<String> blocking =
        result.inputs().stream()
            .filter(SodiumInputs.Blocking.class::isInstance)
            .map(SodiumInputs::name)
            .toList();
    return String.format(
            Locale.ROOT,
            "Sodium enters through %s from %.2f to %.2f V against sodium metal: %s",
            name,
            -pair.step().from_V(),
            -pair.step().to_V(),
            TransportText.nineTenths(
                result.central().in(), result.central().out(), TransportFindings::time))
        + (blocking.isEmpty() ? "." : "; " + String.join(", ", blocking) + " takes up none.");
  }

  private static String time(double time_s) {
    return String.format(Locale.ROOT, "%.2g s", time_s);
  }

  private static Optional<String> compared(
      TransportResult result, String id, Optional<TransportResult.Effect> drawn) {
    return result.central().comparisons().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c ->
            capitalised(TransportText.says(c))
                + drawn.map(e -> sure(c, e)).orElse(".")
                + TransportText.caution(c).map(text -> " " + text + ".").orElse(""));
  }

  private static String sure(Compared compared, TransportResult.Effect effect) {
    String shares =
        String.format(
            Locale.ROOT,
            "; of the %d draws that could be compared %.0f %% are faster on the way in, %.0f %% out,"
                + " %.0f %% over the round trip",
            effect.samples(),
            100 * effect.inHelps(),
            100 * effect.outHelps(),
            100 * effect.roundTripHelps());
    boolean known =
        compared.gains().isPresent()
            && (effect.roundTripHelps() >= KNOWN || effect.roundTripHelps() <= 1 - KNOWN);
    return shares + (known ? "." : ": whether the round trip gains is open.");
  }

  private static String field(TransportResult result) {
    List<Indicators.Reversal> reversals = result.central().indicators().reversals();
    String draws =
        result.draws().reverses().isPresent()
            ? String.format(
                Locale.ROOT,
                "; one does in %.0f %% of the %d draws that were computed.",
                100 * result.draws().reverses().getAsDouble(),
                result.draws().samples())
            : ".";
    if (reversals.isEmpty()) {
      return "The field of no interface changes its direction" + draws;
    }
    Indicators.Reversal first = reversals.getFirst();
    return String.format(
            Locale.ROOT,
            "The field between %s and %s changes its direction on the way %s when %.0f %% of the"
                + " sodium has moved",
            result.inputs().get(first.interfaceIndex()).name(),
            result.inputs().get(first.interfaceIndex() + 1).name(),
            first.in() ? "in" : "out",
            100 * first.share())
        + draws
        + " "
        + why(result, first.interfaceIndex());
  }

  /** Why the field of an interface changes its direction, one sentence. */
  public static String why(TransportResult result, int interfaceIndex) {
    StackState before = result.central().in().before();
    StackState after = result.central().in().after();
    double field = after.fieldAtInterface_V_per_m().get(interfaceIndex);
    if (field * before.fieldAtInterface_V_per_m().get(interfaceIndex) >= 0) {
      return "Both equilibria agree in its direction; only on the way does sodium that is spread"
          + " unevenly turn it.";
    }
    int donor = field > 0 ? interfaceIndex : interfaceIndex + 1;
    int other = field > 0 ? interfaceIndex + 1 : interfaceIndex;
    TransportResult.LayerSodium from = result.layers().get(donor);
    TransportResult.LayerSodium to = result.layers().get(other);
    boolean fuller = taken(from) >= taken(to);
    return String.format(
        Locale.ROOT,
        "Before the step, electrons lie higher in %s; after it, in %s%s: the field points from"
            + " there.",
        to.name(),
        from.name(),
        fuller
            ? String.format(
                Locale.ROOT,
                ", which takes up %.2g sodium per formula unit with its electrons, %s %.2g",
                taken(from),
                to.name(),
                taken(to))
            : ", though it takes up less sodium");
  }

  private static double taken(TransportResult.LayerSodium layer) {
    return layer.after().orElse(0) - layer.before().orElse(0);
  }

  /** What a cell takes from it. */
  static String toCell(CellDiffusivity cell) {
    return cell.share() == 0
        ? "A model of a cell takes no field from it: no layer that holds sodium has a space charge."
        : String.format(
            Locale.ROOT,
            "A model of a cell takes %.3g times the diffusivity on sodiation and %.3g times on"
                + " desodiation, both or none, on %.0f %% of the path: the field makes its round"
                + " trip %.3g times as long%s.",
            cell.sodiation(),
            cell.desodiation(),
            100 * cell.share(),
            cell.roundTrip(),
            cell.limited()
                ? "; what was computed beyond that comes from carriers or capacity, not from the"
                    + " field"
                : "");
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
