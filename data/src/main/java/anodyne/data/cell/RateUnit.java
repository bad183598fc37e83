package anodyne.data.cell;

import anodyne.data.InputException;
import anodyne.data.Node;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of a rate constant k; each stands for its own form of j₀. */
enum RateUnit {
  /** j₀ = F k √(c_e/c_e,rest) √c √(c_most - c). */
  VELOCITY("m/s"),
  /** j₀ = F k √c_e √c √(c_most - c). */
  ROOT("m^2.5 mol^-0.5 s^-1"),
  /** j₀ = F k √(c_e/c_e,rest) √(x (1 - x)). */
  NORMALISED("mol m^-2 s^-1");

  /** Unit of K itself in j₀ = K √(c_e c (c_most - c)). */
  static final String COEFFICIENT = "A m^-2 (mol m^-3)^-1.5";

  private final String unit;

  RateUnit(String unit) {
    this.unit = unit;
  }

  static RateUnit of(Node node, String name) {
    String unit = node.text("unit");
    return Stream.of(values())
        .filter(u -> u.unit.equals(unit))
        .findFirst()
        .orElseThrow(() ->
            node.get("unit")
                .wrong(
                    name + " cannot be in " + InputException.quoted(unit),
                    "units allowed here: "
                        + Stream.of(values()).map(u -> u.unit).collect(Collectors.joining(", "))));
  }

  /** K over F for k = 1. */
  double perFaraday(double salt_mol_per_m3, double most_mol_per_m3) {
    return switch (this) {
      case VELOCITY -> 1 / Math.sqrt(salt_mol_per_m3);
      case ROOT -> 1;
      case NORMALISED -> 1 / (Math.sqrt(salt_mol_per_m3) * most_mol_per_m3);
    };
  }
}
