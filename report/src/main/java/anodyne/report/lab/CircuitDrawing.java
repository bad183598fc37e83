package anodyne.report.lab;

import anodyne.impedance.Branch;
import anodyne.impedance.Circuit;
import anodyne.impedance.Element;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import java.util.List;

/** A circuit as it is drawn in papers: European symbols, series from left to right. */
final class CircuitDrawing {
  private static final double CELL = 92;
  private static final double ROW = 62;
  private static final double MARGIN = 24;
  private static final double STUB = 16;
  private static final Stroke WIRE = Stroke.solid(Ink.BLACK, 1.4);

  private final Svg svg;

  private CircuitDrawing(Svg svg) {
    this.svg = svg;
  }

  static Figure of(String name, Circuit circuit) {
    double width = width(circuit.root()) + 2 * MARGIN;
    double height = height(circuit.root()) + 2 * 14;
    Svg svg = new Svg(width, height, "Circuit " + circuit.text());
    CircuitDrawing drawing = new CircuitDrawing(svg);
    double y = 14 + above(circuit.root());
    svg.circle(MARGIN - 10, y, 3, Ink.WHITE, WIRE);
    svg.line(MARGIN - 7, y, MARGIN, y, WIRE);
    drawing.draw(circuit.root(), MARGIN, y, width(circuit.root()));
    double right = MARGIN + width(circuit.root());
    svg.line(right, y, right + 7, y, WIRE);
    svg.circle(right + 10, y, 3, Ink.WHITE, WIRE);
    return new Figure(name, Rich.plain("Circuit " + circuit.text() + "."), svg.finish());
  }

  private static double width(Branch branch) {
    return switch (branch) {
      case Branch.Single _ -> CELL;
      case Branch.Chain(List<Branch> parts) ->
          parts.stream().mapToDouble(CircuitDrawing::width).sum();
      case Branch.Fork(List<Branch> parts) ->
          parts.stream().mapToDouble(CircuitDrawing::width).max().orElse(CELL) + 2 * STUB;
    };
  }

  /** Height above the line on which a part begins and ends. */
  private static double above(Branch branch) {
    return switch (branch) {
      case Branch.Single _ -> ROW / 2;
      case Branch.Chain(List<Branch> parts) ->
          parts.stream().mapToDouble(CircuitDrawing::above).max().orElse(ROW / 2);
      case Branch.Fork _ -> height(branch) / 2;
    };
  }

  private static double height(Branch branch) {
    return switch (branch) {
      case Branch.Single _ -> ROW;
      case Branch.Chain(List<Branch> parts) ->
          parts.stream().mapToDouble(CircuitDrawing::above).max().orElse(ROW / 2)
              + parts.stream().mapToDouble(p -> height(p) - above(p)).max().orElse(ROW / 2);
      case Branch.Fork(List<Branch> parts) ->
          parts.stream().mapToDouble(CircuitDrawing::height).sum();
    };
  }

  private void draw(Branch branch, double x, double y, double width) {
    switch (branch) {
      case Branch.Single(Element element) -> element(element, x, y, width);
      case Branch.Chain(List<Branch> parts) -> {
        double extra = width - width(branch);
        double at = x + extra / 2;
        svg.line(x, y, at, y, WIRE);
        for (Branch part : parts) {
          draw(part, at, y, width(part));
          at += width(part);
        }
        svg.line(at, y, x + width, y, WIRE);
      }
      case Branch.Fork(List<Branch> parts) -> {
        double inner = width - 2 * STUB;
        double top = y - height(branch) / 2;
        double first = top + above(parts.getFirst());
        double line = first;
        double next = top;
        for (Branch part : parts) {
          line = next + above(part);
          draw(part, x + STUB, line, inner);
          next += height(part);
        }
        svg.line(x + STUB, first, x + STUB, line, WIRE);
        svg.line(x + width - STUB, first, x + width - STUB, line, WIRE);
        svg.line(x, y, x + STUB, y, WIRE);
        svg.line(x + width - STUB, y, x + width, y, WIRE);
      }
    }
  }

  private void element(Element element, double x, double y, double width) {
    double middle = x + width / 2;
    switch (element.kind()) {
      case CAPACITOR -> {
        leads(x, y, width, 5);
        svg.line(middle - 5, y - 13, middle - 5, y + 13, Stroke.solid(Ink.BLACK, 2));
        svg.line(middle + 5, y - 13, middle + 5, y + 13, Stroke.solid(Ink.BLACK, 2));
      }
      case CONSTANT_PHASE -> {
        leads(x, y, width, 8);
        chevron(middle - 4, y);
        chevron(middle + 6, y);
        svg.line(middle - 8, y, middle - 4 + 4, y, WIRE);
      }
      case INDUCTOR, MODIFIED_INDUCTOR -> {
        leads(x, y, width, 24);
        coil(middle, y);
      }
      case RESISTOR -> box(x, y, width, middle, "");
      case WARBURG,
          OPEN_WARBURG,
          SHORT_WARBURG,
          GENERAL_OPEN_WARBURG,
          GENERAL_SHORT_WARBURG,
          GERISCHER,
          GENERAL_GERISCHER,
          FINITE_GERISCHER,
          RELAXATION,
          ZARC,
          HAVRILIAK_NEGAMI,
          TRANSMISSION_LINE,
          POROUS_ELECTRODE ->
          box(x, y, width, middle, element.kind().symbol());
    }
    svg.text(middle, y - 18, label(element), Anchor.MIDDLE, Svg.TEXT, Ink.BLACK);
  }

  private static Rich label(Element element) {
    String suffix = element.suffix();
    String low = suffix.startsWith("_") ? suffix.substring(1) : suffix;
    return Rich.of(element.kind().symbol() + "_{" + low + "}");
  }

  private void leads(double x, double y, double width, double half) {
    svg.line(x, y, x + width / 2 - half, y, WIRE);
    svg.line(x + width / 2 + half, y, x + width, y, WIRE);
  }

  private void box(double x, double y, double width, double middle, String inside) {
    double half = 26;
    leads(x, y, width, half);
    svg.rectangle(middle - half, y - 10, 2 * half, 20, Ink.WHITE, WIRE);
    if (!inside.isEmpty()) {
      svg.text(middle, y + 4, Rich.plain(inside), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
    }
  }

  private void chevron(double tip, double y) {
    svg.polyline(
        new double[] {tip - 6, tip + 2, tip - 6},
        new double[] {y - 13, y, y + 13},
        Stroke.solid(Ink.BLACK, 2));
  }

  private void coil(double middle, double y) {
    int turns = 4;
    double radius = 6;
    double[] px = new double[turns * 13];
    double[] py = new double[turns * 13];
    for (int t = 0; t < turns; t++) {
      for (int k = 0; k < 13; k++) {
        double angle = Math.PI * (1 - k / 12.0);
        px[t * 13 + k] = middle - 18 + 12 * t + radius * Math.cos(angle);
        py[t * 13 + k] = y - radius * Math.sin(angle);
      }
    }
    svg.polyline(px, py, WIRE);
  }
}
