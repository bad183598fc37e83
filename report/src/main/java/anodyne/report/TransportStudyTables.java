package anodyne.report;

import anodyne.quantity.Series;
import anodyne.report.TransportStates.Shown;
import anodyne.study.Confidence;
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Passage;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of transport in a study, with its draws and inputs, as files for a spreadsheet. */
final class TransportStudyTables {
  private static final double NM = 1e9;

  private final TransportResult result;
  private final Transport transport;

  private TransportStudyTables(TransportResult result) {
    this.result = result;
    transport = result.central();
  }

  /** All tables by file name. */
  static SortedMap<String, String> of(TransportResult result) {
    TransportStudyTables all = new TransportStudyTables(result);
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("transport-uptake.csv", all.uptake());
    tables.put("transport-field.csv", all.field());
    tables.put("transport-gains.csv", all.gains());
    tables.put("transport-states.csv", all.states());
    tables.put("transport-comparisons.csv", all.comparisons());
    tables.put("transport-inputs.csv", all.inputs());
    tables.put("transport-layers.csv", all.layers());
    tables.put("transport-indicators.csv", new TransportIndicators(result).csv());
    return tables;
  }

  private String uptake() {
    CsvTable table = new CsvTable("stack", "way", "time_s", "moved_na_per_m2");
    for (UptakeFigure.Line line : UptakeFigure.lines(result)) {
      for (boolean in : new boolean[] {true, false}) {
        Passage passage = line.passage();
        double[] times =
            (in ? passage.ins() : passage.outs())
                .stream()
                    .flatMapToDouble(w -> Arrays.stream(w.time_s().toArray()))
                    .sorted()
                    .distinct()
                    .toArray();
        for (double time : times) {
          table.row(line.id(), in ? "in" : "out", time, UptakeFigure.moved(passage, in, time));
        }
      }
    }
    return table.asText();
  }

  private String field() {
    CsvTable table =
        new CsvTable(
            "left",
            "right",
            "way",
            "time_s",
            "stored_na_per_m2",
            "state_of_charge",
            "field_V_per_m");
    for (int i = 0; i < result.inputs().size() - 1; i++) {
      for (boolean in : new boolean[] {true, false}) {
        Uptake way = in ? transport.in() : transport.out();
        Series field = way.interfaceField_V_per_m().get(i);
        for (int n = 0; n < field.size(); n++) {
          double stored = way.stored_per_m2().get(n);
          table.row(
              result.inputs().get(i).name(),
              result.inputs().get(i + 1).name(),
              in ? "in" : "out",
              way.time_s().get(n),
              stored,
              TransportStates.charge(transport, stored),
              field.get(n));
        }
      }
    }
    return table.asText();
  }

  private String gains() {
    CsvTable table =
        new CsvTable(
            "taken_out",
            "way",
            "gain",
            "low_90_percent",
            "median",
            "high_90_percent",
            "share_of_draws_above_1");
    for (GainsFigure.Row row : GainsFigure.rows(result)) {
      table.row(
          row.effect(),
          row.way(),
          row.central(),
          row.drawn().map(Confidence.Quantiles::low),
          row.drawn().map(Confidence.Quantiles::median),
          row.drawn().map(Confidence.Quantiles::high),
          row.share());
    }
    return table.asText();
  }

  private String states() {
    CsvTable table =
        new CsvTable(
            "state",
            "way",
            "state_of_charge",
            "time_s",
            "layer",
            "position_nm",
            "conduction_band_eV",
            "valence_band_eV",
            "fermi_level_eV",
            "field_V_per_m",
            "na_per_cm3");
    int number = 0;
    for (Shown shown : TransportStates.all(transport)) {
      number++;
      StackState state = shown.state();
      double[] sodium = StackPanels.density(state);
      for (int i = 0; i < state.position_m().size(); i++) {
        table.row(
            number,
            shown.way().word(),
            shown.charge(),
            state.time_s(),
            result.inputs().get((int) state.layer().get(i)).name(),
            state.position_m().get(i) * NM,
            state.conductionBand_eV().get(i),
            state.valenceBand_eV().get(i),
            state.fermiLevel_eV().get(i),
            state.field_V_per_m().get(i),
            sodium[i]);
      }
    }
    return table.asText();
  }

  private String comparisons() {
    CsvTable table =
        new CsvTable(
            "id",
            "compared_with",
            "gain_in",
            "gain_out",
            "gain_round_trip",
            "amount_na_per_m2",
            "stored_ratio",
            "window_ratio",
            "in_words");
    for (Compared compared : transport.comparisons()) {
      Optional<Gains> gains = compared.gains();
      table.row(
          compared.id(),
          compared.words(),
          gains.map(Gains::in).orElse(OptionalDouble.empty()),
          gains.map(Gains::out).orElse(OptionalDouble.empty()),
          gains.map(Gains::roundTrip).orElse(OptionalDouble.empty()),
          gains.map(Gains::amount_per_m2),
          gains.map(Gains::stored),
          gains.map(Gains::window),
          TransportWords.sentence(compared) + TransportWords.halfway(transport, compared));
    }
    return table.asText();
  }

  private String inputs() {
    CsvTable table =
        new CsvTable(
            "phase",
            "quantity",
            "value",
            "low_90_percent",
            "high_90_percent",
            "unit",
            "quality",
            "basis",
            "remark",
            "source");
    for (SodiumInputs inputs : result.inputs()) {
      if (inputs instanceof SodiumInputs.Inserting host) {
        for (SodiumQuantity quantity : SodiumQuantity.values()) {
          host.find(quantity)
              .ifPresent(v ->
                  table.row(
                      host.name(),
                      quantity.word(),
                      v.value(),
                      v.estimate().low(),
                      v.estimate().high(),
                      quantity.unit(),
                      v.quality().word(),
                      v.basis().word(),
                      v.remark(),
                      v.estimate().source()));
        }
      }
    }
    return table.asText();
  }

  private String layers() {
    CsvTable table =
        new CsvTable(
            "layer",
            "na_per_formula_before",
            "na_per_formula_after",
            "pristine_limit_na_per_formula",
            "insertion_potential_V",
            "beyond_pristine_limit");
    for (TransportResult.LayerSodium layer : result.layers()) {
      table.row(
          layer.name(),
          layer.before(),
          layer.after(),
          layer.limit(),
          layer.potential_V(),
          layer.isBeyondPristine());
    }
    return table.asText();
  }
}
