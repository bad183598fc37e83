package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.quantity.Series;
import anodyne.transport.Face;
import anodyne.transport.SodiumStep;
import anodyne.transport.StackInput;
import anodyne.transport.SteppedStack;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransportMapTest {
  private static Layer metal(String name, double work) {
    return new Layer.Metal(
        name,
        10e-9,
        work,
        List.of(new Ion("Na", 1, OptionalDouble.of(1e27), -0.1, 1e-17, 1e24, false)));
  }

  /** Ions of metals see no field: only their insertion potentials count. */
  private static SteppedStack metals() {
    return new SteppedStack(
        new Stack(
            298.15,
            Geometry.SLAB,
            Statistics.BOLTZMANN,
            List.of(metal("outer", 4.5), metal("inner", 4.6)),
            new Contact.Insulated(),
            new Contact.Insulated(),
            Series.of(0),
            List.of(OptionalDouble.empty()),
            new MeshChoice.PerLayer(20)),
        new SodiumStep("Na", Face.LEFT, 1e24, 1e26));
  }

  private static TransportMap map() {
    return TransportMapRun.of(
        metals(),
        new TransportMap.Wish(
            new TransportMap.Span(StackInput.BAND_OFFSET, -0.2, 0.2, 3, "test"),
            new TransportMap.Span(StackInput.INSERTION_STEP, -0.1, 0.1, 3, "test")),
        TransportMapRun.settings().withCells(12),
        (_, _) -> {});
  }

  @Test
  void a_field_that_no_ion_sees_helps_nowhere_and_the_reading_says_so() {
    TransportMap map = map();
    TransportMapReading reading = TransportMapReading.of(map);
    assertThat(map.failed()).isZero();
    assertThat(reading.computed()).isEqualTo(9);
    assertThat(reading.fieldHelps()).isZero();
    assertThat(reading.says()).anyMatch(s -> s.contains("makes none of 9 faster"));
    for (int column = 0; column < 3; column++) {
      assertThat(map.total().roundTrip().get(1).get(column)).isBetween(1 - 1e-9, 1 + 1e-9);
      assertThat(map.total().in().get(2).get(column))
          .isEqualTo(map.total().in().get(2).get(0), within(1e-6));
    }
  }

  @Test
  void one_thread_or_two_give_the_same_numbers_and_every_point_is_told()
      throws ExecutionException, InterruptedException {
    TransportMap one = on(1);
    TransportMap two = on(2);
    assertThat(one).isEqualTo(two);
    AtomicInteger told = new AtomicInteger();
    TransportMapRun.of(
        metals(),
        new TransportMap.Wish(
            new TransportMap.Span(StackInput.THICKNESS, 10, 40, 2, "test"),
            new TransportMap.Span(StackInput.BARRIER_CHANGE, -0.1, 0.1, 2, "test")),
        TransportMapRun.settings().withCells(8),
        (done, of) -> {
          assertThat(done).isLessThanOrEqualTo(of);
          told.incrementAndGet();
        });
    assertThat(told).hasValue(4);
  }

  private static TransportMap on(int threads) throws ExecutionException, InterruptedException {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(TransportMapTest::map).get();
    }
  }

  @Test
  void runs_that_are_ended_are_counted_as_not_computed() {
    TransportMap map =
        TransportMapRun.of(
            metals(),
            new TransportMap.Wish(
                new TransportMap.Span(StackInput.BAND_OFFSET, -0.2, 0.2, 2, "test"),
                new TransportMap.Span(StackInput.THICKNESS, 10, 20, 2, "test")),
            TransportMapRun.settings().askedBeforeSteps(() -> false),
            (_, _) -> {});
    assertThat(map.failed()).isEqualTo(4);
    assertThat(TransportMapReading.of(map).says()).contains("4 of 4 stacks were not computed.");
  }

  @Test
  void what_a_stack_lacks_and_ranges_without_sense_are_refused() {
    assertThat(TransportMapRun.inputs(metals())).doesNotContainKey(StackInput.CARRIERS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TransportMap.Span(StackInput.THICKNESS, 10, 5, 3, "test"))
        .withMessageContaining("range of thickness");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TransportMap.Span(StackInput.BAND_OFFSET, 0, 1, 1, "test"));
  }
}
