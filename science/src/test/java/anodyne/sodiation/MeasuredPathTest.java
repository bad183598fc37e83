package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Element;
import anodyne.formula.Rational;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredPathTest {
  private static MeasuredPath path(List<MeasuredStep> steps, String... hosts) {
    SodiationInputs inputs = Electrodes.library(hosts);
    return MeasuredPath.of(Electrodes.shares(inputs), steps, inputs);
  }

  private static List<String> ids(MeasuredPath path) {
    return path.reported().stream().map(r -> String.join("+", r.ids())).toList();
  }

  @Test
  void molybdenum_and_zinc_indium_sulfide_react_in_the_printed_order() {
    MeasuredPath path = path(Electrodes.molybdenumZincIndium(), "MoS2", "ZnIn2S4");
    assertThat(ids(path)).containsExactly("MZ-1", "MZ-2", "MZ-3", "MZ-4");
    assertThat(path.sequence().steps())
        .extracting(Sequence.HostStep::voltage_V)
        .containsExactly(1.55, 0.9, 0.4, 0.37);
    assertThat(path.sequence().steps())
        .extracting(Sequence.HostStep::kind)
        .containsExactly("insertion", "insertion", "conversion", "conversion");
    assertThat(path.sequence().steps().get(2).after().shown())
        .isEqualTo("5/3 Na2S + 1/3 In6S7 + Zn");
    assertThat(path.sequence().steps().get(3).after().shown()).isEqualTo("2 Na2S + Mo");
    assertThat(path.isComplete()).isTrue();
    assertThat(path.followed()).allMatch(MeasuredPath.Followed::together);
  }

  @Test
  void antimony_sulfide_converts_then_alloys_between_the_steps_of_molybdenum_sulfide() {
    MeasuredPath path = path(Electrodes.antimonyMolybdenum(), "Sb2S3", "MoS2");
    assertThat(ids(path)).containsExactly("SM-1", "SM-2", "SM-3", "SM-4");
    assertThat(path.sequence().steps().get(2).after().shown()).isEqualTo("3 Na2S + 2 Na3Sb");
    assertThat(path.followed().get(0).sodium()).isCloseTo(12, within(1e-12));
    assertThat(path.followed().get(1).sodium()).isCloseTo(4, within(1e-12));
  }

  @Test
  void an_unstated_sodium_content_is_one_and_said_to_be_assumed() {
    MeasuredPath path = path(Electrodes.molybdenumZincIndium(), "MoS2", "ZnIn2S4");
    MeasuredPath.AssumedSodium zinc = path.followed().get(1).assumed().getFirst();
    assertThat(zinc.formula()).isEqualTo("NaxZnIn2S4");
    assertThat(zinc.value()).isEqualTo(Rational.ONE);
    assertThat(zinc.high()).isCloseTo(10.0 / 3, within(1e-12));
    assertThat(path.sequence().steps().get(0).after().shown()).isEqualTo("NaMoS2");
  }

  @Test
  void every_step_keeps_all_elements_but_sodium() {
    for (MeasuredPath path :
        List.of(
            path(Electrodes.molybdenumZincIndium(), "MoS2", "ZnIn2S4"),
            path(Electrodes.antimonyMolybdenum(), "Sb2S3", "MoS2"))) {
      for (Sequence.HostStep step : path.sequence().steps()) {
        for (Element element : List.of(Element.Mo, Element.S, Element.Zn, Element.In, Element.Sb)) {
          assertThat(step.after().atoms(element)).isEqualTo(step.before().atoms(element));
        }
      }
    }
  }

  @Test
  void an_unbalanced_equation_is_left_out_and_named() {
    List<MeasuredStep> steps = new ArrayList<>(Electrodes.molybdenumZincIndium());
    steps.set(
        3,
        Electrodes.step(
            "MZ-4",
            "MoS2",
            "MoS2@ZnIn2S4",
            "conversion",
            "NaxMoS2 + (4-x)Na+ + (4-x)e- -> 5Na2S + Mo",
            0.37,
            0.37));
    MeasuredPath path = path(steps, "MoS2", "ZnIn2S4");
    assertThat(ids(path)).containsExactly("MZ-1", "MZ-2", "MZ-3");
    assertThat(path.followed().getFirst().unused())
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).isEqualTo("its equation is not balanced"));
  }

  @Test
  void a_host_without_steps_makes_the_path_partial() {
    MeasuredPath path = path(Electrodes.antimonyMolybdenum().subList(1, 3), "Sb2S3", "MoS2");
    assertThat(path.isComplete()).isFalse();
    assertThat(path.absent())
        .singleElement()
        .satisfies(a -> {
          assertThat(a.host()).isEqualTo(1);
          assertThat(a.reason()).isEqualTo("no measured step of MoS2 is known");
        });
    assertThat(ids(path)).containsExactly("SM-2", "SM-3");
  }

  @Test
  void steps_of_the_pair_win_over_steps_of_other_electrodes() {
    List<MeasuredStep> steps = new ArrayList<>(Electrodes.molybdenumZincIndium());
    steps.addAll(Electrodes.antimonyMolybdenum());
    MeasuredPath pair = path(steps, "Sb2S3", "MoS2");
    assertThat(ids(pair)).containsExactly("SM-1", "SM-2", "SM-3", "SM-4");
    assertThat(pair.followed().get(1).others())
        .singleElement()
        .satisfies(e -> assertThat(e.system()).isEqualTo("MoS2@ZnIn2S4"));
  }

  @Test
  void a_host_alone_takes_the_electrode_that_accounts_for_most_sodium_and_mixes_none() {
    List<MeasuredStep> steps = new ArrayList<>();
    steps.add(Electrodes.molybdenumZincIndium().getFirst());
    steps.addAll(Electrodes.antimonyMolybdenum());
    MeasuredPath alone = path(steps, "MoS2");
    assertThat(ids(alone)).containsExactly("SM-1", "SM-4");
    assertThat(alone.followed().getFirst().electrode().system()).isEqualTo("Sb2S3/MoS2");
  }

  @Test
  void first_and_later_cycles_of_one_electrode_are_not_mixed() {
    MeasuredStep first = cycle("first", "MoS2 + xNa+ + xe- -> NaxMoS2", 1.2);
    MeasuredStep later = cycle("later", "NaxMoS2 + (4-x)Na+ + (4-x)e- -> Mo + 2Na2S", 0.6);
    MeasuredPath path = path(List.of(first, later), "MoS2");
    assertThat(path.sequence().steps()).hasSize(1);
    assertThat(path.followed().getFirst().electrode().cycle()).isEqualTo("first");
  }

  private static MeasuredStep cycle(String cycle, String equation, double volt) {
    return new MeasuredStep(
        cycle, "MoS2", "MoS2/C", "", equation, volt, volt, cycle, "cv", "doi", Quality.MEASURED);
  }

  @Test
  void one_equation_at_two_potentials_is_one_step_over_their_range() {
    MeasuredPath path =
        path(
            List.of(
                Electrodes.step(
                    "a", "Sb2S3", "s", "conversion", "Sb2S3 + 6Na+ + 6e- -> 2Sb + 3Na2S", 0.9, 0.9),
                Electrodes.step(
                    "b", "Sb2S3", "s", "alloying", "Sb + xNa+ + xe- -> NaxSb", 0.6, 0.6),
                Electrodes.step(
                    "c", "Sb2S3", "s", "alloying", "Sb + xNa+ + xe- -> NaxSb", 0.4, 0.4)),
            "Sb2S3");
    assertThat(ids(path)).containsExactly("a", "b+c");
    assertThat(path.sequence().steps().get(1).low_V()).isEqualTo(0.4);
    assertThat(path.sequence().steps().get(1).high_V()).isEqualTo(0.6);
    assertThat(path.followed().getFirst().sodium())
        .as("the richest known alloy is Na3Sb")
        .isCloseTo(12, within(1e-12));
  }

  @Test
  void steps_of_one_host_follow_the_reactions_even_where_potentials_rise() {
    MeasuredPath path =
        path(
            List.of(
                Electrodes.step(
                    "high",
                    "MoS2",
                    "s",
                    "conversion",
                    "NaxMoS2 + (4-x)Na+ + (4-x)e- -> Mo + 2Na2S",
                    1.2,
                    1.2),
                Electrodes.step(
                    "low", "MoS2", "s", "intercalation", "MoS2 + xNa+ + xe- -> NaxMoS2", 0.7, 0.7)),
            "MoS2");
    assertThat(ids(path)).containsExactly("low", "high");
  }

  @Test
  void a_letter_of_the_host_itself_takes_the_value_of_the_host() {
    SodiationInputs inputs =
        Electrodes.inputs(
            List.of(Electrodes.solid("Cu1.8Se", 28)),
            List.of(Electrodes.solid("Cu", 7.1), Electrodes.solid("Na2Se", 47.7)));
    MeasuredPath path =
        MeasuredPath.of(
            Electrodes.shares(inputs),
            List.of(
                Electrodes.step(
                    "i",
                    "Cu1.8Se",
                    "s",
                    "intercalation",
                    "Cu2-xSe + yNa+ + ye- -> NayCu2-xSe",
                    1.9,
                    1.9),
                Electrodes.step(
                    "c",
                    "Cu1.8Se",
                    "s",
                    "conversion",
                    "NayCu2-xSe + (2-y)Na+ + (2-y)e- -> (2-x)Cu + Na2Se",
                    0.7,
                    0.7)),
            inputs);
    assertThat(path.sequence().steps().get(1).after().shown()).isEqualTo("1.8 Cu + Na2Se");
    assertThat(path.followed().getFirst().assumed()).hasSize(1);
  }

  @Test
  void charging_and_unreadable_steps_are_refused_with_their_reason() {
    MeasuredPath path =
        path(
            List.of(
                Electrodes.step(
                    "back", "MoS2", "s", "reconversion", "MoS2 -> Mo + 2S + 0Na+", 1.6, 1.6),
                Electrodes.step("no", "MoS2", "s", "conversion", "MoS2 + 4Na", 1, 1)),
            "MoS2");
    assertThat(path.absent().getFirst().unused()).hasSize(2);
    assertThat(path.absent().getFirst().reason()).isEqualTo("no measured step starts from MoS2");
  }
}
