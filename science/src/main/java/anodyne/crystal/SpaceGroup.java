package anodyne.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A space group in one setting.
 *
 * @param number 1 to 230
 * @param choice code of the setting, as in International Tables B, table A1.4.2.7: unique axis and
 *     cell choice ({@code b1}), origin ({@code 1}, {@code 2}), axes ({@code H}, {@code R}), change
 *     of axes ({@code cab}); empty where the group has one setting or this is its first
 * @param symbols Hermann-Mauguin symbols of the setting, the usual one first
 * @param hall Hall symbol
 */
public record SpaceGroup(int number, String choice, List<String> symbols, String hall) {
  private static final Pattern BRACKET = Pattern.compile("[({]([^(){}]*[A-Za-z][^(){}]*)[)}]\\s*$");
  private static final Pattern SUFFIX = Pattern.compile("\\s*:\\s*([-A-Za-z0-9]+)\\s*$");
  private static final Pattern ICSD_SUFFIX = Pattern.compile("(?<=[^:])\\s*([HRSZ])\\s*$");
  private static final double METRIC_TOLERANCE = 0.01;
  private static final int MAX_SYMBOL_LENGTH = 80;

  public SpaceGroup {
    symbols = List.copyOf(symbols);
  }

  /**
   * The setting meant by a number and a symbol, checked against the cell.
   *
   * <p>The symbol may carry the setting: {@code Fd-3m:2}, {@code R -3 m H}, {@code I4_1/amd (origin
   * choice 1)}, {@code R-3m (hexagonal axes)}; other words in a final bracket are ignored. Where it
   * does not, a single candidate whose symmetry the cell has is taken; an open choice of origin is
   * refused.
   *
   * @param number 1 to 230
   * @param symbol Hermann-Mauguin symbol, or empty for the standard setting
   * @param cell the cell that must have the symmetry within 1 %
   * @throws SymmetryException if there is no such setting, or more than one
   */
  public static SpaceGroup of(int number, String symbol, Cell cell) {
    if (!(number >= 1 && number <= 230)) {
      throw new SymmetryException("space group number must lie in 1..230, got " + number);
    }
    List<SpaceGroup> candidates =
        SpaceGroupTable.SETTINGS.stream().filter(s -> s.number == number).toList();
    if (symbol.isBlank()) {
      return choose(standard(candidates), "", "number " + number, cell);
    }
    Symbol wanted = Symbol.of(symbol);
    List<SpaceGroup> named =
        candidates.stream().filter(s -> s.folded().contains(wanted.folded)).toList();
    if (named.isEmpty()) {
      throw new SymmetryException(
          "'"
              + shown(symbol)
              + "' is no symbol of space group "
              + number
              + " ("
              + candidates.getFirst().symbol()
              + ")");
    }
    return choose(named, wanted.choice, "'" + shown(symbol) + "'", cell);
  }

  /**
   * The setting meant by a symbol alone; see {@link #of(int, String, Cell)}.
   *
   * @throws SymmetryException if there is no such setting, or more than one
   */
  public static SpaceGroup of(String symbol, Cell cell) {
    Symbol wanted = Symbol.of(symbol);
    List<SpaceGroup> named =
        SpaceGroupTable.SETTINGS.stream().filter(s -> s.folded().contains(wanted.folded)).toList();
    if (named.isEmpty()) {
      throw new SymmetryException("'" + shown(symbol) + "' is no known space-group symbol");
    }
    return choose(named, wanted.choice, "'" + shown(symbol) + "'", cell);
  }

  /**
   * The operations of a Hall symbol, identity first, translations in [0, 1).
   *
   * @throws SymmetryException if the text is not a Hall symbol
   */
  public static List<SymmetryOperation> operationsOfHall(String hall) {
    return HallSymbol.operations(hall);
  }

  /** All settings of all groups, in the order of the numbers. */
  public static List<SpaceGroup> settings() {
    return SpaceGroupTable.SETTINGS;
  }

  /** The usual Hermann-Mauguin symbol of the setting. */
  public String symbol() {
    return symbols.getFirst();
  }

  /** All operations in the conventional cell, identity first, translations in [0, 1). */
  public List<SymmetryOperation> operations() {
    return HallSymbol.operations(hall);
  }

  /** True if the cell keeps its metric under every operation, within 1 % of its edges. */
  public boolean fits(Cell cell) {
    return operations().stream().allMatch(o -> cell.misfit(o) <= METRIC_TOLERANCE);
  }

  private static List<SpaceGroup> standard(List<SpaceGroup> settings) {
    String first = settings.getFirst().choice;
    return switch (first) {
      case "1", "H" -> settings.subList(0, 2);
      default -> settings.subList(0, 1);
    };
  }

  private static SpaceGroup choose(List<SpaceGroup> named, String choice, String asked, Cell cell) {
    boolean oneSetting = named.size() == 1 && named.getFirst().choice.isEmpty();
    List<SpaceGroup> chosen =
        choice.isEmpty() || (oneSetting && choice.matches("[12]"))
            ? named
            : named.stream().filter(s -> s.choice.equalsIgnoreCase(choice)).toList();
    if (chosen.isEmpty()) {
      throw new SymmetryException(asked + " has no setting '" + choice + "'");
    }
    List<SpaceGroup> fitting = chosen.stream().filter(s -> s.fits(cell)).toList();
    if (fitting.isEmpty()) {
      throw new SymmetryException("the cell does not have the symmetry of " + asked);
    }
    if (fitting.size() > 1 && !fitting.getFirst().choice.matches("[12].*")) {
      return fitting.getFirst();
    }
    if (fitting.size() > 1) {
      throw new SymmetryException(
          asked + " leaves the origin open; add ':1' or ':2' to the symbol");
    }
    return fitting.getFirst();
  }

  private List<String> folded() {
    return symbols.stream().map(SpaceGroup::folded).toList();
  }

  /** Lower case without blanks, underscores and the brackets of {@code P2(1)/c}. */
  private static String folded(String symbol) {
    return symbol
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_]", "")
        .replaceAll("\\(([1-5])\\)", "$1");
  }

  private static String shown(String symbol) {
    String head = symbol.length() > 40 ? symbol.substring(0, 40) + "..." : symbol;
    return head.replaceAll("[^ -~]", "?");
  }

  /** A symbol without its setting, and the setting. */
  private record Symbol(String folded, String choice) {
    static Symbol of(String text) {
      if (text.length() > MAX_SYMBOL_LENGTH) {
        throw new SymmetryException("a space-group symbol of " + text.length() + " characters");
      }
      List<String> choices = new ArrayList<>();
      String rest = text.strip();
      Matcher bracket = BRACKET.matcher(rest);
      if (bracket.find()) {
        choices.add(ofWords(bracket.group(1)));
        rest = rest.substring(0, bracket.start());
      }
      Matcher suffix = SUFFIX.matcher(rest);
      Matcher icsd = ICSD_SUFFIX.matcher(rest);
      if (suffix.find()) {
        choices.add(suffix.group(1));
        rest = rest.substring(0, suffix.start());
      } else if (icsd.find()) {
        choices.add(
            switch (icsd.group(1)) {
              case "S" -> "1";
              case "Z" -> "2";
              default -> icsd.group(1);
            });
        rest = rest.substring(0, icsd.start());
      }
      choices.removeIf(String::isEmpty);
      return new Symbol(SpaceGroup.folded(rest), choices.isEmpty() ? "" : choices.getFirst());
    }

    private static String ofWords(String words) {
      String folded = words.toLowerCase(Locale.ROOT);
      if (folded.contains("origin choice 1")) {
        return "1";
      }
      if (folded.contains("origin choice 2")) {
        return "2";
      }
      if (folded.contains("hexagonal axes")) {
        return "H";
      }
      return folded.contains("rhombohedral axes") ? "R" : "";
    }
  }
}
