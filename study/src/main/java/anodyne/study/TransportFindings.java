package anodyne.study;

import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumOrder;
import anodyne.transport.SodiumQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a transport result says in plain sentences. Every comparison names the way in, the way out
 * and the round trip together; nothing is called faster without what it is compared with.
 */
public final class TransportFindings {
  private static final double SURE = 0.9;
  private static final double LEAST_CHANGE = 0.05;

  private TransportFindings() {}

  /** The sentences, the most general first. */
  public static List<String> of(TransportResult result) {
    return of(result.inputs(), result.layers(), result.draws());
  }

  static List<String> of(
      List<SodiumInputs> inputs,
      List<TransportResult.LayerSodium> layers,
      TransportResult.Draws draws) {
    List<String> sentences = new ArrayList<>();
    field(inputs, draws).ifPresent(sentences::add);
    reversal(draws).ifPresent(sentences::add);
    draws.field().ifPresent(e -> sentences.addAll(field(e)));
    draws
        .siteEnergies()
        .ifPresent(e -> sentences.add(effect(e, "without steps of the site energy")));
    draws.total().ifPresent(e -> sentences.add(effect(e, "without any offset")));
    draws.stored().ifPresent(s -> sentences.add(stored(s)));
    orders(inputs).forEach(sentences::add);
    beyond(layers).ifPresent(sentences::add);
    if (draws.failed() > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%d of %d draws did not converge and count in nothing.",
              draws.failed(),
              draws.failed() + draws.samples()));
    }
    return List.copyOf(sentences);
  }

  private static Optional<String> field(List<SodiumInputs> inputs, TransportResult.Draws draws) {
    if (draws.fieldPositive().isEmpty() || inputs.size() < 2) {
      return Optional.empty();
    }
    double share = draws.fieldPositive().getAsDouble();
    String first = inputs.getFirst().name();
    String last = inputs.get(1).name();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Before sodium enters, the field at the interface points from %s to %s in %.0f %% of"
                + " the draws%s.",
            share >= 0.5 ? first : last,
            share >= 0.5 ? last : first,
            100 * Math.max(share, 1 - share),
            Math.max(share, 1 - share) < SURE ? ", which leaves its direction undecided" : ""));
  }

  private static Optional<String> reversal(TransportResult.Draws draws) {
    return draws.reverses().isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The field of an interface changes its direction on the way in or out in %.0f %% of"
                    + " the draws; this is insertion alone, the products of conversion are other"
                    + " contacts.",
                100 * draws.reverses().getAsDouble()));
  }

  private static List<String> field(TransportResult.Effect effect) {
    List<String> sentences = new ArrayList<>();
    sentences.add(effect(effect, "without its field"));
    boolean both = effect.in().median() > 1 && effect.out().median() > 1;
    sentences.add(
        both
            ? "A field that stays as it is cannot shorten both ways: what is gained here comes with"
                + " the sodium that the field moves to other places."
            : "A field that stays as it is takes more on one way than it gives on the other; at"
                + " equilibrium it is balanced and moves nothing.");
    return sentences;
  }

  private static String effect(TransportResult.Effect effect, String beside) {
    double round = effect.roundTrip().median();
    String verdict =
        effect.roundTripHelps() >= SURE && round > 1 + LEAST_CHANGE
            ? "the round trip is shorter"
            : effect.roundTripHelps() <= 1 - SURE && round < 1 - LEAST_CHANGE
                ? "the round trip is longer"
                : "the inputs do not say whether the round trip is shorter or longer";
    return String.format(
        Locale.ROOT,
        "Beside the same stack %s, the same sodium comes in at %s, goes out at %s and makes the"
            + " round trip at %s times the rate: %s (shorter in %.0f %% of %d draws).",
        beside,
        shown(effect.in()),
        shown(effect.out()),
        shown(effect.roundTrip()),
        verdict,
        100 * effect.roundTripHelps(),
        effect.samples());
  }

  private static String stored(Confidence.Quantiles stored) {
    return String.format(
        Locale.ROOT,
        "At the end of the step it holds %s times the sodium of the stack without any offset; rates"
            + " are compared at equal sodium.",
        shown(stored));
  }

  private static String shown(Confidence.Quantiles q) {
    return String.format(Locale.ROOT, "%.2g (%.2g to %.2g)", q.median(), q.low(), q.high());
  }

  private static List<String> orders(List<SodiumInputs> inputs) {
    List<SodiumInputs.Inserting> hosts = new ArrayList<>();
    for (SodiumInputs each : inputs) {
      if (each instanceof SodiumInputs.Inserting host
          && hosts.stream().noneMatch(h -> h.name().equals(host.name()))) {
        hosts.add(host);
      }
    }
    List<String> sentences = new ArrayList<>();
    if (hosts.size() > 1) {
      SodiumOrder uptake = SodiumOrder.of(hosts, SodiumQuantity.INSERTION_POTENTIAL);
      sentences.add(order("On discharge sodium enters", uptake.likeliest().reversed(), uptake));
      if (hosts.stream().allMatch(h -> h.desodiationPotential().isPresent())) {
        SodiumOrder release = SodiumOrder.of(hosts, SodiumQuantity.DESODIATION_POTENTIAL);
        sentences.add(order("On charge sodium leaves", release.likeliest(), release));
      }
    }
    return sentences;
  }

  private static String order(String what, List<String> names, SodiumOrder order) {
    double probability = order.probabilities().firstEntry().getValue();
    return String.format(
        Locale.ROOT,
        "%s in the order %s by the %ss known, with a probability of %.2f%s.",
        what,
        String.join(", ", names),
        order.quantity().word().replace('_', ' '),
        probability,
        probability < SURE ? ", which does not decide it" : "");
  }

  private static Optional<String> beyond(List<TransportResult.LayerSodium> layers) {
    List<String> names =
        layers.stream()
            .filter(TransportResult.LayerSodium::isBeyondPristine)
            .map(TransportResult.LayerSodium::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s holds more sodium than its levels are believed for; what happens then is not"
                    + " modelled.",
                String.join(" and ", names)));
  }
}
