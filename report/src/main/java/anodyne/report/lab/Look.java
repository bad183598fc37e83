package anodyne.report.lab;

import anodyne.report.draw.Ink;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Stroke;

/** Colours, dashes and marks of curves that share a plot, told apart without colour too. */
final class Look {
  static final double WIDTH = 720;
  private static final Ink[] INKS = {
    Ink.BLUE, Ink.VERMILLION, Ink.GREEN, Ink.PURPLE, Ink.ORANGE, Ink.SKY, Ink.BLACK
  };

  private Look() {}

  static Ink ink(int i) {
    return INKS[i % INKS.length];
  }

  static Stroke stroke(int i, double width) {
    return switch (i / 2 % 4) {
      case 0 -> i % 2 == 0 ? Stroke.solid(ink(i), width) : Stroke.dashed(ink(i), width);
      case 1 -> i % 2 == 0 ? Stroke.dashDotted(ink(i), width) : Stroke.dotted(ink(i), width);
      case 2 -> i % 2 == 0 ? new Stroke(ink(i), width, "13 3") : new Stroke(ink(i), width, "3 3");
      default -> Stroke.solid(ink(i), width);
    };
  }

  static Mark mark(int i) {
    Mark[] marks = Mark.values();
    return marks[i % marks.length];
  }
}
