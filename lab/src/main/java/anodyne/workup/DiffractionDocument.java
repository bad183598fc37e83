package anodyne.workup;

import anodyne.analysis.LineFit;
import anodyne.analysis.LineTrack;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.quantity.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Patterns in situ as users meet them. */
public final class DiffractionDocument {
  private static final double HOUR_s = 3600;
  private static final double MOVES = 5;

  private DiffractionDocument() {}

  /** A whole document. */
  public static JsonObject document(DiffractionWorkUp work) {
    return Document.close(
        Document.of("diffraction/1").putAll(of(work)),
        work.warnings(),
        work.assumptions(),
        Document.provenance());
  }

  /** The entries without frame. */
  public static JsonObject of(DiffractionWorkUp work) {
    List<JsonObject> patterns = new ArrayList<>();
    for (int i = 0; i < work.series().size(); i++) {
      patterns.add(pattern(work, i));
    }
    List<JsonObject> lines = new ArrayList<>();
    for (int i = 0; i < work.lines().size(); i++) {
      lines.add(line(work.lines().get(i), work.metals().get(i)));
    }
    return new JsonObject()
        .put("start", work.series().start().map(Instant::toString))
        .put("clock", work.series().start().isPresent() ? "time stamp" : "number of the pattern")
        .put("two_theta_first_deg", work.series().twoTheta_deg().first())
        .put("two_theta_last_deg", work.series().twoTheta_deg().last())
        .put("points", work.series().twoTheta_deg().size())
        .put("wavelength_angstrom", work.series().wavelength_angstrom())
        .put("patterns", patterns)
        .put("lines", lines)
        .put(
            "collector_lines",
            work.collectors().stream()
                .map(c ->
                    new JsonObject().put("name", c.name()).put("two_theta_deg", c.twoTheta_deg()))
                .toList());
  }

  private static JsonObject pattern(DiffractionWorkUp work, int i) {
    boolean dated = work.series().start().isPresent();
    double time_s = work.series().time_s().get(i);
    Series row = work.series().intensity().get(i);
    double sum = 0;
    for (int k = 0; k < row.size(); k++) {
      sum += row.get(k);
    }
    return new JsonObject()
        .put("number", i + 1)
        .put("file", work.files().get(i))
        .put("time_h", dated ? Optional.of(time_s / HOUR_s) : Optional.empty())
        .put(
            "voltage_V",
            work.clock()
                .map(c -> Document.number(c.atPatterns_V().get(i)))
                .orElseGet(java.util.OptionalDouble::empty))
        .put("sum_of_counts", sum);
  }

  private static JsonObject line(LineTrack track, Optional<String> metal) {
    double shift = track.largestShiftInErrors();
    return new JsonObject()
        .put("two_theta_deg", Document.number(track.meanCentre_deg()))
        .put("collector", metal)
        .put("moves", shift > MOVES)
        .put("largest_shift_in_errors", Document.number(shift))
        .put("centre_deg", column(track, LineFit::centre_deg))
        .put("centre_error_deg", column(track, LineFit::centreError_deg))
        .put("width_deg", column(track, LineFit::width_deg))
        .put("width_error_deg", column(track, LineFit::widthError_deg))
        .put("area_counts_deg", column(track, LineFit::area))
        .put("area_error_counts_deg", column(track, LineFit::areaError))
        .put("reduced_chi_square", column(track, LineFit::reducedChiSquare));
  }

  private static Series column(LineTrack track, ToDoubleFunction<LineFit> value) {
    return Series.of(
        track.fits().stream()
            .mapToDouble(fit -> fit.map(value::applyAsDouble).orElse(Double.NaN))
            .toArray());
  }
}
