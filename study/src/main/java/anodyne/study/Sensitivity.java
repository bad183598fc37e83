package anodyne.study;

import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.LayerState;
import anodyne.numerics.SobolIndices;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sobol indices of the results of a junction over its uncertain inputs.
 *
 * @param inputs what varies, in the order of the indices
 * @param evaluations junctions solved
 * @param failed junctions that did not converge; their rows are left out
 * @param interfaces one entry per interface
 */
public record Sensitivity(
    List<Input> inputs, int evaluations, int failed, List<AtInterface> interfaces) {
  public Sensitivity {
    inputs = List.copyOf(inputs);
    interfaces = List.copyOf(interfaces);
  }

  /**
   * An uncertain input.
   *
   * @param label what it is
   * @param name what a user calls it; empty for the bias of a method, which nobody can set
   */
  public record Input(String label, Optional<String> name) {}

  /**
   * One interface.
   *
   * @param left name of the layer before it
   * @param right name of the layer behind it
   * @param indices of every result that exists here and varies
   * @param compressed the same of results whose variance a few draws make up, on a scale that does
   *     not let them
   */
  public record AtInterface(
      String left,
      String right,
      Map<Quantity, SobolIndices> indices,
      Map<Quantity, Compressed> compressed) {
    public AtInterface {
      indices = Map.copyOf(indices);
      compressed = Map.copyOf(compressed);
    }

    /** The indices that say most of a result: compressed where there are such. */
    public Optional<SobolIndices> telling(Quantity quantity) {
      return Optional.ofNullable(compressed.get(quantity))
          .map(Compressed::indices)
          .or(() -> Optional.ofNullable(indices.get(quantity)));
    }
  }

  /**
   * Indices of asinh(y / scale): linear for small y, its order of magnitude with its sign for
   * large.
   *
   * @param scale median of |y| over all evaluations
   * @param indices of the compressed result
   */
  public record Compressed(double scale, SobolIndices indices) {}

  /** Results whose variance is shared out, each in the unit of its word. */
  public enum Quantity {
    BUILT_IN_POTENTIAL("built_in_potential_V"),
    FIELD_LEFT("field_left_V_per_m"),
    FIELD_RIGHT("field_right_V_per_m"),
    /** 1 towards the last layer, -1 towards the first, 0 without a field. */
    FIELD_SIGN("field_sign"),
    SHEET_CHARGE("sheet_charge_e_per_cm2"),
    CONDUCTION_OFFSET("conduction_offset_eV"),
    SCHOTTKY_BARRIER("schottky_barrier_eV"),
    DEPLETION_WIDTH_LEFT("depletion_width_left_nm"),
    DEPLETION_WIDTH_RIGHT("depletion_width_right_nm");

    private final String word;

    Quantity(String word) {
      this.word = word;
    }

    /** The word used in documents, with the unit. */
    public String word() {
      return word;
    }

    /** True if it spreads over orders of magnitude and both signs. */
    public boolean isHeavyTailed() {
      return switch (this) {
        case FIELD_LEFT, FIELD_RIGHT, SHEET_CHARGE -> true;
        case BUILT_IN_POTENTIAL,
            FIELD_SIGN,
            CONDUCTION_OFFSET,
            SCHOTTKY_BARRIER,
            DEPLETION_WIDTH_LEFT,
            DEPLETION_WIDTH_RIGHT ->
            false;
      };
    }

    /** This result of a junction at an interface; NaN where there is no such thing. */
    double of(Junction junction, int at) {
      Interface contact = junction.interfaces().get(at);
      LayerState left = junction.layers().get(at);
      LayerState right = junction.layers().get(at + 1);
      return switch (this) {
        case BUILT_IN_POTENTIAL -> contact.builtInPotential_V();
        case FIELD_LEFT -> inside(left, contact.fieldLeft_V_per_m());
        case FIELD_RIGHT -> inside(right, contact.fieldRight_V_per_m());
        case FIELD_SIGN ->
            contact
                .field()
                .map(d -> d == Interface.Direction.LEFT_TO_RIGHT ? 1.0 : -1.0)
                .orElse(0.0);
        case SHEET_CHARGE -> contact.sheetCharge_per_m2() * 1e-4;
        case CONDUCTION_OFFSET -> contact.conductionOffset_eV().orElse(Double.NaN);
        case SCHOTTKY_BARRIER -> contact.schottkyBarrier_eV().orElse(Double.NaN);
        case DEPLETION_WIDTH_LEFT -> inside(left, left.depletionWidth_m() * 1e9);
        case DEPLETION_WIDTH_RIGHT -> inside(right, right.depletionWidth_m() * 1e9);
      };
    }

    private static double inside(LayerState layer, double value) {
      return layer.conduction() == LayerState.Conduction.METAL ? Double.NaN : value;
    }
  }
}
