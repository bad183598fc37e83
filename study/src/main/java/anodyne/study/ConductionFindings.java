package anodyne.study;

import static anodyne.study.ConductionFacts.MANY_PER_M3;
import static anodyne.study.ConductionFacts.METALLIC_PER_M3;
import static anodyne.study.ConductionFacts.lower;
import static anodyne.study.ConductionFacts.n;
import static anodyne.study.ConductionFacts.p;

import anodyne.junction.CurrentVoltage;
import anodyne.tunnelling.ContactResistivity;
import anodyne.tunnelling.TransferMatrix;
import anodyne.tunnelling.Wkb;
import anodyne.verdict.JunctionFindings.ModelFinding;
import java.util.Locale;

/** What the currents of the {@link ModelContacts model contacts} say of a statement. */
final class ConductionFindings {
  /** Share of the current that counts as "mainly". */
  private static final double MAINLY = 0.9;

  /** Forward over reverse current from which on a contact counts as blocking. */
  private static final double BLOCKS = 100;

  /** Ratio that counts as "much lower". */
  private static final double MUCH = 10;

  /** Mobility of the receiving layer over that of the giving one, as an example. */
  private static final double FASTER = 10;

  private final CurrentVoltage pn = ConductionFacts.curve(n(MANY_PER_M3), p(MANY_PER_M3));
  private final CurrentVoltage isotype = ConductionFacts.curve(n(MANY_PER_M3), lower(MANY_PER_M3));
  private final double layer_ohm_m2 = ConductionFacts.resistance_ohm_m2(n(MANY_PER_M3));
  private final double isotype_ohm_m2 =
      ConductionFacts.resistance_ohm_m2(n(MANY_PER_M3), lower(MANY_PER_M3));

  static ModelFinding holesConduct() {
    double share = ConductionFacts.holeShare(p(MANY_PER_M3));
    return found(
        share > MAINLY, "", "holes carry %.6f of the current at 1e17 cm⁻³ acceptors", share);
  }

  static ModelFinding electronsConduct() {
    double share = 1 - ConductionFacts.holeShare(n(MANY_PER_M3));
    return found(
        share > MAINLY, "", "electrons carry %.6f of the current at 1e17 cm⁻³ donors", share);
  }

  ModelFinding rectifies() {
    double junction = ConductionFacts.bothWays(pn).ratio();
    double like = ConductionFacts.bothWays(isotype).ratio();
    double metallic =
        ConductionFacts.bothWays(ConductionFacts.curve(n(METALLIC_PER_M3), lower(METALLIC_PER_M3)))
            .ratio();
    return found(
        junction > BLOCKS && like > BLOCKS,
        "where both sides are doped to 1e20 cm⁻³ the barrier is thin and low and the contact does"
            + " not block, so a contact of two good conductors is no rectifier",
        "forward over reverse current at 0.5 V: p-n %.3g, n-n with a step of 0.3 eV %.3g, the same"
            + " at 1e20 cm⁻³ %.3g",
        junction,
        like,
        metallic);
  }

  static ModelFinding electronsAlone() {
    double holes = ConductionFacts.holeShareOfSchottkyOnP();
    return found(
        holes < 1 - MAINLY,
        "true of n-type semiconductors only",
        "metal 4.6 eV on the p-type model: holes carry %.4f of the current",
        holes);
  }

  static ModelFinding needBarrierEnergy() {
    double low = ConductionFacts.schottky(4.5).reverse_A_per_m2();
    double high = ConductionFacts.schottky(4.6).reverse_A_per_m2();
    double slope_eV = 0.1 / Math.log(low / high);
    return found(
        slope_eV > 0.02 && slope_eV < 0.03,
        "for thick barriers; thin ones let electrons through below the top",
        "blocked current %.3g A/m² with a barrier of 0.5 eV, %.3g A/m² with 0.6 eV: e-fold every"
            + " %.1f meV (kT is 25.7 meV)",
        low,
        high,
        1e3 * slope_eV);
  }

  static ModelFinding stops() {
    return balance(true);
  }

  static ModelFinding drives() {
    return balance(false);
  }

  private static ModelFinding balance(boolean stops) {
    double net = ConductionFacts.equilibriumCurrent_A_per_m2();
    double diffusion = ConductionFacts.diffusion_A_per_m2();
    return found(
        stops == net < 1e-12 * diffusion,
        stops
            ? "the field is what ends the flow"
            : "at equilibrium the field balances diffusion and is no electromotive force",
        "p-n contact at equilibrium: diffusion alone would carry up to %.2g A/m², with the field"
            + " %.1g A/m² flow",
        diffusion,
        net);
  }

  ModelFinding recombinesLess() {
    double opposite = ConductionFacts.recombination_A_per_m2(pn);
    double like = Math.abs(ConductionFacts.recombination_A_per_m2(isotype));
    return found(
        like < opposite / MUCH,
        "lifetimes being equal; defects at the interface are not part of it",
        "recombination at 0.5 V forward: p-n %.2g A/m², of %.2g A/m² in all; n-n %.1g A/m², of"
            + " %.2g A/m²",
        opposite,
        ConductionFacts.bothWays(pn).forward_A_per_m2(),
        like,
        ConductionFacts.bothWays(isotype).forward_A_per_m2());
  }

  ModelFinding fieldLowersResistance() {
    double like = isotype_ohm_m2 / (2 * layer_ohm_m2);
    double opposite =
        ConductionFacts.resistance_ohm_m2(n(MANY_PER_M3), p(MANY_PER_M3)) / (2 * layer_ohm_m2);
    double depleting =
        ConductionFacts.resistance_ohm_m2(ModelContacts.metal(4.6), n(MANY_PER_M3)) / layer_ohm_m2;
    double accumulating =
        ConductionFacts.resistance_ohm_m2(ModelContacts.metal(3.9), n(MANY_PER_M3)) / layer_ohm_m2;
    return found(
        like < 1 && opposite < 1 && depleting < 1,
        "only a contact that accumulates, as a metal of small work function on n-type, lowers it",
        "resistance across over that of the layers apart: n-n %.3g, p-n %.2g, metal 4.6 eV %.2g,"
            + " metal 3.9 eV %.2f",
        like,
        opposite,
        depleting,
        accumulating);
  }

  ModelFinding conductsBetter() {
    double heavy = ConductionFacts.resistance_ohm_m2(n(METALLIC_PER_M3));
    double light = isotype_ohm_m2 / (2 * layer_ohm_m2);
    double mixed = ConductionFacts.resistance_ohm_m2(n(MANY_PER_M3), n(METALLIC_PER_M3));
    double along = ConductionFacts.gainAlong(1);
    double faster = ConductionFacts.gainAlong(FASTER);
    return found(
        light < 1 || mixed < 2 * heavy,
        "across, two layers in series conduct no better than the better one of the same length;"
            + " along the interface the contact gains only if electrons move to the faster side;"
            + " the charge-transfer resistance of a spectrum belongs to the reaction and does not"
            + " measure this",
        "resistance across: n-n %.3g times that of the layers apart; 1e17 beside 1e20 cm⁻³"
            + " %.2g Ω cm², the better one alone %.2g Ω cm²; conductance along: %.3f times,"
            + " %.3f times if the receiving side is ten times as mobile",
        light,
        1e4 * mixed,
        2e4 * heavy,
        along,
        faster);
  }

  ModelFinding defects() {
    double shallow = layer_ohm_m2 / ConductionFacts.withDefects_ohm_m2(true);
    double deep = layer_ohm_m2 / ConductionFacts.withDefects_ohm_m2(false);
    return found(
        shallow > 1 && deep > 1,
        "shallow donors raise it, deep levels take the carriers away: it depends on the level",
        "5e16 cm⁻³ levels in the n-type model of 1e17 cm⁻³: conductance %.3f times with donors"
            + " 0.05 eV below the band, %.3f times with acceptors at mid-gap",
        shallow,
        deep);
  }

  static ModelFinding tunnel() {
    ContactResistivity thick = TunnellingFacts.contact(TunnellingFacts.THICK_DONORS_PER_M3);
    ContactResistivity thin = TunnellingFacts.contact(TunnellingFacts.THIN_DONORS_PER_M3);
    double thinMatrix =
        TunnellingFacts.halfWay(
            new TransferMatrix(TunnellingFacts.barrier(TunnellingFacts.THIN_DONORS_PER_M3)));
    double thinWkb =
        TunnellingFacts.halfWay(
            new Wkb(TunnellingFacts.barrier(TunnellingFacts.THIN_DONORS_PER_M3)));
    double thickMatrix =
        TunnellingFacts.halfWay(
            new TransferMatrix(TunnellingFacts.barrier(TunnellingFacts.THICK_DONORS_PER_M3)));
    return found(
        thinMatrix > 0.01 && 1 - thin.thermionicShare() > 0.5,
        "through barriers of a few nm, hence heavy doping; at 1e17 cm⁻³ electrons pass no deeper"
            + " than a few kT below the top",
        "barrier 0.6 eV, transmission at half its height: %.2g at 1e20 cm⁻³ (WKB %.2g), %.1g at"
            + " 1e17 cm⁻³; share of the conductance below the top %.4f and %.2f; contact %.1e and"
            + " %.1e Ω cm²",
        thinMatrix,
        thinWkb,
        thickMatrix,
        1 - thin.thermionicShare(),
        1 - thick.thermionicShare(),
        1e4 * thin.resistivity_ohm_m2(),
        1e4 * thick.resistivity_ohm_m2());
  }

  @SuppressWarnings("AnnotateFormatMethod") // private; every format stands in this class
  private static ModelFinding found(
      boolean holds, String condition, String format, Object... numbers) {
    return new ModelFinding(holds, String.format(Locale.ROOT, format, numbers), condition);
  }
}
