package anodyne.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.ArrayFieldVector;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.FieldVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexBlockTridiagonalTest {
  private static void fill(ComplexBlockTridiagonal system, SplittableRandom random, double shift) {
    int m = system.block();
    double[][] parts = {
      system.lowerRe(), system.lowerIm(), system.diagonalRe(),
      system.diagonalIm(), system.upperRe(), system.upperIm()
    };
    for (double[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        part[i] = random.nextDouble(-1, 1);
      }
    }
    for (int row = 0; row < system.nodes() * m; row++) {
      // Dominant entries off the diagonal of the block, so that pivoting is needed.
      system.diagonalIm()[row * m + (row % m + 1) % m] += shift * m;
    }
  }

  private static double[] numbers(SplittableRandom random, int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, _ -> random.nextDouble(-1, 1));
    return numbers;
  }

  private static FieldMatrix<Complex> dense(ComplexBlockTridiagonal system) {
    int m = system.block();
    int n = system.nodes();
    FieldMatrix<Complex> dense =
        new Array2DRowFieldMatrix<>(ComplexField.getInstance(), n * m, n * m);
    for (int row = 0; row < n * m; row++) {
      int node = row / m;
      for (int c = 0; c < m; c++) {
        int at = row * m + c;
        dense.setEntry(
            row, node * m + c, new Complex(system.diagonalRe()[at], system.diagonalIm()[at]));
        if (node > 0) {
          dense.setEntry(
              row, (node - 1) * m + c, new Complex(system.lowerRe()[at], system.lowerIm()[at]));
        }
        if (node < n - 1) {
          dense.setEntry(
              row, (node + 1) * m + c, new Complex(system.upperRe()[at], system.upperIm()[at]));
        }
      }
    }
    return dense;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void solutions_are_those_of_a_dense_complex_solver(int m) {
    SplittableRandom random = new SplittableRandom(m);
    for (int n : new int[] {1, 2, 9, 25}) {
      ComplexBlockTridiagonal system = new ComplexBlockTridiagonal(n, m);
      fill(system, random, 4);
      FieldLUDecomposition<Complex> lu = new FieldLUDecomposition<>(dense(system));
      assertThat(system.factorise()).isTrue();
      for (int side = 0; side < 2; side++) {
        double[] re = numbers(random, n * m);
        double[] im = numbers(random, n * m);
        FieldVector<Complex> right = new ArrayFieldVector<>(ComplexField.getInstance(), n * m);
        for (int i = 0; i < n * m; i++) {
          right.setEntry(i, new Complex(re[i], im[i]));
        }
        FieldVector<Complex> expected = lu.getSolver().solve(right);
        system.solve(re, im);
        for (int i = 0; i < n * m; i++) {
          assertThat(re[i]).isCloseTo(expected.getEntry(i).getReal(), within(1e-12));
          assertThat(im[i]).isCloseTo(expected.getEntry(i).getImaginary(), within(1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void without_imaginary_parts_it_is_the_real_solver(int m) {
    SplittableRandom random = new SplittableRandom(100 + m);
    int n = 400;
    ComplexBlockTridiagonal system = new ComplexBlockTridiagonal(n, m);
    BlockTridiagonal real = new BlockTridiagonal(n, m);
    fill(system, random, 0);
    for (int row = 0; row < n * m; row++) {
      system.diagonalRe()[row * m + row % m] += 4 * m;
    }
    Arrays.fill(system.lowerIm(), 0);
    Arrays.fill(system.diagonalIm(), 0);
    Arrays.fill(system.upperIm(), 0);
    System.arraycopy(system.lowerRe(), 0, real.lower(), 0, n * m * m);
    System.arraycopy(system.diagonalRe(), 0, real.diagonal(), 0, n * m * m);
    System.arraycopy(system.upperRe(), 0, real.upper(), 0, n * m * m);
    double[] x = numbers(random, n * m);
    double[] re = x.clone();
    double[] im = new double[n * m];
    assertThat(system.factorise()).isTrue();
    system.solve(re, im);
    assertThat(real.solve(x)).isTrue();
    for (int i = 0; i < n * m; i++) {
      assertThat(re[i]).isCloseTo(x[i], within(1e-14));
      assertThat(im[i]).isZero();
    }
  }

  @Test
  void an_infinitesimal_imaginary_part_differentiates_to_full_precision() {
    // x(t) = 1 / (2 + t) at t = 0, from (2 + i h) x = 1: Im x / h = -1/4 for any h.
    for (double h : new double[] {1e-8, 1e-20, 1e-150}) {
      ComplexBlockTridiagonal system = new ComplexBlockTridiagonal(1, 1);
      system.diagonalRe()[0] = 2;
      system.diagonalIm()[0] = h;
      assertThat(system.factorise()).isTrue();
      double[] re = {1};
      double[] im = {0};
      system.solve(re, im);
      assertThat(im[0] / h).isCloseTo(-0.25, within(1e-15));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-150, 1e-12, 1, 1e12, 1e150})
  void rows_of_very_different_size_do_not_spoil_the_solution(double size) {
    SplittableRandom random = new SplittableRandom(7);
    int n = 60;
    int m = 3;
    ComplexBlockTridiagonal system = new ComplexBlockTridiagonal(n, m);
    fill(system, random, 6);
    double[] wantedRe = numbers(random, n * m);
    double[] wantedIm = numbers(random, n * m);
    double[] re = new double[n * m];
    double[] im = new double[n * m];
    for (int row = 0; row < n * m; row++) {
      if (row / m % 2 == 0) {
        scale(system, row, size);
      }
    }
    FieldMatrix<Complex> dense = dense(system);
    for (int row = 0; row < n * m; row++) {
      Complex sum = Complex.ZERO;
      for (int c = 0; c < n * m; c++) {
        sum = sum.add(dense.getEntry(row, c).multiply(new Complex(wantedRe[c], wantedIm[c])));
      }
      re[row] = sum.getReal();
      im[row] = sum.getImaginary();
    }
    assertThat(system.factorise()).isTrue();
    system.solve(re, im);
    for (int i = 0; i < n * m; i++) {
      assertThat(re[i]).isCloseTo(wantedRe[i], within(1e-11));
      assertThat(im[i]).isCloseTo(wantedIm[i], within(1e-11));
    }
  }

  private static void scale(ComplexBlockTridiagonal system, int row, double size) {
    int m = system.block();
    for (int c = 0; c < m; c++) {
      int at = row * m + c;
      system.lowerRe()[at] *= size;
      system.lowerIm()[at] *= size;
      system.diagonalRe()[at] *= size;
      system.diagonalIm()[at] *= size;
      system.upperRe()[at] *= size;
      system.upperIm()[at] *= size;
    }
  }

  @Test
  void a_singular_or_not_finite_block_is_reported() {
    ComplexBlockTridiagonal zero = new ComplexBlockTridiagonal(2, 2);
    assertThat(zero.factorise()).isFalse();
    ComplexBlockTridiagonal infinite = new ComplexBlockTridiagonal(1, 1);
    infinite.diagonalIm()[0] = Double.NaN;
    assertThat(infinite.factorise()).isFalse();
  }

  @Test
  void a_system_has_nodes_and_unknowns() {
    assertThatThrownBy(() -> new ComplexBlockTridiagonal(0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nodes >= 1");
  }
}
