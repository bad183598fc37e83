package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equilibrium path of a composition from itself to the end of sodiation.
 *
 * @param start what it is before sodiation
 * @param excess_eV energy of the start above the hull of the system, per formula unit; 0 if stable
 * @param steps plateaus by falling potential
 */
public record SodiationPath(Mixture start, double excess_eV, List<Step> steps) {
  /** Energies closer than this are the same, eV per formula unit. */
  private static final double SAME_EV = 1e-7;

  private static final double SAME_SODIUM = 1e-9;

  public SodiationPath {
    steps = List.copyOf(steps);
    for (int k = 1; k < steps.size(); k++) {
      if (steps.get(k).voltage_V() > steps.get(k - 1).voltage_V() + SAME_EV) {
        throw new IllegalArgumentException("potentials must fall along a path");
      }
    }
  }

  /** The path at the library's own values. */
  public static SodiationPath of(ChemicalSystem system, Mixture start) {
    double[] energies = system.energies_eV(Draw.central());
    List<TitrationCurve.Vertex> vertices = system.titration(atoms(start), energies).vertices();
    double own = energy_eV(system, start, Draw.central());
    double n0 = start.sodium().toDouble();
    EnergyCurve hull = EnergyCurve.of(vertices);
    double excess = own - hull.at(n0);
    boolean stable = excess <= SAME_EV;
    List<Step> steps = new ArrayList<>();
    Mixture before = start;
    double energyBefore = stable ? hull.at(n0) : own;
    double sodiumBefore = n0;
    for (TitrationCurve.Vertex vertex : vertices) {
      if (vertex.sodium() <= n0 + SAME_SODIUM) {
        continue;
      }
      Mixture after = exact(system, vertex, start);
      double voltage = (energyBefore - vertex.energy_eV()) / (vertex.sodium() - sodiumBefore);
      steps.add(new Step(voltage, before, after));
      before = after;
      energyBefore = vertex.energy_eV();
      sodiumBefore = vertex.sodium();
    }
    return new SodiationPath(start, Math.max(0, excess), steps);
  }

  /** The energy curve of a start in a draw; the start keeps its own energy if it is unstable. */
  static EnergyCurve curve(ChemicalSystem system, Mixture start, Draw draw) {
    return hull(system, start, draw)
        .from(start.sodium().toDouble(), energy_eV(system, start, draw));
  }

  /** The energy curve of the hull of the system along the sodiation of a start, in a draw. */
  public static EnergyCurve hull(ChemicalSystem system, Mixture start, Draw draw) {
    return EnergyCurve.of(system.titration(atoms(start), system.energies_eV(draw)).vertices());
  }

  /** The compounds present at so much sodium: those of the mixtures on both sides of it. */
  List<Compound> at(double sodium) {
    Set<Compound> present = new LinkedHashSet<>();
    Mixture below = start;
    for (Step step : steps) {
      if (step.after().sodium().toDouble() <= sodium + SAME_SODIUM) {
        below = step.after();
      } else {
        if (sodium > step.before().sodium().toDouble() + SAME_SODIUM) {
          present.addAll(step.after().amounts().keySet());
        }
        break;
      }
    }
    present.addAll(below.amounts().keySet());
    return List.copyOf(present);
  }

  /** Energy of a mixture in a draw, eV per formula unit of the host. */
  public static double energy_eV(ChemicalSystem system, Mixture mixture, Draw draw) {
    double sum = 0;
    for (var part : mixture.amounts().entrySet()) {
      sum += part.getValue().toDouble() * system.energy_eV(part.getKey(), draw);
    }
    return sum;
  }

  private static Map<Element, Double> atoms(Mixture start) {
    Map<Element, Double> atoms = new LinkedHashMap<>();
    start
        .amounts()
        .forEach((compound, amount) ->
            compound
                .composition()
                .amounts()
                .forEach((element, each) ->
                    atoms.merge(element, each.constant().times(amount).toDouble(), Double::sum)));
    atoms.remove(Element.Na);
    return atoms;
  }

  /** The exact amounts of a stable mixture, from the atoms it must hold. */
  static Mixture exact(ChemicalSystem system, TitrationCurve.Vertex vertex, Mixture start) {
    List<Compound> compounds = vertex.compounds().stream().map(system.compounds()::get).toList();
    return Mixture.of(start.atoms(), compounds)
        .orElseThrow(
            () -> new IllegalStateException("compounds of a stable mixture depend on each other"));
  }

  /** Sodium taken up in all. */
  public Rational sodium() {
    return steps.isEmpty() ? Rational.ZERO : steps.getLast().after().sodium().minus(start.sodium());
  }

  /** The mixture at the end. */
  public Mixture end() {
    return steps.isEmpty() ? start : steps.getLast().after();
  }

  /** Mean potential over all steps, V; NaN without steps. */
  public double averageVoltage_V() {
    double sum = 0;
    for (Step step : steps) {
      sum += step.voltage_V() * step.sodium().toDouble();
    }
    return sum / sodium().toDouble();
  }
}
