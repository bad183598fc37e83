package anodyne.transport;

import anodyne.numerics.SobolPoints;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The order of phases by a value of sodium, rising, and how probable each order is where the values
 * are uncertain. By desodiation potential it is the order in which charging takes the sodium from
 * their products.
 *
 * <p>Values are drawn as everywhere, each with its own scatter and with the error it shares with
 * others of its method, which cancels between them. Sobol points, 4096 of them: a share of a half
 * is known to about 1e-3.
 *
 * @param quantity by which
 * @param probabilities of each order that occurs, the most probable first; they add up to one
 */
public record SodiumOrder(
    SodiumQuantity quantity, SequencedMap<List<String>, Double> probabilities) {
  private static final int DRAWS = 4096;

  public SodiumOrder {
    probabilities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(probabilities));
  }

  /**
   * Orders hosts.
   *
   * @param hosts each with the value, by different names
   * @throws IllegalArgumentException if a host lacks the value
   */
  public static SodiumOrder of(List<SodiumInputs.Inserting> hosts, SodiumQuantity quantity) {
    SequencedMap<String, SodiumValue> values = new LinkedHashMap<>();
    hosts.forEach(h -> values.put(h.name(), h.get(quantity)));
    return of(quantity, values);
  }

  /** Orders values by name. */
  static SodiumOrder of(SodiumQuantity quantity, SequencedMap<String, SodiumValue> named) {
    List<String> names = List.copyOf(named.sequencedKeySet());
    List<SodiumValue> values = List.copyOf(named.sequencedValues());
    Map<String, Integer> biases = new TreeMap<>();
    values.forEach(v ->
        v.sharedBias().ifPresent(name -> biases.putIfAbsent(name, names.size() + biases.size())));
    SobolPoints points = new SobolPoints(names.size() + biases.size(), 0);
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    double[] drawn = new double[names.size()];
    for (int k = 0; k < DRAWS; k++) {
      double[] u = points.next();
      for (int i = 0; i < drawn.length; i++) {
        double bias =
            values
                .get(i)
                .sharedBias()
                .map(name -> SobolPoints.normal(u[biases.getOrDefault(name, 0)]))
                .orElse(0.0);
        drawn[i] = values.get(i).drawn(u[i], bias);
      }
      List<String> order =
          IntStream.range(0, drawn.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> drawn[i]))
              .map(names::get)
              .toList();
      counts.merge(order, 1, Integer::sum);
    }
    SequencedMap<List<String>, Double> probabilities = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
        .forEach(e -> probabilities.put(e.getKey(), e.getValue() / (double) DRAWS));
    return new SodiumOrder(quantity, probabilities);
  }

  /** Probability that one phase comes before another. */
  public double before(String one, String other) {
    return probabilities.entrySet().stream()
        .filter(e -> e.getKey().indexOf(one) < e.getKey().indexOf(other))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** The most probable order. */
  public List<String> likeliest() {
    return probabilities.firstEntry().getKey();
  }
}
