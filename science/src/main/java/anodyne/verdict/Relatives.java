package anodyne.verdict;

import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.LiteratureRow;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has been published about a heterostructure and about those like it.
 *
 * @param heterostructureClass its class, if it has one
 * @param samePair rows with the same phases
 * @param sameClass other rows of its class, nearest first
 * @param nearest the nearest other rows of any class that share an element, nearest first
 * @param literature samples read in full texts that share an element, nearest first, kept apart
 */
public record Relatives(
    Optional<HeterostructureClass> heterostructureClass,
    List<Related<EvidenceRow>> samePair,
    List<Related<EvidenceRow>> sameClass,
    List<Related<EvidenceRow>> nearest,
    List<Sample> literature) {
  /** Distance of two phases of the same elements in another ratio, and of two MXenes. */
  private static final double DISTANCE_OF_RATIO = 0.1;

  /**
   * Something like the heterostructure asked for.
   *
   * @param item what it is
   * @param distance 0 for the same phases to 1 for nothing in common
   * @param common what the two share, for people
   */
  public record Related<T>(T item, double distance, String common) {}

  /**
   * A heterostructure read in a full text, with its controls.
   *
   * @param related the sample with its distance
   * @param pairs comparisons with the controls of its paper
   */
  public record Sample(Related<LiteratureRow> related, List<LiteraturePair> pairs) {}

  public Relatives {
    samePair = List.copyOf(samePair);
    sameClass = List.copyOf(sameClass);
    nearest = List.copyOf(nearest);
    literature = List.copyOf(literature);
  }

  /**
   * Looks for relatives.
   *
   * @param evidence Table 1, users' rows and the literature set
   * @param phases names of the phases; a MXene may be among them
   * @param most how many nearest rows and samples are wanted
   * @throws IllegalArgumentException if a phase is no formula
   */
  public static Relatives of(Evidence evidence, List<String> phases, int most) {
    List<Formula> wanted = phases.stream().map(PhaseNames::formula).toList();
    Optional<HeterostructureClass> ownClass = Classifier.of(wanted, false);
    List<Related<EvidenceRow>> rows = new ArrayList<>();
    for (EvidenceRow row : evidence.rows()) {
      rows.add(related(wanted, row, blocks(row.phases(), row.mxene())));
    }
    rows.sort(Comparator.comparingDouble(Related::distance));
    List<Related<EvidenceRow>> others = rows.stream().filter(r -> r.distance() > 0).toList();
    return new Relatives(
        ownClass,
        rows.stream().filter(r -> r.distance() == 0).toList(),
        others.stream()
            .filter(r -> ownClass.isPresent() && r.item().heterostructureClass().equals(ownClass))
            .toList(),
        others.stream().filter(r -> r.distance() < 1).limit(most).toList(),
        samples(evidence, wanted, most));
  }

  private static List<Sample> samples(Evidence evidence, List<Formula> wanted, int most) {
    List<Sample> samples = new ArrayList<>();
    for (LiteratureRow row : evidence.literature().rows()) {
      if (row.role() == LiteratureRow.Role.HETEROSTRUCTURE) {
        Optional<String> mxene = row.extras().stream().filter(e -> e.contains("MXene")).findFirst();
        Related<LiteratureRow> related = related(wanted, row, blocks(row.phases(), mxene));
        if (related.distance() < 1) {
          samples.add(
              new Sample(
                  related,
                  evidence.literature().pairs().stream()
                      .filter(p -> p.heterostructure().id().equals(row.id()))
                      .toList()));
        }
      }
    }
    samples.sort(Comparator.comparingDouble(s -> s.related().distance()));
    return samples.stream().limit(most).toList();
  }

  private static <T> Related<T> related(List<Formula> wanted, T item, List<Block> blocks) {
    return new Related<>(item, distance(wanted, blocks), common(wanted, blocks));
  }

  /** A phase of a row: its composition, unless it is an unspecified MXene. */
  private record Block(String name, Optional<Formula> formula, boolean mxene) {}

  private static List<Block> blocks(List<String> phases, Optional<String> mxene) {
    List<Block> blocks = new ArrayList<>();
    phases.forEach(p -> blocks.add(new Block(p, formula(p), false)));
    mxene.ifPresent(m -> blocks.add(new Block(m, formula(m), true)));
    return blocks;
  }

  private static Optional<Formula> formula(String name) {
    try {
      return Optional.of(PhaseNames.formula(name));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  /** Least mean distance over all ways to match the phases; both lists are short. */
  private static double distance(List<Formula> wanted, List<Block> blocks) {
    int larger = Math.max(wanted.size(), blocks.size());
    return larger == 0 ? 1 : matched(wanted, 0, new ArrayList<>(blocks)) / larger;
  }

  private static double matched(List<Formula> wanted, int next, List<Block> free) {
    if (next == wanted.size()) {
      return free.size();
    }
    double least = 1 + matched(wanted, next + 1, free);
    for (int i = 0; i < free.size(); i++) {
      Block block = free.remove(i);
      least = Math.min(least, distance(wanted.get(next), block) + matched(wanted, next + 1, free));
      free.add(i, block);
    }
    return least;
  }

  private static double distance(Formula wanted, Block block) {
    if (block.formula().isEmpty()) {
      return block.mxene() && wanted.isMXene() ? DISTANCE_OF_RATIO : 1;
    }
    Formula other = block.formula().get();
    if (wanted.equals(other)) {
      return 0;
    }
    if (wanted.isMXene() && (block.mxene() || other.isMXene())) {
      return DISTANCE_OF_RATIO;
    }
    Set<Element> all = new LinkedHashSet<>(wanted.elements());
    all.addAll(other.elements());
    Set<Element> shared = new LinkedHashSet<>(wanted.elements());
    shared.retainAll(other.elements());
    return shared.size() == all.size()
        ? DISTANCE_OF_RATIO
        : 1 - (double) shared.size() / all.size();
  }

  private static String common(List<Formula> wanted, List<Block> blocks) {
    List<String> phases =
        blocks.stream()
            .filter(b -> b.formula().map(wanted::contains).orElse(false))
            .map(Block::name)
            .toList();
    if (!phases.isEmpty()) {
      return "shares " + String.join(" and ", phases);
    }
    Set<Element> elements =
        wanted.stream().flatMap(f -> f.elements().stream()).collect(Collectors.toSet());
    String shared =
        blocks.stream()
            .flatMap(b -> b.formula().stream())
            .flatMap(f -> f.elements().stream())
            .filter(elements::contains)
            .distinct()
            .map(Element::symbol)
            .sorted()
            .collect(Collectors.joining(", "));
    return shared.isEmpty() ? "shares no element" : "shares " + shared;
  }
}
