package anodyne.cell.anode;

import anodyne.cell.ActivePhase;
import anodyne.cell.Cell;
import anodyne.cell.Constant;
import anodyne.cell.Electrolyte;
import anodyne.cell.Growth;
import anodyne.cell.HostStages;
import anodyne.cell.HysteresisLaw;
import anodyne.cell.Isotherm;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Separator;
import anodyne.cell.SodiumMetal;
import anodyne.cell.SurfaceStorage;
import anodyne.cell.part.Coating;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The half cell of a heterostructure, of 1 cm² of electrode.
 *
 * @param surroundings what is around the phases
 * @param hosts the phases that store sodium; their mass shares add up to 1
 * @param values of the parameters, SI
 */
public record HeterostructureAnode(
    Surroundings surroundings, List<AnodeHost> hosts, ToDoubleFunction<AnodeParameter> values) {
  /** Area of the electrode. */
  public static final double AREA_M2 = 1e-4;

  private static final double BRUGGEMAN = 1.5;
  private static final double C_PER_AH = 3600;
  private static final double SURFACE_START = 1e-3;

  /**
   * What is around the phases.
   *
   * @param electrolyte at central values
   * @param sodium at central values
   * @param conductorShare of the mass of conductor and binder that is conductor
   * @param conductorDensity_kg_per_m3 of the conductor
   * @param binderDensity_kg_per_m3 of the binder
   * @param low_V lower cut-off
   * @param high_V upper cut-off
   */
  public record Surroundings(
      Electrolyte electrolyte,
      SodiumMetal sodium,
      double conductorShare,
      double conductorDensity_kg_per_m3,
      double binderDensity_kg_per_m3,
      double low_V,
      double high_V,
      double temperature_K) {}

  public HeterostructureAnode {
    hosts = List.copyOf(hosts);
    double sum = hosts.stream().mapToDouble(AnodeHost::massShare).sum();
    if (hosts.isEmpty() || !(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException(
          "mass shares of the phases of an anode must add up to 1, they add up to " + sum);
    }
  }

  private double value(AnodeParameter parameter) {
    return values.applyAsDouble(parameter);
  }

  /** Active mass of the cell. */
  public double activeMass_kg() {
    return value(AnodeParameter.LOADING) * AREA_M2;
  }

  /** Charge when all of it is used, per active mass. */
  public double capacity_C_per_kg() {
    return hosts.stream().mapToDouble(h -> h.massShare() * h.capacity_C_per_kg()).sum();
  }

  /** Dry coating: active material, conductor and binder. */
  public Coating coating() {
    double active = value(AnodeParameter.ACTIVE_SHARE);
    double conductor = surroundings.conductorShare() * (1 - active);
    double specific = 0;
    for (AnodeHost host : hosts) {
      specific += host.massShare() / host.density_kg_per_m3();
    }
    return Coating.of(
        value(AnodeParameter.LOADING),
        new double[] {active, conductor, 1 - active - conductor},
        new double[] {
          1 / specific,
          surroundings.conductorDensity_kg_per_m3(),
          surroundings.binderDensity_kg_per_m3()
        },
        value(AnodeParameter.POROSITY));
  }

  /** The cell with these phases. */
  public Cell cell(List<ActivePhase> phases) {
    Coating coating = coating();
    double porosity = coating.porosity();
    double separatorPorosity = value(AnodeParameter.SEPARATOR_POROSITY);
    return new Cell(
        new SodiumMetal(
            value(AnodeParameter.SODIUM_EXCHANGE),
            surroundings.sodium().thickness_m(),
            surroundings.sodium().conductivity_S_per_m()),
        new Separator(
            value(AnodeParameter.SEPARATOR_THICKNESS),
            separatorPorosity,
            Math.pow(separatorPorosity, BRUGGEMAN)),
        new PorousElectrode(
            coating.thickness_m(),
            porosity,
            Math.pow(porosity, BRUGGEMAN),
            value(AnodeParameter.ELECTRODE_CONDUCTIVITY),
            phases,
            0),
        electrolyte(),
        AREA_M2,
        0,
        capacity_C_per_kg() * activeMass_kg() / C_PER_AH,
        surroundings.low_V(),
        surroundings.high_V(),
        surroundings.temperature_K());
  }

  /** Curves over the concentration keep their shape. */
  private Electrolyte electrolyte() {
    Electrolyte given = surroundings.electrolyte();
    double rest = given.concentration_mol_per_m3();
    return new Electrolyte(
        given
            .conductivity_S_per_m()
            .times(
                value(AnodeParameter.ELECTROLYTE_CONDUCTIVITY)
                    / given.conductivity_S_per_m().curve().value(rest)),
        given
            .diffusivity_m2_per_s()
            .times(
                value(AnodeParameter.SALT_DIFFUSIVITY)
                    / given.diffusivity_m2_per_s().curve().value(rest)),
        new Constant(value(AnodeParameter.TRANSFERENCE_NUMBER)),
        given.thermodynamicFactor(),
        rest);
  }

  /** The phases before sodiation, without a heterointerface. */
  public List<ActivePhase> phases() {
    double thickness_m = coating().thickness_m();
    double radius_m = value(AnodeParameter.PARTICLE_RADIUS);
    double[] share = new double[hosts.size()];
    double surface = 0;
    for (int i = 0; i < share.length; i++) {
      AnodeHost host = hosts.get(i);
      share[i] =
          value(AnodeParameter.LOADING)
              * host.massShare()
              / (host.density_kg_per_m3() * thickness_m);
      surface += 3 * share[i] / radius_m * thickness_m;
    }
    double thermal_V = Constants.thermalVoltage_V(surroundings.temperature_K());
    double exchange = thermal_V / (value(AnodeParameter.TRANSFER_RESISTANCE) * surface);
    List<ActivePhase> phases = new ArrayList<>();
    for (int i = 0; i < share.length; i++) {
      phases.add(phase(hosts.get(i), share[i], radius_m, exchange));
    }
    return phases;
  }

  private ActivePhase phase(
      AnodeHost host, double volumeShare, double radius_m, double exchange_A_per_m2) {
    double salt = surroundings.electrolyte().concentration_mol_per_m3();
    return switch (host) {
      case AnodeHost.Reacting reacting ->
          reacting
              .stages()
              .particles(
                  volumeShare,
                  radius_m,
                  new HostStages.Kinetics(
                      exchange_A_per_m2,
                      0,
                      new Growth.ShrinkingCore(),
                      value(AnodeParameter.SHELL_RESISTIVITY),
                      reacting.shellCarrier_mol_per_m_s(),
                      1),
                  new HysteresisLaw.OneState(
                      value(AnodeParameter.PATH_RATE), value(AnodeParameter.PATH_RATE)),
                  salt)
              .withStart(SURFACE_START, -1);
      case AnodeHost.Surface storing -> {
        double surface_per_m = 3 * volumeShare / radius_m;
        yield new SurfaceStorage(
            storing.name(),
            volumeShare,
            surface_per_m,
            storing.capacity_C_per_kg() * storing.density_kg_per_m3() * volumeShare / surface_per_m,
            new Isotherm.Linear(surroundings.low_V(), surroundings.high_V()),
            exchange_A_per_m2,
            SURFACE_START,
            salt);
      }
    };
  }
}
