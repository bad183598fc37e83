package anodyne.report.draw;

/** Width of text without a font, by the metrics of Helvetica rounded up to a few classes. */
final class TextWidth {
  private static final String NARROW = "ijl'|.,:;!It[]()/\\ f−-r·‐";
  private static final String WIDE = "mwMW@%—×→←⁺½";

  private TextWidth() {}

  /** Width of a line in units. */
  static double of(Rich line, double size) {
    double width = 0;
    for (Rich.Run run : line.runs()) {
      width += of(run.text(), run.level() == Rich.Level.BASE ? size : size * Svg.SCRIPT_SIZE);
    }
    return width;
  }

  private static double of(String text, double size) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NARROW.indexOf(c) >= 0) {
        ems += 0.33;
      } else if (WIDE.indexOf(c) >= 0) {
        ems += 0.89;
      } else if (Character.isUpperCase(c)) {
        ems += 0.7;
      } else {
        ems += 0.56;
      }
    }
    return ems * size;
  }
}
