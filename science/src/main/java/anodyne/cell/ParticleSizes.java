package anodyne.cell;

import anodyne.numerics.SymmetricEigen;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sizes of the particles of a phase: classes, each of one radius and a share of the volume.
 *
 * <p>The shares add up to 1; the surface is exact too, so that capacity and charge-transfer area of
 * the phase are those of the distribution at every number of classes.
 */
public sealed interface ParticleSizes {
  /** Most classes of a phase. */
  int MOST_CLASSES = 20;

  /** What a distribution counts. */
  enum Weighting {
    NUMBER,
    AREA,
    VOLUME;

    /** Power of the radius that makes it a share of the volume. */
    int toVolume(ParticleShape shape) {
      return switch (this) {
        case NUMBER -> shape.factor();
        case AREA -> 1;
        case VOLUME -> 0;
      };
    }
  }

  /**
   * Particles of about the same size.
   *
   * @param volumeShare of the phase
   */
  record SizeClass(double radius_m, double volumeShare) {}

  /** Classes, the one that holds most first. */
  List<SizeClass> classes(ParticleShape shape);

  /** Mean radius by volume over that of the surface: volume times shape factor over surface. */
  default double surfaceRadius_m(ParticleShape shape) {
    return 1 / classes(shape).stream().mapToDouble(one -> one.volumeShare() / one.radius_m()).sum();
  }

  /**
   * ln r is normally distributed: Gauss-Hermite quadrature in ln r, so that what depends smoothly
   * on ln r converges exponentially with the number of classes; radii times a factor next to 1 that
   * makes the surface exact.
   *
   * @param mean_m mean of the radius as weighted
   * @param deviation_m standard deviation of the radius as weighted; 0 for one size
   */
  record Lognormal(double mean_m, double deviation_m, int count, Weighting weighting)
      implements ParticleSizes {
    public Lognormal {
      Shares.positive("mean radius", mean_m);
      Shares.notNegative("deviation of the radius", deviation_m);
      if (!(deviation_m <= 2 * mean_m)) {
        throw new IllegalArgumentException(
            "deviation "
                + deviation_m
                + " m of the radius must be at most twice the mean, "
                + mean_m);
      }
      if (!(count >= 1 && count <= MOST_CLASSES)) {
        throw new IllegalArgumentException(
            "sizes need 1 to " + MOST_CLASSES + " classes, got " + count);
      }
    }

    /** σ² of ln r, the same for every weighting. */
    private double variance() {
      return Math.log1p(deviation_m * deviation_m / (mean_m * mean_m));
    }

    /** Mean of ln r by volume: weighting by r^p moves it by p σ². */
    private double middle(ParticleShape shape) {
      return Math.log(mean_m) + (weighting.toVolume(shape) - 0.5) * variance();
    }

    @Override
    public double surfaceRadius_m(ParticleShape shape) {
      return Math.exp(middle(shape) - 0.5 * variance());
    }

    @Override
    public List<SizeClass> classes(ParticleShape shape) {
      if (deviation_m == 0) {
        return List.of(new SizeClass(mean_m, 1));
      }
      double sigma = Math.sqrt(variance());
      double[] recurrence = new double[count * count];
      for (int k = 1; k < count; k++) {
        recurrence[(k - 1) * count + k] = Math.sqrt(k);
        recurrence[k * count + k - 1] = Math.sqrt(k);
      }
      SymmetricEigen hermite = new SymmetricEigen(recurrence, count);
      double middle = middle(shape);
      double[] radius_m = new double[count];
      double[] share = new double[count];
      for (int k = 0; k < count; k++) {
        radius_m[k] = Math.exp(middle + sigma * hermite.value(k));
        share[k] = hermite.vector(k, 0) * hermite.vector(k, 0);
      }
      return scaled(radius_m, share, surfaceRadius_m(shape));
    }
  }

  /**
   * Radii and how much there is of each.
   *
   * @param radius_m of each class
   * @param amount of each class as weighted, relative to their sum
   */
  record Table(Series radius_m, Series amount, Weighting weighting) implements ParticleSizes {
    public Table {
      if (radius_m.size() != amount.size()
          || radius_m.size() < 1
          || radius_m.size() > MOST_CLASSES) {
        throw new IllegalArgumentException(
            "sizes need 1 to "
                + MOST_CLASSES
                + " radii and as many amounts, got "
                + radius_m.size()
                + " and "
                + amount.size());
      }
      for (int k = 0; k < radius_m.size(); k++) {
        Shares.positive("radius", radius_m.get(k));
        Shares.positive("amount of a size", amount.get(k));
      }
    }

    @Override
    public List<SizeClass> classes(ParticleShape shape) {
      int power = weighting.toVolume(shape);
      double[] share = new double[radius_m.size()];
      for (int k = 0; k < share.length; k++) {
        share[k] = amount.get(k) * Math.pow(radius_m.get(k) / radius_m.first(), power);
      }
      return shared(radius_m.toArray(), share);
    }
  }

  private static List<SizeClass> scaled(double[] radius_m, double[] share, double surface_m) {
    List<SizeClass> raw = shared(radius_m, share);
    double found = 0;
    for (SizeClass one : raw) {
      found += one.volumeShare() / one.radius_m();
    }
    double factor = found * surface_m;
    return raw.stream()
        .map(one -> new SizeClass(one.radius_m() * factor, one.volumeShare()))
        .toList();
  }

  private static List<SizeClass> shared(double[] radius_m, double[] share) {
    double sum = 0;
    for (double one : share) {
      sum += one;
    }
    List<SizeClass> classes = new ArrayList<>();
    for (int k = 0; k < share.length; k++) {
      classes.add(new SizeClass(radius_m[k], share[k] / sum));
    }
    classes.sort(Comparator.comparingDouble(SizeClass::volumeShare).reversed());
    return classes;
  }

  /** The name of a phase from that of one of its classes. */
  static String phaseOf(String className) {
    return className.replaceFirst("#\\d+$", "");
  }

  /** The phase as classes that share its volume, named {@code phase#1} and on. */
  default List<ActivePhase> of(Insertion phase) {
    List<ActivePhase> all = new ArrayList<>();
    List<SizeClass> classes = classes(phase.shape());
    for (SizeClass one : classes) {
      all.add(
          new Insertion(
              classes.size() == 1 ? phase.name() : phase.name() + "#" + (all.size() + 1),
              phase.volumeShare() * one.volumeShare(),
              phase.shape(),
              one.radius_m(),
              phase.most_mol_per_m3(),
              phase.start_mol_per_m3(),
              phase.diffusivity_m2_per_s(),
              phase.exchange(),
              phase.openCircuit(),
              phase.film_ohm_m2()));
    }
    return all;
  }

  /** The same for particles that convert, which are spheres. */
  default List<ActivePhase> of(Conversion phase) {
    List<ActivePhase> all = new ArrayList<>();
    List<SizeClass> classes = classes(ParticleShape.SPHERE);
    for (SizeClass one : classes) {
      all.add(
          new Conversion(
              classes.size() == 1 ? phase.name() : phase.name() + "#" + (all.size() + 1),
              phase.volumeShare() * one.volumeShare(),
              one.radius_m(),
              phase.host_mol_per_m3(),
              phase.stages(),
              phase.path(),
              phase.direction(),
              phase.salt_mol_per_m3()));
    }
    return all;
  }
}
