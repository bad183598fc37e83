package anodyne.tunnelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.quantity.Series;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class BandEdgeTest {

  @Test
  void repeated_positions_are_steps() {
    BandEdge edge =
        BandEdge.throughNodes(
            Series.of(0, 1e-9, 1e-9, 3e-9),
            Series.of(0, 0.1, 0.6, 0.2),
            Series.of(0.5, 0.5, 0.3, 0.3));
    assertThat(edge.cells()).isEqualTo(2);
    assertThat(edge.position_m()).isEqualTo(Series.of(0, 1e-9, 3e-9));
    assertThat(edge.left_eV()).isEqualTo(Series.of(0, 0.6));
    assertThat(edge.right_eV()).isEqualTo(Series.of(0.1, 0.2));
    assertThat(edge.mass_me()).isEqualTo(Series.of(0.5, 0.3));
    assertThat(edge.left()).isEqualTo(new Reservoir(0, 0.5));
    assertThat(edge.right()).isEqualTo(new Reservoir(0.2, 0.3));
    assertThat(edge.top_eV()).isEqualTo(0.6);
    assertThat(edge.floor_eV()).isEqualTo(0.2);
    assertThat(edge.transverseMass_me()).isEqualTo(0.3);
  }

  @Test
  void twice_mirrored_is_the_same() {
    BandEdge edge =
        BandEdge.throughNodes(
            Series.of(0, 1e-9, 1e-9, 3e-9),
            Series.of(0, 0.1, 0.6, 0.2),
            Series.of(0.5, 0.5, 0.3, 0.3));
    assertThat(edge.mirrored().mirrored().left_eV()).isEqualTo(edge.left_eV());
    assertThat(edge.mirrored().left_eV()).isEqualTo(Series.of(0.2, 0.1));
    assertThat(edge.mirrored().right_eV()).isEqualTo(Series.of(0.6, 0));
    assertThat(edge.mirrored().left()).isEqualTo(edge.right());
  }

  @Test
  void nonsense_is_refused() {
    Series two = Series.of(0, 1e-9);
    Series one = Series.of(1);
    assertThatThrownBy(() -> BandEdge.throughNodes(two, two, one))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BandEdge.throughNodes(Series.of(1e-9, 0), two, Series.of(1, 1)))
        .hasMessageContaining("position_m must increase");
    assertThatThrownBy(() -> BandEdge.throughNodes(two, two, Series.of(-1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BandEdge.throughNodes(two, Series.of(0, Double.NaN), Series.of(1, 1)))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new FermiLevels(0, 0, 0)).hasMessageContaining("temperature_K");
    assertThatThrownBy(() -> new FermiLevels(Double.NaN, 0, 300))
        .hasMessageContaining("Fermi levels");
    assertThatThrownBy(() -> new Reservoir(0, 0)).hasMessageContaining("mass_me");
    assertThatThrownBy(() -> new Reservoir(Double.NaN, 1)).hasMessageContaining("edge_eV");
  }

  @Test
  void a_curve_holds_both_methods_over_all_energies_that_matter() {
    BandEdge edge = Barriers.schottky(0.6, 1e25, 10, 0.5, 100);
    FermiLevels levels = new FermiLevels(0.1, 0, 300);
    TransmissionCurve curve = TransmissionCurve.of(edge, levels, 300);
    assertThat(curve.energy_eV().size()).isEqualTo(300);
    assertThat(curve.energy_eV().first()).isGreaterThan(edge.floor_eV());
    assertThat(curve.energy_eV().last()).isGreaterThan(0.6 + 10 * levels.thermal_eV());
    assertThat(curve.wkb().max()).isZero();
    for (int i = 0; i < 300; i++) {
      assertThat(curve.transferMatrix().get(i)).isFinite().isLessThanOrEqualTo(1e-12);
    }
    assertThatThrownBy(() -> TransmissionCurve.of(edge, levels, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void memory_does_not_grow_with_the_cells() {
    BandEdge edge = Barriers.schottky(0.6, 1e25, 10, 0.5, 2000);
    Transmission[] methods = {new Wkb(edge), new TransferMatrix(edge)};
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().threadId();
    for (Transmission method : methods) {
      double sum = method.at(0.3);
      long before = thread.getThreadAllocatedBytes(id);
      for (int i = 0; i < 1000; i++) {
        sum += method.at(0.1 + 1e-4 * i);
      }
      long perEnergy = (thread.getThreadAllocatedBytes(id) - before) / 1000;
      assertThat(sum).isPositive();
      assertThat(perEnergy).as(method.getClass().getSimpleName()).isLessThan(200);
    }
  }
}
