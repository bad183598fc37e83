package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.Span;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.formula.Formula;
import anodyne.sodiation.Compound;
import anodyne.sodiation.ReactionEnergy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of energies of sodiation. */
record EnergyChecks(CheckContext context) {
  /** How far calculated energies are taken to differ from tables, eV per sodium. */
  private static final double CALCULATION_EV = 0.1;

  static boolean anyUncertain(List<ReactionEnergy> reactions) {
    return reactions.stream().anyMatch(r -> !r.uncertain().isEmpty());
  }

  /** Compares an energy of sodiation whose basis is not stated with the three usual ones. */
  Finding energy(Span stated, boolean calculated, String phase) {
    return context
        .paths()
        .with(
            List.of(phase),
            hosts -> {
              ReactionEnergy whole = ReactionEnergy.of(hosts.getFirst().path());
              Formula formula = hosts.getFirst().host().compound().composition();
              Map<String, Double> bases = new LinkedHashMap<>();
              bases.put("formula unit", 1.0);
              bases.put("sodium", whole.sodium().toDouble());
              bases.put("chalcogen", LibraryChecks.chalcogens(formula));
              List<String> agreeing = new ArrayList<>();
              List<String> near = new ArrayList<>();
              List<String> computed = new ArrayList<>();
              double margin = calculated ? CALCULATION_EV * whole.sodium().toDouble() : 0;
              bases.forEach((name, divisor) -> {
                double middle = whole.energy_eV() / divisor;
                double half = whole.halfWidth_eV() / divisor;
                computed.add(
                    Numbers.rounded(middle, 2)
                        + " +- "
                        + Numbers.rounded(half, 2)
                        + " eV per "
                        + name);
                if (stated.agreesWith(middle - half, middle + half)) {
                  agreeing.add(name);
                }
                double wide = half + margin / divisor;
                if (stated.agreesWith(middle - wide, middle + wide)) {
                  near.add(name);
                }
              });
              String shown = "enthalpy of full sodiation: " + String.join(", ", computed);
              if (!whole.uncertain().isEmpty()) {
                return Finding.open(
                    Reason.MISSING_DATA,
                    shown,
                    lacking(whole)
                        + (agreeing.isEmpty()
                            ? "; agrees on none of the usual bases so far"
                            : "; agrees so far per " + String.join(" and per ", agreeing)));
              }
              if (agreeing.isEmpty() && !near.isEmpty()) {
                return Finding.open(
                    Reason.FIRST_PRINCIPLES,
                    shown,
                    "the basis and the error of the calculation; taken per "
                        + String.join(" and per ", near)
                        + ", it lies within "
                        + Numbers.shown(CALCULATION_EV)
                        + " eV per sodium of the tables");
              }
              return Finding.decided(
                  !agreeing.isEmpty(),
                  shown,
                  "agrees per "
                      + String.join(" and per ", agreeing)
                      + "; the article states no basis",
                  "agrees on none of the usual bases; the article states none");
            });
  }

  private static String lacking(ReactionEnergy reaction) {
    return "a formation enthalpy of "
        + reaction.uncertain().stream().map(Compound::name).collect(Collectors.joining(", "))
        + " better than "
        + reaction.quality().word();
  }

  Finding energyOrder(String less, String more) {
    return context
        .paths()
        .with(
            List.of(less, more),
            hosts -> {
              List<ReactionEnergy> whole =
                  hosts.stream().map(h -> ReactionEnergy.of(h.path())).toList();
              double lead = whole.get(1).voltage_V() - whole.get(0).voltage_V();
              double doubt = Math.hypot(whole.get(0).halfWidth_V(), whole.get(1).halfWidth_V());
              String computed =
                  Stream.of(0, 1)
                      .map(i ->
                          hosts.get(i).host().name()
                              + " "
                              + Numbers.rounded(-whole.get(i).voltage_V(), 2)
                              + " +- "
                              + Numbers.rounded(whole.get(i).halfWidth_V(), 2)
                              + " eV per sodium")
                      .collect(Collectors.joining(", "));
              boolean open = Math.abs(lead) <= doubt || anyUncertain(whole);
              String order = (lead > 0 ? less : more) + " releases less energy per sodium";
              return open
                  ? Finding.open(
                      Reason.MISSING_DATA,
                      computed,
                      whole.stream()
                              .filter(r -> !r.uncertain().isEmpty())
                              .map(EnergyChecks::lacking)
                              .findFirst()
                              .orElse("narrower enthalpies")
                          + "; by these values "
                          + order)
                  : Finding.decided(lead > 0, computed, order, order);
            });
  }
}
