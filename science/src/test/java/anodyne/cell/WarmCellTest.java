package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Balance of heat of a cell: closed forms, conservation of energy, limits, the matrix. */
final class WarmCellTest {
  private static final double AMBIENT_K = ModelCells.TEMPERATURE_K;
  private static final Resolution MESH = Resolution.exact(6, 8);

  private static CellHistory run(CellModel model, double tolerance, String... steps) {
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(tolerance)).run(ProtocolText.of(steps));
    assertThat(history.stopped()).isEmpty();
    return history;
  }

  /** An ordinary half cell whose every property depends on temperature, with double layers. */
  private static Cell sensitive(double layer_F_per_m2) {
    Cell plain = ModelCells.ordinary(0.3, 0.05, 2.5);
    Insertion host = (Insertion) plain.working().phases().getFirst();
    Curve potential = ((SingleCurve) host.openCircuit()).potential_V();
    Insertion sensitive =
        new Insertion(
            host.name(),
            host.volumeShare(),
            host.shape(),
            host.radius_m(),
            host.most_mol_per_m3(),
            host.start_mol_per_m3(),
            new Property(host.diffusivity_m2_per_s().curve(), 30_000, 298.15),
            new Property(host.exchange().curve(), 40_000, 298.15),
            new SingleCurve(
                potential, new LinearTable(Series.of(0, 1), Series.of(4e-4, -2e-4)), 298.15),
            1e-3);
    Electrolyte salt = plain.electrolyte();
    return new Cell(
        plain.counter(),
        plain.separator(),
        plain.working().withPhases(List.of(sensitive)).withDoubleLayer(layer_F_per_m2),
        new Electrolyte(
            new Property(salt.conductivity_S_per_m().curve(), 20_000, 298.15),
            new Property(salt.diffusivity_m2_per_s().curve(), 25_000, 298.15),
            salt.transferenceNumber(),
            salt.thermodynamicFactor(),
            salt.concentration_mol_per_m3()),
        plain.area_m2(),
        plain.contact_ohm_m2(),
        plain.nominalCapacity_Ah(),
        plain.lowest_V(),
        plain.highest_V(),
        plain.temperature_K());
  }

  private static double largestRise_K(CellHistory history) {
    double most = 0;
    for (double t : history.series().temperature_K().orElseThrow().toArray()) {
      most = Math.max(most, Math.abs(t - AMBIENT_K));
    }
    return most;
  }

  @ParameterizedTest
  @EnumSource
  void a_resistor_warms_its_cell_exponentially(CellTheory theory) {
    double current_A = 1e-3;
    double heat_W = 100 * current_A * current_A;
    LumpedHeat heat = new LumpedHeat(0.02, 1e-4, AMBIENT_K);
    CellModel model = theory.model(ModelCells.capacitor(), MESH, heat);
    Series rise =
        run(model, 1e-7, "Charge at 1 mA for 300 s").series().temperature_K().orElseThrow();
    double expected = heat_W / 1e-4 * -Math.expm1(-300 * 1e-4 / 0.02);
    assertThat(rise.last() - AMBIENT_K).isEqualTo(expected, within(1e-3 * expected));
  }

  @Test
  void slow_current_takes_the_reversible_heat_alone() {
    double entropic = 5e-4;
    Cell slabs = ModelCells.slabs(1e-8, 1e-12, 0.5);
    Insertion host = (Insertion) slabs.working().phases().getFirst();
    Insertion entropicHost =
        new Insertion(
            host.name(),
            host.volumeShare(),
            host.shape(),
            host.radius_m(),
            host.most_mol_per_m3(),
            host.start_mol_per_m3(),
            host.diffusivity_m2_per_s(),
            host.exchange(),
            new SingleCurve(new Constant(1), new Constant(entropic), 298.15),
            0);
    Cell cell =
        slabs.withElectrodes(slabs.counter(), slabs.working().withPhases(List.of(entropicHost)));
    double capacity_J_per_K = 1e-3;
    CellModel model =
        CellTheory.DFN.model(cell, MESH, new LumpedHeat(capacity_J_per_K, 0, AMBIENT_K));
    CellHistory history = run(model, 1e-5, "Charge at C/20 for 5 hours");
    double charge_C = history.steps().getFirst().charge_C();
    double expected_K = AMBIENT_K * Math.expm1(charge_C * entropic / capacity_J_per_K);
    double rise_K = history.series().temperature_K().orElseThrow().last() - AMBIENT_K;
    assertThat(expected_K).isGreaterThan(3);
    assertThat(rise_K).isEqualTo(expected_K, within(1e-4 * expected_K));
  }

  @ParameterizedTest
  @EnumSource
  void energy_is_conserved_to_round_off_at_every_tolerance(CellTheory theory) {
    for (double tolerance : new double[] {1e-3, 1e-5}) {
      LumpedHeat adiabatic = new LumpedHeat(0.01, 0, AMBIENT_K);
      WarmCell model = theory.model(sensitive(0), MESH, adiabatic);
      CellTest test = new CellTest(model, CellTest.Settings.of(tolerance));
      double[] before =
          test.run(ProtocolText.of("Discharge at C/2 for 30 minutes")).amounts().toArray();
      CellHistory rest = test.run(ProtocolText.of("Rest for 2 hours"));
      double[] after = rest.amounts().toArray();
      int row = model.size() - 1;
      assertThat(after[row] / before[row]).isEqualTo(1, within(1e-13));
      assertThat(largestRise_K(rest)).isGreaterThan(1e-3);
      assertThat(model.energy_J(rest.unknowns().toArray()) / after[row])
          .isEqualTo(1, within(10 * tolerance));
      assertThat(model.sodium_mol(after) / model.sodium_mol(before)).isEqualTo(1, within(1e-14));
      assertThat(model.salt_mol(after) / model.salt_mol(before)).isEqualTo(1, within(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource
  void heat_over_a_cycle_is_the_work_lost(CellTheory theory) {
    LumpedHeat adiabatic = new LumpedHeat(5, 0, AMBIENT_K);
    WarmCell model = theory.model(sensitive(0.2), MESH, adiabatic);
    double[] start = new double[model.size()];
    model.amounts(model.atRest(), start);
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(1e-7).withPeriod(2))
            .run(
                ProtocolText.of(
                    "Discharge at C/2 for 20 minutes",
                    "Charge at C/2 for 20 minutes",
                    "Rest for 4 hours"));
    double work_J = 0;
    Series time = history.series().time_s();
    Series current = history.series().current_A();
    Series voltage = history.series().voltage_V();
    for (int i = 1; i < time.size(); i++) {
      double before = current.get(i - 1) * voltage.get(i - 1);
      double now = current.get(i) * voltage.get(i);
      work_J += 0.5 * (before + now) * (time.get(i) - time.get(i - 1));
    }
    int row = model.size() - 1;
    double given_J = history.amounts().get(row) - start[row];
    assertThat(given_J).isEqualTo(work_J, within(5e-4 * work_J));
    double rise_K = history.series().temperature_K().orElseThrow().last() - AMBIENT_K;
    assertThat(5 * rise_K).isEqualTo(work_J, within(2e-3 * work_J));
  }

  @ParameterizedTest
  @EnumSource
  void strong_cooling_gives_the_isothermal_cell(CellTheory theory) {
    Cell cell = sensitive(0);
    String[] steps = {"Discharge at 1C for 20 minutes", "Rest for 10 minutes"};
    CellTest.Settings settings = CellTest.Settings.of(1e-7).withPeriod(60);
    Protocol protocol = ProtocolText.of(steps);
    Series isothermal =
        new CellTest(theory.model(cell, MESH), settings).run(protocol).series().voltage_V();
    Series cooled =
        new CellTest(theory.model(cell, MESH, new LumpedHeat(0.01, 1e6, AMBIENT_K)), settings)
            .run(protocol)
            .series()
            .voltage_V();
    assertThat(cooled.size()).isEqualTo(isothermal.size());
    for (int i = 0; i < cooled.size(); i++) {
      assertThat(cooled.get(i)).isEqualTo(isothermal.get(i), within(1e-6));
    }
  }

  @Test
  void warmth_speeds_a_cell_up() {
    Cell cell = sensitive(0);
    LumpedHeat adiabatic = new LumpedHeat(0.05, 0, AMBIENT_K);
    CellHistory warm =
        run(CellTheory.DFN.model(cell, MESH, adiabatic), 1e-5, "Discharge at 2C until 0.05 V");
    CellHistory cold = run(CellTheory.DFN.model(cell, MESH), 1e-5, "Discharge at 2C until 0.05 V");
    assertThat(largestRise_K(warm)).isBetween(2.0, 60.0);
    assertThat(largestRise_K(cold)).isZero();
    assertThat(-warm.steps().getFirst().charge_C())
        .isGreaterThan(-1.003 * cold.steps().getFirst().charge_C());
  }

  @Test
  void random_cells_that_warm_come_to_an_end_with_numbers() {
    SplittableRandom random = new SplittableRandom(41);
    int whole = 0;
    for (int draw = 0; draw < 12; draw++) {
      Cell cell = new RandomCells(random.split()).draw();
      LumpedHeat heat =
          new LumpedHeat(
              random.nextDouble(100, 2000) * cell.area_m2(),
              draw % 3 == 0 ? 0 : random.nextDouble(1, 20) * cell.area_m2(),
              cell.temperature_K());
      CellTheory theory = List.of(CellTheory.values()).get(draw % 3);
      CellTest.Settings settings =
          new CellTest.Settings(1e-4, OptionalDouble.empty(), OptionalDouble.empty(), 3000);
      CellHistory history =
          new CellTest(theory.model(cell, Resolution.exact(4, 6), heat), settings)
              .run(
                  ProtocolText.of(
                      "Charge at C/2 for 30 minutes",
                      "Discharge at C/2 for 30 minutes",
                      "Rest for 10 minutes"));
      for (double kelvin : history.series().temperature_K().orElseThrow().toArray()) {
        assertThat(kelvin).as("draw %d", draw).isBetween(200.0, 2000.0);
      }
      assertThat(history.series().size()).isPositive();
      whole += history.stopped().isEmpty() ? 1 : 0;
    }
    assertThat(whole).isGreaterThanOrEqualTo(11);
  }

  private static Stream<WarmCell> models(Cell cell, LumpedHeat heat) {
    return Stream.of(
        CellTheory.DFN.model(cell, Resolution.exact(3, 4), heat),
        CellTheory.DFN.model(cell, Resolution.parity(3, 4), heat),
        CellTheory.SPME.model(cell, Resolution.exact(3, 4), heat),
        CellTheory.SPM.model(cell, Resolution.exact(3, 4), heat));
  }

  @Test
  void every_column_of_the_matrix_agrees_with_differences() {
    SplittableRandom random = new SplittableRandom(7);
    for (int draw = 0; draw < 8; draw++) {
      Cell cell = sensitive(draw % 3 == 0 ? 0.2 : 0);
      LumpedHeat heat = new LumpedHeat(random.nextDouble(0.1, 5), 0.01, 290);
      Drive drive =
          switch (draw % 4) {
            case 0 -> new Drive.Current(1e-3);
            case 1 -> new Drive.Voltage(1, 1e-3, 0);
            case 2 -> new Drive.Power(1e-3);
            default -> new Drive.Load(100);
          };
      double shift = Math.pow(10, random.nextDouble(-3, 2));
      models(cell, heat)
          .forEach(model -> {
            model.drive(drive);
            double[] scale = model.absoluteTolerances(1);
            double[] y = model.atRest();
            for (int i = 0; i < y.length; i++) {
              scale[i] = y[i] > 10 ? 0.01 * y[i] : 0.01 * scale[i];
              y[i] += 0.5 * scale[i] * random.nextDouble(-1, 1);
            }
            assertThat(new CellJacobian(model, scale).worstError(1, y, shift)).isLessThan(1e-6);
          });
    }
  }

  @Test
  void the_charge_of_galleries_gives_no_heat_but_the_entropy_of_mixing() {
    Galleries one = new Galleries(List.of(new Gallery(1, 1.0, 1, 0)));
    PotentialModel potential = PotentialModel.of(one, 298.15);
    EnthalpyCurve curve = new EnthalpyCurve(x -> potential.at(x, new double[0], 0, 0));
    assertThat(curve.at(0.8) - curve.at(0.2)).isEqualTo(0.6, within(1e-6));
  }

  @Test
  void an_enthalpy_is_the_integral_of_its_slope() {
    EnthalpyCurve curve = new EnthalpyCurve(x -> 2 - x - Math.sin(6 * x));
    for (double x = -0.2; x < 1.2; x += 0.0137) {
      double h = 1e-5;
      assertThat((curve.at(x + h) - curve.at(x - h)) / (2 * h))
          .isEqualTo(curve.slope(x), within(1e-6));
      if (x > 0 && x < 1) {
        double exact = 2 * x - 0.5 * x * x + (Math.cos(6 * x) - 1) / 6;
        assertThat(curve.at(x)).isEqualTo(exact, within(1e-10));
      }
    }
  }
}
