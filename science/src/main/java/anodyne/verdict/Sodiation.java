package anodyne.verdict;

import anodyne.evidence.Capacities;
import anodyne.evidence.Numbers;
import anodyne.evidence.Span;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Volume and energy of full conversion and alloying: every chalcogen becomes Na2X, every alloying
 * metal its sodium alloy, every other metal the element.
 */
record Sodiation(CheckContext context) {
  private static final double KILOJOULE_PER_MOL_PER_EV = Constants.FARADAY_C_PER_MOL / 1000;

  Finding expansion(List<String> phases, double least_percent) {
    List<String> computed = new ArrayList<>();
    List<String> small = new ArrayList<>();
    for (String phase : phases) {
      OptionalDouble grown = expansion_percent(phase);
      if (grown.isPresent()) {
        String shown = phase + " " + Numbers.rounded(grown.getAsDouble(), 0) + " %";
        computed.add(shown);
        if (grown.getAsDouble() < least_percent) {
          small.add(shown);
        }
      }
    }
    if (computed.isEmpty()) {
      return Finding.missing("molar volumes of " + String.join(", ", phases));
    }
    return Finding.decided(
        small.isEmpty(),
        "volume change on full sodiation: " + String.join(", ", computed),
        "at least " + Numbers.shown(least_percent) + " % from the library's molar volumes",
        "less than " + Numbers.shown(least_percent) + " % for " + String.join(", ", small));
  }

  private OptionalDouble expansion_percent(String phase) {
    OptionalDouble host = context.library().molarVolume_cm3(phase);
    double products = 0;
    for (var product : products(PhaseNames.formula(phase)).entrySet()) {
      OptionalDouble volume = context.library().molarVolume_cm3(product.getKey());
      if (volume.isEmpty()) {
        return OptionalDouble.empty();
      }
      products += product.getValue() * volume.getAsDouble();
    }
    return host.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (products / host.getAsDouble() - 1));
  }

  /** Compares an energy of sodiation whose basis is not stated with the three usual ones. */
  Finding energy(Span stated, String phase) {
    Formula formula = PhaseNames.formula(phase);
    Optional<Selected> host = context.library().amount(phase, Property.FORMATION_ENTHALPY);
    if (host.isEmpty()) {
      return Finding.missing("a formation enthalpy of " + phase);
    }
    double low = -host.get().high();
    double high = -host.get().low();
    for (var product : products(formula).entrySet()) {
      boolean element = Element.of(product.getKey()).isPresent();
      Optional<Selected> value =
          context.library().amount(product.getKey(), Property.FORMATION_ENTHALPY);
      if (value.isEmpty() && !element) {
        return Finding.missing("a formation enthalpy of " + product.getKey());
      }
      if (!element) {
        low += product.getValue() * value.orElseThrow().low();
        high += product.getValue() * value.orElseThrow().high();
      }
    }
    return compared(
        stated, formula, low / KILOJOULE_PER_MOL_PER_EV, high / KILOJOULE_PER_MOL_PER_EV);
  }

  private Finding compared(Span stated, Formula formula, double low_eV, double high_eV) {
    double chalcogens = LibraryChecks.chalcogens(formula);
    double electrons = context.bound().electrons(formula).orElseThrow().toDouble();
    Map<String, Double> bases = new LinkedHashMap<>();
    bases.put("formula unit", 1.0);
    bases.put("sodium", electrons);
    bases.put("chalcogen", chalcogens);
    List<String> agreeing = new ArrayList<>();
    List<String> computed = new ArrayList<>();
    bases.forEach((name, divisor) -> {
      computed.add(Numbers.rounded((low_eV + high_eV) / 2 / divisor, 2) + " eV per " + name);
      if (stated.agreesWith(low_eV / divisor, high_eV / divisor)) {
        agreeing.add(name);
      }
    });
    return Finding.decided(
        !agreeing.isEmpty(),
        "enthalpy of full conversion: " + String.join(", ", computed),
        "agrees per " + String.join(" and per ", agreeing) + "; the article states no basis",
        "agrees on none of the usual bases; the article states none");
  }

  /** Moles of each product per mole of a host. */
  private Map<String, Double> products(Formula host) {
    Map<String, Double> products = new LinkedHashMap<>();
    for (Element element : host.elements()) {
      double amount = LibraryChecks.fixed(host, element);
      if (element.isChalcogen()) {
        products.merge("Na2" + element.symbol(), amount, Double::sum);
      } else {
        Optional<Formula> alloy = alloyOf(element);
        if (alloy.isPresent()) {
          products.merge(
              alloy.get().toString(),
              amount / LibraryChecks.fixed(alloy.get(), element),
              Double::sum);
        } else {
          products.merge(element.symbol(), amount, Double::sum);
        }
      }
    }
    return products;
  }

  private Optional<Formula> alloyOf(Element metal) {
    return context.evidence().capacities().alloys().stream()
        .map(Capacities.Alloy::formula)
        .map(Formula::parse)
        .filter(f -> f.elements().contains(metal))
        .findFirst();
  }
}
