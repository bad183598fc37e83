package anodyne.study;

import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.PhaseInputs;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * The junction stage of a study.
 *
 * @param inputs library values of each phase, in order
 * @param junction solution of the central values
 * @param confidence over the draws
 * @param alternatives interfaces of the central values under other bondings, for comparison
 * @param current what it does under bias
 * @param barriers of metals on its semiconductors
 * @param exploration what it does as inputs vary, where asked for
 * @param warnings what must be said
 */
public record JunctionResult(
    List<PhaseInputs> inputs,
    Junction junction,
    Confidence confidence,
    List<Alternative> alternatives,
    Stage<CurrentResult> current,
    List<CurrentResult.Barrier> barriers,
    Exploration exploration,
    List<Warning> warnings) {
  public JunctionResult {
    inputs = List.copyOf(inputs);
    alternatives = List.copyOf(alternatives);
    barriers = List.copyOf(barriers);
    warnings = List.copyOf(warnings);
  }

  /**
   * The same materials bonded another way.
   *
   * @param bonding word of the bonding
   * @param interfaces what it makes of the interfaces
   */
  public record Alternative(String bonding, List<Interface> interfaces) {
    public Alternative {
      interfaces = List.copyOf(interfaces);
    }
  }

  /** The same result with what was explored, and more warnings. */
  JunctionResult with(Exploration explored, List<Warning> more) {
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new JunctionResult(
        inputs, junction, confidence, alternatives, current, barriers, explored, all);
  }

  /** The least trusted quality among all inputs. */
  public Quality weakestQuality() {
    return inputs.stream()
        .map(PhaseInputs::weakestQuality)
        .reduce(Quality.MEASURED, Quality::weaker);
  }
}
