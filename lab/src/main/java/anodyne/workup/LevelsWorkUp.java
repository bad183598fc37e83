package anodyne.workup;

import anodyne.analysis.MottSchottky;
import anodyne.analysis.Onset;
import anodyne.analysis.TaucPlot;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;

/**
 * Energy levels of a sample.
 *
 * @param kind what was measured
 * @param source files and date
 * @param workFunction eV
 * @param valenceEdge Fermi level minus valence edge, eV
 * @param bandGap eV
 * @param flatBand V against the reference electrode of the measurement
 * @param carriers per cm3, its error an amount
 * @param type of the carriers
 * @param valenceOffset right minus left, eV
 * @param details what it rests on, for figures
 * @param warnings what is doubtful
 * @param assumptions defaults used
 */
public record LevelsWorkUp(
    Kind kind,
    String source,
    Optional<Value> workFunction,
    Optional<Value> valenceEdge,
    Optional<Value> bandGap,
    Optional<Value> flatBand,
    Optional<Value> carriers,
    Optional<MottSchottky.Carriers> type,
    Optional<Value> valenceOffset,
    Details details,
    List<Warning> warnings,
    List<Assumption> assumptions) {

  /** What was measured. */
  public enum Kind {
    UPS,
    XPS,
    TAUC,
    MOTT_SCHOTTKY,
    KRAUT;

    /** As written in options. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A value.
   *
   * @param value in the unit of its place
   * @param error standard error in that unit
   * @param detail how it was found
   */
  public record Value(double value, double error, String detail) {}

  /** What a result rests on. */
  public sealed interface Details {}

  /**
   * A photoelectron spectrum.
   *
   * @param binding_eV below the Fermi edge, rising
   * @param intensity of each
   * @param cutOff onset of the secondary electrons
   * @param valence onset of the valence band
   * @param valenceBinding_eV of the spectrum the valence edge is of
   * @param valenceIntensity of each
   */
  public record Photoelectrons(
      Series binding_eV,
      Series intensity,
      Optional<Onset.Found> cutOff,
      Optional<Onset.Found> valence,
      Series valenceBinding_eV,
      Series valenceIntensity)
      implements Details {}

  /** An optical spectrum. */
  public record Optical(TaucPlot plot) implements Details {}

  /** Capacitances. */
  public record Capacitances(MottSchottky result) implements Details {}

  /** Numbers alone. */
  public record CoreLevels(List<Double> coreLevels_eV) implements Details {
    public CoreLevels {
      coreLevels_eV = List.copyOf(coreLevels_eV);
    }
  }

  public LevelsWorkUp {
    warnings = List.copyOf(warnings);
    assumptions = List.copyOf(assumptions);
  }
}
