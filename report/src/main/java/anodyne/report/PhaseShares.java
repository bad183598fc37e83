package anodyne.report;

import anodyne.formula.Rational;
import anodyne.library.Property;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each host consists of along the charge, stacked. */
final class PhaseShares {
  private static final double LEFT = 66;
  private static final double TALL = 150;
  private static final double LOW = 90;
  private static final double GAP = 34;
  private static final int POINTS = 16;

  /** More ends of steps would hide the phases. */
  private static final int MOST_LINES = 15;

  private static final Stroke EDGE = Stroke.solid(Ink.WHITE, 1.2);

  /** What shares are counted in. */
  enum Measure {
    VOLUME("volume", "volume fraction"),
    MASS("mass", "mass fraction");

    private final String word;
    private final String words;

    Measure(String word, String words) {
      this.word = word;
      this.words = words;
    }

    String word() {
      return word;
    }
  }

  /**
   * One host along the charge.
   *
   * @param host index
   * @param measure by volume if the volumes of all its phases are known
   * @param compounds by first appearance
   * @param charge_mAh_per_g rising
   * @param shares of each compound at each charge, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record OfHost(
      int host,
      Measure measure,
      List<Compound> compounds,
      double[] charge_mAh_per_g,
      double[][] shares) {}

  private final Electrode electrode;
  private final List<OfHost> hosts;
  private final List<String> names;

  private PhaseShares(Electrode electrode) {
    this.electrode = electrode;
    hosts = of(electrode);
    Set<String> all = new LinkedHashSet<>();
    hosts.forEach(h -> h.compounds().forEach(c -> all.add(c.name())));
    names = List.copyOf(all);
  }

  /** The shares of all hosts, {@value POINTS} points from one state to the next. */
  static List<OfHost> of(Electrode electrode) {
    List<OfHost> hosts = new ArrayList<>();
    for (int i = 0; i < electrode.hosts().size(); i++) {
      hosts.add(of(electrode.sequence().states(), i));
    }
    return hosts;
  }

  private static OfHost of(List<Sequence.State> states, int host) {
    Set<Compound> present = new LinkedHashSet<>();
    states.forEach(s -> present.addAll(s.mixtures().get(host).amounts().keySet()));
    List<Compound> compounds = List.copyOf(present);
    Measure measure =
        compounds.stream().allMatch(c -> c.amount(Property.MOLAR_VOLUME).isPresent())
            ? Measure.VOLUME
            : Measure.MASS;
    int points = (states.size() - 1) * POINTS + 1;
    double[] charge = new double[points];
    double[][] shares = new double[compounds.size()][points];
    for (int p = 0; p < points; p++) {
      int k = Math.min(p / POINTS, states.size() - 2);
      double part = (double) (p - k * POINTS) / POINTS;
      Sequence.State before = states.get(k);
      Sequence.State after = states.get(k + 1);
      charge[p] =
          before.charge_mAh_per_g() + part * (after.charge_mAh_per_g() - before.charge_mAh_per_g());
      double sum = 0;
      for (int j = 0; j < compounds.size(); j++) {
        double size = size(compounds.get(j), measure);
        shares[j][p] =
            size
                * ((1 - part) * moles(before.mixtures().get(host), compounds.get(j))
                    + part * moles(after.mixtures().get(host), compounds.get(j)));
        sum += shares[j][p];
      }
      for (int j = 0; j < compounds.size(); j++) {
        shares[j][p] /= sum;
      }
    }
    return new OfHost(host, measure, compounds, charge, shares);
  }

  private static double moles(Mixture mixture, Compound compound) {
    Rational amount = mixture.amount(compound);
    return amount.toDouble();
  }

  private static double size(Compound compound, Measure measure) {
    return switch (measure) {
      case VOLUME -> compound.amount(Property.MOLAR_VOLUME).orElseThrow().value();
      case MASS -> compound.composition().molarMass_g_per_mol().orElseThrow();
    };
  }

  /** The figure; none without a step. */
  static Optional<Figure> figure(Electrode electrode) {
    return electrode.stages().isEmpty()
        ? Optional.empty()
        : Optional.of(new PhaseShares(electrode).draw());
  }

  private Figure draw() {
    double panel = hosts.size() <= 3 ? TALL : LOW;
    List<Legend.Entry> legend = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      legend.add(
          new Legend.Entry(
              new Legend.Box(HostLook.phase(j), HostLook.opacity(j)), Rich.formula(names.get(j))));
    }
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 6, legend) + 34;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            top + hosts.size() * (panel + GAP) - GAP + 50,
            "Phases of each host along the charge");
    Legend.row(svg, LEFT, Lines.WIDTH - 6, 16, legend);
    for (int i = 0; i < hosts.size(); i++) {
      boolean last = i == hosts.size() - 1;
      Plot plot =
          new Plot(
              svg,
              LEFT,
              top + i * (panel + GAP),
              Lines.WIDTH - LEFT - 20,
              panel,
              new Axis(electrode.axis(), new Scale.Linear(0, electrode.capacity_mAh_per_g())),
              new Axis(
                  Rich.plain(hosts.get(i).measure() == Measure.VOLUME ? "Volume (%)" : "Mass (%)"),
                  new Scale.Linear(0, 100)));
      panel(svg, plot, hosts.get(i));
      plot.horizontalAxis(last);
      plot.verticalAxis();
      plot.frame();
    }
    return new Figure("sodiation-phases", caption(), svg.finish());
  }

  private Rich caption() {
    boolean mass = hosts.stream().anyMatch(h -> h.measure() == Measure.MASS);
    return Rich.plain(
        "Phases of each host along the equilibrium sequence, sodium taken up included, by "
            + (mass && hosts.stream().allMatch(h -> h.measure() == Measure.MASS)
                ? Measure.MASS.words
                : Measure.VOLUME.words)
            + (electrode.stages().size() <= MOST_LINES
                ? ". Broken lines: ends of the steps of all hosts."
                : ".")
            + (mass
                ? " By mass where a molar volume is missing."
                : " Volumes are those of crystals without pores."));
  }

  private void panel(Svg svg, Plot plot, OfHost host) {
    svg.text(
        plot.left(),
        plot.top() - 7,
        electrode.name(host.host()),
        Anchor.START,
        Svg.TEXT,
        Ink.BLACK);
    int points = host.charge_mAh_per_g().length;
    double[] below = new double[points];
    List<double[]> labels = new ArrayList<>();
    for (int j = 0; j < host.compounds().size(); j++) {
      double[] x = new double[2 * points];
      double[] y = new double[2 * points];
      double[] edge = new double[points];
      for (int p = 0; p < points; p++) {
        x[p] = plot.x(host.charge_mAh_per_g()[p]);
        y[p] = plot.y(100 * below[p]);
        below[p] = Math.min(1, below[p] + host.shares()[j][p]);
        edge[p] = 100 * below[p];
        x[2 * points - 1 - p] = x[p];
        y[2 * points - 1 - p] = plot.y(edge[p]);
      }
      int look = names.indexOf(host.compounds().get(j).name());
      svg.polygon(x, y, HostLook.phase(look), HostLook.opacity(look));
      plot.curve(host.charge_mAh_per_g(), edge, EDGE);
      labels.add(label(plot, host, j, below));
    }
    for (Electrode.Stage stage : electrode.stages()) {
      if (stage.number() < electrode.stages().size() && electrode.stages().size() <= MOST_LINES) {
        plot.verticalLine(stage.to_mAh_per_g(), Stroke.dashed(Ink.BLACK, 0.7));
      }
    }
    for (int j = 0; j < labels.size(); j++) {
      double[] at = labels.get(j);
      Rich name = Rich.formula(host.compounds().get(j).name());
      if (at.length > 0 && at[2] >= 15) {
        svg.rimmed(at[0], at[1] + 4, name, Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
      }
    }
  }

  /** Where a band is thickest over the width of its name: x, y and its least thickness there. */
  private static double[] label(Plot plot, OfHost host, int j, double[] top) {
    double half = 0.5 * Svg.width(Rich.formula(host.compounds().get(j).name()), Svg.SMALL) + 3;
    List<double[]> places = new ArrayList<>();
    double most = 0;
    for (double x = plot.left() + half; x <= plot.right() - half; x += 4) {
      double high = Double.POSITIVE_INFINITY;
      double low = Double.NEGATIVE_INFINITY;
      for (int q = 0; q < top.length; q++) {
        if (Math.abs(plot.x(host.charge_mAh_per_g()[q]) - x) <= half) {
          high = Math.min(high, top[q]);
          low = Math.max(low, top[q] - host.shares()[j][q]);
        }
      }
      double thickness = (plot.bottom() - plot.top()) * (high - low);
      if (high > low && high <= 1) {
        places.add(new double[] {x, plot.y(100 * 0.5 * (high + low)), thickness});
        most = Math.max(most, thickness);
      }
    }
    double enough = 0.9 * most;
    List<double[]> good = places.stream().filter(p -> p[2] >= enough).toList();
    return good.isEmpty() ? new double[0] : good.get(good.size() / 2);
  }
}
