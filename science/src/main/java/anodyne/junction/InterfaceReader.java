package anodyne.junction;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads offsets, barriers, fields and kind of an interface off its two layers. */
final class InterfaceReader {
  private static final double DIPOLE_FIELD_V_PER_M = 1e9;
  private static final double ATOMIC_WIDTH_M = 0.5e-9;
  private static final double SAME_LEVEL_EV = 1e-9;

  private final Stack stack;
  private final NeutralLayers layers;
  private final NeutralBulk[] bulk;
  private final double vt_V;

  InterfaceReader(Stack stack, NeutralLayers layers, double vt_V) {
    this.stack = stack;
    this.layers = layers;
    this.vt_V = vt_V;
    bulk = layers.bulk();
  }

  /** The interface behind layer i. */
  Interface read(int i, LayerState left, LayerState right) {
    double step = stack.step_V(i);
    double builtIn = bulk[i + 1].workFunction_eV() - bulk[i].workFunction_eV();
    double fieldLeft = left.fieldAtEnd_V_per_m();
    double fieldRight = right.fieldAtStart_V_per_m();
    double displacementLeft = fieldLeft * permittivity(i);
    double displacementRight = fieldRight * permittivity(i + 1);
    boolean leftMetal = left.conduction() == LayerState.Conduction.METAL;
    double displacement = leftMetal ? displacementRight : displacementLeft;
    double negligible = 1e-9 * vt_V * Equilibrium.PERMITTIVITY_PER_CHARGE / 1e-6;
    Optional<Interface.Direction> electrons = Interface.Direction.ofSign(builtIn, SAME_LEVEL_EV);
    Optional<Interface.Direction> field = Interface.Direction.ofSign(displacement, negligible);
    OptionalDouble barrier = barrier(i, step);
    Optional<Interface.DepletionApproximation> approximation =
        DepletionEstimate.of(
            stack.layers().get(i), bulk[i], stack.layers().get(i + 1), bulk[i + 1], builtIn + step);
    return new Interface(
        left.name(),
        right.name(),
        kind(i, left, right, barrier),
        alignment(i, step),
        electrons,
        field,
        builtIn,
        step,
        fieldLeft,
        fieldRight,
        displacement,
        offset(i, step, false),
        offset(i, step, true),
        barrier,
        approximation,
        flags(left, right, electrons, field, builtIn + step));
  }

  private double permittivity(int layer) {
    return stack.layers().get(layer) instanceof Layer.Semiconductor s
        ? s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE
        : 0;
  }

  private OptionalDouble offset(int i, double step, boolean valence) {
    if (stack.layers().get(i) instanceof Layer.Semiconductor a
        && stack.layers().get(i + 1) instanceof Layer.Semiconductor b) {
      double conduction = a.electronAffinity_eV() - b.electronAffinity_eV() - step;
      return OptionalDouble.of(valence ? conduction + a.gap_eV() - b.gap_eV() : conduction);
    }
    return OptionalDouble.empty();
  }

  private Optional<Interface.Alignment> alignment(int i, double step) {
    OptionalDouble conductionOffset = offset(i, step, false);
    if (stack.layers().get(i) instanceof Layer.Semiconductor a && conductionOffset.isPresent()) {
      double conduction = conductionOffset.getAsDouble();
      double valence = offset(i, step, true).orElseThrow();
      if (conduction < -a.gap_eV() || valence > a.gap_eV()) {
        return Optional.of(Interface.Alignment.BROKEN);
      }
      return Optional.of(
          conduction * valence > 0
              ? Interface.Alignment.STAGGERED
              : Interface.Alignment.STRADDLING);
    }
    return Optional.empty();
  }

  /**
   * Distance from the Fermi level to the majority band edge of the semiconductor beside a metal.
   */
  private OptionalDouble barrier(int i, double step) {
    Layer a = stack.layers().get(i);
    Layer b = stack.layers().get(i + 1);
    if (a instanceof Layer.Metal m && b instanceof Layer.Semiconductor s) {
      return OptionalDouble.of(barrier(s, i + 1, m.workFunction_eV() - step));
    }
    if (a instanceof Layer.Semiconductor s && b instanceof Layer.Metal m) {
      return OptionalDouble.of(barrier(s, i, m.workFunction_eV() + step));
    }
    return OptionalDouble.empty();
  }

  private double barrier(Layer.Semiconductor s, int layer, double metalLevel_eV) {
    double electrons = metalLevel_eV - s.electronAffinity_eV();
    return layers.isNType(layer) ? electrons : s.gap_eV() - electrons;
  }

  private Interface.Kind kind(int i, LayerState left, LayerState right, OptionalDouble barrier) {
    boolean leftMetal = left.conduction() == LayerState.Conduction.METAL;
    boolean rightMetal = right.conduction() == LayerState.Conduction.METAL;
    if (leftMetal && rightMetal) {
      return Interface.Kind.METAL_METAL;
    }
    if (leftMetal || rightMetal) {
      int semiconductor = leftMetal ? i + 1 : i;
      double gap = ((Layer.Semiconductor) stack.layers().get(semiconductor)).gap_eV();
      double toBand = bulk[semiconductor].fermiBelowConduction_eV();
      double flat = layers.isNType(semiconductor) ? toBand : gap - toBand;
      return barrier.orElseThrow() > flat ? Interface.Kind.SCHOTTKY : Interface.Kind.OHMIC;
    }
    if (left.conduction() != right.conduction()) {
      return Interface.Kind.P_N;
    }
    return left.conduction() == LayerState.Conduction.N ? Interface.Kind.N_N : Interface.Kind.P_P;
  }

  private static Set<Flag> flags(
      LayerState left,
      LayerState right,
      Optional<Interface.Direction> electrons,
      Optional<Interface.Direction> field,
      double bending_V) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    double field_V_per_m =
        Math.max(Math.abs(left.fieldAtEnd_V_per_m()), Math.abs(right.fieldAtStart_V_per_m()));
    if (field_V_per_m > DIPOLE_FIELD_V_PER_M) {
      flags.add(Flag.DIPOLE_FIELD);
    }
    boolean bothMetal =
        left.conduction() == LayerState.Conduction.METAL
            && right.conduction() == LayerState.Conduction.METAL;
    if (bothMetal || (field.isPresent() && Math.abs(bending_V) / field_V_per_m < ATOMIC_WIDTH_M)) {
      flags.add(Flag.ATOMIC_DOUBLE_LAYER);
    }
    double developed_V = Math.abs(left.potentialDrop_V() + right.potentialDrop_V());
    if (!bothMetal && electrons.isPresent() && developed_V < 0.5 * Math.abs(bending_V)) {
      flags.add(Flag.DOES_NOT_DEPLETE);
    }
    if (left.fullyDepleted() || right.fullyDepleted()) {
      flags.add(Flag.FULLY_DEPLETED);
    }
    if (electrons.isPresent() && field.isPresent() && !electrons.equals(field)) {
      flags.add(Flag.DIPOLE_REVERSES_FIELD);
    }
    return flags;
  }
}
