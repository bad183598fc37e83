package anodyne.library;

/**
 * A way of obtaining electron energies, with what is known about its errors. All four errors are
 * estimates, as one standard deviation.
 *
 * @param word the word used in phase files
 * @param description what it is
 * @param rank lower is preferred among values of equal quality
 * @param bias_eV systematic error shared by all levels obtained this way
 * @param levelScatter_eV scatter of one level whose source states no uncertainty
 * @param gapBias_eV systematic error shared by all gaps obtained this way
 * @param gapScatter_eV scatter of one gap whose source states no uncertainty
 * @param reason why these numbers
 */
public record Method(
    String word,
    String description,
    int rank,
    double bias_eV,
    double levelScatter_eV,
    double gapBias_eV,
    double gapScatter_eV,
    String reason) {
  public Method {
    if (word.isBlank()) {
      throw new IllegalArgumentException("a method needs a word");
    }
    requireError(word, "bias_eV", bias_eV);
    requireError(word, "level_scatter_eV", levelScatter_eV);
    requireError(word, "gap_bias_eV", gapBias_eV);
    requireError(word, "gap_scatter_eV", gapScatter_eV);
  }

  /** Systematic error of this kind of value, one standard deviation; 0 where none is known. */
  public double bias(Property.Kind kind) {
    return switch (kind) {
      case LEVEL -> bias_eV;
      case GAP -> gapBias_eV;
      case LOGARITHMIC, CARRIERS, DIFFUSIVITY, AMOUNT, WORD -> 0;
    };
  }

  /** Scatter of one value that states no uncertainty; 0 where none is known. */
  public double scatter(Property.Kind kind) {
    return switch (kind) {
      case LEVEL -> levelScatter_eV;
      case GAP -> gapScatter_eV;
      case LOGARITHMIC, CARRIERS, DIFFUSIVITY, AMOUNT, WORD -> 0;
    };
  }

  private static void requireError(String word, String name, double value_eV) {
    if (!(value_eV >= 0 && value_eV < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " of " + word + " must be >= 0 eV and finite, got " + value_eV);
    }
  }
}
