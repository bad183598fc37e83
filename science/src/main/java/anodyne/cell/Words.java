package anodyne.cell;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words, numbers and units from a text, from left to right. */
final class Words {
  static final double MOST_V = 10;
  static final String VOLTAGES = "a voltage from -10 to 10 V";
  private static final double MOST_S = 3.6e9;
  private static final int MOST_TIMES = 9_999_999;
  private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
  private static final String END = "(?![\\p{L}\\d])";
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]*");
  private static final Pattern POSITIVE = Pattern.compile("\\+?(" + NUMBER + ")");
  private static final Pattern SIGNED = Pattern.compile("([+-]?" + NUMBER + ")");
  private static final Pattern WHOLE = Pattern.compile("(\\d+)" + "(?![.\\d])");
  private static final Pattern TIME =
      Pattern.compile(
          "(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|days?|d)" + END,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VOLT = Pattern.compile("([uµμm]?)V" + END);
  private static final Pattern WATT = Pattern.compile("([uµμmk]?)W" + END);
  private static final Pattern OHM = Pattern.compile("([mk]?)(?:[Oo]hms?|Ω|Ω)" + END);
  private static final Pattern PERCENT =
      Pattern.compile("%(?:\\s*(?:of\\s+)?(?:the\\s+)?" + "(?:nominal\\s+)?capacity" + END + ")?");
  private static final Pattern C_RATE = Pattern.compile("C(?:\\s*/\\s*(" + NUMBER + "))?" + END);
  private static final String PER =
      "(?:(?:\\s*/\\s*|\\s+per\\s+)(?<per>mg|g|kg|gram|cm\\^?2|cm²|m\\^?2|m²)"
          + "|\\s*[·.]?\\s*(?:(?<gram>mg|g|kg)\\s?\\^?[-−–⁻][1¹]"
          + "|(?<square>cm|m)\\s?\\^?[-−–⁻][2²]))?";
  private static final Pattern AMPERE =
      Pattern.compile("(?<prefix>[nuµμmk]?)A(?<hours>\\s?[.·*]?\\s?h)?" + PER + END);
  private static final Pattern RATE =
      Pattern.compile(
          "([uµμm]?)V(?:\\s*/\\s*|\\s+per\\s+|\\s*[·.]?\\s*)"
              + "(seconds?|s|minutes?|min|hours?|h)(?:\\s?\\^?[-−–⁻][1¹])?"
              + END);

  private final String text;
  private int at;
  private double lastNumber;

  Words(String text) {
    this.text = text;
    skipSpace();
  }

  /** Index of the next character. */
  int place() {
    return at;
  }

  /** Goes back to an earlier place. */
  void back(int place) {
    at = place;
  }

  boolean atEnd() {
    return at == text.length();
  }

  NotUnderstoodException expected(String what) {
    return new NotUnderstoodException(at, what);
  }

  /** Takes the word or sign if it comes next, whatever its case. */
  boolean take(String word) {
    int end = at + word.length();
    if (!text.regionMatches(true, at, word, 0, word.length())) {
      return false;
    }
    boolean runsOn =
        end < text.length()
            && Character.isLetter(word.charAt(word.length() - 1))
            && Character.isLetterOrDigit(text.charAt(end));
    if (runsOn) {
      return false;
    }
    at = end;
    skipSpace();
    return true;
  }

  /** Takes the first of the words that comes next. */
  boolean takeAny(String... words) {
    for (String word : words) {
      if (take(word)) {
        return true;
      }
    }
    return false;
  }

  void need(String word) {
    if (!take(word)) {
      throw expected("\"" + word + "\"");
    }
  }

  /** A number of times. */
  int count(String of) {
    Matcher match = next(WHOLE).orElseThrow(() -> expected("how many " + of));
    double count = Double.parseDouble(match.group(1));
    if (count < 1) {
      throw new NotUnderstoodException(match.start(), "1 or more " + of);
    }
    if (count > MOST_TIMES) {
      throw new NotUnderstoodException(match.start(), "at most " + MOST_TIMES + " " + of);
    }
    return (int) count;
  }

  /** A time, s. */
  double time_s() {
    int start = at;
    double value = positive("a time such as 10 minutes");
    double time_s = value * unit_s(next(TIME).orElseThrow(() -> expected("s, minutes or hours")));
    if (time_s > MOST_S) {
      throw new NotUnderstoodException(start, "a time of at most 1e6 hours");
    }
    return notZero(start, time_s, "a time above 0");
  }

  private static double unit_s(Matcher unit) {
    return switch (Character.toLowerCase(unit.group(1).charAt(0))) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3600;
      default -> 86_400;
    };
  }

  double voltage_V() {
    String example = "a voltage such as 2.5 V";
    Matcher number = next(SIGNED).orElseThrow(() -> expected(example));
    double value = Double.parseDouble(number.group(1));
    Matcher unit = next(VOLT).orElseThrow(() -> expected("V or mV"));
    double voltage_V = finite(number.start(), value * prefix(unit.group(1)));
    if (Math.abs(voltage_V) > MOST_V) {
      throw new NotUnderstoodException(number.start(), VOLTAGES);
    }
    return voltage_V;
  }

  /** The unit of a scan rate in V/s, if one comes next. */
  OptionalDouble rateUnit_V_per_s() {
    Optional<Matcher> unit = next(RATE);
    if (unit.isEmpty()) {
      return OptionalDouble.empty();
    }
    double time_s =
        switch (Character.toLowerCase(unit.get().group(2).charAt(0))) {
          case 's' -> 1;
          case 'm' -> 60;
          default -> 3600;
        };
    return OptionalDouble.of(prefix(unit.get().group(1)) / time_s);
  }

  double positive(String example) {
    Matcher number = next(POSITIVE).orElseThrow(() -> expected(example));
    lastNumber = finite(number.start(), Double.parseDouble(number.group(1)));
    return lastNumber;
  }

  /** Takes a number if no unit follows it. */
  boolean takeNumberWithoutUnit() {
    int start = at;
    if (next(C_RATE).isEmpty() && next(POSITIVE).isPresent()) {
      int behind = at;
      if (unit(start, 1).isEmpty()) {
        at = start;
        lastNumber = positive("a number");
        return behind == at;
      }
    }
    at = start;
    return false;
  }

  /** The number read last, without its unit. */
  double lastNumber() {
    return lastNumber;
  }

  /** True if a number of cycles or pulses comes next. */
  boolean countFollows() {
    int start = at;
    boolean follows = next(WHOLE).isPresent() && takeAny("cycles", "cycle", "pulses", "pulse");
    at = start;
    return follows;
  }

  /** True if a C-rate without a number before it, or a number, comes next. */
  boolean numberFollows() {
    int start = at;
    boolean follows = next(POSITIVE).isPresent() || next(C_RATE).isPresent();
    at = start;
    return follows;
  }

  /** A current, charge, voltage, power or resistance above 0; voltages of either sign. */
  Amount amount(String example) {
    int start = at;
    Optional<Matcher> rate = next(C_RATE);
    if (rate.isPresent()) {
      lastNumber = 1;
      return within(start, cRate(start, 1, rate.get()));
    }
    Matcher number = next(SIGNED).orElseThrow(() -> expected(example));
    double value = finite(start, Double.parseDouble(number.group(1)));
    lastNumber = value;
    Amount amount = unit(start, value).orElseThrow(() -> expected("a unit: " + example));
    if (!(amount.kind() == Amount.Kind.VOLTAGE || amount.value() > 0)) {
      throw new NotUnderstoodException(start, "a number above 0, " + example);
    }
    return within(start, amount);
  }

  /** An amount that is not too large. */
  static Amount within(int start, Amount amount) {
    amount
        .beyond()
        .ifPresent(most -> {
          throw new NotUnderstoodException(start, most);
        });
    return amount;
  }

  /** The unit behind a number; empty if there is none. */
  Optional<Amount> unit(int start, double value) {
    Optional<Matcher> match = next(C_RATE);
    if (match.isPresent()) {
      return Optional.of(cRate(start, value, match.get()));
    }
    match = next(VOLT);
    if (match.isPresent()) {
      return Optional.of(plain(start, value * prefix(match.get().group(1)), Amount.Kind.VOLTAGE));
    }
    match = next(WATT);
    if (match.isPresent()) {
      return Optional.of(plain(start, value * prefix(match.get().group(1)), Amount.Kind.POWER));
    }
    match = next(OHM);
    if (match.isPresent()) {
      return Optional.of(
          plain(start, value * prefix(match.get().group(1)), Amount.Kind.RESISTANCE));
    }
    match = next(PERCENT);
    if (match.isPresent()) {
      return Optional.of(new Amount(value / 100, Amount.Kind.CHARGE, Basis.CAPACITY));
    }
    match = next(AMPERE);
    return match.map(ampere -> ampere(start, value, ampere));
  }

  private static Amount ampere(int start, double value, Matcher match) {
    Amount.Kind kind = match.group("hours") == null ? Amount.Kind.CURRENT : Amount.Kind.CHARGE;
    String per = first(match.group("per"), first(match.group("gram"), match.group("square")));
    double ampere = value * prefix(match.group("prefix"));
    Basis basis = Basis.CELL;
    if (per.endsWith("g") || per.endsWith("gram")) {
      basis = Basis.MASS;
      ampere /= per.startsWith("m") ? 1e-6 : per.startsWith("k") ? 1 : 1e-3;
    } else if (!per.isEmpty()) {
      basis = Basis.AREA;
      ampere /= per.startsWith("c") ? 1e-4 : 1;
    }
    return new Amount(finite(start, ampere), kind, basis);
  }

  private static String first(String one, String other) {
    return one != null ? one : other != null ? other : "";
  }

  private static Amount cRate(int start, double value, Matcher match) {
    double over = match.group(1) == null ? 1 : Double.parseDouble(match.group(1));
    return new Amount(finite(start, value / over), Amount.Kind.CURRENT, Basis.CAPACITY);
  }

  private static Amount plain(int start, double value, Amount.Kind kind) {
    return new Amount(finite(start, value), kind, Basis.CELL);
  }

  private static double prefix(String prefix) {
    return switch (prefix) {
      case "n" -> 1e-9;
      case "u", "µ", "μ" -> 1e-6;
      case "m" -> 1e-3;
      case "k" -> 1e3;
      default -> 1;
    };
  }

  private static double finite(int place, double value) {
    if (!Double.isFinite(value)) {
      throw new NotUnderstoodException(place, "a finite number");
    }
    return value;
  }

  private static double notZero(int place, double value, String expected) {
    if (!(value > 0)) {
      throw new NotUnderstoodException(place, expected);
    }
    return value;
  }

  private Optional<Matcher> next(Pattern pattern) {
    Matcher match = pattern.matcher(text).region(at, text.length());
    match.useTransparentBounds(true);
    if (!match.lookingAt()) {
      return Optional.empty();
    }
    at = match.end();
    skipSpace();
    return Optional.of(match);
  }

  private void skipSpace() {
    Matcher match = SPACE.matcher(text).region(at, text.length());
    if (match.lookingAt()) {
      at = match.end();
    }
  }
}
