package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import anodyne.transport.SodiumDefaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SodiumReaderTest {
  private static String text() throws IOException {
    try (InputStream stream =
        SodiumReaderTest.class.getResourceAsStream("/anodyne/library/sodium.yaml")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SodiumDefaults read(String text) {
    return SodiumReader.read(TreeReader.yaml("sodium.yaml", text));
  }

  @Test
  void diffusivities_are_read_in_square_metres() {
    SodiumDefaults defaults = SodiumReader.builtIn();
    assertThat(defaults.diffusivity_m2_per_s().low()).isCloseTo(1e-19, within(1e-28));
    assertThat(defaults.diffusivity_m2_per_s().high()).isCloseTo(1e-14, within(1e-23));
    assertThat(defaults.diffusivity_m2_per_s().quality()).isEqualTo(Quality.ESTIMATED);
  }

  @ParameterizedTest
  @CsvSource({
    "'unit: cm^2/s', 'unit: m^2/s', unit",
    "'low: 0.5', 'low: 1.9', low <= value",
    "'scatter_V: 0.38', 'scatter_V: -1', errors of a potential",
    "'scatter_eV: 0.1', 'scatter_eV: 7', scatter of barriers",
    "'pristine_limit:', 'pristine:', pristine",
    "'  unstated:', '  guessed:', unstated",
    "'schema: sodium/1', 'schema: sodium/2', sodium/1"
  })
  void a_damaged_file_is_refused_in_one_line(String from, String to, String word)
      throws IOException {
    String damaged = text().replace(from, to);
    assertThat(damaged).isNotEqualTo(text());
    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(word)
        .hasMessageContaining("sodium.yaml");
  }

  @Test
  void a_borrowed_diffusivity_is_that_of_its_lender() {
    LibraryFiles library = LibraryFiles.builtIn();
    int borrowed = 0;
    for (Phase phase : library.phases()) {
      for (PropertyValue value : phase.values(Property.SODIUM_DIFFUSIVITY)) {
        if (value.proxyOf().isPresent()) {
          borrowed++;
          List<PropertyValue> lent =
              library.find(value.proxyOf().get()).values(Property.SODIUM_DIFFUSIVITY).stream()
                  .filter(v -> v.quality() == Quality.MEASURED)
                  .toList();
          assertThat(lent).as(phase.id()).extracting(PropertyValue::low).contains(value.low());
          assertThat(lent).as(phase.id()).extracting(PropertyValue::high).contains(value.high());
        }
      }
    }
    assertThat(borrowed).isGreaterThan(15);
  }

  @Test
  void one_measured_diffusivity_alone_scatters_by_a_factor_of_ten() {
    LibraryFiles library = LibraryFiles.builtIn();
    Selected oxide =
        new Selection(library.methods())
            .amount(library.find("SnO2"), Property.SODIUM_DIFFUSIVITY)
            .orElseThrow();
    assertThat(oxide.value()).isEqualTo(2.43e-16);
    assertThat(Math.exp(oxide.sampleScatter_sd())).isCloseTo(10, within(0.1));
  }

  @Test
  void diffusivities_of_all_methods_count_for_the_interval() {
    LibraryFiles library = LibraryFiles.builtIn();
    Selected sulfide =
        new Selection(library.methods())
            .amount(library.find("MoS2"), Property.SODIUM_DIFFUSIVITY)
            .orElseThrow();
    assertThat(sulfide.method()).isEqualTo("GITT");
    assertThat(sulfide.low()).isLessThan(7.29e-18);
    assertThat(sulfide.high()).isGreaterThan(1.44e-9);
  }
}
