package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseDiagramTest {
  private static final double KJ_PER_MOL_PER_EV = 96.48533212331;

  /** Rows of one profile: one host, one choice of entries. */
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

  private static PhaseDiagram diagram(String[] row) {
    Map<String, String> instead =
        Arrays.stream(row[2].split(" ", -1))
            .filter(text -> !text.isEmpty())
            .map(text -> text.split("=", -1))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Set<String> without = Set.of(row[1]);
    return PhaseDiagram.of(Enthalpies.withSodium(Formula.parse(row[0]), without, instead));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void uptake_of_sodium_has_the_steps_and_voltages_of_the_reference(List<String[]> steps) {
    PhaseDiagram diagram = diagram(steps.getFirst());
    Formula host = Formula.parse(steps.getFirst()[0]);
    List<PhaseDiagram.Uptake> uptake = diagram.uptake(host, Element.Na);
    assertThat(uptake).hasSameSizeAs(steps);
    for (int i = 0; i < steps.size(); i++) {
      String[] row = steps.get(i);
      assertThat(uptake.get(i).start()).isCloseTo(Double.parseDouble(row[3]), within(1e-5));
      assertThat(uptake.get(i).end()).isCloseTo(Double.parseDouble(row[4]), within(1e-5));
      assertThat(-uptake.get(i).potential_eV()).isCloseTo(Double.parseDouble(row[5]), within(6e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void mixtures_at_the_end_of_a_step_are_those_of_the_reference(List<String[]> steps) {
    PhaseDiagram diagram = diagram(steps.getFirst());
    Formula host = Formula.parse(steps.getFirst()[0]);
    for (PhaseDiagram.Uptake step : diagram.uptake(host, Element.Na)) {
      String[] row =
          steps.stream()
              .filter(s -> Math.abs(Double.parseDouble(s[4]) - step.end()) < 1e-5)
              .findFirst()
              .orElseThrow();
      Map<String, Double> expected = new TreeMap<>();
      for (String text : row[6].split(" \\+ ", -1)) {
        Term term = Term.parse(text);
        expected.put(term.formula().toString(), term.coefficient().constant().toDouble());
      }
      Map<String, Double> found = portions(diagram, sodiated(host, step.end()));
      found.values().removeIf(amount -> amount < 1e-5);
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (name, amount) -> assertThat(found.get(name)).isCloseTo(amount, within(1e-5)));
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void hosts_of_the_reference_are_stable(List<String[]> steps) {
    PhaseDiagram diagram = diagram(steps.getFirst());
    Entry host = named(diagram, steps.getFirst()[0]);
    assertThat(diagram.energyAboveHull_eV_per_atom(host)).isZero();
    assertThat(diagram.stable()).contains(host);
    assertThat(diagram.drivingForce_eV_per_atom(host).orElseThrow()).isPositive();
    double highest_eV = diagram.sodiumPotential(host.composition()).highest_eV();
    assertThat(-highest_eV).isCloseTo(Double.parseDouble(steps.getFirst()[5]), within(6e-5));
  }

  @Test
  void the_example_of_the_class_gives_what_it_says() {
    PhaseDiagram diagram =
        PhaseDiagram.of(
            List.of(
                new Entry("molybdenite", Formula.parse("MoS2"), -276.1),
                new Entry("sodium sulfide", Formula.parse("Na2S"), -366.1)));
    assertThat(portions(diagram, Formula.parse("Na4MoS2")))
        .containsOnlyKeys("Mo", "sodium sulfide")
        .hasEntrySatisfying(
            "sodium sulfide", amount -> assertThat(amount).isCloseTo(2, within(1e-12)));
    List<PhaseDiagram.Uptake> uptake = diagram.uptake(Formula.parse("MoS2"), Element.Na);
    assertThat(uptake).hasSize(1);
    PhaseDiagram.Uptake only = uptake.getFirst();
    assertThat(only.end()).isCloseTo(4, within(1e-12));
    assertThat(only.potential_eV()).isCloseTo(-1.1818, within(5e-5));
  }

  @Test
  void an_entry_above_the_hull_is_told_by_how_much_and_into_what_it_falls_apart() {
    PhaseDiagram diagram =
        PhaseDiagram.of(Enthalpies.withSodium(Formula.parse("Mo2S3"), Set.of(), Map.of()));
    Entry host = named(diagram, "Mo2S3");
    // 1.5 MoS2 + 0.5 Mo give -414.15 kJ/mol, 7.05 below -407.1 for 5 atoms.
    double above_eV = 7.05 / 5 / KJ_PER_MOL_PER_EV;
    assertThat(diagram.energyAboveHull_eV_per_atom(host)).isCloseTo(above_eV, within(1e-12));
    assertThat(diagram.drivingForce_eV_per_atom(host).orElseThrow())
        .isCloseTo(-above_eV, within(1e-12));
    assertThat(portions(diagram, host.composition()))
        .containsOnlyKeys("Mo", "MoS2")
        .hasEntrySatisfying("Mo", amount -> assertThat(amount).isCloseTo(0.5, within(1e-12)))
        .hasEntrySatisfying("MoS2", amount -> assertThat(amount).isCloseTo(1.5, within(1e-12)));
    assertThat(diagram.energy_kJ_per_mol(host.composition())).isCloseTo(-414.15, within(1e-9));
  }

  @Test
  void the_driving_force_is_the_energy_of_the_reaction_from_the_other_phases() {
    PhaseDiagram diagram =
        PhaseDiagram.of(Enthalpies.withSodium(Formula.parse("FeS"), Set.of("Fe7S8"), Map.of()));
    // FeS from 1/2 Fe + 1/2 FeS2: -101.8 + 171.5/2 = -16.05 kJ/mol for two atoms.
    assertThat(diagram.drivingForce_eV_per_atom(named(diagram, "FeS")).orElseThrow())
        .isCloseTo(16.05 / 2 / KJ_PER_MOL_PER_EV, within(1e-12));
    assertThat(diagram.drivingForce_eV_per_atom(named(diagram, "Fe"))).isEmpty();
  }

  @Test
  void an_entry_that_takes_no_part_is_held_against_the_hull() {
    PhaseDiagram diagram =
        PhaseDiagram.of(Enthalpies.withSodium(Formula.parse("ZnIn2S4"), Set.of(), Map.of()));
    Entry sum = Enthalpies.entry("ZnIn2S4", "-560.6");
    assertThat(diagram.energyAboveHull_eV_per_atom(sum)).isCloseTo(0, within(1e-14));
    Entry better = Enthalpies.entry("ZnIn2S4", "-600.6");
    double depth_eV = 40 / 7.0 / KJ_PER_MOL_PER_EV;
    assertThat(diagram.energyAboveHull_eV_per_atom(better)).isCloseTo(-depth_eV, within(1e-12));
    assertThat(diagram.drivingForce_eV_per_atom(better).orElseThrow())
        .isCloseTo(depth_eV, within(1e-12));
    assertThat(diagram.entries()).doesNotContain(sum, better);
  }

  @Test
  void a_compound_with_the_energy_of_its_parts_is_stable_beside_them() {
    List<Entry> entries =
        new ArrayList<>(Enthalpies.withSodium(Formula.parse("ZnIn2S4"), Set.of(), Map.of()));
    Entry sum = Enthalpies.entry("ZnIn2S4", "-560.6");
    entries.add(sum);
    PhaseDiagram diagram = PhaseDiagram.of(entries);
    assertThat(diagram.stable()).contains(sum);
    assertThat(diagram.drivingForce_eV_per_atom(sum).orElseThrow()).isCloseTo(0, within(1e-14));
  }

  @Test
  void an_element_takes_the_lowest_energy_given_for_it() {
    Entry higher = Enthalpies.entry("P4", "0");
    Entry lower = new Entry("lower", Formula.parse("P"), -10);
    PhaseDiagram diagram =
        PhaseDiagram.of(Set.of(Element.Na), List.of(higher, lower, Enthalpies.entry("NaP", "-60")));
    assertThat(diagram.entries())
        .extracting(Entry::name)
        .containsExactly("Na", "lower", "P4", "NaP");
    assertThat(diagram.energyAboveHull_eV_per_atom(higher))
        .isCloseTo(10 / KJ_PER_MOL_PER_EV, within(1e-12));
    assertThat(diagram.potential(Element.P, Formula.parse("P2NaP")).highest_eV())
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void the_potential_of_sodium_is_a_range_at_a_compound_and_open_below_without_sodium() {
    PhaseDiagram diagram =
        PhaseDiagram.of(Enthalpies.withSodium(Formula.parse("MoS2"), Set.of(), Map.of()));
    PhaseDiagram.PotentialRange host = diagram.sodiumPotential(Formula.parse("MoS2"));
    assertThat(host.lowest_eV()).isEqualTo(Double.NEGATIVE_INFINITY);
    PhaseDiagram.PotentialRange three = diagram.sodiumPotential(Formula.parse("NaMoS2"));
    assertThat(three.lowest_eV()).isEqualTo(three.highest_eV());
    assertThat(-three.highest_eV()).isCloseTo(1.1818, within(6e-5));
    PhaseDiagram.PotentialRange sulfide = diagram.sodiumPotential(Formula.parse("Na2S"));
    assertThat(sulfide.highest_eV()).isCloseTo(0, within(1e-12));
    // Na2S + Na2S2: 2 Na2S = Na2S2 + 2 Na
    assertThat(-sulfide.lowest_eV())
        .isCloseTo((2 * 366.1 - 397.1) / 2 / KJ_PER_MOL_PER_EV, within(1e-12));
  }

  @Test
  void triangles_and_tie_lines_of_three_elements_obey_eulers_rule() {
    for (Formula host : List.of(Formula.parse("MoS2"), Formula.parse("SnS"))) {
      PhaseDiagram diagram = PhaseDiagram.of(Enthalpies.withSodium(host, Set.of(), Map.of()));
      long corners = diagram.facets().stream().flatMap(List::stream).distinct().count();
      assertThat(diagram.facets()).allSatisfy(facet -> assertThat(facet).hasSize(3));
      assertThat(corners - diagram.tieLines().size() + diagram.facets().size()).isOne();
    }
  }

  @Test
  void random_mixtures_of_all_elements_conserve_every_element() {
    SplittableRandom random = new SplittableRandom(1);
    List<Entry> all = Enthalpies.all();
    for (int i = 0; i < 60; i++) {
      List<Element> elements = someElements(random, all);
      List<Entry> entries =
          all.stream().filter(e -> elements.containsAll(e.composition().elements())).toList();
      PhaseDiagram diagram = PhaseDiagram.of(Set.copyOf(elements), entries);
      StringBuilder text = new StringBuilder();
      for (Element element : elements) {
        text.append(element).append(random.nextInt(1, 40));
      }
      Formula mixture = Formula.parse(text.toString());
      Map<Element, Double> rest = new LinkedHashMap<>();
      mixture.amounts().forEach((e, a) -> rest.put(e, a.constant().toDouble()));
      double energy = 0;
      for (PhaseDiagram.Portion portion : diagram.decomposition(mixture)) {
        energy += portion.amount() * portion.entry().energy_kJ_per_mol();
        portion
            .entry()
            .composition()
            .amounts()
            .forEach(
                (e, a) -> rest.merge(e, -portion.amount() * a.constant().toDouble(), Double::sum));
      }
      double atoms = mixture.atoms().constant().toDouble();
      assertThat(rest.values())
          .allSatisfy(left -> assertThat(left / atoms).isCloseTo(0, within(1e-12)));
      assertThat(energy).isCloseTo(diagram.energy_kJ_per_mol(mixture), within(1e-8));
    }
  }

  @Test
  void the_order_of_entries_changes_nothing() {
    List<Entry> entries =
        new ArrayList<>(Enthalpies.withSodium(Formula.parse("CuFeS2SnO2"), Set.of(), Map.of()));
    PhaseDiagram one = PhaseDiagram.of(entries);
    Formula mixture = Formula.parse("Na5Cu3Fe2S9SnO4");
    Map<String, Double> expected = portions(one, mixture);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 10; i++) {
      for (int k = entries.size() - 1; k > 0; k--) {
        Collections.swap(entries, k, random.nextInt(k + 1));
      }
      PhaseDiagram other = PhaseDiagram.of(entries);
      assertThat(other.stable()).containsExactlyInAnyOrderElementsOf(one.stable());
      Map<String, Double> found = portions(other, mixture);
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      found.forEach((name, x) -> assertThat(x).isCloseTo(expected.get(name), within(1e-12)));
    }
  }

  @Test
  void nonsense_is_refused_with_its_name() {
    assertThatThrownBy(() -> new Entry("x", Formula.parse("NaxMoS2"), 0))
        .hasMessage("composition of x needs numbers for x");
    assertThatThrownBy(() -> Enthalpies.entry("Ti3C2T2", "-1"))
        .hasMessageContaining("must be neutral and of chemical elements, got Ti3C2T2");
    assertThatThrownBy(() -> new Entry("ion", Formula.parse("Na+"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Enthalpies.entry("MoS2", "NaN")).hasMessageContaining("finite");
    assertThatThrownBy(() -> PhaseDiagram.of(List.of()))
        .hasMessage("a phase diagram needs 1 to 8 elements, got 0");
    PhaseDiagram diagram = PhaseDiagram.of(List.of(Enthalpies.entry("Na2S", "-366.1")));
    assertThatThrownBy(() -> diagram.decomposition(Formula.parse("MoS2")))
        .hasMessage("Mo is not an element of the phase diagram");
    assertThatThrownBy(() -> diagram.decomposition(Formula.parse("NaxS")))
        .hasMessage("a composition needs numbers, got x");
  }

  private static List<Element> someElements(SplittableRandom random, List<Entry> all) {
    List<Element> elements =
        new ArrayList<>(
            all.stream().flatMap(e -> e.composition().elements().stream()).distinct().toList());
    for (int k = elements.size() - 1; k > 0; k--) {
      Collections.swap(elements, k, random.nextInt(k + 1));
    }
    return elements.subList(0, random.nextInt(2, 8));
  }

  private static Formula sodiated(Formula host, double sodium) {
    String amount = String.format(Locale.ROOT, "%.12f", sodium);
    return Formula.parse(host + "Na" + amount);
  }

  private static Map<String, Double> portions(PhaseDiagram diagram, Formula mixture) {
    return diagram.decomposition(mixture).stream()
        .collect(
            Collectors.toMap(
                p -> p.entry().name(), PhaseDiagram.Portion::amount, Double::sum, TreeMap::new));
  }

  private static Entry named(PhaseDiagram diagram, String name) {
    return diagram.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
