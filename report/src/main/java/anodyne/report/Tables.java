package anodyne.report;

import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.junction.LayerState;
import anodyne.junction.PhaseInputs;
import anodyne.junction.Profile;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.quantity.Series;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers of a junction as files for a spreadsheet. */
final class Tables {
  private static final double NM = 1e9;
  private static final double PER_CM2 = 1e-4;
  private static final double PER_CM3 = 1e-6;

  private Tables() {}

  /** All tables by file name. */
  static SortedMap<String, String> of(JunctionResult result) {
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("profile.csv", profile(result));
    tables.put("interfaces.csv", interfaces(result.junction().interfaces()));
    tables.put("layers.csv", layers(result));
    tables.put("inputs.csv", inputs(result.inputs()));
    tables.put("values.csv", values(result.inputs()));
    tables.put("confidence.csv", ConfidenceTables.distributions(result));
    tables.put("sensitivity.csv", ConfidenceTables.sensitivity(result));
    tables.put("alternatives.csv", alternatives(result));
    return tables;
  }

  private static String profile(JunctionResult result) {
    Profile p = result.junction().profile();
    Map<String, Series> ions = new TreeMap<>(p.ions_per_m3());
    List<String> header =
        new ArrayList<>(
            List.of(
                "position_nm",
                "layer",
                "layer_name",
                "potential_V",
                "conduction_band_eV",
                "valence_band_eV",
                "fermi_level_eV",
                "field_V_per_m",
                "electrons_per_cm3",
                "holes_per_cm3",
                "charge_e_per_cm3"));
    ions.keySet().forEach(name -> header.add("ion_" + name + "_per_cm3"));
    CsvTable table = new CsvTable(header);
    for (int i = 0; i < p.position_m().size(); i++) {
      int layer = (int) p.layer().get(i);
      List<Object> row =
          new ArrayList<>(
              List.of(
                  p.position_m().get(i) * NM,
                  layer + 1,
                  result.junction().layers().get(layer).name(),
                  p.potential_V().get(i),
                  p.conductionBand_eV().get(i),
                  p.valenceBand_eV().get(i),
                  0,
                  p.field_V_per_m().get(i),
                  p.electrons_per_m3().get(i) * PER_CM3,
                  p.holes_per_m3().get(i) * PER_CM3,
                  p.charge_per_m3().get(i) * PER_CM3));
      for (Series ion : ions.values()) {
        row.add(ion.get(i) * PER_CM3);
      }
      table.row(row.toArray());
    }
    return table.asText();
  }

  private static final String[] INTERFACE_HEADER = {
    "left",
    "right",
    "kind",
    "alignment",
    "electrons_from",
    "electrons_to",
    "field_from",
    "field_to",
    "built_in_potential_V",
    "interface_dipole_V",
    "field_left_V_per_m",
    "field_right_V_per_m",
    "sheet_charge_e_per_cm2",
    "conduction_offset_eV",
    "valence_offset_eV",
    "schottky_barrier_eV",
    "flags"
  };

  private static Object[] cells(Interface i) {
    return new Object[] {
      i.left(),
      i.right(),
      i.kind().word(),
      i.alignment().map(Interface.Alignment::word),
      i.electrons().map(i::from),
      i.electrons().map(i::to),
      i.field().map(i::from),
      i.field().map(i::to),
      i.builtInPotential_V(),
      i.dipole_V(),
      i.fieldLeft_V_per_m(),
      i.fieldRight_V_per_m(),
      i.sheetCharge_per_m2() * PER_CM2,
      i.conductionOffset_eV(),
      i.valenceOffset_eV(),
      i.schottkyBarrier_eV(),
      flags(i.flags())
    };
  }

  private static String flags(Collection<Flag> flags) {
    return flags.stream().sorted().map(Flag::word).collect(Collectors.joining(" "));
  }

  private static String interfaces(List<Interface> interfaces) {
    CsvTable table = new CsvTable(INTERFACE_HEADER);
    interfaces.forEach(i -> table.row(cells(i)));
    return table.asText();
  }

  private static String alternatives(JunctionResult result) {
    List<String> header = new ArrayList<>(List.of("bonding"));
    header.addAll(List.of(INTERFACE_HEADER));
    CsvTable table = new CsvTable(header);
    for (JunctionResult.Alternative alternative : result.alternatives()) {
      for (Interface i : alternative.interfaces()) {
        List<Object> row = new ArrayList<>(List.of(alternative.bonding()));
        row.addAll(List.of(cells(i)));
        table.row(row.toArray());
      }
    }
    return table.asText();
  }

  private static String layers(JunctionResult result) {
    CsvTable table =
        new CsvTable(
            "layer",
            "name",
            "conduction",
            "thickness_nm",
            "work_function_eV",
            "electrons_per_cm3",
            "holes_per_cm3",
            "potential_drop_V",
            "field_at_start_V_per_m",
            "field_at_end_V_per_m",
            "depletion_width_nm",
            "debye_length_nm",
            "fully_depleted",
            "flags");
    for (int i = 0; i < result.junction().layers().size(); i++) {
      LayerState layer = result.junction().layers().get(i);
      boolean metal = layer.conduction() == LayerState.Conduction.METAL;
      table.row(
          i + 1,
          layer.name(),
          Names.type(layer.conduction()),
          result.junction().stack().layers().get(i).thickness_m() * NM,
          layer.bulk().workFunction_eV(),
          metal ? "" : layer.bulk().electrons_per_m3() * PER_CM3,
          metal ? "" : layer.bulk().holes_per_m3() * PER_CM3,
          layer.potentialDrop_V(),
          layer.fieldAtStart_V_per_m(),
          layer.fieldAtEnd_V_per_m(),
          metal ? "" : layer.depletionWidth_m() * NM,
          metal ? "" : layer.debyeLength_m() * NM,
          layer.fullyDepleted(),
          flags(layer.flags()));
    }
    return table.asText();
  }

  private static String inputs(List<PhaseInputs> phases) {
    CsvTable table =
        new CsvTable(
            "phase",
            "library_id",
            "property",
            "value",
            "low_90_percent",
            "high_90_percent",
            "unit",
            "quality",
            "method",
            "fixes_the_level",
            "source");
    for (PhaseInputs phase : phases) {
      table.row(
          phase.name(),
          phase.phase().id(),
          phase.typeValue().property().word(),
          phase.typeValue().word(),
          "",
          "",
          "",
          phase.typeValue().quality().word(),
          phase.typeValue().method(),
          false,
          phase.typeValue().source());
      for (Selected value : Inputs.used(phase)) {
        table.row(
            phase.name(),
            phase.phase().id(),
            value.property().word(),
            value.value(),
            value.low(),
            value.high(),
            value.property().unit(),
            value.quality().word(),
            value.method(),
            value.property() == phase.anchor(),
            value.source());
      }
    }
    return table.asText();
  }

  private static String values(List<PhaseInputs> phases) {
    CsvTable table =
        new CsvTable(
            "phase",
            "property",
            "low",
            "high",
            "unit",
            "uncertainty_1_sigma",
            "used",
            "quality",
            "method",
            "detail",
            "sample",
            "temperature_K",
            "proxy_of",
            "doubt",
            "source");
    for (PhaseInputs phase : phases) {
      for (Selected selected : Inputs.used(phase)) {
        for (PropertyValue value : selected.all()) {
          table.row(
              phase.name(),
              value.property().word(),
              value.low(),
              value.high(),
              value.property().unit(),
              value.uncertainty(),
              selected.used().contains(value),
              value.quality().word(),
              value.method(),
              value.detail(),
              value.sample(),
              value.temperature_K(),
              value.proxyOf(),
              value.doubt(),
              value.source());
        }
      }
    }
    return table.asText();
  }
}
