package anodyne.lab;

import anodyne.measurement.TimeSeries.Mode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What makers call the kinds of steps. */
final class StepMode {
  private static final Set<String> REST =
      Set.of("r", "o", "s", "p", "i", "rest", "pause", "ocv", "idle", "suspend", "stop", "open");

  private StepMode() {}

  /** The kind of step a word of an instrument names, if it is clear. */
  static Optional<Mode> of(String word) {
    String text = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (REST.contains(text)
        || text.contains("rest")
        || text.contains("搁置")
        || text.contains("静置")
        || text.contains("休眠")) {
      return Optional.of(Mode.REST);
    }
    boolean discharge =
        text.equals("d")
            || text.contains("dchg")
            || text.contains("disch")
            || text.contains("放电")
            || text.equals("rated")
            || text.startsWith("d ");
    boolean charge =
        !discharge
            && (text.equals("c")
                || text.contains("chg")
                || text.contains("charge")
                || text.contains("充电")
                || text.equals("ratec")
                || text.startsWith("c "));
    if (!discharge && !charge) {
      return Optional.empty();
    }
    boolean both = text.contains("cccv") || text.contains("cc-cv") || text.contains("恒流恒压");
    boolean voltage = !both && (text.contains("cv") || text.contains("恒压"));
    boolean current =
        !both
            && !voltage
            && (text.contains("cc") || text.contains("恒流") || text.startsWith("rate"));
    if (voltage) {
      return Optional.of(charge ? Mode.CONSTANT_VOLTAGE_CHARGE : Mode.CONSTANT_VOLTAGE_DISCHARGE);
    }
    if (current) {
      return Optional.of(charge ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CONSTANT_CURRENT_DISCHARGE);
    }
    return Optional.of(charge ? Mode.CHARGE : Mode.DISCHARGE);
  }

  /** The same with charge and discharge exchanged. */
  static Mode opposite(Mode mode) {
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

  /** Direction of the current in such a step: 1 charges, -1 discharges, 0 neither. */
  static int direction(Mode mode) {
    return switch (mode) {
      case CONSTANT_CURRENT_CHARGE, CONSTANT_VOLTAGE_CHARGE, CHARGE -> 1;
      case CONSTANT_CURRENT_DISCHARGE, CONSTANT_VOLTAGE_DISCHARGE, DISCHARGE -> -1;
      case REST, SWEEP, OTHER -> 0;
    };
  }
}
