package anodyne.study;

import anodyne.cell.ageing.AgeingScenario;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How the cell of a study is computed.
 *
 * @param ageing a scenario to run besides; none ages by default
 * @param goOn asked before every step of an integration: false ends it
 */
public record CellPlan(Optional<AgeingScenario> ageing, BooleanSupplier goOn) {
  /** A fresh cell, to its end. */
  public static CellPlan standard() {
    return new CellPlan(Optional.empty(), () -> true);
  }
}
