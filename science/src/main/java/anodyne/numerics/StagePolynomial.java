package anodyne.numerics;

import static anodyne.numerics.EsdirkTableau.NODE;
import static anodyne.numerics.EsdirkTableau.STAGES;

import java.util.Arrays;

/** Polynomials through the stages of a step: first guesses of later stages and dense output. */
final class StagePolynomial {
  /** Stages that the dense output passes through. */
  private static final int[] DENSE = {0, 2, 3, 5};

  private final double[] weight = new double[STAGES];

  /** Stage s from all stages before it. */
  void guess(double[][] stage, int s, double[] value) {
    for (int j = 0; j < s; j++) {
      weight[j] = 1;
      for (int k = 0; k < s; k++) {
        weight[j] *= k == j ? 1 : (NODE[s] - NODE[k]) / (NODE[j] - NODE[k]);
      }
    }
    combine(stage, s, value);
  }

  /** The cubic of the dense output at a share of the step. */
  void dense(double[][] stage, double at, double[] value) {
    Arrays.fill(weight, 0);
    for (int j : DENSE) {
      weight[j] = 1;
      for (int k : DENSE) {
        weight[j] *= k == j ? 1 : (at - NODE[k]) / (NODE[j] - NODE[k]);
      }
    }
    combine(stage, STAGES, value);
  }

  private void combine(double[][] stage, int count, double[] value) {
    for (int i = 0; i < value.length; i++) {
      double sum = 0;
      for (int j = 0; j < count; j++) {
        sum += weight[j] * stage[j][i];
      }
      value[i] = sum;
    }
  }
}
