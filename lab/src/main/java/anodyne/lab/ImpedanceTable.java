package anodyne.lab;

import anodyne.lab.Units.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table hold an impedance, by their headings: frequency with real and imaginary
 * part, or with modulus and phase. A heading {@code -Im(Z)} or {@code -Z''} turns the sign.
 */
final class ImpedanceTable {
  private static final Set<String> FREQUENCY =
      Set.of("freq", "frequency", "f", "频率", "data:frequency", "frequencyhz", "freqhz");
  private static final Set<String> REAL =
      Set.of(
          "z'",
          "zreal",
          "re(z)",
          "rez",
          "zre",
          "real",
          "re",
          "real(z)",
          "zr",
          "z'(a)",
          "zreal(z)",
          "data:z'",
          "impedancereal",
          "zrealpart",
          "realpart",
          "z1");
  private static final Set<String> IMAGINARY =
      Set.of(
          "z''",
          "zimag",
          "im(z)",
          "imz",
          "zim",
          "imag",
          "im",
          "imag(z)",
          "imaginary",
          "zi",
          "z''(b)",
          "data:z''",
          "impedanceimaginary",
          "zimagpart",
          "imaginarypart",
          "zimg",
          "z2");
  private static final Set<String> MODULUS =
      Set.of(
          "|z|",
          "zmod",
          "z",
          "mod(z)",
          "modz",
          "impedance",
          "absz",
          "abs(z)",
          "magnitude",
          "impedancemagnitude");
  private static final Set<String> PHASE =
      Set.of(
          "phase(z)",
          "phase",
          "zphz",
          "theta",
          "phaseangle",
          "phaseofz",
          "theta(z)",
          "zphase",
          "impedancephase",
          "impedancephasedegrees");
  private static final Set<String> TIME = Set.of("time", "t", "elapsedtime", "et", "time(sec)");
  private static final Set<String> BIAS =
      Set.of("<ewe>", "ewe", "vdc", "bias", "edc", "potential", "e", "dc");
  private static final Set<String> SWEEP =
      Set.of("cyclenumber", "cycle", "sweep", "znumber", "z cycle");

  private final List<Header> headers;
  private int frequency = -1;
  private int real = -1;
  private int imaginary = -1;
  private int modulus = -1;
  private int phase = -1;
  private int time = -1;
  private int bias = -1;
  private int sweep = -1;
  private double imaginarySign = 1;
  private double phaseSign = 1;
  private double hertz = 1;
  private double ohms = 1;
  private double imaginaryOhms = 1;
  private double degrees = 1;
  private double seconds = 1;
  private double volts = 1;

  private ImpedanceTable(List<Header> headers, int begin, int end) {
    this.headers = headers;
    for (int c = begin; c < end; c++) {
      String key = headers.get(c).key();
      boolean negative = key.startsWith("-") && key.length() > 1;
      String plain = negative ? key.substring(1) : key;
      if (plain.startsWith("(") && plain.endsWith(")")) {
        plain = plain.substring(1, plain.length() - 1);
      }
      assign(c, plain, negative ? -1 : 1);
    }
  }

  private void assign(int column, String key, double sign) {
    if (frequency < 0 && FREQUENCY.contains(key)) {
      frequency = column;
    } else if (real < 0 && REAL.contains(key)) {
      real = column;
    } else if (imaginary < 0 && IMAGINARY.contains(key)) {
      imaginary = column;
      imaginarySign = sign;
    } else if (modulus < 0 && MODULUS.contains(key)) {
      modulus = column;
    } else if (phase < 0 && PHASE.contains(key)) {
      phase = column;
      phaseSign = sign;
    } else if (time < 0 && TIME.contains(key)) {
      time = column;
    } else if (bias < 0 && BIAS.contains(key)) {
      bias = column;
    } else if (sweep < 0 && SWEEP.contains(key)) {
      sweep = column;
    }
  }

  /** Whether an impedance is among these columns. */
  static boolean isAmong(List<String> headings) {
    List<Header> headers = headings.stream().map(Header::of).toList();
    return new ImpedanceTable(headers, 0, headers.size()).isImpedance();
  }

  /**
   * The columns, if there is an impedance among them.
   *
   * @throws anodyne.data.InputException if one of them has a unit that is not known
   */
  static Optional<ImpedanceTable> among(List<String> headings, String file) {
    List<Header> headers = headings.stream().map(Header::of).toList();
    ImpedanceTable found = new ImpedanceTable(headers, 0, headers.size());
    if (!found.isImpedance()) {
      return Optional.empty();
    }
    found.units(file);
    return Optional.of(found);
  }

  /** Spectra that stand side by side: a new one begins at each heading that repeats the first. */
  static List<ImpedanceTable> groups(List<String> headings, String file) {
    List<Header> headers = headings.stream().map(Header::of).toList();
    List<Integer> begins = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      if (c == 0 || (!headers.get(c).name().isEmpty() && headers.get(c).equals(headers.get(0)))) {
        begins.add(c);
      }
    }
    begins.add(headers.size());
    List<ImpedanceTable> groups = new ArrayList<>();
    for (int g = 0; g + 1 < begins.size(); g++) {
      ImpedanceTable group = new ImpedanceTable(headers, begins.get(g), begins.get(g + 1));
      if (group.isImpedance()) {
        group.units(file);
        groups.add(group);
      }
    }
    return groups.isEmpty() ? List.of(among(headings, file).orElseThrow()) : groups;
  }

  /** Number of its column of the frequency. */
  int column() {
    return frequency;
  }

  private boolean isImpedance() {
    boolean parts = real >= 0 && imaginary >= 0;
    boolean polar = modulus >= 0 && phase >= 0;
    return frequency >= 0 && (parts || polar);
  }

  private void units(String file) {
    hertz = factor(frequency, Dimension.FREQUENCY, file);
    seconds = factor(time, Dimension.TIME, file);
    volts = factor(bias, Dimension.VOLTAGE, file);
    ohms = factor(real >= 0 && imaginary >= 0 ? real : modulus, Dimension.RESISTANCE, file);
    imaginaryOhms = factor(imaginary, Dimension.RESISTANCE, file);
    degrees = factor(phase, Dimension.ANGLE, file);
  }

  /** Adds all rows from where the table stands on. */
  void read(TextTable table, SpectrumRows rows) {
    while (table.next()) {
      row(table, rows);
    }
  }

  /** Frequency of the row the table stands at. */
  double frequency_Hz(TextTable table) {
    return hertz * table.number(frequency);
  }

  /** Adds the row the table stands at. */
  void row(TextTable table, SpectrumRows rows) {
    row(table, rows, Double.NaN);
  }

  /** The same with a potential for rows that carry none. */
  void row(TextTable table, SpectrumRows rows, double bias_V) {
    double re;
    double im;
    if (real >= 0 && imaginary >= 0) {
      re = ohms * table.number(real);
      im = imaginarySign * imaginaryOhms * table.number(imaginary);
    } else {
      double angle = Math.toRadians(phaseSign * degrees * table.number(phase));
      re = ohms * table.number(modulus) * Math.cos(angle);
      im = ohms * table.number(modulus) * Math.sin(angle);
    }
    rows.add(
        sweep < 0 ? 1 : table.whole(sweep, 1),
        hertz * table.number(frequency),
        re,
        im,
        bias < 0 ? bias_V : volts * table.number(bias),
        time < 0 ? Double.NaN : seconds * table.time(time));
  }

  private double factor(int column, Dimension dimension, String file) {
    return Columns.factor(headers, column, dimension, file);
  }
}
