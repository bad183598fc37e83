package anodyne.workup;

import anodyne.analysis.CoreLevel;
import anodyne.analysis.KrautOffset;
import anodyne.analysis.KrautOffset.Level;
import anodyne.analysis.MottSchottky;
import anodyne.analysis.Onset;
import anodyne.analysis.PhotoelectronSpectrum;
import anodyne.analysis.TaucPlot;
import anodyne.data.InputException;
import anodyne.measurement.Scan;
import anodyne.measurement.Scan.Abscissa;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.workup.LevelsWorkUp.CoreLevels;
import anodyne.workup.LevelsWorkUp.Kind;
import anodyne.workup.LevelsWorkUp.Optical;
import anodyne.workup.LevelsWorkUp.Photoelectrons;
import anodyne.workup.LevelsWorkUp.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Energy levels from spectra, with refusals that say what is missing. */
public final class LevelsAnalysis {
  private LevelsAnalysis() {}

  /** A range of energies, eV. */
  public record Range(double low_eV, double high_eV) {
    public Range {
      if (!(low_eV < high_eV)) {
        throw new IllegalArgumentException(
            "a range needs low < high, got " + low_eV + ", " + high_eV);
      }
    }
  }

  /**
   * How a photoelectron spectrum was taken.
   *
   * @param photon_eV photon energy; only the work function needs it
   * @param bias_V bias of the sample the scale still carries
   * @param fermi_eV where the Fermi edge lies on the scale; empty: 0 of binding energies, the
   *     photon energy of kinetic ones
   * @param valence range the valence edge is looked for in
   */
  public record Photons(
      OptionalDouble photon_eV, double bias_V, OptionalDouble fermi_eV, Optional<Range> valence) {}

  /** Work function and valence edge by ultraviolet light. */
  public static LevelsWorkUp ups(LevelScan main, LevelScan valenceScan, Photons photons) {
    double photon =
        photons
            .photon_eV()
            .orElseThrow(() ->
                new InputException(
                    "the photon energy is not given",
                    main.file(),
                    "give --photon-eV, 21.22 for He I, 40.81 for He II"));
    PhotoelectronSpectrum spectrum = spectrum(main, photons);
    PhotoelectronSpectrum below = spectrum(valenceScan, photons);
    Onset cutOff = spectrum.cutOff();
    Onset valence = valence(below, photons);
    List<Warning> warnings = new ArrayList<>();
    Optional<Onset.Found> foundCut = found(cutOff, "cut_off_absent", "cut-off", main, warnings);
    Optional<Onset.Found> foundEdge =
        found(valence, "valence_edge_absent", "valence edge", valenceScan, warnings);
    if (foundCut.isEmpty() && foundEdge.isEmpty()) {
      throw new InputException(
          "no linear onset: " + ((Onset.Absent) cutOff).reason(),
          main.file(),
          "check the axis (--axis), the photon energy and --valence-range");
    }
    Optional<Value> work =
        foundCut.map(c -> new Value(photon - c.x(), c.error(), windows("cut-off", c)));
    work.filter(w -> !(w.value() > 1 && w.value() < 10))
        .ifPresent(w -> {
          throw new InputException(
              String.format(
                  java.util.Locale.ROOT, "the work function comes out as %.2f eV", w.value()),
              main.file(),
              "check --photon-eV, --bias-V and --fermi-eV");
        });
    return result(
        Kind.UPS,
        main.source(),
        work,
        foundEdge.map(e -> new Value(e.x(), e.error(), windows("valence edge", e))),
        photoelectrons(spectrum, below, foundCut, foundEdge),
        warnings,
        assumptions(main, photons));
  }

  /** Valence edge by X-rays. */
  public static LevelsWorkUp xps(LevelScan scan, Photons photons) {
    PhotoelectronSpectrum spectrum = spectrum(scan, photons);
    Onset.Found edge = required(valence(spectrum, photons), "valence edge", scan);
    return result(
        Kind.XPS,
        scan.source(),
        Optional.empty(),
        Optional.of(new Value(edge.x(), edge.error(), windows("valence edge", edge))),
        photoelectrons(spectrum, spectrum, Optional.empty(), Optional.of(edge)),
        List.of(),
        assumptions(scan, photons));
  }

  private static LevelsWorkUp result(
      Kind kind,
      String source,
      Optional<Value> work,
      Optional<Value> edge,
      LevelsWorkUp.Details details,
      List<Warning> warnings,
      List<Assumption> assumptions) {
    return new LevelsWorkUp(
        kind,
        source,
        work,
        edge,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        details,
        warnings,
        assumptions);
  }

  private static Photoelectrons photoelectrons(
      PhotoelectronSpectrum spectrum,
      PhotoelectronSpectrum below,
      Optional<Onset.Found> cutOff,
      Optional<Onset.Found> edge) {
    return new Photoelectrons(
        Series.of(spectrum.binding_eV()),
        Series.of(spectrum.intensity()),
        cutOff,
        edge,
        Series.of(below.binding_eV()),
        Series.of(below.intensity()));
  }

  private static Onset valence(PhotoelectronSpectrum spectrum, Photons photons) {
    return photons
        .valence()
        .map(r -> spectrum.valenceEdge(r.low_eV(), r.high_eV()))
        .orElseGet(spectrum::valenceEdge);
  }

  private static PhotoelectronSpectrum spectrum(LevelScan scan, Photons photons) {
    double[] x = scan.scan().x().toArray();
    double[] y = scan.scan().y().toArray();
    return switch (scan.scan().abscissa()) {
      case KINETIC_ENERGY_eV ->
          PhotoelectronSpectrum.ofKinetic(
              x,
              y,
              photons
                  .fermi_eV()
                  .orElseGet(() ->
                      photons
                          .photon_eV()
                          .orElseThrow(() ->
                              new InputException(
                                  "kinetic energies need the Fermi edge",
                                  scan.file(),
                                  "give --fermi-eV or --photon-eV"))),
              photons.bias_V());
      case BINDING_ENERGY_eV, UNKNOWN ->
          PhotoelectronSpectrum.ofBinding(x, y, photons.fermi_eV().orElse(0), photons.bias_V());
      case PHOTON_ENERGY_eV ->
          PhotoelectronSpectrum.ofBinding(x, y, photons.fermi_eV().orElse(0), photons.bias_V());
      case WAVELENGTH_nm, POTENTIAL_V ->
          throw new InputException(
              "is no photoelectron spectrum",
              scan.file(),
              "give a file with binding or kinetic energies, or say which with --axis");
    };
  }

  private static List<Assumption> assumptions(LevelScan scan, Photons photons) {
    List<Assumption> used = new ArrayList<>();
    if (scan.scan().abscissa() == Abscissa.UNKNOWN
        || scan.scan().abscissa() == Abscissa.PHOTON_ENERGY_eV) {
      used.add(
          new Assumption("axis", "binding", "the file does not say; give --axis if it is kinetic"));
    }
    if (photons.fermi_eV().isEmpty()) {
      used.add(
          new Assumption(
              "fermi_eV",
              scan.scan().abscissa() == Abscissa.KINETIC_ENERGY_eV ? "photon energy" : "0",
              "the scale is taken as calibrated at the Fermi edge of a metal"));
    }
    if (photons.bias_V() == 0) {
      used.add(new Assumption("bias_V", "0", "no bias, or the scale is already corrected for it"));
    }
    return used;
  }

  private static Optional<Onset.Found> found(
      Onset onset, String code, String what, LevelScan scan, List<Warning> warnings) {
    return switch (onset) {
      case Onset.Found found -> Optional.of(found);
      case Onset.Absent(String reason) -> {
        warnings.add(new Warning(code, "no " + what + ": " + reason, scan.file()));
        yield Optional.empty();
      }
    };
  }

  private static Onset.Found required(Onset onset, String what, LevelScan scan) {
    return switch (onset) {
      case Onset.Found found -> found;
      case Onset.Absent(String reason) ->
          throw new InputException(
              "no " + what + ": " + reason,
              scan.file(),
              "check axis and range, or measure the edge finer");
    };
  }

  private static String windows(String what, Onset.Found onset) {
    return String.format(
        java.util.Locale.ROOT,
        "linear onset of the %s, error from %d windows between %.2f and %.2f eV",
        what,
        onset.windows(),
        onset.low_x(),
        onset.high_x());
  }

  /** Band gap by the plot of Tauc. */
  public static LevelsWorkUp tauc(
      LevelScan scan, Optional<TaucPlot.Kind> ordinate, double exponent) {
    Scan s = scan.scan();
    List<Assumption> assumptions = new ArrayList<>();
    TaucPlot.Kind kind = ordinate.orElseGet(() -> kind(s.ordinate(), assumptions));
    double scale = 1;
    if (kind != TaucPlot.Kind.ABSORBANCE && s.y().max() > 1.5) {
      scale = 0.01;
      assumptions.add(new Assumption("ordinate", "percent", "values exceed 1"));
    }
    double factor = scale;
    boolean wavelength =
        s.abscissa() == Abscissa.WAVELENGTH_nm
            || (s.abscissa() == Abscissa.UNKNOWN && s.x().max() > 100);
    double[] energy = wavelength ? s.x().map(nm -> TaucPlot.EV_NM / nm).toArray() : s.x().toArray();
    TaucPlot plot = TaucPlot.of(energy, s.y().map(v -> v * factor).toArray(), kind, exponent);
    Onset.Found gap = required(plot.gap(), "straight part of the plot", scan);
    List<Warning> warnings = new ArrayList<>();
    if (plot.gapAtZero() instanceof Onset.Found zero
        && Math.abs(zero.x() - gap.x()) > 2 * Math.hypot(zero.error(), gap.error()) + 0.02) {
      warnings.add(
          new Warning(
              "tauc_background",
              String.format(
                  java.util.Locale.ROOT,
                  "absorption below the gap: %.3f eV against that background, %.3f eV against zero;"
                      + " the first is given",
                  gap.x(),
                  zero.x()),
              scan.file()));
    }
    return new LevelsWorkUp(
        Kind.TAUC,
        scan.source(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Value(
                gap.x(),
                gap.error(),
                String.format(
                    java.util.Locale.ROOT,
                    "(alpha h nu)^%.3g of %s; %s",
                    exponent,
                    kind.word(),
                    windows("plot", gap)))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Optical(plot),
        warnings,
        assumptions);
  }

  private static TaucPlot.Kind kind(String name, List<Assumption> assumptions) {
    if (name.startsWith("r") || name.contains("refl") || name.contains("%r")) {
      return TaucPlot.Kind.REFLECTANCE;
    }
    if (name.startsWith("t") || name.contains("trans") || name.contains("%t")) {
      return TaucPlot.Kind.TRANSMITTANCE;
    }
    if (!name.startsWith("a") && !name.contains("abs")) {
      assumptions.add(
          new Assumption("ordinate", "absorbance", "the file does not say; give --ordinate"));
    }
    return TaucPlot.Kind.ABSORBANCE;
  }

  /**
   * Valence offset of the contact A/B.
   *
   * @param a spectra of A alone: core level and valence band
   * @param b likewise
   * @param contact spectra of both in contact
   */
  public static LevelsWorkUp kraut(
      List<LevelScan> a,
      List<LevelScan> b,
      List<LevelScan> contact,
      Range coreA,
      Range coreB,
      Photons photons) {
    List<Level> levels =
        List.of(
            core(a, coreA, photons),
            edge(a, photons),
            core(b, coreB, photons),
            edge(b, photons),
            core(contact, coreA, photons),
            core(contact, coreB, photons));
    KrautOffset offset =
        KrautOffset.of(
            levels.get(0),
            levels.get(1),
            levels.get(2),
            levels.get(3),
            levels.get(4),
            levels.get(5));
    return new LevelsWorkUp(
        Kind.KRAUT,
        a.getFirst().source() + "; " + b.getFirst().file() + "; " + contact.getFirst().file(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Value(
                offset.offset_eV(),
                offset.error_eV(),
                "core levels and valence edges of both phases, core levels in contact")),
        new CoreLevels(levels.stream().map(Level::value_eV).toList()),
        List.of(),
        List.of());
  }

  private static Level core(List<LevelScan> scans, Range range, Photons photons) {
    LevelScan scan = covering(scans, range, photons);
    return switch (spectrum(scan, photons).coreLevel(range.low_eV(), range.high_eV())) {
      case CoreLevel.Found found -> new Level(found.energy_eV(), found.error_eV());
      case CoreLevel.Absent(String reason) ->
          throw new InputException(
              "no core level: " + reason,
              scan.file(),
              String.format(
                  java.util.Locale.ROOT,
                  "choose another range than %.1f:%.1f",
                  range.low_eV(),
                  range.high_eV()));
    };
  }

  private static Level edge(List<LevelScan> scans, Photons photons) {
    LevelScan scan = covering(scans, photons.valence().orElse(new Range(0, 4)), photons);
    Onset.Found found = required(valence(spectrum(scan, photons), photons), "valence edge", scan);
    return new Level(found.x(), found.error());
  }

  private static LevelScan covering(List<LevelScan> scans, Range range, Photons photons) {
    for (LevelScan scan : scans) {
      double[] binding = spectrum(scan, photons).binding_eV();
      double least = Arrays.stream(binding).min().orElse(Double.NaN);
      double most = Arrays.stream(binding).max().orElse(Double.NaN);
      if (least <= range.low_eV() && most >= range.high_eV()) {
        return scan;
      }
    }
    throw new InputException(
        String.format(
            java.util.Locale.ROOT,
            "no spectrum covers %.1f to %.1f eV",
            range.low_eV(),
            range.high_eV()),
        scans.getFirst().file(),
        "give a file that does, or another range");
  }

  /**
   * Flat band and carriers.
   *
   * @param source files and date
   */
  public static LevelsWorkUp mottSchottky(
      List<MottSchottky.Curve> curves,
      double permittivity,
      double area_m2,
      double temperature_K,
      Optional<MottSchottky.Carriers> type,
      String source) {
    MottSchottky result =
        switch (MottSchottky.of(curves, permittivity, area_m2, temperature_K, type)) {
          case MottSchottky.Outcome.Known(MottSchottky known) -> known;
          case MottSchottky.Outcome.Refused(String reason) ->
              throw new InputException(
                  "no Mott-Schottky line: " + reason,
                  source,
                  "measure at three frequencies or more over the depletion");
        };
    String detail =
        String.format(
            java.util.Locale.ROOT,
            "%d frequencies, permittivity %.4g, area %.4g cm2",
            curves.size(),
            permittivity,
            1e4 * area_m2);
    double carriers = 1e-6 * result.carriers_per_m3();
    return new LevelsWorkUp(
        Kind.MOTT_SCHOTTKY,
        source,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Value(result.flatBand_V(), result.flatBandError_V(), detail)),
        Optional.of(new Value(carriers, carriers * (result.carriersFactor() - 1), detail)),
        Optional.of(result.type()),
        Optional.empty(),
        new LevelsWorkUp.Capacitances(result),
        result.warnings(source),
        List.of(
            new Assumption(
                "temperature_K", String.valueOf(temperature_K), "for the term kT/e of the zero")));
  }
}
