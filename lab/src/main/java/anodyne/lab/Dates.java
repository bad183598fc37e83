package anodyne.lab;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as instruments write them: with the year first, with the name of the month, or with three
 * numbers whose order only the country knows. Clocks without a zone count as UTC.
 */
final class Dates {
  /** Order of the numbers where the year comes last. */
  enum Order {
    MONTH_FIRST,
    DAY_FIRST
  }

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String CLOCK =
      "(?:[\\sT,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:](\\d{1,9}))?)?\\s*([AaPp][Mm])?.*)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?" + CLOCK);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + CLOCK);
  private static final Pattern MONTH_NAME =
      Pattern.compile("([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})" + CLOCK);
  private static final Pattern NAME_INSIDE =
      Pattern.compile("(\\d{1,2})[-\\s.]+([A-Za-z]{3,9})[-\\s.]+(\\d{4})" + CLOCK);

  private Dates() {}

  /** The instant of a date, if it is one; an order that cannot be told is taken as given. */
  static Optional<Instant> instant(String text, Order order) {
    String date = shortened(text);
    Matcher first = YEAR_FIRST.matcher(date);
    if (first.matches()) {
      return instant(first, number(first, 1), number(first, 2), number(first, 3));
    }
    Matcher last = YEAR_LAST.matcher(date);
    if (last.matches()) {
      int a = number(last, 1);
      int b = number(last, 2);
      boolean american = last.group(8) != null && b > 0;
      boolean monthFirst = a <= 12 && (b > 12 || american || order == Order.MONTH_FIRST);
      int year = number(last, 3);
      return instant(last, year < 100 ? 2000 + year : year, monthFirst ? a : b, monthFirst ? b : a);
    }
    Matcher named = MONTH_NAME.matcher(date);
    if (named.matches()) {
      return instant(named, number(named, 3), month(named.group(1)), number(named, 2));
    }
    Matcher inside = NAME_INSIDE.matcher(date);
    if (inside.matches()) {
      return instant(inside, number(inside, 3), month(inside.group(2)), number(inside, 1));
    }
    return Optional.empty();
  }

  /** Whether day and month of a date may be taken for each other. */
  static boolean isAmbiguous(String text) {
    Matcher last = YEAR_LAST.matcher(shortened(text));
    return last.matches()
        && last.group(8) == null
        && number(last, 1) <= 12
        && number(last, 2) <= 12
        && number(last, 1) != number(last, 2);
  }

  private static String shortened(String text) {
    String date = text.replace("\"", "").strip();
    return date.length() > 60 ? date.substring(0, 60) : date;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static Optional<Instant> instant(Matcher matcher, int year, int month, int day) {
    int hour = matcher.group(4) == null ? 0 : number(matcher, 4);
    int minute = matcher.group(5) == null ? 0 : number(matcher, 5);
    int second = matcher.group(6) == null ? 0 : number(matcher, 6);
    int nano =
        matcher.group(7) == null
            ? 0
            : Integer.parseInt((matcher.group(7) + "00000000").substring(0, 9));
    if (matcher.group(8) != null) {
      boolean afternoon = matcher.group(8).equalsIgnoreCase("pm");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    try {
      return Optional.of(
          LocalDateTime.of(year, month, day, hour, minute, second, nano).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
