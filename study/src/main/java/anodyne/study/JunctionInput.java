package anodyne.study;

import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.junction.PhaseInputs;
import anodyne.library.Property;
import anodyne.library.Selected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A number that a junction rests on and that a user can set. A name that several layers or
 * interfaces bear moves all of them.
 *
 * @param name as users write it: {@code MoS2.electron_affinity}, {@code MoS2.thickness}, {@code
 *     dipole} (of more than one interface: {@code WS2/MoS2.dipole})
 * @param label as the draws call it; empty for a thickness, which is not drawn
 * @param unit of its values
 * @param central value of the library or the design
 * @param interval over which it is shown unless told otherwise
 * @param logarithmic true if it varies by factors
 * @param least smallest acceptable value
 * @param most largest acceptable value
 * @param target what it sets
 */
public record JunctionInput(
    String name,
    Optional<String> label,
    String unit,
    double central,
    Interval interval,
    boolean logarithmic,
    double least,
    double most,
    Target target) {
  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  private static final double THICKNESS_FACTOR = 5;
  private static final double DIPOLE_V = 0.5;

  /**
   * An interval.
   *
   * @param low lower end
   * @param high upper end
   * @param origin where it comes from
   */
  public record Interval(double low, double high, String origin) {}

  /** What an input sets. */
  public sealed interface Target {}

  /**
   * A property of layers of one phase.
   *
   * @param layers their places
   */
  public record OfPhase(Set<Integer> layers, Property property) implements Target {
    public OfPhase {
      layers = Set.copyOf(layers);
    }
  }

  /**
   * The thickness of layers.
   *
   * @param layers their places
   */
  public record Thickness(Set<Integer> layers) implements Target {
    public Thickness {
      layers = Set.copyOf(layers);
    }
  }

  /**
   * The dipole of interfaces.
   *
   * @param interfaces their places
   */
  public record Dipole(Set<Integer> interfaces) implements Target {
    public Dipole {
      interfaces = Set.copyOf(interfaces);
    }
  }

  /**
   * The pinning slope of interfaces.
   *
   * @param interfaces their places
   */
  public record PinningSlope(Set<Integer> interfaces) implements Target {
    public PinningSlope {
      interfaces = Set.copyOf(interfaces);
    }
  }

  /** Every input of a junction, in order of x. */
  public static List<JunctionInput> all(Design design, List<PhaseInputs> phases) {
    List<JunctionInput> all = new ArrayList<>();
    Map<String, Set<Integer>> layers = new LinkedHashMap<>();
    Map<String, Set<Integer>> interfaces = new LinkedHashMap<>();
    for (int i = 0; i < phases.size(); i++) {
      layers.computeIfAbsent(phases.get(i).name(), _ -> new LinkedHashSet<>()).add(i);
      if (i + 1 < phases.size()) {
        interfaces.computeIfAbsent(where(phases, i), _ -> new LinkedHashSet<>()).add(i);
      }
    }
    layers.forEach((name, places) -> {
      all.addAll(ofPhase(name, phases));
      if (phases.get(places.iterator().next()).type() != PhaseInputs.Type.METAL) {
        all.add(thickness(name, places, design));
      }
    });
    interfaces.forEach((where, places) -> {
      String prefix = interfaces.size() == 1 ? "" : where + ".";
      Design.InterfaceEntry entry = design.interfaces().get(places.iterator().next());
      all.add(dipole(prefix, where, places, entry));
      all.add(slope(prefix, where, places, entry));
    });
    return List.copyOf(all);
  }

  private static String where(List<PhaseInputs> phases, int i) {
    return phases.get(i).name() + "/" + phases.get(i + 1).name();
  }

  private static List<JunctionInput> ofPhase(String name, List<PhaseInputs> phases) {
    PhaseInputs first =
        phases.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    Set<Integer> places = new LinkedHashSet<>();
    IntStream.range(0, phases.size())
        .filter(i -> phases.get(i).phase().equals(first.phase()))
        .forEach(places::add);
    String drawn = phases.get(places.iterator().next()).name();
    List<JunctionInput> inputs = new ArrayList<>();
    for (Property property : Property.values()) {
      Selected value = first.amounts().get(property);
      if (value != null) {
        inputs.add(
            new JunctionInput(
                name + "." + property.word(),
                Optional.of(Uncertainties.valueLabel(drawn, property)),
                property.unit(),
                value.value(),
                new Interval(value.low(), value.high(), "90 % interval of the library"),
                property.isLogarithmic(),
                property.least(),
                property.most(),
                new OfPhase(places, property)));
      }
    }
    return inputs;
  }

  private static JunctionInput thickness(String name, Set<Integer> places, Design design) {
    double nm = design.phases().get(places.iterator().next()).thickness_m() * 1e9;
    return new JunctionInput(
        name + ".thickness",
        Optional.empty(),
        "nm",
        nm,
        new Interval(nm / THICKNESS_FACTOR, nm * THICKNESS_FACTOR, "a factor of 5 either way"),
        true,
        0.05,
        1e6,
        new Thickness(places));
  }

  private static JunctionInput dipole(
      String prefix, String where, Set<Integer> places, Design.InterfaceEntry entry) {
    double reach = SIGMAS * entry.dipoleScatter_V();
    double half = reach > 0 ? reach : DIPOLE_V;
    return new JunctionInput(
        prefix + "dipole",
        Optional.of(Uncertainties.dipoleLabel(where)),
        "V",
        entry.dipole_V(),
        new Interval(
            entry.dipole_V() - half,
            entry.dipole_V() + half,
            reach > 0 ? "90 % interval of the bonding" : "0.5 V either way"),
        false,
        -10,
        10,
        new Dipole(places));
  }

  private static JunctionInput slope(
      String prefix, String where, Set<Integer> places, Design.InterfaceEntry entry) {
    Bonding bonding = entry.bonding();
    boolean ranged = bonding.mostSlope() > bonding.leastSlope();
    return new JunctionInput(
        prefix + "pinning_slope",
        Optional.of(Uncertainties.pinningLabel(where)),
        "1",
        entry.pinningSlope().orElse(bonding.slope()),
        ranged
            ? new Interval(bonding.leastSlope(), bonding.mostSlope(), "range of the bonding")
            : new Interval(0, 1, "whole range"),
        false,
        0,
        1,
        new PinningSlope(places));
  }

  /** The input of a name; {@code X.carriers} is short for the carrier concentration. */
  public static Optional<JunctionInput> find(List<JunctionInput> all, String name) {
    String full =
        name.endsWith(".carriers")
            ? name.substring(0, name.lastIndexOf('.') + 1) + Property.CARRIER_CONCENTRATION.word()
            : name;
    return all.stream().filter(i -> i.name().equals(full)).findFirst();
  }
}
