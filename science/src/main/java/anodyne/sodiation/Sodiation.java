package anodyne.sodiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The equilibrium side of the stage at the library's own values.
 *
 * @param inputs the library values
 * @param paths one path per reacting host, in order
 * @param sequence the steps of all reacting hosts by falling potential
 * @param joint path of the hosts together, free to react with each other; only for several hosts
 */
public record Sodiation(
    SodiationInputs inputs,
    List<SodiationPath> paths,
    Sequence sequence,
    Optional<CrossReactions> joint) {
  public Sodiation {
    paths = List.copyOf(paths);
  }

  /**
   * Computes the paths.
   *
   * @param massFractions of the hosts in the order of the inputs; those of hosts that do not react
   *     play no part
   */
  public static Sodiation of(SodiationInputs inputs, List<Double> massFractions) {
    List<Host> reacting = inputs.reacting();
    Map<Host, Double> fractions = new LinkedHashMap<>();
    for (int i = 0; i < massFractions.size(); i++) {
      fractions.put(inputs.hosts().get(i), massFractions.get(i));
    }
    double sum = reacting.stream().mapToDouble(h -> fractions.getOrDefault(h, 0.0)).sum();
    List<SodiationPath> paths = new ArrayList<>();
    List<Sequence.Share> shares = new ArrayList<>();
    for (Host host : reacting) {
      paths.add(SodiationPath.of(inputs.systemOf(host), Mixture.of(host.compound())));
      shares.add(new Sequence.Share(host, fractions.getOrDefault(host, 0.0) / sum));
    }
    Sequence sequence = Sequence.of(shares, paths);
    return new Sodiation(
        inputs,
        paths,
        sequence,
        reacting.size() > 1 ? Optional.of(CrossReactions.of(inputs, sequence)) : Optional.empty());
  }
}
