package anodyne.data;

import anodyne.evidence.Cell;
import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.Origin;
import anodyne.evidence.Origin.Confidence;
import anodyne.evidence.RatePoint;
import anodyne.formula.FormulaException;
import anodyne.verdict.Classifier;
import anodyne.verdict.PhaseNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Reads evidence rows: Table 1, and files of users. */
final class EvidenceTable {
  private static final String WINDOW_LOW = "voltage_min_V";
  private static final String WINDOW_HIGH = "voltage_max_V";
  private static final String CYCLING = "cycling_capacity_mAh_per_g";
  private static final String CYCLING_CURRENT = "cycling_current_A_per_g";
  private static final String CYCLES = "cycles";
  private static final String RATE = "rate_capacity_mAh_per_g";
  private static final String RATE_CURRENT = "rate_current_A_per_g";

  private static final List<String> SHARED =
      List.of(
          "material",
          "phases",
          "mxene",
          "extras",
          WINDOW_LOW,
          WINDOW_HIGH,
          "ice_percent",
          CYCLING,
          CYCLING_CURRENT,
          CYCLES,
          RATE,
          RATE_CURRENT);
  private static final List<String> USERS = with(SHARED, "source", "note");
  private static final List<String> TABLE1 =
      with(
          SHARED,
          "row",
          "class",
          "ref",
          "sections",
          "disputed_cells",
          "conflicts",
          "uncertain_cells",
          "confidence",
          "material_as_printed",
          "material_truncated",
          "ref_as_printed",
          "reading_notes",
          "line");

  private EvidenceTable() {}

  /** The rows of Table 1, numbered as printed. */
  static List<EvidenceRow> table1(String file, String text) {
    List<EvidenceRow> rows = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (EvidenceCsv.Line line : EvidenceCsv.read(file, text, TABLE1, TABLE1).lines()) {
      int number = integer(line, "row");
      if (!numbers.add(number)) {
        throw line.wrong("row " + number + " stands twice", "give each row its own number");
      }
      rows.add(table1Row(line, number));
    }
    return rows;
  }

  /** The rows of a user's file, numbered from 1, with their class from the chemistry. */
  static List<EvidenceRow> userRows(String file, String text) {
    List<EvidenceRow> rows = new ArrayList<>();
    List<String> required = List.of("material", "phases", "source");
    for (EvidenceCsv.Line line : EvidenceCsv.read(file, text, USERS, required).lines()) {
      rows.add(userRow(file, line, rows.size() + 1));
    }
    if (rows.isEmpty()) {
      throw new InputException("the table has no rows", file, "add a line below the header");
    }
    return rows;
  }

  /** The columns of a user's file with their meaning, and an example. */
  static String template() {
    return """
    # Published heterostructure anodes, one line each. Lines that begin with # are remarks.
    # material    name of the sample (required)
    # phases      formulas with | between them, such as MoS2 | SnS2 (required)
    # mxene       formula of a MXene, or: unspecified
    # extras      carbon, vacancies and the like, with | between them
    # voltage_min_V, voltage_max_V   potential window against Na/Na+
    # ice_percent                    initial Coulombic efficiency
    # cycling_capacity_mAh_per_g, cycling_current_A_per_g, cycles   capacity after cycling
    # rate_capacity_mAh_per_g, rate_current_A_per_g                 one point of a rate test
    # source      citation (required)
    # note        remark
    # Leave unknown cells empty. The class follows from the phases.
    """
        + String.join(",", USERS)
        + "\n"
        + "# MoS2/SnS2@C,MoS2 | SnS2,,carbon,0.01,3,78.5,401,1,500,320,5,doi of the paper,\n";
  }

  private static EvidenceRow table1Row(EvidenceCsv.Line line, int number) {
    String word = line.text("class");
    HeterostructureClass printed =
        HeterostructureClass.of(word)
            .orElseThrow(() ->
                line.wrong(
                    "unknown class " + InputException.quoted(word),
                    "allowed are " + String.join(", ", HeterostructureClass.words())));
    Origin origin =
        new Origin.Table1(
            integer(line, "ref"),
            line.text("ref_as_printed"),
            line.text("material_as_printed"),
            line.text("material_truncated").equals("true"),
            line.list("sections"),
            integer(line, "line"),
            confidence(line));
    return build(
        line,
        () ->
            new EvidenceRow(
                number,
                origin,
                Optional.of(printed),
                line.text("material"),
                phases(line),
                line.optionalText("mxene"),
                line.list("extras"),
                window(line),
                line.optionalNumber("ice_percent"),
                cycling(line),
                rate(line),
                disputes(line),
                line.list("uncertain_cells").stream().map(w -> cell(line, w)).toList(),
                line.list("conflicts"),
                line.list("reading_notes")));
  }

  private static EvidenceRow userRow(String file, EvidenceCsv.Line line, int number) {
    List<String> named = phases(line);
    List<String> mxenes = named.stream().filter(p -> PhaseNames.formula(p).isMXene()).toList();
    List<String> phases = named.stream().filter(p -> !mxenes.contains(p)).toList();
    Optional<String> mxene = line.optionalText("mxene").or(() -> mxenes.stream().findFirst());
    return build(
        line,
        () ->
            new EvidenceRow(
                number,
                new Origin.User(file, line.number(), line.text("source")),
                Classifier.ofNames(phases, mxene.isPresent()),
                line.text("material"),
                phases,
                mxene,
                line.list("extras"),
                window(line),
                line.optionalNumber("ice_percent"),
                cycling(line),
                rate(line),
                Map.of(),
                List.of(),
                List.of(),
                line.optionalText("note").stream().toList()));
  }

  private static List<String> phases(EvidenceCsv.Line line) {
    List<String> phases = line.list("phases");
    for (String phase : phases) {
      try {
        PhaseNames.formula(phase);
      } catch (FormulaException e) {
        throw line.wrong(
            "phase " + InputException.quoted(phase) + " is no formula: " + e.getMessage(),
            "write formulas with | between them");
      }
    }
    return phases;
  }

  private static Optional<EvidenceRow.Window> window(EvidenceCsv.Line line) {
    OptionalDouble low = line.optionalNumber(WINDOW_LOW);
    OptionalDouble high = line.optionalNumber(WINDOW_HIGH);
    together(line, low.isPresent(), high.isPresent(), WINDOW_LOW, WINDOW_HIGH);
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : Optional.of(
            build(line, () -> new EvidenceRow.Window(low.getAsDouble(), high.getAsDouble())));
  }

  private static Optional<CyclingPoint> cycling(EvidenceCsv.Line line) {
    OptionalDouble capacity = line.optionalNumber(CYCLING);
    OptionalDouble current = line.optionalNumber(CYCLING_CURRENT);
    OptionalInt cycles = line.optionalInteger(CYCLES);
    together(line, capacity.isPresent(), current.isPresent(), CYCLING, CYCLING_CURRENT);
    together(line, capacity.isPresent(), cycles.isPresent(), CYCLING, CYCLES);
    return capacity.isEmpty()
        ? Optional.empty()
        : Optional.of(
            build(
                line,
                () ->
                    new CyclingPoint(
                        capacity.getAsDouble(), current.orElseThrow(), cycles.orElseThrow())));
  }

  private static Optional<RatePoint> rate(EvidenceCsv.Line line) {
    OptionalDouble capacity = line.optionalNumber(RATE);
    OptionalDouble current = line.optionalNumber(RATE_CURRENT);
    together(line, capacity.isPresent(), current.isPresent(), RATE, RATE_CURRENT);
    return capacity.isEmpty()
        ? Optional.empty()
        : Optional.of(
            build(line, () -> new RatePoint(capacity.getAsDouble(), current.orElseThrow())));
  }

  private static void together(
      EvidenceCsv.Line line, boolean one, boolean other, String first, String second) {
    if (one != other) {
      String missing = one ? second : first;
      throw line.wrong(
          (one ? first : second) + " is given without " + missing,
          "write " + missing + " too, or leave both empty");
    }
  }

  private static Map<Cell, List<String>> disputes(EvidenceCsv.Line line) {
    Map<Cell, List<String>> disputes = new EnumMap<>(Cell.class);
    for (String entry : line.list("disputed_cells")) {
      String[] parts = entry.split(":", 2);
      if (parts.length != 2) {
        throw line.wrong(
            "disputed cell without a conflict: " + InputException.quoted(entry),
            "write cell: conflict, conflict");
      }
      disputes.put(
          cell(line, parts[0].strip()),
          Arrays.stream(parts[1].split(",", -1)).map(String::strip).toList());
    }
    return disputes;
  }

  private static Cell cell(EvidenceCsv.Line line, String word) {
    return Cell.of(word)
        .orElseThrow(() ->
            line.wrong(
                "unknown cell " + InputException.quoted(word),
                "allowed are " + String.join(", ", Cell.words())));
  }

  private static Confidence confidence(EvidenceCsv.Line line) {
    String word = line.text("confidence");
    return Arrays.stream(Confidence.values())
        .filter(c -> c.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            line.wrong(
                "unknown confidence " + InputException.quoted(word),
                "allowed are high, medium, low"));
  }

  private static int integer(EvidenceCsv.Line line, String column) {
    return line.optionalInteger(column)
        .orElseThrow(() -> line.wrong("column " + column + " is empty", "write a whole number"));
  }

  /** A refusal of a record's constructor becomes a refusal of the line. */
  private static <T> T build(EvidenceCsv.Line line, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw line.wrong(message == null ? "the line is not acceptable" : message, "correct it");
    }
  }

  private static List<String> with(List<String> shared, String... more) {
    List<String> all = new ArrayList<>(shared);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
