package anodyne.junction;

import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Answer of a biased stack to a small sinusoidal voltage, (J + iω M) δx = b.
 *
 * <p>J comes in the {@link CarrierTerms} of the steady state. A cell carries
 *
 * <p>δj = a_k (δu_k - δφ_k) + a_l (δu_l - δφ_l) + d (δφ_l - δφ_k),
 *
 * <p>electrons and holes alike, and the displacement δD = g (δu_k - δu_l). What a node stores are
 * the charges δQn = Cn (δφn - δu) and δQp = Cp (δφp - δu) of Poisson's equation, with C the
 * derivatives that stand there, so that charge which enters through the one equation is the charge
 * of the other and the total current j_n + j_p + iω D is the same through every cell, whatever the
 * mesh.
 *
 * <p>In a neutral layer neighbouring δφ differ by parts in 10¹² and carry the current in that
 * difference: every unknown is therefore kept as the sum of two numbers, the residual is formed in
 * the differences above, and the block LU solution is refined with it until the total current is
 * the same everywhere. Cost per frequency: one complex block factorisation and three to six
 * substitutions.
 *
 * <p>An instance belongs to one thread; {@link #solve} allocates nothing.
 */
final class LinearResponse {
  private static final int BLOCK = 3;
  private static final int MOST_REFINEMENTS = 8;
  private static final double SAME_CURRENT = 1e-12;

  private final CarrierGrid grid;
  private final int nodes;
  private final double perArea;
  private final ResponseTerms terms;
  private final ResponseMatrix matrix;
  private final double[] re;
  private final double[] reRest;
  private final double[] im;
  private final double[] imRest;
  private final double[] residualRe;
  private final double[] residualIm;
  private final double[] totalRe;
  private final double[] totalIm;
  private double flowRe;
  private double flowIm;

  /** Conductance, S/m². */
  double conductance;

  /** Susceptance, S/m². */
  double susceptance;

  /** Largest difference of the total current between two cells, relative to the current. */
  double variation;

  /** The same of the part in phase, relative to that part. */
  double conductanceVariation;

  /** The same of the part out of phase, relative to that part. */
  double susceptanceVariation;

  LinearResponse(CarrierGrid grid, Equilibrium.Start start) {
    this.grid = grid;
    nodes = grid.nodes();
    double length = start.x()[start.x().length - 1];
    perArea = -Constants.ELEMENTARY_CHARGE_C / Math.pow(length, start.stack().geometry().power());
    int cells = grid.cells();
    terms = new ResponseTerms(grid);
    matrix = new ResponseMatrix(grid, terms);
    re = new double[BLOCK * nodes];
    reRest = new double[BLOCK * nodes];
    im = new double[BLOCK * nodes];
    imRest = new double[BLOCK * nodes];
    residualRe = new double[BLOCK * nodes];
    residualIm = new double[BLOCK * nodes];
    totalRe = new double[cells];
    totalIm = new double[cells];
  }

  /** Takes the present state of a solver on the same grid as operating point. */
  void linearise(BiasedSolver at) {
    terms.take(at);
  }

  /**
   * Solves for a voltage of 1 V at the last contact.
   *
   * @param angular_per_s angular frequency, above 0
   * @return false if the system is singular or not finite
   */
  boolean solve(double angular_per_s) {
    if (!matrix.factorise(angular_per_s)) {
      return false;
    }
    Arrays.fill(re, 0);
    Arrays.fill(reRest, 0);
    Arrays.fill(im, 0);
    Arrays.fill(imRest, 0);
    correct(angular_per_s);
    double before = Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_REFINEMENTS; k++) {
      correct(angular_per_s);
      readCurrent(angular_per_s);
      double worst = Math.max(conductanceVariation, susceptanceVariation);
      if (worst <= SAME_CURRENT || (k > 1 && !(worst < 0.5 * before))) {
        break;
      }
      before = worst;
    }
    return Double.isFinite(conductance) && Double.isFinite(susceptance);
  }

  private void correct(double angular) {
    residual(angular);
    matrix.solve(residualRe, residualIm);
    for (int i = 0; i < re.length; i++) {
      subtract(residualRe[i], re, reRest, i);
      subtract(residualIm[i], im, imRest, i);
    }
  }

  /** Subtracts from a sum of two numbers without loss (Knuth's two-sum). */
  private static void subtract(double value, double[] sum, double[] rest, int i) {
    double old = sum[i];
    double next = old - value;
    double taken = old - next;
    rest[i] += (old - (next + taken)) + (taken - value);
    sum[i] = next;
  }

  /** Scaled residual of the present answer, from differences of neighbours. */
  private void residual(double angular) {
    Arrays.fill(residualRe, 0);
    Arrays.fill(residualIm, 0);
    for (int c = 0; c < grid.cells(); c++) {
      totalRe[c] = 0;
      totalIm[c] = 0;
      for (int carrier = 1; carrier < BLOCK; carrier++) {
        carrierFlow(c, carrier);
        totalRe[c] += flowRe;
        totalIm[c] += flowIm;
        addFlow(BLOCK * c + (grid.isMetal(c) ? 1 : carrier), 1, flowRe, flowIm);
        addFlow(BLOCK * (c + 1) + (grid.isMetal(c + 1) ? 1 : carrier), -1, flowRe, flowIm);
      }
      displacement(c);
      double currentRe = -angular * flowIm;
      double currentIm = angular * flowRe;
      totalRe[c] += currentRe;
      totalIm[c] += currentIm;
      addDisplacement(c, 1, currentRe, currentIm);
      addDisplacement(c + 1, -1, currentRe, currentIm);
    }
    for (int i = 0; i < nodes; i++) {
      closeNode(i, angular);
    }
    matrix.scale(residualRe, residualIm);
  }

  private void addFlow(int row, double sign, double real, double imaginary) {
    residualRe[row] += sign * real;
    residualIm[row] += sign * imaginary;
  }

  private void addDisplacement(int i, double sign, double currentRe, double currentIm) {
    if (grid.isMetal(i)) {
      addFlow(BLOCK * i + 1, sign, currentRe, currentIm);
    } else {
      addFlow(BLOCK * i, sign, flowRe, flowIm);
    }
  }

  private void carrierFlow(int c, int carrier) {
    int k = BLOCK * c;
    int l = k + BLOCK;
    double left = terms.fromLeft[carrier][c];
    double right = terms.fromRight[carrier][c];
    double step = terms.fromStep[carrier][c];
    flowRe =
        left * real(k, k + carrier)
            + right * real(l, l + carrier)
            + step * real(l + carrier, k + carrier);
    flowIm =
        left * imaginary(k, k + carrier)
            + right * imaginary(l, l + carrier)
            + step * imaginary(l + carrier, k + carrier);
  }

  private void displacement(int c) {
    int k = BLOCK * c;
    int l = k + BLOCK;
    flowRe = real(k, l);
    flowIm = imaginary(k, l);
    if (c == 0 && terms.leftLowering != 0) {
      flowRe += terms.leftLowering * real(l + BLOCK, l);
      flowIm += terms.leftLowering * imaginary(l + BLOCK, l);
    }
    if (c == nodes - 2 && terms.rightLowering != 0) {
      flowRe -= terms.rightLowering * real(k - BLOCK, k);
      flowIm -= terms.rightLowering * imaginary(k - BLOCK, k);
    }
    flowRe *= terms.permittance[c];
    flowIm *= terms.permittance[c];
  }

  /** Real part of the difference of two unknowns. */
  private double real(int a, int b) {
    return re[a] - re[b] + (reRest[a] - reRest[b]);
  }

  /** Imaginary part of the same. */
  private double imaginary(int a, int b) {
    return im[a] - im[b] + (imRest[a] - imRest[b]);
  }

  private void closeNode(int i, double angular) {
    int u = BLOCK * i;
    if (grid.isContact(i)) {
      double applied = i == 0 ? 0 : 1;
      for (int row = u; row < u + BLOCK; row++) {
        residualRe[row] = re[row] - applied + reRest[row];
        residualIm[row] = im[row] + imRest[row];
      }
      return;
    }
    if (grid.isMetal(i)) {
      residualRe[u] = real(u, u + 1);
      residualIm[u] = imaginary(u, u + 1);
      residualRe[u + 2] = real(u + 2, u + 1);
      residualIm[u + 2] = imaginary(u + 2, u + 1);
      return;
    }
    for (int carrier = 1; carrier < BLOCK; carrier++) {
      double dRe = real(u + carrier, u);
      double dIm = imaginary(u + carrier, u);
      double chargeRe = terms.storage[carrier][i] * dRe;
      double chargeIm = terms.storage[carrier][i] * dIm;
      addFlow(u, -1, chargeRe, chargeIm);
      addFlow(u + carrier, angular, -chargeIm, chargeRe);
      addFlow(u + 1, terms.capture[carrier][i], dRe, dIm);
      addFlow(u + 2, -terms.capture[carrier][i], dRe, dIm);
    }
  }

  private void readCurrent(double angular) {
    residual(angular);
    double sumRe = 0;
    double sumIm = 0;
    for (int c = 0; c < grid.cells(); c++) {
      sumRe += totalRe[c];
      sumIm += totalIm[c];
    }
    double meanRe = sumRe / grid.cells();
    double meanIm = sumIm / grid.cells();
    double offRe = 0;
    double offIm = 0;
    for (int c = 0; c < grid.cells(); c++) {
      offRe = Math.max(offRe, Math.abs(totalRe[c] - meanRe));
      offIm = Math.max(offIm, Math.abs(totalIm[c] - meanIm));
    }
    conductanceVariation = offRe / Math.abs(meanRe);
    susceptanceVariation = offIm / Math.abs(meanIm);
    variation = Math.hypot(offRe, offIm) / Math.hypot(meanRe, meanIm);
    conductance = perArea * meanRe;
    susceptance = perArea * meanIm;
  }

  /** Real part of the change of ψ from the start to the end of a layer, V per V. */
  double drop(int layer) {
    int first = -1;
    int last = -1;
    for (int c = 0; c < grid.cells(); c++) {
      if (grid.layerOfCell()[c] == layer) {
        first = first < 0 ? c : first;
        last = c + 1;
      }
    }
    return first < 0 ? 0 : real(BLOCK * last, BLOCK * first);
  }
}
