package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for both integrators. */
class IntegratorTest {
  interface Kind extends BiFunction<StorageSystem, IntegratorSettings, Integrator> {}

  private static final Kind MULTISTEP = BackwardDifferentiation::new;
  private static final Kind ONE_STEP = DiagonallyImplicitRungeKutta::new;

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.argumentSet("backward differentiation", MULTISTEP),
        Arguments.argumentSet("Runge-Kutta", ONE_STEP));
  }

  /** An oscillator, y = (cos t, -sin t). */
  private static final class Oscillator extends StiffProblems.Dense {
    Oscillator() {
      super(2);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = y[1];
      f[1] = -y[0];
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s;
      g[1] = -1;
      g[2] = 1;
      g[3] = s;
    }
  }

  /** dx/dt = x², which ends at t = 1, with an algebraic row that may be without a solution. */
  private static final class Explosion extends StiffProblems.Dense {
    private final double slope;

    Explosion(double slope) {
      super(2);
      this.slope = slope;
    }

    @Override
    public boolean stores(int row) {
      return row == 0;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = y[0];
      amounts[1] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = y[0] * y[0];
      f[1] = y[0] - slope * y[1];
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s - 2 * y[0];
      g[2] = -1;
      g[3] = slope;
    }
  }

  /** A decaying amount exp(y) with y = -t, and the voltage of a diode that carries 1e6 of it. */
  private static final class Diode extends StiffProblems.Dense {
    Diode() {
      super(2);
    }

    @Override
    public boolean stores(int row) {
      return row == 0;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = Math.exp(y[0]);
      amounts[1] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = -Math.exp(y[0]);
      f[1] = 1e6 * Math.exp(y[0]) - Math.sinh(y[1]);
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = (s + 1) * Math.exp(y[0]);
      g[2] = -1e6 * Math.exp(y[0]);
      g[3] = Math.cosh(y[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_stiff_test_set_comes_out_within_some_tolerances(Kind kind) {
    for (StiffProblems.Case problem : StiffProblems.all()) {
      for (double relative : new double[] {1e-4, 1e-6}) {
        Integrator integrator = kind.apply(problem.system(), problem.settings(relative));
        integrator.begin(0, problem.start().toArray());
        assertThat(integrator.advance(problem.end_s()))
            .isEqualTo(new Integrator.Reached(problem.end_s()));
        double[] y = new double[problem.start().size()];
        integrator.unknowns(problem.end_s(), y);
        for (int i = 0; i < y.length; i++) {
          double reference = problem.reference().get(i);
          assertThat(y[i])
              .as("%s, unknown %d", problem.name(), i)
              .isCloseTo(
                  reference,
                  within(100 * relative * (Math.abs(reference) + problem.absolute().get(i))));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void robertsons_shares_follow_the_published_digits_over_nine_decades(Kind kind) {
    double[][] published = {
      {4e2, 4.5051e-1, 3.2232e-6},
      {4e3, 1.8320e-1, 8.9423e-7},
      {4e4, 3.8984e-2, 1.6218e-7},
      {4e5, 4.9391e-3, 1.9852e-8},
      {4e6, 5.1677e-4, 2.0680e-9},
      {4e7, 5.2027e-5, 2.0812e-10},
      {4e8, 5.2103e-6, 2.0841e-11},
      {1e11, 0.2083340149701255e-7, 0.8333360770334713e-13}
    };
    for (StorageSystem system :
        new StorageSystem[] {
          new StiffProblems.Robertson(), new StiffProblems.RobertsonConstrained()
        }) {
      Integrator integrator =
          kind.apply(system, IntegratorSettings.of(1e-9, Series.of(1e-15, 1e-20, 1e-12)));
      integrator.begin(0, new double[] {1, 0, 0});
      double[] y = new double[3];
      integrator.advance(40);
      integrator.unknowns(40, y);
      assertThat(y[0]).isCloseTo(0.7158270687194, within(1e-8));
      assertThat(y[1]).isCloseTo(9.185534764557e-6, within(1e-13));
      for (double[] row : published) {
        integrator.advance(row[0]);
        integrator.unknowns(row[0], y);
        double digits = row[0] == 1e11 ? 1e-6 : 1e-3;
        assertThat(y[0]).isCloseTo(row[1], within(digits * row[1]));
        assertThat(y[1]).isCloseTo(row[2], within(digits * row[2]));
        assertThat(y[0] + y[1] + y[2]).isCloseTo(1, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void diffusion_follows_its_closed_form_at_all_times(Kind kind) {
    StiffProblems.Diffusion diffusion = new StiffProblems.Diffusion(60);
    Integrator integrator = kind.apply(diffusion, IntegratorSettings.of(1e-8, 1e-10, 60));
    double[] y = new double[60];
    Arrays.fill(y, 1);
    integrator.begin(0, y);
    for (double t : new double[] {1e-5, 1e-3, 0.01, 0.1, 1}) {
      integrator.advance(t);
      integrator.unknowns(t, y);
      double[] exact = diffusion.exact(t);
      for (int i = 0; i < 60; i++) {
        assertThat(y[i]).isCloseTo(exact[i], within(1e-7 * exact[i] + 1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_closed_system_loses_nothing_however_coarse_the_steps(Kind kind) {
    MixedConductor conductor = new MixedConductor(60);
    for (double relative : new double[] {0.1, 1e-2}) {
      Integrator integrator =
          kind.apply(
              conductor,
              IntegratorSettings.of(relative, relative, conductor.size()).withSteps(0, 2e-3));
      integrator.begin(0, conductor.start());
      double[] amounts = new double[conductor.size()];
      integrator.amounts(0, amounts);
      double ions = conductor.total(0, amounts);
      double electrons = conductor.total(1, amounts);
      for (int phase = 1; phase <= 3; phase++) {
        assertThat(integrator.advance(0.3 * phase)).isInstanceOf(Integrator.Reached.class);
        integrator.amounts((integrator.stepStart_s() + integrator.time_s()) / 2, amounts);
        assertThat(conductor.total(0, amounts)).isCloseTo(ions, within(1e-14 * ions));
        assertThat(integrator.restart()).isInstanceOf(Newton.Converged.class);
      }
      assertThat(integrator.statistics().steps()).isGreaterThan(450);
      integrator.amounts(0.9, amounts);
      assertThat(conductor.total(0, amounts)).isCloseTo(ions, within(1e-14 * ions));
      assertThat(conductor.total(1, amounts)).isCloseTo(electrons, within(1e-14 * electrons));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void errors_are_proportional_to_the_tolerance_whatever_it_is_of(Kind kind) {
    MixedConductor conductor = new MixedConductor(20);
    double[] reference = state(conductor, ONE_STEP, 1e-11, ErrorMeasure.UNKNOWNS);
    for (ErrorMeasure measure : ErrorMeasure.values()) {
      double coarse = distance(reference, state(conductor, kind, 1e-5, measure));
      double fine = distance(reference, state(conductor, kind, 1e-9, measure));
      double slope = Math.log10(coarse / fine) / 4;
      assertThat(slope).as("%s", measure).isBetween(0.7, 1.25);
      assertThat(fine).isLessThan(2e-8);
    }
  }

  private static double[] state(
      MixedConductor conductor, Kind kind, double relative, ErrorMeasure measure) {
    Integrator integrator =
        kind.apply(
            conductor,
            IntegratorSettings.of(relative, relative, conductor.size()).withMeasure(measure));
    integrator.begin(0, conductor.start());
    double[] all = new double[5 * conductor.size()];
    double[] y = new double[conductor.size()];
    for (int k = 1; k <= 5; k++) {
      integrator.advance(0.01 * k);
      integrator.unknowns(0.01 * k, y);
      System.arraycopy(y, 0, all, (k - 1) * y.length, y.length);
    }
    return all;
  }

  private static double distance(double[] a, double[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void events_are_found_in_order_of_time_and_to_ten_digits(Kind kind) {
    Integrator integrator =
        kind.apply(new Oscillator(), IntegratorSettings.of(1e-13, 1e-13, 2).withSteps(0, 5e-4));
    integrator.begin(0, new double[] {1, 0});
    List<Event> events =
        List.of(
            new Event((t, y) -> y[0], Event.Direction.EITHER, false),
            new Event((t, y) -> y[1], Event.Direction.RISING, false),
            new Event((t, y) -> y[0] - 0.5, Event.Direction.FALLING, false),
            new Event((t, y) -> t - 7, Event.Direction.RISING, true));
    List<String> seen = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    Integrator.Outcome outcome =
        integrator.advance(
            10,
            events,
            new StepObserver() {
              @Override
              public void crossed(int event, double time_s, Integrator at) {
                seen.add("" + event);
                times.add(time_s);
              }
            });
    assertThat(String.join("", seen)).isEqualTo("20103");
    double pi = Math.PI;
    double[] expected = {pi / 3, pi / 2, pi, 3 * pi / 2, 7};
    for (int i = 0; i < expected.length; i++) {
      assertThat(times.get(i)).isCloseTo(expected[i], within(1e-10));
    }
    assertThat(outcome).isInstanceOf(Integrator.EventStopped.class);
    assertThat(outcome.time_s()).isCloseTo(7, within(1e-14));
    double[] y = new double[2];
    integrator.unknowns(outcome.time_s(), y);
    assertThat(y[0]).isCloseTo(Math.cos(7), within(1e-10));
    assertThatThrownBy(() -> integrator.advance(10)).isInstanceOf(IllegalStateException.class);
    integrator.restart();
    integrator.advance(10);
    integrator.unknowns(10, y);
    assertThat(y[0]).isCloseTo(Math.cos(10), within(1e-10));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_start_far_from_consistent_finds_the_algebraic_unknowns_and_keeps_the_amounts(Kind kind) {
    Integrator integrator = kind.apply(new Diode(), IntegratorSettings.of(1e-6, 1e-8, 2));
    for (double guess : new double[] {0, -30, 60, 14}) {
      assertThat(integrator.begin(0, new double[] {0, guess}))
          .as("from %s", guess)
          .isInstanceOf(Newton.Converged.class);
      double[] y = new double[2];
      integrator.unknowns(0, y);
      assertThat(y[0]).isEqualTo(0);
      assertThat(Math.sinh(y[1])).isCloseTo(1e6, within(1e-2));
      integrator.advance(1);
      integrator.unknowns(1, y);
      assertThat(y[0]).isCloseTo(-1, within(3e-5));
      assertThat(Math.sinh(y[1])).isCloseTo(1e6 * Math.exp(y[0]), within(10.0));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_cannot_go_on_stops_with_a_reason(Kind kind) {
    Integrator integrator = kind.apply(new Explosion(1), IntegratorSettings.of(1e-6, 1e-6, 2));
    integrator.begin(0, new double[] {1, 1});
    Integrator.Outcome outcome = integrator.advance(2);
    assertThat(outcome).isInstanceOf(Integrator.Stopped.class);
    assertThat(outcome.time_s()).isCloseTo(1, within(1e-3));
    Integrator.Stopped stopped = (Integrator.Stopped) outcome;
    assertThat(stopped.reason()).isNotBlank();
    assertThat(stopped.lastStep_s()).isPositive();

    Integrator singular = kind.apply(new Explosion(0), IntegratorSettings.of(1e-6, 1e-6, 2));
    Newton.Outcome start = singular.begin(0, new double[] {1, 1});
    assertThat(start).isInstanceOf(Newton.Stalled.class);
    assertThat(((Newton.Stalled) start).reason()).contains("singular");
    assertThatThrownBy(() -> singular.advance(2)).isInstanceOf(IllegalStateException.class);
  }

  /** dx/dt = -1 for x above 0, a number nowhere else, in either row. */
  private static final class Cliff extends StiffProblems.Dense {
    private final int broken;

    Cliff(int broken) {
      super(2);
      this.broken = broken;
    }

    @Override
    public boolean stores(int row) {
      return row == 0;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = y[0];
      amounts[1] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = -1;
      f[1] = y[0] - y[1];
      if (y[0] <= 0) {
        f[broken] = broken == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
      }
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s;
      g[2] = -1;
      g[3] = 1;
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_state_is_kept_whose_rates_are_not_finite(Kind kind) {
    for (int broken = 0; broken < 2; broken++) {
      Integrator integrator = kind.apply(new Cliff(broken), IntegratorSettings.of(1e-6, 1e-6, 2));
      integrator.begin(0, new double[] {1, 1});
      Integrator.Outcome outcome = integrator.advance(2);
      assertThat(outcome).isInstanceOf(Integrator.Stopped.class);
      assertThat(outcome.time_s()).isBetween(0.9, 1.0);
      double[] y = new double[2];
      integrator.unknowns(outcome.time_s(), y);
      assertThat(y[0]).isPositive().isCloseTo(1 - outcome.time_s(), within(1e-5));
      assertThat(y[1]).isCloseTo(y[0], within(1e-5));
      assertThat(((Integrator.Stopped) outcome).reason()).contains("not finite");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void limits_end_an_integration_where_it_stands(Kind kind) {
    IntegratorSettings settings = IntegratorSettings.of(1e-8, 1e-8, 2);
    Integrator few = kind.apply(new Oscillator(), settings.withMostSteps(10));
    few.begin(0, new double[] {1, 0});
    assertThat(((Integrator.Stopped) few.advance(100)).reason()).contains("10 steps");
    assertThat(few.statistics().steps()).isEqualTo(10);

    Integrator long_ = kind.apply(new Oscillator(), settings.withSteps(0.5, 1));
    long_.begin(0, new double[] {1, 0});
    assertThat(((Integrator.Stopped) long_.advance(100)).reason()).contains("0.5 s");

    Integrator asked = kind.apply(new Oscillator(), settings);
    asked.begin(0, new double[] {1, 0});
    Integrator.Outcome outcome =
        asked.advance(
            100,
            List.of(),
            new StepObserver() {
              @Override
              public boolean proceed() {
                return asked.time_s() < 3;
              }
            });
    assertThat(((Integrator.Stopped) outcome).reason()).contains("asked");
    double[] y = new double[2];
    asked.unknowns(asked.time_s(), y);
    assertThat(y[0]).isCloseTo(Math.cos(asked.time_s()), within(1e-5));
    assertThat(asked.advance(4)).isEqualTo(new Integrator.Reached(4));
    asked.unknowns(4, y);
    assertThat(y[0]).isCloseTo(Math.cos(4), within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void steps_allocate_nothing(Kind kind) {
    MixedConductor conductor = new MixedConductor(30);
    Integrator integrator =
        kind.apply(conductor, IntegratorSettings.of(1e-4, 1e-4, 90).withSteps(0, 1e-3));
    List<Event> events = List.of(new Event((t, y) -> y[0] - 99, Event.Direction.EITHER, true));
    double[] y = new double[90];
    StepObserver observer =
        new StepObserver() {
          @Override
          public void stepped(Integrator at) {
            at.unknowns(at.stepStart_s(), y);
          }
        };
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    for (int repeat = 0; repeat < 5; repeat++) {
      few = Math.min(few, allocated(integrator, conductor, events, observer, 0.05));
      many = Math.min(many, allocated(integrator, conductor, events, observer, 2));
    }
    assertThat(integrator.statistics().steps()).isGreaterThan(1900);
    assertThat(many - few).isLessThan(4000);
  }

  private static long allocated(
      Integrator integrator,
      MixedConductor conductor,
      List<Event> events,
      StepObserver observer,
      double until) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    integrator.begin(0, conductor.start());
    long before = threads.getCurrentThreadAllocatedBytes();
    integrator.advance(until, events, observer);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** The same conductor in other units of amount and time. */
  private record InUnits(MixedConductor conductor, double amount, double time_s)
      implements StorageSystem {
    @Override
    public int size() {
      return conductor.size();
    }

    @Override
    public boolean stores(int row) {
      return conductor.stores(row);
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      conductor.amounts(y, amounts);
      for (int i = 0; i < y.length; i++) {
        amounts[i] *= amount;
      }
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      conductor.rates(t / time_s, y, f);
      for (int i = 0; i < y.length; i++) {
        f[i] *= amount / time_s;
      }
    }

    @Override
    public boolean linearise(double t, double[] y, double shift) {
      return conductor.linearise(t / time_s, y, shift * time_s);
    }

    @Override
    public void solve(double[] x) {
      for (int i = 0; i < x.length; i++) {
        x[i] *= time_s / amount;
      }
      conductor.solve(x);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void neither_the_unit_of_amounts_nor_that_of_time_changes_the_steps(Kind kind) {
    List<IntegratorStatistics> statistics = new ArrayList<>();
    for (double amount : new double[] {1, 1e27, 1e-25}) {
      for (double time_s : new double[] {1, 1e-12, 1e9}) {
        InUnits system = new InUnits(new MixedConductor(30), amount, time_s);
        double[] absolute = new double[system.size()];
        for (int i = 0; i < absolute.length; i++) {
          absolute[i] = 1e-4 * (system.stores(i) ? amount : 1);
        }
        Integrator integrator =
            kind.apply(
                system,
                IntegratorSettings.of(1e-4, Series.of(absolute)).withMeasure(ErrorMeasure.AMOUNTS));
        integrator.begin(5 * time_s, system.conductor().start());
        assertThat(integrator.advance(5.1 * time_s)).isInstanceOf(Integrator.Reached.class);
        statistics.add(integrator.statistics());
      }
    }
    assertThat(statistics)
        .allSatisfy(
            each -> assertThat(each.steps()).isCloseTo(statistics.get(0).steps(), within(2)));
  }

  @Test
  void settings_without_sense_are_refused() {
    assertThatThrownBy(() -> IntegratorSettings.of(-1, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relative tolerance -1.0");
    assertThatThrownBy(() -> IntegratorSettings.of(1e-3, -1, 2)).hasMessageContaining("row 0");
    Integrator bare =
        new BackwardDifferentiation(new Oscillator(), IntegratorSettings.of(1e-3, 0, 2));
    assertThatThrownBy(() -> bare.begin(0, new double[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1 at 0.0 needs an absolute tolerance");
    assertThatThrownBy(() -> IntegratorSettings.of(1e-3, 1, 2).withHighestOrder(6))
        .hasMessageContaining("highest order 6");
    assertThatThrownBy(() -> IntegratorSettings.of(1e-3, 1, 2).withSteps(1, 1))
        .hasMessageContaining("1.0 to 1.0 s");
    assertThatThrownBy(() -> IntegratorSettings.of(1e-3, 1, 2).withFirstStep(Double.NaN))
        .hasMessageContaining("first step");
    assertThatThrownBy(
            () -> new BackwardDifferentiation(new Oscillator(), IntegratorSettings.of(1e-3, 1, 3)))
        .hasMessageContaining("3 absolute tolerances for 2 rows");
  }
}
