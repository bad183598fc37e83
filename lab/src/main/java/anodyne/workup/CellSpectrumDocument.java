package anodyne.workup;

import anodyne.cell.CellHistory;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.data.cell.CellSetup;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.List;

/** The spectrum of a simulated cell, as users meet it. */
public final class CellSpectrumDocument {
  private CellSpectrumDocument() {}

  /**
   * The document.
   *
   * @param state at which it was taken, in words
   * @param voltage_V at this state
   * @param history how the state was reached
   * @param wall_ms how long it took
   */
  public static JsonObject of(
      CellSetup setup,
      Spectrum spectrum,
      String state,
      double voltage_V,
      CellHistory history,
      double wall_ms,
      List<Warning> warnings,
      List<Assumption> assumptions) {
    JsonObject document =
        Document.of("cell-spectrum/1")
            .putAll(CellSetupDocument.of(setup))
            .put("state", state)
            .put("voltage_V", voltage_V)
            .put("frequency_Hz", spectrum.frequency_Hz())
            .put("z_real_ohm", spectrum.real_ohm())
            .put("z_imag_ohm", spectrum.imaginary_ohm())
            .put(
                "solver",
                CellRunDocument.solver(
                        history.integrationSteps(), history.newtonIterations(), wall_ms)
                    .put("frequencies", spectrum.size()));
    return Document.close(
        document, warnings, assumptions, Document.provenance().put("setup", setup.file()));
  }
}
