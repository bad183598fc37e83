package anodyne.design;

import anodyne.library.PropertyValue;
import anodyne.quantity.Assumption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The electrode.
 *
 * @param heterostructure the phases in contact
 * @param temperature_K temperature
 * @param phases one entry per phase, in the order of the heterostructure
 * @param interfaces one entry per interface, phases - 1
 * @param first condition at the first face
 * @param last condition at the last face
 * @param electrode what surrounds the phases
 * @param sodiation choices of the sodiation
 * @param drive how sodium is driven through the stack
 * @param settings numerics
 * @param assumptions one entry per default taken
 */
public record Design(
    Heterostructure heterostructure,
    double temperature_K,
    List<PhaseEntry> phases,
    List<InterfaceEntry> interfaces,
    Face first,
    Face last,
    Electrode electrode,
    Sodiation sodiation,
    Drive drive,
    Settings settings,
    List<Assumption> assumptions) {

  /** Condition at an outer face. */
  public enum Face {
    /** No field leaves: a particle that floats. */
    INSULATED,
    /** Neutral at the face, as in an extended solid. */
    OHMIC
  }

  /**
   * One phase.
   *
   * @param name as in the heterostructure
   * @param thickness_m extent along x: layer thickness, core radius or shell thickness
   * @param massFraction of the active mass
   * @param termination surface that faces the partner, if it matters
   * @param overrides values that replace the library's
   */
  public record PhaseEntry(
      String name,
      double thickness_m,
      double massFraction,
      Optional<String> termination,
      List<PropertyValue> overrides) {
    public PhaseEntry {
      overrides = List.copyOf(overrides);
      if (overrides.stream().map(PropertyValue::property).distinct().count() != overrides.size()) {
        throw new IllegalArgumentException("a property of " + name + " is overridden twice");
      }
      require("thickness_nm of " + name, thickness_m * 1e9, 0.05, 1e6, "nm");
      require("mass_fraction of " + name, massFraction, 0, 1, "");
    }
  }

  /**
   * One interface.
   *
   * @param bonding what holds it together
   * @param pinningSlope replaces the slope of the bonding
   * @param dipole_V known potential step, psi(right) - psi(left)
   * @param dipoleScatter_V standard deviation of the unknown part of the step
   */
  public record InterfaceEntry(
      Bonding bonding, OptionalDouble pinningSlope, double dipole_V, double dipoleScatter_V) {
    public InterfaceEntry {
      require("dipole_V", dipole_V, -10, 10, "V");
      require("dipole_uncertainty_V", dipoleScatter_V, 0, 5, "V");
      if (pinningSlope.isPresent()) {
        require("pinning_slope", pinningSlope.getAsDouble(), 0, 1, "");
      }
    }
  }

  /**
   * What surrounds the phases; nothing of it enters the junction.
   *
   * @param matrix conducting matrix material
   * @param matrixMassFraction of the electrode
   * @param binder binder material
   * @param binderMassFraction of the electrode
   * @param particleSize_m diameter of the secondary particles
   * @param betArea_m2_per_kg specific surface
   * @param loading_kg_per_m2 active mass per area
   * @param porosity pore fraction of the electrode
   * @param collector current collector
   * @param electrolyte electrolyte
   * @param windowLow_V lower cut-off against Na/Na+
   * @param windowHigh_V upper cut-off against Na/Na+
   * @param current_A_per_kg specific current
   * @param given entries that were stated, by their names in {@link #ENTRIES}; others are defaults
   */
  public record Electrode(
      String matrix,
      double matrixMassFraction,
      String binder,
      double binderMassFraction,
      double particleSize_m,
      double betArea_m2_per_kg,
      double loading_kg_per_m2,
      double porosity,
      String collector,
      String electrolyte,
      double windowLow_V,
      double windowHigh_V,
      double current_A_per_kg,
      Set<String> given) {
    /** The entries by their names in a design file. */
    public static final List<String> ENTRIES =
        List.of(
            "matrix",
            "binder",
            "particle_size_nm",
            "bet_area_m2_per_g",
            "loading_mg_per_cm2",
            "porosity",
            "collector",
            "electrolyte",
            "window_V",
            "current_A_per_g");

    public Electrode {
      given = Set.copyOf(given);
      require("matrix.mass_fraction", matrixMassFraction, 0, 0.99, "");
      require("binder.mass_fraction", binderMassFraction, 0, 0.99, "");
      require("matrix and binder together", matrixMassFraction + binderMassFraction, 0, 0.99, "");
      require("particle_size_nm", particleSize_m * 1e9, 1, 1e6, "nm");
      require("bet_area_m2_per_g", betArea_m2_per_kg * 1e-3, 0, 1e4, "m²/g");
      require("loading_mg_per_cm2", loading_kg_per_m2 * 100, 0.001, 1000, "mg/cm²");
      require("porosity", porosity, 0, 0.99, "");
      require("window_V[0]", windowLow_V, -1, 6, "V");
      require("window_V[1]", windowHigh_V, windowLow_V, 6, "V");
      require("current_A_per_g", current_A_per_kg * 1e-3, 1e-6, 1000, "A/g");
    }

    /** The same with other entries that were said. */
    public Electrode withGiven(Set<String> entries) {
      return new Electrode(
          matrix,
          matrixMassFraction,
          binder,
          binderMassFraction,
          particleSize_m,
          betArea_m2_per_kg,
          loading_kg_per_m2,
          porosity,
          collector,
          electrolyte,
          windowLow_V,
          windowHigh_V,
          current_A_per_kg,
          entries);
    }
  }

  /**
   * Choices of the sodiation.
   *
   * @param gibbs hull of Gibbs energies instead of enthalpies
   * @param exclude names of phases kept off the hull
   * @param include names of phases put on the hull whatever their quality
   * @param overpotential_V by which each phase is sodiated below, and desodiated above, its
   *     equilibrium; one per phase
   * @param hysteresis_V of each phase: equilibrium potential of its desodiation minus that of its
   *     sodiation; one per phase
   */
  public record Sodiation(
      boolean gibbs,
      List<String> exclude,
      List<String> include,
      List<Double> overpotential_V,
      List<Double> hysteresis_V) {
    public Sodiation {
      exclude = List.copyOf(exclude);
      include = List.copyOf(include);
      overpotential_V = List.copyOf(overpotential_V);
      hysteresis_V = List.copyOf(hysteresis_V);
      overpotential_V.forEach(v -> require("overpotential_V", v, 0, 3, "V"));
      hysteresis_V.forEach(v -> require("hysteresis_V", v, 0, 3, "V"));
    }

    /** The choices of so many phases of which nothing is said. */
    public static Sodiation standard(int phases) {
      return new Sodiation(
          false,
          List.of(),
          List.of(),
          Collections.nCopies(phases, 0.0),
          Collections.nCopies(phases, 0.0));
    }
  }

  /**
   * How sodium is driven through the stack.
   *
   * @param fromNaPerFormula sodium per formula unit of the driven layer before; an almost empty
   *     layer if absent
   * @param toNaPerFormula after; the limit of the pristine phase if absent
   * @param movingElectrons electrons move through the layers instead of being at equilibrium
   * @param electronFace outer face through which moving electrons come; that of the sodium if
   *     absent
   */
  public record Drive(
      OptionalDouble fromNaPerFormula,
      OptionalDouble toNaPerFormula,
      boolean movingElectrons,
      Optional<End> electronFace) {
    /** Sodium below which a layer counts as empty, and most that a formula unit may take. */
    private static final double LEAST_SODIUM = 1e-9;

    private static final double MOST_SODIUM = 20;

    public Drive {
      fromNaPerFormula.ifPresent(
          n -> require("from_na_per_formula", n, LEAST_SODIUM, MOST_SODIUM, "Na per formula unit"));
      toNaPerFormula.ifPresent(
          n -> require("to_na_per_formula", n, LEAST_SODIUM, MOST_SODIUM, "Na per formula unit"));
      if (fromNaPerFormula.isPresent()
          && toNaPerFormula.isPresent()
          && !(fromNaPerFormula.getAsDouble() < toNaPerFormula.getAsDouble())) {
        throw new IllegalArgumentException(
            "from_na_per_formula must lie below to_na_per_formula, got "
                + fromNaPerFormula.getAsDouble()
                + " and "
                + toNaPerFormula.getAsDouble());
      }
      if (electronFace.isPresent() && !movingElectrons) {
        throw new IllegalArgumentException(
            "electron_face is for moving electrons; electrons at equilibrium need none");
      }
    }

    /** From almost empty to the pristine limit, electrons at equilibrium. */
    public static Drive standard() {
      return new Drive(OptionalDouble.empty(), OptionalDouble.empty(), false, Optional.empty());
    }
  }

  /** An outer end of the stack. */
  public enum End {
    /** Of the first layer. */
    FIRST,
    /** Of the last layer. */
    LAST
  }

  /**
   * Numerics.
   *
   * @param nodesPerLayer intervals per layer of the printed solution
   * @param samples draws for the confidence
   * @param bias at which currents are computed
   */
  public record Settings(int nodesPerLayer, int samples, BiasRange bias) {
    /**
     * Biases of which the rectification of contacts can be read: contact potentials and some more.
     */
    public static final BiasRange USUAL_BIAS = new BiasRange(-0.5, 0.5, 0.05);

    /** Numerics with the usual biases. */
    public Settings(int nodesPerLayer, int samples) {
      this(nodesPerLayer, samples, USUAL_BIAS);
    }

    public Settings {
      require("nodes_per_layer", nodesPerLayer, 8, 20_000, "");
      require("samples", samples, 0, 1_000_000, "");
    }
  }

  public Design {
    phases = List.copyOf(phases);
    interfaces = List.copyOf(interfaces);
    assumptions = List.copyOf(assumptions);
    require("temperature_K", temperature_K, 10, 2000, "K");
    int count = heterostructure.phases().size();
    if (sodiation.overpotential_V().size() != count || sodiation.hysteresis_V().size() != count) {
      throw new IllegalArgumentException(
          "overpotential_V and hysteresis_V need one number per phase, " + count);
    }
    if (phases.size() != count || interfaces.size() != count - 1) {
      throw new IllegalArgumentException(
          "a design of " + count + " phases needs as many phase entries and one interface less");
    }
    double sum = phases.stream().mapToDouble(PhaseEntry::massFraction).sum();
    if (!(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException("mass_fraction must add up to 1, they add up to " + sum);
    }
  }

  /** The same design with other numerics. */
  public Design with(Settings other) {
    return new Design(
        heterostructure,
        temperature_K,
        phases,
        interfaces,
        first,
        last,
        electrode,
        sodiation,
        drive,
        other,
        assumptions);
  }

  /** The same design with other mass fractions, one per phase. */
  public Design withMassFractions(List<Double> fractions) {
    List<PhaseEntry> weighed = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      PhaseEntry p = phases.get(i);
      weighed.add(
          new PhaseEntry(
              p.name(), p.thickness_m(), fractions.get(i), p.termination(), p.overrides()));
    }
    return with(
        weighed, assumptions.stream().filter(a -> !a.name().endsWith("mass_fraction")).toList());
  }

  /** The same design with other entries of its phases. */
  public Design withPhases(List<PhaseEntry> entries) {
    return with(entries, assumptions);
  }

  private Design with(List<PhaseEntry> entries, List<Assumption> assumed) {
    return new Design(
        heterostructure,
        temperature_K,
        entries,
        interfaces,
        first,
        last,
        electrode,
        sodiation,
        drive,
        settings,
        assumed);
  }

  /** The same design with other choices of the sodiation. */
  public Design with(Sodiation other) {
    return new Design(
        heterostructure,
        temperature_K,
        phases,
        interfaces,
        first,
        last,
        electrode,
        other,
        drive,
        settings,
        assumptions);
  }

  /** The same design with sodium driven otherwise. */
  public Design with(Drive other) {
    return new Design(
        heterostructure,
        temperature_K,
        phases,
        interfaces,
        first,
        last,
        electrode,
        sodiation,
        other,
        settings,
        assumptions);
  }

  private static void require(String name, double value, double least, double most, String unit) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name
              + " must lie in ["
              + least
              + ", "
              + most
              + "]"
              + (unit.isEmpty() ? "" : " " + unit)
              + ", got "
              + value);
    }
  }
}
