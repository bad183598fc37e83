package anodyne.report;

import anodyne.evidence.Direction;
import anodyne.junction.Interface;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.List;
import java.util.Optional;

/** The study's own result for an interface that the article speaks of. */
final class Own {
  private Own() {}

  /** The field between two phases with its probability, in words. */
  static Rich of(Study study, Direction printed) {
    return switch (study.junction()) {
      case Stage.Unavailable<JunctionResult> _ -> Rich.plain("no junction");
      case Stage.Available<JunctionResult>(JunctionResult result) ->
          of(study, result, printed)
              .orElse(Rich.plain("these two do not touch in this heterostructure"));
    };
  }

  private static Optional<Rich> of(Study study, JunctionResult result, Direction printed) {
    for (int i = 0; i < result.junction().interfaces().size(); i++) {
      List<String> sides =
          List.of(study.phases().get(i).formula(), study.phases().get(i + 1).formula());
      if (sides.contains(printed.from()) && sides.contains(printed.to())) {
        return Optional.of(field(result, i));
      }
    }
    return Optional.empty();
  }

  private static Rich field(JunctionResult result, int i) {
    Interface contact = result.junction().interfaces().get(i);
    if (contact.field().isEmpty()) {
      return Rich.plain("no field inside");
    }
    Interface.Direction field = contact.field().get();
    List<Confidence.AtInterface> draws = result.confidence().interfaces();
    String probability =
        i < draws.size()
            ? " (" + Numbers.percent(KeyNumbers.field(draws.get(i), field)) + " of the draws)"
            : "";
    return Words.direction(contact, field).then(probability);
  }
}
