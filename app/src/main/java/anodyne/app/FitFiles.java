package anodyne.app;

import anodyne.impedance.Fit;
import anodyne.impedance.FittedParameter;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.report.CsvTable;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.EisFigures;
import anodyne.workup.CircuitFitDocument.Fitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Files of a fit: figures with their numbers, the circuit, a table of parameters. */
final class FitFiles {
  private FitFiles() {}

  /** The circuit and the parameters, by their path. */
  static Map<String, String> tables(List<Fitted> fitted) {
    return Map.of(
        "figures/circuit.svg",
        EisFigures.circuit("circuit", fitted.getFirst().fit().circuit()).svg(),
        "tables/parameters.csv",
        table(fitted));
  }

  /** Each spectrum with its fit; of a series also the parameters along it. */
  static List<DataFigure> figures(List<Fitted> fitted, boolean series) {
    List<DataFigure> figures = new ArrayList<>();
    for (Fitted at : fitted) {
      figures.addAll(EisFigures.of(at.source().stem(), at.source().spectrum(), at.fit()));
    }
    if (series && fitted.size() > 1) {
      List<Fit> fits = fitted.stream().map(Fitted::fit).toList();
      figures.add(alongSeries(fitted.stream().map(f -> f.source().spectrum()).toList(), fits));
    }
    return figures;
  }

  /** Against potential, else time, where every spectrum has it; else against the number. */
  private static DataFigure alongSeries(List<Spectrum> spectra, List<Fit> fits) {
    if (spectra.stream().allMatch(s -> s.bias_V().isPresent())
        && differ(spectra, s -> s.bias_V().orElse(0))) {
      return EisFigures.series(
          "series", "Potential (V)", row(spectra, s -> s.bias_V().orElse(0)), fits);
    }
    if (spectra.stream().allMatch(s -> s.time_s().isPresent())
        && differ(spectra, s -> s.time_s().orElse(0))) {
      return EisFigures.series(
          "series", "Time (h)", row(spectra, s -> s.time_s().orElse(0) / 3600), fits);
    }
    double[] numbers = new double[fits.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i + 1.0;
    }
    return EisFigures.series("series", "Spectrum", Series.of(numbers), fits);
  }

  private static boolean differ(List<Spectrum> spectra, Function<Spectrum, Double> value) {
    Series all = row(spectra, value);
    return all.max() > all.min();
  }

  private static Series row(List<Spectrum> spectra, Function<Spectrum, Double> value) {
    return Series.of(spectra.stream().mapToDouble(value::apply).toArray());
  }

  private static String table(List<Fitted> fitted) {
    CsvTable table =
        new CsvTable(
            "file",
            "spectrum",
            "parameter",
            "symbol",
            "unit",
            "value",
            "standard_error",
            "identified",
            "doubt");
    for (Fitted at : fitted) {
      for (FittedParameter p : at.fit().parameters()) {
        table.row(
            at.source().file(),
            at.source().number(),
            p.name(),
            p.symbol(),
            p.unit(),
            p.value(),
            p.standardError(),
            p.identified(),
            p.doubt());
      }
    }
    return table.asText();
  }
}
