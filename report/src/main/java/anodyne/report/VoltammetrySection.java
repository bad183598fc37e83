package anodyne.report;

import anodyne.analysis.CapacitiveShare;
import anodyne.analysis.PeakTrack;
import anodyne.analysis.RateExponent;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.TitrationFigures;
import anodyne.report.lab.VoltammetryFigures;
import anodyne.workup.CellWork;
import anodyne.workup.TitrationWorkUp;
import anodyne.workup.VoltammetryWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Voltammograms and titrations of a cell. */
final class VoltammetrySection {
  private VoltammetrySection() {}

  static Optional<LabSection> voltammetry(CellWork work) {
    return work.voltammetry().map(VoltammetrySection::section);
  }

  private static LabSection section(VoltammetryWorkUp work) {
    List<Rich> text = new ArrayList<>();
    text.add(
        Rich.plain(
            "Peaks stand above a baseline drawn through the current before them. An exponent b"
                + " needs five rates over a decade. A capacitive share counts every current in"
                + " proportion to the rate, also that of a peak that moves: it is an upper guide; "
                + CapacitiveShare.CONTROL
                + "."));
    List<LabSection.Listing> listings = new ArrayList<>();
    if (!work.tracks().isEmpty()) {
      listings.add(tracks(work.tracks()));
    }
    work.share().ifPresent(share -> listings.add(shares(share)));
    return new LabSection(
        "voltammetry", "Voltammetry", text, VoltammetryFigures.of(work), listings, Map.of());
  }

  private static LabSection.Listing tracks(List<PeakTrack> tracks) {
    List<Page.Row> rows = new ArrayList<>();
    for (PeakTrack track : tracks) {
      RateExponent b = track.exponent();
      rows.add(
          Page.row(
              Page.text(track.direction().word()),
              Page.number(Numbers.fixed(track.peaks().getFirst().potential_V(), 3)),
              Page.number(Numbers.fixed(track.peaks().getLast().potential_V(), 3)),
              Page.number(Numbers.fixed(b.b(), 3) + " ± " + Numbers.compact(b.standardError(), 2)),
              Page.number(Numbers.fixed(b.rSquared(), 4)),
              Page.number(String.valueOf(b.rates())),
              Page.number(Numbers.fixed(b.decades(), 2))));
    }
    return new LabSection.Listing(
        "Peaks against scan rate",
        List.of(
            Page.text("Peak"),
            Page.number("Slowest rate (V)"),
            Page.number("Fastest rate (V)"),
            Page.number("b"),
            new Page.Amount(Rich.of("R^{2}")),
            Page.number("Rates"),
            Page.number("Decades")),
        rows,
        false);
  }

  private static LabSection.Listing shares(CapacitiveShare share) {
    List<Page.Row> rows = new ArrayList<>();
    for (int i = 0; i < share.share().size(); i++) {
      rows.add(
          Page.row(
              Page.number(Numbers.compact(1e3 * share.grid().rate_V_per_s().get(i), 3)),
              Page.number(Numbers.fixed(100 * share.share().get(i), 1)),
              Page.number(Numbers.fixed(100 * share.anodicShare().get(i), 1)),
              Page.number(Numbers.fixed(100 * share.cathodicShare().get(i), 1))));
    }
    return new LabSection.Listing(
        "Share of the current in proportion to the rate",
        List.of(
            new Page.Amount(Rich.of("Scan rate (mV s^{−1})")),
            Page.number("Both (%)"),
            Page.number("Anodic (%)"),
            Page.number("Cathodic (%)")),
        rows,
        false);
  }

  static List<LabSection> titrations(CellWork work) {
    List<LabSection> sections = new ArrayList<>();
    for (int i = 0; i < work.titrations().size(); i++) {
      TitrationWorkUp titration = work.titrations().get(i);
      String number = work.titrations().size() == 1 ? "" : "-" + (i + 1);
      List<DataFigure> figures =
          TitrationFigures.of(titration).stream().map(f -> LabSections.named(f, number)).toList();
      sections.add(
          new LabSection(
              "titration" + number,
              "Titration: " + LabReport.name(titration.file()),
              List.of(Rich.plain(words(titration))),
              figures,
              List.of(),
              Map.of()));
    }
    return sections;
  }

  private static String words(TitrationWorkUp work) {
    return work.titration().points().size()
        + " pulses. Body: "
        + work.settings().body().word()
        + ", diffusion length "
        + Numbers.compact(1e6 * work.settings().length_m(), 3)
        + " µm, area "
        + shown(work.settings().area_m2(), 1e4, "cm²")
        + ", molar volume "
        + shown(work.settings().molarVolume_m3(), 1e6, "cm³/mol")
        + work.settings().phase().map(phase -> " of " + phase).orElse("")
        + ". A diffusivity goes with the square of the length; where the relaxed potential stands"
        + " still it has no meaning and none is given.";
  }

  private static String shown(OptionalDouble value, double factor, String unit) {
    return value.isPresent()
        ? Numbers.compact(factor * value.getAsDouble(), 3) + " " + unit
        : "not given";
  }
}
