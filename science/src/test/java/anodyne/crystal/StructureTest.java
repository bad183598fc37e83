package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
  @ParameterizedTest
  @MethodSource("anodyne.crystal.KnownCrystal#all")
  void published_structures_have_their_multiplicities_content_and_density(KnownCrystal known) {
    Structure structure = known.structure();
    assertThat(known.asymmetricUnit().multiplicities())
        .isEqualTo(known.sites().stream().map(KnownCrystal.Site::multiplicity).toList());
    assertThat(structure.formulaUnits(Formula.parse(known.formula())))
        .hasValue(known.formulaUnits());
    assertThat(structure.content().sameCompositionAs(Formula.parse(known.formula()))).isTrue();
    // measured and printed densities agree with their own cells to 0.2 %
    assertThat(structure.density_g_per_cm3().getAsDouble())
        .isCloseTo(known.density_g_per_cm3(), within(2e-3 * known.density_g_per_cm3()));
  }

  /** Distances follow from cell and coordinate by hand: a/√3, (1 - 2u)√3 a, and so on. */
  @Test
  void shortest_distances_are_those_of_the_geometry() {
    assertThat(shortest(KnownCrystal.GRAPHITE, Element.C, Element.C))
        .isCloseTo(2.464 / Math.sqrt(3), within(1e-5));
    assertThat(shortest(KnownCrystal.PYRITE, Element.S, Element.S))
        .isCloseTo((1 - 2 * 0.384) * Math.sqrt(3) * 5.4179, within(1e-9));
    assertThat(shortest(KnownCrystal.MOS2_2H, Element.Mo, Element.Mo))
        .isCloseTo(3.161, within(1e-9));
    double height = (0.6275 - 0.5 - 0.25) * 12.295;
    assertThat(shortest(KnownCrystal.MOS2_2H, Element.Mo, Element.S))
        .isCloseTo(Math.hypot(height, 3.161 / Math.sqrt(3)), within(1e-5));
  }

  private static double shortest(KnownCrystal known, Element one, Element other) {
    return known
        .structure()
        .shortestDistances_angstrom(6)
        .getOrDefault(new ElementPair(one, other), Double.NaN);
  }

  @Test
  void rounded_thirds_land_on_the_special_position() {
    Structure structure = KnownCrystal.MOS2_2H.structure();
    assertThat(structure.atoms().getFirst().position().x()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(structure.atoms().getFirst().position().y()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void partial_occupancies_count_in_the_content_and_the_density() {
    Cell cell = new Cell(3.35, 3.35, 6.1, 90, 90, 120);
    AsymmetricUnit unit =
        new AsymmetricUnit(
            cell,
            SpaceGroup.of(164, "P-3m1", cell).operations(),
            List.of(
                new Atom("V1", Element.V, Vector3.ZERO, 1),
                new Atom("V2", Element.V, new Vector3(0, 0, 0.5), 0.13),
                new Atom("Se1", Element.Se, new Vector3(0.3333, 0.6667, 0.257), 1)));
    Structure structure = unit.expanded();
    assertThat(structure.content()).isEqualTo(Formula.parse("V1.13Se2"));
    assertThat(structure.formulaUnits(Formula.parse("V1.13Se2"))).hasValue(1);
    assertThat(structure.formulaUnits(Formula.parse("VSe2"))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void periodic_distances_in_skew_cells_equal_those_of_a_search_over_many_images(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 30; i++) {
      Lattice lattice = randomLattice(random);
      Vector3 difference =
          new Vector3(random.nextDouble(), random.nextDouble(), random.nextDouble());
      double brute = Double.POSITIVE_INFINITY;
      for (int u = -12; u <= 12; u++) {
        for (int v = -12; v <= 12; v++) {
          for (int w = -12; w <= 12; w++) {
            Vector3 image = difference.plus(new Vector3(u, v, w));
            brute = Math.min(brute, lattice.cartesian(image).norm());
          }
        }
      }
      assertThat(new PeriodicDistance(lattice).shortest(difference).norm())
          .isCloseTo(brute, within(1e-9));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5, 6})
  void contacts_are_all_pairs_within_the_cutoff_each_once(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10; i++) {
      Lattice lattice = randomLattice(random);
      List<Atom> atoms = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        Vector3 p = new Vector3(random.nextDouble(), random.nextDouble(), random.nextDouble());
        atoms.add(new Atom("H" + n, Element.H, p.times(3), 1));
      }
      Structure structure = new Structure(lattice, atoms);
      double cutoff = random.nextDouble(1, 4);
      assertThat(structure.contacts(cutoff)).hasSize(bruteCount(structure, cutoff) / 2);
    }
  }

  private static int bruteCount(Structure structure, double cutoff) {
    int count = 0;
    for (Atom one : structure.atoms()) {
      for (Atom other : structure.atoms()) {
        Vector3 apart = other.position().wrapped().minus(one.position().wrapped());
        for (int u = -9; u <= 9; u++) {
          for (int v = -9; v <= 9; v++) {
            for (int w = -9; w <= 9; w++) {
              double distance =
                  structure.lattice().cartesian(apart.plus(new Vector3(u, v, w))).norm();
              count += distance > 0 && distance < cutoff ? 1 : 0;
            }
          }
        }
      }
    }
    return count;
  }

  /** Edges of 2 to 5 angstrom, the third tilted over the first two. */
  private static Lattice randomLattice(SplittableRandom random) {
    double a = random.nextDouble(2, 5);
    double b = random.nextDouble(2, 5);
    return new Lattice(
        new Vector3(a, 0, 0),
        new Vector3(random.nextDouble(-2, 2) * a, b, 0),
        new Vector3(
            random.nextDouble(-2, 2) * a, random.nextDouble(-2, 2) * b, random.nextDouble(2, 5)));
  }

  @Test
  void an_orbit_that_is_neither_general_nor_special_is_refused() {
    Cell cell = new Cell(4, 4, 4, 90, 90, 90);
    AsymmetricUnit unit =
        new AsymmetricUnit(
            cell,
            SpaceGroup.of(225, "Fm-3m", cell).operations(),
            List.of(new Atom("X", Element.Na, new Vector3(0.018, 0.010, 0.021), 1)));
    assertThatThrownBy(unit::expanded)
        .isInstanceOf(SymmetryException.class)
        .hasMessageContaining("site X");
  }

  @Test
  void cells_without_the_symmetry_are_refused() {
    Cell cell = new Cell(4, 4.2, 4, 90, 90, 90);
    List<SymmetryOperation> cubic =
        SpaceGroup.of(221, "Pm-3m", new Cell(4, 4, 4, 90, 90, 90)).operations();
    assertThatThrownBy(() -> new AsymmetricUnit(cell, cubic, List.of()))
        .isInstanceOf(SymmetryException.class)
        .hasMessageContaining("metric changes by 10 %");
  }
}
