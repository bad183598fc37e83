package anodyne.cell;

/** A property as a function of one variable. */
public sealed interface Curve permits Constant, LinearTable, MonotoneTable, Formula, GalleryTable {

  double value(double x);

  /** dvalue/dx. */
  double slope(double x);
}
