package anodyne.preparation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.Optional;

/**
 * What a substance can do to those who handle it.
 *
 * @param substance its formula, hydrate water left out
 * @param name its name
 * @param statements hazard statements of the GHS by code ({@code H330}), the worst ones
 * @param statementsQuality trust class of the statements
 * @param statementsSource where they are from
 * @param exposureLimit limit of the workplace air, if one is listed
 * @param carcinogen group of the IARC, if the substance is listed
 * @param listSource where limit and group are from; empty without both
 * @param remark what to mind in these syntheses
 */
public record Precaution(
    Formula substance,
    String name,
    List<String> statements,
    Quality statementsQuality,
    String statementsSource,
    Optional<String> exposureLimit,
    Optional<String> carcinogen,
    Optional<String> listSource,
    Optional<String> remark) {
  public Precaution {
    statements = List.copyOf(statements);
    for (String statement : statements) {
      if (!statement.matches("H[2-4]\\d\\d[A-Za-z]*")) {
        throw new IllegalArgumentException(
            "a hazard statement is written like H330, got " + statement);
      }
    }
    if ((exposureLimit.isPresent() || carcinogen.isPresent()) && listSource.isEmpty()) {
      throw new IllegalArgumentException("a listed limit or group of " + name + " needs a source");
    }
  }

  /** True if a statement says that it can kill or maim in small amounts. */
  public boolean severe() {
    return statements.stream()
        .anyMatch(s ->
            List.of("H300", "H310", "H330", "H350", "H340", "H360").stream()
                .anyMatch(s::startsWith));
  }

  /** True if it is the same substance, whatever water it crystallises with. */
  public boolean concerns(Formula other) {
    if (!other.isFixed() || !other.elements().containsAll(substance.elements())) {
      return false;
    }
    Rational hydrogen = excess(other, Element.H);
    Rational oxygen = excess(other, Element.O);
    return oxygen.signum() >= 0
        && hydrogen.equals(oxygen.plus(oxygen))
        && other.elements().stream()
            .filter(e -> e != Element.H && e != Element.O)
            .allMatch(e -> excess(other, e).isZero());
  }

  private Rational excess(Formula other, Element element) {
    return other.amount(element).constant().minus(substance.amount(element).constant());
  }
}
