package anodyne.report;

import anodyne.report.draw.Ink;
import anodyne.report.draw.Stroke;

/** Lines and text sizes that mean the same in every figure. */
final class Lines {
  static final double WIDTH = 720;
  static final Stroke CONDUCTION = Stroke.solid(Ink.BLUE, 2.2);
  static final Stroke VALENCE = new Stroke(Ink.VERMILLION, 2.2, "13 2.5");
  static final Stroke FERMI = Stroke.dashed(Ink.BLACK, 1.3);
  static final Stroke VACUUM = Stroke.dotted(Ink.GREY, 1.5);
  static final Stroke INTERFACE = Stroke.solid(Ink.GREY, 1);
  static final Stroke ZERO = Stroke.solid(Ink.LIGHT, 1);
  static final Stroke THIN = Stroke.solid(Ink.BLACK, 1);
  static final Stroke ELECTRONS = Stroke.solid(Ink.GREEN, 2.6);
  static final Stroke FIELD = Stroke.solid(Ink.PURPLE, 2.6);

  private Lines() {}
}
