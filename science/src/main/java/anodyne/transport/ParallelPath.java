package anodyne.transport;

import anodyne.junction.FluxScheme;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;

/**
 * Conduction along the interfaces of a stack at equilibrium, with what its space charges add to it.
 *
 * <p>An estimate, in effect two-dimensional: the profile across the layers is that of equilibrium,
 * the same everywhere along them, and levels are taken to be equal across the thickness, which asks
 * for paths along the layers much longer than the stack is thick. Mobilities near an interface are
 * those of the bulk. It says what more carriers do, not what an interface does to barriers.
 *
 * <pre>
 *   G_k = ∫ (σ_k - σ_k,bulk) dx    excess conductance of an interface, per width over length
 *   S_k = ∫ σ_k dx                 conductance of the whole stack
 *   S = S_i S_e / (S_i + S_e)      ions in one layer may go with electrons in the other
 *   D~ = S / (e dN/dλ)             chemical diffusivity along the layers
 * </pre>
 *
 * <p>Beside it the mixture: the same layers with the neutral interiors they have at the same level,
 * each carrying its own ions with its own electrons. The excess of a layer between two interfaces
 * is halved between them; that of an outer layer belongs to its one interface.
 *
 * @param ionExcess_S excess conductance of the ion at each interface
 * @param electronExcess_S likewise of electrons and holes
 * @param ions_S conductance of the ion in all layers
 * @param electrons_S likewise of electrons and holes
 * @param mixtureAmbipolar_S Σ S_i S_e/(S_i + S_e) of the layers of the mixture
 * @param diffusivity_m2_per_s D~ of the stack
 * @param mixtureDiffusivity_m2_per_s D~ of the mixture
 */
public record ParallelPath(
    Series ionExcess_S,
    Series electronExcess_S,
    double ions_S,
    double electrons_S,
    double mixtureAmbipolar_S,
    double diffusivity_m2_per_s,
    double mixtureDiffusivity_m2_per_s) {
  /** Far above that of any semiconductor here. */
  private static final double METAL_CONDUCTIVITY_S_PER_M = 1e5;

  private static final double LEVEL_STEP_V = 1e-4;

  /** S_i S_e/(S_i + S_e) of the stack. */
  public double ambipolar_S() {
    return series(ions_S, electrons_S);
  }

  /** Ambipolar conductance of the stack over that of the mixture. */
  public double conductivityGain() {
    return ambipolar_S() / mixtureAmbipolar_S;
  }

  /** Chemical diffusivity of the stack over that of the mixture. */
  public double diffusivityGain() {
    return diffusivity_m2_per_s / mixtureDiffusivity_m2_per_s;
  }

  /** What came of it. */
  public sealed interface Outcome permits Solved, NotSolved {}

  /**
   * It was computed.
   *
   * @param path result
   */
  public record Solved(ParallelPath path) implements Outcome {}

  /**
   * An equilibrium was not found.
   *
   * @param reason one sentence
   */
  public record NotSolved(String reason) implements Outcome {}

  /**
   * Conduction along a plane stack.
   *
   * @param given plane layers; ions without diffusivity in any layer become fixed charge
   * @param ion name of the ion that moves
   * @param level_V its level
   * @param cells per layer
   */
  public static Outcome of(Stack given, String ion, double level_V, int cells) {
    if (given.geometry().power() != 0) {
      throw new IllegalArgumentException("conduction along the layers asks for plane layers");
    }
    DrivenStack driven =
        DrivenStack.of(
            given,
            ion,
            Face.LEFT,
            new double[] {level_V},
            new DrivenStack.Numbers(
                cells, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL));
    if (!(driven.balance(level_V - LEVEL_STEP_V) instanceof Balance.Found(double[] below))
        || !(driven.balance(level_V + LEVEL_STEP_V) instanceof Balance.Found(double[] above))
        || !(driven.balance(level_V) instanceof Balance.Found(double[] at))) {
      return new NotSolved("an equilibrium of the stack was not found");
    }
    double byLevel =
        (driven.reader().stored_per_m2(above) - driven.reader().stored_per_m2(below))
            / (2 * LEVEL_STEP_V);
    return new Solved(new Sums(driven, at, level_V).path(byLevel));
  }

  private static double series(double a, double b) {
    return a * b / (a + b);
  }

  /** Integrals over the layers. */
  private static final class Sums {
    private final DrivenStack driven;
    private final TransportProblem problem;
    private final Stack stack;
    private final Bulk bulk;
    private final double[] levels;
    private final double[] ionSheet;
    private final double[] electronSheet;

    Sums(DrivenStack driven, double[] y, double level_V) {
      this.driven = driven;
      problem = driven.problem();
      stack = problem.stack();
      bulk = new Bulk(stack);
      levels = bulk.initialLevels_V();
      levels[driven.ion()] = level_V;
      ionSheet = new double[stack.layers().size()];
      electronSheet = new double[stack.layers().size()];
      problem.evaluate(y);
      TransportGrid grid = problem.grid();
      Matter matter = problem.matter();
      int first = matter.first(driven.ion());
      for (int s = 0; s < grid.states(); s++) {
        int layer = grid.layerOfState()[s];
        double width = grid.volume()[s];
        ionSheet[layer] += width * ionConductivity(layer, matter.density[first + s]);
        electronSheet[layer] += width * electronConductivity(matter, layer, s);
      }
    }

    private double ionConductivity(int layer, double density) {
      int z = problem.species().charges()[driven.ion()];
      double d =
          stack.layers().get(layer).ions().stream()
              .filter(ion -> problem.species().indexOf(ion.name()) == driven.ion())
              .mapToDouble(Ion::diffusivity_m2_per_s)
              .sum();
      return Constants.ELEMENTARY_CHARGE_C * z * z * density * d / problem.thermalVoltage_V();
    }

    private double electronConductivity(Matter matter, int layer, int state) {
      return switch (stack.layers().get(layer)) {
        case Layer.Metal _ -> METAL_CONDUCTIVITY_S_PER_M;
        case Layer.Semiconductor s ->
            Constants.ELEMENTARY_CHARGE_C
                * (matter.electrons[state] * s.kinetics().electronMobility_m2_per_Vs()
                    + matter.holes[state] * s.kinetics().holeMobility_m2_per_Vs());
      };
    }

    ParallelPath path(double byLevel) {
      int layers = ionSheet.length;
      double[] ionExcess = new double[layers - 1];
      double[] electronExcess = new double[layers - 1];
      double mixture = 0;
      double mixtureByLevel = 0;
      double ions = 0;
      double electrons = 0;
      for (int l = 0; l < layers; l++) {
        double thickness = stack.layers().get(l).thickness_m();
        double ion = thickness * ionConductivity(l, bulk.density_per_m3(l, driven.ion(), levels));
        double electron = thickness * electronConductivity(bulk.matter(), l, l);
        double share = l == 0 || l == layers - 1 ? 1 : 0.5;
        for (int i = Math.max(0, l - 1); i <= Math.min(layers - 2, l); i++) {
          ionExcess[i] += share * (ionSheet[l] - ion);
          electronExcess[i] += share * (electronSheet[l] - electron);
        }
        ions += ionSheet[l];
        electrons += electronSheet[l];
        mixture += series(ion, electron);
        mixtureByLevel += thickness * bulkByLevel(l);
      }
      double e = Constants.ELEMENTARY_CHARGE_C;
      return new ParallelPath(
          Series.of(ionExcess),
          Series.of(electronExcess),
          ions,
          electrons,
          mixture,
          series(ions, electrons) / (e * byLevel),
          mixture / (e * mixtureByLevel));
    }

    private double bulkByLevel(int layer) {
      double[] other = levels.clone();
      other[driven.ion()] = levels[driven.ion()] + LEVEL_STEP_V;
      double above = bulk.density_per_m3(layer, driven.ion(), other);
      other[driven.ion()] = levels[driven.ion()] - LEVEL_STEP_V;
      return (above - bulk.density_per_m3(layer, driven.ion(), other)) / (2 * LEVEL_STEP_V);
    }
  }
}
