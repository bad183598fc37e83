package anodyne.cell;

import java.util.ArrayList;
import java.util.List;

/** Reads the words that stand for one step or for cycles of several. */
final class CycleWords {
  private static final String BEHIND = "the end of the step";
  private final Words words;
  private final StepWords stepWords;

  CycleWords(String text) {
    words = new Words(text);
    stepWords = new StepWords(words);
  }

  /** What a text stands for. */
  sealed interface Item {}

  /** Steps that belong to the cycle around them. */
  record Plain(List<Step> steps) implements Item {}

  /** Cycles of their own. */
  record Cycles(List<Protocol.Cycle> cycles) implements Item {}

  /** What stands before it is done again, so often in all. */
  record Again(int times) implements Item {}

  Item item() {
    Item item = begin();
    if (!words.atEnd()) {
      throw words.expected(BEHIND);
    }
    return item;
  }

  private Item begin() {
    if (words.take("Rate test")) {
      words.take(":");
      return rateTest();
    }
    if (words.take("GCD")) {
      words.take(":");
      int times = cycles();
      words.need("at");
      return galvanostatic(stepWords.currents(), times);
    }
    if (words.take("Repeat")) {
      int times = words.count("times");
      words.need("times");
      return words.take(":") ? repeated(times) : new Again(times);
    }
    List<Step> steps = stepWords.steps();
    if (words.take(",")) {
      int times = cycles();
      return new Cycles(steps.stream().map(s -> new Protocol.Cycle(times, List.of(s))).toList());
    }
    return steps.size() == 1
        ? new Plain(steps)
        : new Cycles(steps.stream().map(s -> new Protocol.Cycle(1, List.of(s))).toList());
  }

  private int cycles() {
    int times = words.count("cycles");
    if (!words.takeAny("cycles", "cycle")) {
      throw words.expected("\"cycles\"");
    }
    words.take("each");
    return times;
  }

  /** {@code 0.1, 0.2, 0.5 A/g, 5 cycles each, between 0.01 V and 3 V, discharge first}. */
  private Item rateTest() {
    List<Scaled> currents = stepWords.currents();
    words.take(",");
    return galvanostatic(currents, cycles());
  }

  private Item galvanostatic(List<Scaled> currents, int times) {
    words.take(",");
    words.need("between");
    int start = words.place();
    double one_V = words.voltage_V();
    words.need("and");
    double other_V = words.voltage_V();
    if (one_V == other_V) {
      throw new NotUnderstoodException(start, "two different voltages");
    }
    boolean chargeFirst = false;
    if (words.take(",")) {
      chargeFirst = words.take("charge");
      if (!chargeFirst && !words.take("discharge")) {
        throw words.expected("\"charge first\" or \"discharge first\"");
      }
      words.need("first");
    }
    List<Protocol.Cycle> cycles = new ArrayList<>();
    for (Scaled current : currents) {
      Step down = to(current.negated(), Math.min(one_V, other_V));
      Step up = to(current, Math.max(one_V, other_V));
      cycles.add(new Protocol.Cycle(times, chargeFirst ? List.of(up, down) : List.of(down, up)));
    }
    return new Cycles(cycles);
  }

  private static Step to(Scaled current, double voltage_V) {
    return Step.Steady.of(
        new Control.Current(current), new Limit.Voltage(voltage_V, Limit.Side.BY_DIRECTION));
  }

  private Item repeated(int times) {
    List<Step> steps = new ArrayList<>();
    do {
      steps.addAll(stepWords.steps());
    } while (words.take(";"));
    return new Cycles(List.of(new Protocol.Cycle(times, steps)));
  }
}
