package anodyne.junction;

import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.library.Selection;
import anodyne.numerics.FermiIntegral;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The library values of one phase that a junction rests on.
 *
 * <p>A metal or semimetal needs its work function. A semiconductor needs gap, permittivity, both
 * masses, type, carrier concentration (unless intrinsic), and one level against vacuum, the anchor:
 * electron affinity χ, ionisation energy I (χ = I - Eg) or work function W (χ from W, type and
 * carriers). An overridden anchor wins, then the best quality, then this order. The doping is what
 * leaves the carrier concentration. Where a parabolic band would put the Fermi level more than
 * {@link #DEEPEST_FERMI_LEVEL_EV} inside, its density of states is raised to keep it there.
 *
 * @param name as the user wrote it
 * @param phase the phase
 * @param type type of conduction
 * @param typeValue where the type comes from
 * @param anchor property that fixes the level against vacuum
 * @param amounts the values used
 */
public record PhaseInputs(
    String name,
    Phase phase,
    Type type,
    SelectedWord typeValue,
    Property anchor,
    Map<Property, Selected> amounts) {

  private static final Kinetics NOT_USED = Kinetics.ofCentres(1e-4, 1e-4, 1e-8);
  private static final double PER_CM3 = 1e6;

  /**
   * How far into a band the Fermi level may lie. Real bands hold more states than a parabola there;
   * an estimate.
   */
  public static final double DEEPEST_FERMI_LEVEL_EV = 0.5;

  /** Types of conduction. */
  public enum Type {
    N,
    P,
    INTRINSIC,
    METAL
  }

  /** Whether the library suffices. */
  public sealed interface Resolution permits Ready, Missing {}

  /**
   * It does.
   *
   * @param inputs what is used
   */
  public record Ready(PhaseInputs inputs) implements Resolution {}

  /**
   * It does not.
   *
   * @param name of the phase
   * @param inputs the properties that are needed and missing
   */
  public record Missing(String name, List<String> inputs) implements Resolution {
    public Missing {
      inputs = List.copyOf(inputs);
    }
  }

  public PhaseInputs {
    amounts = Map.copyOf(amounts);
  }

  /** Collects the inputs of a phase by the selection rule. */
  public static Resolution of(String name, Phase phase, Selection selection) {
    Optional<SelectedWord> word = selection.word(phase, Property.CONDUCTIVITY_TYPE);
    if (word.isEmpty()) {
      return new Missing(name, List.of(Property.CONDUCTIVITY_TYPE.word()));
    }
    Type type = typeOf(word.get().word());
    Map<Property, Selected> amounts = new EnumMap<>(Property.class);
    List<String> missing = new ArrayList<>();
    for (Property property : needed(type)) {
      selection
          .amount(phase, property)
          .ifPresentOrElse(v -> amounts.put(property, v), () -> missing.add(property.word()));
    }
    Optional<Selected> anchor =
        type == Type.METAL
            ? selection.amount(phase, Property.WORK_FUNCTION)
            : anchor(phase, selection);
    if (anchor.isEmpty()) {
      missing.add(
          type == Type.METAL
              ? Property.WORK_FUNCTION.word()
              : "electron_affinity, ionisation_energy or work_function");
    }
    if (anchor.isEmpty() || !missing.isEmpty()) {
      return new Missing(name, missing);
    }
    amounts.put(anchor.get().property(), anchor.get());
    return new Ready(
        new PhaseInputs(name, phase, type, word.get(), anchor.get().property(), amounts));
  }

  private static Type typeOf(String word) {
    return switch (word) {
      case "n" -> Type.N;
      case "p" -> Type.P;
      case "intrinsic" -> Type.INTRINSIC;
      case "metal", "semimetal" -> Type.METAL;
      default ->
          throw new IllegalArgumentException(
              "conductivity_type must be n, p, intrinsic, metal or semimetal, got " + word);
    };
  }

  private static List<Property> needed(Type type) {
    return switch (type) {
      case METAL -> List.of();
      case INTRINSIC ->
          List.of(
              Property.BAND_GAP,
              Property.PERMITTIVITY_STATIC,
              Property.ELECTRON_MASS,
              Property.HOLE_MASS);
      case N, P ->
          List.of(
              Property.BAND_GAP,
              Property.PERMITTIVITY_STATIC,
              Property.ELECTRON_MASS,
              Property.HOLE_MASS,
              Property.CARRIER_CONCENTRATION);
    };
  }

  private static Optional<Selected> anchor(Phase phase, Selection selection) {
    Optional<Selected> best = Optional.empty();
    for (Property property :
        List.of(Property.ELECTRON_AFFINITY, Property.IONISATION_ENERGY, Property.WORK_FUNCTION)) {
      Optional<Selected> candidate = selection.amount(phase, property);
      if (candidate.isPresent() && (best.isEmpty() || betters(candidate.get(), best.get()))) {
        best = candidate;
      }
    }
    return best;
  }

  private static boolean betters(Selected candidate, Selected best) {
    if (candidate.overridden() != best.overridden()) {
      return candidate.overridden();
    }
    return candidate.quality().compareTo(best.quality()) < 0;
  }

  /** The least trusted quality among the values used, the type of conduction included. */
  public Quality weakestQuality() {
    Quality weakest = typeValue.quality();
    for (Selected value : amounts.values()) {
      weakest = weakest.weaker(value.quality());
    }
    return weakest;
  }

  /** The value that fixes the level against vacuum. */
  public Selected anchorValue() {
    return amount(anchor);
  }

  /**
   * A value used.
   *
   * @throws IllegalArgumentException if the property is not among the inputs
   */
  public Selected amount(Property property) {
    Selected value = amounts.get(property);
    if (value == null) {
      throw new IllegalArgumentException("the inputs of " + name + " have no " + property.word());
    }
    return value;
  }

  /**
   * The layer these inputs make.
   *
   * @param values value of each property used, in its unit; what the library holds, or a draw
   */
  public Layer layer(ToDoubleFunction<Property> values, double thickness_m, double temperature_K) {
    if (type == Type.METAL) {
      return new Layer.Metal(name, thickness_m, values.applyAsDouble(Property.WORK_FUNCTION));
    }
    double gap_eV = values.applyAsDouble(Property.BAND_GAP);
    double carriers =
        type == Type.INTRINSIC ? 0 : values.applyAsDouble(Property.CARRIER_CONCENTRATION) * PER_CM3;
    double nc =
        states(
            values.applyAsDouble(Property.ELECTRON_MASS),
            type == Type.N ? carriers : 0,
            temperature_K);
    double nv =
        states(
            values.applyAsDouble(Property.HOLE_MASS), type == Type.P ? carriers : 0, temperature_K);
    double doping =
        type == Type.N
            ? doping_per_m3(gap_eV, carriers, nc, nv, temperature_K)
            : type == Type.P ? doping_per_m3(gap_eV, carriers, nv, nc, temperature_K) : 0;
    double level = values.applyAsDouble(anchor);
    double affinity_eV =
        switch (anchor) {
          case ELECTRON_AFFINITY -> level;
          case IONISATION_ENERGY -> level - gap_eV;
          default ->
              level
                  - fermiBelowConduction_eV(
                      gap_eV, nc, nv, doping > 0 ? carriers : 0, temperature_K);
        };
    return new Layer.Semiconductor(
        name,
        thickness_m,
        gap_eV,
        affinity_eV,
        values.applyAsDouble(Property.PERMITTIVITY_STATIC),
        nc,
        nv,
        type == Type.N ? doping : 0,
        type == Type.P ? doping : 0,
        NOT_USED);
  }

  /**
   * Effective density of states of a band that holds so many majority carriers: that of the mass,
   * or more where a parabola would put the Fermi level deeper than {@link #DEEPEST_FERMI_LEVEL_EV}
   * inside the band.
   */
  private static double states(double mass_me, double majority_per_m3, double temperature_K) {
    double deepest =
        FermiIntegral.HALF.value(
            DEEPEST_FERMI_LEVEL_EV / Constants.thermalVoltage_V(temperature_K));
    return Math.max(
        Constants.effectiveDensityOfStates_per_m3(mass_me, temperature_K),
        majority_per_m3 / deepest);
  }

  /** Dopants that leave so many majority carriers, 0 if a narrow gap holds more by itself. */
  private static double doping_per_m3(
      double gap_eV,
      double majority_per_m3,
      double majorityStates,
      double minorityStates,
      double temperature_K) {
    double eta = FermiIntegral.HALF.inverse(majority_per_m3 / majorityStates);
    double gap = gap_eV / Constants.thermalVoltage_V(temperature_K);
    return Math.max(0, majority_per_m3 - minorityStates * FermiIntegral.HALF.value(-eta - gap));
  }

  /** Ec - EF of the neutral interior; no carriers: intrinsic. */
  private double fermiBelowConduction_eV(
      double gap_eV, double nc, double nv, double carriers, double temperature_K) {
    double vt = Constants.thermalVoltage_V(temperature_K);
    if (carriers == 0) {
      return 0.5 * gap_eV + 0.5 * vt * Math.log(nc / nv);
    }
    return switch (type) {
      case N -> -vt * FermiIntegral.HALF.inverse(carriers / nc);
      case P -> gap_eV + vt * FermiIntegral.HALF.inverse(carriers / nv);
      case INTRINSIC, METAL -> 0.5 * gap_eV + 0.5 * vt * Math.log(nc / nv);
    };
  }

  /** One word for documents. */
  public String typeWord() {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
