package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Measurement;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a reader notes of a file besides its rows. */
final class Notes {
  private static final int MOST_SETTINGS = 200;
  private static final int LONGEST = 200;

  private final String file;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  Notes(Source source) {
    this.file = source.name();
  }

  String file() {
    return file;
  }

  /** Warns; once where several entries or rows call for the same. */
  void warn(String code, String message) {
    Warning warning = new Warning(code, message, file);
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  void warn(List<Warning> more) {
    warnings.addAll(more);
  }

  /** Keeps an entry of the header; what is not printable is left out. */
  void setting(String name, String value) {
    String key = printable(name);
    String entry = printable(value);
    if (!key.isEmpty() && !entry.isEmpty() && settings.size() < MOST_SETTINGS) {
      settings.putIfAbsent(key, entry);
    }
  }

  private static String printable(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    return start.replaceAll("[\\p{Cntrl}\uFFFD\uFEFF]+", " ").strip();
  }

  /** The entry of the header, if it is there. */
  Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /** Names of the entries kept. */
  Set<String> names() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(settings.keySet()));
  }

  /** The number an entry of the header begins with; point or comma. */
  OptionalDouble number(String name) {
    return setting(name).map(Notes::leading).orElseGet(OptionalDouble::empty);
  }

  /** The number a text begins with, decimal point or comma. */
  static OptionalDouble leading(String text) {
    String first = text.strip().split("[\\s;]", 2)[0].replace(',', '.');
    return first.matches("[-+]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][-+]?\\d{1,4})?")
        ? OptionalDouble.of(Double.parseDouble(first))
        : OptionalDouble.empty();
  }

  /** A date of the header as an instant; says that its clock has no zone, or its order is open. */
  Optional<Instant> start(String text, Dates.Order order) {
    Optional<Instant> start = Dates.instant(text, order);
    if (start.isPresent()) {
      setting("clock", "local time of the instrument, taken as UTC");
      if (Dates.isAmbiguous(text)) {
        warn(
            "date_ambiguous",
            "the date "
                + InputException.quoted(text)
                + " was read with the "
                + (order == Dates.Order.MONTH_FIRST ? "month" : "day")
                + " first; check it before joining with other files by time");
      }
    }
    return start;
  }

  /** All of it together. */
  Recording recording(String format, String instrument, List<? extends Measurement> measurements) {
    List<Measurement> kept = new ArrayList<>();
    for (Measurement measurement : measurements) {
      if (measurement.size() > 0) {
        kept.add(measurement);
      }
    }
    if (kept.isEmpty()) {
      String skipped =
          warnings.stream()
              .filter(w -> w.code().equals("rows_skipped"))
              .map(w -> ", " + w.message())
              .findFirst()
              .orElse("");
      throw new InputException(
          "no row of " + format + " could be read" + skipped,
          file,
          "export the measurement again, with all digits and decimal points; the file may be cut");
    }
    return new Recording(file, format, printable(instrument), kept, settings, warnings);
  }
}
