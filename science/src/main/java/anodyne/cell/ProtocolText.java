package anodyne.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Protocols in words, one step a text, as {@code Discharge at C/5 until 0.01 V}.
 *
 * <p>The words of steps are those in use for experiments with PyBaMM (Sulzer et al., J. Open Res.
 * Softw. 9, 14 (2021), doi:10.5334/jors.309), with currents per gram and per area, and words of
 * their own for titrations, sweeps, rate tests and repetitions:
 *
 * <pre>
 *   Discharge at 0.1 A/g for 10 hours or until 0.01 V (1 minute period)
 *   Hold at 3 V until C/50 or for 2 hours
 *   Rest for 1 hour
 *   Sweep from 1.2 V to 0.02 V to 1.2 V at 0.1 mV/s, 3 cycles
 *   GITT: 20 pulses of C/10 for 10 minutes, rest 1 hour, until 0.01 V
 *   PITT: from 1.2 V to 0.02 V in steps of 10 mV, each for 1 hour or until C/100
 *   GCD: 3 cycles at C/5 between 0.01 V and 2.5 V
 *   Rate test: 0.1, 0.2, 0.5, 1 A/g, 5 cycles each, between 0.01 V and 3 V
 *   Repeat 100 times: Discharge at 1C until 0.01 V; Charge at 1C until 3 V
 * </pre>
 *
 * <p>Steps that follow one another are one cycle; a group of steps is a cycle of its own, and so is
 * each round of what is repeated.
 */
public final class ProtocolText {
  private ProtocolText() {}

  /** An entry of a protocol. */
  public sealed interface Entry permits Text, Given, Group {}

  /** A step, or a word that stands for several. */
  public record Text(String words) implements Entry {}

  /** A step that is not in words. */
  public record Given(Step step) implements Entry {}

  /**
   * Steps that are a cycle; the last may be {@code Repeat N times}.
   *
   * @param entries no groups among them
   */
  public record Group(List<Entry> entries) implements Entry {
    public Group {
      entries = List.copyOf(entries);
      if (entries.stream().anyMatch(Group.class::isInstance)) {
        throw new IllegalArgumentException("a group of steps holds no other group");
      }
    }

    public static Group of(List<String> texts) {
      return new Group(texts.stream().map(t -> (Entry) new Text(t)).toList());
    }
  }

  /** What came of reading. */
  public sealed interface Reading permits Understood, NotUnderstood {}

  public record Understood(Protocol protocol) implements Reading {}

  /**
   * Words that mean nothing.
   *
   * @param entry index of the entry, from 0; -1 where it is the whole
   * @param inGroup index within a group; -1 if the entry is not one
   * @param text as given
   * @param column of the first character not understood, from 1
   * @param expected what could stand there
   */
  public record NotUnderstood(int entry, int inGroup, String text, int column, String expected)
      implements Reading {

    /** The entry as in {@code [2]} or {@code [2][0]}; empty where it is the whole. */
    public String index() {
      return (entry < 0 ? "" : "[" + entry + "]") + (inGroup < 0 ? "" : "[" + inGroup + "]");
    }

    /** One sentence without a place of its own. */
    public String message() {
      return text.isBlank()
          ? "nothing stands here; expected " + expected
          : column > text.length()
              ? "\"" + text + "\" is not complete; expected " + expected + " at its end"
              : "\""
                  + text
                  + "\" is not understood from column "
                  + column
                  + ", \""
                  + text.substring(column - 1)
                  + "\", on; expected "
                  + expected;
    }
  }

  /** Reads a protocol. */
  public static Reading read(List<Entry> entries) {
    List<Protocol.Cycle> cycles = new ArrayList<>();
    List<Step> plain = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      switch (entries.get(i)) {
        case Text text -> {
          switch (item(i, -1, text.words())) {
            case Failed failed -> {
              return failed.why;
            }
            case Found(CycleWords.Plain found) -> plain.addAll(found.steps());
            case Found(CycleWords.Cycles found) -> {
              close(plain, cycles);
              cycles.addAll(found.cycles());
            }
            case Found(CycleWords.Again again) -> {
              if (plain.isEmpty()) {
                return new NotUnderstood(i, -1, text.words(), 1, "steps before it to repeat");
              }
              cycles.add(new Protocol.Cycle(again.times(), plain));
              plain.clear();
            }
          }
        }
        case Given given -> plain.add(given.step());
        case Group group -> {
          close(plain, cycles);
          switch (cycle(i, group)) {
            case NotUnderstood not -> {
              return not;
            }
            case Understood understood -> cycles.addAll(understood.protocol().cycles());
          }
        }
      }
    }
    close(plain, cycles);
    return cycles.isEmpty()
        ? new NotUnderstood(-1, -1, "", 1, "one step or more such as \"Rest for 1 hour\"")
        : new Understood(new Protocol(cycles));
  }

  /**
   * Reads single steps.
   *
   * @throws IllegalArgumentException with place and expectation if one is not understood
   */
  public static Protocol of(String... texts) {
    return switch (read(Arrays.stream(texts).map(t -> (Entry) new Text(t)).toList())) {
      case Understood understood -> understood.protocol();
      case NotUnderstood not ->
          throw new IllegalArgumentException("protocol" + not.index() + ": " + not.message());
    };
  }

  private static void close(List<Step> plain, List<Protocol.Cycle> cycles) {
    if (!plain.isEmpty()) {
      cycles.add(new Protocol.Cycle(1, plain));
      plain.clear();
    }
  }

  private static Reading cycle(int entry, Group group) {
    List<Step> steps = new ArrayList<>();
    int times = 1;
    for (int k = 0; k < group.entries().size(); k++) {
      if (group.entries().get(k) instanceof Given given) {
        steps.add(given.step());
        continue;
      }
      String text = group.entries().get(k) instanceof Text words ? words.words() : "";
      switch (item(entry, k, text)) {
        case Failed failed -> {
          return failed.why;
        }
        case Found(CycleWords.Plain found) -> steps.addAll(found.steps());
        case Found(CycleWords.Cycles _) -> {
          return new NotUnderstood(
              entry, k, text, 1, "a single step; this one makes cycles, so it stands alone");
        }
        case Found(CycleWords.Again again) -> {
          if (k != group.entries().size() - 1 || steps.isEmpty()) {
            return new NotUnderstood(
                entry, k, text, 1, "\"Repeat\" at the end of its group, behind the steps");
          }
          times = again.times();
        }
      }
    }
    return steps.isEmpty()
        ? new NotUnderstood(entry, -1, "", 1, "one step or more in the group")
        : new Understood(new Protocol(List.of(new Protocol.Cycle(times, steps))));
  }

  private sealed interface Attempt {}

  private record Found(CycleWords.Item item) implements Attempt {}

  private record Failed(NotUnderstood why) implements Attempt {}

  private static Attempt item(int entry, int inGroup, String text) {
    try {
      return new Found(new CycleWords(text).item());
    } catch (NotUnderstoodException e) {
      return failed(entry, inGroup, text, e.place() + 1, e);
    } catch (IllegalArgumentException e) {
      return failed(entry, inGroup, text, 1, e);
    }
  }

  private static Failed failed(
      int entry, int inGroup, String text, int column, IllegalArgumentException why) {
    String expected = Objects.requireNonNullElse(why.getMessage(), "a step");
    return new Failed(new NotUnderstood(entry, inGroup, text, column, expected));
  }
}
