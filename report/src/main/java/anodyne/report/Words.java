package anodyne.report;

import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.library.Property;
import anodyne.quantity.Quality;
import anodyne.report.draw.Rich;

/** Words and units for people. */
final class Words {
  private Words() {}

  /** A property as people write it. */
  static String property(Property property) {
    return switch (property) {
      case BAND_GAP -> "band gap";
      case YOUNGS_MODULUS -> "Young's modulus";
      case PERMITTIVITY_STATIC -> "static permittivity";
      case PERMITTIVITY_OPTICAL -> "optical permittivity";
      case POISSON_RATIO -> "Poisson ratio";
      case CONDUCTIVITY_TYPE -> "type of conduction";
      case ELECTRON_AFFINITY,
          IONISATION_ENERGY,
          WORK_FUNCTION,
          FERMI_ABOVE_VALENCE_EDGE,
          CARRIER_CONCENTRATION,
          ELECTRON_MASS,
          HOLE_MASS,
          FORMATION_ENTHALPY,
          ENTROPY,
          MOLAR_VOLUME,
          DENSITY,
          BULK_MODULUS,
          SHEAR_MODULUS,
          INTERLAYER_SPACING,
          EXFOLIATION_ENERGY,
          SODIUM_DIFFUSION_BARRIER,
          SODIUM_DIFFUSIVITY,
          SODIUM_INSERTION_POTENTIAL,
          ELECTRICAL_CONDUCTIVITY ->
          property.word().replace('_', ' ');
    };
  }

  /** The unit of a property as people write it. */
  static Rich unit(Property property) {
    return switch (property.unit()) {
      case "cm^-3" -> Rich.of("cm^{−3}");
      case "m_e" -> Rich.of("m_{e}");
      case "1", "text" -> Rich.plain("–");
      case "cm3/mol" -> Rich.of("cm^{3}/mol");
      case "g/cm3" -> Rich.of("g/cm^{3}");
      case "cm^2/s" -> Rich.of("cm^{2}/s");
      case "angstrom" -> Rich.plain("Å");
      default -> Rich.plain(property.unit());
    };
  }

  /** What a quality tag means. */
  static String meaning(Quality quality) {
    return switch (quality) {
      case MEASURED -> "measured, seen in the source cited";
      case HANDBOOK -> "from a handbook or an evaluated collection, seen in the source cited";
      case COMPUTED -> "computed, seen in the source cited";
      case RECALLED -> "from memory: no source was seen; wide interval";
      case PROXY -> "borrowed from another phase that is named; wider interval";
      case ESTIMATED -> "estimated by a stated rule";
    };
  }

  /** A kind of contact as people write it. */
  static String kind(Interface.Kind kind) {
    return switch (kind) {
      case SCHOTTKY -> "Schottky";
      case OHMIC, P_N, P_P, N_N, METAL_METAL -> kind.word();
    };
  }

  /** A kind of bonding as people write it. */
  static String bonding(String word) {
    return word.equals("van-der-waals") ? "van der Waals" : word;
  }

  /** A flag as a short phrase. */
  static String flag(Flag flag) {
    return flag.word().replace('_', ' ');
  }

  /** The sides of a direction. */
  static Rich direction(Interface contact, Interface.Direction direction) {
    return Rich.formula(contact.from(direction))
        .then(" → ")
        .then(Rich.formula(contact.to(direction)));
  }
}
