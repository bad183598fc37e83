package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final Cell TRICLINIC = new Cell(3.1, 4.2, 5.3, 81, 97, 104);

  @Test
  void the_vectors_have_the_lengths_angles_and_volume_of_the_cell() {
    Lattice lattice = TRICLINIC.lattice();
    Cell again = lattice.cell();
    assertThat(again.a_angstrom()).isCloseTo(3.1, within(1e-12));
    assertThat(again.b_angstrom()).isCloseTo(4.2, within(1e-12));
    assertThat(again.c_angstrom()).isCloseTo(5.3, within(1e-12));
    assertThat(again.alpha_deg()).isCloseTo(81, within(1e-10));
    assertThat(again.beta_deg()).isCloseTo(97, within(1e-10));
    assertThat(again.gamma_deg()).isCloseTo(104, within(1e-10));
    assertThat(lattice.volume_angstrom3()).isCloseTo(TRICLINIC.volume_angstrom3(), within(1e-10));
  }

  @Test
  void reciprocal_vectors_are_dual_to_the_edges() {
    Lattice lattice = TRICLINIC.lattice();
    List<Vector3> edges = List.of(lattice.a(), lattice.b(), lattice.c());
    List<Vector3> dual = lattice.reciprocal_per_angstrom();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(edges.get(i).dot(dual.get(j))).isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  @Test
  void fractional_and_cartesian_positions_are_inverse() {
    Lattice lattice = TRICLINIC.lattice();
    Vector3 f = new Vector3(0.3, -1.7, 2.9);
    assertThat(lattice.fractional(lattice.cartesian(f)).minus(f).norm()).isLessThan(1e-12);
  }

  /** 1/d² = 4/3 (h² + hk + k²)/a² + l²/c² for hexagonal axes. */
  @Test
  void plane_spacings_of_a_hexagonal_cell_follow_the_textbook_formula() {
    Lattice lattice = new Cell(3.161, 3.161, 12.295, 90, 90, 120).lattice();
    assertThat(lattice.spacing_angstrom(0, 0, 2)).isCloseTo(12.295 / 2, within(1e-12));
    double expected =
        1 / Math.sqrt(4.0 / 3 * (1 + 1 + 1) / (3.161 * 3.161) + 9 / (12.295 * 12.295));
    assertThat(lattice.spacing_angstrom(1, 1, 3)).isCloseTo(expected, within(1e-12));
    assertThatThrownBy(() -> lattice.spacing_angstrom(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reduction_keeps_the_lattice_and_finds_the_shortest_edges() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      Lattice plain = new Cell(3, 3.5, 4.1, 85, 95, 100).lattice();
      int p = random.nextInt(-9, 10);
      int q = random.nextInt(-9, 10);
      int r = random.nextInt(-9, 10);
      Vector3 b = plain.b().plus(plain.a().times(p));
      Lattice skew = new Lattice(plain.a(), b, plain.c().plus(plain.a().times(q)).plus(b.times(r)));
      Lattice reduced = skew.reduced();
      assertThat(reduced.volume_angstrom3()).isCloseTo(plain.volume_angstrom3(), within(1e-7));
      assertThat(reduced.a().norm()).isCloseTo(3, within(1e-9));
      assertThat(reduced.b().norm()).isCloseTo(3.5, within(1e-9));
      assertThat(reduced.c().norm()).isCloseTo(4.1, within(1e-9));
    }
  }

  @Test
  void impossible_cells_are_refused_with_the_reason() {
    assertThatThrownBy(() -> new Cell(0, 1, 1, 90, 90, 90)).hasMessageContaining("cell length a");
    assertThatThrownBy(() -> new Cell(1, Double.NaN, 1, 90, 90, 90))
        .hasMessageContaining("cell length b");
    assertThatThrownBy(() -> new Cell(1, 1, 1, 90, 180, 90)).hasMessageContaining("angle beta");
    assertThatThrownBy(() -> new Cell(1, 1, 1, 20, 20, 90)).hasMessageContaining("do not close");
    assertThatThrownBy(
            () -> new Lattice(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, -1)))
        .hasMessageContaining("right-handed");
  }
}
