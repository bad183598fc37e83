package anodyne.sodiation;

import anodyne.formula.Rational;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A reaction of whole compounds with sodium metal.
 *
 * @param reactants amounts by name: whole numbers without common factor over both sides, or per
 *     formula unit of the host where they would exceed {@value #MOST}
 * @param products amounts by name
 */
public record Reaction(
    SequencedMap<String, Rational> reactants, SequencedMap<String, Rational> products) {
  /** Largest whole number that is easier to read than a fraction. */
  static final int MOST = 60;

  private static final String SODIUM = "Na";

  public Reaction {
    reactants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reactants));
    products = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(products));
  }

  /** What leads from one mixture to another; compounds in equal amounts on both sides drop out. */
  static Reaction between(Mixture before, Mixture after) {
    LinkedHashMap<Compound, Rational> change = new LinkedHashMap<>();
    before.amounts().forEach((c, amount) -> change.put(c, amount.negated()));
    after.amounts().forEach((c, amount) -> change.merge(c, amount, Rational::plus));
    change.values().removeIf(Rational::isZero);
    Rational sodium = after.sodium().minus(before.sodium());
    BigInteger multiple = sodium.denominator();
    for (Rational amount : change.values()) {
      multiple = multiple.multiply(amount.denominator()).divide(multiple.gcd(amount.denominator()));
    }
    BigInteger divisor = sodium.numerator().multiply(multiple).divide(sodium.denominator());
    for (Rational amount : change.values()) {
      divisor = divisor.gcd(amount.numerator().multiply(multiple).divide(amount.denominator()));
    }
    Rational whole = new Rational(multiple, divisor.signum() == 0 ? BigInteger.ONE : divisor);
    boolean readable =
        change.values().stream()
            .allMatch(a ->
                whole.times(a).compareTo(Rational.of(MOST)) <= 0
                    && whole.times(a).compareTo(Rational.of(-MOST)) >= 0);
    Rational factor = readable ? whole : Rational.ONE;
    LinkedHashMap<String, Rational> left = new LinkedHashMap<>();
    LinkedHashMap<String, Rational> right = new LinkedHashMap<>();
    change.forEach((compound, amount) -> {
      Rational scaled = amount.times(factor);
      if (scaled.signum() < 0) {
        left.put(compound.name(), scaled.negated());
      } else {
        right.put(compound.name(), scaled);
      }
    });
    if (!sodium.isZero()) {
      left.put(SODIUM, sodium.times(factor));
    }
    return new Reaction(left, right);
  }

  /** The reaction as text: {@code MoS2 + 4 Na -> Mo + 2 Na2S}. */
  public String text() {
    return side(reactants) + " -> " + side(products);
  }

  private static String side(SequencedMap<String, Rational> side) {
    return side.entrySet().stream()
        .map(e -> (e.getValue().isOne() ? "" : e.getValue() + " ") + e.getKey())
        .collect(Collectors.joining(" + "));
  }
}
