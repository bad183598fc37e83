package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.library.Property;
import anodyne.library.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Molar volumes of compounds that the library has none of.
 *
 * <ol>
 *   <li>from the density of the phase;
 *   <li>that of another phase of the same composition;
 *   <li>of a host with sodium in it: by the sodium of another composition of the same host; else
 *       the middle between the host alone and the straight line to the products of the next step;
 *   <li>the elements' volumes added up, times the mean contraction of the library's compounds of
 *       the class.
 * </ol>
 */
final class VolumeRules {
  private static final double POLYMORPH_SD = 0.05;
  private static final double NEIGHBOUR_SD = 0.05;

  /** Volume of a compound over that of its elements: mean and scatter in the library. */
  private enum Contraction {
    ALLOY_OF_SODIUM("alloys of sodium", 0.83, 0.07),
    SODIUM_CHALCOGENIDE("chalcogenides of sodium", 0.74, 0.10),
    CHALCOGENIDE("chalcogenides", 0.85, 0.10),
    INTERMETALLIC("intermetallic compounds", 0.90, 0.07);

    private final String words;
    private final double ratio;
    private final double sd;

    Contraction(String words, double ratio, double sd) {
      this.words = words;
      this.ratio = ratio;
      this.sd = sd;
    }

    static Contraction of(Formula formula) {
      boolean sodium = formula.elements().contains(Element.Na);
      if (formula.chalcogens().isEmpty()) {
        return sodium ? ALLOY_OF_SODIUM : INTERMETALLIC;
      }
      return sodium ? SODIUM_CHALCOGENIDE : CHALCOGENIDE;
    }
  }

  private final List<Compound> known;
  private final List<Sequence> sequences;

  VolumeRules(SodiationInputs inputs, List<Sequence> sequences) {
    this.sequences = sequences;
    known =
        Stream.concat(MeasuredPath.compounds(inputs), inputs.hosts().stream().map(Host::compound))
            .filter(c -> c.amount(Property.MOLAR_VOLUME).isPresent())
            .toList();
  }

  /** The volume by the first rule that applies. */
  Optional<RuleValue> volume(Compound compound) {
    return fromDensity(compound)
        .or(() -> fromPolymorph(compound))
        .or(() -> fromHost(compound))
        .or(() -> fromElements(compound));
  }

  private static Optional<RuleValue> fromDensity(Compound compound) {
    return compound
        .amount(Property.DENSITY)
        .map(density -> {
          double volume =
              compound.composition().molarMass_g_per_mol().orElseThrow() / density.value();
          double sd =
              volume
                  * Math.hypot(density.methodBias_sd(), density.sampleScatter_sd())
                  / density.value();
          return RuleValue.estimated(
              Property.MOLAR_VOLUME,
              volume,
              sd,
              "density",
              "molar mass over density (" + density.quality().word() + "): " + density.source());
        });
  }

  private Optional<RuleValue> fromPolymorph(Compound compound) {
    return known.stream()
        .filter(c -> MeasuredPath.same(c, compound.composition()))
        .findFirst()
        .map(other -> {
          Selected volume = other.amount(Property.MOLAR_VOLUME).orElseThrow();
          double value = volume.value() * ratio(compound, other);
          String id = other.phase().id();
          return new RuleValue(
              Property.MOLAR_VOLUME,
              value,
              POLYMORPH_SD * value,
              "polymorph",
              "volume of " + id + ", the same composition: " + volume.source(),
              Optional.of(id));
        });
  }

  private static double ratio(Compound compound, Compound other) {
    return compound.composition().atoms().constant().toDouble()
        / other.composition().atoms().constant().toDouble();
  }

  private Optional<RuleValue> fromHost(Compound compound) {
    for (Sequence sequence : sequences) {
      for (int i = 0; i < sequence.hosts().size(); i++) {
        Compound host = sequence.hosts().get(i).host().compound();
        Optional<Rational> units = units(compound, host);
        Optional<Double> alone = volume_cm3(host);
        if (units.isPresent() && alone.isPresent()) {
          double scale = units.get().toDouble();
          double sodium = sodium(compound) / scale - sodium(host);
          Inserted inserted = new Inserted(compound, host, scale, sodium, alone.get());
          return Optional.of(fromNeighbour(inserted).orElseGet(() -> bounds(inserted)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A host with sodium in it.
   *
   * @param units formula units of the host in one of the compound
   * @param sodium sodium taken up per formula unit of the host
   * @param host_cm3 molar volume of the host
   */
  private record Inserted(
      Compound compound, Compound host, double units, double sodium, double host_cm3) {}

  private Optional<RuleValue> fromNeighbour(Inserted inserted) {
    return known.stream()
        .filter(c -> units(c, inserted.host()).isPresent())
        .findFirst()
        .map(other -> {
          double scale = units(other, inserted.host()).orElseThrow().toDouble();
          double sodium = sodium(other) / scale - sodium(inserted.host());
          double each = (volume_cm3(other).orElseThrow() / scale - inserted.host_cm3()) / sodium;
          double value = inserted.units() * (inserted.host_cm3() + each * inserted.sodium());
          return RuleValue.estimated(
              Property.MOLAR_VOLUME,
              value,
              NEIGHBOUR_SD * value,
              "insertion",
              "on the line from " + inserted.host().name() + " through " + other.name());
        });
  }

  private RuleValue bounds(Inserted inserted) {
    double one = inserted.units() * inserted.host_cm3();
    Optional<Mixture> products = products(inserted.compound());
    Optional<Double> after = products.flatMap(this::volume_cm3);
    double other;
    String line;
    if (after.isPresent()) {
      double whole = products.get().sodium().toDouble() - sodium(inserted.host());
      other =
          inserted.units()
              * (inserted.host_cm3()
                  + (after.get() - inserted.host_cm3()) * inserted.sodium() / whole);
      line = "the line to " + products.get().shown();
    } else {
      other = one + inserted.units() * inserted.sodium() * metal_cm3();
      line = "that with sodium metal beside it";
    }
    return RuleValue.estimated(
        Property.MOLAR_VOLUME,
        (one + other) / 2,
        Math.abs(other - one) / (2 * RuleValue.SIGMAS),
        "insertion-bounds",
        "middle between the volume of " + inserted.host().name() + " and " + line);
  }

  private double metal_cm3() {
    return element_cm3(Element.Na).orElse(0.0);
  }

  /** What the next step makes of a compound. */
  private Optional<Mixture> products(Compound compound) {
    return sequences.stream()
        .flatMap(s -> s.steps().stream())
        .filter(s -> !s.before().amount(compound).isZero() && s.after().amount(compound).isZero())
        .map(Sequence.HostStep::after)
        .findFirst();
  }

  private Optional<Double> volume_cm3(Mixture mixture) {
    double sum = 0;
    for (var part : mixture.amounts().entrySet()) {
      Optional<Double> each =
          volume_cm3(part.getKey())
              .or(() -> fromPolymorph(part.getKey()).map(RuleValue::value))
              .or(() -> fromElements(part.getKey()).map(RuleValue::value));
      if (each.isEmpty()) {
        return Optional.empty();
      }
      sum += part.getValue().toDouble() * each.get();
    }
    return Optional.of(sum);
  }

  private static Optional<Double> volume_cm3(Compound compound) {
    return compound.amount(Property.MOLAR_VOLUME).map(Selected::value);
  }

  private static double sodium(Compound compound) {
    return compound.composition().amount(Element.Na).constant().toDouble();
  }

  /** Formula units of a host in a compound that is this host with more sodium. */
  private static Optional<Rational> units(Compound compound, Compound host) {
    Formula inside = compound.composition();
    List<Element> frame =
        host.composition().elements().stream().filter(e -> e != Element.Na).toList();
    if (frame.size() < 2 || !inside.elements().contains(Element.Na)) {
      return Optional.empty();
    }
    Rational units = Rational.ZERO;
    for (Element element : frame) {
      Rational each =
          inside
              .amount(element)
              .constant()
              .dividedBy(host.composition().amount(element).constant());
      if (each.isZero() || !(units.isZero() || units.equals(each))) {
        return Optional.empty();
      }
      units = each;
    }
    boolean onlyThese =
        inside.elements().stream().allMatch(e -> e == Element.Na || frame.contains(e));
    return onlyThese && sodium(compound) / units.toDouble() > sodium(host)
        ? Optional.of(units)
        : Optional.empty();
  }

  private Optional<RuleValue> fromElements(Compound compound) {
    Contraction contraction = Contraction.of(compound.composition());
    double sum = 0;
    List<String> names = new ArrayList<>();
    for (var part : compound.composition().amounts().entrySet()) {
      Optional<Double> each = element_cm3(part.getKey());
      if (each.isEmpty()) {
        return Optional.empty();
      }
      sum += part.getValue().constant().toDouble() * each.get();
      names.add(part.getKey().symbol());
    }
    return Optional.of(
        RuleValue.estimated(
            Property.MOLAR_VOLUME,
            contraction.ratio * sum,
            contraction.sd * sum,
            "elements",
            "volumes of "
                + String.join(", ", names)
                + " times "
                + contraction.ratio
                + ", the mean of "
                + contraction.words
                + " in the library"));
  }

  /** Volume of a mole of atoms of an element. */
  private Optional<Double> element_cm3(Element element) {
    return known.stream()
        .filter(c -> c.isElement() && c.composition().elements().contains(element))
        .findFirst()
        .map(c ->
            volume_cm3(c).orElseThrow() / c.composition().amount(element).constant().toDouble());
  }
}
