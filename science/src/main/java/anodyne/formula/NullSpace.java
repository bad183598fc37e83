package anodyne.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact null space of a matrix of polynomials, by fraction-free elimination (Bareiss, Math. Comp.
 * 22, 565 (1968), doi:10.1090/S0025-5718-1968-0226829-0, in the form of Jordan).
 *
 * <p>Columns without letters are eliminated first, so that letters multiply only where columns with
 * letters depend on each other. Letters are unknowns: the dimension is that for all values of the
 * letters but exceptional ones.
 *
 * @param basis vectors without common divisor, with whole factors
 * @param pivotRows rows that decided, in rising order; as many as the rank
 */
record NullSpace(List<List<Polynomial>> basis, List<Integer> pivotRows) {

  /** Most columns with letters, and terms of a polynomial of that degree in those letters. */
  private static final int MAX_LETTERED = 12;

  private static final int MAX_TERMS = 90;

  /** The null space of a matrix given by its rows. */
  static NullSpace of(List<List<Polynomial>> rows, int columns) {
    return new Elimination(rows, columns).nullSpace();
  }

  /**
   * True if elimination may multiply so many letters that it would take too long.
   *
   * @param letters different letters of the matrix
   * @param columns columns that hold letters
   */
  static boolean isTooLong(int letters, int columns) {
    if (letters > 0 && columns > MAX_LETTERED) {
      return true;
    }
    long products = 1;
    for (int i = 1; i <= letters; i++) {
      products = products * (columns + i) / i;
    }
    return products > MAX_TERMS;
  }

  private static final class Elimination {
    private final int columns;
    private final Polynomial[][] matrix;
    private final int[] rowNumber;
    private final List<Integer> pivotColumns = new ArrayList<>();
    private Polynomial pivot = Polynomial.ONE;

    Elimination(List<List<Polynomial>> rows, int columns) {
      this.columns = columns;
      this.matrix = new Polynomial[rows.size()][];
      this.rowNumber = IntStream.range(0, rows.size()).toArray();
      for (int i = 0; i < matrix.length; i++) {
        Rational unit = Rational.ONE.dividedBy(CommonDivisor.measure(rows.get(i)));
        matrix[i] = rows.get(i).stream().map(p -> p.times(unit)).toArray(Polynomial[]::new);
      }
    }

    NullSpace nullSpace() {
      boolean[] lettered = new boolean[columns];
      for (int j = 0; j < columns; j++) {
        for (Polynomial[] row : matrix) {
          lettered[j] |= !row[j].isConstant();
        }
      }
      for (boolean withLetters : new boolean[] {false, true}) {
        for (int j = 0; j < columns; j++) {
          if (lettered[j] == withLetters) {
            eliminate(j);
          }
        }
      }
      List<List<Polynomial>> basis =
          IntStream.range(0, columns)
              .filter(j -> !pivotColumns.contains(j))
              .mapToObj(this::vector)
              .toList();
      List<Integer> pivotRows =
          Arrays.stream(rowNumber).limit(pivotColumns.size()).sorted().boxed().toList();
      return new NullSpace(basis, pivotRows);
    }

    private void eliminate(int column) {
      int rank = pivotColumns.size();
      int chosen = -1;
      for (int i = rank; i < matrix.length; i++) {
        if (!matrix[i][column].isZero() && (chosen < 0 || isSimpler(i, chosen, column))) {
          chosen = i;
        }
      }
      if (chosen < 0) {
        return;
      }
      swap(rank, chosen);
      Polynomial[] pivotRow = matrix[rank];
      Polynomial next = pivotRow[column];
      for (int i = 0; i < matrix.length; i++) {
        if (i != rank) {
          matrix[i] = combined(matrix[i], pivotRow, column, next);
        }
      }
      pivot = next;
      pivotColumns.add(column);
    }

    private Polynomial[] combined(
        Polynomial[] row, Polynomial[] pivotRow, int column, Polynomial next) {
      Polynomial factor = row[column];
      Polynomial[] result = new Polynomial[columns];
      for (int j = 0; j < columns; j++) {
        Polynomial product = next.times(row[j]);
        Polynomial value =
            factor.isZero() || pivotRow[j].isZero()
                ? product
                : product.minus(factor.times(pivotRow[j]));
        result[j] = quotient(value, pivot);
      }
      return result;
    }

    private boolean isSimpler(int row, int than, int column) {
      Polynomial one = matrix[row][column];
      Polynomial other = matrix[than][column];
      return one.degree() < other.degree()
          || (one.degree() == other.degree() && one.terms().size() < other.terms().size());
    }

    private void swap(int one, int other) {
      Polynomial[] row = matrix[one];
      matrix[one] = matrix[other];
      matrix[other] = row;
      int number = rowNumber[one];
      rowNumber[one] = rowNumber[other];
      rowNumber[other] = number;
    }

    /** The basis vector that holds a column without pivot. */
    private List<Polynomial> vector(int free) {
      Polynomial[] vector = new Polynomial[columns];
      Arrays.fill(vector, Polynomial.ZERO);
      vector[free] = pivot;
      for (int k = 0; k < pivotColumns.size(); k++) {
        vector[pivotColumns.get(k)] = matrix[k][free].negated();
      }
      List<Polynomial> entries = List.of(vector);
      Polynomial divisor = CommonDivisor.of(entries);
      List<Polynomial> divided = entries.stream().map(p -> quotient(p, divisor)).toList();
      Rational unit = Rational.ONE.dividedBy(CommonDivisor.measure(divided));
      return divided.stream().map(p -> p.times(unit)).toList();
    }

    private static Polynomial quotient(Polynomial polynomial, Polynomial divisor) {
      return polynomial
          .dividedBy(divisor)
          .orElseThrow(() -> new IllegalStateException(divisor + " does not divide " + polynomial));
    }
  }
}
