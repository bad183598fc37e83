package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Electrodes whose pores and conductivity follow the sodium in them. */
class BreathingTest {
  private static final double SHARE = 0.2;
  private static final double SWELLING = 1.4;
  private static final Conversion HOST =
      new Conversion(
          "host",
          SHARE,
          1e-7,
          40_000,
          List.of(
              ConversionStage.plain("only", 2, 0.9, 0.05, 1e-3)
                  .withPotentials(new Constant(0.9), new Constant(1.6))
                  .withSwelling(SWELLING)),
          new HysteresisLaw.OneState(60, 60),
          -1,
          1000);
  private static final double THICKNESS_M = 40e-6;
  private static final double POROSITY = 0.55;
  private static final PorousElectrode RIGID =
      new PorousElectrode(THICKNESS_M, POROSITY, 0.4, 100, List.of(HOST), 0);

  private static Cell cell(PorousElectrode working) {
    return new Cell(
        new SodiumMetal(10, 1e-4, 2e7),
        new Separator(100e-6, 0.8, 0.7),
        working,
        new Electrolyte(
            Property.constant(0.8),
            Property.constant(2e-10),
            new Constant(0.4),
            new Constant(1),
            1000),
        1e-4,
        0,
        HOST.capacity_C_per_m3() * SHARE * THICKNESS_M * 1e-4 / 3600,
        0.1,
        2.6,
        298.15);
  }

  private static Breathing breathing(double voids, double thickening) {
    return new Breathing(
        new SwollenElectrode(voids, thickening, 1.5), Series.of(0.0), Optional.empty());
  }

  private static PorousCell model(PorousElectrode electrode) {
    return new PorousCell(cell(electrode), Resolution.exact(8, 5));
  }

  private static CellHistory run(PorousCell model, String... steps) {
    return new CellTest(model, CellTest.Settings.of(1e-6)).run(ProtocolText.of(steps));
  }

  @Test
  void pores_close_by_what_the_sodium_makes_of_the_phases_and_open_again() {
    PorousCell model = model(RIGID.withBreathing(breathing(0.05, 0.4)));
    CellTest test = new CellTest(model, CellTest.Settings.of(1e-6));
    CellHistory down = test.run(ProtocolText.of("Discharge at C/5 until 0.1 V", "Rest for 1 hour"));
    assertThat(down.stopped()).isEmpty();
    double extent =
        HOST.stages().getFirst().start()
            - down.steps().getFirst().charge_C() / (3600 * model.cell().nominalCapacity_Ah());
    double beyond = SHARE * SWELLING * extent - 0.05;
    double expected = (POROSITY - 0.6 * beyond) / (1 + 0.4 * beyond);
    assertThat(extent).isGreaterThan(0.9);
    assertThat(model.porosity()).isEqualTo(expected, within(1e-9));
    CellHistory up = test.run(ProtocolText.of("Charge at C/5 until 2.6 V", "Rest for 1 hour"));
    double left =
        extent - up.steps().getFirst().charge_C() / (3600 * model.cell().nominalCapacity_Ah());
    assertThat(left).isLessThan(0.1);
    assertThat(model.porosity())
        .isEqualTo(POROSITY - 0.6 * Math.max(0, SHARE * SWELLING * left - 0.05), within(2e-3));
  }

  @Test
  void sodium_of_the_phases_is_the_charge_that_passed() {
    PorousCell model = model(RIGID.withBreathing(breathing(0, 0.2)));
    double[] before = new double[model.size()];
    model.amounts(model.atRest(), before);
    CellHistory history =
        run(model, "Discharge at C/2 until 0.1 V", "Charge at C/2 for 20 minutes");
    double passed_C = history.steps().stream().mapToDouble(CellHistory.Part::charge_C).sum();
    double held_C = model.held_C_per_m2(0, history.amounts().toArray()) * 1e-4;
    assertThat(held_C - model.held_C_per_m2(0, before) * 1e-4).isEqualTo(-passed_C, within(1e-10));
  }

  @Test
  void electrolyte_that_is_pressed_out_takes_its_salt_along() {
    PorousCell model = model(RIGID.withBreathing(breathing(0, 0)));
    CellHistory history = run(model, "Discharge at C/5 until 0.1 V", "Rest for 5 hours");
    double extent =
        -history.steps().getFirst().charge_C() / (3600 * model.cell().nominalCapacity_Ah());
    double pores_m3 = 1e-4 * (THICKNESS_M * (POROSITY - SHARE * SWELLING * extent) + 100e-6 * 0.8);
    assertThat(model.salt_mol(history.amounts().toArray()) / pores_m3)
        .isEqualTo(1000, within(20.0));
  }

  @Test
  void nothing_that_swells_changes_nothing() {
    String[] steps = {
      "Discharge at 1C until 0.1 V", "Rest for 10 minutes", "Charge at 2C until 2.6 V"
    };
    Conversion still = HOST.withStages(List.of(HOST.stages().getFirst().withSwelling(0)));
    PorousElectrode rigid = RIGID.withPhases(List.of(still));
    CellHistory plain = run(model(rigid), steps);
    CellHistory breathed = run(model(rigid.withBreathing(breathing(0.1, 0.5))), steps);
    for (int i = 0; i < 3; i++) {
      assertThat(breathed.steps().get(i).charge_C())
          .isEqualTo(plain.steps().get(i).charge_C(), within(1e-5 * 3600 * 1e-2));
    }
    assertThat(last_V(breathed)).isEqualTo(last_V(plain), within(1e-9));
  }

  @Test
  void closing_pores_cost_voltage_at_high_currents() {
    CellHistory swollen =
        run(model(RIGID.withBreathing(breathing(0, 0))), "Discharge at 2C for 24 minutes");
    CellHistory free =
        run(model(RIGID.withBreathing(breathing(0.5, 0))), "Discharge at 2C for 24 minutes");
    assertThat(last_V(free)).isGreaterThan(last_V(swollen) + 1e-3);
  }

  @Test
  void a_sweep_goes_on_at_its_rate_where_geometries_follow() {
    PorousCell model = model(RIGID.withBreathing(breathing(0, 0.3)));
    TimeSeries series = run(model, "Sweep from 2.4 V to 0.2 V at 1 mV/s").series();
    for (int i = 0; i < series.size(); i++) {
      double expected = 2.4 - 1e-3 * series.time_s().get(i);
      assertThat(series.voltage_V().get(i)).isEqualTo(expected, within(1e-6));
    }
    assertThat(series.time_s().last()).isEqualTo(2200, within(1e-6));
  }

  @Test
  void the_solid_conducts_as_its_phases_are_sodiated() {
    SolidConductivity solid =
        new SolidConductivity(
            List.of(
                new SolidConductivity.Part("host", SHARE, 50, 1e-4, 1 + SWELLING),
                SolidConductivity.Part.additive("carbon", 0.25, 300)));
    PorousElectrode electrode =
        RIGID.withBreathing(
            new Breathing(new SwollenElectrode(0, 0, 1.5), Series.of(0.0), Optional.of(solid)));
    assertThat(
            electrode
                .breathing()
                .get()
                .of(electrode, Series.of(1.0), Series.of(0.0))
                .conductivity_S_per_m())
        .isEqualTo(solid.at_S_per_m(0), within(1e-12));
    double before = last_V(run(model(electrode), "Discharge at 2C for 1 minute"));
    double after = last_V(run(model(electrode), "Discharge at 2C for 20 minutes"));
    double plain =
        last_V(run(model(RIGID.withBreathing(breathing(0, 0))), "Discharge at 2C for 20 minutes"));
    assertThat(before).isGreaterThan(0.5);
    assertThat(after).isLessThan(plain - 1e-3);
  }

  @Test
  void more_swellings_than_phases_are_refused() {
    assertThatThrownBy(() ->
            RIGID.withBreathing(
                new Breathing(
                    new SwollenElectrode(0, 0, 1.5), Series.of(0.1, 0.2), Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 swellings for 1 phases");
  }

  private static double last_V(CellHistory history) {
    return history.series().voltage_V().last();
  }
}
