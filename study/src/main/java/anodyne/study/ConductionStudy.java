package anodyne.study;

import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.numerics.SobolPoints;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Conduction;
import anodyne.sodiation.Conductor;
import anodyne.sodiation.Draw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Conduction of the composite with intervals: each Sobol coordinate moves the logarithm of one
 * conductivity. Volumes stay at their central values, whose errors are small beside these.
 */
public final class ConductionStudy {
  private ConductionStudy() {}

  /**
   * The conduction at one charge with its intervals.
   *
   * @param central at the central values
   * @param grains_S_per_m interval of the hosts' own phases, dense
   * @param solids_S_per_m interval of all solids, dense
   * @param electrode_S_per_m interval of the porous electrode
   */
  public record Band(
      Conduction.AtCharge central,
      Confidence.Quantiles grains_S_per_m,
      Confidence.Quantiles solids_S_per_m,
      Confidence.Quantiles electrode_S_per_m) {}

  /** The conductivities of the library, for {@link Conduction#of}. */
  public static Function<Compound, Optional<Selected>> known(Selection selection) {
    return compound -> selection.amount(compound.phase(), Property.ELECTRICAL_CONDUCTIVITY);
  }

  /**
   * The course with 90 % intervals.
   *
   * @param samples draws; 0 leaves intervals of no width
   * @param pointsPerStep points from one state to the next
   */
  public static List<Band> run(Conduction conduction, int samples, int pointsPerStep) {
    List<Conduction.AtCharge> central = conduction.central(pointsPerStep);
    List<Conductor> conductors = List.copyOf(new LinkedHashSet<>(conduction.all()));
    SobolPoints points = new SobolPoints(Math.max(1, conductors.size()), 0);
    List<List<Conduction.AtCharge>> drawn = new ArrayList<>();
    for (int k = 0; k < samples; k++) {
      drawn.add(
          conduction.course(Draw.central(), deviates(conductors, points.next()), pointsPerStep));
    }
    if (samples == 0) {
      drawn.add(central);
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < central.size(); i++) {
      int at = i;
      List<Conduction.AtCharge> column = drawn.stream().map(course -> course.get(at)).toList();
      bands.add(
          new Band(
              central.get(i),
              quantiles(column, Conduction.AtCharge::grains_S_per_m),
              quantiles(column, Conduction.AtCharge::solids_S_per_m),
              quantiles(column, Conduction.AtCharge::electrode_S_per_m)));
    }
    return bands;
  }

  private static ToDoubleFunction<Conductor> deviates(
      List<Conductor> conductors, double[] uniform) {
    Map<Conductor, Double> deviates = new LinkedHashMap<>();
    for (int i = 0; i < conductors.size(); i++) {
      deviates.put(conductors.get(i), SobolPoints.normal(uniform[i]));
    }
    return conductor -> deviates.getOrDefault(conductor, 0.0);
  }

  private static Confidence.Quantiles quantiles(
      List<Conduction.AtCharge> column, ToDoubleFunction<Conduction.AtCharge> of) {
    return Sampling.quantiles(column.stream().mapToDouble(of).toArray());
  }
}
