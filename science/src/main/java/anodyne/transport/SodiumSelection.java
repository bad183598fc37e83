package anodyne.transport;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import anodyne.sodiation.Host;
import anodyne.sodiation.SodiationInputs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what transport must know of sodium in each phase of a stack: from reported steps, the
 * equilibrium path, the library, and where these are silent from defaults that are swept.
 *
 * @param selection the rule that picks library values
 * @param defaults what is taken where nothing is known
 * @param temperature_K of the stack
 */
public record SodiumSelection(Selection selection, SodiumDefaults defaults, double temperature_K) {
  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  /** Temperature at which library diffusivities count as measured. */
  private static final double ROOM_K = 298.15;

  private static final double CM3 = 1e-6;
  private static final double CM2 = 1e-4;

  public SodiumSelection {
    if (!(temperature_K > 0 && temperature_K < 5000)) {
      throw new IllegalArgumentException(
          "temperature must lie in (0, 5000) K, got " + temperature_K);
    }
  }

  /** The inputs of all phases of a stack, in order. */
  public List<SodiumInputs> of(List<SodiationInputs.Named> phases, Sodiated sodiated) {
    List<SodiumInputs> inputs = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      inputs.add(of(phases.get(i), SodiatedHost.of(i, sodiated)));
    }
    return List.copyOf(inputs);
  }

  private SodiumInputs of(SodiationInputs.Named named, SodiatedHost host) {
    Optional<String> blocked =
        switch (host.host().map(Host::storage).orElseGet(() -> storage(named.phase()))) {
          case SURFACE ->
              Optional.of("sodium stays on the surfaces of a MXene and does not enter its layers");
          case NONE ->
              Optional.of(
                  "sodium stays on the surfaces and in the pores of carbon; its bulk has no"
                      + " sites here");
          case BULK -> host.whyNone();
        };
    if (blocked.isPresent()) {
      return new SodiumInputs.Blocking(named.name(), named.phase(), blocked.get());
    }
    return volume(named.phase())
        .<SodiumInputs>map(volume -> inserting(named, host, volume))
        .orElseGet(() ->
            new SodiumInputs.Missing(named.name(), named.phase(), Property.MOLAR_VOLUME.word()));
  }

  /** How a phase takes up sodium where no sodiation says it. */
  private static Host.Storage storage(Phase phase) {
    try {
      Formula formula = Formula.parse(phase.formula());
      return formula.isMXene()
          ? Host.Storage.SURFACE
          : formula.elements().equals(Set.of(Element.C)) ? Host.Storage.NONE : Host.Storage.BULK;
    } catch (FormulaException e) {
      return Host.Storage.BULK;
    }
  }

  private Optional<Selected> volume(Phase phase) {
    return selection.molarVolume(phase);
  }

  private SodiumInputs.Inserting inserting(
      SodiationInputs.Named named, SodiatedHost host, Selected volume_cm3) {
    Map<SodiumQuantity, SodiumValue> values = new EnumMap<>(SodiumQuantity.class);
    FirstStep first = FirstStep.of(named.name(), host, defaults);
    List<Assumption> assumptions = new ArrayList<>(first.assumptions());
    double units = Constants.AVOGADRO_PER_MOL / (volume_cm3.value() * CM3);
    values.put(
        SodiumQuantity.INSERTION_POTENTIAL,
        selection
            .amount(named.phase(), Property.SODIUM_INSERTION_POTENTIAL)
            .map(known -> {
              assumptions.removeIf(a -> a.name().endsWith(".insertion_potential"));
              return potential(known);
            })
            .orElse(first.potential()));
    values.put(SodiumQuantity.SITES, sites(first, units, volume_cm3));
    Optional<SodiumValue> barrier =
        selection.amount(named.phase(), Property.SODIUM_DIFFUSION_BARRIER).map(this::barrier);
    barrier.ifPresent(b -> values.put(SodiumQuantity.DIFFUSION_BARRIER, b));
    values.put(SodiumQuantity.DIFFUSIVITY, diffusivity(named, barrier, assumptions));
    Desodiation.of(host, defaults)
        .ifPresent(v -> values.put(SodiumQuantity.DESODIATION_POTENTIAL, v));
    return new SodiumInputs.Inserting(
        named.name(),
        named.phase(),
        temperature_K,
        first,
        units,
        values,
        defaults.pristineLimit().value(),
        defaults.pristineLimit().source(),
        assumptions);
  }

  private static SodiumValue sites(FirstStep first, double units_per_m3, Selected volume) {
    double ofVolume = volume.sampleScatter_sd() / volume.value();
    double ofSodium = Math.log(first.highSodium() / first.lowSodium()) / (2 * SIGMAS);
    boolean known = first.hasExtent();
    return SodiumValue.scattered(
        SodiumQuantity.SITES,
        units_per_m3 * first.sodium(),
        new SodiumValue.Scattered(Math.hypot(ofVolume, ofSodium), 0, Optional.empty()),
        known ? SodiumValue.Basis.MEASURED_STEP : SodiumValue.Basis.LENT,
        known ? volume.quality() : volume.quality().weaker(Quality.ESTIMATED),
        volume.source(),
        String.format(
            Locale.ROOT, "%.4g sodium in each formula unit of the volume known", first.sodium()));
  }

  private static SodiumValue potential(Selected known) {
    return SodiumValue.scattered(
        SodiumQuantity.INSERTION_POTENTIAL,
        known.value(),
        new SodiumValue.Scattered(known.sampleScatter_sd(), 0, Optional.empty()),
        basis(known),
        known.quality(),
        known.source(),
        known.method());
  }

  private SodiumValue barrier(Selected known) {
    return SodiumValue.scattered(
        SodiumQuantity.DIFFUSION_BARRIER,
        known.value(),
        new SodiumValue.Scattered(
            Math.max(known.sampleScatter_sd(), defaults.barrierScatter_eV()), 0, Optional.empty()),
        basis(known),
        known.quality(),
        known.source(),
        known.method());
  }

  private SodiumValue diffusivity(
      SodiationInputs.Named named, Optional<SodiumValue> barrier, List<Assumption> assumptions) {
    Optional<Selected> known = selection.amount(named.phase(), Property.SODIUM_DIFFUSIVITY);
    if (known.isEmpty()) {
      assumptions.add(
          new Assumption(
              named.name() + ".sodium_diffusivity",
              String.format(
                  Locale.ROOT,
                  "%.1e to %.1e m2/s",
                  defaults.diffusivity_m2_per_s().low(),
                  defaults.diffusivity_m2_per_s().high()),
              "the library has none: a default that is swept"));
      return SodiumValue.swept(
          SodiumQuantity.DIFFUSIVITY, defaults.diffusivity_m2_per_s(), "swept default");
    }
    Warmed warmed = warmed(named.name(), barrier, assumptions);
    return SodiumValue.scattered(
        SodiumQuantity.DIFFUSIVITY,
        Math.max(SodiumQuantity.DIFFUSIVITY.least(), known.get().value() * CM2 * warmed.factor()),
        new SodiumValue.Scattered(
            Math.hypot(known.get().sampleScatter_sd(), warmed.scatter()), 0, Optional.empty()),
        basis(known.get()),
        known.get().quality(),
        known.get().source(),
        known.get().method());
  }

  /** What another temperature than that of the measurement does to a diffusivity. */
  private record Warmed(double factor, double scatter) {}

  private Warmed warmed(String name, Optional<SodiumValue> barrier, List<Assumption> assumptions) {
    double inverse_per_eV =
        1 / Constants.thermalVoltage_V(ROOM_K) - 1 / Constants.thermalVoltage_V(temperature_K);
    if (Math.abs(temperature_K - ROOM_K) < 1e-9) {
      return new Warmed(1, 0);
    }
    if (barrier.isEmpty()) {
      assumptions.add(
          new Assumption(
              name + ".sodium_diffusivity",
              "as at 298.15 K",
              "no barrier is known that would carry it to the temperature of the stack"));
      return new Warmed(1, 0);
    }
    double sd = (barrier.get().estimate().high() - barrier.get().estimate().low()) / (2 * SIGMAS);
    return new Warmed(
        Math.exp(barrier.get().value() * inverse_per_eV), sd * Math.abs(inverse_per_eV));
  }

  private static SodiumValue.Basis basis(Selected known) {
    return !known.overridden() && known.quality().compareTo(Quality.PROXY) >= 0
        ? SodiumValue.Basis.LENT
        : SodiumValue.Basis.LIBRARY;
  }
}
