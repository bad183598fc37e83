package anodyne.cell.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Constant;
import anodyne.cell.Curve;
import anodyne.cell.LinearTable;
import anodyne.cell.balance.CellBalance.Limit;
import anodyne.quantity.Series;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellBalanceTest {
  private static final Curve FLAT = new Constant(0);
  private static final Curve THREE = new Constant(3.4);

  private static BalancedElectrode anode(double first, double reversible) {
    return new BalancedElectrode(first, reversible, FLAT);
  }

  private static BalancedElectrode cathode(double first, double reversible) {
    return new BalancedElectrode(first, reversible, THREE);
  }

  @Test
  void electrodes_without_loss_give_the_smaller_capacity() {
    CellBalance balance = CellBalance.of(anode(120, 120), cathode(100, 100), 0, LossOrder.FIRST);
    assertThat(balance.capacity_C_per_m2()).isEqualTo(100);
    assertThat(balance.ratio()).isCloseTo(1.2, within(1e-15));
    assertThat(balance.limit()).isEqualTo(Limit.CATHODE);
    assertThat(balance.firstEfficiency()).isEqualTo(1);
    CellBalance small = CellBalance.of(anode(80, 80), cathode(100, 100), 0, LossOrder.FIRST);
    assertThat(small.capacity_C_per_m2()).isEqualTo(80);
    assertThat(small.limit()).isEqualTo(Limit.ANODE);
  }

  @Test
  void the_loss_of_the_anode_is_paid_with_sodium_of_the_cathode() {
    BalancedElectrode anode = anode(150, 105);
    BalancedElectrode cathode = cathode(100, 98);
    CellBalance first = CellBalance.of(anode, cathode, 0, LossOrder.FIRST);
    assertThat(first.capacity_C_per_m2()).isCloseTo(55, within(1e-12));
    assertThat(first.limit()).isEqualTo(Limit.INVENTORY);
    assertThat(first.firstEfficiency()).isCloseTo(0.55, within(1e-12));
    CellBalance share = CellBalance.of(anode, cathode, 0, LossOrder.IN_PROPORTION);
    assertThat(share.capacity_C_per_m2()).isCloseTo(70, within(1e-12));
    assertThat(share.firstEfficiency()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void presodiation_of_the_whole_loss_gives_the_cathode_all_it_can_hold() {
    BalancedElectrode anode = anode(150, 105);
    CellBalance balance = CellBalance.of(anode, cathode(100, 98), 45, LossOrder.FIRST);
    assertThat(balance.capacity_C_per_m2()).isCloseTo(98, within(1e-12));
    assertThat(balance.limit()).isEqualTo(Limit.CATHODE);
  }

  @Test
  void sodium_is_conserved_through_the_first_cycle() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 0; n < 2000; n++) {
      double a = random.nextDouble(10, 300);
      double c = random.nextDouble(10, 300);
      BalancedElectrode anode = anode(a, a * random.nextDouble(0.3, 1));
      BalancedElectrode cathode = cathode(c, c * random.nextDouble(0.7, 1));
      double before = random.nextDouble() < 0.5 ? 0 : a * random.nextDouble(0, 0.6);
      for (LossOrder order : LossOrder.values()) {
        CellBalance b = CellBalance.of(anode, cathode, before, order);
        double given = before + b.firstCharge_C_per_m2();
        assertThat(b.lost_C_per_m2() + b.stored_C_per_m2()).isCloseTo(given, within(1e-12 * given));
        double q = b.capacity_C_per_m2();
        assertThat(q).isBetween(0.0, Math.min(c, a));
        assertThat(b.anodeShare(0)).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(b.anodeShare(q)).isGreaterThanOrEqualTo(-1e-12);
        assertThat(b.cathodeShare(q)).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(b.cathodeShare(0)).isGreaterThanOrEqualTo(-1e-12);
      }
    }
  }

  @Test
  void energy_is_the_integral_between_both_curves() {
    Curve falling = new LinearTable(Series.of(0, 1), Series.of(4, 3));
    Curve alsoFalling = new LinearTable(Series.of(0, 1), Series.of(2, 1));
    CellBalance balance =
        CellBalance.of(
            new BalancedElectrode(200, 200, alsoFalling),
            new BalancedElectrode(100, 100, falling),
            0,
            LossOrder.FIRST);
    double cathodeMean = 3.5;
    double anodeMean = 2 - 0.25;
    assertThat(balance.meanVoltage_V()).isCloseTo(cathodeMean - anodeMean, within(1e-9));
    assertThat(balance.voltage_V(0)).isCloseTo(4 - 1.5, within(1e-12));
    assertThat(balance.voltage_V(100)).isCloseTo(3 - 2, within(1e-12));
    assertThat(balance.energy_J_per_m2(0.1)).isCloseTo(100 * 1.65, within(1e-6));
  }

  @Test
  void masses_turn_energy_into_watt_hours_per_kilogram() {
    CellMass mass = new CellMass(0.05, 0.01, 0.15, 0.02, 0.04, 0.01, 0.12);
    assertThat(mass.electrodes()).isCloseTo(0.2, within(1e-15));
    assertThat(mass.cell()).isCloseTo(0.4, within(1e-15));
    assertThat(mass.perElectrodes_Wh_per_kg(72_000)).isCloseTo(100, within(1e-9));
    assertThat(mass.perCell_Wh_per_kg(72_000)).isCloseTo(50, within(1e-9));
  }

  @Test
  void more_reversible_than_first_capacity_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anode(100, 110))
        .withMessageContaining("at most that of the first pass");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CellBalance.of(anode(100, 90), cathode(1, 1), 101, LossOrder.FIRST))
        .withMessageContaining("presodiation");
  }
}
