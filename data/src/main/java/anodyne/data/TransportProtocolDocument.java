package anodyne.data;

import anodyne.junction.Stack;
import anodyne.transport.Protocol;
import anodyne.transport.ProtocolResult;
import anodyne.transport.ProtocolRun;
import anodyne.transport.ProtocolStep;
import java.util.List;
import java.util.Locale;

/** Writes a protocol as it ran, or how far it came. */
public final class TransportProtocolDocument {
  private TransportProtocolDocument() {}

  /** The protocol of a stack. */
  public static JsonObject of(Stack stack, Protocol protocol, ProtocolRun.Outcome outcome) {
    JsonObject node =
        new JsonObject()
            .put("ion", protocol.ion())
            .put("face", protocol.face().name().toLowerCase(Locale.ROOT))
            .put("start_level_V", protocol.start_V());
    return switch (outcome) {
      case ProtocolRun.Stopped stopped ->
          node.put("unavailable", stopped.reason())
              .put("stopped_in_step", stopped.step() + 1)
              .put("stopped_at_s", stopped.time_s())
              .put("last_corrections", stopped.history());
      case ProtocolRun.Completed(ProtocolResult result) -> completed(node, stack, result);
    };
  }

  private static JsonObject completed(JsonObject node, Stack stack, ProtocolResult result) {
    List<ProtocolResult.Ran> steps = result.steps();
    return node.put("start_stored_na_per_m2", result.start().stored_per_m2())
        .put("steps", steps.stream().map(TransportProtocolDocument::ran).toList())
        .put("work_J_per_m2", steps.stream().mapToDouble(ProtocolResult.Ran::work_J_per_m2).sum())
        .put(
            "dissipated_J_per_m2",
            steps.stream().mapToDouble(ProtocolResult.Ran::dissipated_J_per_m2).sum())
        .put("conservation_error", result.conservationError())
        .put(
            "trace",
            new JsonObject()
                .put("time_s", result.time_s())
                .put("step", result.step().map(i -> i + 1))
                .put("level_V", result.level_V())
                .put("potential_V", result.potential_V())
                .put("stored_na_per_m2", result.stored_per_m2())
                .put("flux_na_per_m2_s", result.flux_per_m2_s())
                .put("field_peak_V_per_m", result.fieldPeak_V_per_m()))
        .put(
            "profiles",
            result.states().stream()
                .map(state ->
                    new JsonObject()
                        .put("time_s", state.time_s())
                        .put("stored_na_per_m2", state.stored_per_m2())
                        .put("profile", TransportProfiles.profile(stack, state)))
                .toList());
  }

  private static JsonObject ran(ProtocolResult.Ran ran) {
    return new JsonObject()
        .put("step", word(ran.step()))
        .put("start_s", ran.start_s())
        .put("end_s", ran.end_s())
        .put("ended_by", ran.end().name().toLowerCase(Locale.ROOT))
        .put(
            "stored_na_per_m2",
            new JsonObject()
                .put("before", ran.storedAtStart_per_m2())
                .put("after", ran.storedAtEnd_per_m2()))
        .put("work_J_per_m2", ran.work_J_per_m2())
        .put("dissipated_J_per_m2", ran.dissipated_J_per_m2())
        .put("solver_steps", ran.statistics().steps());
  }

  /** What a step is called in a file. */
  public static String word(ProtocolStep step) {
    return switch (step) {
      case ProtocolStep.Hold _ -> "hold";
      case ProtocolStep.Feed _ -> "feed";
      case ProtocolStep.Swap _ -> "exchange";
      case ProtocolStep.Rest _ -> "rest";
      case ProtocolStep.Repeat _ -> "repeat";
    };
  }
}
