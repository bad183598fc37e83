package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquilibriumTest {

  private static Stack withMesh(Stack stack, int cellsPerLayer) {
    double[] faces = stack.faces_m();
    double[] edges = new double[(faces.length - 1) * cellsPerLayer + 1];
    for (int layer = 0; layer < faces.length - 1; layer++) {
      for (int c = 0; c <= cellsPerLayer; c++) {
        edges[layer * cellsPerLayer + c] =
            faces[layer] + (faces[layer + 1] - faces[layer]) * c / cellsPerLayer;
      }
    }
    return stack.with(new MeshChoice.Edges(Series.of(edges)));
  }

  private static Stack coreShell(double step_V) {
    Stack base =
        Stacks.stack(
            Geometry.SPHERE,
            Statistics.BOLTZMANN,
            10,
            Stacks.INSULATED,
            new Contact.SchottkyBarrier(4),
            Stacks.semiconductor("core", 10, 8, 2, 12, 1e18, 1e18, 1e18, 0),
            Stacks.semiconductor("shell", 6, 8, 2, 5, 1e18, 1e18, 4e18, 0));
    return new Stack(
        base.temperature_K(),
        base.geometry(),
        base.statistics(),
        base.layers(),
        base.left(),
        base.right(),
        Series.of(step_V),
        base.pinningSlope(),
        base.mesh());
  }

  /** ψ = -ρ1 r²/(6 ε1) + A in the core, -ρ2 r²/(6 ε2) + B/r + C in the shell. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25})
  void depleted_core_and_shell_follow_the_closed_form_with_second_order(double step_V) {
    double r1 = 10e-9;
    double r2 = 16e-9;
    double q1 = 1e24 / Equilibrium.PERMITTIVITY_PER_CHARGE;
    double q2 = 4e24 / Equilibrium.PERMITTIVITY_PER_CHARGE;
    double b = (q1 - q2) * r1 * r1 * r1 / (3 * 5);
    double shellDrop = -q2 * (r2 * r2 - r1 * r1) / (6 * 5) + b * (1 / r2 - 1 / r1);
    double coreDrop = -q1 * r1 * r1 / (6 * 12);
    double fieldAtSurface = q2 * r2 / (3 * 5) + b / (r2 * r2);
    List<Double> errors = new ArrayList<>();
    for (int cells : new int[] {20, 40, 80, 160}) {
      Junction j = Stacks.solved(withMesh(coreShell(step_V), cells));
      assertThat(j.layers().get(0).potentialDrop_V() / coreDrop).isCloseTo(1, within(1e-2));
      assertThat(j.layers().get(1).fieldAtEnd_V_per_m() / fieldAtSurface)
          .isCloseTo(1, within(1e-2));
      double stepFound =
          j.profile().potential_V().last()
              - j.profile().potential_V().first()
              - j.layers().get(0).potentialDrop_V()
              - j.layers().get(1).potentialDrop_V();
      assertThat(stepFound).isCloseTo(step_V, within(1e-9));
      errors.add(Math.abs(j.layers().get(1).potentialDrop_V() / shellDrop - 1));
    }
    for (int k = 1; k < errors.size(); k++) {
      double order = Math.log(errors.get(k - 1) / errors.get(k)) / Math.log(2);
      assertThat(order).as("errors %s", errors).isBetween(1.9, 2.1);
    }
  }

  @ParameterizedTest
  @EnumSource(Statistics.class)
  void the_interior_of_a_layer_is_neutral_to_1e_minus_10(Statistics statistics) {
    for (double doping : new double[] {0, 1e10, 1e16, 1e19, 1e21}) {
      for (double gap : new double[] {0.05, 1.1, 3.5}) {
        Layer.Semiconductor s =
            Stacks.semiconductor("s", 100, gap, 4, 10, 2e19, 1e19, doping, doping / 3);
        Junction j = Stacks.solved(Stacks.slab(statistics, 8, Stacks.OHMIC, Stacks.OHMIC, s));
        NeutralBulk bulk = j.layers().getFirst().bulk();
        double fixed = s.donors_per_m3() - s.acceptors_per_m3();
        double charge = bulk.holes_per_m3() - bulk.electrons_per_m3() + fixed;
        double scale = bulk.holes_per_m3() + bulk.electrons_per_m3() + Math.abs(fixed);
        assertThat(Math.abs(charge) / scale).isLessThan(1e-10);
      }
    }
  }

  @Test
  void cutting_a_layer_in_three_changes_nothing() {
    Layer n = Stacks.semiconductor("n", 60, 2.4, 4.2, 9, 4e18, 1e19, 3e18, 0);
    Layer p = Stacks.semiconductor("p", 60, 1.2, 4.0, 14, 4e18, 1e19, 0, 2e18);
    Layer third = Stacks.semiconductor("p", 20, 1.2, 4.0, 14, 4e18, 1e19, 0, 2e18);
    Stack whole =
        withMesh(Stacks.slab(Statistics.FERMI_DIRAC, 60, Stacks.OHMIC, Stacks.OHMIC, n, p), 240);
    Stack cut =
        Stacks.slab(Statistics.FERMI_DIRAC, 60, Stacks.OHMIC, Stacks.OHMIC, n, third, third, third)
            .with(whole.mesh());
    Junction a = Stacks.solved(whole);
    Junction b = Stacks.solved(cut);
    assertThat(b.interfaces().getFirst().fieldLeft_V_per_m())
        .isCloseTo(
            a.interfaces().getFirst().fieldLeft_V_per_m(),
            within(1e-9 * Math.abs(a.interfaces().getFirst().fieldLeft_V_per_m())));
    double drop =
        IntStream.rangeClosed(1, 3).mapToDouble(k -> b.layers().get(k).potentialDrop_V()).sum();
    assertThat(drop).isCloseTo(a.layers().get(1).potentialDrop_V(), within(1e-9));
    assertThat(b.interfaces().get(1).electrons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50", "100", "200"})
  void halving_the_cells_quarters_the_change(int intervals) {
    Layer n = Stacks.semiconductor("n", 80, 2.4, 4.2, 9, 4e18, 1e19, 3e18, 0);
    Layer p = Stacks.semiconductor("p", 80, 1.2, 4.0, 14, 4e18, 1e19, 0, 2e18);
    double coarse =
        Stacks.solved(
                Stacks.slab(Statistics.FERMI_DIRAC, intervals, Stacks.OHMIC, Stacks.OHMIC, n, p),
                Equilibrium.Accuracy.CONVERGED)
            .meshChange()
            .orElseThrow();
    double fine =
        Stacks.solved(
                Stacks.slab(
                    Statistics.FERMI_DIRAC, 2 * intervals, Stacks.OHMIC, Stacks.OHMIC, n, p),
                Equilibrium.Accuracy.CONVERGED)
            .meshChange()
            .orElseThrow();
    assertThat(coarse / fine).isBetween(2.5, 6.0);
    assertThat(fine).isLessThan(1e-3);
  }

  @Test
  void a_floating_particle_carries_no_net_charge() {
    for (Geometry geometry : Geometry.values()) {
      Junction j =
          Stacks.solved(
              Stacks.stack(
                  geometry,
                  Statistics.FERMI_DIRAC,
                  80,
                  Stacks.INSULATED,
                  Stacks.INSULATED,
                  Stacks.semiconductor("a", 8, 1.3, 4.4, 10, 4e18, 1e19, 1e18, 0),
                  Stacks.semiconductor("b", 5, 2.4, 4.0, 8, 4e18, 1e19, 3e17, 0)));
      assertThat(Math.abs(j.layers().get(1).fieldAtEnd_V_per_m())).isLessThan(1e-3);
      assertThat(Math.abs(j.layers().get(0).fieldAtStart_V_per_m())).isLessThan(1e-3);
      double left = j.interfaces().getFirst().fieldLeft_V_per_m() * 10;
      double right = j.interfaces().getFirst().fieldRight_V_per_m() * 8;
      assertThat(right).isCloseTo(left, within(1e-7 * Math.abs(left)));
    }
  }

  @Test
  void a_lightly_doped_nanoparticle_does_not_develop_the_contact_potential() {
    Junction j =
        Stacks.solved(
            Stacks.slab(
                Statistics.FERMI_DIRAC,
                80,
                Stacks.INSULATED,
                Stacks.INSULATED,
                Stacks.semiconductor("a", 5, 1.3, 4.0, 10, 4e18, 1e19, 1e17, 0),
                Stacks.semiconductor("b", 5, 1.3, 4.4, 10, 4e18, 1e19, 1e17, 0)));
    assertThat(j.builtInPotential_V()).isCloseTo(0.4, within(1e-9));
    double dropped =
        Math.abs(j.layers().get(0).potentialDrop_V() + j.layers().get(1).potentialDrop_V());
    assertThat(dropped).isLessThan(0.02);
    assertThat(j.layers().get(0).fullyDepleted()).isTrue();
    assertThat(j.interfaces().getFirst().flags()).contains(Flag.FULLY_DEPLETED);
  }

  @Test
  void a_dipole_shifts_offsets_and_pinning_aligns_neutrality_levels() {
    Layer.Semiconductor a = Stacks.semiconductor("a", 50, 1.2, 4.2, 10, 1e19, 1e19, 1e17, 0);
    Layer.Semiconductor b = Stacks.semiconductor("b", 50, 2.0, 3.9, 8, 1e19, 1e19, 1e17, 0);
    Stack plain = Stacks.slab(Statistics.FERMI_DIRAC, 60, Stacks.OHMIC, Stacks.OHMIC, a, b);
    Interface anderson = Stacks.solved(plain).interfaces().getFirst();
    assertThat(anderson.conductionOffset_eV().orElseThrow()).isCloseTo(0.3, within(1e-12));
    assertThat(anderson.valenceOffset_eV().orElseThrow()).isCloseTo(-0.5, within(1e-12));
    assertThat(anderson.alignment()).contains(Interface.Alignment.STRADDLING);
    Stack bardeen =
        new Stack(
            plain.temperature_K(),
            plain.geometry(),
            plain.statistics(),
            plain.layers(),
            plain.left(),
            plain.right(),
            Series.of(0),
            List.of(OptionalDouble.of(0)),
            plain.mesh());
    Interface pinned = Stacks.solved(bardeen).interfaces().getFirst();
    // Midgap levels align: (χa - Φa) - (χb - Φb) = -0.6 + 1.0.
    assertThat(pinned.conductionOffset_eV().orElseThrow()).isCloseTo(0.4, within(1e-12));
    assertThat(pinned.dipole_V()).isCloseTo(4.8 - 4.9, within(1e-12));
  }

  @Test
  void a_pinned_metal_contact_has_the_barrier_of_the_neutrality_level() {
    Layer.Semiconductor s = Stacks.semiconductor("s", 50, 2.0, 3.9, 8, 1e19, 1e19, 1e17, 0);
    Stack plain =
        Stacks.slab(
            Statistics.FERMI_DIRAC,
            60,
            Stacks.OHMIC,
            Stacks.OHMIC,
            new Layer.Metal("M", 1e-9, 5.4),
            s);
    for (double slope : new double[] {0, 0.3, 1}) {
      Stack pinned =
          new Stack(
              plain.temperature_K(),
              plain.geometry(),
              plain.statistics(),
              plain.layers(),
              plain.left(),
              plain.right(),
              plain.interfaceDipole_V(),
              List.of(OptionalDouble.of(slope)),
              plain.mesh());
      // S (Φm - Φcnl) + (Φcnl - χ), midgap at 4.9 eV.
      double expected = slope * (5.4 - 4.9) + (4.9 - 3.9);
      Junction j = Stacks.solved(pinned);
      assertThat(j.interfaces().getFirst().schottkyBarrier_eV().orElseThrow())
          .isCloseTo(expected, within(1e-12));
      int at = 0;
      while (j.profile().layer().get(at) == 0) {
        at++;
      }
      assertThat(j.profile().conductionBand_eV().get(at)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void kinds_and_alignments_are_recognised() {
    Layer n = Stacks.semiconductor("n", 50, 1.2, 4.2, 10, 1e19, 1e19, 1e17, 0);
    Layer p = Stacks.semiconductor("p", 50, 1.2, 4.2, 10, 1e19, 1e19, 0, 1e17);
    Layer low = Stacks.semiconductor("low", 50, 1.0, 4.5, 10, 1e19, 1e19, 1e17, 0);
    Layer broken = Stacks.semiconductor("broken", 50, 0.9, 5.6, 10, 1e19, 1e19, 1e17, 0);
    Layer lowMetal = new Layer.Metal("low", 1e-9, 4.0);
    Layer highMetal = new Layer.Metal("high", 1e-9, 5.5);
    assertThat(kind(n, p)).isEqualTo(Interface.Kind.P_N);
    assertThat(kind(p, p)).isEqualTo(Interface.Kind.P_P);
    assertThat(kind(n, low)).isEqualTo(Interface.Kind.N_N);
    assertThat(kind(n, highMetal)).isEqualTo(Interface.Kind.SCHOTTKY);
    assertThat(kind(n, lowMetal)).isEqualTo(Interface.Kind.OHMIC);
    assertThat(kind(p, lowMetal)).isEqualTo(Interface.Kind.SCHOTTKY);
    assertThat(kind(highMetal, p)).isEqualTo(Interface.Kind.OHMIC);
    assertThat(kind(lowMetal, highMetal)).isEqualTo(Interface.Kind.METAL_METAL);
    assertThat(only(n, low).alignment()).contains(Interface.Alignment.STAGGERED);
    assertThat(only(n, broken).alignment()).contains(Interface.Alignment.BROKEN);
    assertThat(only(broken, n).alignment()).contains(Interface.Alignment.BROKEN);
    assertThat(only(n, highMetal).alignment()).isEmpty();
  }

  private static Interface.Kind kind(Layer a, Layer b) {
    return only(a, b).kind();
  }

  private static Interface only(Layer a, Layer b) {
    return Stacks.solved(Stacks.slab(Statistics.FERMI_DIRAC, 60, Stacks.OHMIC, Stacks.OHMIC, a, b))
        .interfaces()
        .getFirst();
  }

  /** Every stack within wide bounds is solved, and Gauss's law holds over every layer. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void random_stacks_converge_and_conserve_charge(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 250; run++) {
      Stack stack = randomStack(random);
      Junction j = Stacks.solved(stack);
      Profile profile = j.profile();
      assertThat(DoubleStream.of(profile.potential_V().toArray()).allMatch(Double::isFinite))
          .isTrue();
      for (int i = 0; i < j.interfaces().size(); i++) {
        if (stack.layers().get(i) instanceof Layer.Semiconductor a
            && stack.layers().get(i + 1) instanceof Layer.Semiconductor b) {
          double left = j.interfaces().get(i).fieldLeft_V_per_m() * a.permittivity();
          double right = j.interfaces().get(i).fieldRight_V_per_m() * b.permittivity();
          double scale =
              Math.max(
                  1e3,
                  DoubleStream.of(profile.field_V_per_m().toArray())
                      .map(Math::abs)
                      .max()
                      .orElse(0));
          assertThat(Math.abs(left - right) / scale).as("run %d: %s", run, stack).isLessThan(1e-3);
        }
      }
    }
  }

  private static Stack randomStack(SplittableRandom random) {
    int count = 1 + random.nextInt(6);
    Layer[] layers = new Layer[count];
    for (int i = 0; i < count; i++) {
      double thickness = Math.pow(10, random.nextDouble(0, 4));
      if (random.nextInt(6) == 0) {
        layers[i] = new Layer.Metal("m" + i, thickness * 1e-9, random.nextDouble(3, 6));
      } else {
        double doping = Math.pow(10, random.nextDouble(10, 21));
        boolean n = random.nextBoolean();
        layers[i] =
            Stacks.semiconductor(
                "s" + i,
                thickness,
                random.nextDouble(0, 4),
                random.nextDouble(2.5, 5.5),
                random.nextDouble(3, 40),
                Math.pow(10, random.nextDouble(17, 20)),
                Math.pow(10, random.nextDouble(17, 20)),
                n ? doping : 0,
                n ? 0 : doping);
      }
    }
    Contact[] contacts = {
      Stacks.OHMIC,
      Stacks.INSULATED,
      new Contact.SchottkyBarrier(random.nextDouble(0, 1)),
      new Contact.BandBending(random.nextDouble(-0.5, 0.5))
    };
    return Stacks.stack(
        List.of(Geometry.SLAB, Geometry.CYLINDER, Geometry.SPHERE).get(random.nextInt(3)),
        random.nextBoolean() ? Statistics.BOLTZMANN : Statistics.FERMI_DIRAC,
        60,
        contacts[random.nextInt(4)],
        contacts[random.nextInt(4)],
        layers);
  }

  @Test
  void nonsense_is_refused_by_name() {
    assertThatThrownBy(() -> Stacks.semiconductor("x", -5, 1, 4, 10, 1e19, 1e19, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("thickness_m of x");
    assertThatThrownBy(() -> Stacks.semiconductor("x", 5, Double.NaN, 4, 10, 1e19, 1e19, 0, 0))
        .hasMessageContaining("band_gap_eV of x");
    assertThatThrownBy(() -> new MeshChoice.PerLayer(10_000_000))
        .hasMessageContaining("nodes_per_layer");
  }
}
