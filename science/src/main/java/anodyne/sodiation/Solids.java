package anodyne.sodiation;

import anodyne.library.Property;
import anodyne.library.Selected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The compounds of some sequences, each with molar volume and moduli: those of the library, and
 * labelled estimates where it has none.
 *
 * @param byPhase completed compounds by the id of their phase, in the order of the sequences
 * @param filled the values that are not the library's
 */
public record Solids(Map<String, Compound> byPhase, List<Filled> filled) {

  /** A value put in where the library has none. */
  public record Filled(Compound compound, Selected value) {}

  /** Whether every volume is known or can be estimated. */
  public sealed interface Resolution permits Ready, Missing {}

  /** It is. */
  public record Ready(Solids solids) implements Resolution {}

  /**
   * It is not.
   *
   * @param what each compound without a volume
   */
  public record Missing(List<String> what) implements Resolution {
    public Missing {
      what = List.copyOf(what);
    }
  }

  public Solids {
    byPhase = Collections.unmodifiableMap(new LinkedHashMap<>(byPhase));
    filled = List.copyOf(filled);
  }

  /** Completes the compounds of these sequences. */
  public static Resolution of(SodiationInputs inputs, List<Sequence> sequences) {
    VolumeRules volumes = new VolumeRules(inputs, sequences);
    Map<String, Compound> completed = new LinkedHashMap<>();
    List<Filled> filled = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Compound compound : compounds(sequences)) {
      List<RuleValue> added = new ArrayList<>(ElasticRules.missing(compound));
      if (compound.amount(Property.MOLAR_VOLUME).isEmpty()) {
        volumes
            .volume(compound)
            .ifPresentOrElse(
                added::add, () -> missing.add(compound.name() + " lacks molar volume"));
      }
      Compound whole = with(compound, added);
      if (completed.putIfAbsent(compound.phase().id(), whole) == null) {
        added.forEach(a -> filled.add(new Filled(whole, a.selected())));
      }
    }
    return missing.isEmpty() ? new Ready(new Solids(completed, filled)) : new Missing(missing);
  }

  private static Set<Compound> compounds(List<Sequence> sequences) {
    Set<Compound> compounds = new LinkedHashSet<>();
    for (Sequence sequence : sequences) {
      sequence.hosts().forEach(s -> compounds.add(s.host().compound()));
      for (Sequence.HostStep step : sequence.steps()) {
        compounds.addAll(step.before().amounts().keySet());
        compounds.addAll(step.after().amounts().keySet());
      }
    }
    return compounds;
  }

  private static Compound with(Compound compound, List<RuleValue> added) {
    Map<Property, Selected> amounts = new EnumMap<>(Property.class);
    amounts.putAll(compound.amounts());
    added.forEach(a -> amounts.put(a.property(), a.selected()));
    return new Compound(compound.name(), compound.phase(), compound.composition(), amounts);
  }

  /** The compounds with all their values, those a draw must know. */
  public List<Compound> compounds() {
    return List.copyOf(byPhase.values());
  }

  private Compound completed(Compound compound) {
    Compound found = byPhase.get(compound.phase().id());
    if (found == null) {
      throw new IllegalArgumentException(compound.name() + " is not in the sequences");
    }
    return found;
  }

  /** Molar volume of a compound in a draw, cm3. */
  public double volume_cm3_per_mol(Compound compound, Draw draw) {
    return draw.amount(completed(compound), Property.MOLAR_VOLUME);
  }

  /** Volume of a mixture in a draw, cm3 per mole of the host. */
  public double volume_cm3_per_mol(Mixture mixture, Draw draw) {
    double sum = 0;
    for (var part : mixture.amounts().entrySet()) {
      sum += part.getValue().toDouble() * volume_cm3_per_mol(part.getKey(), draw);
    }
    return sum;
  }

  /** Moduli of a compound in a draw. */
  public Elasticity elasticity(Compound compound, Draw draw) {
    return ElasticRules.of(completed(compound), draw);
  }

  /** Moduli of a mixture in a draw: the Voigt-Reuss-Hill average over its compounds by volume. */
  public Elasticity elasticity(Mixture mixture, Draw draw) {
    return elasticity(mixture, mixture, 0, draw);
  }

  /**
   * Moduli on the way from one mixture to another.
   *
   * @param part how far, 0 to 1
   */
  Elasticity elasticity(Mixture before, Mixture after, double part, Draw draw) {
    double whole =
        (1 - part) * volume_cm3_per_mol(before, draw) + part * volume_cm3_per_mol(after, draw);
    List<Elasticity.Part> parts = new ArrayList<>();
    add(before, (1 - part) / whole, draw, parts);
    add(after, part / whole, draw, parts);
    return Elasticity.mean(parts);
  }

  private void add(Mixture mixture, double scale, Draw draw, List<Elasticity.Part> parts) {
    if (scale > 0) {
      mixture
          .amounts()
          .forEach((compound, amount) ->
              parts.add(
                  new Elasticity.Part(
                      scale * amount.toDouble() * volume_cm3_per_mol(compound, draw),
                      elasticity(compound, draw))));
    }
  }
}
