package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.StructureRecord;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContactsTest {
  private static final List<Compound> ALL = TestCompounds.all(Map.of(), List.of());

  private static Host host(String name, Host.Storage storage) {
    Compound compound =
        storage == Host.Storage.BULK
            ? TestCompounds.find(ALL, name)
            : TestCompounds.compound(name, Map.of());
    return new Host(name, compound, storage, Optional.empty());
  }

  private static Contacts contacts(Host... hosts) {
    List<Host> all = List.of(hosts);
    SodiationInputs inputs = new SodiationInputs(all, ALL, List.of(), Energy.ENTHALPY);
    Sodiation sodiation = Sodiation.of(inputs, all.stream().map(h -> 1.0 / all.size()).toList());
    return Contacts.of(inputs, sodiation.sequence());
  }

  private static List<String> across(Contacts.AtState state) {
    return state.across().stream().map(Contacts.Contact::shown).toList();
  }

  private static Phase cell(String formula, int group, double a, double b, double c, int units) {
    return new Phase(
        formula,
        formula,
        "",
        List.of(),
        "test",
        Optional.of(
            new StructureRecord(
                group,
                "",
                a,
                b,
                c,
                90,
                90,
                90,
                OptionalInt.of(units),
                List.of(),
                OptionalDouble.empty(),
                "experimental",
                "test",
                Quality.MEASURED,
                "")),
        List.of(),
        List.of());
  }

  @Test
  void a_sulfide_and_a_selenide_of_one_metal_end_with_metal_on_both_sides() {
    Contacts contacts = contacts(host("MoS2", Host.Storage.BULK), host("MoSe2", Host.Storage.BULK));
    assertThat(across(contacts.states().getFirst())).containsExactly("MoS2/MoSe2");
    Contacts.AtState end = contacts.states().getLast();
    assertThat(across(end)).containsExactlyInAnyOrder("Mo/Mo", "Mo/Na2Se", "Na2S/Mo", "Na2S/Na2Se");
    assertThat(end.across())
        .filteredOn(Contacts.Contact::same)
        .extracting(Contacts.Contact::shown)
        .containsExactly("Mo/Mo");
    assertThat(end.merged()).isFalse();
    assertThat(end.within(0)).extracting(Contacts.Contact::shown).hasSize(1);
  }

  @Test
  void two_sulfides_end_with_one_sodium_sulfide() {
    Contacts contacts = contacts(host("MoS2", Host.Storage.BULK), host("Sb2S3", Host.Storage.BULK));
    Contacts.AtState end = contacts.states().getLast();
    assertThat(end.across())
        .filteredOn(Contacts.Contact::same)
        .extracting(Contacts.Contact::shown)
        .containsExactly("Na2S/Na2S");
    assertThat(end.across())
        .allSatisfy(c -> assertThat(c.stability()).isInstanceOf(MutualStability.Stable.class));
  }

  @Test
  void there_is_one_state_more_than_steps_and_every_step_has_a_front() {
    Contacts contacts = contacts(host("MoS2", Host.Storage.BULK), host("Sb2S3", Host.Storage.BULK));
    assertThat(contacts.states()).hasSize(contacts.fronts().size() + 1);
    assertThat(contacts.fronts()).allSatisfy(f -> assertThat(f.contacts()).isNotEmpty());
  }

  @Test
  void phases_of_one_equilibrium_mixture_never_react_with_each_other() {
    Contacts contacts = contacts(host("Sb2S3", Host.Storage.BULK), host("MoS2", Host.Storage.BULK));
    for (Contacts.AtState state : contacts.states()) {
      assertThat(state.contacts())
          .filteredOn(c -> !c.across())
          .allSatisfy(c -> assertThat(c.stability()).isInstanceOf(MutualStability.Stable.class));
    }
  }

  @Test
  void a_mxene_touches_every_product_and_its_stability_is_not_known() {
    Contacts contacts =
        contacts(host("MoS2", Host.Storage.BULK), host("Ti3C2Tx", Host.Storage.SURFACE));
    assertThat(across(contacts.states().getLast()))
        .containsExactlyInAnyOrder("Mo/Ti3C2Tx", "Na2S/Ti3C2Tx");
    assertThat(contacts.states().getLast().across())
        .allSatisfy(c -> assertThat(c.stability()).isInstanceOf(MutualStability.Unknown.class));
    assertThat(contacts.hosts()).containsExactly("MoS2", "Ti3C2Tx");
  }

  @Test
  void iron_takes_the_sulfur_of_copper_sulfide() {
    List<Compound> compounds =
        List.of(
            TestCompounds.compound("CuS", -53.1),
            TestCompounds.compound("Cu2S", -79.5),
            TestCompounds.compound("FeS", -100),
            TestCompounds.compound("FeS2", -171.5),
            TestCompounds.compound("Cu", 0),
            TestCompounds.compound("Fe", 0),
            TestCompounds.compound("S", 0),
            TestCompounds.compound("Na", 0));
    ChemicalSystem system =
        ChemicalSystem.of(
            compounds, List.of(Formula.parse("CuS"), Formula.parse("Fe")), Energy.ENTHALPY);
    MutualStability found = MutualStability.between(system, compounds.get(0), compounds.get(5));
    assertThat(found)
        .isInstanceOfSatisfying(
            MutualStability.Reacts.class,
            reacts -> {
              assertThat(reacts.released_kJ_per_mol()).isCloseTo(46.9 / 3, within(1e-3));
              assertThat(reacts.leftShare()).isCloseTo(2.0 / 3, within(1e-4));
              assertThat(reacts.products()).containsExactlyInAnyOrder("FeS", "Cu");
            });
    assertThat(MutualStability.between(system, compounds.get(5), compounds.get(0)))
        .isInstanceOfSatisfying(
            MutualStability.Reacts.class,
            reacts -> assertThat(reacts.leftShare()).isCloseTo(1.0 / 3, within(1e-4)));
    assertThat(MutualStability.between(system, compounds.get(2), compounds.get(4)))
        .isInstanceOf(MutualStability.Stable.class);
  }

  @Test
  void sodium_sulfide_and_selenide_of_one_structure_differ_by_their_edges() {
    LatticeMismatch mismatch =
        LatticeMismatch.between(
                cell("Na2S", 225, 6.526, 6.526, 6.526, 4),
                cell("Na2Se", 225, 6.825, 6.825, 6.825, 4))
            .orElseThrow();
    assertThat(mismatch.isostructural()).isTrue();
    assertThat(mismatch.relative()).isCloseTo(0.0448, within(1e-4));
  }

  @Test
  void copper_and_sodium_selenide_share_a_space_group_but_not_a_structure() {
    LatticeMismatch mismatch =
        LatticeMismatch.between(
                cell("Cu", 225, 3.615, 3.615, 3.615, 4), cell("Na2Se", 225, 6.825, 6.825, 6.825, 4))
            .orElseThrow();
    assertThat(mismatch.isostructural()).isFalse();
    assertThat(mismatch.leftRepeats()).isEqualTo(2);
    assertThat(mismatch.rightRepeats()).isEqualTo(1);
    assertThat(mismatch.relative()).isCloseTo(-0.0576, within(1e-4));
  }

  @Test
  void crystals_of_different_structure_are_compared_by_their_closest_rows() {
    LatticeMismatch mismatch =
        LatticeMismatch.between(cell("A", 62, 4.1, 5.3, 6.7, 4), cell("B", 194, 5.32, 5.32, 12, 2))
            .orElseThrow();
    assertThat(mismatch.left_angstrom()).isEqualTo(5.3);
    assertThat(mismatch.right_angstrom()).isEqualTo(5.32);
    assertThat(mismatch.leftRepeats()).isEqualTo(1);
    assertThat(
            LatticeMismatch.between(
                cell("A", 62, 4, 5, 6, 4), TestCompounds.compound("Na2S", 0).phase()))
        .isEmpty();
  }

  @Test
  void the_mismatch_seen_from_the_other_side_has_the_opposite_sign() {
    Phase one = cell("A", 62, 4.1, 5.3, 6.7, 4);
    Phase other = cell("B", 194, 3.32, 3.32, 12, 2);
    LatticeMismatch there = LatticeMismatch.between(one, other).orElseThrow();
    LatticeMismatch back = LatticeMismatch.between(other, one).orElseThrow();
    assertThat(back.relative()).isCloseTo(-there.relative(), within(1e-12));
    assertThat(there.turned()).isEqualTo(back);
  }
}
