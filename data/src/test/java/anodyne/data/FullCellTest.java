package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Constant;
import anodyne.cell.balance.CellBalance;
import anodyne.cell.balance.FullCellDesign;
import anodyne.cell.balance.FullCellParameter;
import anodyne.cell.balance.FullCellResult;
import anodyne.cell.balance.LossOrder;
import anodyne.cell.balance.PouchCell;
import anodyne.cell.balance.PublishedCell;
import anodyne.cell.balance.PublishedCell.Status;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartKind;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FullCellTest {
  private static final Parts PARTS = PartsReader.builtIn();

  private static PublishedCell published(String anode) {
    return PublishedCellsReader.builtIn().stream()
        .filter(cell -> cell.anode().startsWith(anode))
        .findFirst()
        .orElseThrow();
  }

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(value, low, high, 0.9, "test", Quality.ESTIMATED);
  }

  private static FullCellDesign design(double capacity_mAh_per_g, String cathode) {
    PouchCell.Anode anode =
        new PouchCell.Anode(
            "anode",
            estimate(capacity_mAh_per_g * 3600, 300.0 * 3600, 600.0 * 3600),
            estimate(0.8, 0.6, 0.9),
            new Constant(1.4),
            estimate(0, -0.2, 0.2));
    return PouchCell.design(anode, PARTS.find(cathode).orElseThrow(), PARTS, LossOrder.FIRST);
  }

  @Test
  void energies_of_two_published_cells_follow_from_their_own_numbers() {
    assertThat(published("Fe3Se4").status(0.002)).isEqualTo(Status.REPRODUCED);
    assertThat(published("Fe3Se4").recomputed_Wh_per_kg().orElseThrow())
        .isCloseTo(135.9, within(0.05));
    assertThat(published("FeS/C").status(0.002)).isEqualTo(Status.REPRODUCED);
    assertThat(published("FeS/C").recomputed_Wh_per_kg().orElseThrow())
        .isCloseTo(181.9, within(0.05));
  }

  @Test
  void the_energy_of_cobalt_selenide_implies_a_cathode_in_excess_and_wsse_is_not_checkable() {
    PublishedCell selenide = published("CoSe");
    assertThat(selenide.status(0.01)).isEqualTo(Status.IMPLIES_A_RATIO);
    double ratio = selenide.impliedRatio().orElseThrow();
    assertThat(ratio).isCloseTo(3.57, within(0.01));
    double excess = ratio * 117.6 / 309;
    assertThat(excess).isBetween(1.1, 1.5);
    assertThat(published("WSSe").status(0.01)).isEqualTo(Status.NOT_CHECKABLE);
  }

  @Test
  void the_balance_of_the_library_reaches_the_published_capacity_of_iron_selenide() {
    PublishedCell cell = published("Fe3Se4");
    Part nvp = PARTS.find("NVP").orElseThrow();
    double nvpCapacity = nvp.estimate(PartProperty.REVERSIBLE_CAPACITY).orElseThrow().value();
    double cathodePerAnode = cell.massRatio().orElseThrow() * nvpCapacity;
    double pays = 1 - cell.anodeCapacity_mAh_per_g().orElseThrow() / cathodePerAnode;
    assertThat(pays).as("share of the cathode left for the first cycle").isBetween(0.1, 0.25);
  }

  @Test
  void
      a_pouch_cell_with_every_cathode_has_a_plausible_voltage_and_weighs_more_than_its_electrodes() {
    for (Part cathode : PARTS.of(PartKind.CATHODE)) {
      FullCellResult result = design(400, cathode.id()).result();
      assertThat(result.voltage_V()).as(cathode.id()).isBetween(1.4, 2.7);
      assertThat(result.electrodes_Wh_per_kg()).isGreaterThan(1.5 * result.cell_Wh_per_kg());
      assertThat(result.balance().ratio()).isCloseTo(1.2, within(0.15));
      assertThat(result.balance().limit()).isEqualTo(CellBalance.Limit.INVENTORY);
    }
  }

  @Test
  void presodiation_raises_the_energy_until_the_cathode_limits() {
    FullCellDesign bare = design(400, "NVP");
    double before = bare.result().cell_Wh_per_kg();
    FullCellDesign paid = bare.with(FullCellParameter.PRESODIATION, estimate(0.2, 0.2, 0.2));
    assertThat(paid.result().balance().limit()).isEqualTo(CellBalance.Limit.CATHODE);
    assertThat(paid.result().cell_Wh_per_kg()).isGreaterThan(1.1 * before);
  }

  @Test
  void draws_enclose_the_central_energy_and_stay_finite() {
    FullCellDesign design = design(400, "NVP");
    SplittableRandom random = new SplittableRandom(1);
    double[] energies = new double[400];
    for (int n = 0; n < energies.length; n++) {
      double[] normal = new double[FullCellParameter.values().length];
      for (int i = 0; i < normal.length; i++) {
        normal[i] = gaussian(random);
      }
      energies[n] = design.drawn(p -> normal[indexOf(p)]).cell_Wh_per_kg();
      assertThat(energies[n]).isFinite().isNotNegative();
    }
    Arrays.sort(energies);
    assertThat(design.result().cell_Wh_per_kg()).isBetween(energies[20], energies[380]);
    assertThat(energies[380] / energies[20]).isGreaterThan(1.3);
  }

  private static int indexOf(FullCellParameter parameter) {
    return List.of(FullCellParameter.values()).indexOf(parameter);
  }

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  @Test
  void influences_name_the_widest_first() {
    List<FullCellDesign.Influence> influences = design(400, "NVP").influences();
    assertThat(influences).hasSize(FullCellParameter.values().length);
    for (int i = 1; i < influences.size(); i++) {
      assertThat(influences.get(i).width_Wh_per_kg())
          .isLessThanOrEqualTo(influences.get(i - 1).width_Wh_per_kg());
    }
    assertThat(influences.getFirst().parameter())
        .isIn(
            FullCellParameter.ANODE_EFFICIENCY,
            FullCellParameter.NP_RATIO,
            FullCellParameter.ANODE_SHIFT);
    assertThat(influences.getLast().width_Wh_per_kg()).isZero();
  }
}
