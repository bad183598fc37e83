package anodyne.preparation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Equations that put one chalcogen in place of another at the same ratio to the metals:
 * selenization of a sulfide, sulfidation of an oxide, oxidation in air and so on.
 *
 * @param host phase at the start
 * @param target phase at the end
 * @param agent what brings the new chalcogen
 * @param synthesis the equation, per formula unit of the host
 */
public record AnionExchange(Formula host, Formula target, Agent agent, Synthesis synthesis) {

  /** What brings the new chalcogen and takes the old one away. */
  public enum Agent {
    /** The element; the old chalcogen leaves as an element. */
    ELEMENT("element"),
    /** The hydride; the old chalcogen leaves as its hydride. */
    HYDRIDE("hydride"),
    /** Oxygen; the old chalcogen leaves as its dioxide. */
    ROAST("roast");

    private final String word;

    Agent(String word) {
      this.word = word;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }
  }

  private static final List<Element> EXCHANGED = List.of(Element.O, Element.S, Element.Se);

  /** All exchanges of a host that holds exactly one of O, S and Se; none for others. */
  public static List<AnionExchange> of(Formula host) {
    List<Element> chalcogens = host.chalcogens();
    if (!host.isFixed()
        || host.charge() != 0
        || chalcogens.size() != 1
        || !EXCHANGED.contains(chalcogens.getFirst())
        || host.elements().size() < 2) {
      return List.of();
    }
    Element old = chalcogens.getFirst();
    List<AnionExchange> exchanges = new ArrayList<>();
    for (Element added : EXCHANGED) {
      if (added == old) {
        continue;
      }
      exchanges.add(exchange(host, old, added, Agent.ELEMENT));
      exchanges.add(exchange(host, old, added, Agent.HYDRIDE));
      if (added == Element.O) {
        exchanges.add(exchange(host, old, added, Agent.ROAST));
      }
    }
    return exchanges;
  }

  private static AnionExchange exchange(Formula host, Element old, Element added, Agent agent) {
    LinkedHashMap<Element, Amount> replaced = new LinkedHashMap<>();
    host.amounts().forEach((e, amount) -> replaced.put(e == old ? added : e, amount));
    Formula target = Formula.of(replaced);
    Rational anions = host.amount(old).constant();
    SequencedMap<Formula, Rational> left = new LinkedHashMap<>();
    SequencedMap<Formula, Rational> right = new LinkedHashMap<>();
    left.put(host, Rational.ONE);
    right.put(target, Rational.ONE);
    switch (agent) {
      case ELEMENT -> {
        left.put(element(added), atoms(anions, added));
        right.put(element(old), atoms(anions, old));
      }
      case HYDRIDE -> {
        left.put(Formula.parse("H2" + added.symbol()), anions);
        right.put(Formula.parse("H2" + old.symbol()), anions);
      }
      case ROAST -> {
        left.put(Formula.parse("O2"), anions.times(Rational.of(3, 2)));
        right.put(Formula.parse(old.symbol() + "O2"), anions);
      }
    }
    return new AnionExchange(host, target, agent, new Synthesis(left, right));
  }

  private static Formula element(Element element) {
    return Formula.parse(element == Element.O ? "O2" : element.symbol());
  }

  private static Rational atoms(Rational anions, Element element) {
    return element == Element.O ? anions.times(Rational.of(1, 2)) : anions;
  }

  /** Chalcogen atoms exchanged per formula unit of the host. */
  public Rational anions() {
    return host.amount(host.chalcogens().getFirst()).constant();
  }
}
