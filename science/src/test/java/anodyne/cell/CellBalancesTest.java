package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifications 6, 8 and 11: what is conserved, how errors follow tolerances, rest. */
final class CellBalancesTest {
  private static final Resolution MESH = Resolution.exact(8, 12);

  /** The ordinary half cell with properties of the electrolyte that vary with salt. */
  private static Cell varying() {
    Cell cell = ModelCells.ordinary(0.4, 0.05, 2.5);
    Electrolyte electrolyte =
        new Electrolyte(
            Property.of(
                new MonotoneTable(Series.of(0, 500, 1000, 3000), Series.of(0.05, 0.6, 0.8, 0.4))),
            Property.of(
                new MonotoneTable(Series.of(0, 1000, 3000), Series.of(3e-10, 1e-10, 6e-11))),
            new MonotoneTable(Series.of(0, 1000, 3000), Series.of(0.5, 0.4, 0.15)),
            new LinearTable(Series.of(0, 3000), Series.of(1, 4)),
            1000);
    return new Cell(
        cell.counter(),
        cell.separator(),
        cell.working(),
        electrolyte,
        cell.area_m2(),
        cell.contact_ohm_m2(),
        cell.nominalCapacity_Ah(),
        cell.lowest_V(),
        cell.highest_V(),
        cell.temperature_K());
  }

  /** The same electrode against itself as cathode of higher potential. */
  private static Cell full() {
    Cell half = varying();
    Insertion host = (Insertion) half.working().phases().getFirst();
    Insertion cathode =
        new Insertion(
            "cathode",
            0.5,
            ParticleShape.SPHERE,
            1e-6,
            host.most_mol_per_m3(),
            0.6 * host.most_mol_per_m3(),
            host.diffusivity_m2_per_s(),
            host.exchange(),
            SingleCurve.of(
                new MonotoneTable(Series.of(0, 0.4, 0.8, 1), Series.of(4.4, 3.8, 3.3, 2.9))),
            0);
    return half.withElectrodes(half.working(), half.working().withPhases(List.of(cathode)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6})
  void sodium_and_salt_are_conserved_with_a_varying_transference_number(double tolerance) {
    for (Cell cell : List.of(varying(), full())) {
      PorousCell model = new PorousCell(cell, MESH);
      double[] before = new double[model.size()];
      model.amounts(model.atRest(), before);
      CellTest test = new CellTest(model, CellTest.Settings.of(tolerance));
      CellHistory history =
          test.run(
              ProtocolText.of(
                  "Charge at C/2 for 10 minutes",
                  "Rest for 10 minutes",
                  "Discharge at C/3 for 30 minutes",
                  "Charge at C/5 for 30 minutes"));
      assertThat(history.stopped()).isEmpty();
      double[] after = history.amounts().toArray();
      assertThat(model.sodium_mol(after) / model.sodium_mol(before)).isEqualTo(1, within(1e-14));
      assertThat(model.salt_mol(after) / model.salt_mol(before)).isEqualTo(1, within(1e-14));
    }
  }

  @Test
  void the_charge_that_passed_is_the_sodium_that_left_the_particles() {
    Cell cell = varying();
    PorousCell model = new PorousCell(cell, MESH);
    double[] before = new double[model.size()];
    model.amounts(model.atRest(), before);
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(1e-4))
            .run(
                ProtocolText.of("Charge at C/2 for 30 minutes", "Discharge at C/3 for 10 minutes"));
    double charge_C = history.steps().stream().mapToDouble(CellHistory.Part::charge_C).sum();
    double[] after = history.amounts().toArray();
    double solid_mol =
        model.sodium_mol(after)
            - model.sodium_mol(before)
            - (model.salt_mol(after) - model.salt_mol(before))
            - charge_C / Constants.FARADAY_C_PER_MOL;
    double left_C = -solid_mol * Constants.FARADAY_C_PER_MOL;
    assertThat(left_C / charge_C).isEqualTo(1, within(1e-9));
  }

  private static Series voltages_V(double tolerance) {
    PorousCell model = new PorousCell(ModelCells.ordinary(0.2, 0.05, 2.5), MESH);
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(tolerance).withPeriod(60))
            .run(ProtocolText.of("Discharge at C/2 for 40 minutes"));
    assertThat(history.stopped()).isEmpty();
    return history.series().voltage_V();
  }

  private static double apart_V(Series one, Series other) {
    assertThat(one.size()).isEqualTo(other.size());
    double worst_V = 0;
    for (int i = 0; i < one.size(); i++) {
      worst_V = Math.max(worst_V, Math.abs(one.get(i) - other.get(i)));
    }
    return worst_V;
  }

  @Test
  void the_error_in_time_falls_with_the_tolerance() {
    Series exact_V = voltages_V(1e-11);
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    int count = 0;
    for (int e = 3; e <= 8; e++) {
      double tolerance = Math.pow(10, -e);
      double error_V = apart_V(voltages_V(tolerance), exact_V);
      double y = Math.log10(error_V);
      sumX += -e;
      sumY += y;
      sumXX += e * e;
      sumXY += -e * y;
      count++;
    }
    double slope = (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
    assertThat(slope).isBetween(0.7, 1.4);
  }

  @Test
  void without_current_the_voltage_is_that_of_the_tables() {
    for (Cell cell : List.of(varying(), full())) {
      PorousCell model = new PorousCell(cell, MESH);
      CellTest test = new CellTest(model, CellTest.Settings.of(1e-8));
      CellHistory rest = test.run(ProtocolText.of("Rest for 1 minute"));
      assertThat(rest.series().voltage_V().first())
          .isCloseTo(StateOfCharge.openCircuit_V(cell), within(1e-12));
      CellHistory after =
          test.run(ProtocolText.of("Charge at C/5 for 1 hour", "Rest for 100 hours"));
      double charge_C = after.steps().getFirst().charge_C();
      double expected_V = StateOfCharge.openCircuit_V(charged(cell, charge_C));
      assertThat(after.series().voltage_V().last()).isCloseTo(expected_V, within(1e-7));
    }
  }

  private static Cell charged(Cell cell, double charge_C) {
    return cell.withElectrodes(
        switch (cell.counter()) {
          case PorousElectrode counter -> filled(cell, counter, charge_C);
          case SodiumMetal metal -> metal;
        },
        filled(cell, cell.working(), -charge_C));
  }

  private static PorousElectrode filled(Cell cell, PorousElectrode electrode, double charge_C) {
    Insertion phase = (Insertion) electrode.phases().getFirst();
    double volume_m3 = phase.volumeShare() * electrode.thickness_m() * cell.area_m2();
    double more = charge_C / (Constants.FARADAY_C_PER_MOL * volume_m3);
    return electrode.withPhases(List.of(phase.withStart(phase.start_mol_per_m3() + more)));
  }
}
