package anodyne.cell;

/** The same value everywhere. */
public record Constant(double constant) implements Curve {
  @Override
  public double value(double x) {
    return constant;
  }

  @Override
  public double slope(double x) {
    return 0;
  }
}
