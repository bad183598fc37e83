package anodyne.cell;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.ComplexBlockTridiagonal;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@link Conversion} at all places of an electrode. Unknowns of a place: the extents of the stages,
 * then the direction; they are eliminated by a small dense solve at each place.
 */
final class ConvertingParticles implements PhaseModel {
  private final Conversion phase;
  private final StageKinetics kinetics;
  private final Direction direction;
  private final double temperature_K;
  private final int stages;
  private final int block;
  private final int places;
  private double surface_per_m;

  /** Charge of each stage at each place, per area of the cell, and of a place. */
  private final double[] scale;

  private final double[] whole;

  /** Share of the capacity that a current of 1 A/m² takes out in a second. */
  private double flowByCurrent;

  private final BlockTridiagonal matrix;
  private final ComplexBlockTridiagonal complex;
  private final double[] drop;
  private final double[] currentBy;
  private final double[] byPotential;
  private final double[] bySalt;
  private final double[] right;
  private final double[] byPotentialIm;
  private final double[] bySaltIm;
  private final double[] currentByPotential;
  private final double[] currentBySalt;

  ConvertingParticles(Conversion phase, double[] width_m, double temperature_K) {
    this.phase = phase;
    this.temperature_K = temperature_K;
    kinetics = new StageKinetics(phase);
    direction =
        new Direction(
            phase.path().sodiation(), phase.path().desodiation(), Hysteresis.BLUNTEST_PER_H);
    stages = phase.stages().size();
    block = stages + 1;
    places = width_m.length;
    scale = new double[places * stages];
    whole = new double[places];
    double host_C = Constants.FARADAY_C_PER_MOL * phase.host_mol_per_m3() * phase.volumeShare();
    for (int i = 0; i < places; i++) {
      for (int k = 0; k < stages; k++) {
        scale[i * stages + k] = host_C * phase.stages().get(k).sodium() * width_m[i];
        whole[i] += scale[i * stages + k];
      }
    }
    swell(1);
    int n = places * block;
    matrix = new BlockTridiagonal(places, block);
    complex = new ComplexBlockTridiagonal(places, block);
    drop = new double[places];
    currentBy = new double[n];
    byPotential = new double[n];
    bySalt = new double[n];
    right = new double[n];
    byPotentialIm = new double[n];
    bySaltIm = new double[n];
    currentByPotential = new double[places];
    currentBySalt = new double[places];
  }

  @Override
  public int unknowns() {
    return places * block;
  }

  @Override
  public boolean stores(int row) {
    return true;
  }

  @Override
  public int surfaceRow(int place) {
    return place * block;
  }

  @Override
  public void atRest(double[] y, int at) {
    for (int i = 0; i < places; i++) {
      for (int k = 0; k < stages; k++) {
        y[at + i * block + k] = phase.stages().get(k).start();
      }
      y[at + i * block + stages] = phase.direction();
    }
  }

  @Override
  public void absoluteTolerances(double relative, double[] tolerances, int at) {
    Arrays.fill(tolerances, at, at + unknowns(), 0.1 * relative);
  }

  @Override
  public void amounts(double[] y, int at, double[] amounts) {
    for (int i = 0; i < places; i++) {
      int row = at + i * block;
      for (int k = 0; k < stages; k++) {
        amounts[row + k] = scale[i * stages + k] * y[row + k];
      }
      amounts[row + stages] = y[row + stages];
    }
  }

  @Override
  public void rates(double[] y, int at, Places along, double[] rates) {
    for (int i = 0; i < places; i++) {
      int row = at + i * block;
      solve(y, row, i, along);
      double perCurrent = surface_per_m * along.width_m[i];
      for (int k = 0; k < stages; k++) {
        rates[row + k] = -perCurrent * kinetics.current[k];
      }
      rates[row + stages] = direction.rate(y[row + stages], 1, flowByCurrent * kinetics.total);
      along.current[i] += surface_per_m * kinetics.total;
    }
  }

  /** Starts from the potential behind the shells that was found last. */
  private void solve(double[] y, int row, int place, Places along) {
    double potential = along.potential[place];
    kinetics.solve(
        y, row, potential, along.salt[place], along.temperature_K, potential - drop[place]);
    double found = potential - kinetics.behindShells_V();
    drop[place] = Math.abs(found) <= Double.MAX_VALUE ? found : 0;
  }

  @Override
  public boolean linearise(double[] y, int at, Places along, double shift) {
    double[] blocks = matrix.diagonal();
    matrix.clear();
    for (int i = 0; i < places; i++) {
      differentiate(y, at, i, along, blocks);
      for (int r = 0; r < block; r++) {
        blocks[(i * block + r) * block + r] += shift;
      }
    }
    if (!matrix.factorise()) {
      return false;
    }
    matrix.substitute(byPotential);
    matrix.substitute(bySalt);
    for (int i = 0; i < places; i++) {
      double potential = currentByPotential[i];
      double salt = currentBySalt[i];
      for (int r = i * block; r < (i + 1) * block; r++) {
        potential += currentBy[r] * byPotential[r];
        salt += currentBy[r] * bySalt[r];
      }
      along.byPotential[i] += surface_per_m * potential;
      along.bySalt[i] += surface_per_m * salt;
    }
    return true;
  }

  /**
   * Minus the derivatives of the rates by the unknowns of a place into its block, those by
   * potential and salt, and those of the current; rows of extents over their charge.
   */
  private void differentiate(double[] y, int at, int place, Places along, double[] blocks) {
    int row = at + place * block;
    solve(y, row, place, along);
    kinetics.differentiate(y, row, along.salt[place]);
    direction.rate(y[row + stages], 1, flowByCurrent * kinetics.total);
    double byFlow = flowByCurrent * direction.byFlow();
    int columns = stages + 3;
    int first = place * block;
    for (int k = 0; k < stages; k++) {
      double perCharge = surface_per_m * along.width_m[place] / scale[place * stages + k];
      int from = k * columns;
      for (int v = 0; v < block; v++) {
        blocks[(first + k) * block + v] = perCharge * kinetics.by[from + v];
      }
      byPotential[first + k] = -perCharge * kinetics.by[from + kinetics.potential];
      bySalt[first + k] = -perCharge * kinetics.by[from + kinetics.salt];
    }
    int last = first + stages;
    for (int v = 0; v < block; v++) {
      blocks[last * block + v] = -byFlow * kinetics.totalBy[v];
      currentBy[first + v] = kinetics.totalBy[v];
    }
    blocks[last * block + stages] -= direction.byState();
    byPotential[last] = byFlow * kinetics.totalBy[kinetics.potential];
    bySalt[last] = byFlow * kinetics.totalBy[kinetics.salt];
    currentByPotential[place] = kinetics.totalBy[kinetics.potential];
    currentBySalt[place] = kinetics.totalBy[kinetics.salt];
  }

  @Override
  public void eliminate(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      int row = i * block;
      for (int k = 0; k < stages; k++) {
        right[row + k] = x[at + row + k] / scale[i * stages + k];
      }
      right[row + stages] = x[at + row + stages];
    }
    matrix.substitute(right);
    System.arraycopy(right, 0, x, at, right.length);
    for (int i = 0; i < places; i++) {
      double change = 0;
      for (int r = i * block; r < (i + 1) * block; r++) {
        change += currentBy[r] * right[r];
      }
      along.currentChange[i] += surface_per_m * change;
    }
  }

  @Override
  public void substitute(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      for (int r = i * block; r < (i + 1) * block; r++) {
        x[at + r] += byPotential[r] * along.potentialChange[i] + bySalt[r] * along.saltChange[i];
      }
    }
  }

  @Override
  public boolean respond(double[] y, int at, Places along, double angular_per_s) {
    complex.clear();
    double[] blocks = complex.diagonalRe();
    for (int i = 0; i < places; i++) {
      differentiate(y, at, i, along, blocks);
      for (int r = 0; r < block; r++) {
        complex.diagonalIm()[(i * block + r) * block + r] = angular_per_s;
      }
    }
    if (!complex.factorise()) {
      return false;
    }
    Arrays.fill(byPotentialIm, 0);
    Arrays.fill(bySaltIm, 0);
    complex.solve(byPotential, byPotentialIm);
    complex.solve(bySalt, bySaltIm);
    for (int i = 0; i < places; i++) {
      along.byPotential[i] += surface_per_m * currentByPotential[i];
      along.bySalt[i] += surface_per_m * currentBySalt[i];
      for (int r = i * block; r < (i + 1) * block; r++) {
        along.byPotential[i] += surface_per_m * currentBy[r] * byPotential[r];
        along.byPotentialIm[i] += surface_per_m * currentBy[r] * byPotentialIm[r];
        along.bySalt[i] += surface_per_m * currentBy[r] * bySalt[r];
        along.bySaltIm[i] += surface_per_m * currentBy[r] * bySaltIm[r];
      }
    }
    return true;
  }

  @Override
  public double sodium_C_per_m2(double[] amounts, int at) {
    double sum = 0;
    for (int i = 0; i < places; i++) {
      for (int k = 0; k < stages; k++) {
        sum += amounts[at + i * block + k];
      }
    }
    return sum;
  }

  @Override
  public double restPotential_V() {
    double[] y = new double[block];
    for (int k = 0; k < stages; k++) {
      y[k] = phase.stages().get(k).start();
    }
    y[stages] = phase.direction();
    return kinetics.rest_V(y, 0, phase.salt_mol_per_m3(), temperature_K);
  }

  @Override
  public List<HeldEnthalpy> enthalpy(int at) {
    List<HeldEnthalpy> held = new ArrayList<>();
    for (int k = 0; k < stages; k++) {
      int stage = k;
      Curve in = phase.stages().get(k).sodiation_V();
      Curve out = phase.stages().get(k).desodiation_V();
      held.add(
          new HeldEnthalpy(
              new EnthalpyCurve(x -> 0.5 * (in.value(x) + out.value(x))),
              IntStream.range(0, places).map(i -> at + i * block + stage).toArray(),
              IntStream.range(0, places).mapToDouble(i -> scale[i * stages + stage]).toArray(),
              1));
    }
    return held;
  }

  @Override
  public double volumeRatio(double[] y, int at, Places along) {
    double width_m = 0;
    double swollen_m = 0;
    for (int i = 0; i < places; i++) {
      double ratio = 1;
      for (int k = 0; k < stages; k++) {
        ratio += phase.stages().get(k).swelling() * y[at + i * block + k];
      }
      width_m += along.width_m[i];
      swollen_m += along.width_m[i] * ratio;
    }
    return swollen_m / width_m;
  }

  @Override
  public void swell(double volumeRatio) {
    surface_per_m = phase.surface_per_m() * Math.cbrt(volumeRatio * volumeRatio);
    flowByCurrent = surface_per_m / (phase.capacity_C_per_m3() * phase.volumeShare());
  }
}
