package anodyne.measurement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cell a measurement was made on, as its maker describes it. What is not given is empty and
 * never assumed: no mass, no mAh/g.
 *
 * @param id name of the cell
 * @param role what the working electrode is
 * @param activeMass_kg mass of the active material in the electrode
 * @param massBasis what counts as active material
 * @param electrodeMass_kg mass of the coating: active material, carbon, binder
 * @param activeFraction share of the active material in the coating
 * @param carbonFraction share of the conductive carbon
 * @param binderFraction share of the binder
 * @param diameter_m of the electrode disc
 * @param area_m2 geometric area of the electrode, given or from the diameter
 * @param collector material of the current collector, such as {@code Cu} or {@code Al}
 * @param electrolyte salt and solvent
 * @param electrolyteVolume_m3 volume of the electrolyte
 * @param separator separator
 * @param counterMass_kg mass of the counter electrode
 * @param temperature_K temperature of the test
 * @param presodiated whether the electrode was presodiated before the test, if said
 * @param length_m diffusion length for titration
 * @param molarVolume_m3 molar volume for titration
 * @param molarMass_kg molar mass for titration
 * @param host formula of the host or hosts, such as {@code MoS2/ZnIn2S4}
 * @param group name under which replicates stand together; the id if none is given
 */
public record Cell(
    String id,
    Optional<Role> role,
    OptionalDouble activeMass_kg,
    Basis massBasis,
    OptionalDouble electrodeMass_kg,
    OptionalDouble activeFraction,
    OptionalDouble carbonFraction,
    OptionalDouble binderFraction,
    OptionalDouble diameter_m,
    OptionalDouble area_m2,
    Optional<String> collector,
    Optional<String> electrolyte,
    OptionalDouble electrolyteVolume_m3,
    Optional<String> separator,
    OptionalDouble counterMass_kg,
    OptionalDouble temperature_K,
    Optional<Boolean> presodiated,
    OptionalDouble length_m,
    OptionalDouble molarVolume_m3,
    OptionalDouble molarMass_kg,
    Optional<String> host,
    String group) {

  /** What the working electrode is. */
  public enum Role {
    /** Anode material against sodium: reduction (discharge) sodiates. */
    ANODE,
    /** Cathode material against sodium: oxidation (charge) desodiates, and comes first. */
    CATHODE,
    /** Two working electrodes. */
    FULL,
    /** The same electrode twice. */
    SYMMETRIC;

    /** As written in files and options. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a capacity per gram refers to. */
  public enum Basis {
    /** The hosts alone. */
    HOST,
    /** The hosts and the carbon or MXene they were made with. */
    COMPOSITE,
    /** The whole coating: active material, conductive carbon, binder. */
    ELECTRODE;

    /** As written in files and documents. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Cell {
    if (massBasis == Basis.ELECTRODE) {
      throw new IllegalArgumentException("the mass of the electrode has an entry of its own");
    }
    if (id.isBlank()) {
      throw new IllegalArgumentException("a cell needs an id");
    }
  }

  /** A cell nothing is known of but its name and perhaps its role. */
  public static Cell unknown(String id, Optional<Role> role) {
    OptionalDouble none = OptionalDouble.empty();
    return new Cell(
        id,
        role,
        none,
        Basis.HOST,
        none,
        none,
        none,
        none,
        none,
        none,
        Optional.empty(),
        Optional.empty(),
        none,
        Optional.empty(),
        none,
        none,
        Optional.empty(),
        none,
        none,
        none,
        Optional.empty(),
        id);
  }

  /** The same with another role. */
  public Cell withRole(Role role) {
    return new Cell(
        id,
        Optional.of(role),
        activeMass_kg,
        massBasis,
        electrodeMass_kg,
        activeFraction,
        carbonFraction,
        binderFraction,
        diameter_m,
        area_m2,
        collector,
        electrolyte,
        electrolyteVolume_m3,
        separator,
        counterMass_kg,
        temperature_K,
        presodiated,
        length_m,
        molarVolume_m3,
        molarMass_kg,
        host,
        group);
  }

  /** The same with a mass of the active material, where it is given. */
  public Cell withActiveMass(OptionalDouble mass_kg) {
    return new Cell(
        id,
        role,
        mass_kg.isPresent() ? mass_kg : activeMass_kg,
        massBasis,
        electrodeMass_kg,
        activeFraction,
        carbonFraction,
        binderFraction,
        diameter_m,
        area_m2,
        collector,
        electrolyte,
        electrolyteVolume_m3,
        separator,
        counterMass_kg,
        temperature_K,
        presodiated,
        length_m,
        molarVolume_m3,
        molarMass_kg,
        host,
        group);
  }

  /** The same with another host. */
  public Cell withHost(String host) {
    return new Cell(
        id,
        role,
        activeMass_kg,
        massBasis,
        electrodeMass_kg,
        activeFraction,
        carbonFraction,
        binderFraction,
        diameter_m,
        area_m2,
        collector,
        electrolyte,
        electrolyteVolume_m3,
        separator,
        counterMass_kg,
        temperature_K,
        presodiated,
        length_m,
        molarVolume_m3,
        molarMass_kg,
        Optional.of(host),
        group);
  }

  /** The same with these lengths, areas and volumes where they are given. */
  public Cell withTitration(
      OptionalDouble otherLength_m, OptionalDouble otherArea_m2, OptionalDouble otherVolume_m3) {
    return new Cell(
        id,
        role,
        activeMass_kg,
        massBasis,
        electrodeMass_kg,
        activeFraction,
        carbonFraction,
        binderFraction,
        diameter_m,
        otherArea_m2.isPresent() ? otherArea_m2 : area_m2,
        collector,
        electrolyte,
        electrolyteVolume_m3,
        separator,
        counterMass_kg,
        temperature_K,
        presodiated,
        otherLength_m.isPresent() ? otherLength_m : length_m,
        otherVolume_m3.isPresent() ? otherVolume_m3 : molarVolume_m3,
        molarMass_kg,
        host,
        group);
  }
}
