package anodyne.transport;

import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stage: a stack and a step of its face in, sodium in and out with all comparisons out. */
public final class TransportStage {
  private static final double WHOLE = 0.999;
  private static final double MOST_ELECTRON_SHARE = 0.1;
  private static final double DIPOLE_FIELD_V_PER_M = 1e9;

  /** Windows that differ by more are not compared at equal sodium. */
  private static final double MOST_UNLIKE = 100;

  private static final String REFERENCE = word(Variant.NO_OFFSETS);

  private TransportStage() {}

  /** What came of it. */
  public sealed interface Outcome permits Solved, NotSolved {}

  /**
   * It was computed.
   *
   * @param transport result
   */
  public record Solved(Transport transport) implements Outcome {}

  /**
   * The stack itself could not be computed.
   *
   * @param reason one sentence
   * @param history sizes of the last corrections
   * @param followed what was computed of it; both ways whole if only the comparison is missing
   */
  public record NotSolved(String reason, Series history, SodiationRun.Followed followed)
      implements Outcome {}

  /** Which comparisons to make. */
  public enum Scope {
    /** With the stack without offsets only. */
    GAINS,
    /** With the stack without offsets, without field and without site energies. */
    EFFECTS,
    /** With every variant, each phase alone and their mixture. */
    ALL
  }

  /** Computes the stack and its variants. */
  public static Outcome of(
      Stack given, LevelStep step, SodiationRun.Settings settings, Scope scope) {
    StillIons.requireMoving(given, step.ion());
    Stack stack = StillIons.fixed(given);
    return switch (SodiationRun.of(stack, step, settings)) {
      case SodiationRun.Stopped stopped ->
          new NotSolved(stopped.reason(), stopped.history(), stopped.followed());
      case SodiationRun.Completed run -> {
        Passage passage = Passage.of(run);
        SodiationRun.Settings plain = settings.withShares(Series.of());
        List<Compared> comparisons = new ArrayList<>();
        comparisons.add(variant(stack, Variant.NO_OFFSETS, step, plain, passage));
        if (scope != Scope.GAINS) {
          comparisons.add(variant(stack, Variant.NO_FIELD, step, plain, passage));
          comparisons.add(variant(stack, Variant.NO_SITE_ENERGIES, step, plain, passage));
        }
        if (scope == Scope.ALL) {
          comparisons.add(variant(stack, Variant.EQUAL_BARRIERS, step, plain, passage));
          alone(stack, step, plain, passage, comparisons);
        }
        Optional<Gains> gains = comparisons.getFirst().gains();
        yield gains.isEmpty()
            ? new NotSolved(
                "the stack without offsets was not computed: " + comparisons.getFirst().reason(),
                Series.of(),
                new SodiationRun.Followed(Optional.of(run.in()), Optional.of(run.out())))
            : new Solved(
                new Transport(
                    stack,
                    step,
                    run.in(),
                    run.out(),
                    gains.get(),
                    comparisons,
                    new IndicatorReader(stack, step, run.in(), run.out()).read(),
                    scope == Scope.ALL ? along(stack, step, settings) : Optional.empty(),
                    warnings(run, settings)));
      }
    };
  }

  private static Optional<ParallelPath> along(
      Stack stack, LevelStep step, SodiationRun.Settings settings) {
    return stack.geometry() == Geometry.SLAB
            && ParallelPath.of(stack, step.ion(), step.to_V(), settings.cells())
                instanceof ParallelPath.Solved(ParallelPath path)
        ? Optional.of(path)
        : Optional.empty();
  }

  private static Compared variant(
      Stack stack,
      Variant variant,
      LevelStep step,
      SodiationRun.Settings settings,
      Passage passage) {
    return compared(
        word(variant),
        variant.words(),
        SodiationRun.of(variant.of(stack, step), step, settings),
        passage);
  }

  private static String word(Variant variant) {
    return variant.name().toLowerCase(Locale.ROOT);
  }

  private static Compared compared(
      String id, String words, SodiationRun.Outcome outcome, Passage passage) {
    return switch (outcome) {
      case SodiationRun.Stopped stopped ->
          new Compared(id, words, Optional.empty(), Optional.empty(), stopped.reason());
      case SodiationRun.Completed run -> beside(id, words, Passage.of(run), passage);
    };
  }

  private static Compared beside(String id, String words, Passage variant, Passage passage) {
    Gains gains = Gains.of(passage, variant);
    boolean alike = gains.window() < MOST_UNLIKE && gains.window() > 1 / MOST_UNLIKE;
    return alike || id.equals(REFERENCE)
        ? new Compared(id, words, Optional.of(variant), Optional.of(gains), "")
        : new Compared(
            id,
            words,
            Optional.of(variant),
            Optional.empty(),
            String.format(
                Locale.ROOT,
                "the stack takes up %.2g times what this does: the same amount would be all of the"
                    + " one and next to nothing of the other",
                gains.window()));
  }

  /**
   * Each phase in the place of all, and the physical mixture: particles of the size of the stack,
   * each of one phase, with the volumes the phases have in the stack.
   */
  private static void alone(
      Stack stack,
      LevelStep step,
      SodiationRun.Settings settings,
      Passage passage,
      List<Compared> comparisons) {
    List<Uptake> ins = new ArrayList<>();
    List<Uptake> outs = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    String missing = "";
    for (int l = 0; l < stack.layers().size(); l++) {
      Layer layer = stack.layers().get(l);
      if (!holds(layer, step.ion())) {
        continue;
      }
      SodiationRun.Outcome alone =
          SodiationRun.of(Variant.single(stack, l), step, settings.withUntil(WHOLE));
      comparisons.add(compared("single_" + (l + 1), layer.name() + " alone", alone, passage));
      switch (alone) {
        case SodiationRun.Stopped stopped -> missing = stopped.reason();
        case SodiationRun.Completed run -> {
          ins.add(run.in());
          outs.add(run.out());
          shares.add(volumeShare(stack, l));
        }
      }
    }
    String words = "particles of each phase alone, of the size of the stack, in its proportions";
    comparisons.add(
        missing.isEmpty() && !ins.isEmpty()
            ? beside(
                "mixture",
                words,
                new Passage(
                    ins,
                    outs,
                    Series.of(shares.stream().mapToDouble(Double::doubleValue).toArray())),
                passage)
            : new Compared("mixture", words, Optional.empty(), Optional.empty(), missing));
  }

  private static double volumeShare(Stack stack, int layer) {
    double[] faces = stack.faces_m();
    int power = stack.geometry().power() + 1;
    return (Math.pow(faces[layer + 1], power) - Math.pow(faces[layer], power))
        / Math.pow(faces[faces.length - 1], power);
  }

  private static boolean holds(Layer layer, String ion) {
    return layer.ions().stream().map(Ion::name).anyMatch(ion::equals);
  }

  private static List<Warning> warnings(
      SodiationRun.Completed run, SodiationRun.Settings settings) {
    List<Warning> warnings = new ArrayList<>();
    double share = Math.max(run.in().electronShare(), run.out().electronShare());
    if (settings.electrons() == ElectronModel.EQUILIBRIUM && share > MOST_ELECTRON_SHARE) {
      warnings.add(
          new Warning(
              "electrons_hold_back",
              String.format(
                  Locale.ROOT,
                  "at some time the electrons meet %.2g of the resistance of the ions along the"
                      + " stack: electrons at equilibrium are not justified, let them move",
                  share),
              "electrons"));
    }
    double peak = Math.max(run.in().fieldPeak_V_per_m().max(), run.out().fieldPeak_V_per_m().max());
    if (peak > DIPOLE_FIELD_V_PER_M) {
      warnings.add(
          new Warning(
              "atomic_field",
              "fields above 1 V/nm are those of an atomic double layer, not of a space charge",
              "field_peak_V_per_m"));
    }
    return warnings;
  }
}
