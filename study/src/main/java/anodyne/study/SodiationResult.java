package anodyne.study;

import anodyne.formula.Element;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.quantity.Warning;
import anodyne.sodiation.Buffering;
import anodyne.sodiation.ChemicalSystem;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Conduction;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.Entry;
import anodyne.sodiation.Host;
import anodyne.sodiation.Matrix;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.MisfitStress;
import anodyne.sodiation.PhaseDiagram;
import anodyne.sodiation.Recharged;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.Sodiation;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Solids;
import anodyne.sodiation.Step;
import anodyne.sodiation.Swelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The sodiation stage of a study.
 *
 * @param inputs the library values
 * @param central the paths at the library's own values
 * @param hosts one per phase of the heterostructure, in order
 * @param measured reported steps of the hosts, linked to a path
 * @param reported every reported step of the hosts
 * @param contacts which phases touch along the equilibrium sequence
 * @param measuredContacts the same along the measured path, if every host has one
 * @param contactJunctions junctions of phases that touch, where the library can say
 * @param recharged what the hosts are after the first charge
 * @param surfaces sodium taken up at surfaces
 * @param conduction electronic conduction of the composite
 * @param volume swelling and buffering
 * @param samples draws taken
 * @param ternaries phase diagrams of the hosts that hold two elements beside sodium
 * @param stability of every compound of the joint system, in its order; empty if it has more
 *     elements than a hull is built for
 * @param warnings what must be said
 */
public record SodiationResult(
    SodiationInputs inputs,
    Sodiation central,
    List<HostResult> hosts,
    MeasuredPath measured,
    List<MeasuredStep> reported,
    Contacts contacts,
    Optional<Contacts> measuredContacts,
    ContactJunctions contactJunctions,
    Recharged recharged,
    SurfaceBranches surfaces,
    Stage<ConductionResult> conduction,
    Stage<VolumeResult> volume,
    int samples,
    List<Ternary> ternaries,
    List<Stability> stability,
    List<Warning> warnings) {
  public SodiationResult {
    hosts = List.copyOf(hosts);
    reported = List.copyOf(reported);
    ternaries = List.copyOf(ternaries);
    stability = List.copyOf(stability);
    warnings = List.copyOf(warnings);
  }

  /**
   * Where a compound lies on the hull of the joint system.
   *
   * @param compound the compound
   * @param aboveHull_eV_per_atom 0 if it is stable
   * @param drivingForce_eV_per_atom how far it lies below the hull of the others; negative above it
   */
  public record Stability(
      Compound compound, double aboveHull_eV_per_atom, OptionalDouble drivingForce_eV_per_atom) {
    private static final int MOST_ELEMENTS = 8;

    /** The compounds of all hosts that react together, elements left out. */
    static List<Stability> of(SodiationInputs inputs) {
      if (inputs.reacting().isEmpty()) {
        return List.of();
      }
      ChemicalSystem system = inputs.jointSystem();
      if (system.elements().size() + 1 > MOST_ELEMENTS) {
        return List.of();
      }
      List<Entry> entries = system.entries();
      PhaseDiagram diagram = PhaseDiagram.of(Set.of(Element.Na), entries);
      List<Stability> stability = new ArrayList<>();
      for (int k = 0; k < entries.size(); k++) {
        if (!system.compounds().get(k).isElement()) {
          stability.add(
              new Stability(
                  system.compounds().get(k),
                  diagram.energyAboveHull_eV_per_atom(entries.get(k)),
                  diagram.drivingForce_eV_per_atom(entries.get(k))));
        }
      }
      return stability;
    }
  }

  /**
   * One phase.
   *
   * @param host the phase
   * @param massFraction of the masses of all phases
   * @param path its equilibrium path; none if its bulk does not react
   * @param steps the steps of the path with their intervals
   * @param averageVoltage over the path
   * @param stableShare share of the draws in which the host is on the hull
   */
  public record HostResult(
      Host host,
      double massFraction,
      Optional<SodiationPath> path,
      List<StepResult> steps,
      Optional<Estimate> averageVoltage,
      double stableShare) {
    public HostResult {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step with its interval.
   *
   * @param step at the library's own values
   * @param voltage the mean potential of the same window of sodium on every draw's own hull, V
   * @param sameProducts share of the draws whose path stops at the same amount of sodium
   */
  public record StepResult(Step step, Estimate voltage, double sameProducts) {}

  /**
   * The phase diagram of sodium and the two elements of a host.
   *
   * @param host the host
   * @param diagram at the library's own values
   */
  public record Ternary(Host host, PhaseDiagram diagram) {
    /** The diagrams of all hosts that hold two elements beside sodium. */
    static List<Ternary> of(SodiationInputs inputs) {
      List<Ternary> ternaries = new ArrayList<>();
      for (Host host : inputs.reacting()) {
        ChemicalSystem system = inputs.systemOf(host);
        if (system.elements().size() == 2) {
          ternaries.add(new Ternary(host, PhaseDiagram.of(Set.of(Element.Na), system.entries())));
        }
      }
      return ternaries;
    }
  }

  /**
   * Electronic conduction of the composite.
   *
   * @param conduction phases and conductivities
   * @param course at the central values
   * @param electrode conductivity of the electrode at each point of the course, S/m
   * @param notFilled materials of the electrode that could not be counted, with the reason
   */
  public record ConductionResult(
      Conduction conduction,
      List<Conduction.AtCharge> course,
      List<Confidence.Quantiles> electrode,
      List<String> notFilled) {
    public ConductionResult {
      course = List.copyOf(course);
      electrode = List.copyOf(electrode);
      notFilled = List.copyOf(notFilled);
    }
  }

  /**
   * Swelling and buffering.
   *
   * @param solids volumes and moduli, the estimated ones labelled
   * @param equilibrium along the equilibrium sequence
   * @param measured along the measured sequence
   * @param buffering index of both, and its price
   * @param equilibriumPercent spread at every point: each host's change, then the composite's
   * @param measuredPercent the same of the measured sequence
   * @param indexEquilibrium spread of the index, if it is defined
   * @param indexMeasured spread of the index of the measured sequence, if it is defined
   * @param stress between the two hosts along the equilibrium sequence; only with two hosts
   * @param measuredStress the same along the measured sequence, if both hosts have steps in it
   * @param matrices what holds the hosts: those of them that do not react, and the electrode's
   *     matrix
   */
  public record VolumeResult(
      Solids solids,
      Swelling equilibrium,
      Swelling measured,
      Buffering buffering,
      List<List<Confidence.Quantiles>> equilibriumPercent,
      List<List<Confidence.Quantiles>> measuredPercent,
      Optional<Confidence.Quantiles> indexEquilibrium,
      Optional<Confidence.Quantiles> indexMeasured,
      Optional<StressResult> stress,
      Optional<StressResult> measuredStress,
      List<MatrixResult> matrices) {
    public VolumeResult {
      matrices = List.copyOf(matrices);
      equilibriumPercent = List.copyOf(equilibriumPercent);
      measuredPercent = List.copyOf(measuredPercent);
    }
  }

  /**
   * Stress with the yield limit taken, and with the least and the largest worth considering.
   *
   * @param taken with the limit taken
   * @param weak with the least limit
   * @param strong with the largest limit
   */
  public record StressResult(MisfitStress taken, MisfitStress weak, MisfitStress strong) {}

  /**
   * A matrix around the hosts.
   *
   * @param matrix the solid
   * @param constraints on each host at the end of the equilibrium sequence
   */
  public record MatrixResult(Matrix matrix, List<Matrix.Constraint> constraints) {
    public MatrixResult {
      constraints = List.copyOf(constraints);
    }
  }

  /** The step of a host that stands in the sequence, with its interval. */
  public StepResult step(Host host, Sequence.HostStep at) {
    return hosts.stream()
        .filter(h -> h.host().equals(host))
        .flatMap(h -> h.steps().stream())
        .filter(s -> s.step().after().equals(at.after()))
        .findFirst()
        .orElseThrow();
  }

  /** The least trusted quality among the energies of the paths. */
  public Quality weakestQuality() {
    return inputs.weakestQuality(central.paths());
  }
}
