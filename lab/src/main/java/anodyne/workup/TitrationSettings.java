package anodyne.workup;

import anodyne.analysis.SurfaceResponse;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a titration is worked up with.
 *
 * @param body shape of what sodium diffuses in
 * @param length_m thickness with one open face (volume over area) or radius
 * @param area_m2 area of the electrode that takes part, if it was given
 * @param molarVolume_m3 molar volume, if it was given
 * @param phase the phase the molar volume is of, if it was named
 * @param derived whether the length was made of mass, molar mass, molar volume and area
 * @param warnings of these choices
 */
public record TitrationSettings(
    SurfaceResponse body,
    double length_m,
    OptionalDouble area_m2,
    OptionalDouble molarVolume_m3,
    Optional<String> phase,
    boolean derived,
    List<Warning> warnings) {
  /** Given and derived lengths may differ by this factor. */
  private static final double AGREE = 2;

  public TitrationSettings {
    warnings = List.copyOf(warnings);
  }

  /**
   * The settings of a cell; empty if neither a length nor all of active mass, molar mass, molar
   * volume and area are known, or if a sphere has no radius.
   */
  public static Optional<TitrationSettings> of(
      Cell cell, SurfaceResponse body, Optional<String> phase) {
    OptionalDouble derived =
        body == SurfaceResponse.SLAB ? volumeOverArea(cell) : OptionalDouble.empty();
    OptionalDouble length = cell.length_m().isPresent() ? cell.length_m() : derived;
    if (length.isEmpty()) {
      return Optional.empty();
    }
    List<Warning> warnings = new java.util.ArrayList<>();
    if (cell.length_m().isPresent() && derived.isPresent()) {
      double ratio = cell.length_m().getAsDouble() / derived.getAsDouble();
      if (ratio > AGREE || ratio < 1 / AGREE) {
        warnings.add(
            new Warning(
                "gitt_length_differs",
                String.format(
                    java.util.Locale.ROOT,
                    "the length given, %.3g um, is %.2g times mass, molar volume and area make; D"
                        + " goes with its square, say which is meant",
                    1e6 * cell.length_m().getAsDouble(),
                    ratio),
                cell.id()));
      }
    }
    if (cell.molarVolume_m3().isPresent() && phase.isEmpty()) {
      warnings.add(
          new Warning(
              "gitt_molar_volume_of",
              "no phase is named for the molar volume; a conversion changes it by the reaction,"
                  + " name the phase with --phase",
              cell.id()));
    }
    return Optional.of(
        new TitrationSettings(
            body,
            length.getAsDouble(),
            cell.area_m2(),
            cell.molarVolume_m3(),
            phase,
            cell.length_m().isEmpty(),
            warnings));
  }

  private static OptionalDouble volumeOverArea(Cell cell) {
    if (cell.activeMass_kg().isEmpty()
        || cell.molarMass_kg().isEmpty()
        || cell.molarVolume_m3().isEmpty()
        || cell.area_m2().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        cell.activeMass_kg().getAsDouble()
            / cell.molarMass_kg().getAsDouble()
            * cell.molarVolume_m3().getAsDouble()
            / cell.area_m2().getAsDouble());
  }

  /** Moles of formula units that take part: area times length over molar volume. */
  public OptionalDouble amount_mol() {
    if (area_m2.isEmpty() || molarVolume_m3.isEmpty() || body != SurfaceResponse.SLAB) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(area_m2.getAsDouble() * length_m / molarVolume_m3.getAsDouble());
  }
}
