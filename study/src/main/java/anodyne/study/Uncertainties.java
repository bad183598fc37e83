package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.numerics.SobolPoints;
import anodyne.quantity.Quality;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.SodiumValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The uncertain inputs of all stages, each one coordinate of the Sobol points, and the draws they
 * make. Those of the junction come first.
 */
final class Uncertainties {
  private final Design design;
  private final List<PhaseInputs> phases;
  private final List<String> labels = new ArrayList<>();
  private final List<Map<Property, Coordinates>> amounts = new ArrayList<>();
  private final int[] dipole;
  private final int[] slope;
  private final IdentityHashMap<Compound, Map<Property, Coordinates>> compounds =
      new IdentityHashMap<>();
  private final Map<String, Integer> deviates = new LinkedHashMap<>();
  private final Map<String, List<Integer>> inputs = new LinkedHashMap<>();
  private final int junctionDimensions;
  private final List<SodiumInputs> sodium;
  private final List<Map<SodiumQuantity, SodiumCoordinates>> sodiumAmounts = new ArrayList<>();

  /**
   * Something uncertain that a user can name: a value of a phase with the bias of its own method, a
   * bias of a method that several values share, a dipole, a slope.
   *
   * @param label as in {@link #labels}
   * @param coordinates it is made of
   */
  record Input(String label, List<Integer> coordinates) {
    Input {
      coordinates = List.copyOf(coordinates);
    }
  }

  /** Coordinates of one value: its own scatter, and its method's bias; -1 for none. */
  private record Coordinates(Selected value, int scatter, int bias) {}

  /** Coordinates of one value of sodium: its own, and that of the error it shares; -1 for none. */
  private record SodiumCoordinates(SodiumValue value, int own, int bias) {}

  /**
   * @param phases inputs of the junction; none if it is not available
   * @param reacting compounds of the sodiation; none if it is not available
   * @param estimates names of estimates by rule, each with a deviate of its own
   */
  Uncertainties(
      Design design,
      List<PhaseInputs> phases,
      List<Compound> reacting,
      Collection<String> estimates) {
    this(design, phases, reacting, estimates, List.of());
  }

  /**
   * @param phases inputs of the junction; none if it is not available
   * @param reacting compounds of the sodiation; none if it is not available
   * @param estimates names of estimates by rule, each with a deviate of its own
   * @param sodium inputs of transport, in the order of the stack; their coordinates come last
   */
  Uncertainties(
      Design design,
      List<PhaseInputs> phases,
      List<Compound> reacting,
      Collection<String> estimates,
      List<SodiumInputs> sodium) {
    this(design, phases, reacting, estimates, sodium, List.of());
  }

  /**
   * @param phases inputs of the junction; none if it is not available
   * @param reacting compounds of the sodiation; none if it is not available
   * @param estimates names of estimates by rule, each with a deviate of its own
   * @param sodium inputs of transport, in the order of the stack
   * @param cell names of the estimates of cells, each with a deviate of its own; their coordinates
   *     come last
   */
  Uncertainties(
      Design design,
      List<PhaseInputs> phases,
      List<Compound> reacting,
      Collection<String> estimates,
      List<SodiumInputs> sodium,
      Collection<String> cell) {
    this.sodium = List.copyOf(sodium);
    this.design = design;
    this.phases = phases;
    Map<String, Integer> biases = new LinkedHashMap<>();
    Map<Phase, Map<Property, Coordinates>> known = new HashMap<>();
    for (PhaseInputs inputs : phases) {
      Map<Property, Coordinates> same = known.get(inputs.phase());
      if (same != null) {
        amounts.add(same);
        continue;
      }
      Map<Property, Coordinates> ofPhase = new EnumMap<>(Property.class);
      known.put(inputs.phase(), ofPhase);
      for (Property property : Property.values()) {
        Selected value = inputs.amounts().get(property);
        if (value != null) {
          ofPhase.put(property, coordinates(inputs.name(), value, biases));
        }
      }
      amounts.add(ofPhase);
    }
    dipole = new int[Math.max(0, phases.size() - 1)];
    slope = new int[Math.max(0, phases.size() - 1)];
    for (int i = 0; i < dipole.length; i++) {
      Design.InterfaceEntry entry = design.interfaces().get(i);
      String where = phases.get(i).name() + "/" + phases.get(i + 1).name();
      dipole[i] = entry.dipoleScatter_V() > 0 ? input(dipoleLabel(where)) : -1;
      boolean free =
          entry.pinningSlope().isEmpty()
              && entry.bonding().mostSlope() > entry.bonding().leastSlope();
      slope[i] = free ? input(pinningLabel(where)) : -1;
    }
    junctionDimensions = labels.size();
    for (Compound compound : reacting) {
      Map<Property, Coordinates> ofPhase =
          known.computeIfAbsent(compound.phase(), _ -> new EnumMap<>(Property.class));
      for (Property property : Property.values()) {
        compound
            .amount(property)
            .filter(_ -> !ofPhase.containsKey(property))
            .ifPresent(value -> ofPhase.put(property, coordinates(compound.name(), value, biases)));
      }
      compounds.put(compound, ofPhase);
    }
    estimates.forEach(name -> deviates.computeIfAbsent(name, this::coordinate));
    Map<Phase, Map<SodiumQuantity, SodiumCoordinates>> hosts = new HashMap<>();
    for (SodiumInputs inputs : sodium) {
      sodiumAmounts.add(
          hosts.computeIfAbsent(inputs.phase(), _ -> sodiumCoordinates(inputs, biases)));
    }
    cell.forEach(name -> deviates.computeIfAbsent(name, this::coordinate));
  }

  private Map<SodiumQuantity, SodiumCoordinates> sodiumCoordinates(
      SodiumInputs inputs, Map<String, Integer> biases) {
    Map<SodiumQuantity, SodiumCoordinates> ofPhase = new EnumMap<>(SodiumQuantity.class);
    if (inputs instanceof SodiumInputs.Inserting host) {
      for (SodiumQuantity quantity : SodiumQuantity.values()) {
        host.find(quantity)
            .ifPresent(value ->
                ofPhase.put(
                    quantity,
                    new SodiumCoordinates(
                        value,
                        value.varies() ? input(sodiumLabel(host.name(), quantity)) : -1,
                        value
                            .sharedBias()
                            .map(name -> biases.computeIfAbsent(name, this::input))
                            .orElse(-1))));
      }
    }
    return ofPhase;
  }

  /** Label of a value of sodium in a phase. */
  static String sodiumLabel(String phase, SodiumQuantity quantity) {
    return phase + ": sodium " + quantity.word().replace('_', ' ');
  }

  private Coordinates coordinates(String name, Selected value, Map<String, Integer> biases) {
    String label = valueLabel(name, value.property());
    int scatter = value.sampleScatter_sd() > 0 ? input(label) : -1;
    int bias = -1;
    if (value.methodBias_sd() > 0) {
      bias =
          isShared(value)
              ? biases.computeIfAbsent(
                  "bias of " + value.method() + " (" + kindWord(value.property()) + ")",
                  this::input)
              : biases.computeIfAbsent(
                  name + ": unknown method of " + word(value.property()),
                  bare -> part(label, bare));
    }
    return new Coordinates(value, scatter, bias);
  }

  private static String word(Property property) {
    return property.word().replace('_', ' ');
  }

  /** Label of a value of a phase. */
  static String valueLabel(String phase, Property property) {
    return phase + ": " + word(property);
  }

  /** Label of the dipole of an interface. */
  static String dipoleLabel(String where) {
    return "dipole of " + where;
  }

  /** Label of the pinning slope of an interface. */
  static String pinningLabel(String where) {
    return "pinning of " + where;
  }

  /** Recalled, borrowed and estimated values have no method in common, whatever it is called. */
  static boolean isShared(Selected value) {
    return value.quality().compareTo(Quality.COMPUTED) <= 0;
  }

  private static String kindWord(Property property) {
    return property.kind() == Property.Kind.GAP ? "gaps" : "levels";
  }

  private int coordinate(String label) {
    labels.add(label);
    return labels.size() - 1;
  }

  /** A coordinate that is an input by itself, or its first one. */
  private int input(String label) {
    return part(label, label);
  }

  /** A coordinate of an input. */
  private int part(String input, String label) {
    int coordinate = coordinate(label);
    inputs.computeIfAbsent(input, _ -> new ArrayList<>()).add(coordinate);
    return coordinate;
  }

  /** The inputs of the junction, in order of their first coordinates. */
  List<Input> junctionInputs() {
    List<Input> ofJunction = new ArrayList<>();
    inputs.forEach((label, coordinates) -> {
      List<Integer> within = coordinates.stream().filter(c -> c < junctionDimensions).toList();
      if (!within.isEmpty()) {
        ofJunction.add(new Input(label, within));
      }
    });
    return ofJunction;
  }

  /** All inputs, in order of their first coordinates. */
  List<Input> inputs() {
    return inputs.entrySet().stream().map(e -> new Input(e.getKey(), e.getValue())).toList();
  }

  /** What each coordinate stands for. */
  List<String> labels() {
    return List.copyOf(labels);
  }

  int dimensions() {
    return labels.size();
  }

  /** Number of coordinates, the first ones, that the junction depends on. */
  int junctionDimensions() {
    return junctionDimensions;
  }

  /** The first so many Sobol points. */
  List<double[]> points(int samples) {
    SobolPoints sobol = new SobolPoints(Math.max(1, dimensions()), 0);
    List<double[]> points = new ArrayList<>(samples);
    for (int k = 0; k < samples; k++) {
      points.add(sobol.next());
    }
    return points;
  }

  /**
   * The draw of one Sobol point for the sodiation.
   *
   * @param uniform one number in (0, 1) per coordinate
   */
  Draw sodiation(double[] uniform) {
    double[] normal = normal(uniform);
    return (compound, property) -> {
      Map<Property, Coordinates> ofPhase = compounds.get(compound);
      Coordinates c = ofPhase == null ? null : ofPhase.get(property);
      if (c == null) {
        throw new IllegalArgumentException(compound.name() + " draws no " + property.word());
      }
      return amount(property, c, normal);
    };
  }

  /**
   * The standard normal deviates of the estimates in the draw of one Sobol point.
   *
   * @param uniform one number in (0, 1) per coordinate
   */
  ToDoubleFunction<String> deviates(double[] uniform) {
    return name -> {
      Integer at = deviates.get(name);
      if (at == null) {
        throw new IllegalArgumentException("no estimate is called " + name);
      }
      return SobolPoints.normal(uniform[at]);
    };
  }

  private static double[] normal(double[] uniform) {
    double[] normal = new double[uniform.length];
    for (int i = 0; i < uniform.length; i++) {
      normal[i] = SobolPoints.normal(uniform[i]);
    }
    return normal;
  }

  /**
   * The draw of one Sobol point for the junction.
   *
   * @param uniform one number in (0, 1) per coordinate
   */
  JunctionStage.Draw junction(double[] uniform) {
    double[] normal = normal(uniform);
    List<Map<Property, Double>> drawn = new ArrayList<>();
    for (Map<Property, Coordinates> ofPhase : amounts) {
      Map<Property, Double> values = new EnumMap<>(Property.class);
      ofPhase.forEach((property, c) -> values.put(property, amount(property, c, normal)));
      drawn.add(values);
    }
    return new Drawn(this, drawn, uniform, normal);
  }

  /**
   * The draw of one Sobol point for transport.
   *
   * @param uniform one number in (0, 1) per coordinate
   */
  SodiumInputs.Draw sodium(double[] uniform) {
    return (phase, quantity) -> {
      SodiumCoordinates c = sodiumAmounts.get(phase).get(quantity);
      if (c == null) {
        throw new IllegalArgumentException(
            "phase " + sodium.get(phase).name() + " draws no " + quantity.word());
      }
      return c.value()
          .drawn(
              c.own() >= 0 ? uniform[c.own()] : 0.5,
              c.bias() >= 0 ? SobolPoints.normal(uniform[c.bias()]) : 0);
    };
  }

  private static double amount(Property property, Coordinates c, double[] normal) {
    double shift =
        (c.scatter() >= 0 ? c.value().sampleScatter_sd() * normal[c.scatter()] : 0)
            + (c.bias() >= 0 ? c.value().methodBias_sd() * normal[c.bias()] : 0);
    double value =
        property.isLogarithmic() ? c.value().value() * Math.exp(shift) : c.value().value() + shift;
    double least = Math.min(property.least(), c.value().value());
    double most = Math.max(property.most(), c.value().value());
    return Math.min(most, Math.max(least, value));
  }

  /** One draw. */
  @SuppressWarnings("ArrayRecordComponent") // private, never compared
  private record Drawn(
      Uncertainties of, List<Map<Property, Double>> amounts, double[] uniform, double[] normal)
      implements JunctionStage.Draw {
    @Override
    public double amount(int phase, Property property) {
      Double value = amounts.get(phase).get(property);
      if (value == null) {
        throw new IllegalArgumentException(
            "phase " + of.phases.get(phase).name() + " draws no " + property.word());
      }
      return value;
    }

    @Override
    public double dipole_V(int i) {
      Design.InterfaceEntry entry = of.design.interfaces().get(i);
      int k = of.dipole[i];
      return entry.dipole_V() + (k >= 0 ? entry.dipoleScatter_V() * normal[k] : 0);
    }

    @Override
    public double pinningSlope(int i) {
      Design.InterfaceEntry entry = of.design.interfaces().get(i);
      int k = of.slope[i];
      if (k < 0) {
        return entry.pinningSlope().orElse(entry.bonding().slope());
      }
      double least = entry.bonding().leastSlope();
      return least + (entry.bonding().mostSlope() - least) * uniform[k];
    }
  }
}
