package anodyne.report;

import anodyne.data.CurrentVoltageDocument;
import anodyne.design.Bonding;
import anodyne.junction.BiasedProfile;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.OperatingPoint;
import anodyne.study.CurrentResult;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of a junction under bias as files for a spreadsheet. */
final class CurrentTables {
  private static final double NM = 1e9;
  private static final double PER_CM2 = 1e-4;
  private static final double PER_CM3 = 1e-6;
  private static final double CM2 = 1e4;

  private CurrentTables() {}

  static SortedMap<String, String> of(CurrentResult result) {
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("current-voltage.csv", points(points(result)));
    result.curve().ifPresent(c -> tables.put("bands-under-bias.csv", bands(c)));
    tables.put("current-variations.csv", variations(result));
    result.conduction().ifPresent(c -> tables.put("conduction-across.csv", conduction(c)));
    return tables;
  }

  private static List<OperatingPoint> points(CurrentResult result) {
    return switch (result.outcome()) {
      case DriftDiffusion.Swept(CurrentVoltage curve) -> curve.points();
      case DriftDiffusion.Stopped stopped -> CurrentVoltageDocument.reached(stopped);
    };
  }

  private static String points(List<OperatingPoint> points) {
    CsvTable table =
        new CsvTable(
            "bias_V", "current_A_per_cm2", "electron_current_A_per_cm2", "current_variation");
    for (OperatingPoint p : points) {
      table.row(
          p.bias_V(),
          p.current_A_per_m2() * PER_CM2,
          p.electronShare_A_per_m2() * PER_CM2,
          p.variation());
    }
    return table.asText();
  }

  private static String bands(CurrentVoltage curve) {
    CsvTable table =
        new CsvTable(
            "bias_V",
            "position_nm",
            "layer",
            "layer_name",
            "potential_V",
            "conduction_band_eV",
            "valence_band_eV",
            "electron_fermi_level_eV",
            "hole_fermi_level_eV",
            "electrons_per_cm3",
            "holes_per_cm3");
    for (BiasedProfile p : curve.profiles()) {
      for (int i = 0; i < p.position_m().size(); i++) {
        int layer = (int) p.layer().get(i);
        table.row(
            p.bias_V(),
            p.position_m().get(i) * NM,
            layer + 1,
            curve.stack().layers().get(layer).name(),
            p.potential_V().get(i),
            p.conductionBand_eV().get(i),
            p.valenceBand_eV().get(i),
            p.electronLevel_eV().get(i),
            p.holeLevel_eV().get(i),
            p.electrons_per_m3().get(i) * PER_CM3,
            p.holes_per_m3().get(i) * PER_CM3);
      }
    }
    return table.asText();
  }

  private static String variations(CurrentResult result) {
    CsvTable table =
        new CsvTable(
            "moved",
            "factor",
            "bias_V",
            "current_positive_A_per_cm2",
            "current_negative_A_per_cm2",
            "positive_over_negative");
    for (CurrentResult.Variation v : result.variations()) {
      table.row(
          v.what(),
          v.factor(),
          result.compared_V(),
          v.currents().map(c -> c.positive_A_per_m2() * PER_CM2),
          v.currents().map(c -> c.negative_A_per_m2() * PER_CM2),
          v.currents().map(CurrentResult.Mirrored::ratio));
    }
    return table.asText();
  }

  private static String conduction(CurrentResult.InterfaceConduction conduction) {
    CsvTable table = new CsvTable("part", "conductivity_S_per_m", "resistance_ohm_cm2", "quality");
    for (CurrentResult.LayerConduction l : conduction.layers()) {
      table.row(
          l.name(), l.conductivity_S_per_m(), l.resistance_ohm_m2() * CM2, l.quality().word());
    }
    table.row("contacts", "", conduction.contacts_ohm_m2() * CM2, "");
    table.row("whole", conduction.effective_S_per_m(), conduction.whole_ohm_m2() * CM2, "");
    return table.asText();
  }

  static String barriers(List<CurrentResult.Barrier> barriers) {
    CsvTable table =
        new CsvTable(
            "semiconductor",
            "metal",
            "carriers",
            "flat_band_eV",
            "bonding",
            "slope_low",
            "slope_high",
            "barrier_eV",
            "low_eV",
            "high_eV",
            "quality",
            "missing");
    for (CurrentResult.Barrier b : barriers) {
      for (Bonding bonding : Bonding.values()) {
        table.row(
            b.semiconductor(),
            b.metal(),
            b.electrons() ? "electrons" : "holes",
            b.flatBand_eV(),
            bonding.word(),
            bonding.leastSlope(),
            bonding.mostSlope(),
            b.of(bonding).map(CurrentResult.Height::central_eV),
            b.of(bonding).map(h -> h.drawn_eV().low()),
            b.of(bonding).map(h -> h.drawn_eV().high()),
            b.quality().word(),
            b.missing());
      }
    }
    return table.asText();
  }
}
