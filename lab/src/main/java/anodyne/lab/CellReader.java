package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Cell;
import anodyne.measurement.Cell.Basis;
import anodyne.measurement.Cell.Role;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A cell from its line. What follows from the rest is filled in: the area from the diameter, the
 * active mass from the mass of the electrode and the fraction, or from loading and area. Where two
 * ways lead to one number they must agree.
 */
final class CellReader {
  /** Difference, in parts, that rounding and weighing may leave between two ways to a mass. */
  private static final double MASS_TOLERANCE = 0.05;

  private static final double AREA_TOLERANCE = 0.02;

  private final CellLine line;
  private final List<Warning> warnings = new ArrayList<>();

  CellReader(CellLine line) {
    this.line = line;
  }

  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** Patterns of the names of the cell's files. */
  List<String> files() {
    return line.text("files")
        .map(t -> Arrays.stream(t.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()))
        .map(s -> s.toList())
        .orElse(List.of());
  }

  Cell cell() {
    String id =
        line.text("cell").orElseThrow(() -> line.wrong("column cell is empty", "name the cell"));
    OptionalDouble activeFraction = fraction("active_fraction");
    OptionalDouble carbonFraction = fraction("carbon_fraction");
    OptionalDouble binderFraction = fraction("binder_fraction");
    checkSum(activeFraction, carbonFraction, binderFraction);
    OptionalDouble area_cm2 = area_cm2();
    OptionalDouble coating_mg = mass_mg("electrode_mass_mg");
    OptionalDouble active_mg = active_mg(activeFraction, coating_mg, area_cm2);
    if (coating_mg.isEmpty() && active_mg.isPresent() && activeFraction.isPresent()) {
      coating_mg = OptionalDouble.of(active_mg.getAsDouble() / activeFraction.getAsDouble());
    }
    return new Cell(
        id,
        word("role", Role.values(), Role::word),
        times(active_mg, 1e-6),
        massBasis(id, active_mg),
        times(coating_mg, 1e-6),
        activeFraction,
        carbonFraction,
        binderFraction,
        times(diameter_mm(), 1e-3),
        times(area_cm2, 1e-4),
        line.text("collector"),
        line.text("electrolyte"),
        times(line.number("electrolyte_volume_uL", 0, 1e6, "write microlitres"), 1e-9),
        line.text("separator"),
        times(mass_mg("counter_mass_mg"), 1e-6),
        temperature_K(),
        presodiated(),
        times(line.number("length_um", 0, 1e4, "write micrometres"), 1e-6),
        times(line.number("molar_volume_cm3_per_mol", 0, 1e4, "write cm3 per mol"), 1e-6),
        times(line.number("molar_mass_g_per_mol", 0, 1e5, "write g per mol"), 1e-3),
        line.text("host"),
        line.text("group").orElse(id));
  }

  private static OptionalDouble times(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
  }

  private OptionalDouble fraction(String column) {
    return line.number(column, -1e-300, 1, "write a share such as 0.8, not percent");
  }

  private void checkSum(OptionalDouble active, OptionalDouble carbon, OptionalDouble binder) {
    double sum = active.orElse(0) + carbon.orElse(0) + binder.orElse(0);
    if (sum > 1.005) {
      throw line.wrong(
          String.format(Locale.ROOT, "the fractions add up to %.4g, more than 1", sum),
          "correct active_fraction, carbon_fraction and binder_fraction");
    }
    if (active.isPresent() && !(active.getAsDouble() > 0)) {
      throw line.wrong("active_fraction must be above 0", "write a share such as 0.8");
    }
  }

  private OptionalDouble mass_mg(String column) {
    return line.number(column, 1e-3, 1e6, "write milligrams");
  }

  private OptionalDouble diameter_mm() {
    return line.number("diameter_mm", 0.1, 1000, "write millimetres");
  }

  private OptionalDouble area_cm2() {
    OptionalDouble given = line.number("area_cm2", 1e-4, 1e5, "write cm2");
    OptionalDouble diameter = diameter_mm();
    if (diameter.isEmpty()) {
      return given;
    }
    double disc = Math.PI * diameter.getAsDouble() * diameter.getAsDouble() / 400;
    if (given.isPresent() && differ(given.getAsDouble(), disc, AREA_TOLERANCE)) {
      throw line.wrong(
          String.format(
              Locale.ROOT,
              "area_cm2 is %.5g, but a disc of %.5g mm has %.5g cm2",
              given.getAsDouble(),
              diameter.getAsDouble(),
              disc),
          "correct one of them or leave it out");
    }
    return given.isPresent() ? given : OptionalDouble.of(disc);
  }

  private OptionalDouble active_mg(
      OptionalDouble fraction, OptionalDouble coating_mg, OptionalDouble area_cm2) {
    OptionalDouble given = mass_mg("active_mass_mg");
    OptionalDouble loading =
        line.number("loading_mg_cm2", 1e-4, 1e3, "write mg of active material per cm2");
    OptionalDouble byFraction = product(coating_mg, fraction);
    OptionalDouble byLoading = product(loading, area_cm2);
    if (given.isPresent() && coating_mg.isPresent()) {
      checkPart(given.getAsDouble(), coating_mg.getAsDouble());
    }
    agree("active_mass_mg", given, "electrode_mass_mg times active_fraction", byFraction);
    agree("active_mass_mg", given, "loading_mg_cm2 times area", byLoading);
    agree(
        "electrode_mass_mg times active_fraction",
        byFraction,
        "loading_mg_cm2 times area",
        byLoading);
    return given.isPresent() ? given : byFraction.isPresent() ? byFraction : byLoading;
  }

  private static OptionalDouble product(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() * b.getAsDouble())
        : OptionalDouble.empty();
  }

  private void checkPart(double active_mg, double coating_mg) {
    if (active_mg > coating_mg) {
      throw line.wrong(
          String.format(
              Locale.ROOT,
              "active_mass_mg %.5g is more than electrode_mass_mg %.5g",
              active_mg,
              coating_mg),
          "electrode_mass_mg is the coating with active material, carbon and binder");
    }
  }

  private void agree(String first, OptionalDouble a, String second, OptionalDouble b) {
    if (a.isPresent()
        && b.isPresent()
        && differ(a.getAsDouble(), b.getAsDouble(), MASS_TOLERANCE)) {
      throw line.wrong(
          String.format(
              Locale.ROOT,
              "%s gives %.5g mg, but %s gives %.5g mg",
              first,
              a.getAsDouble(),
              second,
              b.getAsDouble()),
          "correct one of them; a loading is of active material, not of the coating");
    }
  }

  private static boolean differ(double a, double b, double tolerance) {
    return Math.abs(a - b) > tolerance * Math.max(a, b);
  }

  private Basis massBasis(String id, OptionalDouble active_mg) {
    Optional<Basis> given =
        word("mass_basis", new Basis[] {Basis.HOST, Basis.COMPOSITE}, Basis::word);
    if (given.isEmpty() && active_mg.isPresent()) {
      warnings.add(
          new Warning(
              "mass_basis_missing",
              "column mass_basis is empty; the active mass is taken as that of the host alone,"
                  + " write host or composite (with the carbon or MXene it was made with)",
              id));
    }
    return given.orElse(Basis.HOST);
  }

  private <T> Optional<T> word(
      String column, T[] values, java.util.function.Function<T, String> spelling) {
    Optional<String> text = line.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (T value : values) {
      if (spelling.apply(value).equals(text.get())) {
        return Optional.of(value);
      }
    }
    throw line.wrong(
        column + " is " + InputException.quoted(text.get()),
        "write " + String.join(", ", Arrays.stream(values).map(spelling).toList()));
  }

  private OptionalDouble temperature_K() {
    OptionalDouble given =
        line.number("temperature_degC", -120, 250, "write degrees Celsius, 25 and not 298");
    return given.isPresent() ? OptionalDouble.of(given.getAsDouble() + 273.15) : given;
  }

  private Optional<Boolean> presodiated() {
    return word("presodiated", new Boolean[] {true, false}, b -> b ? "yes" : "no");
  }
}
