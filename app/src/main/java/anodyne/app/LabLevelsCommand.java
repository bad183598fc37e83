package anodyne.app;

import anodyne.analysis.MottSchottky;
import anodyne.analysis.TaucPlot;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.measurement.Scan.Abscissa;
import anodyne.quantity.Warning;
import anodyne.report.lab.LevelsFigures;
import anodyne.workup.CapacitanceCurves;
import anodyne.workup.LevelScan;
import anodyne.workup.LevelsAnalysis;
import anodyne.workup.LevelsAnalysis.Photons;
import anodyne.workup.LevelsAnalysis.Range;
import anodyne.workup.LevelsDocument;
import anodyne.workup.LevelsWorkUp;
import anodyne.workup.LevelsWorkUp.Kind;
import anodyne.workup.LevelsWorkUp.Value;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Energy levels from spectra and capacitances. */
@Command(
    name = "levels",
    description = {
      "Energy levels of a sample, each with its error: work function and valence edge (ups, xps),"
          + " band gap (tauc), flat band and carriers (mott-schottky), valence offset of a contact"
          + " (kraut).",
      "Onsets are refused where nothing is straight. --add-to-library stores the values as measured"
          + " ones of a phase; every stage then uses them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne lab levels ups.csv --kind ups --photon-eV 21.22 --bias-V -5",
      "  anodyne lab levels drs.txt --kind tauc --exponent 0.5 --ordinate reflectance",
      "  anodyne lab levels ms.csv --kind mott-schottky --permittivity 12 --area-cm2 0.2",
      "  anodyne lab levels A.csv B.csv AB.csv --kind kraut --core-a 225:234 --core-b 1018:1026",
      "  anodyne lab levels ups.csv --kind ups --photon-eV 21.22 --add-to-library --phase MoS2"
    })
final class LabLevelsCommand implements Callable<Integer> {
  private static final double CELSIUS_K = 273.15;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "spectra or tables")
  private List<Path> files = List.of();

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "ups, xps, tauc, mott-schottky, kraut")
  private String kindWord = "";

  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description = "what the first column is: binding, kinetic, photon, wavelength")
  private @Nullable String axis;

  @Option(names = "--photon-eV", paramLabel = "E", description = "photon energy (He I: 21.22)")
  private @Nullable Double photon_eV;

  @Option(
      names = "--bias-V",
      paramLabel = "U",
      description = "bias of the sample the scale still carries (default: 0)")
  private double bias_V;

  @Option(
      names = "--fermi-eV",
      paramLabel = "E",
      description = "Fermi edge on the scale of the file (default: 0 of binding energies)")
  private @Nullable Double fermi_eV;

  @Option(
      names = "--valence-range",
      paramLabel = "LOW:HIGH",
      description = "binding energies between which the valence edge is looked for")
  private @Nullable String valence;

  @Option(
      names = "--exponent",
      paramLabel = "N",
      description = "of the Tauc plot: 2 direct, 1/2 indirect, 2/3 and 1/3 forbidden ones")
  private @Nullable String exponent;

  @Option(
      names = "--ordinate",
      paramLabel = "KIND",
      description = "absorbance, reflectance (diffuse, Kubelka-Munk), transmittance")
  private TaucPlot.@Nullable Kind ordinate;

  @Option(names = "--permittivity", paramLabel = "EPS", description = "relative, of the phase")
  private @Nullable Double permittivity;

  @Option(names = "--area-cm2", paramLabel = "A", description = "of the electrode")
  private @Nullable Double area_cm2;

  @Option(
      names = "--temperature-C",
      paramLabel = "T",
      description = "of the measurement (default: 25)")
  private double temperature_C = 25;

  @Option(names = "--type", paramLabel = "TYPE", description = "n or p (default: by the slope)")
  private MottSchottky.@Nullable Carriers type;

  @Option(names = "--core-a", paramLabel = "LOW:HIGH", description = "core level of A")
  private @Nullable String coreA;

  @Option(names = "--core-b", paramLabel = "LOW:HIGH", description = "core level of B")
  private @Nullable String coreB;

  @Option(
      names = "--add-to-library",
      description = "store the values as measured ones in your own library")
  private boolean add;

  @Option(names = "--phase", paramLabel = "PHASE", description = "the phase measured")
  private @Nullable String phase;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write figures (SVG) and their numbers (CSV) there")
  private @Nullable Path out;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final Common common = new Common();

  @Override
  public Integer call() {
    if (add && phase == null) {
      throw new InputException(
          "no phase is named", "--add-to-library", "name the phase measured with --phase");
    }
    LevelsWorkUp work = work();
    LabFigures.write(common, out, LevelsFigures.of(work));
    Optional<LevelsStore> stored =
        add
            ? Optional.of(LevelsStore.of(work, common.folder(), String.valueOf(phase)))
            : Optional.empty();
    List<Warning> warnings = new ArrayList<>(work.warnings());
    stored.ifPresent(s -> warnings.addAll(s.warnings()));
    if (common.json) {
      JsonObject document =
          Document.of("levels/1")
              .put("files", files.stream().map(Path::toString).toList())
              .putAll(LevelsDocument.of(work))
              .put("stored", stored.map(s -> s.phase().id()));
      common
          .out()
          .print(
              Document.close(document, warnings, work.assumptions(), Document.provenance()).text());
    } else {
      print(common.out(), work);
      stored.ifPresent(
          s -> common.say("stored " + s.phase().id() + " in " + common.folder().path()));
    }
    common.warn(warnings);
    return ExitCode.DONE;
  }

  private LevelsWorkUp work() {
    return switch (kind()) {
      case UPS ->
          LevelsAnalysis.ups(
              scans(0).getFirst(), scans(Math.min(1, files.size() - 1)).getFirst(), photons());
      case XPS -> LevelsAnalysis.xps(scans(0).getFirst(), photons());
      case TAUC ->
          LevelsAnalysis.tauc(scans(0).getFirst(), Optional.ofNullable(ordinate), exponent());
      case MOTT_SCHOTTKY ->
          LevelsAnalysis.mottSchottky(
              CapacitanceCurves.read(files, reading.reading()),
              positive(permittivity, "--permittivity"),
              1e-4 * positive(area_cm2, "--area-cm2"),
              temperature_C + CELSIUS_K,
              Optional.ofNullable(type),
              source());
      case KRAUT -> kraut();
    };
  }

  private String source() {
    return "own measurement, "
        + files.stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining(", "))
        + ", "
        + LevelScan.written(files.getFirst());
  }

  private LevelsWorkUp kraut() {
    if (files.size() != 3) {
      throw new InputException(
          files.size() + " files are given",
          "--kind kraut",
          "give three: A alone, B alone, A and B in contact");
    }
    return LevelsAnalysis.kraut(
        scans(0),
        scans(1),
        scans(2),
        range(required(coreA, "--core-a"), "--core-a"),
        range(required(coreB, "--core-b"), "--core-b"),
        photons());
  }

  private Kind kind() {
    return Arrays.stream(Kind.values())
        .filter(k -> k.word().equals(kindWord.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                InputException.quoted(kindWord) + " is no kind of measurement",
                "--kind",
                "choose ups, xps, tauc, mott-schottky or kraut"));
  }

  private List<LevelScan> scans(int file) {
    return LevelScan.read(
        files.get(file), reading.reading(), Optional.ofNullable(axis).map(LabLevelsCommand::axis));
  }

  private static Abscissa axis(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "binding" -> Abscissa.BINDING_ENERGY_eV;
      case "kinetic" -> Abscissa.KINETIC_ENERGY_eV;
      case "photon" -> Abscissa.PHOTON_ENERGY_eV;
      case "wavelength" -> Abscissa.WAVELENGTH_nm;
      default ->
          throw new InputException(
              InputException.quoted(word) + " is no axis",
              "--axis",
              "choose binding, kinetic, photon or wavelength");
    };
  }

  private Photons photons() {
    return new Photons(
        photon_eV == null ? OptionalDouble.empty() : OptionalDouble.of(photon_eV),
        bias_V,
        fermi_eV == null ? OptionalDouble.empty() : OptionalDouble.of(fermi_eV),
        Optional.ofNullable(valence).map(text -> range(text, "--valence-range")));
  }

  private double exponent() {
    String text = required(exponent, "--exponent");
    double value =
        switch (text) {
          case "1/2" -> 0.5;
          case "2/3" -> 2.0 / 3;
          case "1/3" -> 1.0 / 3;
          default -> number(text, "--exponent");
        };
    if (!(value > 0 && value <= 2)) {
      throw new InputException(
          "exponent must lie between 0 and 2, got " + value,
          "--exponent",
          "write 2 for a direct gap, 1/2 for an indirect one");
    }
    return value;
  }

  private static String required(@Nullable String text, String option) {
    if (text == null) {
      throw new InputException("is not given", option, "see anodyne lab levels --help");
    }
    return text;
  }

  private static double positive(@Nullable Double value, String option) {
    if (value == null || !(value > 0 && Double.isFinite(value))) {
      throw new InputException("a number above 0 is needed", option, "give " + option);
    }
    return value;
  }

  private static double number(String text, String option) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InputException(
          InputException.quoted(text) + " is no number", option, "write for example 0.5");
    }
  }

  private static Range range(String text, String option) {
    String[] ends = text.split(":", -1);
    if (ends.length != 2) {
      throw new InputException(
          InputException.quoted(text) + " is no range", option, "write LOW:HIGH in eV");
    }
    double low = number(ends[0].strip(), option);
    double high = number(ends[1].strip(), option);
    if (!(low < high)) {
      throw new InputException(
          "the range " + text + " is empty", option, "write the lower energy first");
    }
    return new Range(low, high);
  }

  private static void print(PrintWriter out, LevelsWorkUp work) {
    line(out, "work function", work.workFunction(), "eV");
    line(out, "valence edge below the Fermi level", work.valenceEdge(), "eV");
    line(out, "band gap", work.bandGap(), "eV");
    line(out, "flat band", work.flatBand(), "V");
    line(out, "carriers", work.carriers(), "per cm3");
    work.type().ifPresent(t -> out.println("type: " + t.word()));
    line(out, "valence offset, right minus left", work.valenceOffset(), "eV");
  }

  private static void line(PrintWriter out, String name, Optional<Value> value, String unit) {
    value.ifPresent(v ->
        out.printf(
            Locale.ROOT,
            "%s: %.4g +- %.2g %s (%s)%n",
            name,
            v.value(),
            v.error(),
            unit,
            v.detail()));
  }
}
