package anodyne.transport;

import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.SodiationPath;
import java.util.List;
import java.util.Optional;

/**
 * One phase as its sodiation sees it.
 *
 * @param host the phase, if the sodiation is known
 * @param path its equilibrium path, if it reacts
 * @param measured its first step in the electrode followed, if there is one
 * @param discharges its reported steps of sodiation in any electrode
 * @param charges its reported steps of desodiation in any electrode
 */
record SodiatedHost(
    Optional<Host> host,
    Optional<SodiationPath> path,
    Optional<Reported> measured,
    List<MeasuredStep> discharges,
    List<MeasuredStep> charges) {
  /**
   * The first step that was reported.
   *
   * @param step the step
   * @param origin where it comes from
   * @param electrode it was seen in
   * @param assumed the sodium content of its product, if nobody states it
   */
  record Reported(
      Sequence.HostStep step,
      MeasuredPath.Reported origin,
      MeasuredPath.Electrode electrode,
      Optional<MeasuredPath.AssumedSodium> assumed) {
    /** Its potential. */
    Potentials.Reading reading() {
      return new Potentials.Reading(
          step.low_V(),
          step.high_V(),
          origin.technique(),
          origin.quality(),
          electrode.system() + ": " + origin.source(),
          origin.read());
    }
  }

  /** The phase at a place of the stack. */
  static SodiatedHost of(int place, Sodiated sodiated) {
    if (sodiated.equilibrium().isEmpty()) {
      return bare(Optional.empty());
    }
    List<Host> hosts = sodiated.equilibrium().get().inputs().hosts();
    Host host = hosts.get(place);
    if (host.storage() != Host.Storage.BULK) {
      return bare(Optional.of(host));
    }
    int reacting =
        (int)
            hosts.subList(0, place).stream().filter(h -> h.storage() == Host.Storage.BULK).count();
    return new SodiatedHost(
        Optional.of(host),
        Optional.of(sodiated.equilibrium().get().paths().get(reacting)),
        sodiated.measured().flatMap(m -> first(m, reacting)),
        ofHost(sodiated.discharges(), host),
        ofHost(sodiated.charges(), host));
  }

  private static SodiatedHost bare(Optional<Host> host) {
    return new SodiatedHost(host, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  private static List<MeasuredStep> ofHost(List<MeasuredStep> steps, Host host) {
    return steps.stream()
        .filter(step ->
            step.host().equals(host.compound().name())
                || step.host().equals(host.compound().phase().formula()))
        .distinct()
        .toList();
  }

  private static Optional<Reported> first(MeasuredPath measured, int reacting) {
    for (int k = 0; k < measured.sequence().steps().size(); k++) {
      Sequence.HostStep step = measured.sequence().steps().get(k);
      if (step.host() == reacting) {
        MeasuredPath.Reported origin = measured.reported().get(k);
        MeasuredPath.Followed followed =
            measured.followed().stream()
                .filter(f -> f.host() == reacting)
                .findFirst()
                .orElseThrow();
        return Optional.of(
            new Reported(
                step,
                origin,
                followed.electrode(),
                followed.assumed().stream()
                    .filter(a -> origin.equation().contains(a.formula()))
                    .findFirst()));
      }
    }
    return Optional.empty();
  }

  /** Why the phase takes up no sodium, if it takes up none. */
  Optional<String> whyNone() {
    return measured.isEmpty()
            && discharges.isEmpty()
            && path.filter(p -> p.steps().isEmpty()).isPresent()
        ? Optional.of("no compound of its elements with sodium is known, and no uptake is reported")
        : Optional.empty();
  }
}
