package anodyne.transport;

import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The potential at which the products of a phase give their sodium back. Of two phases the one of
 * the lower potential gives it back first.
 */
final class Desodiation {
  private static final String CONVERSION = "conversion";

  /** Kinds of steps on charge: of those reported the first in this order gives the potential. */
  private static final List<String> RELEASES =
      List.of("reconversion", "intercalation", "insertion", "alloying");

  private Desodiation() {}

  /** The potential: reported, else of equilibrium. */
  static Optional<SodiumValue> of(SodiatedHost host, SodiumDefaults defaults) {
    return reported(host, defaults)
        .or(() ->
            host.path().filter(p -> !p.steps().isEmpty()).flatMap(p -> computed(p, defaults)));
  }

  /**
   * The steps of one electrode and one kind in which sodium leaves: of the electrode followed
   * before others, seen before recalled; the products before inserted sodium and alloys.
   */
  private static Optional<SodiumValue> reported(SodiatedHost host, SodiumDefaults defaults) {
    for (String kind : RELEASES) {
      List<MeasuredStep> ofKind =
          host.charges().stream().filter(s -> s.kind().equals(kind)).toList();
      Optional<MeasuredStep> best =
          ofKind.stream()
              .min(
                  Comparator.comparing((MeasuredStep s) -> !isFollowed(s, host))
                      .thenComparing(MeasuredStep::quality));
      if (best.isPresent()) {
        List<MeasuredStep> steps =
            ofKind.stream().filter(s -> sameElectrode(s, best.get())).toList();
        return Optional.of(
            Potentials.reported(SodiumQuantity.DESODIATION_POTENTIAL, reading(steps), defaults));
      }
    }
    return Optional.empty();
  }

  private static Potentials.Reading reading(List<MeasuredStep> steps) {
    MeasuredStep first = steps.getFirst();
    return new Potentials.Reading(
        steps.stream().mapToDouble(MeasuredStep::low_V).min().orElseThrow(),
        steps.stream().mapToDouble(MeasuredStep::high_V).max().orElseThrow(),
        first.technique(),
        first.quality(),
        first.system() + ": " + first.source(),
        first.equation());
  }

  private static boolean isFollowed(MeasuredStep step, SodiatedHost host) {
    return host.measured()
        .map(SodiatedHost.Reported::electrode)
        .filter(e -> e.source().equals(step.source()) && e.system().equals(step.system()))
        .isPresent();
  }

  private static boolean sameElectrode(MeasuredStep one, MeasuredStep other) {
    return one.source().equals(other.source())
        && one.system().equals(other.system())
        && one.cycle().equals(other.cycle());
  }

  /** The mean potential at which the products of conversion form, at equilibrium. */
  private static Optional<SodiumValue> computed(SodiationPath path, SodiumDefaults defaults) {
    Mixture products =
        path.steps().stream()
            .filter(s -> s.kind().equals(CONVERSION))
            .reduce((_, later) -> later)
            .map(Step::after)
            .orElse(path.end());
    ReactionEnergy energy = new ReactionEnergy(path.start(), products);
    return SodiumQuantity.DESODIATION_POTENTIAL.holds(energy.voltage_V())
        ? Optional.of(
            Potentials.computed(
                SodiumQuantity.DESODIATION_POTENTIAL,
                energy,
                energy.voltage_V(),
                defaults.equilibriumRelease()))
        : Optional.empty();
  }
}
