package anodyne.transport;

import anodyne.library.Phase;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a phase is to sodium: a host with sites, a layer that sodium does not enter, or a phase of
 * which too little is known.
 */
public sealed interface SodiumInputs {
  /** Name as the user wrote it. */
  String name();

  /** The phase. */
  Phase phase();

  /**
   * A phase that takes up sodium in its bulk.
   *
   * @param name as the user wrote it
   * @param phase the phase
   * @param temperature_K the diffusivity is of this temperature
   * @param first the first step of sodiation
   * @param formulaUnits_per_m3 formula units per volume
   * @param values insertion potential, sites and diffusivity, and where they are known barrier and
   *     desodiation potential
   * @param pristineLimit sodium per formula unit up to which the pristine phase is believed
   * @param pristineReason why this limit
   * @param assumptions what was taken because nothing was known
   */
  record Inserting(
      String name,
      Phase phase,
      double temperature_K,
      FirstStep first,
      double formulaUnits_per_m3,
      Map<SodiumQuantity, SodiumValue> values,
      double pristineLimit,
      String pristineReason,
      List<Assumption> assumptions)
      implements SodiumInputs {
    public Inserting {
      values = Map.copyOf(new EnumMap<>(values));
      assumptions = List.copyOf(assumptions);
      for (SodiumQuantity needed :
          List.of(
              SodiumQuantity.INSERTION_POTENTIAL,
              SodiumQuantity.SITES,
              SodiumQuantity.DIFFUSIVITY)) {
        if (!values.containsKey(needed)) {
          throw new IllegalArgumentException("sodium in " + name + " lacks " + needed.word());
        }
      }
    }

    /** A value, if it is known. */
    public Optional<SodiumValue> find(SodiumQuantity quantity) {
      return Optional.ofNullable(values.get(quantity));
    }

    /**
     * A value.
     *
     * @throws IllegalArgumentException if it is not known
     */
    public SodiumValue get(SodiumQuantity quantity) {
      return find(quantity)
          .orElseThrow(
              () -> new IllegalArgumentException(name + " has no " + quantity.word() + " of Na"));
    }

    /** Insertion potential against Na/Na+, V. */
    public SodiumValue insertionPotential() {
      return get(SodiumQuantity.INSERTION_POTENTIAL);
    }

    /** Density of sites, 1/m³. */
    public SodiumValue sites() {
      return get(SodiumQuantity.SITES);
    }

    /** Diffusivity at the temperature, m²/s. */
    public SodiumValue diffusivity() {
      return get(SodiumQuantity.DIFFUSIVITY);
    }

    /** Barrier of a jump, eV. */
    public Optional<SodiumValue> barrier() {
      return find(SodiumQuantity.DIFFUSION_BARRIER);
    }

    /** Potential at which the products give the sodium back, V. */
    public Optional<SodiumValue> desodiationPotential() {
      return find(SodiumQuantity.DESODIATION_POTENTIAL);
    }

    /** Sodium per volume up to which the pristine phase is believed. */
    public double pristineLimit_per_m3() {
      return pristineLimit * formulaUnits_per_m3;
    }

    /** The same as a part of so many sites. */
    public double pristineFilling(double sites_per_m3) {
      return Math.min(1, pristineLimit_per_m3() / sites_per_m3);
    }

    /** The least trusted quality among potential, sites and diffusivity. */
    public Quality weakestQuality() {
      return insertionPotential()
          .quality()
          .weaker(sites().quality())
          .weaker(diffusivity().quality());
    }

    /** True if potential or diffusivity is a default that is swept. */
    public boolean isSwept() {
      return insertionPotential().basis() == SodiumValue.Basis.SWEPT_DEFAULT
          || diffusivity().basis() == SodiumValue.Basis.SWEPT_DEFAULT;
    }
  }

  /**
   * A phase whose bulk sodium does not enter.
   *
   * @param name as the user wrote it
   * @param phase the phase
   * @param reason why
   */
  record Blocking(String name, Phase phase, String reason) implements SodiumInputs {}

  /**
   * A phase whose sites cannot be counted.
   *
   * @param name as the user wrote it
   * @param phase the phase
   * @param what is missing
   */
  record Missing(String name, Phase phase, String what) implements SodiumInputs {}

  /** The values one draw fixes. */
  interface Draw {
    /**
     * Value of a quantity of a phase, in the unit of the quantity.
     *
     * @param phase place among the inputs
     * @throws IllegalArgumentException if the phase is no host or the value is not known
     */
    double amount(int phase, SodiumQuantity quantity);
  }

  /**
   * The draw that takes every value as it is known.
   *
   * @param phases the inputs, in order
   */
  record Central(List<SodiumInputs> phases) implements Draw {
    public Central {
      phases = List.copyOf(phases);
    }

    @Override
    public double amount(int phase, SodiumQuantity quantity) {
      return switch (phases.get(phase)) {
        case Inserting host -> host.get(quantity).value();
        case Blocking blocking ->
            throw new IllegalArgumentException(blocking.name() + " takes up no sodium");
        case Missing missing ->
            throw new IllegalArgumentException(missing.name() + " lacks " + missing.what());
      };
    }
  }

  /**
   * Factor by which a diffusivity grows when the barrier of its jumps changes, exp(-ΔE/kT). A
   * barrier alone says nothing of the diffusivity itself.
   *
   * @param change_eV new barrier less old
   */
  static double diffusivityFactor(double change_eV, double temperature_K) {
    return Math.exp(-change_eV / Constants.thermalVoltage_V(temperature_K));
  }
}
