package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mixtures of two compounds, by the share of the atoms that comes from the left one.
 *
 * @param system compounds of the elements of both
 * @param left share 1
 * @param right share 0
 * @param left_eV energy per atom of the left compound or of what it decomposes to alone
 * @param right_eV the same of the right one
 * @param energies_eV energies of the compounds of the system
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MixingLine(
    ChemicalSystem system,
    Compound left,
    Compound right,
    double left_eV,
    double right_eV,
    double[] energies_eV) {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int SECTIONS = 30;

  /** Part of the atoms below which a product is round-off of the ratio. */
  private static final double TRACE = 1e-3;

  /** Energies closer than this are the same, eV per atom. */
  private static final double SAME_EV = 1e-6;

  static MixingLine of(ChemicalSystem system, Compound left, Compound right) {
    return new MixingLine(
        system,
        left,
        right,
        own_eV(system, left),
        own_eV(system, right),
        system.energies_eV(Draw.central()));
  }

  /** Energy per atom of a compound or of what it decomposes to alone. */
  private static double own_eV(ChemicalSystem system, Compound compound) {
    ChemicalSystem alone =
        ChemicalSystem.of(system.compounds(), List.of(compound.composition()), system.energy());
    if (alone.elements().isEmpty()) {
      return alone.energy_eV(compound, Draw.central()) / atoms(compound);
    }
    Map<Element, Double> content = ChemicalSystem.atoms(compound.composition());
    double sodium = content.getOrDefault(Element.Na, 0.0);
    content.remove(Element.Na);
    return EnergyCurve.of(alone.titration(content, alone.energies_eV(Draw.central())).vertices())
            .at(sodium)
        / atoms(compound);
  }

  private static double atoms(Compound compound) {
    return compound.composition().atoms().constant().toDouble();
  }

  MutualStability stability() {
    if (released_eV(0.5) <= SAME_EV) {
      return new MutualStability.Stable();
    }
    double low = 0;
    double high = 1;
    double one = high - GOLDEN * (high - low);
    double other = low + GOLDEN * (high - low);
    double atOne = released_eV(one);
    double atOther = released_eV(other);
    for (int k = 0; k < SECTIONS; k++) {
      if (atOne < atOther) {
        low = one;
        one = other;
        atOne = atOther;
        other = low + GOLDEN * (high - low);
        atOther = released_eV(other);
      } else {
        high = other;
        other = one;
        atOther = atOne;
        one = high - GOLDEN * (high - low);
        atOne = released_eV(one);
      }
    }
    double best = 0.5 * (low + high);
    return new MutualStability.Reacts(
        released_eV(best) * Constants.FARADAY_C_PER_MOL / 1000, best, products(best));
  }

  /** Energy released by mixing, eV per atom. */
  private double released_eV(double leftShare) {
    Map<Element, Double> content = content(leftShare);
    double sodium = content.getOrDefault(Element.Na, 0.0);
    content.remove(Element.Na);
    double hull = EnergyCurve.of(system.titration(content, energies_eV).vertices()).at(sodium);
    return leftShare * left_eV + (1 - leftShare) * right_eV - hull;
  }

  /** Atoms of each element in a mixture of one mole of atoms. */
  private Map<Element, Double> content(double leftShare) {
    Map<Element, Double> content = new LinkedHashMap<>();
    ChemicalSystem.atoms(left.composition())
        .forEach((e, n) -> content.merge(e, leftShare * n / atoms(left), Double::sum));
    ChemicalSystem.atoms(right.composition())
        .forEach((e, n) -> content.merge(e, (1 - leftShare) * n / atoms(right), Double::sum));
    return content;
  }

  private List<String> products(double leftShare) {
    Map<Element, Double> content = content(leftShare);
    double sodium = content.getOrDefault(Element.Na, 0.0);
    content.remove(Element.Na);
    List<TitrationCurve.Vertex> vertices = system.titration(content, energies_eV).vertices();
    Map<Compound, Double> amounts = new LinkedHashMap<>();
    double metal = sodium - vertices.getLast().sodium();
    int upper = 0;
    while (upper + 1 < vertices.size() && vertices.get(upper).sodium() < sodium) {
      upper++;
    }
    TitrationCurve.Vertex below = vertices.get(Math.max(0, upper - 1));
    TitrationCurve.Vertex above = vertices.get(upper);
    double width = above.sodium() - below.sodium();
    double share = width > 0 ? Math.min(1, (sodium - below.sodium()) / width) : 1;
    add(amounts, below, 1 - share);
    add(amounts, above, share);
    List<String> names = new ArrayList<>();
    amounts.forEach((compound, amount) -> {
      if (amount * atoms(compound) > TRACE) {
        names.add(compound.name());
      }
    });
    if (metal > TRACE) {
      names.add(Element.Na.symbol());
    }
    return names;
  }

  private void add(Map<Compound, Double> amounts, TitrationCurve.Vertex vertex, double share) {
    for (int k = 0; k < vertex.compounds().size(); k++) {
      amounts.merge(
          system.compounds().get(vertex.compounds().get(k)),
          share * vertex.amounts().get(k),
          Double::sum);
    }
  }
}
