package anodyne.cell.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoatingTest {
  @Test
  void one_milligram_of_molybdenum_sulfide_at_a_quarter_of_the_volume_is_8_micrometres() {
    Coating pure = Coating.of(0.01, new double[] {1}, new double[] {5060}, 0.75);
    assertThat(pure.thickness_m()).isCloseTo(7.9e-6, within(0.05e-6));
    assertThat(pure.activeVolumeShare()).isCloseTo(0.25, within(1e-12));
    assertThat(pure.mass_kg_per_m2()).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void volumes_of_all_solids_and_pores_fill_the_coating() {
    double[] shares = {70, 20, 10};
    double[] densities = {5060, 2000, 1500};
    Coating coating = Coating.of(0.0125, shares, densities, 0.6);
    double solid = 0;
    for (int i = 0; i < shares.length; i++) {
      solid += coating.mass_kg_per_m2() * shares[i] / 100 / densities[i];
    }
    assertThat(solid / coating.thickness_m()).isCloseTo(0.4, within(1e-12));
    assertThat(coating.activeVolumeShare() * 5060 * coating.thickness_m())
        .isCloseTo(0.0125, within(1e-15));
  }

  @Test
  void a_porosity_of_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Coating.of(0.01, new double[] {1}, new double[] {5060}, 1))
        .withMessageContaining("porosity");
  }
}
