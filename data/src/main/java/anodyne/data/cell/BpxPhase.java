package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Cell;
import anodyne.cell.Constant;
import anodyne.cell.Conversion;
import anodyne.cell.Galleries;
import anodyne.cell.Gallery;
import anodyne.cell.GrowingFilm;
import anodyne.cell.Hysteresis;
import anodyne.cell.HysteresisLaw;
import anodyne.cell.Insertion;
import anodyne.cell.ParticleShape;
import anodyne.cell.PorousElectrode;
import anodyne.cell.SingleCurve;
import anodyne.cell.SingleValued;
import anodyne.cell.StateOfCharge;
import anodyne.cell.SurfaceStorage;
import anodyne.data.JsonObject;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.OptionalDouble;

/** An inserting phase as BPX has particles, and what of it has no entry there. */
final class BpxPhase {
  private static final int POINTS = 201;

  private final Insertion phase;
  private final String side;
  private final Cell cell;
  private final BpxCurves curves;
  private final boolean single;

  /**
   * @param active an inserting phase, or one that converts, which an inserting one stands for
   * @throws IllegalArgumentException if BPX has no entry for the phase
   */
  BpxPhase(ActivePhase active, String side, Cell cell, BpxCurves curves) {
    this.phase =
        switch (active) {
          case Insertion insertion -> insertion;
          case Conversion conversion -> BpxStagesText.standIn(conversion);
          case SurfaceStorage surface -> throw noEntry(surface, "storage at surfaces alone");
          case GrowingFilm film -> throw noEntry(film, "films that grow");
        };
    single = active instanceof Insertion && isSingle(cell);
    this.side = side;
    this.cell = cell;
    this.curves = curves;
  }

  private static IllegalArgumentException noEntry(ActivePhase phase, String what) {
    return new IllegalArgumentException(
        "BPX has no entry for " + what + ", as the phase " + phase.name() + " has them");
  }

  String name() {
    return phase.name();
  }

  JsonObject entries() {
    double most = phase.most_mol_per_m3();
    double[] window = window();
    JsonObject entries =
        new JsonObject()
            .put("Minimum stoichiometry", window[0])
            .put("Maximum stoichiometry", window[1])
            .put("Maximum concentration [mol.m-3]", most)
            .put("Particle radius [m]", phase.radius_m())
            .put("Surface area per unit volume [m-1]", phase.surface_per_m())
            .put(
                "Diffusivity [m2.s-1]", curves.of(phase.diffusivity_m2_per_s().curve(), most, 0, 1))
            .put(
                "Diffusivity activation energy [J.mol-1]",
                phase.diffusivity_m2_per_s().activation_J_per_mol());
    potential(entries);
    double salt = cell.electrolyte().concentration_mol_per_m3();
    double atStart = phase.exchange().curve().value(phase.start_mol_per_m3());
    return entries
        .put(
            "Reaction rate constant [mol.m-2.s-1]",
            atStart * Math.sqrt(salt) * most / Constants.FARADAY_C_PER_MOL)
        .put(
            "Reaction rate constant activation energy [J.mol-1]",
            phase.exchange().activation_J_per_mol());
  }

  /** What of the phase has no entry in BPX. */
  JsonObject own() {
    double most = phase.most_mol_per_m3();
    JsonObject own =
        new JsonObject().put(BpxNodes.START, phase.start_mol_per_m3() / phase.most_mol_per_m3());
    if (!(phase.exchange().curve() instanceof Constant)) {
      own.put(BpxNodes.EXCHANGE, curves.of(phase.exchange().curve(), most, 0, 1));
    }
    if (phase.film_ohm_m2() > 0) {
      own.put(BpxNodes.FILM, phase.film_ohm_m2());
    }
    if (phase.shape() != ParticleShape.SPHERE) {
      own.put(BpxNodes.SHAPE, phase.shape().factor());
    }
    switch (phase.openCircuit()) {
      case Galleries galleries -> own.put(BpxNodes.GALLERIES, galleries(galleries));
      case SingleCurve _ -> {
        // stands in the entries of BPX
      }
      case Hysteresis hysteresis -> {
        if (hysteresis.sodiation() instanceof Galleries in) {
          own.put(BpxNodes.GALLERIES, galleries(in));
        }
        if (hysteresis.desodiation() instanceof Galleries out) {
          own.put(BpxNodes.GALLERIES_OUT, galleries(out));
        }
        if (hysteresis.law() instanceof HysteresisLaw.OneState law) {
          own.put(BpxNodes.RATE_IN, law.sodiation()).put(BpxNodes.RATE_OUT, law.desodiation());
        }
      }
    }
    return own;
  }

  /** State of the hysteresis at the start, if there is one. */
  OptionalDouble state() {
    return phase.openCircuit() instanceof Hysteresis h
        ? OptionalDouble.of(h.start())
        : OptionalDouble.empty();
  }

  private void potential(JsonObject entries) {
    switch (phase.openCircuit()) {
      case SingleValued single -> {
        SingleCurve curve = single.curve(cell.temperature_K());
        entries.put("OCP [V]", curves.of(curve.potential_V(), 1, 1e-4, 1 - 1e-4));
        if (!curve.entropic_V_per_K().equals(new Constant(0)) && !(single instanceof Galleries)) {
          entries.put(
              "Entropic change coefficient [V.K-1]", curves.of(curve.entropic_V_per_K(), 1, 0, 1));
        }
      }
      case Hysteresis h -> {
        if (!(h.law() instanceof HysteresisLaw.OneState law)) {
          throw new IllegalArgumentException(
              "BPX has no entry for the hysteresis of " + phase.name() + ", only for one state");
        }
        SingleCurve in = h.sodiation().curve(cell.temperature_K());
        SingleCurve out = h.desodiation().curve(cell.temperature_K());
        entries
            .put("OCP [V]", mean(in, out))
            .put("OCP (delithiation) [V]", curves.of(out.potential_V(), 1, 1e-4, 1 - 1e-4))
            .put("OCP (lithiation) [V]", curves.of(in.potential_V(), 1, 1e-4, 1 - 1e-4))
            .put("OCP hysteresis decay constant", 0.5 * (law.sodiation() + law.desodiation()));
      }
    }
  }

  private static JsonObject mean(SingleCurve in, SingleCurve out) {
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = 1e-4 + (1 - 2e-4) * i / (POINTS - 1);
      y[i] = 0.5 * (in.potential_V().value(x[i]) + out.potential_V().value(x[i]));
    }
    return new JsonObject().put("x", Series.of(x)).put("y", Series.of(y));
  }

  private static JsonObject galleries(Galleries galleries) {
    JsonObject all = new JsonObject();
    int number = 0;
    for (Gallery one : galleries.galleries()) {
      all.put(
          "Gallery " + ++number,
          new JsonObject()
              .put("Share", one.share())
              .put("Potential [V]", one.potential_V())
              .put("Width", one.width())
              .put("Exchange current [A.m-2]", one.exchange_A_per_m2()));
    }
    return all;
  }

  /** Filled shares between the limits of the cell; all of it where electrodes are blends. */
  private double[] window() {
    if (!single) {
      return new double[] {0, 1};
    }
    double empty = share(StateOfCharge.of(cell, 0));
    double full = share(StateOfCharge.of(cell, 1));
    return new double[] {Math.min(empty, full), Math.max(empty, full)};
  }

  /** True if a state of charge is defined: every electrode is one inserting phase. */
  private static boolean isSingle(Cell cell) {
    return isSingle(cell.working())
        && !(cell.counter() instanceof PorousElectrode counter && !isSingle(counter));
  }

  private static boolean isSingle(PorousElectrode electrode) {
    return electrode.phases().size() == 1 && electrode.phases().getFirst() instanceof Insertion;
  }

  private double share(Cell at) {
    PorousElectrode electrode =
        at.counter() instanceof PorousElectrode counter && side.equals("negative")
            ? counter
            : at.working();
    return electrode.phases().getFirst() instanceof Insertion insertion
        ? insertion.start_mol_per_m3() / insertion.most_mol_per_m3()
        : 0;
  }
}
