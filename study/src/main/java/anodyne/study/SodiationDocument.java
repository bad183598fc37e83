package anodyne.study;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.design.Design;
import anodyne.quantity.Constants;
import anodyne.quantity.Estimate;
import anodyne.sodiation.Compound;
import anodyne.sodiation.CrossReactions;
import anodyne.sodiation.Host;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Step;
import anodyne.sodiation.Swelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the sodiation stage of a study. */
public final class SodiationDocument {
  private static final double COULOMB_PER_MAH = 3.6;

  private SodiationDocument() {}

  /** The stage, or why it is not available. */
  public static JsonObject of(Study study) {
    return switch (study.sodiation()) {
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<SodiationResult>(SodiationResult result) ->
          fields(result, study.design());
    };
  }

  private static JsonObject fields(SodiationResult result, Design design) {
    Sequence sequence = result.central().sequence();
    JsonObject document =
        new JsonObject()
            .put("thermodynamics", result.inputs().energy().word())
            .put("weakest_quality", result.weakestQuality().word())
            .put("samples", result.samples())
            .put("basis", "host")
            .put(
                "theoretical_capacity_mAh_per_g",
                sequence.hosts().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(sequence.capacity_mAh_per_g()))
            .put("end_members", endMembers(result))
            .put("average_voltage_V", averageVoltage(sequence))
            .put("sodiation_energy_Wh_per_kg", energy_Wh_per_kg(sequence))
            .put("steps", steps(result, design))
            .put("hosts", result.hosts().stream().map(SodiationDocument::host).toList());
    document
        .put("pristine_contacts", ContactsDocument.before(result.contacts()))
        .put(
            "measured_path",
            MeasuredPathDocument.steps(result.measured(), result.measuredContacts()))
        .put("measured_path_taken", MeasuredPathDocument.taken(result.measured()))
        .put("reported_steps", MeasuredPathDocument.reported(result.reported()))
        .put("contact_junctions", ContactJunctionsDocument.of(result.contactJunctions()))
        .put("recharged", RechargedDocument.of(result.recharged()))
        .put("surface", result.surfaces().documents())
        .put("volume", VolumeDocument.volume(result.volume()))
        .put("buffering", VolumeDocument.buffering(result.volume()))
        .put("conduction", ConductionDocument.of(result.conduction()));
    result.central().joint().ifPresent(joint -> document.put("cross_reactions", cross(joint)));
    return document
        .put(
            "competing",
            result.inputs().competing().stream()
                .filter(c -> !c.isElement())
                .map(SodiationDocument::compound)
                .toList())
        .put(
            "stability",
            result.stability().stream()
                .map(t ->
                    new JsonObject()
                        .put("phase", t.compound().name())
                        .put("stable", t.aboveHull_eV_per_atom() <= 1e-9)
                        .put("energy_above_hull_eV_per_atom", t.aboveHull_eV_per_atom())
                        .put("driving_force_eV_per_atom", t.drivingForce_eV_per_atom()))
                .toList())
        .put(
            "left_out",
            result.inputs().leftOut().stream()
                .map(l -> new JsonObject().put("phase", l.name()).put("reason", l.reason()))
                .toList());
  }

  private static List<String> endMembers(SodiationResult result) {
    List<String> ends = new ArrayList<>();
    for (SodiationPath path : result.central().paths()) {
      ends.add(path.start().shown());
      ends.add(path.end().shown());
    }
    return ends;
  }

  private static OptionalDouble averageVoltage(Sequence sequence) {
    double charge = sequence.capacity_mAh_per_g();
    if (!(charge > 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(energy_Wh_per_kg(sequence) / charge);
  }

  /** Energy against sodium metal per mass of all hosts that react: mWh/g is Wh/kg. */
  private static double energy_Wh_per_kg(Sequence sequence) {
    return sequence.steps().stream()
        .mapToDouble(s -> s.voltage_V() * sequence.charge_mAh_per_g(s))
        .sum();
  }

  /** Part of each host in the charge so far. */
  private static List<JsonObject> shares(Sequence sequence, int step) {
    List<JsonObject> shares = new ArrayList<>();
    double whole = 0;
    for (int k = 0; k <= step; k++) {
      whole += sequence.charge_mAh_per_g(sequence.steps().get(k));
    }
    for (int i = 0; i < sequence.hosts().size(); i++) {
      double own = 0;
      for (int k = 0; k <= step; k++) {
        Sequence.HostStep at = sequence.steps().get(k);
        own += at.host() == i ? sequence.charge_mAh_per_g(at) : 0;
      }
      shares.add(
          new JsonObject()
              .put("host", sequence.hosts().get(i).host().name())
              .put("share", own / whole));
    }
    return shares;
  }

  /** The steps of all hosts by falling potential. */
  private static List<JsonObject> steps(SodiationResult result, Design design) {
    Sequence sequence = result.central().sequence();
    List<JsonObject> steps = new ArrayList<>();
    double charge = 0;
    for (int k = 0; k < sequence.steps().size(); k++) {
      Sequence.HostStep at = sequence.steps().get(k);
      Host host = sequence.hosts().get(at.host()).host();
      SodiationResult.StepResult found = result.step(host, at);
      double own = sequence.charge_mAh_per_g(at);
      charge += own;
      steps.add(
          step(found)
              .put("host", host.name())
              .put("sodiation_V", at.voltage_V() - overpotential_V(result, design, host))
              .put(
                  "desodiation_V",
                  at.voltage_V()
                      + hysteresis_V(result, design, host)
                      + overpotential_V(result, design, host))
              .put("charge_mAh_per_g", own)
              .put("total_charge_mAh_per_g", charge)
              .put("shares_of_charge", shares(sequence, k))
              .put("volume_change_percent", change(result, k, at.host()))
              .put("composite_volume_change_percent", change(result, k, sequence.hosts().size()))
              .put("contacts", ContactsDocument.after(result.contacts(), k)));
    }
    return steps;
  }

  private static double overpotential_V(SodiationResult result, Design design, Host host) {
    return design.sodiation().overpotential_V().get(result.inputs().hosts().indexOf(host));
  }

  private static double hysteresis_V(SodiationResult result, Design design, Host host) {
    return design.sodiation().hysteresis_V().get(result.inputs().hosts().indexOf(host));
  }

  /** Volume after a step since before sodiation: of a host, or past the last of all together. */
  private static OptionalDouble change(SodiationResult result, int step, int host) {
    if (!(result.volume() instanceof Stage.Available<SodiationResult.VolumeResult>(var volume))) {
      return OptionalDouble.empty();
    }
    Swelling.Point point = volume.equilibrium().points().get(step + 1);
    return OptionalDouble.of(
        host < point.hosts_percent().size()
            ? point.hosts_percent().get(host)
            : point.composite_percent());
  }

  /** A potential; its interval is null where nothing was drawn. */
  private static JsonObject drawn(Estimate voltage) {
    return voltage.hasInterval()
        ? Document.estimate(voltage)
        : new JsonObject()
            .put("value", voltage.value())
            .put("low", OptionalDouble.empty())
            .put("high", OptionalDouble.empty())
            .put("confidence", OptionalDouble.empty())
            .put("source", voltage.source())
            .put("quality", voltage.quality().word());
  }

  private static JsonObject step(SodiationResult.StepResult result) {
    Step step = result.step();
    return new JsonObject()
        .put("voltage_V", drawn(result.voltage()))
        .put("na_per_formula", step.after().sodium().toDouble())
        .put("reaction", step.reaction().text())
        .put("kind", step.kind())
        .put("phases", names(step.after()))
        .put("amounts", amounts(step.after()))
        .put("same_stop_share", result.sameProducts());
  }

  private static JsonObject host(SodiationResult.HostResult result) {
    Host host = result.host();
    JsonObject node =
        new JsonObject()
            .put("name", host.name())
            .put("formula", host.compound().phase().formula())
            .put("counted_as", host.standIn())
            .put("storage", host.storage().word())
            .put("mass_fraction", result.massFraction())
            .put("enthalpy", enthalpy(host.compound()));
    if (result.path().isEmpty()) {
      return node.put("steps", List.of()).put("theoretical_capacity_mAh_per_g", Optional.empty());
    }
    SodiationPath path = result.path().get();
    double atoms = host.compound().composition().atoms().constant().toDouble();
    double sodium = path.sodium().toDouble();
    double charge = sodium * Constants.FARADAY_C_PER_MOL / COULOMB_PER_MAH;
    return node.put("energy_above_hull_eV_per_atom", path.excess_eV() / atoms)
        .put("stable_share", result.stableShare())
        .put("na_per_formula", sodium)
        .put("theoretical_capacity_mAh_per_g", charge / host.molarMass_g_per_mol())
        .put("sodiated_capacity_mAh_per_g", charge / path.end().mass_g_per_mol())
        .put("end_members", List.of(path.start().shown(), path.end().shown()))
        .put("average_voltage_V", result.averageVoltage().map(SodiationDocument::drawn))
        .put("steps", result.steps().stream().map(SodiationDocument::step).toList());
  }

  private static Optional<JsonObject> enthalpy(Compound compound) {
    return compound
        .amount(anodyne.library.Property.FORMATION_ENTHALPY)
        .map(v -> Document.estimate(v.estimate()).put("unit", "kJ/mol").put("method", v.method()));
  }

  private static JsonObject compound(Compound compound) {
    return new JsonObject()
        .put("phase", compound.phase().id())
        .put("formula", compound.name())
        .put("enthalpy", enthalpy(compound));
  }

  private static List<String> names(Mixture mixture) {
    return mixture.amounts().keySet().stream().map(Compound::name).toList();
  }

  private static JsonObject amounts(Mixture mixture) {
    Map<String, Double> sums = new LinkedHashMap<>();
    mixture
        .amounts()
        .forEach((compound, amount) -> sums.merge(compound.name(), amount.toDouble(), Double::sum));
    JsonObject node = new JsonObject();
    sums.forEach(node::put);
    return node;
  }

  private static JsonObject cross(CrossReactions joint) {
    return new JsonObject()
        .put(
            "steps",
            joint.path().steps().stream()
                .map(s ->
                    new JsonObject()
                        .put("voltage_V", s.voltage_V())
                        .put("phases", names(s.after())))
                .toList())
        .put(
            "driving_force",
            joint.gains().stream()
                .map(g ->
                    new JsonObject()
                        .put("total_charge_mAh_per_g", g.charge_mAh_per_g())
                        .put("released_J_per_g", g.released_J_per_g())
                        .put("apart", g.apart())
                        .put("together", g.together()))
                .toList());
  }
}
