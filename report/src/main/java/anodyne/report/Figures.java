package anodyne.report;

import anodyne.junction.Interface;
import anodyne.report.draw.Figure;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All figures of a junction.
 *
 * @param before bands before contact
 * @param after bands in contact
 * @param profiles along x; none if all layers are metals
 * @param probabilities one per interface; none without draws
 * @param distributions of all interfaces; none without draws
 * @param sensitivities one per interface; none without draws
 * @param published values of levels and gaps
 */
record Figures(
    Figure before,
    Figure after,
    Optional<Figure> profiles,
    List<Figure> probabilities,
    Optional<Figure> distributions,
    List<Figure> sensitivities,
    Figure published) {
  Figures {
    probabilities = List.copyOf(probabilities);
    sensitivities = List.copyOf(sensitivities);
  }

  static Figures of(JunctionResult result) {
    List<Figure> probabilities = new ArrayList<>();
    List<Figure> sensitivities = new ArrayList<>();
    List<Confidence.AtInterface> draws = result.confidence().interfaces();
    List<String> names = result.inputs().stream().map(i -> i.name()).toList();
    for (int i = 0; i < draws.size(); i++) {
      Interface contact = result.junction().interfaces().get(i);
      String number = draws.size() == 1 ? "" : "-" + (i + 1);
      probabilities.add(
          Probabilities.of(
              "probabilities" + number, contact, draws.get(i), result.confidence().samples()));
      if (!draws.get(i).influences().isEmpty()) {
        sensitivities.add(Sensitivity.of("sensitivity" + number, contact, draws.get(i), names));
      }
    }
    return new Figures(
        BandsBefore.of(result),
        BandsAfter.of(result),
        Profiles.of(result),
        probabilities,
        draws.isEmpty() ? Optional.empty() : Optional.of(Distributions.of(result)),
        sensitivities,
        PublishedValues.of(result));
  }

  /** All, in order of the report. */
  List<Figure> all() {
    List<Figure> all = new ArrayList<>(List.of(before, after));
    profiles.ifPresent(all::add);
    all.addAll(probabilities);
    distributions.ifPresent(all::add);
    all.addAll(sensitivities);
    all.add(published);
    return all;
  }
}
