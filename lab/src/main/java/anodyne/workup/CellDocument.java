package anodyne.workup;

import anodyne.data.JsonObject;
import anodyne.impedance.Comparison;
import anodyne.impedance.KramersKronig;
import java.util.List;

/** A cell with its files, as JSON. */
public final class CellDocument {
  private CellDocument() {}

  /** The entries of one cell. */
  public static JsonObject of(CellWork work) {
    return new JsonObject()
        .put("cell", work.cell().id())
        .put("group", work.cell().group())
        .put("host", work.cell().host())
        .put("files", work.files().stream().map(FileDocument::of).toList())
        .put("ice_percent", CellSummary.of(work).ice_percent())
        .put("voltammetry", work.voltammetry().map(VoltammetryDocument::of))
        .put("titrations", work.titrations().stream().map(TitrationDocument::of).toList())
        .put("impedance", work.spectra().stream().map(CellDocument::spectrum).toList())
        .put("diffraction", work.diffraction().map(DiffractionDocument::of));
  }

  private static JsonObject spectrum(SpectrumWork work) {
    return new JsonObject()
        .put("spectrum", work.source().name())
        .put("kramers_kronig", work.test().map(CellDocument::test))
        .put(
            "relaxation_peaks",
            work.times().stream()
                .flatMap(times -> times.peaks().stream())
                .map(peak ->
                    new JsonObject()
                        .put("tau_s", peak.tau_s())
                        .put("resistance_ohm", peak.resistance_ohm()))
                .toList())
        .put(
            "circuits",
            work.circuits().stream()
                .flatMap(c -> c.entries().stream())
                .map(CellDocument::circuit)
                .toList());
  }

  private static JsonObject test(KramersKronig test) {
    return new JsonObject()
        .put("valid", test.valid())
        .put("verdict", test.verdict().word())
        .put("max_residual_percent", test.maxResidual_percent());
  }

  private static JsonObject circuit(Comparison.Entry entry) {
    return new JsonObject()
        .put("circuit", entry.fit().circuit().text())
        .put("aicc_difference", entry.difference())
        .put("weight", entry.weight())
        .put("pseudo_chi_square", entry.fit().pseudoChiSquare())
        .put(
            "parameters",
            entry.fit().parameters().stream()
                .map(p ->
                    new JsonObject()
                        .put("name", p.name())
                        .put("value", p.value())
                        .put("unit", p.unit())
                        .put("standard_error", p.standardError())
                        .put("identified", p.identified()))
                .toList());
  }

  /** The groups of these cells. */
  public static List<Replicates> replicates(List<CellWork> works) {
    return Replicates.of(works.stream().flatMap(w -> w.cycling().stream()).toList());
  }
}
