package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriterTest {
  @ParameterizedTest
  @MethodSource("anodyne.crystal.KnownCrystal#all")
  void a_cif_with_symmetry_reads_back_as_itself(KnownCrystal known) {
    AsymmetricUnit unit = known.asymmetricUnit();
    SpaceGroup group = SpaceGroup.of(known.number(), known.symbol(), known.cell());
    CifCrystal again = CifReader.read(CifWriter.text("known", unit, Optional.of(group)));
    assertThat(again.warnings()).isEmpty();
    assertThat(again.asymmetricUnit()).isEqualTo(unit);
    assertThat(again.structure()).isEqualTo(unit.expanded());
    assertThat(again.identity().spaceGroupNumber()).hasValue(known.number());
  }

  @ParameterizedTest
  @MethodSource("anodyne.crystal.KnownCrystal#all")
  void a_cif_of_all_atoms_and_a_poscar_keep_every_position(KnownCrystal known) {
    Structure structure = known.structure();
    CifCrystal again = CifReader.read(CifWriter.text(known.formula(), structure));
    assertThat(again.warnings()).isEmpty();
    requireSame(again.structure(), structure, 1e-9);
    Structure poscar = Poscar.read(Poscar.text(known.formula(), structure));
    assertThat(poscar.content()).isEqualTo(structure.content());
    assertThat(poscar.shortestDistances_angstrom(4))
        .containsOnlyKeys(structure.shortestDistances_angstrom(4).keySet());
  }

  private static void requireSame(Structure one, Structure other, double tolerance_angstrom) {
    assertThat(one.atoms()).hasSameSizeAs(other.atoms());
    for (int i = 0; i < one.atoms().size(); i++) {
      assertThat(one.atoms().get(i).element()).isEqualTo(other.atoms().get(i).element());
      Vector3 apart = one.atoms().get(i).position().minus(other.atoms().get(i).position());
      assertThat(one.lattice().cartesian(apart).norm()).isLessThan(tolerance_angstrom);
    }
  }

  @Test
  void partial_occupancies_survive_in_a_cif_and_are_refused_by_a_poscar() {
    Structure structure = CifReader.read(CifFixtures.PARTIAL).structure();
    Structure again = CifReader.read(CifWriter.text("partial", structure)).structure();
    assertThat(again.content()).isEqualTo(structure.content());
    assertThatThrownBy(() -> Poscar.text("partial", structure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("V2");
  }

  @Test
  void odd_names_are_made_fit_for_a_cif() {
    Structure structure =
        new Structure(
            new Cell(4, 4, 4, 90, 90, 90).lattice(),
            List.of(new Atom("two words '", Element.Na, Vector3.ZERO, 1)));
    CifCrystal again = CifReader.read(CifWriter.text("a b\nc", structure));
    assertThat(again.block()).isEqualTo("a_b_c");
    assertThat(again.structure().atoms().getFirst().label()).isEqualTo("Na1");
  }

  /** A chain on a threefold screw winds one way: the triple product along it tells which. */
  @Test
  void a_left_handed_poscar_keeps_the_handedness_of_the_crystal() {
    String right =
        selenium(
            "4.366 0 0\n-2.183 3.78107 0\n0 0 4.954",
            "0.2254 0 0.33333",
            "0 0.2254 0.66667",
            "0.7746 0.7746 0");
    String left =
        selenium(
            "-2.183 3.78107 0\n4.366 0 0\n0 0 4.954",
            "0 0.2254 0.33333",
            "0.2254 0 0.66667",
            "0.7746 0.7746 0");
    assertThat(winding(Poscar.read(left))).isCloseTo(winding(Poscar.read(right)), within(1e-3));
    assertThat(Math.abs(winding(Poscar.read(right)))).isGreaterThan(0.1);
  }

  private static String selenium(String vectors, String... atoms) {
    return "Se\n1.0\n" + vectors + "\nSe\n3\nDirect\n" + String.join("\n", atoms) + "\n";
  }

  private static double winding(Structure structure) {
    Vector3[] at = new Vector3[4];
    for (int i = 0; i < 3; i++) {
      at[i] = structure.lattice().cartesian(structure.atoms().get(i).position());
    }
    PeriodicDistance periodic = new PeriodicDistance(structure.lattice());
    Vector3 first = periodic.shortest(structure.lattice().fractional(at[1].minus(at[0])));
    Vector3 second = periodic.shortest(structure.lattice().fractional(at[2].minus(at[1])));
    Vector3 third = periodic.shortest(structure.lattice().fractional(at[0].minus(at[2])));
    return first.cross(second).dot(third);
  }

  @Test
  void cartesian_scaled_and_selective_poscars_are_read() {
    String text =
        """
        salt
        -179.4
        1 0 0
        0 1 0
        0 0 1
        Na Cl
        1 1
        Selective dynamics
        Cartesian
        0 0 0 T T T
        0.5 0.5 0.5 F F F
        """;
    Structure structure = Poscar.read(text);
    assertThat(structure.volume_angstrom3()).isCloseTo(179.4, within(1e-9));
    assertThat(structure.atoms().get(1).position().x()).isCloseTo(0.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void damaged_poscars_are_refused_or_still_structures(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String good = Poscar.text("MoS2", KnownCrystal.MOS2_2H.structure());
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(good);
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      text.setLength(random.nextInt(2) == 0 ? text.length() : random.nextInt(text.length()));
      try {
        Poscar.read(text.toString());
      } catch (PoscarException e) {
        assertThat(e.line()).isPositive();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }
}
