package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths against profiles that pymatgen 2022.11.7 computed from the same enthalpies. */
class ReferenceProfilesTest {

  static List<String> profiles() {
    return TestCompounds.lines("profiles.tsv");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void every_step_agrees_to_a_millivolt_and_a_thousandth_sodium(String line) {
    String[] cells = line.split("\t", -1);
    Map<String, Double> overrides = TestCompounds.overrides(cells[1]);
    List<String> excluded = List.of(cells[2].split(";", -1));
    List<Compound> compounds = TestCompounds.all(overrides, excluded);
    Compound host = TestCompounds.find(compounds, cells[0]);
    SodiationPath path =
        SodiationPath.of(
            ChemicalSystem.of(compounds, List.of(Formula.parse(cells[0])), Energy.ENTHALPY),
            Mixture.of(host));
    List<String> expected = List.of(cells[3].split(" ", -1));
    assertThat(path.steps()).hasSameSizeAs(expected);
    assertThat(path.excess_eV()).isZero();
    for (int k = 0; k < expected.size(); k++) {
      String[] step = expected.get(k).split(":", -1);
      Step found = path.steps().get(k);
      assertThat(found.voltage_V()).isCloseTo(Double.parseDouble(step[0]), within(1e-4));
      assertThat(found.after().sodium().toDouble())
          .isCloseTo(Double.parseDouble(step[1]), within(1e-4));
    }
    List<String> products = new ArrayList<>();
    path.end().amounts().forEach((c, n) -> products.add(c.name()));
    assertThat(products).hasSize(cells[4].split(" ", -1).length);
    for (String product : cells[4].split(" ", -1)) {
      String[] part = product.split("=", -1);
      assertThat(path.end().amount(TestCompounds.find(compounds, part[0])).toDouble())
          .isCloseTo(Double.parseDouble(part[1]), within(1e-5));
    }
  }
}
