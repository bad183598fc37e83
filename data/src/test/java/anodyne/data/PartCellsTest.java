package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Electrolyte;
import anodyne.cell.SodiumMetal;
import anodyne.cell.part.Coating;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCells;
import anodyne.cell.part.PartKind;
import anodyne.cell.part.Parts;
import org.junit.jupiter.api.Test;

class PartCellsTest {
  private static final Parts PARTS = PartsReader.builtIn();

  private static Part part(String name) {
    return PARTS.find(name).orElseThrow();
  }

  @Test
  void every_electrolyte_sodium_and_separator_makes_a_part_of_a_cell() {
    for (Part electrolyte : PARTS.of(PartKind.ELECTROLYTE)) {
      Electrolyte made = PartCells.electrolyte(electrolyte);
      double kappa = made.conductivity_S_per_m().curve().value(1000);
      assertThat(kappa).as(electrolyte.id()).isBetween(0.2, 1.2);
      assertThat(made.diffusivity_m2_per_s().curve().value(1000)).isBetween(1e-11, 4e-10);
      assertThat(made.transferenceNumber().value(1000)).isBetween(0.2, 0.6);
      assertThat(made.concentration_mol_per_m3()).isEqualTo(1000);
    }
    for (Part sodium : PARTS.of(PartKind.SODIUM)) {
      SodiumMetal metal = PartCells.sodium(sodium);
      assertThat(metal.exchange_A_per_m2()).isBetween(0.2, 100.0);
    }
    for (Part separator : PARTS.of(PartKind.SEPARATOR)) {
      assertThat(PartCells.separator(separator).transportEfficiency()).isBetween(0.2, 0.95);
    }
  }

  @Test
  void the_curves_of_the_electrolyte_of_the_parameter_set_are_its_points() {
    Electrolyte made = PartCells.electrolyte(part("NaPF6-EC-PC"));
    assertThat(made.conductivity_S_per_m().curve().value(500)).isCloseTo(0.72, within(1e-12));
    assertThat(made.diffusivity_m2_per_s().curve().value(1013.696117))
        .isCloseTo(2.49e-11, within(1e-20));
  }

  @Test
  void the_usual_anode_of_a_coin_cell_is_some_ten_micrometres_thick() {
    Coating coating = Coating.of(part("anode-lab"), 5060, part("Super-P"), part("CMC"));
    assertThat(coating.thickness_m()).isBetween(10e-6, 25e-6);
    assertThat(coating.activeVolumeShare()).isBetween(0.1, 0.3);
  }
}
