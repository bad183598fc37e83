package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The matrices of all models against differences, every column, at states away from rest. */
final class CellJacobianTest {
  private static final int DRAWS = 25;

  private enum Kind {
    POROUS_EXACT,
    POROUS_PARITY,
    WITH_ELECTROLYTE,
    WITHOUT
  }

  private static CellModel model(Kind kind, Cell cell) {
    return switch (kind) {
      case POROUS_EXACT -> new PorousCell(cell, Resolution.exact(3, 4));
      case POROUS_PARITY -> new PorousCell(cell, Resolution.parity(3, 4));
      case WITH_ELECTROLYTE -> new SingleParticleCell(cell, Resolution.exact(3, 4), true);
      case WITHOUT -> new SingleParticleCell(cell, Resolution.exact(3, 4), false);
    };
  }

  /** A cell whose phases lie inside their tables, all at one potential. */
  private static Cell inside(RandomCells cells) {
    Cell cell = cells.draw();
    while (!inside(cell.working())
        || (cell.counter() instanceof PorousElectrode negative && !inside(negative))) {
      cell = cells.draw();
    }
    return cell;
  }

  private static boolean inside(PorousElectrode electrode) {
    return electrode.phases().stream()
        .allMatch(phase -> {
          Insertion insertion = (Insertion) phase;
          double x = insertion.start_mol_per_m3() / insertion.most_mol_per_m3();
          return x > 0.04 && x < 0.96;
        });
  }

  private static Drive drive(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Drive.Current(1e-3);
      case 1 -> new Drive.Voltage(1, 1e-3, 0);
      case 2 -> new Drive.Power(1e-3);
      default -> new Drive.Load(100);
    };
  }

  @Test
  void every_column_of_every_model_agrees_with_differences() {
    SplittableRandom random = new SplittableRandom(20261);
    for (int draw = 0; draw < DRAWS; draw++) {
      Cell cell = inside(new RandomCells(random.split()));
      for (Kind kind : Kind.values()) {
        CellModel model = model(kind, cell);
        model.drive(drive(random));
        double[] scale = scale(model);
        double[] y = disturbed(model, scale, random);
        double shift = Math.pow(10, random.nextDouble(-3, 2));
        double error = new CellJacobian(model, scale).worstError(1, y, shift);
        assertThat(error).as("%s of draw %d", kind, draw).isLessThan(1e-6);
      }
    }
  }

  /** Sizes of changes over which the model bends little. */
  private static double[] scale(CellModel model) {
    double[] scale = model.absoluteTolerances(1);
    double[] rest = model.atRest();
    for (int i = 0; i < scale.length; i++) {
      scale[i] = rest[i] > 10 ? 0.01 * rest[i] : 0.01 * scale[i];
    }
    return scale;
  }

  private static double[] disturbed(CellModel model, double[] scale, SplittableRandom random) {
    double[] y = model.atRest();
    for (int i = 0; i < y.length; i++) {
      y[i] += 0.5 * scale[i] * random.nextDouble(-1, 1);
    }
    return y;
  }
}
