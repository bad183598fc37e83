package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.List;

/** Exact amounts of compounds that together hold given atoms. */
final class ExactAmounts {
  private ExactAmounts() {}

  /**
   * Solves the conservation of elements.
   *
   * @param elements the elements conserved
   * @param compounds independent in these elements
   * @param atoms atoms of each element
   * @throws IllegalStateException if the compounds depend on each other
   */
  static List<Rational> of(List<Element> elements, List<Formula> compounds, List<Rational> atoms) {
    int columns = compounds.size();
    Rational[][] matrix = new Rational[elements.size()][columns + 1];
    for (int i = 0; i < elements.size(); i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = compounds.get(j).amount(elements.get(i)).constant();
      }
      matrix[i][columns] = atoms.get(i);
    }
    for (int j = 0; j < columns; j++) {
      eliminate(matrix, j);
    }
    List<Rational> solution = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      solution.add(matrix[j][columns]);
    }
    return solution;
  }

  private static void eliminate(Rational[][] matrix, int column) {
    int pivot = column;
    while (pivot < matrix.length && matrix[pivot][column].isZero()) {
      pivot++;
    }
    if (pivot >= matrix.length) {
      throw new IllegalStateException("compounds of a stable mixture depend on each other");
    }
    Rational[] row = matrix[pivot];
    matrix[pivot] = matrix[column];
    matrix[column] = row;
    Rational scale = row[column];
    for (int k = 0; k < row.length; k++) {
      row[k] = row[k].dividedBy(scale);
    }
    for (int i = 0; i < matrix.length; i++) {
      Rational factor = matrix[i][column];
      if (i != column && !factor.isZero()) {
        for (int k = 0; k < row.length; k++) {
          matrix[i][k] = matrix[i][k].minus(factor.times(row[k]));
        }
      }
    }
  }
}
