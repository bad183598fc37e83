package anodyne.study;

import anodyne.evidence.Evidence;
import anodyne.evidence.Route;
import anodyne.formula.Equation;
import anodyne.formula.Formula;
import anodyne.preparation.Synthesis;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What making a phase takes.
 *
 * @param phase what is wanted
 * @param batches one per equation of the recorded routes that makes it
 * @param exchanges exchanges of chalcogens that lead to it
 */
public record PreparationStudy(
    Formula phase, List<Made> batches, List<SynthesisEnergies.Exchanged> exchanges) {

  /**
   * How much is wanted.
   *
   * @param mass_g of the phase
   * @param yield 0 (exclusive) to 1
   * @param purity of reactants, 1 for those not named
   */
  public record Wanted(double mass_g, double yield, Map<Formula, Double> purity) {
    public Wanted {
      purity = Map.copyOf(purity);
    }
  }

  /**
   * A batch by one equation.
   *
   * @param route id of the route; empty for an equation of the user's
   * @param system what its authors made
   * @param quality trust class of the route
   * @param synthesis the equation
   * @param batch masses
   */
  public record Made(
      Optional<String> route,
      Optional<String> system,
      Optional<Quality> quality,
      Synthesis synthesis,
      Synthesis.Batch batch) {
    /** A batch by an equation of the user's. */
    public static Made by(Synthesis synthesis, Formula phase, Wanted wanted) {
      return new Made(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          synthesis,
          synthesis.batch(phase, wanted.mass_g(), wanted.yield(), wanted.purity()));
    }
  }

  public PreparationStudy {
    batches = List.copyOf(batches);
    exchanges = List.copyOf(exchanges);
  }

  /** The batches of all routes that make a phase, by equations with numbers alone. */
  public static PreparationStudy of(
      Evidence evidence, Formula phase, Wanted wanted, SynthesisEnergies energies) {
    List<Made> batches = new ArrayList<>();
    for (Route route : evidence.routes()) {
      for (String equation : route.equations()) {
        Synthesis.of(Equation.parse(equation))
            .filter(s -> s.makes(phase))
            .ifPresent(s ->
                batches.add(
                    new Made(
                        Optional.of(route.id()),
                        Optional.of(route.system()),
                        Optional.of(route.quality()),
                        s,
                        s.batch(phase, wanted.mass_g(), wanted.yield(), wanted.purity()))));
      }
    }
    return new PreparationStudy(phase, batches, energies.exchangesTo(phase));
  }
}
