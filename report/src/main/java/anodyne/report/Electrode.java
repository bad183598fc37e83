package anodyne.report;

import anodyne.quantity.Estimate;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Host;
import anodyne.sodiation.Sequence;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The steps of all hosts on one axis of charge, with their intervals.
 *
 * @param result the stage
 * @param stages in the order of the sequence
 */
record Electrode(SodiationResult result, List<Stage> stages) {
  private static final Pattern ION = Pattern.compile("Na\\+(?=\\s|$)");
  private static final Pattern ELECTRON = Pattern.compile("(?<![A-Z])e-(?=\\s|$)");

  /**
   * A step of the sequence.
   *
   * @param number from 1
   * @param host index into the hosts of the sequence
   * @param from_mAh_per_g charge before it
   * @param to_mAh_per_g charge after it
   * @param step with its interval
   */
  record Stage(
      int number,
      int host,
      double from_mAh_per_g,
      double to_mAh_per_g,
      SodiationResult.StepResult step) {
    double voltage_V() {
      return step.voltage().value();
    }
  }

  Electrode {
    stages = List.copyOf(stages);
  }

  static Electrode of(SodiationResult result) {
    Sequence sequence = result.central().sequence();
    List<Stage> stages = new ArrayList<>();
    double charge = 0;
    for (Sequence.HostStep at : sequence.steps()) {
      Host host = sequence.hosts().get(at.host()).host();
      double next = charge + sequence.charge_mAh_per_g(at);
      stages.add(new Stage(stages.size() + 1, at.host(), charge, next, result.step(host, at)));
      charge = next;
    }
    return new Electrode(result, stages);
  }

  Sequence sequence() {
    return result.central().sequence();
  }

  /** The hosts that react, in order. */
  List<Host> hosts() {
    return sequence().hosts().stream().map(Sequence.Share::host).toList();
  }

  /** Name of a host that reacts. */
  Rich name(int host) {
    return Rich.formula(hosts().get(host).name());
  }

  double capacity_mAh_per_g() {
    return stages.isEmpty() ? 0 : stages.getLast().to_mAh_per_g();
  }

  /** What charges are counted for. */
  Rich basis() {
    int reacting = hosts().size();
    if (reacting == 1) {
      return name(0);
    }
    if (reacting < result.hosts().size()) {
      return Rich.plain("the hosts that react");
    }
    return Rich.plain(reacting == 2 ? "both hosts" : "all hosts");
  }

  /** Label of the axis of charge. */
  Rich axis() {
    return Rich.of("Charge (mAh g^{−1} of ").then(basis()).then(")");
  }

  /** A reaction with lowered amounts and raised charges of sodium and electrons. */
  static Rich reaction(String text) {
    String raised = ELECTRON.matcher(ION.matcher(text).replaceAll("Na⁺")).replaceAll("e⁻");
    return Rich.chemistry(raised.replace("->", "→"));
  }

  /** A potential with its interval, if it was drawn. */
  static String volts(Estimate voltage) {
    String value = Numbers.fixed(voltage.value(), 2);
    return voltage.hasInterval()
        ? value
            + " ("
            + Numbers.fixed(voltage.low(), 2)
            + " to "
            + Numbers.fixed(voltage.high(), 2)
            + ")"
        : value;
  }
}
