package anodyne.crystal;

import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads Hall symbols: explicit generators of a space group in one line.
 *
 * <p>A symbol is a lattice letter with an optional inversion, up to four rotations, and an optional
 * origin shift in twelfths. Notation and defaults: S. R. Hall, Acta Cryst. A37, 517 (1981); Hall
 * and Grosse-Kunstleve, International Tables B (2001), section A1.4.2.3.
 */
final class HallSymbol {
  private static final int TWELFTHS = 12;
  private static final int MAX_LENGTH = 80;
  private static final Pattern BLANKS = Pattern.compile("[ _\t]+");
  private static final Pattern COMMAS = Pattern.compile("[ ,]+");

  private static final List<Integer> UNIT = SymmetryOperation.IDENTITY.rotation();
  private static final List<Integer> TWO_Z = List.of(-1, 0, 0, 0, -1, 0, 0, 0, 1);
  private static final List<Integer> THREE_Z = List.of(0, -1, 0, 1, -1, 0, 0, 0, 1);
  private static final List<Integer> FOUR_Z = List.of(0, -1, 0, 1, 0, 0, 0, 0, 1);
  private static final List<Integer> SIX_Z = List.of(1, -1, 0, 1, 0, 0, 0, 0, 1);
  private static final List<Integer> TWO_A_MINUS_B = List.of(0, -1, 0, -1, 0, 0, 0, 0, -1);
  private static final List<Integer> TWO_A_PLUS_B = List.of(0, 1, 0, 1, 0, 0, 0, 0, -1);
  private static final List<Integer> THREE_DIAGONAL = List.of(0, 0, 1, 1, 0, 0, 0, 1, 0);

  private final String symbol;
  private int precedingOrder;
  private char precedingAxis = 'z';

  private HallSymbol(String symbol) {
    this.symbol = symbol;
  }

  /**
   * All operations of the group in the cell of the symbol, identity first.
   *
   * @throws SymmetryException if the text is not a Hall symbol
   */
  static List<SymmetryOperation> operations(String symbol) {
    if (symbol.length() > MAX_LENGTH) {
      throw new SymmetryException("a Hall symbol of " + symbol.length() + " characters");
    }
    return OperationGroup.generatedBy(new HallSymbol(symbol).generators());
  }

  private List<SymmetryOperation> generators() {
    String body = symbol.strip();
    String shift = "";
    int bracket = body.indexOf('(');
    if (bracket >= 0) {
      if (!body.endsWith(")")) {
        throw error("the bracket of the origin shift is not closed");
      }
      shift = body.substring(bracket + 1, body.length() - 1).strip();
      body = body.substring(0, bracket).strip();
    }
    List<String> parts = BLANKS.splitAsStream(body).toList();
    if (parts.size() > 5) {
      throw error("more than four rotations");
    }
    List<SymmetryOperation> generators = lattice(parts.getFirst());
    for (int i = 1; i < parts.size(); i++) {
      generators.add(rotation(parts.get(i), i));
    }
    return shift.isEmpty() ? generators : shifted(generators, COMMAS.splitAsStream(shift).toList());
  }

  private List<SymmetryOperation> lattice(String part) {
    List<SymmetryOperation> generators = new ArrayList<>();
    String letter = part.startsWith("-") ? part.substring(1) : part;
    if (part.startsWith("-")) {
      generators.add(operation(negated(UNIT), new int[3]));
    }
    int[][] centrings =
        switch (letter) {
          case "P" -> new int[][] {};
          case "A" -> new int[][] {{0, 6, 6}};
          case "B" -> new int[][] {{6, 0, 6}};
          case "C" -> new int[][] {{6, 6, 0}};
          case "I" -> new int[][] {{6, 6, 6}};
          case "R" -> new int[][] {{8, 4, 4}, {4, 8, 8}};
          case "F" -> new int[][] {{0, 6, 6}, {6, 0, 6}, {6, 6, 0}};
          default -> throw error("unknown lattice letter '" + letter + "'");
        };
    for (int[] centring : centrings) {
      generators.add(operation(UNIT, centring));
    }
    return generators;
  }

  private SymmetryOperation rotation(String part, int place) {
    int i = part.startsWith("-") ? 1 : 0;
    if (i >= part.length() || "12346".indexOf(part.charAt(i)) < 0) {
      throw error("unknown rotation '" + part + "'");
    }
    int order = part.charAt(i++) - '0';
    int screw = 0;
    if (i < part.length() && part.charAt(i) >= '1' && part.charAt(i) <= '5') {
      screw = part.charAt(i++) - '0';
    }
    char axis = defaultAxis(order, place);
    if (i < part.length() && "xyz'\"=*".indexOf(part.charAt(i)) >= 0) {
      axis = part.charAt(i) == '=' ? '"' : part.charAt(i);
      i++;
    }
    int[] shift = new int[3];
    for (; i < part.length(); i++) {
      addTranslation(shift, part.charAt(i));
    }
    addScrew(shift, order, screw, axis);
    List<Integer> matrix = matrix(order, axis);
    precedingOrder = order;
    precedingAxis = axis == 'x' || axis == 'y' ? axis : 'z';
    return operation(part.startsWith("-") ? negated(matrix) : matrix, shift);
  }

  private char defaultAxis(int order, int place) {
    if (place == 2 && order == 2) {
      return precedingOrder == 2 || precedingOrder == 4 ? 'x' : '\'';
    }
    return place == 3 && order == 3 ? '*' : 'z';
  }

  private void addTranslation(int[] shift, char letter) {
    switch (letter) {
      case 'a' -> shift[0] += 6;
      case 'b' -> shift[1] += 6;
      case 'c' -> shift[2] += 6;
      case 'n' -> Arrays.setAll(shift, k -> shift[k] + 6);
      case 'u' -> shift[0] += 3;
      case 'v' -> shift[1] += 3;
      case 'w' -> shift[2] += 3;
      case 'd' -> Arrays.setAll(shift, k -> shift[k] + 3);
      default -> throw error("unknown translation '" + letter + "'");
    }
  }

  private void addScrew(int[] shift, int order, int screw, char axis) {
    if (screw == 0) {
      return;
    }
    int along = "xyz".indexOf(axis);
    if (screw >= order || along < 0) {
      throw error("a screw component of " + screw + " with rotation " + order + axis);
    }
    shift[along] += TWELFTHS * screw / order;
  }

  private List<Integer> matrix(int order, char axis) {
    return switch (axis) {
      case '*' -> {
        if (order != 3) {
          throw error("only a threefold axis can lie along a+b+c");
        }
        yield THREE_DIAGONAL;
      }
      case '\'', '"' -> {
        if (order != 2) {
          throw error("only a twofold axis can lie along a face diagonal");
        }
        yield turnedTo(precedingAxis, axis == '"' ? TWO_A_PLUS_B : TWO_A_MINUS_B);
      }
      default ->
          turnedTo(
              axis,
              switch (order) {
                case 1 -> UNIT;
                case 2 -> TWO_Z;
                case 3 -> THREE_Z;
                case 4 -> FOUR_Z;
                case 6 -> SIX_Z;
                default -> throw error("unknown rotation " + order);
              });
    };
  }

  /**
   * The matrix of a rotation about z with the axes renamed in cycle, so that it is about another.
   */
  private static List<Integer> turnedTo(char axis, List<Integer> aboutZ) {
    int turn = axis - 'z' + 3;
    List<Integer> turned = new ArrayList<>(9);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        turned.add(aboutZ.get(3 * Math.floorMod(i - turn, 3) + Math.floorMod(j - turn, 3)));
      }
    }
    return turned;
  }

  /** Conjugates by a shift v: t becomes t + v - R v. */
  private List<SymmetryOperation> shifted(
      List<SymmetryOperation> generators, List<String> twelfths) {
    List<Rational> v = new ArrayList<>(3);
    for (String number : twelfths) {
      if (!number.matches("-?[0-9]{1,2}")) {
        throw error("an origin shift is three whole numbers of twelfths");
      }
      v.add(Rational.of(Integer.parseInt(number), TWELFTHS));
    }
    if (v.size() != 3) {
      throw error("an origin shift is three whole numbers of twelfths");
    }
    SymmetryOperation to = new SymmetryOperation(UNIT, v);
    SymmetryOperation back = to.inverse();
    return generators.stream().map(g -> to.after(g).after(back)).toList();
  }

  private static List<Integer> negated(List<Integer> matrix) {
    return matrix.stream().map(k -> -k).toList();
  }

  private static SymmetryOperation operation(List<Integer> matrix, int[] twelfths) {
    return new SymmetryOperation(
            matrix,
            List.of(
                Rational.of(twelfths[0], TWELFTHS),
                Rational.of(twelfths[1], TWELFTHS),
                Rational.of(twelfths[2], TWELFTHS)))
        .withinCell();
  }

  private SymmetryException error(String what) {
    return new SymmetryException(
        "'" + symbol.replaceAll("[^ -~]", "?") + "' is not a Hall symbol: " + what);
  }
}
