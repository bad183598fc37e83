package anodyne.study;

import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumOrder;
import anodyne.transport.SodiumQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which order the phases take sodium up and give it back, a plain sentence each. */
final class SodiumOrderFindings {
  private static final double KNOWN = 0.9;

  private SodiumOrderFindings() {}

  /** The sentences; none for fewer than two hosts of different names. */
  static List<String> of(List<SodiumInputs> inputs) {
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
        probability < KNOWN ? ", which does not decide it" : "");
  }
}
