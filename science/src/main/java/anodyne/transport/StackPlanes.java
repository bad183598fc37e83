package anodyne.transport;

import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.Newton;
import anodyne.numerics.NodalSystem;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A stack at equilibrium layer by layer: every layer is a row of planes of charge a lattice
 * distance apart, between them only its permittivity, an interface halfway between the last plane
 * of one layer and the first of the next. Ions, electrons and dopants of a plane are those of a
 * volume as thick as the distance at the potential of the plane.
 *
 * <p>Gauss's law plane by plane is exact for this picture; it goes over into the continuum where
 * the distance is small beside the screening length, and says what the continuum is worth where it
 * is not. Metals are held at their work function, a neutral face at the potential without charge,
 * half a distance away. Slabs; interfaces without charge of their own.
 */
public final class StackPlanes {
  private static final double PERMITTIVITY_PER_CHARGE =
      Constants.VACUUM_PERMITTIVITY_F_PER_M / Constants.ELEMENTARY_CHARGE_C;
  private static final int MOST_ITERATIONS = 400;
  private static final int MOST_PLANES = 100_000;
  private static final double TOLERANCE_V = 1e-12;
  private static final double ROUNDING = 1e-9;

  private final Stack stack;
  private final Bulk bulk;
  private final Matter matter;
  private final double[] levels_V;
  private final int ion;
  private final double vt_V;
  private final List<Plane> planes = new ArrayList<>();
  private final double[] link;

  /** What came of it. */
  public sealed interface Outcome permits Solved, NotSolved {}

  /**
   * The planes.
   *
   * @param position_m of each
   * @param layer of each
   * @param potential_V ψ of each
   * @param charge_e_per_m2 of each
   * @param storedByLayer_per_m2 ions of the driven species
   * @param fieldPeak_V_per_m largest magnitude of the field between planes
   */
  public record Solved(
      Series position_m,
      Series layer,
      Series potential_V,
      Series charge_e_per_m2,
      Series storedByLayer_per_m2,
      double fieldPeak_V_per_m)
      implements Outcome {
    /** Ions of the driven species in the whole stack. */
    public double stored_per_m2() {
      return Arrays.stream(storedByLayer_per_m2.toArray()).sum();
    }
  }

  /**
   * No convergence.
   *
   * @param reason one sentence
   */
  public record NotSolved(String reason) implements Outcome {}

  /**
   * A plane, or what holds the potential beside one.
   *
   * @param thickness_m of what is gathered in it; 0 for a held face
   * @param held u where it is held, NaN where it is not
   * @param reach_m distance to the middle between it and its neighbours
   */
  private record Plane(
      double position_m, int layer, double thickness_m, double held, double reach_m) {}

  private StackPlanes(Stack given, String name, double level_V, double distance_m) {
    stack = StillIons.fixed(given);
    require(distance_m);
    bulk = new Bulk(stack);
    vt_V = Constants.thermalVoltage_V(stack.temperature_K());
    Species species = Species.of(stack);
    ion = species.indexOf(name);
    levels_V = bulk.initialLevels_V();
    levels_V[ion] = level_V;
    fillPlanes(distance_m);
    matter = new Matter(stack, species, planes.stream().mapToInt(Plane::layer).toArray(), vt_V);
    link = new double[planes.size() - 1];
    for (int i = 0; i < link.length; i++) {
      double inverse = inverse(planes.get(i)) + inverse(planes.get(i + 1));
      link[i] = inverse > 0 ? 1 / inverse : 0;
    }
    for (int i = 0; i < planes.size(); i++) {
      for (int k = 0; k < species.count(); k++) {
        matter.level_V[matter.first(k) + i] = levels_V[k];
      }
    }
  }

  /**
   * Solves a stack.
   *
   * @param ion driven, at a level; other ions are at those of their initial concentrations
   * @param distance_m between planes; that of a layer is the nearest which divides it evenly
   */
  public static Outcome of(Stack stack, String ion, double level_V, double distance_m) {
    return new StackPlanes(stack, ion, level_V, distance_m).solve();
  }

  private void require(double distance_m) {
    if (stack.geometry() != Geometry.SLAB) {
      throw new IllegalArgumentException("planes need a slab, not a cylinder or a sphere");
    }
    double whole = stack.layers().stream().mapToDouble(Layer::thickness_m).sum();
    if (!(distance_m > 0 && whole / distance_m <= MOST_PLANES)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the distance of planes must be positive and at least %.3g nm here, got %.3g nm",
              1e9 * whole / MOST_PLANES,
              1e9 * distance_m));
    }
    double thinnest =
        stack.layers().stream()
            .filter(Layer.Semiconductor.class::isInstance)
            .mapToDouble(Layer::thickness_m)
            .min()
            .orElse(whole);
    if (distance_m > (1 + ROUNDING) * thinnest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the distance of planes must be at most the thickness of the thinnest layer, %.3g nm,"
                  + " got %.3g nm",
              1e9 * thinnest,
              1e9 * distance_m));
    }
    for (InterfaceCharge charge : stack.interfaceCharge()) {
      if (charge.fixed_per_m2() != 0 || charge.states_per_eV_m2() != 0) {
        throw new IllegalArgumentException("planes take no charge at an interface");
      }
    }
  }

  private void fillPlanes(double distance_m) {
    double[] faces = stack.faces_m();
    double[] shift = stack.shifts_V();
    int last = stack.layers().size() - 1;
    for (int l = 0; l <= last; l++) {
      double length = faces[l + 1] - faces[l];
      if (stack.layers().get(l) instanceof Layer.Metal m) {
        planes.add(
            new Plane(faces[l] + 0.5 * length, l, length, -m.workFunction_eV() - shift[l], 0));
        continue;
      }
      int count = (int) Math.max(1, Math.round(length / distance_m));
      double step = length / count;
      double neutral = bulk.potential_V(l, levels_V) - shift[l];
      if (l == 0 && stack.left() instanceof Contact.Ohmic) {
        planes.add(new Plane(faces[l], l, 0, neutral, 0));
      }
      for (int i = 0; i < count; i++) {
        planes.add(new Plane(faces[l] + (i + 0.5) * step, l, step, Double.NaN, 0.5 * step));
      }
      if (l == last && stack.right() instanceof Contact.Ohmic) {
        planes.add(new Plane(faces[l + 1], l, 0, neutral, 0));
      }
    }
  }

  /** Of the capacitance between a plane and the middle towards the next, times e. */
  private double inverse(Plane plane) {
    return switch (stack.layers().get(plane.layer())) {
      case Layer.Metal _ -> 0;
      case Layer.Semiconductor s -> plane.reach_m() / (s.permittivity() * PERMITTIVITY_PER_CHARGE);
    };
  }

  private Outcome solve() {
    double[] shift = stack.shifts_V();
    double[] u = new double[planes.size()];
    for (int i = 0; i < u.length; i++) {
      Plane plane = planes.get(i);
      u[i] =
          Double.isNaN(plane.held())
              ? bulk.potential_V(plane.layer(), levels_V) - shift[plane.layer()]
              : plane.held();
    }
    return switch (new Newton(u.length, 1, MOST_ITERATIONS)
        .solve(new Row(), u, vt_V, TOLERANCE_V)) {
      case Newton.Stalled stalled -> new NotSolved(stalled.reason());
      case Newton.Converged _ -> read(u);
    };
  }

  private void evaluate(double[] u) {
    double[] shift = stack.shifts_V();
    for (int i = 0; i < u.length; i++) {
      matter.psi_V[i] = u[i] + shift[planes.get(i).layer()];
    }
    matter.evaluate();
  }

  private Solved read(double[] u) {
    evaluate(u);
    int count = u.length;
    double[] charge = new double[count];
    double[] stored = new double[stack.layers().size()];
    double peak = 0;
    for (int i = 0; i < count; i++) {
      Plane plane = planes.get(i);
      charge[i] = plane.thickness_m() * matter.charge[i];
      stored[plane.layer()] += plane.thickness_m() * matter.density[matter.first(ion) + i];
      if (i > 0) {
        double displacement = link[i - 1] * Math.abs(u[i] - u[i - 1]);
        peak =
            Math.max(
                peak, Math.max(field(planes.get(i - 1), displacement), field(plane, displacement)));
      }
    }
    return new Solved(
        Series.of(planes.stream().mapToDouble(Plane::position_m).toArray()),
        Series.of(planes.stream().mapToDouble(Plane::layer).toArray()),
        Series.of(matter.psi_V.clone()),
        Series.of(charge),
        Series.of(stored),
        peak);
  }

  private double field(Plane plane, double displacement) {
    return switch (stack.layers().get(plane.layer())) {
      case Layer.Metal _ -> 0;
      case Layer.Semiconductor s -> displacement / (s.permittivity() * PERMITTIVITY_PER_CHARGE);
    };
  }

  /** Gauss's law: what leaves a plane on both sides is its charge. */
  private final class Row implements NodalSystem {
    @Override
    public int nodes() {
      return planes.size();
    }

    @Override
    public int block() {
      return 1;
    }

    @Override
    public void assemble(double[] u, double[] residual, BlockTridiagonal jacobian) {
      evaluate(u);
      matter.differentiate();
      jacobian.clear();
      for (int i = 0; i < u.length; i++) {
        Plane plane = planes.get(i);
        if (!Double.isNaN(plane.held())) {
          residual[i] = u[i] - plane.held();
          jacobian.diagonal()[i] = 1;
          continue;
        }
        double left = i > 0 ? link[i - 1] : 0;
        double right = i < link.length ? link[i] : 0;
        double before = i > 0 ? u[i - 1] : u[i];
        double behind = i < link.length ? u[i + 1] : u[i];
        residual[i] =
            left * (u[i] - before)
                + right * (u[i] - behind)
                - plane.thickness_m() * matter.charge[i];
        jacobian.lower()[i] = -left;
        jacobian.upper()[i] = -right;
        jacobian.diagonal()[i] = left + right - plane.thickness_m() * matter.chargeByPotential[i];
      }
    }
  }
}
