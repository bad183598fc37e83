package anodyne.sodiation;

import anodyne.library.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Two made-up hosts, antimony and bismuth, that alloy with sodium in steps of any volume. */
final class Staggered {
  /** One step: host 0 or 1, potential, molar volume after it. */
  record Plateau(int host, double voltage_V, double volume_cm3) {}

  static final double YOUNGS_GPA = 50;
  static final double POISSON = 0.25;

  private static final List<String> METALS = List.of("Sb", "Bi");
  private static final double START_CM3 = 20;

  private Staggered() {}

  /** Volumes along steps of one sodium each, in the order given for each host. */
  static Swelling swelling(double firstMass, List<Plateau> plateaus) {
    return swelling(firstMass, START_CM3, plateaus);
  }

  static Swelling swelling(double firstMass, double start_cm3, List<Plateau> plateaus) {
    List<Compound> metals = METALS.stream().map(m -> solid(m, start_cm3)).toList();
    List<Compound> now = new ArrayList<>(metals);
    List<Compound> all = new ArrayList<>(metals);
    List<Sequence.HostStep> steps = new ArrayList<>();
    int[] sodium = new int[2];
    for (Plateau p : plateaus) {
      String alloy = "Na" + ++sodium[p.host()] + METALS.get(p.host());
      Compound after = solid(alloy, p.volume_cm3());
      Compound before = now.set(p.host(), after);
      all.add(after);
      steps.add(
          new Sequence.HostStep(
              p.host(),
              "alloying",
              p.voltage_V(),
              p.voltage_V(),
              p.voltage_V(),
              Mixture.of(before),
              Mixture.of(after)));
    }
    steps.sort(Comparator.comparingDouble(Sequence.HostStep::voltage_V).reversed());
    List<Sequence.Share> shares =
        List.of(
            new Sequence.Share(Electrodes.host(metals.get(0)), firstMass),
            new Sequence.Share(Electrodes.host(metals.get(1)), 1 - firstMass));
    Sequence sequence = new Sequence(shares, steps);
    Solids.Resolution solids = Solids.of(Electrodes.inputs(all, List.of()), List.of(sequence));
    return Swelling.of(sequence, ((Solids.Ready) solids).solids(), Draw.central());
  }

  private static Compound solid(String formula, double volume_cm3) {
    return Electrodes.solid(
        formula,
        Map.of(
            Property.MOLAR_VOLUME,
            volume_cm3,
            Property.YOUNGS_MODULUS,
            YOUNGS_GPA,
            Property.POISSON_RATIO,
            POISSON));
  }

  /** One to four falling plateaus for either host. */
  static List<Plateau> random(SplittableRandom random) {
    List<Plateau> plateaus = new ArrayList<>();
    for (int host = 0; host < 2; host++) {
      int steps = 1 + random.nextInt(4);
      double voltage = 2;
      double volume = START_CM3;
      for (int k = 0; k < steps; k++) {
        voltage -= 0.01 + 0.5 * random.nextDouble();
        volume = Math.max(2, volume + 30 * random.nextDouble() - 5);
        plateaus.add(new Plateau(host, voltage, volume));
      }
    }
    return plateaus;
  }
}
