package anodyne.study;

import anodyne.cell.HostStages;
import anodyne.cell.anode.AnodeHost;
import anodyne.cell.anode.AnodeParameter;
import anodyne.cell.balance.Spread;
import anodyne.data.SodiationFiles;
import anodyne.design.Design;
import anodyne.evidence.SurfaceCapacity;
import anodyne.library.Property;
import anodyne.quantity.Constants;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.sodiation.ChemicalSystem;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Solids;
import anodyne.sodiation.Swelling;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The phases of a heterostructure as phases of an electrode, at the values of a draw.
 *
 * <p>A host takes its reported steps where there are some, else those of its equilibrium path.
 * Where it has both, half of the draws take either: reported steps seldom account for all of the
 * sodium.
 *
 * @param hosts the phases that store sodium, in order
 */
record CellHosts(Design design, Solids solids, Sources sources, List<CellHost> hosts) {
  private static final double C_PER_KG = 3600;
  private static final double KG_PER_M3 = 1e3;
  private static final int MOST_STAGES = 8;

  /** Every step runs as a front, insertion too: what diffuses limits all of them. */
  private static final String FRONT = " front";

  /** What they are taken from. */
  record Sources(Sodiation central, MeasuredPath measured) {}

  /** Whether all of them are known. */
  sealed interface Resolution permits Ready, Missing {}

  record Ready(CellHosts hosts) implements Resolution {}

  /**
   * @param reason what is missing
   */
  record Missing(String reason) implements Resolution {}

  /** A phase that stores sodium. */
  sealed interface CellHost {
    int phase();

    String name();
  }

  /**
   * One that reacts in its bulk.
   *
   * @param phase place in the design
   * @param index among the hosts that react
   * @param reported true if it has reported steps, which central values take
   * @param computed true if it has steps of equilibrium, which half of the draws take
   */
  record Bulk(
      int phase, String name, int index, boolean reported, boolean computed, Quality diffusivity)
      implements CellHost {}

  /**
   * One that stores on its surface.
   *
   * @param molarMass_g_per_mol of the formula that is counted for it
   */
  record Surface(
      int phase,
      String name,
      Compound compound,
      double molarMass_g_per_mol,
      Estimate capacity_mAh_per_g)
      implements CellHost {}

  CellHosts {
    hosts = List.copyOf(hosts);
  }

  /** Name of the deviate that decides between the paths of a phase. */
  static String pathLabel(String phase) {
    return "cell: path of " + phase;
  }

  /** Name of the deviate of the surface capacity of a phase. */
  static String surfaceLabel(String phase) {
    return "cell: capacity of " + phase;
  }

  static Resolution of(
      Design design,
      Sodiation central,
      MeasuredPath measured,
      Solids solids,
      List<SodiumInputs> sodium) {
    List<CellHost> hosts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Host> all = central.inputs().hosts();
    for (int i = 0; i < all.size(); i++) {
      Host host = all.get(i);
      switch (host.storage()) {
        case BULK -> bulk(i, host, central, measured, sodium, hosts, missing);
        case SURFACE -> surface(i, host, hosts, missing);
        case NONE -> {}
      }
    }
    if (hosts.isEmpty() && missing.isEmpty()) {
      missing.add("no phase stores sodium");
    }
    return missing.isEmpty()
        ? new Ready(new CellHosts(design, solids, new Sources(central, measured), hosts))
        : new Missing(String.join("; ", missing));
  }

  private static void bulk(
      int phase,
      Host host,
      Sodiation central,
      MeasuredPath measured,
      List<SodiumInputs> sodium,
      List<CellHost> hosts,
      List<String> missing) {
    int index = indexOf(central.sequence(), host);
    boolean reported = measured.followed().stream().anyMatch(f -> f.host() == index);
    boolean computed = !central.paths().get(index).steps().isEmpty();
    if (!reported && !computed) {
      missing.add(host.name() + " has no step of sodiation");
    } else if (phase < sodium.size()
        && sodium.get(phase) instanceof SodiumInputs.Inserting inserting) {
      hosts.add(
          new Bulk(
              phase, host.name(), index, reported, computed, inserting.diffusivity().quality()));
    } else {
      missing.add("diffusivity of sodium in " + host.name() + why(phase, sodium));
    }
  }

  private static String why(int phase, List<SodiumInputs> sodium) {
    return phase >= sodium.size()
        ? ""
        : switch (sodium.get(phase)) {
          case SodiumInputs.Inserting _ -> "";
          case SodiumInputs.Blocking blocking -> " (" + blocking.reason() + ")";
          case SodiumInputs.Missing lacking -> " (" + lacking.what() + " is missing)";
        };
  }

  private static int indexOf(Sequence sequence, Host host) {
    for (int k = 0; k < sequence.hosts().size(); k++) {
      if (sequence.hosts().get(k).host().equals(host)) {
        return k;
      }
    }
    throw new IllegalStateException(host.name() + " reacts and is not in the sequence");
  }

  private static void surface(int phase, Host host, List<CellHost> hosts, List<String> missing) {
    Optional<SurfaceCapacity> known =
        SodiationFiles.surfaces().stream()
            .filter(c -> c.formula().equals(host.compound().phase().formula()))
            .findFirst();
    if (known.isEmpty()) {
      missing.add("sodium capacity of the surface of " + host.name());
    } else if (host.compound().amount(Property.MOLAR_VOLUME).isEmpty()) {
      missing.add("molar volume of " + host.name());
    } else {
      hosts.add(
          new Surface(
              phase,
              host.name(),
              host.compound(),
              known.get().countedAs().molarMass_g_per_mol().orElseThrow(),
              known.get().used()));
    }
  }

  /**
   * The phases at the values of a draw.
   *
   * @param draw of the compounds
   * @param sodium of sodium in the phases
   * @param values of the parameters of the cell, SI
   * @param normal deviates of paths and surface capacities by their labels; 0 takes the reported
   *     path
   */
  List<AnodeHost> drawn(
      Draw draw,
      SodiumInputs.Draw sodium,
      ToDoubleFunction<AnodeParameter> values,
      ToDoubleFunction<String> normal) {
    Swelling equilibrium = Swelling.of(sources.central().sequence(), solids, draw);
    Swelling seen = Swelling.of(sources.measured().sequence(), solids, draw);
    double mass = hosts.stream().mapToDouble(h -> massFraction(h.phase())).sum();
    List<AnodeHost> drawn = new ArrayList<>();
    for (CellHost host : hosts) {
      double share = massFraction(host.phase()) / mass;
      drawn.add(
          switch (host) {
            case Bulk bulk -> {
              boolean reported =
                  bulk.reported()
                      && (!bulk.computed() || normal.applyAsDouble(pathLabel(bulk.name())) <= 0);
              yield reacting(
                  bulk, reported, share, reported ? seen : equilibrium, draw, sodium, values);
            }
            case Surface surface -> storing(surface, share, normal);
          });
    }
    return drawn;
  }

  private double massFraction(int phase) {
    return design.phases().get(phase).massFraction();
  }

  private AnodeHost storing(Surface host, double share, ToDoubleFunction<String> normal) {
    double volume_cm3_per_mol = host.compound().amount(Property.MOLAR_VOLUME).orElseThrow().value();
    double capacity =
        Math.max(
            1,
            Spread.at(
                host.capacity_mAh_per_g(), normal.applyAsDouble(surfaceLabel(host.name())), true));
    return new AnodeHost.Surface(
        host.name(),
        share,
        KG_PER_M3 * host.molarMass_g_per_mol() / volume_cm3_per_mol,
        C_PER_KG * capacity);
  }

  private AnodeHost reacting(
      Bulk host,
      boolean reported,
      double share,
      Swelling swelling,
      Draw draw,
      SodiumInputs.Draw sodium,
      ToDoubleFunction<AnodeParameter> values) {
    Sequence sequence = swelling.sequence();
    HostStages own = HostStages.of(sequence, swelling, host.index());
    List<HostStages.Step> steps =
        reported ? shifted(host, own.steps(), values) : lowered(host, own.steps(), draw, values);
    Sequence.Share part = sequence.hosts().get(host.index());
    double density =
        KG_PER_M3
            * part.massFraction()
            / swelling.points().getFirst().volumes_cm3_per_g().get(host.index());
    double carrier =
        sodium.amount(host.phase(), SodiumQuantity.DIFFUSIVITY)
            * sodium.amount(host.phase(), SodiumQuantity.SITES)
            / Constants.AVOGADRO_PER_MOL;
    HostStages stages =
        new HostStages(own.name(), own.host_mol_per_m3(), AnodeHost.merged(steps, MOST_STAGES));
    double taken = steps.stream().mapToDouble(HostStages.Step::sodium).sum();
    return new AnodeHost.Reacting(
        stages,
        share,
        density,
        carrier,
        Constants.FARADAY_C_PER_MOL * taken * own.host_mol_per_m3() / density);
  }

  /** Reported steps, of another electrode of the same host. */
  private List<HostStages.Step> shifted(
      Bulk host, List<HostStages.Step> steps, ToDoubleFunction<AnodeParameter> values) {
    List<HostStages.Step> shifted = new ArrayList<>();
    for (HostStages.Step step : steps) {
      double by_V = values.applyAsDouble(AnodeParameter.shift(step.kind()));
      shifted.add(step(host, step, step.low_V() + by_V, step.high_V() + by_V, values));
    }
    return shifted;
  }

  /** Steps of equilibrium, as far below as steps of their kind are seen. */
  private List<HostStages.Step> lowered(
      Bulk host, List<HostStages.Step> steps, Draw draw, ToDoubleFunction<AnodeParameter> values) {
    SodiationPath path = sources.central().paths().get(host.index());
    ChemicalSystem system =
        sources
            .central()
            .inputs()
            .systemOf(sources.central().inputs().reacting().get(host.index()));
    List<Double> voltages = SodiationSampling.voltages_V(system, path, draw);
    double given_V = design.sodiation().overpotential_V().get(host.phase());
    List<HostStages.Step> lowered = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      double below_V =
          given_V > 0 ? given_V : values.applyAsDouble(AnodeParameter.below(steps.get(k).kind()));
      double at_V = voltages.get(k) - below_V;
      lowered.add(step(host, steps.get(k), at_V, at_V, values));
    }
    return lowered;
  }

  private HostStages.Step step(
      Bulk host,
      HostStages.Step step,
      double low_V,
      double high_V,
      ToDoubleFunction<AnodeParameter> values) {
    double given_V = design.sodiation().hysteresis_V().get(host.phase());
    double gap_V = given_V > 0 ? given_V : values.applyAsDouble(AnodeParameter.gap(step.kind()));
    return new HostStages.Step(
        step.kind() + FRONT,
        step.sodium(),
        low_V,
        high_V,
        OptionalDouble.of(0.5 * (low_V + high_V) + gap_V),
        step.volumeRatio());
  }
}
