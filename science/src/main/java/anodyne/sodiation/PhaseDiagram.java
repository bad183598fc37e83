package anodyne.sodiation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.numerics.LowerHull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Which phases are stable in a system of elements: the lower convex hull of the energies of
 * formation over composition.
 *
 * <p>Every element is an entry: the lowest one given for it, or one of energy 0 named by its
 * symbol. Entries are known by identity. Questions may be asked about any composition of the
 * elements and about entries that take no part, such as a host whose energy is uncertain.
 *
 * <pre>{@code
 * PhaseDiagram diagram = PhaseDiagram.of(List.of(
 *     new Entry("molybdenite", Formula.parse("MoS2"), -276.1),
 *     new Entry("sodium sulfide", Formula.parse("Na2S"), -366.1)));
 * diagram.decomposition(Formula.parse("Na4MoS2"));     // 1 Mo, 2 sodium sulfide
 * diagram.uptake(Formula.parse("MoS2"), Element.Na);   // 0 to 4 Na at -1.1818 eV
 * }</pre>
 */
public final class PhaseDiagram {
  /** An element appears as a phase where its potential comes this near to its own, in eV. */
  private static final double SATURATION_eV = 1e-9;

  private final List<Element> elements;
  private final List<Entry> entries;
  private final IdentityHashMap<Entry, Integer> numbers;
  private final LowerHull hull;

  private PhaseDiagram(List<Element> elements, List<Entry> entries, LowerHull hull) {
    this.elements = elements;
    this.entries = Collections.unmodifiableList(entries);
    this.hull = hull;
    numbers = new IdentityHashMap<>(2 * entries.size());
    for (int i = entries.size() - 1; i >= 0; i--) {
      numbers.put(entries.get(i), i);
    }
  }

  /** The diagram of all elements that stand in the entries. */
  public static PhaseDiagram of(List<Entry> entries) {
    return of(Set.of(), entries);
  }

  /**
   * The diagram of the elements that stand in the entries, and of more.
   *
   * @throws IllegalArgumentException if there is no element, or more than {@link
   *     LowerHull#MAX_ELEMENTS}
   */
  public static PhaseDiagram of(Set<Element> more, List<Entry> entries) {
    EnumSet<Element> present = EnumSet.noneOf(Element.class);
    present.addAll(more);
    EnumMap<Element, Integer> references = new EnumMap<>(Element.class);
    for (int i = 0; i < entries.size(); i++) {
      Set<Element> own = entries.get(i).composition().elements();
      present.addAll(own);
      if (own.size() == 1) {
        references.merge(
            own.iterator().next(),
            i,
            (one, other) -> energy(entries, other) < energy(entries, one) ? other : one);
      }
    }
    if (present.isEmpty() || present.size() > LowerHull.MAX_ELEMENTS) {
      throw new IllegalArgumentException(
          "a phase diagram needs 1 to "
              + LowerHull.MAX_ELEMENTS
              + " elements, got "
              + present.size());
    }
    List<Element> elements = List.copyOf(present);
    List<Entry> all = new ArrayList<>(elements.size() + entries.size());
    for (Element element : elements) {
      Integer given = references.get(element);
      all.add(given != null ? entries.get(given) : reference(element));
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!references.containsValue(i)) {
        all.add(entries.get(i));
      }
    }
    return new PhaseDiagram(elements, all, hull(elements, all));
  }

  private static double energy(List<Entry> entries, int number) {
    return entries.get(number).energy_eV_per_atom();
  }

  private static Entry reference(Element element) {
    return new Entry(element.name(), Formula.parse(element.name()), 0);
  }

  private static LowerHull hull(List<Element> elements, List<Entry> entries) {
    int d = elements.size();
    int compounds = entries.size() - d;
    double[] corners = new double[d];
    for (int k = 0; k < d; k++) {
      corners[k] = entries.get(k).energy_eV_per_atom();
    }
    double[] amounts = new double[compounds * d];
    double[] energies = new double[compounds];
    for (int i = 0; i < compounds; i++) {
      Entry entry = entries.get(d + i);
      for (var part : entry.composition().amounts().entrySet()) {
        int k = Collections.binarySearch(elements, part.getKey());
        amounts[i * d + k] = part.getValue().constant().toDouble();
      }
      energies[i] = entry.energy_eV_per_atom();
    }
    return LowerHull.of(corners, amounts, energies);
  }

  /** The elements, by atomic number. */
  public List<Element> elements() {
    return elements;
  }

  /** The entries: those of the elements first, then the others as given. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entries on the hull, within {@link LowerHull#TOLERANCE} in eV per atom. */
  public List<Entry> stable() {
    List<Entry> stable = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (hull.isStable(i)) {
        stable.add(entries.get(i));
      }
    }
    return stable;
  }

  /**
   * Energy of an entry above the hull; 0 on it. Negative only for an entry that takes no part and
   * lies below.
   */
  public double energyAboveHull_eV_per_atom(Entry entry) {
    Integer number = numbers.get(entry);
    return number != null
        ? hull.energyAboveHull(number)
        : entry.energy_eV_per_atom() - hull.energy(amounts(entry.composition()));
  }

  /**
   * How far an entry lies below the hull of all others: the energy set free when it forms from
   * them, negative above the hull. Empty for an element that has no other entry.
   */
  public OptionalDouble drivingForce_eV_per_atom(Entry entry) {
    Integer number = numbers.get(entry);
    return number != null
        ? hull.depthBelowOthers(number)
        : OptionalDouble.of(-energyAboveHull_eV_per_atom(entry));
  }

  /** Energy of the stable mixture of a composition, per mol of its formula units. */
  public double energy_kJ_per_mol(Formula composition) {
    double[] amounts = amounts(composition);
    return hull.energy(amounts) * sum(amounts) * Entry.KJ_PER_MOL_PER_EV;
  }

  /**
   * A phase in a mixture.
   *
   * @param entry the phase
   * @param amount formula units of the phase per formula unit of the mixture
   */
  public record Portion(Entry entry, double amount) {}

  /** The stable mixture of a composition: elements first, then in the order of the entries. */
  public List<Portion> decomposition(Formula composition) {
    double[] amounts = amounts(composition);
    double atoms = sum(amounts);
    return hull.decomposition(amounts).stream()
        .map(part -> {
          Entry entry = entries.get(part.point());
          return new Portion(entry, part.share() * atoms / entry.atoms());
        })
        .toList();
  }

  /**
   * The chemical potentials of an element at which a mixture is in equilibrium, from that of the
   * pure element.
   *
   * @param lowest_eV minus infinity if the mixture lacks the element
   * @param highest_eV beyond it, more of the element is taken up
   */
  public record PotentialRange(double lowest_eV, double highest_eV) {}

  /** The potential of an element; a single value where as many phases meet as elements. */
  public PotentialRange potential(Element element, Formula composition) {
    int k = number(element);
    LowerHull.PotentialRange range = hull.potentialRange(k, amounts(composition));
    double own = entries.get(k).energy_eV_per_atom();
    return new PotentialRange(range.lowest() - own, range.highest() - own);
  }

  /** The potential of sodium against sodium metal: minus the voltage against Na/Na⁺. */
  public PotentialRange sodiumPotential(Formula composition) {
    return potential(Element.Na, composition);
  }

  /**
   * A stretch of uptake at one potential.
   *
   * @param start atoms of the element taken up per formula unit where the stretch begins
   * @param end where it ends
   * @param potential_eV from that of the pure element; for sodium minus the voltage
   */
  public record Uptake(double start, double end, double potential_eV) {}

  /**
   * How a composition takes up an element in equilibrium, at rising potential, until the element
   * itself would appear. It begins with the stable mixture, whatever the energy of a phase of that
   * composition is.
   */
  public List<Uptake> uptake(Formula from, Element element) {
    int k = number(element);
    double[] first = amounts(from);
    double atoms = sum(first);
    double[] pure = new double[elements.size()];
    pure[k] = 1;
    double own = entries.get(k).energy_eV_per_atom();
    List<Uptake> stretches = new ArrayList<>();
    for (LowerHull.Piece piece : hull.along(first, pure)) {
      double potential = piece.atTo() - own;
      if (piece.end() < 1 && potential < -SATURATION_eV) {
        stretches.add(
            new Uptake(added(piece.start(), atoms), added(piece.end(), atoms), potential));
      }
    }
    return stretches;
  }

  /** Atoms added to so many atoms where they make up the part t of all. */
  private static double added(double t, double atoms) {
    return atoms * t / (1 - t);
  }

  /** Sets of entries that are in equilibrium, as many as elements: triangles if there are three. */
  public List<List<Entry>> facets() {
    List<List<Entry>> facets = new ArrayList<>(hull.facets());
    for (int f = 0; f < hull.facets(); f++) {
      List<Entry> corners = new ArrayList<>(elements.size());
      for (int k = 0; k < elements.size(); k++) {
        corners.add(entries.get(hull.corner(f, k)));
      }
      facets.add(corners);
    }
    return facets;
  }

  /**
   * Two phases that are stable side by side.
   *
   * @param one by the order of the entries the first
   * @param other the second
   */
  public record TieLine(Entry one, Entry other) {}

  /** The edges of all facets, each once. */
  public SequencedSet<TieLine> tieLines() {
    int n = entries.size();
    LinkedHashSet<Long> pairs = new LinkedHashSet<>();
    for (int f = 0; f < hull.facets(); f++) {
      for (int k = 0; k < elements.size(); k++) {
        for (int j = 0; j < k; j++) {
          long a = hull.corner(f, j);
          long b = hull.corner(f, k);
          pairs.add(Math.min(a, b) * n + Math.max(a, b));
        }
      }
    }
    SequencedSet<TieLine> lines = new LinkedHashSet<>();
    for (long pair : pairs) {
      lines.add(new TieLine(entries.get((int) (pair / n)), entries.get((int) (pair % n))));
    }
    return lines;
  }

  private int number(Element element) {
    int k = Collections.binarySearch(elements, element);
    if (k < 0) {
      throw new IllegalArgumentException(element + " is not an element of the phase diagram");
    }
    return k;
  }

  private double[] amounts(Formula composition) {
    double[] amounts = new double[elements.size()];
    composition.amounts().forEach((element, amount) -> amounts[number(element)] = number(amount));
    return amounts;
  }

  private static double number(Amount amount) {
    if (!amount.isConstant()) {
      throw new IllegalArgumentException("a composition needs numbers, got " + amount);
    }
    return amount.constant().toDouble();
  }

  private static double sum(double[] amounts) {
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
    }
    return sum;
  }
}
