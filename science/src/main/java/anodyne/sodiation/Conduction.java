package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Electronic conduction of the composite along sodiation: the effective medium of all its phases
 * and of what surrounds them ({@link EffectiveMedium}).
 *
 * <p>Between two states a step is a mixture of what is before and after it, so that volumes change
 * in proportion to the charge. Phases are taken as grains in random order; a metal that grows as a
 * connected net conducts better than this says, coated grains worse: the bounds show by how much.
 *
 * @param sequence steps of the hosts
 * @param conductors conductivity of every compound that appears
 * @param surroundings what lies between the grains
 */
public record Conduction(
    Sequence sequence, SequencedMap<Compound, Conductor> conductors, Surroundings surroundings) {

  /**
   * A material beside the hosts that takes no part in their reactions: matrix, binder, MXene.
   *
   * @param conductor its conductivity
   * @param volume_cm3_per_g its volume per gram of all hosts
   */
  public record Filler(Conductor conductor, double volume_cm3_per_g) {
    public Filler {
      if (!(volume_cm3_per_g >= 0 && volume_cm3_per_g < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "volume of " + conductor.name() + " must be >= 0 cm3/g, got " + volume_cm3_per_g);
      }
    }

    /**
     * A filler by its mass.
     *
     * @param massRatio grams per gram of all hosts
     * @param density_g_per_cm3 density of the filler
     */
    public static Filler ofMass(Conductor conductor, double massRatio, double density_g_per_cm3) {
      if (!(density_g_per_cm3 > 0)) {
        throw new IllegalArgumentException(
            "density of " + conductor.name() + " must be > 0 g/cm3, got " + density_g_per_cm3);
      }
      return new Filler(conductor, massRatio / density_g_per_cm3);
    }
  }

  /**
   * What lies between the grains.
   *
   * @param fillers materials beside the hosts
   * @param porosity pore fraction of the pristine electrode; swelling fills the pores
   */
  public record Surroundings(List<Filler> fillers, double porosity) {
    public Surroundings {
      fillers = List.copyOf(fillers);
      if (!(porosity >= 0 && porosity < 1)) {
        throw new IllegalArgumentException("porosity must lie in [0, 1), got " + porosity);
      }
    }

    /** The hosts alone, without pores. */
    public static Surroundings none() {
      return new Surroundings(List.of(), 0);
    }
  }

  /** Whether the volumes are known. */
  public sealed interface Resolution permits Ready, Missing {}

  /** They are. */
  public record Ready(Conduction conduction) implements Resolution {}

  /**
   * They are not.
   *
   * @param what each compound and what it lacks
   */
  public record Missing(List<String> what) implements Resolution {
    public Missing {
      what = List.copyOf(what);
    }
  }

  /**
   * The conduction at one charge.
   *
   * @param charge_mAh_per_g charge so far, per gram of all hosts
   * @param state true at the end of a step (and before the first), false within one
   * @param fractions volume fraction of each solid, fillers among them
   * @param grains_S_per_m effective medium of the hosts' own phases, dense
   * @param solids_S_per_m effective medium of all solids, dense
   * @param isotropic bounds of Hashin and Shtrikman for all solids
   * @param outermost bounds of Wiener for all solids
   * @param porosity pore fraction left after swelling
   * @param electrode_S_per_m effective medium of solids and pores
   * @param carrier the phase that carries the current: counted from the best conductor, the volume
   *     of the solids passes a third at it
   */
  public record AtCharge(
      double charge_mAh_per_g,
      boolean state,
      SequencedMap<String, Double> fractions,
      double grains_S_per_m,
      double solids_S_per_m,
      EffectiveMedium.Bounds isotropic,
      EffectiveMedium.Bounds outermost,
      double porosity,
      double electrode_S_per_m,
      String carrier) {
    public AtCharge {
      fractions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fractions));
    }
  }

  public Conduction {
    conductors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conductors));
  }

  /**
   * Collects the conductivities: those known, estimates by {@link Conductor.Kind} for the others.
   *
   * @param known conductivity of a compound in S/m, where the library has one
   */
  public static Resolution of(
      Sequence sequence,
      Function<Compound, Optional<Selected>> known,
      Selection selection,
      Surroundings surroundings) {
    Set<Compound> compounds = new LinkedHashSet<>();
    sequence
        .states()
        .forEach(state -> state.mixtures().forEach(m -> compounds.addAll(m.amounts().keySet())));
    List<String> missing =
        compounds.stream()
            .filter(c -> c.amount(Property.MOLAR_VOLUME).isEmpty())
            .map(c -> c.name() + " lacks " + Property.MOLAR_VOLUME.word())
            .toList();
    if (!missing.isEmpty()) {
      return new Missing(missing);
    }
    LinkedHashMap<Compound, Conductor> conductors = new LinkedHashMap<>();
    for (Compound compound : compounds) {
      Formula composition = compound.composition();
      conductors.put(
          compound,
          known
              .apply(compound)
              .map(value -> Conductor.of(compound.name(), value))
              .orElseGet(() ->
                  Conductor.estimate(compound.name(), compound.phase(), composition, selection)));
    }
    return new Ready(new Conduction(sequence, conductors, surroundings));
  }

  /** Every conductor, fillers last: what a draw has one deviate for. */
  public List<Conductor> all() {
    List<Conductor> all = new ArrayList<>(conductors.values());
    surroundings.fillers().forEach(f -> all.add(f.conductor()));
    return all;
  }

  /** The least trusted quality of all conductivities. */
  public Quality weakestQuality() {
    return all().stream().map(Conductor::quality).reduce(Quality.MEASURED, Quality::weaker);
  }

  /** The course at the central values. */
  public List<AtCharge> central(int pointsPerStep) {
    return course(Draw.central(), _ -> 0, pointsPerStep);
  }

  /**
   * The course in a draw.
   *
   * @param draw molar volumes
   * @param deviate standard normal deviate of the logarithm of each conductivity
   * @param pointsPerStep points from one state to the next, 1 for the states alone
   */
  public List<AtCharge> course(Draw draw, ToDoubleFunction<Conductor> deviate, int pointsPerStep) {
    if (!(pointsPerStep >= 1)) {
      throw new IllegalArgumentException("points per step must be >= 1, got " + pointsPerStep);
    }
    List<Sequence.State> states = sequence.states();
    List<SequencedMap<Compound, Double>> volumes =
        states.stream().map(s -> volumes(s, draw)).toList();
    double pristine = total(volumes.getFirst()) + fillers();
    double envelope = pristine / (1 - surroundings.porosity());
    List<AtCharge> course = new ArrayList<>();
    course.add(
        at(states.getFirst().charge_mAh_per_g(), true, volumes.getFirst(), envelope, deviate));
    for (int k = 1; k < states.size(); k++) {
      double before = states.get(k - 1).charge_mAh_per_g();
      double after = states.get(k).charge_mAh_per_g();
      for (int i = 1; i <= pointsPerStep; i++) {
        double share = (double) i / pointsPerStep;
        course.add(
            at(
                before + share * (after - before),
                i == pointsPerStep,
                between(volumes.get(k - 1), volumes.get(k), share),
                envelope,
                deviate));
      }
    }
    return course;
  }

  /** Volume of each compound, cm³ per gram of all hosts. */
  private SequencedMap<Compound, Double> volumes(Sequence.State state, Draw draw) {
    LinkedHashMap<Compound, Double> volumes = new LinkedHashMap<>();
    for (int i = 0; i < state.mixtures().size(); i++) {
      double moles = sequence.hosts().get(i).mol_per_g();
      state
          .mixtures()
          .get(i)
          .amounts()
          .forEach((compound, amount) ->
              volumes.merge(
                  compound,
                  moles * amount.toDouble() * draw.amount(compound, Property.MOLAR_VOLUME),
                  Double::sum));
    }
    return volumes;
  }

  private static SequencedMap<Compound, Double> between(
      Map<Compound, Double> before, Map<Compound, Double> after, double share) {
    LinkedHashMap<Compound, Double> volumes = new LinkedHashMap<>();
    before.forEach((compound, volume) -> volumes.put(compound, (1 - share) * volume));
    after.forEach((compound, volume) -> volumes.merge(compound, share * volume, Double::sum));
    volumes.values().removeIf(volume -> volume == 0);
    return volumes;
  }

  private AtCharge at(
      double charge,
      boolean state,
      SequencedMap<Compound, Double> volumes,
      double envelope,
      ToDoubleFunction<Conductor> deviate) {
    List<EffectiveMedium.Part> grains = new ArrayList<>();
    List<String> names = new ArrayList<>();
    volumes.forEach((compound, volume) -> {
      Conductor conductor = conductor(compound);
      grains.add(part(volume, conductor, deviate));
      names.add(conductor.name());
    });
    List<EffectiveMedium.Part> solids = new ArrayList<>(grains);
    for (Filler filler : surroundings.fillers()) {
      solids.add(part(filler.volume_cm3_per_g(), filler.conductor(), deviate));
      names.add(filler.conductor().name());
    }
    double filled = total(volumes) + fillers();
    double pores = surroundings.porosity() == 0 ? 0 : Math.max(0, envelope - filled);
    List<EffectiveMedium.Part> electrode = new ArrayList<>(solids);
    electrode.add(new EffectiveMedium.Part(pores, 0));
    LinkedHashMap<String, Double> fractions = new LinkedHashMap<>();
    for (int i = 0; i < solids.size(); i++) {
      fractions.merge(names.get(i), solids.get(i).volume() / filled, Double::sum);
    }
    return new AtCharge(
        charge,
        state,
        fractions,
        EffectiveMedium.bruggeman_S_per_m(grains),
        EffectiveMedium.bruggeman_S_per_m(solids),
        EffectiveMedium.hashinShtrikman(solids),
        EffectiveMedium.wiener(solids),
        pores / (pores + filled),
        EffectiveMedium.bruggeman_S_per_m(electrode),
        carrier(solids, names, filled));
  }

  private Conductor conductor(Compound compound) {
    Conductor conductor = conductors.get(compound);
    if (conductor == null) {
      throw new IllegalArgumentException(compound.name() + " has no conductivity");
    }
    return conductor;
  }

  private static EffectiveMedium.Part part(
      double volume, Conductor conductor, ToDoubleFunction<Conductor> deviate) {
    return new EffectiveMedium.Part(volume, conductor.at_S_per_m(deviate.applyAsDouble(conductor)));
  }

  private static String carrier(
      List<EffectiveMedium.Part> solids, List<String> names, double filled) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < solids.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> solids.get(i).conductivity_S_per_m()).reversed());
    double sum = 0;
    for (int i : order) {
      sum += solids.get(i).volume() / filled;
      if (sum >= EffectiveMedium.THRESHOLD) {
        return names.get(i);
      }
    }
    return names.get(order.getLast());
  }

  private static double total(Map<Compound, Double> volumes) {
    return volumes.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private double fillers() {
    return surroundings.fillers().stream().mapToDouble(Filler::volume_cm3_per_g).sum();
  }
}
