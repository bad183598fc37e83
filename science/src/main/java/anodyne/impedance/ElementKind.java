package anodyne.impedance;

import anodyne.impedance.Parameter.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Kinds of circuit elements with their equations; s = jω.
 *
 * <p>Symbols are those of impedance.py where it has the element. {@link #MODIFIED_INDUCTOR} follows
 * the published definition L s^n; impedance.py 1.7 computes (L s)^n instead, so that its L is ours
 * to the power 1/n.
 */
public enum ElementKind {
  /** Z = R. */
  RESISTOR("R", "R", new Parameter("R", "ohm", Quantity.RESISTANCE)),
  /** Z = 1/(C s). */
  CAPACITOR("C", "C", new Parameter("C", "F", Quantity.CAPACITANCE)),
  /** Z = L s. */
  INDUCTOR("L", "L", new Parameter("L", "H", Quantity.INDUCTANCE)),
  /** Z = L s^n. */
  MODIFIED_INDUCTOR(
      "La",
      "La",
      new Parameter("L", "H s^(n-1)", Quantity.PSEUDO_INDUCTANCE),
      new Parameter("n", "", Quantity.EXPONENT)),
  /** Z = 1/(Q s^n). */
  CONSTANT_PHASE(
      "CPE",
      "Q",
      new Parameter("Q", "ohm^-1 s^n", Quantity.PSEUDO_CAPACITANCE),
      new Parameter("n", "", Quantity.EXPONENT)),
  /** Z = σ (1 - j) ω^-1/2: diffusion into a half space. */
  WARBURG("W", "W", new Parameter("sigma", "ohm s^-1/2", Quantity.WARBURG_COEFFICIENT)),
  /** Z = Z0 coth(√(sτ))/√(sτ): diffusion towards a blocking wall. */
  OPEN_WARBURG(
      "Wo",
      "Wo",
      new Parameter("Z0", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME)),
  /** Z = Z0 tanh(√(sτ))/√(sτ): diffusion towards a reservoir. */
  SHORT_WARBURG(
      "Ws",
      "Ws",
      new Parameter("Z0", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME)),
  /** Z = Z0 coth((sτ)^p)/(sτ)^p. */
  GENERAL_OPEN_WARBURG(
      "Wog",
      "Wog",
      new Parameter("Z0", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME),
      new Parameter("p", "", Quantity.DIFFUSION_EXPONENT)),
  /** Z = Z0 tanh((sτ)^p)/(sτ)^p. */
  GENERAL_SHORT_WARBURG(
      "Wsg",
      "Wsg",
      new Parameter("Z0", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME),
      new Parameter("p", "", Quantity.DIFFUSION_EXPONENT)),
  /** Z = R/√(1 + sτ): diffusion with reaction. */
  GERISCHER(
      "G",
      "Ga",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME)),
  /** Z = R/(1 + sτ)^n. */
  GENERAL_GERISCHER(
      "Gg",
      "Gg",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME),
      new Parameter("n", "", Quantity.EXPONENT)),
  /** Z = R/(q tanh(φ q)), q = √(1 + sτ): Gerischer element of finite length. */
  FINITE_GERISCHER(
      "Gs",
      "Gs",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME),
      new Parameter("phi", "", Quantity.RATIO)),
  /** Z = R/(1 + sτ): resistor and capacitor side by side. */
  RELAXATION(
      "K",
      "K",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME)),
  /** Z = R/(1 + (sτ)^n): resistor and constant phase element side by side, Q = τ^n/R. */
  ZARC(
      "Zarc",
      "Zarc",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME),
      new Parameter("n", "", Quantity.EXPONENT)),
  /** Z = R/(1 + (sτ)^a)^b. */
  HAVRILIAK_NEGAMI(
      "HN",
      "Ha",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("tau", "s", Quantity.TIME),
      new Parameter("a", "", Quantity.EXPONENT),
      new Parameter("b", "", Quantity.EXPONENT)),
  /** Z = √(R Zs) coth √(R/Zs), Zs = 1/(Q s^n): pore with blocking walls. */
  TRANSMISSION_LINE(
      "TLMQ",
      "Tlmbo",
      new Parameter("R", "ohm", Quantity.RESISTANCE),
      new Parameter("Q", "ohm^-1 s^n", Quantity.PSEUDO_CAPACITANCE),
      new Parameter("n", "", Quantity.EXPONENT)),
  /**
   * Z = A coth(β)/β + B/(β sinh β), β = √(a + s b): porous electrode of Paasch; A, B in ohm for a
   * whole electrode.
   */
  POROUS_ELECTRODE(
      "T",
      "T",
      new Parameter("A", "ohm", Quantity.RESISTANCE),
      new Parameter("B", "ohm", Quantity.RESISTANCE),
      new Parameter("a", "", Quantity.RATIO),
      new Parameter("b", "s", Quantity.TIME));

  private final String symbol;
  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Parameter> parameters;

  ElementKind(String symbol, String code, Parameter... parameters) {
    this.symbol = symbol;
    this.code = code;
    this.parameters = List.of(parameters);
  }

  /** Name in strings of the form {@code R0-p(R1,CPE1)}. */
  public String symbol() {
    return symbol;
  }

  /** Name in a circuit description code, such as {@code R(RQ)}. */
  public String code() {
    return code;
  }

  /** Its numbers, in the order of the equation. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Whether its impedance can have a positive imaginary part. */
  public boolean isInductive() {
    return this == INDUCTOR || this == MODIFIED_INDUCTOR;
  }

  /** The kind with this name in either grammar. */
  static Optional<ElementKind> named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.symbol.equals(name) || kind.code.equals(name))
        .findFirst();
  }

  @Override
  public String toString() {
    return symbol;
  }
}
