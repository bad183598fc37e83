package anodyne.report;

import anodyne.sodiation.Buffering;
import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.MisfitStress;
import anodyne.sodiation.OverpotentialMap;
import anodyne.sodiation.Solids;
import anodyne.sodiation.StepOrder;
import anodyne.sodiation.Swelling;
import anodyne.study.Confidence;
import anodyne.study.SodiationResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Swelling and buffering as files for a spreadsheet. */
final class VolumeTables {
  private VolumeTables() {}

  /** All tables by file name. */
  static SortedMap<String, String> of(Electrode electrode, SodiationResult.VolumeResult volume) {
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("sodiation-swelling.csv", swelling(electrode, volume));
    tables.put("sodiation-buffering.csv", buffering(volume));
    volume
        .buffering()
        .map()
        .ifPresent(map -> tables.put("sodiation-buffering-overpotentials.csv", map(map)));
    if (volume.stress().isPresent()) {
      tables.put("sodiation-stress.csv", stress(electrode, volume));
    }
    tables.put("sodiation-estimated-volumes.csv", estimated(volume.solids()));
    return tables;
  }

  private static String swelling(Electrode electrode, SodiationResult.VolumeResult volume) {
    CsvTable table =
        new CsvTable(
            "path",
            "charge_mAh_per_g",
            "host",
            "volume_cm3_per_g",
            "change_percent",
            "low_90_percent",
            "high_90_percent");
    add(table, electrode, "equilibrium", volume.equilibrium(), volume.equilibriumPercent());
    add(table, electrode, "reported", volume.measured(), volume.measuredPercent());
    return table.asText();
  }

  private static void add(
      CsvTable table,
      Electrode electrode,
      String path,
      Swelling swelling,
      List<List<Confidence.Quantiles>> spread) {
    int hosts = electrode.hosts().size();
    for (int k = 0; k < swelling.points().size(); k++) {
      Swelling.Point point = swelling.points().get(k);
      Optional<List<Confidence.Quantiles>> drawn = spread.stream().skip(k).findFirst();
      for (int i = 0; i <= hosts; i++) {
        int column = i;
        table.row(
            path,
            point.charge_mAh_per_g(),
            i < hosts ? electrode.hosts().get(i).name() : "all together",
            i < hosts ? point.volumes_cm3_per_g().get(i) : point.volume_cm3_per_g(),
            i < hosts ? point.hosts_percent().get(i) : point.composite_percent(),
            drawn.map(row -> row.get(column).low()),
            drawn.map(row -> row.get(column).high()));
      }
    }
  }

  private static String buffering(SodiationResult.VolumeResult volume) {
    CsvTable table =
        new CsvTable(
            "path",
            "index",
            "low_90_percent",
            "high_90_percent",
            "misfit_strain_staggered",
            "misfit_strain_simultaneous",
            "order_agrees",
            "reason");
    Buffering buffering = volume.buffering();
    row(
        table,
        "equilibrium",
        buffering.equilibrium(),
        volume.indexEquilibrium(),
        buffering.misfit(),
        buffering.order().flatMap(StepOrder::agrees));
    row(
        table,
        "reported",
        buffering.measured(),
        volume.indexMeasured(),
        buffering.measuredMisfit(),
        buffering.order().flatMap(StepOrder::agrees));
    return table.asText();
  }

  private static void row(
      CsvTable table,
      String path,
      BufferingIndex.Result result,
      Optional<Confidence.Quantiles> spread,
      Optional<Buffering.Misfit> misfit,
      Optional<Boolean> agrees) {
    table.row(
        path,
        switch (result) {
          case BufferingIndex.Known(double value) -> OptionalDouble.of(value);
          case BufferingIndex.Undefined _ -> OptionalDouble.empty();
        },
        spread.map(Confidence.Quantiles::low),
        spread.map(Confidence.Quantiles::high),
        misfit.map(Buffering.Misfit::staggered),
        misfit.map(Buffering.Misfit::simultaneous),
        agrees,
        switch (result) {
          case BufferingIndex.Known _ -> "";
          case BufferingIndex.Undefined(String reason) -> reason;
        });
  }

  private static String map(OverpotentialMap map) {
    CsvTable table = new CsvTable("overpotential_of_first_less_second_V", "index");
    for (BufferingFigure.Point point : BufferingFigure.points(map)) {
      table.row(point.difference_V(), point.index());
    }
    return table.asText();
  }

  private static String stress(Electrode electrode, SodiationResult.VolumeResult volume) {
    CsvTable table =
        new CsvTable(
            "path",
            "yield_limit",
            "charge_mAh_per_g",
            "misfit_strain",
            "plastic_misfit_strain",
            "stress_of_" + electrode.hosts().get(0).name() + "_GPa",
            "stress_of_" + electrode.hosts().get(1).name() + "_GPa");
    volume.stress().ifPresent(s -> stress(table, "equilibrium", s));
    volume.measuredStress().ifPresent(s -> stress(table, "reported", s));
    return table.asText();
  }

  private static void stress(CsvTable table, String path, SodiationResult.StressResult result) {
    stress(table, path, "taken", result.taken());
    stress(table, path, "least", result.weak());
    stress(table, path, "largest", result.strong());
  }

  private static void stress(CsvTable table, String path, String limit, MisfitStress stress) {
    for (MisfitStress.Point point : stress.points()) {
      table.row(
          path,
          limit,
          point.charge_mAh_per_g(),
          point.misfit(),
          point.plasticMisfit(),
          point.first_GPa(),
          point.second_GPa());
    }
  }

  private static String estimated(Solids solids) {
    CsvTable table =
        new CsvTable(
            "phase",
            "property",
            "value",
            "low_90_percent",
            "high_90_percent",
            "unit",
            "quality",
            "rule");
    for (Solids.Filled filled : solids.filled()) {
      table.row(
          filled.compound().name(),
          filled.value().property().word(),
          filled.value().value(),
          filled.value().low(),
          filled.value().high(),
          filled.value().property().unit(),
          filled.value().quality().word(),
          filled.value().source());
    }
    return table.asText();
  }
}
