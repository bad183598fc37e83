package anodyne.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Capacitance that a constant phase element beside a resistance stands for. Two formulas for two
 * pictures; the values differ, so the formula is always named.
 *
 * @param element the constant phase element, or a Zarc
 * @param formula which picture
 * @param value_F the capacitance
 * @param chargeTransfer_ohm resistance beside it
 * @param series_ohm resistance before it, 0 if the formula does not use it
 */
public record Capacitance(
    String element, Formula formula, double value_F, double chargeTransfer_ohm, double series_ohm) {

  /** Pictures of a distributed time constant. */
  public enum Formula {
    /**
     * Along the surface: C = Q^(1/n) (1/Rs + 1/Rct)^((n-1)/n). Brug, van den Eeden,
     * Sluyters-Rehbach, Sluyters, J. Electroanal. Chem. 176, 275 (1984).
     */
    BRUG,
    /**
     * Normal to the surface: C = Q^(1/n) Rct^((1-n)/n). Hsu and Mansfeld, Corrosion 57, 747 (2001).
     */
    HSU_MANSFELD;

    /** As in documents. */
    public String word() {
      return switch (this) {
        case BRUG -> "brug";
        case HSU_MANSFELD -> "hsu-mansfeld";
      };
    }
  }

  /** Brug's formula. */
  public static double brug_F(double q, double n, double series_ohm, double chargeTransfer_ohm) {
    return Math.pow(q, 1 / n) * Math.pow(1 / series_ohm + 1 / chargeTransfer_ohm, (n - 1) / n);
  }

  /** The formula of Hsu and Mansfeld. */
  public static double hsuMansfeld_F(double q, double n, double chargeTransfer_ohm) {
    return Math.pow(q, 1 / n) * Math.pow(chargeTransfer_ohm, (1 - n) / n);
  }

  /** Of every constant phase element in parallel with a resistor, and of every Zarc. */
  public static List<Capacitance> of(Circuit circuit, double[] values) {
    List<Capacitance> result = new ArrayList<>();
    double series = 0;
    int at = 0;
    List<Branch> parts =
        circuit.root() instanceof Branch.Chain(List<Branch> inner)
            ? inner
            : List.of(circuit.root());
    for (Branch part : parts) {
      if (part instanceof Branch.Single(Element element)
          && element.kind() == ElementKind.RESISTOR) {
        series += values[at];
      }
      at += part.elements().stream().mapToInt(e -> e.settings().size()).sum();
    }
    collect(circuit.root(), 0, Optional.empty(), series, values, result);
    return result;
  }

  private static int collect(
      Branch branch,
      int at,
      Optional<Double> beside,
      double series,
      double[] values,
      List<Capacitance> result) {
    int index = at;
    switch (branch) {
      case Branch.Single(Element element) -> {
        if (element.kind() == ElementKind.CONSTANT_PHASE && beside.isPresent()) {
          add(element, values[at], values[at + 1], beside.get(), series, result);
        }
        if (element.kind() == ElementKind.ZARC) {
          double q = Math.pow(values[at + 1], values[at + 2]) / values[at];
          add(element, q, values[at + 2], values[at], series, result);
        }
        index += element.settings().size();
      }
      case Branch.Chain(List<Branch> parts) -> {
        for (Branch part : parts) {
          index = collect(part, index, Optional.empty(), series, values, result);
        }
      }
      case Branch.Fork(List<Branch> parts) -> {
        Optional<Double> resistance = resistance(parts, at, values);
        for (Branch part : parts) {
          index = collect(part, index, resistance, series, values, result);
        }
      }
    }
    return index;
  }

  /** The resistor among parallel parts, alone or first in a row. */
  private static Optional<Double> resistance(List<Branch> parts, int at, double[] values) {
    int index = at;
    for (Branch part : parts) {
      int inside = index;
      for (Element element : part.elements()) {
        if (element.kind() == ElementKind.RESISTOR) {
          return Optional.of(values[inside]);
        }
        inside += element.settings().size();
      }
      index = inside;
    }
    return Optional.empty();
  }

  private static void add(
      Element element, double q, double n, double beside, double series, List<Capacitance> result) {
    result.add(
        new Capacitance(
            element.name(), Formula.HSU_MANSFELD, hsuMansfeld_F(q, n, beside), beside, 0));
    if (series > 0) {
      result.add(
          new Capacitance(
              element.name(), Formula.BRUG, brug_F(q, n, series, beside), beside, series));
    }
  }
}
