package anodyne.transport;

import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One phase as its sodiation sees it.
 *
 * @param host the phase, if the sodiation is known
 * @param path its equilibrium path, if it reacts
 * @param measured its first reported step, if there is one
 * @param charges its reported steps of desodiation
 */
record SodiatedHost(
    Optional<Host> host,
    Optional<SodiationPath> path,
    Optional<Reported> measured,
    List<MeasuredStep> charges) {
  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  /** Kinds of steps on charge: of those reported the first in this order gives the potential. */
  private static final List<String> RELEASES =
      List.of("reconversion", "intercalation", "insertion", "alloying");

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
      Optional<MeasuredPath.AssumedSodium> assumed) {}

  /** The phase at a place of the stack. */
  static SodiatedHost of(int place, Sodiated sodiated) {
    if (sodiated.equilibrium().isEmpty()) {
      return new SodiatedHost(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
    List<Host> hosts = sodiated.equilibrium().get().inputs().hosts();
    Host host = hosts.get(place);
    if (host.storage() != Host.Storage.BULK) {
      return new SodiatedHost(Optional.of(host), Optional.empty(), Optional.empty(), List.of());
    }
    int reacting =
        (int)
            hosts.subList(0, place).stream().filter(h -> h.storage() == Host.Storage.BULK).count();
    return new SodiatedHost(
        Optional.of(host),
        Optional.of(sodiated.equilibrium().get().paths().get(reacting)),
        sodiated.measured().flatMap(m -> first(m, reacting)),
        sodiated.charges().stream().filter(s -> isOf(s, host)).toList());
  }

  private static boolean isOf(MeasuredStep step, Host host) {
    return step.host().equals(host.compound().name())
        || step.host().equals(host.compound().phase().formula());
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
    return measured.isEmpty() && path.filter(p -> p.steps().isEmpty()).isPresent()
        ? Optional.of("no compound of its elements with sodium is known, and no uptake is reported")
        : Optional.empty();
  }

  /** The first step: the reported one, else the first of equilibrium, else unknown. */
  FirstStep firstStep(String name, SodiumDefaults defaults, List<Assumption> assumptions) {
    if (measured.isEmpty()) {
      return assumed(
          name,
          path.isPresent() ? SodiumValue.Basis.EQUILIBRIUM : SodiumValue.Basis.SWEPT_DEFAULT,
          path.map(p -> FirstStep.Kind.of(p.steps().getFirst().kind()))
              .orElse(FirstStep.Kind.UNKNOWN),
          path.map(p -> p.steps().getFirst().reaction().toString()).orElse(""),
          defaults,
          assumptions);
    }
    Reported reported = measured.get();
    FirstStep.Kind kind = FirstStep.Kind.of(reported.step().kind());
    if (kind != FirstStep.Kind.INSERTION || reported.assumed().isPresent()) {
      return assumed(
          name, SodiumValue.Basis.LENT, kind, reported.origin().equation(), defaults, assumptions);
    }
    double sodium = reported.step().sodium();
    return new FirstStep(
        SodiumValue.Basis.MEASURED_STEP, kind, reported.origin().read(), sodium, sodium, sodium);
  }

  private static FirstStep assumed(
      String name,
      SodiumValue.Basis basis,
      FirstStep.Kind kind,
      String reaction,
      SodiumDefaults defaults,
      List<Assumption> assumptions) {
    double sodium = defaults.sodiumPerFormulaUnit().value();
    assumptions.add(
        new Assumption(
            name + ".sodium_per_formula_unit",
            String.format(Locale.ROOT, "%.3g", sodium),
            "no extent of a step of insertion is reported"));
    return new FirstStep(
        basis,
        kind,
        reaction,
        sodium,
        defaults.sodiumPerFormulaUnit().low(),
        defaults.sodiumPerFormulaUnit().high());
  }

  /** The potential of the first step: reported, else of equilibrium, else swept. */
  SodiumValue potential(String name, SodiumDefaults defaults, List<Assumption> assumptions) {
    if (measured.isPresent()) {
      Reported first = measured.get();
      return reported(
          SodiumQuantity.INSERTION_POTENTIAL,
          first.step().low_V(),
          first.step().high_V(),
          first.origin().technique(),
          first.origin().quality(),
          first.electrode().system() + ": " + first.origin().source(),
          first.origin().read(),
          defaults);
    }
    if (path.isPresent()) {
      Step first = path.get().steps().getFirst();
      assumptions.add(
          new Assumption(
              name + ".insertion_potential",
              String.format(Locale.ROOT, "%.2f V", first.voltage_V()),
              "no step is reported: the first step of equilibrium, which is no insertion"));
      return computed(
          SodiumQuantity.INSERTION_POTENTIAL,
          ReactionEnergy.of(first),
          first.voltage_V(),
          defaults);
    }
    assumptions.add(
        new Assumption(
            name + ".insertion_potential",
            String.format(
                Locale.ROOT,
                "%.2f to %.2f V",
                defaults.insertionPotential_V().low(),
                defaults.insertionPotential_V().high()),
            "no step is reported and no path is known: a default that is swept"));
    return SodiumValue.swept(
        SodiumQuantity.INSERTION_POTENTIAL, defaults.insertionPotential_V(), "swept default");
  }

  /** The potential at which the products give the sodium back: reported, else of equilibrium. */
  Optional<SodiumValue> desodiation(SodiumDefaults defaults) {
    Optional<List<MeasuredStep>> seen = released();
    if (seen.isPresent()) {
      MeasuredStep first = seen.get().getFirst();
      return Optional.of(
          reported(
              SodiumQuantity.DESODIATION_POTENTIAL,
              seen.get().stream().mapToDouble(MeasuredStep::low_V).min().orElseThrow(),
              seen.get().stream().mapToDouble(MeasuredStep::high_V).max().orElseThrow(),
              first.technique(),
              first.quality(),
              first.system() + ": " + first.source(),
              first.equation(),
              defaults));
    }
    return path.filter(p -> !p.steps().isEmpty())
        .map(p -> {
          Mixture products =
              p.steps().stream()
                  .filter(s -> s.kind().equals("conversion"))
                  .reduce((_, later) -> later)
                  .map(Step::after)
                  .orElse(p.end());
          ReactionEnergy energy = new ReactionEnergy(p.start(), products);
          return computed(
              SodiumQuantity.DESODIATION_POTENTIAL, energy, energy.voltage_V(), defaults);
        });
  }

  /**
   * The steps of one electrode and one kind in which sodium leaves: of the electrode followed
   * before others, seen before recalled; the products before inserted sodium and alloys.
   */
  private Optional<List<MeasuredStep>> released() {
    for (String kind : RELEASES) {
      Optional<MeasuredStep> best =
          charges.stream()
              .filter(s -> s.kind().equals(kind))
              .min(
                  Comparator.comparing((MeasuredStep s) -> !isFollowed(s))
                      .thenComparing(MeasuredStep::quality));
      if (best.isPresent()) {
        return Optional.of(
            charges.stream()
                .filter(s ->
                    s.kind().equals(kind)
                        && s.source().equals(best.get().source())
                        && s.system().equals(best.get().system())
                        && s.cycle().equals(best.get().cycle()))
                .toList());
      }
    }
    return Optional.empty();
  }

  private boolean isFollowed(MeasuredStep step) {
    return measured
        .map(Reported::electrode)
        .filter(e -> e.source().equals(step.source()) && e.system().equals(step.system()))
        .isPresent();
  }

  private static SodiumValue reported(
      SodiumQuantity quantity,
      double low_V,
      double high_V,
      String technique,
      Quality quality,
      String source,
      String remark,
      SodiumDefaults defaults) {
    String seen = quality == Quality.MEASURED ? technique : SodiumDefaults.UNSTATED;
    SodiumDefaults.PotentialError error = defaults.error(seen);
    return SodiumValue.scattered(
        quantity,
        (low_V + high_V) / 2,
        new SodiumValue.Scattered(
            Math.hypot(error.scatter_V(), (high_V - low_V) / Math.sqrt(12)),
            error.bias_V(),
            bias(quantity, seen, error)),
        SodiumValue.Basis.MEASURED_STEP,
        quality,
        source,
        remark);
  }

  private static SodiumValue computed(
      SodiumQuantity quantity, ReactionEnergy energy, double voltage_V, SodiumDefaults defaults) {
    SodiumDefaults.PotentialError error = defaults.equilibrium();
    return SodiumValue.scattered(
        quantity,
        voltage_V,
        new SodiumValue.Scattered(
            Math.hypot(error.scatter_V(), energy.halfWidth_V() / SIGMAS),
            error.bias_V(),
            bias(quantity, "equilibrium", error)),
        SodiumValue.Basis.EQUILIBRIUM,
        energy.quality().weaker(Quality.COMPUTED),
        "enthalpies of formation",
        energy.reaction().toString());
  }

  private static Optional<String> bias(
      SodiumQuantity quantity, String seen, SodiumDefaults.PotentialError error) {
    return error.bias_V() > 0
        ? Optional.of("bias of " + seen + " (" + quantity.word().replace('_', ' ') + ")")
        : Optional.empty();
  }
}
