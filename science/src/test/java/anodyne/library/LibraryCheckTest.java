package anodyne.library;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.library.Finding.Severity;
import anodyne.library.MethodTable.Floor;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.PropertyValue.Word;
import anodyne.quantity.Quality;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LibraryCheckTest {
  private static final MethodTable METHODS = methods();

  private static MethodTable methods() {
    Map<Quality, Floor> floors = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      floors.put(quality, new Floor(0.1, 0.1, 0.1, 0.1, 0.1, 0.01));
    }
    return new MethodTable(
        List.of(new Method("m", "made up", 1, 0.1, 0.1, 0.1, 0.1, "made up")), floors);
  }

  private static PropertyValue value(Property property, double amount) {
    return value(property, new Amount(amount), "");
  }

  private static PropertyValue value(Property property, PropertyValue.Datum datum, String doubt) {
    return new PropertyValue(
        property,
        datum,
        OptionalDouble.empty(),
        "m",
        "",
        "",
        OptionalDouble.empty(),
        "made up",
        Quality.MEASURED,
        Optional.empty(),
        doubt);
  }

  private static Phase phase(String id, String formula, PropertyValue... values) {
    return new Phase(id, formula, "", List.of(), "", Optional.empty(), List.of(values), List.of());
  }

  private static List<Finding> check(Phase... phases) {
    return LibraryCheck.of(new Library(List.of(phases), METHODS));
  }

  private static List<String> found(Severity severity, Phase... phases) {
    return check(phases).stream()
        .filter(f -> f.severity() == severity)
        .map(f -> f.property() + ": " + f.message())
        .toList();
  }

  private static Phase semiconductor(double affinity_eV, double gap_eV, double ionisation_eV) {
    return phase(
        "X",
        "SnS2",
        value(Property.ELECTRON_AFFINITY, affinity_eV),
        value(Property.BAND_GAP, gap_eV),
        value(Property.IONISATION_ENERGY, ionisation_eV));
  }

  @Test
  void a_value_outside_the_plausible_range_is_an_error_unless_it_is_in_doubt() {
    assertThat(found(Severity.ERROR, phase("X", "SnS2", value(Property.BAND_GAP, 13))))
        .singleElement()
        .asString()
        .startsWith("band_gap: 13.0 to 13.0 eV lies outside");
    Phase doubtful = phase("X", "SnS2", value(Property.BAND_GAP, new Amount(13), "misprint"));
    assertThat(found(Severity.ERROR, doubtful)).isEmpty();
    assertThat(found(Severity.NOTE, doubtful)).anyMatch(m -> m.contains("every value is in doubt"));
  }

  @Test
  void something_that_is_no_formula_is_an_error() {
    assertThat(found(Severity.ERROR, phase("X", "hard carbon"))).hasSize(1);
  }

  @Test
  void affinity_gap_and_ionisation_energy_must_agree_within_their_errors() {
    assertThat(found(Severity.WARNING, semiconductor(4.0, 2.0, 6.1))).isEmpty();
    assertThat(found(Severity.WARNING, semiconductor(4.0, 2.0, 7.5)))
        .containsExactly(
            "ionisation_energy: affinity 4.00 eV + gap 2.00 eV differs from the ionisation energy"
                + " 7.50 eV by -1.50 eV, more than their errors");
  }

  @Test
  void the_work_function_of_a_semiconductor_lies_between_its_band_edges() {
    PropertyValue affinity = value(Property.ELECTRON_AFFINITY, 4.0);
    PropertyValue low = value(Property.WORK_FUNCTION, 3.0);
    PropertyValue metal = value(Property.CONDUCTIVITY_TYPE, new Word("metal"), "");
    assertThat(found(Severity.WARNING, phase("X", "SnS2", affinity, low)))
        .containsExactly(
            "electron_affinity: 4.00 eV exceeds the work function of 3.00 eV by more than their"
                + " errors");
    assertThat(found(Severity.WARNING, phase("X", "SnS2", affinity, low, metal))).isEmpty();
    PropertyValue high = value(Property.WORK_FUNCTION, 7.0);
    PropertyValue edge = value(Property.IONISATION_ENERGY, 6.0);
    assertThat(found(Severity.WARNING, phase("X", "SnS2", edge, high))).hasSize(1);
  }

  @Test
  void the_fermi_level_lies_within_the_gap() {
    assertThat(
            found(
                Severity.WARNING,
                phase(
                    "X",
                    "SnS2",
                    value(Property.BAND_GAP, 1.0),
                    value(Property.FERMI_ABOVE_VALENCE_EDGE, 2.0))))
        .hasSize(1);
  }

  @Test
  void the_static_permittivity_is_not_below_the_optical_one() {
    PropertyValue optical = value(Property.PERMITTIVITY_OPTICAL, 15);
    assertThat(
            found(
                Severity.WARNING,
                phase("X", "SnS2", optical, value(Property.PERMITTIVITY_STATIC, 7))))
        .hasSize(1);
    assertThat(
            found(
                Severity.WARNING,
                phase("X", "SnS2", optical, value(Property.PERMITTIVITY_STATIC, 16))))
        .isEmpty();
  }

  @Test
  void density_times_molar_volume_is_the_mass_of_the_formula() {
    PropertyValue density = value(Property.DENSITY, 5.06);
    assertThat(
            found(
                Severity.WARNING,
                phase("X", "MoS2", density, value(Property.MOLAR_VOLUME, 160.07 / 5.06))))
        .isEmpty();
    assertThat(
            found(Severity.WARNING, phase("X", "MoS2", density, value(Property.MOLAR_VOLUME, 64))))
        .hasSize(1);
  }

  @Test
  void missing_inputs_are_noted_for_each_stage() {
    assertThat(found(Severity.NOTE, phase("X", "SnS2")))
        .anyMatch(m ->
            m.startsWith("junction: missing: band_gap, electron_affinity or ionisation_energy")
                && m.endsWith("carrier_concentration"))
        .contains("sodiation: missing: formation_enthalpy, entropy, molar_volume or density")
        .contains("interface: missing: structure with sites");
    Phase metal =
        phase(
            "X",
            "Cu",
            value(Property.CONDUCTIVITY_TYPE, new Word("metal"), ""),
            value(Property.WORK_FUNCTION, 4.65));
    assertThat(found(Severity.NOTE, metal)).noneMatch(m -> m.startsWith("junction"));
  }

  @Test
  void a_lender_outside_the_library_and_a_shared_name_are_warned_of() {
    PropertyValue borrowed =
        new PropertyValue(
            Property.BAND_GAP,
            new Amount(1),
            OptionalDouble.empty(),
            "m",
            "",
            "",
            OptionalDouble.empty(),
            "made up",
            Quality.PROXY,
            Optional.of("WS9"),
            "");
    assertThat(found(Severity.WARNING, phase("X", "SnS2", borrowed)))
        .containsExactly("band_gap: borrowed from WS9, which is not in the library");
    Phase named =
        new Phase("Y", "SnS2", "", List.of("X"), "", Optional.empty(), List.of(), List.of());
    assertThat(found(Severity.WARNING, phase("X", "SnS2"), named))
        .containsExactly("names: the name X is also that of X");
  }

  @Test
  void errors_of_a_phase_come_before_its_notes() {
    List<Severity> order =
        check(phase("X", "SnS2", value(Property.BAND_GAP, 13))).stream()
            .map(Finding::severity)
            .toList();
    assertThat(order).isSorted();
    assertThat(Arrays.asList(Severity.ERROR, Severity.NOTE)).containsAll(order);
  }
}
