package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.junction.Interface;
import java.util.List;

/** Writes the junctions of phases that touch during sodiation. */
final class ContactJunctionsDocument {
  private ContactJunctionsDocument() {}

  static List<JsonObject> of(ContactJunctions junctions) {
    return junctions.pairs().stream().map(ContactJunctionsDocument::pair).toList();
  }

  private static JsonObject pair(ContactJunctions.Pair pair) {
    JsonObject object = new JsonObject().put("left", pair.left()).put("right", pair.right());
    return switch (pair.outcome()) {
      case ContactJunctions.Missing(List<String> what) ->
          object.put("unavailable", String.join("; ", what));
      case ContactJunctions.NotSolved(String reason) -> object.put("unavailable", reason);
      case ContactJunctions.Solved solved ->
          object
              .put("kind", solved.kind().word())
              .put("alignment", solved.alignment().map(Interface.Alignment::word))
              .put("built_in_potential_V", solved.builtInPotential_V())
              .put("electrons_from", solved.electrons().map(d -> from(pair, d)))
              .put("barrier_eV", solved.schottkyBarrier_eV())
              .put("quality", solved.quality().word());
    };
  }

  private static String from(ContactJunctions.Pair pair, Interface.Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> pair.left();
      case RIGHT_TO_LEFT -> pair.right();
    };
  }
}
