package anodyne.transport;

import anodyne.design.Design;
import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.JunctionStage;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.PhaseInputs;
import anodyne.junction.Stack;
import anodyne.numerics.FermiIntegral;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The stack of one draw with sodium, and how it is driven.
 *
 * <p>The site energy of a phase is set so that its neutral interior, electrons filling its bands,
 * holds the sodium of the pristine limit at its insertion potential: μ~_Na(c_limit) = -e U with the
 * electrons at their level. Electronic offsets between two phases then move neither of their
 * potentials. The driven face belongs to the first layer of a slab and to the shell of a particle;
 * where that takes no sodium, a slab is driven from its other side. Unless the design says
 * otherwise it is taken from an almost empty interior to the pristine limit.
 *
 * @param stack layers with sodium
 * @param step levels of the driven face
 * @param amounts the same as concentrations of its layer
 * @param driven place of the driven layer
 */
public record PairStack(Stack stack, LevelStep step, SodiumStep amounts, int driven) {
  /** Name of the ion. */
  public static final String SODIUM = "Na";

  /** Share of the pristine limit that the driven layer holds at first. */
  public static final double EMPTY = 1e-4;

  /** Most of its sites a layer is filled to by the step. */
  private static final double MOST_FILLED = 0.9;

  /** What came of it. */
  public sealed interface Outcome permits Ready, Missing {}

  /**
   * It can be driven.
   *
   * @param pair stack and step
   */
  public record Ready(PairStack pair) implements Outcome {}

  /**
   * It cannot.
   *
   * @param reason one sentence
   */
  public record Missing(String reason) implements Outcome {}

  /**
   * Builds the stack of one draw.
   *
   * @param phases inputs of the junction, in order
   * @param sodium inputs of sodium, in the same order
   * @param kinetics of the electrons and holes of each phase; none for a metal
   */
  public static Outcome of(
      Design design,
      List<PhaseInputs> phases,
      JunctionStage.Draw draw,
      List<SodiumInputs> sodium,
      SodiumInputs.Draw sodiumDraw,
      List<Optional<Kinetics>> kinetics) {
    for (SodiumInputs each : sodium) {
      if (each instanceof SodiumInputs.Missing(String name, var _, String what)) {
        return new Missing("sodium in " + name + ": " + what + " is missing");
      }
    }
    Stack still = JunctionStage.stack(design, phases, draw, 4);
    Optional<Face> face = face(still.geometry(), sodium);
    if (face.isEmpty()) {
      return new Missing("no phase at an outer face takes up sodium");
    }
    Stack electronic = remade(still, roomy(moving(still.layers(), kinetics), still, sodium));
    Bulk bulk = new Bulk(electronic);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < sodium.size(); l++) {
      Layer layer = electronic.layers().get(l);
      layers.add(
          switch (sodium.get(l)) {
            case SodiumInputs.Inserting host ->
                layer.holding(List.of(ion(l, host, sodiumDraw, bulk, electronic.temperature_K())));
            case SodiumInputs.Blocking _, SodiumInputs.Missing _ -> layer;
          });
    }
    Stack stack = remade(electronic, layers);
    int driven = face.get() == Face.LEFT ? 0 : layers.size() - 1;
    SodiumStep step = step(design, face.get(), stack.layers().get(driven), sodium.get(driven));
    return step.from_per_m3() < step.to_per_m3()
        ? new Ready(new PairStack(stack, LevelStep.of(stack, step), step, driven))
        : new Missing(
            "the sodium of "
                + sodium.get(driven).name()
                + " at the start is not less than at the end, of which its sites hold no more");
  }

  /** What the driven face is taken from and to; never more than most of its sites. */
  private static SodiumStep step(Design design, Face face, Layer layer, SodiumInputs sodium) {
    double sites = layer.ions().getFirst().sites_per_m3().orElse(Double.POSITIVE_INFINITY);
    double unit =
        switch (sodium) {
          case SodiumInputs.Inserting host -> host.formulaUnits_per_m3();
          case SodiumInputs.Blocking _, SodiumInputs.Missing _ ->
              throw new IllegalArgumentException(sodium.name() + " takes up no sodium");
        };
    Design.Drive drive = design.drive();
    double to =
        drive.toNaPerFormula().isPresent()
            ? Math.min(drive.toNaPerFormula().getAsDouble() * unit, MOST_FILLED * sites)
            : held_per_m3(layer, sodium);
    double from =
        drive.fromNaPerFormula().isPresent()
            ? drive.fromNaPerFormula().getAsDouble() * unit
            : EMPTY * to;
    return new SodiumStep(SODIUM, face, from, to);
  }

  private static Optional<Face> face(Geometry geometry, List<SodiumInputs> sodium) {
    boolean first =
        geometry == Geometry.SLAB && sodium.getFirst() instanceof SodiumInputs.Inserting;
    boolean last = sodium.getLast() instanceof SodiumInputs.Inserting;
    return first ? Optional.of(Face.LEFT) : last ? Optional.of(Face.RIGHT) : Optional.empty();
  }

  private static List<Layer> moving(List<Layer> layers, List<Optional<Kinetics>> kinetics) {
    List<Layer> moving = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      moving.add(
          switch (layers.get(l)) {
            case Layer.Metal metal -> metal;
            case Layer.Semiconductor s -> kinetics.get(l).map(s::with).orElse(s);
          });
    }
    return moving;
  }

  /**
   * Layers whose conduction band takes the electrons that come with the sodium without rising more
   * than {@link PhaseInputs#DEEPEST_FERMI_LEVEL_EV} above its edge: the parabola of one valley
   * would rise by far more at 1e21 electrons per cm³ than the bands of these compounds are wide.
   * The density of states grows, the work function of the empty layer stays.
   */
  private static List<Layer> roomy(List<Layer> layers, Stack still, List<SodiumInputs> sodium) {
    double vt_V = Constants.thermalVoltage_V(still.temperature_K());
    double most = FermiIntegral.HALF.value(PhaseInputs.DEEPEST_FERMI_LEVEL_EV / vt_V);
    List<Layer> roomy = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      if (layer instanceof Layer.Semiconductor s
          && sodium.get(l) instanceof SodiumInputs.Inserting host
          && host.pristineLimit_per_m3() > most * s.conductionStates_per_m3()) {
        layer = wider(s, host.pristineLimit_per_m3() / most, still);
      }
      roomy.add(layer);
    }
    return roomy;
  }

  private static Layer wider(Layer.Semiconductor s, double states_per_m3, Stack still) {
    Layer.Semiconductor grown = s.withConductionStates(states_per_m3);
    double rise = neutral_V(s, still) - neutral_V(grown, still);
    return grown.lowered(-rise);
  }

  private static double neutral_V(Layer.Semiconductor s, Stack still) {
    Stack alone =
        new Stack(
            still.temperature_K(),
            Geometry.SLAB,
            still.statistics(),
            List.of(s),
            new Contact.Insulated(),
            new Contact.Insulated(),
            Series.of(),
            List.of(),
            still.mesh());
    return new Bulk(alone).potential_V(0, new double[0]);
  }

  private static double held_per_m3(Layer layer, SodiumInputs sodium) {
    double sites = layer.ions().getFirst().sites_per_m3().orElse(Double.POSITIVE_INFINITY);
    return switch (sodium) {
      case SodiumInputs.Inserting host ->
          Math.min(host.pristineLimit_per_m3(), MOST_FILLED * sites);
      case SodiumInputs.Blocking _, SodiumInputs.Missing _ -> 0;
    };
  }

  private static Ion ion(
      int layer,
      SodiumInputs.Inserting host,
      SodiumInputs.Draw draw,
      Bulk bulk,
      double temperature_K) {
    double sites = draw.amount(layer, SodiumQuantity.SITES);
    double limit = Math.min(host.pristineLimit_per_m3(), MOST_FILLED * sites);
    double filling = limit / sites;
    double energy =
        -draw.amount(layer, SodiumQuantity.INSERTION_POTENTIAL)
            - bulk.potentialWith_V(layer, limit)
            - Constants.thermalVoltage_V(temperature_K) * Math.log(filling / (1 - filling));
    return new Ion(
        SODIUM,
        1,
        OptionalDouble.of(sites),
        energy,
        draw.amount(layer, SodiumQuantity.DIFFUSIVITY),
        EMPTY * limit,
        false);
  }

  /** The layers between faces without field. */
  private static Stack remade(Stack stack, List<Layer> layers) {
    return stack.with(layers).between(new Contact.Insulated(), new Contact.Insulated());
  }
}
