package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.junction.Contact;
import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Stacks drawn from wide ranges: 1 to 3 layers of 1 nm to 1 µm, band offsets up to 1 eV,
 * diffusivities over 6 decades, metals, a second ion on own or shared sites, all geometries, both
 * models of moving electrons and that of still ones. The number is set by the system property
 * {@code anodyne.stacks}.
 */
class RandomTransportTest {
  private static final int STACKS = Integer.getInteger("anodyne.stacks", 200);
  private static final int FIRST = Integer.getInteger("anodyne.firstStack", 0);
  private static final List<Geometry> GEOMETRIES = List.of(Geometry.values());

  private static final List<ElectronModel> ELECTRONS = List.of(ElectronModel.values());

  record Case(Stack stack, LevelStep step, SodiationRun.Settings settings) {}

  private static double logarithmic(SplittableRandom random, double low, double high) {
    return Math.pow(10, random.nextDouble(low, high));
  }

  static Stack stack(SplittableRandom random, Geometry geometry) {
    int count = random.nextInt(1, 4);
    boolean second = random.nextDouble() < 0.3;
    boolean shared = random.nextBoolean();
    double centre = random.nextDouble(-20, -14);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < count; l++) {
      List<Ion> ions = new ArrayList<>();
      ions.add(ion("Na", 1, shared && second, centre, random));
      if (second && random.nextBoolean()) {
        ions.add(ion("Li", 1, shared, centre, random));
      }
      if (count > 1 && random.nextDouble() < 0.15) {
        layers.add(
            new Layer.Metal(
                "m" + l, logarithmic(random, -9, -7), random.nextDouble(3.5, 5.5), ions));
      } else {
        layers.add(
            TransportStacks.layer(
                "s" + l,
                1e9 * logarithmic(random, -9, -6),
                random.nextDouble(3.5, 4.5),
                logarithmic(random, 0.3, 2),
                logarithmic(random, 24.5, 26.5),
                logarithmic(random, 20, 26),
                logarithmic(random, -10, -2),
                ions.toArray(new Ion[0])));
      }
    }
    Contact left = random.nextBoolean() ? TransportStacks.OHMIC : TransportStacks.INSULATED;
    Contact right = random.nextBoolean() ? TransportStacks.OHMIC : TransportStacks.INSULATED;
    return TransportStacks.stack(geometry, left, right, layers.toArray(new Layer[0]));
  }

  private static Ion ion(
      String name, int charge, boolean shared, double centre, SplittableRandom random) {
    return new Ion(
        name,
        charge,
        OptionalDouble.of(logarithmic(random, 26, 28)),
        random.nextDouble(-0.3, 0.3),
        Math.pow(10, centre + random.nextDouble(-3, 3)),
        logarithmic(random, 21, 25),
        shared);
  }

  static Case drawn(int number) {
    SplittableRandom random = new SplittableRandom(104_729L * number + 3);
    Geometry geometry = GEOMETRIES.get(random.nextInt(3));
    Stack stack = stack(random, geometry);
    Face face = geometry == Geometry.SLAB && random.nextBoolean() ? Face.LEFT : Face.RIGHT;
    int driven = face == Face.LEFT ? 0 : stack.layers().size() - 1;
    Ion sodium = stack.layers().get(driven).ions().getFirst();
    double least = sodium.initial_per_m3();
    double most = 0.3 * sodium.sites_per_m3().orElseThrow();
    LevelStep step =
        LevelStep.of(
            stack,
            new SodiumStep("Na", face, least, Math.min(most, least * logarithmic(random, 0.5, 3))));
    SodiationRun.Settings settings =
        SodiationRun.Settings.standard().withCells(20).withTolerance(1e-3).withUntil(0.9);
    return new Case(
        stack,
        step,
        random.nextDouble() < 0.4 ? settings.withElectrons(ElectronModel.COMMON, face) : settings);
  }

  private static String described(Case c) {
    double[] levels = new Bulk(c.stack()).initialLevels_V();
    levels[0] = c.step().from_V();
    StringBuilder text = new StringBuilder(c.stack().geometry().toString());
    for (int l = 0; l < c.stack().layers().size(); l++) {
      Layer layer = c.stack().layers().get(l);
      text.append(
          String.format(
              Locale.ROOT,
              " %s%d %.2g",
              layer instanceof Layer.Metal ? "metal" : "host",
              layer.ions().size(),
              new Bulk(c.stack()).density_per_m3(l, 0, levels)));
    }
    return text.toString();
  }

  @Test
  void random_stacks_conserve_sodium_and_come_to_an_end_with_a_reason() {
    List<String> stopped = new ArrayList<>();
    double worst = 0;
    for (int n = FIRST; n < FIRST + STACKS; n++) {
      Case c = drawn(n);
      switch (SodiationRun.of(c.stack(), c.step(), c.settings())) {
        case SodiationRun.Stopped(String reason, Series _, var _) -> {
          assertThat(reason).as("stack %d", n).isNotBlank();
          stopped.add(n + " " + c.settings().electrons() + " " + described(c) + ": " + reason);
        }
        case SodiationRun.Completed run -> {
          for (Uptake way : List.of(run.in(), run.out())) {
            double lost =
                way.conservationError()
                    * Math.min(1, Math.abs(way.moved_per_m2()) / way.after().stored_per_m2());
            worst = Math.max(worst, lost);
            assertThat(lost).as("stack %d", n).isLessThan(1e-12);
            assertThat(way.stored_per_m2().last()).as("stack %d", n).isFinite().isPositive();
            assertThat(way.fieldPeak_V_per_m().max()).as("stack %d", n).isFinite();
          }
        }
      }
    }
    TransportStacks.show("worst conservation error", worst);
    TransportStacks.show("stopped", stopped.size());
    if (System.getProperty("show") != null) {
      stopped.forEach(System.out::println);
    }
    assertThat(stopped).hasSizeLessThanOrEqualTo(STACKS / 20);
  }

  /**
   * Row by row, G d is the difference of amounts and rates along d: the error counts beside the sum
   * of the sizes of the terms of the row.
   */
  @Test
  void the_analytic_matrix_is_the_derivative_of_amounts_and_rates() {
    double worst = 0;
    for (int n = 0; n < 60; n++) {
      SplittableRandom random = new SplittableRandom(15_485_863L * n + 1);
      Geometry geometry = GEOMETRIES.get(n % 3);
      Stack stack = stack(random, geometry);
      Bulk bulk = new Bulk(stack);
      double[] levels = bulk.initialLevels_V();
      TransportProblem problem =
          new TransportProblem(
              stack,
              TransportMesh.nodes(stack, 4, bulk.densest_per_m3(levels, 0, levels[0])),
              ELECTRONS.get(n % 5 % 3),
              n % 4 < 2 ? Face.LEFT : Face.RIGHT,
              FluxScheme.EXCESS_POTENTIAL);
      if (!(new Balance(problem).solve(levels) instanceof Balance.Found(double[] y))) {
        continue;
      }
      problem.drive(0, Face.RIGHT, drive(n % 4, levels[0]));
      if (geometry == Geometry.SLAB) {
        problem.drive(0, Face.LEFT, drive(n / 4 % 4, levels[0]));
      }
      for (int i = 0; i < y.length; i++) {
        y[i] += 0.02 * (random.nextDouble() - 0.5);
      }
      worst = Math.max(worst, mismatch(problem, y, random));
      assertThat(worst).as("stack %d", n).isLessThan(1e-6);
    }
    TransportStacks.show("worst mismatch of a row", worst);
  }

  private static Drive drive(int kind, double level) {
    return switch (kind) {
      case 0 -> new Drive.Blocked();
      case 1 -> new Drive.Held(level + 0.05);
      case 2 -> new Drive.Exchange(level + 0.03, 1e18, 0.4);
      default -> new Drive.Fed(1e17);
    };
  }

  /**
   * Largest difference of a row of G d, beyond what the rounding of its amount and its rate makes
   * of a difference, beside the sum of the sizes of its terms.
   */
  private static double mismatch(TransportProblem problem, double[] y, SplittableRandom random) {
    int n = y.length;
    double shift = 1;
    double h = 1e-6;
    double[] d = new double[n];
    for (int i = 0; i < n; i++) {
      d[i] = random.nextDouble() - 0.5;
    }
    double[] coarse = difference(problem, y, d, shift, 2 * h);
    double[] fine = difference(problem, y, d, shift, h);
    double[] amounts = new double[n];
    problem.amounts(y, amounts);
    double[] rates = new double[n];
    problem.rates(0, y, rates);
    BlockTridiagonal matrix = problem.assembled(y, shift);
    int m = problem.block();
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double size = 0;
      for (int side = -1; side <= 1; side++) {
        int node = i / m + side;
        if (node < 0 || node >= n / m) {
          continue;
        }
        double[] part = side < 0 ? matrix.lower() : side == 0 ? matrix.diagonal() : matrix.upper();
        for (int c = 0; c < m; c++) {
          double term = part[i * m + c] * d[node * m + c];
          sum += term;
          size += Math.abs(term);
        }
      }
      double extrapolated = fine[i] + (fine[i] - coarse[i]) / 3;
      double roundOff = 4 * (Math.ulp(shift * amounts[i]) + Math.ulp(rates[i])) / h;
      double excess = Math.max(0, Math.abs(extrapolated - sum) - roundOff);
      worst = Math.max(worst, size == 0 ? Math.abs(fine[i]) : excess / size);
    }
    return worst;
  }

  private static double[] difference(
      TransportProblem problem, double[] y, double[] d, double shift, double h) {
    int n = y.length;
    double[] ahead = new double[n];
    double[] back = new double[n];
    for (int i = 0; i < n; i++) {
      ahead[i] = y[i] + h * d[i];
      back[i] = y[i] - h * d[i];
    }
    double[] right = new double[n];
    double[] work = new double[n];
    problem.amounts(ahead, work);
    add(right, work, shift);
    problem.rates(0, ahead, work);
    add(right, work, -1);
    problem.amounts(back, work);
    add(right, work, -shift);
    problem.rates(0, back, work);
    add(right, work, 1);
    for (int i = 0; i < n; i++) {
      right[i] /= 2 * h;
    }
    return right;
  }

  private static void add(double[] to, double[] what, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }
}
