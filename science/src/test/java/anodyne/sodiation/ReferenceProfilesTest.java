package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths of single hosts against published profiles and against the convex hull. */
class ReferenceProfilesTest {

  static Stream<List<String[]>> profiles() {
    return Enthalpies.table("conversion.csv").stream()
        .collect(
            Collectors.groupingBy(
                row -> row[0] + "|" + row[1] + "|" + row[2],
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void every_step_has_the_printed_voltage_and_sodium(List<String[]> expected) {
    String[] first = expected.getFirst();
    Map<String, Double> instead =
        Arrays.stream(first[2].split(" ", -1))
            .filter(text -> !text.isEmpty())
            .map(text -> text.split("=", -1))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));
    SodiationPath path = path(TestCompounds.all(instead, List.of(first[1])), first[0]);
    assertThat(path.steps()).hasSameSizeAs(expected);
    assertThat(path.excess_eV()).isZero();
    for (int k = 0; k < expected.size(); k++) {
      Step found = path.steps().get(k);
      assertThat(found.voltage_V()).isCloseTo(Double.parseDouble(expected.get(k)[5]), within(1e-4));
      assertThat(found.after().sodium().toDouble())
          .isCloseTo(Double.parseDouble(expected.get(k)[4]), within(1e-4));
    }
  }

  private static SodiationPath path(List<Compound> compounds, String host) {
    return SodiationPath.of(
        ChemicalSystem.of(compounds, List.of(Formula.parse(host)), Energy.ENTHALPY),
        Mixture.of(TestCompounds.find(compounds, host)));
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 60).mapToObj(k -> 1000L + k);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_path_of_a_random_system_is_the_one_on_its_convex_hull(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> elements = List.of("Na", "Mo", "Sn", "S", "Se").subList(0, 3 + (int) (seed % 3));
    List<Compound> compounds = new ArrayList<>();
    for (String element : elements) {
      compounds.add(TestCompounds.compound(element, 0));
    }
    for (int k = 0; k < 25; k++) {
      StringBuilder formula = new StringBuilder();
      double atoms = 0;
      for (String element : elements) {
        int amount = random.nextInt(4);
        if (amount > 0) {
          formula.append(element).append(amount);
          atoms += amount;
        }
      }
      boolean known =
          formula.isEmpty()
              || Formula.parse(formula.toString()).elements().size() < 2
              || compounds.stream().anyMatch(c -> c.name().contentEquals(formula));
      if (!known) {
        compounds.add(
            TestCompounds.compound(formula.toString(), -atoms * random.nextDouble(0, 150)));
      }
    }
    String host = elements.get(1) + "1" + elements.get(2) + "2";
    compounds.removeIf(c -> c.composition().sameCompositionAs(Formula.parse(host)));
    compounds.add(TestCompounds.compound(host, -100));
    SodiationPath path = path(compounds, host);
    List<Entry> entries =
        ChemicalSystem.of(compounds, List.of(Formula.parse(host)), Energy.ENTHALPY).entries();
    PhaseDiagram diagram = PhaseDiagram.of(entries);
    double conserved = 0;
    for (Step step : path.steps()) {
      for (Element element : List.of(Element.Mo, Element.Sn, Element.S, Element.Se)) {
        assertThat(step.after().atoms(element)).isEqualTo(step.before().atoms(element));
      }
      conserved += step.voltage_V() * step.sodium().toDouble();
    }
    List<PhaseDiagram.Uptake> uptake =
        diagram.uptake(Formula.parse(host), Element.Na).stream()
            .filter(u -> -u.potential_eV() > 1e-6)
            .toList();
    double energy =
        uptake.stream().mapToDouble(u -> -u.potential_eV() * (u.end() - u.start())).sum();
    assertThat(conserved - path.excess_eV()).isCloseTo(energy, within(1e-6));
    if (path.excess_eV() == 0) {
      assertThat(path.steps()).hasSameSizeAs(uptake);
      for (int k = 0; k < uptake.size(); k++) {
        assertThat(path.steps().get(k).voltage_V())
            .isCloseTo(-uptake.get(k).potential_eV(), within(1e-7));
      }
    }
  }
}
