package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Stacks drawn from wide ranges: gaps of 0 to 4 eV, doping of 1e10 to 1e21 per cm³, 1 to 6 layers
 * of 1 nm to 10 µm, all geometries, contacts and ways of crossing an interface. The number is set
 * by the system property {@code anodyne.stacks}.
 */
class RandomStacksTest {
  private static final int STACKS = Integer.getInteger("anodyne.stacks", 100);
  private static final List<Geometry> GEOMETRIES = List.of(Geometry.values());
  private static final int FIRST = Integer.getInteger("anodyne.firstStack", 0);

  /** The stack of a number. */
  static Stack stack(int number) {
    SplittableRandom random = new SplittableRandom(7_919L * number + 1);
    int count = random.nextInt(1, 7);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      layers.add(random.nextDouble() < 0.12 && count > 1 ? metal(i, random) : layer(i, random));
    }
    if (layers.stream().allMatch(l -> l instanceof Layer.Metal)) {
      layers.set(0, layer(0, random));
    }
    double[] dipoles = new double[count - 1];
    List<OptionalDouble> slopes = new ArrayList<>();
    List<InterfaceCharge> charges = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      dipoles[i] = random.nextDouble() < 0.3 ? random.nextDouble(-1, 1) : 0;
      slopes.add(
          random.nextDouble() < 0.3
              ? OptionalDouble.of(random.nextDouble())
              : OptionalDouble.empty());
      charges.add(
          random.nextDouble() < 0.2
              ? new InterfaceCharge(
                  random.nextDouble(-1e17, 1e17),
                  Math.pow(10, random.nextDouble(14, 18)),
                  OptionalDouble.empty())
              : InterfaceCharge.NONE);
    }
    return new Stack(
        random.nextDouble(200, 500),
        GEOMETRIES.get(random.nextInt(3)),
        Statistics.FERMI_DIRAC,
        layers,
        contact(random),
        contact(random),
        Series.of(dipoles),
        slopes,
        charges,
        random.nextBoolean() ? StepTransport.THERMIONIC : StepTransport.CONTINUOUS,
        Tunnelling.NONE,
        new MeshChoice.PerLayer(random.nextInt(20, 120)));
  }

  private static Layer metal(int i, SplittableRandom random) {
    return new Layer.Metal("m" + i, 1e-8, random.nextDouble(2, 6.5));
  }

  private static double logarithmic(SplittableRandom random, double low, double high) {
    return Math.pow(10, random.nextDouble(low, high));
  }

  private static Layer layer(int i, SplittableRandom random) {
    double gap = random.nextDouble() < 0.1 ? 0 : random.nextDouble(0, 4);
    double doping = logarithmic(random, 16, 27);
    boolean n = random.nextBoolean();
    List<Trap> traps =
        random.nextDouble() < 0.2
            ? List.of(
                new Trap(
                    logarithmic(random, 18, 24),
                    random.nextDouble(0, 1) * gap,
                    random.nextBoolean() ? Trap.Kind.DONOR : Trap.Kind.ACCEPTOR))
            : List.of();
    double lifetime = logarithmic(random, -12, -3);
    Kinetics kinetics =
        new Kinetics(
            logarithmic(random, -9, -1),
            logarithmic(random, -9, -1),
            lifetime,
            lifetime * logarithmic(random, -2, 2),
            random.nextDouble(-0.3, 0.3),
            random.nextBoolean() ? 1e-16 : 0,
            random.nextBoolean() ? 1e-41 : 0,
            random.nextBoolean() ? 1e-41 : 0,
            0);
    return new Layer.Semiconductor(
        "s" + i,
        logarithmic(random, -9, -5),
        gap,
        random.nextDouble(2, 6),
        logarithmic(random, 0.4, 2),
        logarithmic(random, 24, 26.5),
        logarithmic(random, 24, 26.5),
        n ? doping : random.nextBoolean() ? 0 : 1e16,
        n ? 0 : doping,
        OptionalDouble.empty(),
        List.of(),
        traps,
        kinetics);
  }

  private static Contact contact(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Contact.Insulated();
      case 1 -> new Contact.SchottkyBarrier(random.nextDouble(-0.2, 1.2), random.nextBoolean());
      case 2 -> new Contact.BandBending(random.nextDouble(-0.5, 0.5));
      default -> new Contact.Ohmic();
    };
  }

  @Test
  void random_stacks_converge_at_equilibrium_and_under_bias() {
    List<String> stopped = new ArrayList<>();
    int biased = 0;
    for (int k = FIRST; k < FIRST + STACKS; k++) {
      Stack stack = stack(k);
      if (Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE)
          instanceof Equilibrium.NotSolved failure) {
        stopped.add(k + " at equilibrium: " + failure.reason());
        continue;
      }
      if (isContacted(stack)) {
        biased++;
        switch (DriftDiffusion.sweep(
            stack, Series.of(-0.5, 0, 0.5), DriftDiffusion.Settings.PLAIN)) {
          case DriftDiffusion.Stopped s -> stopped.add(k + " " + s.bias_V() + " V: " + s.reason());
          case DriftDiffusion.Swept(CurrentVoltage curve) -> check(k, curve);
        }
      }
    }
    assertThat(biased).isGreaterThan(STACKS / 5);
    assertThat(stopped).hasSizeLessThanOrEqualTo(STACKS / 1000);
  }

  /** Currents are numbers, vanish at equilibrium, and do not drive against the bias in the dark. */
  private static void check(int number, CurrentVoltage curve) {
    for (OperatingPoint point : curve.points()) {
      double current = point.current_A_per_m2();
      assertThat(current).as("stack %d", number).isFinite();
      assertThat(point.bias_V() == 0 ? Math.abs(current) : 0).as("stack %d", number).isZero();
      assertThat(current * point.bias_V()).as("stack %d", number).isGreaterThan(-1e-9);
    }
  }

  static boolean isContacted(Stack stack) {
    boolean leftMetal = stack.layers().getFirst() instanceof Layer.Metal;
    boolean rightMetal = stack.layers().getLast() instanceof Layer.Metal;
    return (leftMetal
            || (stack.geometry() == Geometry.SLAB && !(stack.left() instanceof Contact.Insulated)))
        && (rightMetal || !(stack.right() instanceof Contact.Insulated));
  }
}
