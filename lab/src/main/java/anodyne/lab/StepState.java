package anodyne.lab;

import anodyne.measurement.TimeSeries.Mode;
import java.util.Locale;
import java.util.Optional;

/** Words that cyclers write for what a step holds, English and Chinese. */
final class StepState {
  private StepState() {}

  /** What the word means; empty if it is not known. */
  static Optional<Mode> mode(String word) {
    String w = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    if (w.isEmpty()) {
      return Optional.empty();
    }
    if (w.equals("r")
        || w.contains("rest")
        || w.contains("搁置")
        || w.contains("静置")
        || w.equals("ocv")
        || w.equals("o")
        || w.equals("s")
        || w.equals("suspend")
        || w.equals("idle")
        || w.equals("pause")
        || w.equals("wait")) {
      return Optional.of(Mode.REST);
    }
    if (w.equals("sweep")) {
      return Optional.of(Mode.SWEEP);
    }
    boolean discharge =
        w.contains("dis")
            || w.contains("dchg")
            || w.contains("放电")
            || w.equals("d")
            || w.equals("rated")
            || w.endsWith("dch")
            || w.equals("ccd")
            || w.equals("cvd");
    boolean charge =
        !discharge
            && (w.contains("chg")
                || w.contains("charge")
                || w.contains("充电")
                || w.equals("c")
                || w.equals("ratec")
                || w.equals("ccc")
                || w.equals("cvc"));
    if (!discharge && !charge) {
      return Optional.of(Mode.OTHER);
    }
    boolean current =
        w.contains("cc") || w.contains("恒流") || w.startsWith("rate") || w.contains("cr");
    boolean voltage = w.contains("cv") || w.contains("恒压");
    if (current == voltage) {
      return Optional.of(discharge ? Mode.DISCHARGE : Mode.CHARGE);
    }
    if (current) {
      return Optional.of(
          discharge ? Mode.CONSTANT_CURRENT_DISCHARGE : Mode.CONSTANT_CURRENT_CHARGE);
    }
    return Optional.of(discharge ? Mode.CONSTANT_VOLTAGE_DISCHARGE : Mode.CONSTANT_VOLTAGE_CHARGE);
  }

  /** Direction of the current in this mode: 1, -1, or 0 where it has none. */
  static int sign(Mode mode) {
    return switch (mode) {
      case CONSTANT_CURRENT_CHARGE, CONSTANT_VOLTAGE_CHARGE, CHARGE -> 1;
      case CONSTANT_CURRENT_DISCHARGE, CONSTANT_VOLTAGE_DISCHARGE, DISCHARGE -> -1;
      case REST, SWEEP, OTHER -> 0;
    };
  }

  /** The same with charge and discharge exchanged. */
  static Mode turned(Mode mode) {
    return switch (mode) {
      case CONSTANT_CURRENT_CHARGE -> Mode.CONSTANT_CURRENT_DISCHARGE;
      case CONSTANT_CURRENT_DISCHARGE -> Mode.CONSTANT_CURRENT_CHARGE;
      case CONSTANT_VOLTAGE_CHARGE -> Mode.CONSTANT_VOLTAGE_DISCHARGE;
      case CONSTANT_VOLTAGE_DISCHARGE -> Mode.CONSTANT_VOLTAGE_CHARGE;
      case CHARGE -> Mode.DISCHARGE;
      case DISCHARGE -> Mode.CHARGE;
      case REST, SWEEP, OTHER -> mode;
    };
  }
}
