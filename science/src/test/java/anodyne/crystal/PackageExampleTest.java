package anodyne.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackageExampleTest {
  @Test
  void the_example_of_the_crystal_room_gives_what_it_says() {
    Cell cell = new Cell(3.161, 3.161, 12.295, 90, 90, 120);
    SpaceGroup group = SpaceGroup.of(194, "P6_3/mmc", cell);
    List<Atom> sites =
        List.of(
            new Atom("Mo1", Element.Mo, new Vector3(0.3333, 0.6667, 0.25), 1),
            new Atom("S1", Element.S, new Vector3(0.3333, 0.6667, 0.6275), 1));
    AsymmetricUnit unit = new AsymmetricUnit(cell, group.operations(), sites);
    Structure structure = unit.expanded();
    assertThat(structure.formulaUnits(Formula.parse("MoS2"))).hasValue(2);
    assertThat(structure.density_g_per_cm3().getAsDouble()).isCloseTo(4.997, within(5e-4));
    String cif = CifWriter.text("MoS2-2H", unit, Optional.of(group));
    assertThat(CifReader.read(cif).structure()).isEqualTo(structure);
  }

  @Test
  void the_example_of_the_formula_room_gives_what_it_says() {
    Formula host = Formula.parse("NaxMoS2");
    Formula half = host.with(Map.of("x", Rational.parse("0.5")));
    assertThat(half).hasToString("Na0.5MoS2");
    assertThat(half.molarMass_g_per_mol().getAsDouble()).isCloseTo(171.565, within(1e-9));
  }
}
