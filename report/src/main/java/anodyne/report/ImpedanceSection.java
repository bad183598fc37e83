package anodyne.report;

import anodyne.impedance.Comparison;
import anodyne.impedance.Fit;
import anodyne.impedance.FittedParameter;
import anodyne.impedance.RelaxationPeak;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.EisFigures;
import anodyne.report.lab.KramersKronigFigure;
import anodyne.report.lab.RelaxationFigure;
import anodyne.workup.CellWork;
import anodyne.workup.SpectrumWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Impedance of a cell: spectra, test, relaxation times, circuits. */
final class ImpedanceSection {
  /** Of more spectra only so many are drawn; the tables hold all. */
  private static final int MOST_DRAWN = 6;

  private ImpedanceSection() {}

  static Optional<LabSection> of(CellWork work) {
    if (work.spectra().isEmpty()) {
      return Optional.empty();
    }
    List<Rich> text = new ArrayList<>();
    List<DataFigure> figures = new ArrayList<>();
    List<LabSection.Listing> listings = new ArrayList<>();
    text.add(
        Rich.plain(
            "Every spectrum is tested by the Kramers-Kronig relations first. One that breaks them"
                + " is shown but not fitted. The usual circuits are ranked by the corrected"
                + " criterion of Akaike: a better rank is no proof of the circuit, and a value"
                + " marked as not determined must not be quoted."));
    for (int i = 0; i < work.spectra().size(); i++) {
      SpectrumWork at = work.spectra().get(i);
      if (i < MOST_DRAWN) {
        figures.addAll(figures(at, "impedance-" + (i + 1)));
      }
      at.fit().ifPresent(fit -> listings.add(parameters(at, fit)));
    }
    if (work.spectra().size() > MOST_DRAWN) {
      text.add(
          Rich.plain(
              "The first "
                  + MOST_DRAWN
                  + " of "
                  + work.spectra().size()
                  + " spectra are drawn; 'anodyne eis' draws any of them."));
    }
    listings.addFirst(tests(work.spectra()));
    listings.add(1, ranking(work.spectra()));
    return Optional.of(
        new LabSection(
            "impedance",
            "Impedance",
            text,
            figures,
            listings,
            Map.of("impedance.csv", csv(work.spectra()))));
  }

  private static List<DataFigure> figures(SpectrumWork at, String stem) {
    String title = LabReport.name(at.source().name());
    List<DataFigure> figures = new ArrayList<>();
    figures.add(EisFigures.nyquist(stem + "-nyquist", at.source().spectrum(), at.fit()));
    at.test().ifPresent(test -> figures.add(KramersKronigFigure.of(stem + "-kk", title, test)));
    at.times().ifPresent(times -> figures.add(RelaxationFigure.of(stem + "-drt", title, times)));
    at.fit().ifPresent(fit -> figures.add(EisFigures.residuals(stem + "-residuals", fit)));
    return figures;
  }

  private static LabSection.Listing tests(List<SpectrumWork> spectra) {
    List<Page.Row> rows = new ArrayList<>();
    for (SpectrumWork at : spectra) {
      rows.add(
          Page.row(
              Page.text(LabReport.name(at.source().name())),
              Page.number(String.valueOf(at.source().spectrum().size())),
              Page.text(at.test().map(t -> t.verdict().word()).orElse("too few points")),
              Page.number(
                  at.test().map(t -> Numbers.compact(t.maxResidual_percent(), 3)).orElse("–")),
              Page.text(
                  at.times().stream()
                      .flatMap(t -> t.peaks().stream())
                      .map(ImpedanceSection::peak)
                      .reduce((a, b) -> a + "; " + b)
                      .orElse("–"))));
    }
    return new LabSection.Listing(
        "Kramers-Kronig test and relaxation times",
        List.of(
            Page.text("Spectrum"),
            Page.number("Points"),
            Page.text("Verdict"),
            Page.number("Largest residual (%)"),
            Page.text("Peaks: time and resistance")),
        rows,
        false);
  }

  private static String peak(RelaxationPeak peak) {
    return Numbers.compact(peak.tau_s(), 2)
        + " s, "
        + Numbers.compact(peak.resistance_ohm(), 3)
        + " Ω";
  }

  private static LabSection.Listing ranking(List<SpectrumWork> spectra) {
    List<Page.Row> rows = new ArrayList<>();
    for (SpectrumWork at : spectra) {
      for (Comparison.Entry entry :
          at.circuits().map(Comparison::entries).orElse(List.<Comparison.Entry>of())) {
        rows.add(
            Page.row(
                Page.text(LabReport.name(at.source().name())),
                Page.text(entry.fit().circuit().text()),
                Page.number(Numbers.compact(entry.difference(), 3)),
                Page.number(Numbers.percent(entry.weight())),
                Page.number(Numbers.compact(entry.fit().pseudoChiSquare(), 3)),
                Page.number(
                    entry.fit().parameters().stream().filter(FittedParameter::identified).count()
                        + " of "
                        + entry.fit().parameters().size())));
      }
    }
    return new LabSection.Listing(
        "Circuits by information criterion",
        List.of(
            Page.text("Spectrum"),
            Page.text("Circuit"),
            Page.number("Criterion above the best"),
            Page.number("Weight"),
            new Page.Amount(Rich.of("Pseudo χ^{2}")),
            Page.number("Determined")),
        rows,
        rows.size() > 12);
  }

  private static LabSection.Listing parameters(SpectrumWork at, Fit fit) {
    List<Page.Row> rows = new ArrayList<>();
    for (FittedParameter p : fit.parameters()) {
      rows.add(
          Page.row(
              Page.text(p.name()),
              Page.number(Numbers.compact(p.value(), 4)),
              Page.number(
                  p.standardError().isPresent()
                      ? Numbers.compact(p.standardError().getAsDouble(), 2)
                      : "–"),
              Page.text(p.unit()),
              Page.text(p.identified() ? "yes" : "no: " + p.doubt().orElse("not determined"))));
    }
    return new LabSection.Listing(
        LabReport.name(at.source().name()) + ": " + fit.circuit().text(),
        List.of(
            Page.text("Parameter"),
            Page.number("Value"),
            Page.number("Standard error"),
            Page.text("Unit"),
            Page.text("Determined")),
        rows,
        true);
  }

  private static String csv(List<SpectrumWork> spectra) {
    CsvTable table =
        new CsvTable(
            "spectrum",
            "verdict",
            "max_residual_percent",
            "circuit",
            "aicc_difference",
            "parameter",
            "value",
            "standard_error",
            "unit",
            "identified");
    for (SpectrumWork at : spectra) {
      Optional<String> verdict = at.test().map(t -> t.verdict().word());
      Optional<Double> residual = at.test().map(t -> t.maxResidual_percent());
      List<Comparison.Entry> entries =
          at.circuits().map(Comparison::entries).orElse(List.<Comparison.Entry>of());
      if (entries.isEmpty()) {
        table.row(at.source().name(), verdict, residual, "", "", "", "", "", "", "");
      }
      for (Comparison.Entry entry : entries) {
        for (FittedParameter p : entry.fit().parameters()) {
          table.row(
              at.source().name(),
              verdict,
              residual,
              entry.fit().circuit().text(),
              entry.difference(),
              p.name(),
              p.value(),
              p.standardError(),
              p.unit(),
              p.identified());
        }
      }
    }
    return table.asText();
  }
}
