package anodyne.sodiation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which electrode's steps stand for each host.
 *
 * @param chains for each host the chains of all electrodes that report steps of it
 * @param together the electrodes that hold all hosts
 * @param common the one of them that is taken, if one reports a chain
 */
record ElectrodeChoice(
    List<List<MeasuredChain>> chains,
    Set<MeasuredPath.Electrode> together,
    Optional<MeasuredPath.Electrode> common) {

  static ElectrodeChoice of(List<Sequence.Share> shares, List<List<MeasuredChain>> chains) {
    Set<MeasuredPath.Electrode> together = new LinkedHashSet<>();
    for (List<MeasuredChain> own : chains) {
      for (MeasuredChain chain : own) {
        MeasuredPath.Electrode electrode = chain.electrode();
        if (names(electrode, shares)
            || chains.stream().allMatch(c -> reacting(c, electrode).isPresent())) {
          together.add(electrode);
        }
      }
    }
    Comparator<MeasuredPath.Electrode> hosts =
        Comparator.comparingLong(
            e -> chains.stream().filter(c -> reacting(c, e).isPresent()).count());
    Optional<MeasuredPath.Electrode> common =
        greatest(
            together.stream()
                .filter(e -> chains.stream().anyMatch(c -> reacting(c, e).isPresent()))
                .toList(),
            hosts.thenComparingDouble(e ->
                chains.stream()
                    .flatMap(c -> reacting(c, e).stream())
                    .mapToDouble(MeasuredChain::sodium)
                    .sum()));
    return new ElectrodeChoice(chains, together, common);
  }

  /** The chain taken for a host. */
  Optional<MeasuredChain> chain(int host) {
    List<MeasuredChain> own = chains.get(host);
    return common
        .flatMap(e -> reacting(own, e))
        .or(() ->
            greatest(
                own.stream().filter(c -> !c.links().isEmpty()).toList(),
                Comparator.<MeasuredChain, Boolean>comparing(c -> holdsAll(c.electrode()))
                    .thenComparing(MeasuredChain::wasSeen)
                    .thenComparingDouble(MeasuredChain::sodium)));
  }

  boolean holdsAll(MeasuredPath.Electrode electrode) {
    return together.contains(electrode);
  }

  /** The chain of an electrode if it starts from the host. */
  private static Optional<MeasuredChain> reacting(
      List<MeasuredChain> chains, MeasuredPath.Electrode electrode) {
    return chains.stream()
        .filter(c -> c.electrode().equals(electrode) && !c.links().isEmpty())
        .findFirst();
  }

  /** True if the electrode's name spells every host. */
  private static boolean names(MeasuredPath.Electrode electrode, List<Sequence.Share> shares) {
    List<String> words = List.of(electrode.system().split("[^A-Za-z0-9.]+", -1));
    return shares.stream()
        .allMatch(share ->
            words.stream()
                .flatMap(word -> MeasuredPath.formula(word).stream())
                .anyMatch(f -> MeasuredPath.same(share.host().compound(), f)));
  }

  /** The greatest, of equals the one named first. */
  private static <T> Optional<T> greatest(List<T> of, Comparator<T> order) {
    return of.stream().max(order);
  }
}
