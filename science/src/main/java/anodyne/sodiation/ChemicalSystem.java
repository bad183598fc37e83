package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.library.Property;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sodium and some other elements, with the compounds known of them.
 *
 * @param elements the elements beside sodium
 * @param compounds all compounds that may form, the elements among them
 * @param energy what their energies are
 */
public record ChemicalSystem(List<Element> elements, List<Compound> compounds, Energy energy) {
  /** Temperature of the tables. */
  public static final double TEMPERATURE_K = 298.15;

  private static final double KILOJOULE_PER_MOL_PER_EV = Constants.FARADAY_C_PER_MOL / 1000;

  public ChemicalSystem {
    elements = List.copyOf(elements);
    compounds = List.copyOf(compounds);
    for (Element element : elements) {
      reference(compounds, element);
    }
  }

  /** The part of these compounds that holds nothing but sodium and the host's elements. */
  static ChemicalSystem of(List<Compound> compounds, List<Formula> hosts, Energy energy) {
    Set<Element> elements = new LinkedHashSet<>();
    hosts.forEach(host -> elements.addAll(host.elements()));
    elements.remove(Element.Na);
    Set<Element> allowed = new LinkedHashSet<>(elements);
    allowed.add(Element.Na);
    return new ChemicalSystem(
        List.copyOf(elements),
        compounds.stream().filter(c -> allowed.containsAll(c.composition().elements())).toList(),
        energy);
  }

  /** Formation energies in this draw, eV per formula unit, in the order of the compounds. */
  double[] energies_eV(Draw draw) {
    Map<Element, Double> entropies = new LinkedHashMap<>();
    return compounds.stream().mapToDouble(c -> energy_eV(c, draw, entropies)).toArray();
  }

  /** Formation energy of one compound in this draw, eV per formula unit. */
  double energy_eV(Compound compound, Draw draw) {
    return energy_eV(compound, draw, new LinkedHashMap<>());
  }

  private double energy_eV(Compound compound, Draw draw, Map<Element, Double> entropies) {
    double enthalpy = draw.amount(compound, Property.FORMATION_ENTHALPY);
    return switch (energy) {
      case ENTHALPY -> enthalpy / KILOJOULE_PER_MOL_PER_EV;
      case GIBBS -> {
        double formation = compound.isElement() ? 0 : draw.amount(compound, Property.ENTROPY);
        if (!compound.isElement()) {
          for (var part : compound.composition().amounts().entrySet()) {
            double each = entropies.computeIfAbsent(part.getKey(), e -> entropyOf(e, draw));
            formation -= part.getValue().constant().toDouble() * each;
          }
        }
        yield (enthalpy - TEMPERATURE_K * formation / 1000) / KILOJOULE_PER_MOL_PER_EV;
      }
    };
  }

  /** Entropy of a mole of atoms of an element in its reference state, J/(mol K). */
  private double entropyOf(Element element, Draw draw) {
    Compound reference = reference(compounds, element);
    return draw.amount(reference, Property.ENTROPY) / atoms(reference, element);
  }

  private static Compound reference(List<Compound> compounds, Element element) {
    return compounds.stream()
        .filter(c -> c.isElement() && c.composition().elements().contains(element))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the system lacks the element " + element.symbol()));
  }

  /** The titration of a composition with sodium at these energies. */
  TitrationCurve titration(Map<Element, Double> composition, double[] energies_eV) {
    int columns = compounds.size();
    double[] atoms = new double[elements.size() * columns];
    double[] host = new double[elements.size()];
    int[] references = new int[elements.size()];
    double[] sodium = new double[columns];
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      host[i] = composition.getOrDefault(element, 0.0);
      references[i] = compounds.indexOf(reference(compounds, element));
      for (int j = 0; j < columns; j++) {
        atoms[i * columns + j] = atoms(compounds.get(j), element);
      }
    }
    for (int j = 0; j < columns; j++) {
      sodium[j] = atoms(compounds.get(j), Element.Na);
    }
    return new TitrationCurve(atoms, sodium, energies_eV, host, references);
  }

  private static double atoms(Compound compound, Element element) {
    return compound.composition().amount(element).constant().toDouble();
  }

  /** Atoms per formula unit by element. */
  static Map<Element, Double> atoms(Formula formula) {
    Map<Element, Double> atoms = new LinkedHashMap<>();
    formula.amounts().forEach((e, amount) -> atoms.put(e, amount.constant().toDouble()));
    return atoms;
  }

  /** The phase diagram of the system at the library's own values. */
  public List<Entry> entries() {
    double[] energies = energies_eV(Draw.central());
    List<Entry> entries = new ArrayList<>();
    for (int j = 0; j < energies.length; j++) {
      Compound compound = compounds.get(j);
      entries.add(
          new Entry(
              compound.name(), compound.composition(), energies[j] * KILOJOULE_PER_MOL_PER_EV));
    }
    return entries;
  }
}
