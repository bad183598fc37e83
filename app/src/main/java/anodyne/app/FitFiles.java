package anodyne.app;

import anodyne.impedance.Fit;
import anodyne.impedance.FittedParameter;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.EisFigures;
import anodyne.workup.CircuitFitDocument.Fitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Files of a fit: figures with their numbers, the circuit, a table of parameters. */
final class FitFiles {
  private FitFiles() {}

  /** Name to content. */
  static Map<String, String> of(List<Fitted> fitted, boolean series) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "circuit.svg", EisFigures.circuit("circuit", fitted.getFirst().fit().circuit()).svg());
    files.put("parameters.csv", table(fitted));
    for (Fitted at : fitted) {
      for (DataFigure figure :
          EisFigures.of(at.source().stem(), at.source().spectrum(), at.fit())) {
        add(files, figure);
      }
    }
    if (series && fitted.size() > 1) {
      List<Fit> fits = fitted.stream().map(Fitted::fit).toList();
      add(files, alongSeries(fitted.stream().map(f -> f.source().spectrum()).toList(), fits));
    }
    return files;
  }

  private static void add(Map<String, String> files, DataFigure figure) {
    String name = figure.figure().name();
    for (int number = 2; files.containsKey(name + ".svg"); number++) {
      name = figure.figure().name() + "-" + number;
    }
    files.put(name + ".svg", figure.figure().svg());
    files.put(name + ".csv", figure.csv());
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
    StringBuilder text =
        new StringBuilder(
            "file,spectrum,parameter,symbol,unit,value,standard_error,identified,doubt\n");
    for (Fitted at : fitted) {
      for (FittedParameter p : at.fit().parameters()) {
        text.append(quoted(at.source().file()))
            .append(',')
            .append(at.source().number())
            .append(',')
            .append(p.name())
            .append(',')
            .append(p.symbol())
            .append(',')
            .append(p.unit())
            .append(',')
            .append(p.value())
            .append(',')
            .append(p.standardError().isPresent() ? p.standardError().getAsDouble() : "")
            .append(',')
            .append(p.identified())
            .append(',')
            .append(quoted(p.doubt().orElse("")))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
