package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Rational;
import anodyne.library.Phase;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The discharge steps that were reported of the hosts, as a sequence like the computed one.
 *
 * <p>Steps of one host all come from one electrode: the one that holds all hosts if its steps start
 * from the host, else one whose source was seen before one that is recalled, and of those the one
 * whose steps account for most sodium. Hosts without such steps have none in the sequence.
 *
 * @param sequence the steps of all hosts; those of one host in the order they follow from each
 *     other, hosts merged by falling potential
 * @param reported where each step of the sequence comes from, in the same order
 * @param followed the electrode taken for each host that has steps
 * @param absent the hosts that have none
 */
public record MeasuredPath(
    Sequence sequence, List<Reported> reported, List<Followed> followed, List<Absent> absent) {

  /**
   * Where a step comes from.
   *
   * @param ids the records it comes from; several if one reaction is reported at several potentials
   * @param equation as reported
   * @param read the equation with numbers in place of letters
   * @param technique how it was seen, or empty
   * @param source citation
   * @param quality trust class
   */
  public record Reported(
      List<String> ids,
      String equation,
      String read,
      String technique,
      String source,
      Quality quality) {
    public Reported {
      ids = List.copyOf(ids);
    }
  }

  /**
   * An electrode that was discharged.
   *
   * @param source citation
   * @param system what it holds
   * @param cycle first or later, or empty
   */
  public record Electrode(String source, String system, String cycle) {
    static Electrode of(MeasuredStep step) {
      return new Electrode(step.source(), step.system(), step.cycle());
    }
  }

  /**
   * What was taken for a host.
   *
   * @param host index into the hosts of the sequence
   * @param electrode the one electrode its steps come from
   * @param together true if that electrode holds all hosts
   * @param sodium sodium taken up in all, per formula unit
   * @param assumed sodium contents that the source does not state
   * @param unused steps of this electrode that could not be linked
   * @param others electrodes that report steps of this host too and were not taken
   */
  public record Followed(
      int host,
      Electrode electrode,
      boolean together,
      double sodium,
      List<AssumedSodium> assumed,
      List<Unused> unused,
      List<Electrode> others) {
    public Followed {
      assumed = List.copyOf(assumed);
      unused = List.copyOf(unused);
      others = List.copyOf(others);
    }
  }

  /**
   * A letter that got a number.
   *
   * @param formula the product it stands in
   * @param letter the letter
   * @param value its number
   * @param low least it could be
   * @param high most it could be
   * @param reason why this number
   */
  public record AssumedSodium(
      String formula, String letter, Rational value, double low, double high, String reason) {}

  /** A reported step left out, and why. */
  public record Unused(String id, String equation, String reason) {}

  /**
   * A host without measured steps.
   *
   * @param host index into the hosts of the sequence
   * @param reason one clause
   * @param unused steps that could not be used
   */
  public record Absent(int host, String reason, List<Unused> unused) {
    public Absent {
      unused = List.copyOf(unused);
    }
  }

  public MeasuredPath {
    reported = List.copyOf(reported);
    followed = List.copyOf(followed);
    absent = List.copyOf(absent);
    if (reported.size() != sequence.steps().size()) {
      throw new IllegalArgumentException("every step of a measured path needs its source");
    }
  }

  /**
   * Links reported steps.
   *
   * @param shares the hosts that react, with their parts of the mass
   * @param steps discharge steps of any hosts; equations balanced
   */
  public static MeasuredPath of(
      List<Sequence.Share> shares, List<MeasuredStep> steps, SodiationInputs inputs) {
    List<List<MeasuredChain>> chains = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      chains.add(chains(i, shares.get(i).host(), steps, inputs));
    }
    ElectrodeChoice choice = ElectrodeChoice.of(shares, chains);
    List<List<MeasuredChain.Link>> taken = new ArrayList<>();
    List<Followed> followed = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Optional<MeasuredChain> chain = choice.chain(i);
      taken.add(chain.map(MeasuredChain::links).orElse(List.of()));
      if (chain.isPresent()) {
        followed.add(followed(i, chain.get(), choice, chains.get(i)));
      } else {
        absent.add(absent(i, shares.get(i).host(), chains.get(i)));
      }
    }
    List<MeasuredChain.Link> merged = merged(taken);
    return new MeasuredPath(
        new Sequence(shares, merged.stream().map(MeasuredChain.Link::step).toList()),
        merged.stream().map(MeasuredChain.Link::reported).toList(),
        followed,
        absent);
  }

  private static List<MeasuredChain> chains(
      int index, Host host, List<MeasuredStep> steps, SodiationInputs inputs) {
    Map<Electrode, List<MeasuredStep>> groups = new LinkedHashMap<>();
    for (MeasuredStep step : steps) {
      if (isOf(step, host)) {
        groups.computeIfAbsent(Electrode.of(step), _ -> new ArrayList<>()).add(step);
      }
    }
    return groups.values().stream()
        .map(own -> new MeasuredChain(index, host, inputs, own))
        .toList();
  }

  private static boolean isOf(MeasuredStep step, Host host) {
    return step.host().equals(host.compound().phase().formula())
        || formula(step.host()).filter(f -> same(host.compound(), f)).isPresent();
  }

  private static Followed followed(
      int index, MeasuredChain chain, ElectrodeChoice choice, List<MeasuredChain> own) {
    return new Followed(
        index,
        chain.electrode(),
        choice.holdsAll(chain.electrode()),
        chain.sodium(),
        chain.assumed(),
        chain.unused(),
        own.stream()
            .map(MeasuredChain::electrode)
            .filter(e -> !e.equals(chain.electrode()))
            .toList());
  }

  private static Absent absent(int index, Host host, List<MeasuredChain> own) {
    return own.isEmpty()
        ? new Absent(index, "no measured step of " + host.name() + " is known", List.of())
        : new Absent(
            index,
            "no measured step starts from " + host.name(),
            own.stream().flatMap(c -> c.unused().stream()).toList());
  }

  /** Heads of the chains by falling potential; each chain keeps its order. */
  private static List<MeasuredChain.Link> merged(List<List<MeasuredChain.Link>> chains) {
    List<MeasuredChain.Link> merged = new ArrayList<>();
    int[] next = new int[chains.size()];
    int total = chains.stream().mapToInt(List::size).sum();
    while (merged.size() < total) {
      int best = -1;
      for (int i = 0; i < next.length; i++) {
        if (next[i] < chains.get(i).size()
            && (best < 0 || head(chains, next, i) > head(chains, next, best))) {
          best = i;
        }
      }
      merged.add(chains.get(best).get(next[best]++));
    }
    return merged;
  }

  private static double head(List<List<MeasuredChain.Link>> chains, int[] next, int i) {
    return chains.get(i).get(next[i]).step().voltage_V();
  }

  static Optional<Formula> formula(String text) {
    try {
      return Optional.of(Formula.parse(text));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  /** True if a compound has this composition, whatever the size of the formula unit. */
  static boolean same(Compound compound, Formula formula) {
    return formula.isFixed()
        && !formula.isElectron()
        && formula.charge() == 0
        && compound.composition().sameCompositionAs(formula);
  }

  /** All compounds that are known, those on the hull first. */
  static Stream<Compound> compounds(SodiationInputs inputs) {
    return Stream.concat(
        inputs.competing().stream(),
        inputs.leftOut().stream().map(SodiationInputs.LeftOut::compound));
  }

  /** A compound that the library does not know. */
  static Compound unknown(Formula formula) {
    String name = formula.toString();
    return new Compound(
        name,
        new Phase(name, name, "", List.of(), "", Optional.empty(), List.of(), List.of()),
        formula,
        Map.of());
  }

  /** True if every host has steps. */
  public boolean isComplete() {
    return absent.isEmpty();
  }
}
