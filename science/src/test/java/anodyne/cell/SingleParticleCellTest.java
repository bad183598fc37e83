package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification 10: the single-particle models as limits of the porous-electrode model. */
final class SingleParticleCellTest {
  private static final Resolution MESH = Resolution.exact(10, 12);
  private static final double TOLERANCE = 1e-8;

  /** The ordinary half cell with an electrolyte and a solid that conduct so much better. */
  private static Cell half(double better) {
    Cell cell = ModelCells.ordinary(0.2, 0.05, 2.5);
    Electrolyte electrolyte = cell.electrolyte();
    PorousElectrode working = cell.working();
    return new Cell(
        cell.counter(),
        cell.separator(),
        new PorousElectrode(
            working.thickness_m(),
            working.porosity(),
            working.transportEfficiency(),
            better * working.conductivity_S_per_m(),
            working.phases(),
            0),
        new Electrolyte(
            Property.constant(better * electrolyte.conductivity_S_per_m().curve().value(1000)),
            Property.constant(better * electrolyte.diffusivity_m2_per_s().curve().value(1000)),
            electrolyte.transferenceNumber(),
            electrolyte.thermodynamicFactor(),
            1000),
        cell.area_m2(),
        cell.contact_ohm_m2(),
        cell.nominalCapacity_Ah(),
        cell.lowest_V(),
        cell.highest_V(),
        cell.temperature_K());
  }

  /** The same electrode against one of higher capacity and potential. */
  private static Cell full(double better) {
    Cell half = half(better);
    PorousElectrode anode = half.working();
    Insertion host = (Insertion) anode.phases().getFirst();
    Insertion cathode =
        new Insertion(
            "cathode",
            0.55,
            ParticleShape.SPHERE,
            0.5e-6,
            18_000,
            0.9 * 18_000,
            Property.constant(5e-16),
            Property.constant(2e-6),
            SingleCurve.of(
                new MonotoneTable(Series.of(0, 0.3, 0.7, 1), Series.of(4.3, 3.8, 3.4, 2.9))),
            0);
    return new Cell(
        anode.withPhases(List.of(host.withStart(0.1 * host.most_mol_per_m3()))),
        half.separator(),
        anode.withPhases(List.of(cathode)),
        half.electrolyte(),
        half.area_m2(),
        half.contact_ohm_m2(),
        half.nominalCapacity_Ah(),
        1.5,
        4.2,
        half.temperature_K());
  }

  private static CellHistory run(CellModel model, String step) {
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(TOLERANCE).withPeriod(30))
            .run(ProtocolText.of(step));
    assertThat(history.stopped()).isEmpty();
    return history;
  }

  /** Largest difference of voltage in the first nine tenths of two runs, V. */
  private static double apart_V(CellHistory one, CellHistory other) {
    int rows = Math.min(one.series().size(), other.series().size()) * 9 / 10;
    assertThat(rows).isGreaterThan(10);
    double worst_V = 0;
    for (int i = 0; i < rows; i++) {
      assertThat(one.series().time_s().get(i)).isEqualTo(other.series().time_s().get(i));
      worst_V =
          Math.max(
              worst_V,
              Math.abs(one.series().voltage_V().get(i) - other.series().voltage_V().get(i)));
    }
    return worst_V;
  }

  private static double apart_V(Cell cell, boolean electrolyte, String step) {
    return apart_V(
        run(new PorousCell(cell, MESH), step),
        run(new SingleParticleCell(cell, MESH, electrolyte), step));
  }

  @Test
  void where_electrolyte_and_solid_conduct_perfectly_one_particle_is_enough() {
    String half = "Discharge at 1C until 0.1 V";
    String full = "Charge at 1C until 4.2 V";
    assertThat(apart_V(half(1e6), false, half)).isLessThan(1e-4);
    assertThat(apart_V(full(1e6), false, full)).isLessThan(1e-4);
    assertThat(apart_V(half(1e6), true, half)).isLessThan(1e-4);
    assertThat(apart_V(full(1e6), true, full)).isLessThan(1e-4);
    assertThat(apart_V(half(1), false, half)).isGreaterThan(3e-3);
  }

  /** Without electrolyte the error is that of its losses, in proportion to the current. */
  @Test
  void with_electrolyte_low_rates_are_met_a_hundred_times_better_than_without() {
    for (String rate : List.of("C/2", "C/8")) {
      for (Cell cell : List.of(half(1), full(1))) {
        String step =
            cell.isHalf()
                ? "Discharge at " + rate + " until 0.1 V"
                : "Charge at " + rate + " until 4.2 V";
        double with_V = apart_V(cell, true, step);
        assertThat(with_V).isLessThan(1e-5);
        assertThat(with_V).isLessThan(apart_V(cell, false, step) / 50);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sodium_and_salt_are_conserved_to_round_off(boolean electrolyte) {
    for (Cell cell : List.of(half(1), full(1))) {
      SingleParticleCell model = new SingleParticleCell(cell, MESH, electrolyte);
      double[] amounts = new double[model.size()];
      model.amounts(model.atRest(), amounts);
      double sodium_mol = model.sodium_mol(amounts);
      double salt_mol = model.salt_mol(amounts);
      CellTest test = new CellTest(model, CellTest.Settings.of(1e-4));
      CellHistory history =
          test.run(
              ProtocolText.of(
                  "Charge at 2C for 5 minutes",
                  "Rest for 10 minutes",
                  "Discharge at 1C for 1 hour"));
      double[] end = history.amounts().toArray();
      assertThat(model.sodium_mol(end)).isCloseTo(sodium_mol, within(1e-14 * sodium_mol));
      assertThat(model.salt_mol(end)).isCloseTo(salt_mol, within(1e-14 * salt_mol));
    }
  }

  @Test
  void every_drive_and_a_double_layer_are_possible() {
    for (boolean electrolyte : new boolean[] {false, true}) {
      Cell cell = half(1);
      Cell layered = cell.withElectrodes(cell.counter(), cell.working().withDoubleLayer(0.2));
      for (Cell each : List.of(cell, layered, full(1))) {
        double start_V = StateOfCharge.openCircuit_V(each);
        CellTest test =
            new CellTest(
                new SingleParticleCell(each, MESH, electrolyte), CellTest.Settings.of(1e-5));
        CellHistory history =
            test.run(
                ProtocolText.of(
                    "Hold at " + (start_V + 0.05) + " V for 10 minutes",
                    "Rest for 1 minute",
                    "Discharge at 0.5 mW for 1 minute",
                    "Discharge at 2000 ohm for 1 minute",
                    "Charge at C/5 for 1 minute"));
        assertThat(history.stopped()).isEmpty();
        assertThat(history.steps()).hasSize(5);
      }
    }
  }
}
