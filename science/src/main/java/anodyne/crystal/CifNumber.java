package anodyne.crystal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its standard uncertainty, as in {@code 3.189(1)}.
 *
 * @param value the number
 * @param uncertainty one standard deviation, if given
 */
public record CifNumber(double value, OptionalDouble uncertainty) {
  private static final int MAX_LENGTH = 40;
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:[0-9]+(?:\\.([0-9]*))?|\\.([0-9]+)))(?:[eE]([+-]?[0-9]{1,3}))?"
              + "(?:\\(([0-9]{1,9})\\))?");

  /** Reads a number of CIF 1.1; none if the text is not one or is beyond the range of doubles. */
  static Optional<CifNumber> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String exponent = text(m, 4).isEmpty() ? "0" : text(m, 4);
    double value = Double.parseDouble(text(m, 1) + "e" + exponent);
    int decimals = text(m, 2).length() + text(m, 3).length();
    OptionalDouble uncertainty =
        text(m, 5).isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                Double.parseDouble(text(m, 5) + "e" + (Integer.parseInt(exponent) - decimals)));
    return Double.isFinite(value)
        ? Optional.of(new CifNumber(value, uncertainty))
        : Optional.empty();
  }

  private static String text(Matcher m, int group) {
    return Optional.ofNullable(m.group(group)).orElse("");
  }
}
