package anodyne.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times as tables write them. */
final class SheetNumbers {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(\\d{1,6})\\s*[d.\\s-]\\s*)?(\\d{1,7}):(\\d{1,2}):(\\d{1,2}(?:[.:,]\\d+)?)");
  private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

  private SheetNumbers() {}

  /** A number with a point, or NaN. */
  static double number(String text) {
    int n = text.length();
    if (n == 0 || n > 40) {
      return Double.NaN;
    }
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      boolean part =
          (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!part) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Seconds of {@code [days] hours:minutes:seconds}, or NaN. */
  static double clock_s(String text) {
    Matcher m = CLOCK.matcher(text);
    if (!m.matches()) {
      return Double.NaN;
    }
    double days = m.group(1) == null ? 0 : number(m.group(1));
    String seconds = m.group(4).replace(',', '.').replace(':', '.');
    return days * 86400 + number(m.group(2)) * 3600 + number(m.group(3)) * 60 + number(seconds);
  }

  /** An instant of a number of days since the last day but one of 1899, taken as UTC. */
  static Optional<Instant> instant(double days) {
    if (!(days > 1 && days < 200_000)) {
      return Optional.empty();
    }
    return Optional.of(
        EPOCH_1900
            .plus(Duration.ofMillis(Math.round(days * 86_400_000)))
            .toInstant(ZoneOffset.UTC));
  }

  /** Days since the last day but one of 1899 of a Unix time. */
  static double days(double unix_s) {
    return unix_s / 86_400 + 25_569;
  }
}
