package anodyne.report;

import anodyne.formula.Element;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Estimate;
import anodyne.report.PhaseShares.OfHost;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Conduction;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.CrossReactions;
import anodyne.sodiation.Entry;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.MutualStability;
import anodyne.sodiation.PhaseDiagram;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.SodiationInputs;
import anodyne.study.Confidence;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of the sodiation as files for a spreadsheet. */
final class SodiationTables {
  private final SodiationFigures figures;
  private final Electrode electrode;
  private final SodiationResult result;

  private SodiationTables(SodiationFigures figures) {
    this.figures = figures;
    electrode = figures.electrode();
    result = electrode.result();
  }

  /** All tables by file name. */
  static SortedMap<String, String> of(SodiationFigures figures) {
    SodiationTables all = new SodiationTables(figures);
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("sodiation-steps.csv", all.steps());
    tables.put("sodiation-capacity.csv", all.capacity());
    tables.put("sodiation-reported.csv", all.reported());
    tables.put("sodiation-enthalpies.csv", all.enthalpies());
    tables.put("sodiation-left-out.csv", all.leftOut());
    tables.put("sodiation-reported-path.csv", all.path());
    tables.put("sodiation-contacts.csv", contacts(all.result.contacts()));
    if (all.result.conduction()
        instanceof Stage.Available<SodiationResult.ConductionResult>(var conduction)) {
      tables.put("sodiation-conduction.csv", conduction(conduction));
    }
    SodiationFigures.volume(all.result)
        .ifPresent(volume -> tables.putAll(VolumeTables.of(all.electrode, volume)));
    if (!all.electrode.stages().isEmpty()) {
      tables.put("sodiation-phases.csv", all.phases());
    }
    all.result
        .central()
        .joint()
        .ifPresent(joint -> tables.put("sodiation-cross.csv", cross(joint)));
    if (!all.result.ternaries().isEmpty()) {
      tables.put("sodiation-phase-diagrams.csv", all.diagrams());
      tables.put("sodiation-tie-lines.csv", all.tieLines());
    }
    return tables;
  }

  private String name(int host) {
    return electrode.hosts().get(host).name();
  }

  private String steps() {
    CsvTable table =
        new CsvTable(
            "step",
            "host",
            "reaction",
            "kind",
            "na_per_formula",
            "potential_V",
            "low_90_percent_V",
            "high_90_percent_V",
            "share_of_draws_with_same_end",
            "charge_from_mAh_per_g",
            "charge_to_mAh_per_g",
            "weakest_enthalpy");
    for (Electrode.Stage stage : electrode.stages()) {
      Estimate voltage = stage.step().voltage();
      table.row(
          stage.number(),
          name(stage.host()),
          stage.step().step().reaction().text(),
          stage.step().step().kind(),
          stage.step().step().after().sodium().toDouble(),
          voltage.value(),
          Optional.of(voltage).filter(Estimate::hasInterval).map(Estimate::low),
          Optional.of(voltage).filter(Estimate::hasInterval).map(Estimate::high),
          stage.step().sameProducts(),
          stage.from_mAh_per_g(),
          stage.to_mAh_per_g(),
          voltage.quality().word());
    }
    return table.asText();
  }

  private String capacity() {
    CsvTable table =
        new CsvTable(
            "host",
            "counted_as",
            "storage",
            "mass_fraction",
            "from",
            "to",
            "na_per_formula",
            "capacity_mAh_per_g_host",
            "capacity_mAh_per_g_sodiated",
            "average_potential_V",
            "low_90_percent_V",
            "high_90_percent_V",
            "share_of_draws_on_the_hull");
    for (SodiationResult.HostResult each : result.hosts()) {
      Host host = each.host();
      Optional<Capacity> capacity = each.path().map(path -> new Capacity(host, path));
      table.row(
          host.name(),
          host.standIn(),
          host.storage().word(),
          each.massFraction(),
          capacity.map(c -> c.path().start().shown()),
          capacity.map(c -> c.path().end().shown()),
          capacity.map(Capacity::electrons),
          capacity.map(Capacity::perHost_mAh_per_g),
          capacity.map(Capacity::perSodiated_mAh_per_g),
          each.averageVoltage().map(Estimate::value),
          each.averageVoltage().filter(Estimate::hasInterval).map(Estimate::low),
          each.averageVoltage().filter(Estimate::hasInterval).map(Estimate::high),
          capacity.map(_ -> each.stableShare()));
    }
    return table.asText();
  }

  private String reported() {
    CsvTable table =
        new CsvTable(
            "id",
            "host",
            "system",
            "in_this_heterostructure",
            "kind",
            "equation",
            "low_V",
            "high_V",
            "step_with_same_products",
            "reported_minus_equilibrium_V",
            "technique",
            "quality",
            "source");
    for (int i = 0; i < figures.reported().size(); i++) {
      int host = i;
      for (MeasuredStep seen : figures.reported().get(i).steps()) {
        Optional<Electrode.Stage> same =
            electrode.stages().stream()
                .filter(s -> s.host() == host && SameReaction.of(seen, s.step().step()))
                .findFirst();
        table.row(
            seen.id(),
            name(host),
            seen.system(),
            figures.reported().get(host).own().contains(seen),
            seen.kind(),
            seen.equation(),
            seen.low_V(),
            seen.high_V(),
            same.map(s -> OptionalInt.of(s.number())).orElse(OptionalInt.empty()),
            same.map(s -> OptionalDouble.of(seen.middle_V() - s.voltage_V()))
                .orElse(OptionalDouble.empty()),
            seen.technique(),
            seen.quality().word(),
            seen.source());
      }
    }
    return table.asText();
  }

  private String path() {
    CsvTable table =
        new CsvTable(
            "host",
            "kind",
            "equation_read_as",
            "records",
            "charge_from_mAh_per_g",
            "charge_to_mAh_per_g",
            "low_V",
            "high_V",
            "quality",
            "source");
    MeasuredPath path = result.measured();
    double charge = 0;
    for (int k = 0; k < path.reported().size(); k++) {
      Sequence.HostStep step = path.sequence().steps().get(k);
      MeasuredPath.Reported seen = path.reported().get(k);
      double next = charge + path.sequence().charge_mAh_per_g(step);
      table.row(
          name(step.host()),
          step.kind(),
          seen.read(),
          String.join(" ", seen.ids()),
          charge,
          next,
          step.low_V(),
          step.high_V(),
          seen.quality().word(),
          seen.source());
      charge = next;
    }
    return table.asText();
  }

  private static String contacts(Contacts contacts) {
    CsvTable table =
        new CsvTable(
            "state",
            "charge_mAh_per_g",
            "left_host",
            "left_phase",
            "right_host",
            "right_phase",
            "least_mismatch_percent",
            "stability",
            "released_kJ_per_mol_of_atoms");
    for (int k = 0; k < contacts.states().size(); k++) {
      Contacts.AtState state = contacts.states().get(k);
      for (Contacts.Contact contact : state.across()) {
        table.row(
            k,
            state.charge_mAh_per_g(),
            contacts.hosts().get(contact.left().host()),
            contact.left().compound().name(),
            contacts.hosts().get(contact.right().host()),
            contact.right().compound().name(),
            contact.mismatch().map(m -> 100 * m.relative()),
            contact.same() ? "same phase" : stability(contact.stability()),
            released(contact.stability()));
      }
    }
    return table.asText();
  }

  private static String stability(MutualStability stability) {
    return switch (stability) {
      case MutualStability.Stable _ -> "stable";
      case MutualStability.Reacts _ -> "reacts";
      case MutualStability.Unknown(String reason) -> "unknown: " + reason;
    };
  }

  private static OptionalDouble released(MutualStability stability) {
    return switch (stability) {
      case MutualStability.Stable _ -> OptionalDouble.of(0);
      case MutualStability.Reacts reacts -> OptionalDouble.of(reacts.released_kJ_per_mol());
      case MutualStability.Unknown _ -> OptionalDouble.empty();
    };
  }

  private static String conduction(SodiationResult.ConductionResult result) {
    CsvTable table =
        new CsvTable(
            "charge_mAh_per_g",
            "end_of_a_step",
            "hosts_S_per_m",
            "solids_S_per_m",
            "solids_low_S_per_m",
            "solids_high_S_per_m",
            "electrode_S_per_m",
            "electrode_low_90_percent_S_per_m",
            "electrode_high_90_percent_S_per_m",
            "porosity",
            "carried_by");
    for (int i = 0; i < result.course().size(); i++) {
      Conduction.AtCharge at = result.course().get(i);
      Optional<Confidence.Quantiles> spread = result.electrode().stream().skip(i).findFirst();
      table.row(
          at.charge_mAh_per_g(),
          at.state(),
          at.grains_S_per_m(),
          at.solids_S_per_m(),
          at.isotropic().low_S_per_m(),
          at.isotropic().high_S_per_m(),
          at.electrode_S_per_m(),
          spread.map(Confidence.Quantiles::low),
          spread.map(Confidence.Quantiles::high),
          at.porosity(),
          at.carrier());
    }
    return table.asText();
  }

  private String phases() {
    CsvTable table =
        new CsvTable("charge_mAh_per_g", "host", "phase", "counted_by", "share_percent");
    for (OfHost host : PhaseShares.of(electrode)) {
      for (int p = 0; p < host.charge_mAh_per_g().length; p++) {
        for (int j = 0; j < host.compounds().size(); j++) {
          table.row(
              host.charge_mAh_per_g()[p],
              name(host.host()),
              host.compounds().get(j).name(),
              host.measure().word(),
              100 * host.shares()[j][p]);
        }
      }
    }
    return table.asText();
  }

  private static String cross(CrossReactions joint) {
    CsvTable table = new CsvTable("charge_mAh_per_g", "released_J_per_g", "apart", "together");
    for (CrossReactions.Gain gain : joint.gains()) {
      table.row(
          gain.charge_mAh_per_g(),
          gain.released_J_per_g(),
          String.join(" + ", gain.apart()),
          String.join(" + ", gain.together()));
    }
    return table.asText();
  }

  private String enthalpies() {
    CsvTable table =
        new CsvTable(
            "phase",
            "library_id",
            "role",
            "formation_enthalpy_kJ_per_mol",
            "low_90_percent",
            "high_90_percent",
            "quality",
            "method",
            "source");
    result.inputs().reacting().forEach(h -> enthalpy(table, h.compound(), "host"));
    CompetingTable.competing(result.inputs()).forEach(c -> enthalpy(table, c, "competing"));
    return table.asText();
  }

  private static void enthalpy(CsvTable table, Compound compound, String role) {
    Optional<Selected> value = compound.amount(Property.FORMATION_ENTHALPY);
    table.row(
        compound.name(),
        compound.phase().id(),
        role,
        value.map(Selected::value),
        value.map(Selected::low),
        value.map(Selected::high),
        value.map(v -> v.quality().word()),
        value.map(Selected::method),
        value.map(Selected::source));
  }

  private String leftOut() {
    CsvTable table = new CsvTable("phase", "library_id", "reason");
    for (SodiationInputs.LeftOut each : result.inputs().leftOut()) {
      table.row(each.name(), each.compound().phase().id(), each.reason());
    }
    return table.asText();
  }

  private String diagrams() {
    CsvTable table =
        new CsvTable(
            "host",
            "phase",
            "elements",
            "atom_fractions",
            "energy_eV_per_atom",
            "energy_above_hull_eV_per_atom");
    for (SodiationResult.Ternary ternary : result.ternaries()) {
      PhaseDiagram diagram = ternary.diagram();
      for (Entry entry : diagram.entries()) {
        List<String> fractions = new ArrayList<>();
        for (Element element : diagram.elements()) {
          fractions.add(String.valueOf(entry.composition().atomFraction(element)));
        }
        table.row(
            ternary.host().name(),
            entry.name(),
            String.join(" ", diagram.elements().stream().map(Element::symbol).toList()),
            String.join(" ", fractions),
            entry.energy_eV_per_atom(),
            diagram.energyAboveHull_eV_per_atom(entry));
      }
    }
    return table.asText();
  }

  private String tieLines() {
    CsvTable table = new CsvTable("host", "one", "other");
    for (SodiationResult.Ternary ternary : result.ternaries()) {
      for (PhaseDiagram.TieLine line : ternary.diagram().tieLines()) {
        table.row(ternary.host().name(), line.one().name(), line.other().name());
      }
    }
    return table.asText();
  }
}
