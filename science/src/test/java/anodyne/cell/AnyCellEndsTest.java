package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Cells and protocols drawn at random: each comes to an end, with numbers only. */
class AnyCellEndsTest {
  private static final int DRAWS = Integer.getInteger("anodyne.draws", 40);
  private static final long SEED = 20_261_123;

  private static double between(SplittableRandom random, double least, double most) {
    return least * Math.pow(most / least, random.nextDouble());
  }

  private static Insertion phase(SplittableRandom random) {
    double most = between(random, 5e3, 2e5);
    double radius = between(random, 5e-9, 1e-5);
    double high = 0.5 + 2.5 * random.nextDouble();
    double wall = random.nextBoolean() ? 0.002 : 0.05;
    return new Insertion(
        "host",
        0.1 + 0.4 * random.nextDouble(),
        List.of(ParticleShape.values()).get(random.nextInt(3)),
        radius,
        most,
        most * (0.02 + 0.96 * random.nextDouble()),
        Property.constant(between(random, 1e-19, 1e-13)),
        Property.constant(between(random, 1e-8, 1e-4)),
        SingleCurve.of(
            new MonotoneTable(
                Series.of(0, wall, 0.3, 0.7, 1 - wall, 1),
                Series.of(high + 1, high, 0.6 * high, 0.5 * high, 0.1 * high, -0.5))),
        random.nextBoolean() ? 0 : between(random, 1e-4, 1e-1));
  }

  private static Cell cell(SplittableRandom random) {
    double thickness = between(random, 5e-6, 2e-4);
    double area = between(random, 1e-5, 1e-3);
    Insertion phase = phase(random);
    double capacity =
        Constants.FARADAY_C_PER_MOL
            * phase.most_mol_per_m3()
            * phase.volumeShare()
            * thickness
            * area
            / 3600;
    return new Cell(
        new SodiumMetal(between(random, 0.1, 100), 1e-4, 2e7),
        new Separator(between(random, 1e-5, 7e-4), 0.3 + 0.6 * random.nextDouble(), 0.5),
        new PorousElectrode(
            thickness,
            0.2 + 0.3 * random.nextDouble(),
            between(random, 0.02, 1),
            between(random, 1e-3, 1e3),
            List.of(phase),
            random.nextBoolean() ? 0 : between(random, 1e-3, 1)),
        new Electrolyte(
            Property.constant(between(random, 0.05, 2)),
            Property.constant(between(random, 1e-12, 1e-9)),
            new Constant(0.1 + 0.8 * random.nextDouble()),
            new Constant(1),
            between(random, 100, 3000)),
        area,
        random.nextBoolean() ? 0 : between(random, 1e-4, 1e-1),
        capacity,
        0.01,
        3,
        273 + 60 * random.nextDouble());
  }

  private static Protocol protocol(SplittableRandom random) {
    String rate = "C/" + between(random, 0.02, 50);
    return switch (random.nextInt(7)) {
      case 0 -> ProtocolText.of("GCD: 2 cycles at " + rate + " between 0.01 V and 2.5 V");
      case 1 ->
          ProtocolText.of(
              "Discharge at " + rate + " until 0.05 V",
              "Hold at 0.05 V until C/100 or for 5 hours",
              "Rest for 1 hour",
              "Charge at " + rate + " until 2.8 V");
      case 2 ->
          ProtocolText.of(
              "Sweep from 2.5 V to 0.01 V to 2.5 V at " + between(random, 0.01, 100) + " mV/s");
      case 3 -> ProtocolText.of("GITT: 4 pulses of " + rate + " for 10 minutes, rest 1 hour");
      case 4 ->
          ProtocolText.of(
              "PITT: from 2 V to 0.02 V in steps of 400 mV, each for 1 hour or until C/200");
      case 5 ->
          ProtocolText.of(
              "Discharge at 1 mW for 1 hour", "Charge at 5 kohm for 1 hour or until 2 V");
      default ->
          Protocol.of(
              new Step.Profile(
                  Step.Profile.Quantity.C_RATE,
                  Series.of(0, 60, 61, 300, 301, 600),
                  Series.of(0, -5, 5, 2, -1, 0),
                  List.of(),
                  java.util.OptionalDouble.empty()));
    };
  }

  @Test
  void any_cell_comes_to_an_end() {
    int stopped = 0;
    for (int k = 0; k < DRAWS; k++) {
      SplittableRandom random = new SplittableRandom(SEED + k);
      Cell cell = cell(random);
      Protocol protocol = protocol(random);
      CellHistory history =
          new CellTest(
                  new PorousCell(cell, Resolution.exact(5, 8)),
                  new CellTest.Settings(
                      1e-4,
                      java.util.OptionalDouble.empty(),
                      java.util.OptionalDouble.empty(),
                      5000))
              .run(protocol);
      TimeSeries series = history.series();
      for (int i = 0; i < series.size(); i++) {
        assertThat(series.voltage_V().get(i)).as("draw %d", k).isFinite();
        assertThat(series.current_A().get(i)).as("draw %d", k).isFinite();
      }
      if (history.stopped().isPresent()) {
        stopped++;
        assertThat(history.stopped().get())
            .as("draw %d", k)
            .contains("the cell cannot give or take this power");
        if (Boolean.getBoolean("anodyne.tell")) {
          System.out.println(k + " " + history.stopped().get());
        }
      }
    }
    if (Boolean.getBoolean("anodyne.tell")) {
      System.out.println(stopped + " of " + DRAWS + " stopped");
    }
    assertThat(stopped).isLessThan(DRAWS / 4);
  }
}
