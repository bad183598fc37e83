package anodyne.report;

import anodyne.junction.Stack;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import anodyne.transport.Passage;
import anodyne.transport.ProtocolResult;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Sodium in and out of a stack as comma-separated values. */
public final class TransportTables {
  private static final double NM = 1e9;
  private static final double PER_CM3 = 1e-6;

  private TransportTables() {}

  /** Text of every table by its file name. */
  public static Map<String, String> of(Transport transport) {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.putAll(of(transport.stack(), transport.in(), Optional.of(transport.out())));
    tables.put("transport-comparisons.csv", comparisons(transport));
    return tables;
  }

  /** Those of one way or both, without comparisons. */
  public static Map<String, String> of(Stack stack, Uptake in, Optional<Uptake> out) {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("transport-trace.csv", trace(stack, in, out));
    tables.put("transport-profiles.csv", profiles(stack, in, out));
    return tables;
  }

  /** A protocol over time. */
  public static String of(ProtocolResult result) {
    CsvTable table =
        new CsvTable(
            "step",
            "time_s",
            "level_V",
            "potential_V",
            "stored_na_per_m2",
            "flux_na_per_m2_s",
            "field_peak_V_per_m");
    for (int n = 0; n < result.time_s().size(); n++) {
      table.row(
          (int) result.step().get(n) + 1,
          result.time_s().get(n),
          result.level_V().get(n),
          result.potential_V().get(n),
          result.stored_per_m2().get(n),
          finite(result.flux_per_m2_s().get(n)),
          result.fieldPeak_V_per_m().get(n));
    }
    return table.asText();
  }

  private static String trace(Stack stack, Uptake in, Optional<Uptake> out) {
    List<String> header =
        new ArrayList<>(
            List.of("way", "time_s", "stored_na_per_m2", "flux_na_per_m2_s", "field_peak_V_per_m"));
    for (int i = 1; i < stack.layers().size(); i++) {
      header.add("field_at_interface_" + i + "_V_per_m");
    }
    CsvTable table = new CsvTable(header);
    trace(table, "in", in);
    out.ifPresent(way -> trace(table, "out", way));
    return table.asText();
  }

  private static void trace(CsvTable table, String word, Uptake way) {
    for (int n = 0; n < way.time_s().size(); n++) {
      List<Object> row = new ArrayList<>();
      row.add(word);
      row.add(way.time_s().get(n));
      row.add(way.stored_per_m2().get(n));
      row.add(finite(way.flux_per_m2_s().get(n)));
      row.add(way.fieldPeak_V_per_m().get(n));
      for (var field : way.interfaceField_V_per_m()) {
        row.add(field.get(n));
      }
      table.row(row.toArray());
    }
  }

  private static OptionalDouble finite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static String profiles(Stack stack, Uptake in, Optional<Uptake> out) {
    List<String> ions = List.copyOf(new TreeSet<>(in.before().ions_per_m3().keySet()));
    List<String> header =
        new ArrayList<>(
            List.of(
                "way",
                "time_s",
                "stored_na_per_m2",
                "position_nm",
                "layer",
                "potential_V",
                "conduction_band_eV",
                "valence_band_eV",
                "fermi_level_eV",
                "field_V_per_m",
                "electrons_per_cm3",
                "holes_per_cm3"));
    ions.forEach(ion -> header.add(ion + "_per_cm3"));
    CsvTable table = new CsvTable(header);
    profile(table, "before", stack, in.before(), ions);
    in.states().forEach(s -> profile(table, "in", stack, s, ions));
    profile(table, "after", stack, in.after(), ions);
    out.stream()
        .flatMap(way -> way.states().stream())
        .forEach(s -> profile(table, "out", stack, s, ions));
    return table.asText();
  }

  private static void profile(
      CsvTable table, String word, Stack stack, StackState s, List<String> ions) {
    for (int n = 0; n < s.position_m().size(); n++) {
      List<Object> row = new ArrayList<>();
      row.add(word);
      row.add(s.time_s());
      row.add(s.stored_per_m2());
      row.add(s.position_m().get(n) * NM);
      row.add(stack.layers().get((int) s.layer().get(n)).name());
      row.add(s.potential_V().get(n));
      row.add(s.conductionBand_eV().get(n));
      row.add(s.valenceBand_eV().get(n));
      row.add(s.fermiLevel_eV().get(n));
      row.add(s.field_V_per_m().get(n));
      row.add(s.electrons_per_m3().get(n) * PER_CM3);
      row.add(s.holes_per_m3().get(n) * PER_CM3);
      for (String ion : ions) {
        row.add(Optional.ofNullable(s.ions_per_m3().get(ion)).orElseThrow().get(n) * PER_CM3);
      }
      table.row(row.toArray());
    }
  }

  private static String comparisons(Transport transport) {
    CsvTable table =
        new CsvTable(
            "id",
            "beside",
            "window_na_per_m2",
            "compared_na_per_m2",
            "gain_in",
            "gain_out",
            "gain_round_trip",
            "stored_ratio",
            "window_ratio",
            "unavailable");
    for (Compared c : transport.comparisons()) {
      Optional<Gains> g = c.gains();
      table.row(
          c.id(),
          c.words(),
          c.passage().map(Passage::window_per_m2),
          g.map(Gains::amount_per_m2),
          g.map(Gains::in).orElse(OptionalDouble.empty()),
          g.map(Gains::out).orElse(OptionalDouble.empty()),
          g.map(Gains::roundTrip).orElse(OptionalDouble.empty()),
          g.map(Gains::stored),
          g.map(Gains::window),
          c.reason());
    }
    return table.asText();
  }
}
