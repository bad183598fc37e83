package anodyne.report;

import anodyne.quantity.Estimate;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.CrossReactions;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Recharged;
import anodyne.sodiation.SurfaceBranch;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.List;

/** What sodium does to the phases. */
final class SodiationSection {
  private final Page page;
  private final Study study;
  private final SodiationResult result;
  private final Electrode electrode;
  private final SodiationFigures figures;

  SodiationSection(Page page, Study study, SodiationResult result, SodiationFigures figures) {
    this.page = page;
    this.study = study;
    this.result = result;
    this.electrode = figures.electrode();
    this.figures = figures;
  }

  void write() {
    opening();
    if (!electrode.stages().isEmpty()) {
      figures.potential().ifPresent(page::figure);
      steps();
    }
    if (!electrode.hosts().isEmpty()) {
      new CapacityTable(page, study, result).write();
    }
    reported();
    figures
        .phases()
        .ifPresent(figure -> {
          page.heading(Rich.plain("Phases along the charge"));
          page.figure(figure);
        });
    result.central().joint().ifPresent(this::cross);
    new SwellingSection(page, electrode, figures).write();
    new ContactsTable(page, result.contacts(), result.contactJunctions()).write();
    recharged();
    conduction();
    if (!figures.ternaries().isEmpty()) {
      page.heading(Rich.plain("Phase diagrams"));
      figures.ternaries().forEach(page::figure);
    }
    new CompetingTable(page, result).write();
  }

  private void opening() {
    String energy =
        switch (result.inputs().energy()) {
          case ENTHALPY -> "formation enthalpies at 298.15 K";
          case GIBBS -> "Gibbs energies of formation at 298.15 K";
        };
    page.paragraph(
        Rich.of(
            "Equilibrium potentials against Na/Na^{+} from "
                + energy
                + (result.samples() > 0
                    ? "; intervals from " + result.samples() + " draws, each with its own hull."
                    : "; no draws were solved: there are no intervals.")
                + " Charges are per gram of pristine host."));
    for (SodiationResult.HostResult each : result.hosts()) {
      Host host = each.host();
      switch (host.storage()) {
        case BULK ->
            host.standIn()
                .ifPresent(standIn ->
                    page.quiet(
                        Rich.formula(host.name())
                            .then(" is counted as ")
                            .then(Rich.formula(standIn))
                            .then(": its own amounts are not known.")));
        case SURFACE -> surface(host);
        case NONE ->
            page.quiet(Rich.formula(host.name()).then(" is not counted as a host of sodium."));
      }
    }
    if (electrode.hosts().isEmpty()) {
      page.paragraph(Rich.plain("None of the phases reacts in its bulk."));
    } else if (electrode.stages().isEmpty()) {
      page.paragraph(Rich.plain("No phase takes up sodium at a potential above sodium metal."));
    }
  }

  private void surface(Host host) {
    Rich text =
        Rich.formula(host.name())
            .then(
                " keeps its layers and takes up sodium on them: no reaction of its bulk is"
                    + " counted.");
    for (SurfaceBranch branch : result.surfaces().branches()) {
      if (branch.host().equals(host.name())) {
        Estimate capacity = branch.capacity_mAh_per_g();
        text =
            text.then(
                " Its surface stores "
                    + Numbers.fixed(capacity.value(), 0)
                    + " ("
                    + Numbers.fixed(capacity.low(), 0)
                    + " to "
                    + Numbers.fixed(capacity.high(), 0)
                    + ") mAh per gram of it between "
                    + Numbers.plain(branch.windowLow_V(), 3)
                    + " and "
                    + Numbers.plain(branch.windowHigh_V(), 3)
                    + " V, spread evenly as in a capacitor ("
                    + capacity.quality().word()
                    + ": "
                    + capacity.source()
                    + "). It is not part of the capacities below.");
      }
    }
    if (result.surfaces().missing().contains(host.name())) {
      text = text.then(" No sodium capacity of its surface is tabulated.");
    }
    page.quiet(text);
  }

  /** What the hosts are after the first charge. */
  private void recharged() {
    if (electrode.stages().isEmpty()) {
      return;
    }
    page.heading(Rich.plain("After the first charge"));
    List<Page.Row> rows = new ArrayList<>();
    for (Recharged.OfHost each : result.recharged().hosts()) {
      String basis =
          each.reported()
              .map(r ->
                  "reported, "
                      + r.system()
                      + (r.ownElectrode() ? "" : " (another electrode)")
                      + ", "
                      + r.id())
              .orElse(
                  each.undecided()
                      ? "at equilibrium; the host has no enthalpy of its own to compete with"
                      : "at equilibrium");
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(each.host().name())),
              new Page.Text(Rich.chemistry(each.shown())),
              Page.text(each.pristineAgain() ? "yes" : "no"),
              new Page.Text(Rich.chemistry(basis)),
              new Page.Text(Rich.chemistry(each.equilibrium().shown()))));
    }
    page.table(
        "",
        List.of(
            Page.text("Host"),
            Page.text("Becomes"),
            Page.text("Pristine again"),
            Page.text("Basis"),
            Page.text("Stable without sodium")),
        rows);
    if (!result.recharged().pristineAgain() && !result.recharged().across().isEmpty()) {
      page.paragraph(
          Rich.plain("Contacts of the recharged electrode: ")
              .then(Rich.chemistry(String.join(", ", result.recharged().across())))
              .then(". The junction above is that of the pristine pair."));
    }
  }

  private void steps() {
    page.heading(Rich.plain("Steps by falling potential"));
    List<Page.Row> rows = new ArrayList<>();
    for (Electrode.Stage stage : electrode.stages()) {
      rows.add(step(stage));
    }
    page.table(
        "",
        List.of(
            Page.number("Step"),
            Page.text("Host"),
            Page.text("Reaction"),
            new Page.Amount(Rich.plain("n (Na per host)")),
            new Page.Amount(Rich.plain("Potential (V)")),
            new Page.Amount(Rich.plain("90 % of the draws (V)")),
            new Page.Amount(Rich.plain("Same end")),
            new Page.Amount(Rich.plain("Charge (mAh/g)")),
            Page.text("Weakest enthalpy"),
            new Page.Amount(Rich.plain("Reported (V)"))),
        rows);
    page.quiet(
        Rich.plain(
                "n: sodium per formula unit of the host at the end of the step. Same end: share of"
                    + " the draws in which a step ends at the same n; where it is low, neighbouring"
                    + " steps are one step in many draws, or end elsewhere. Charge: of the step,"
                    + " per gram of ")
            .then(electrode.basis())
            .then(". Reported: of reactions that form the same compounds, listed below."));
  }

  private Page.Row step(Electrode.Stage stage) {
    var voltage = stage.step().voltage();
    boolean drawn = result.samples() > 0;
    return Page.row(
        Page.number(String.valueOf(stage.number())),
        new Page.Text(electrode.name(stage.host())),
        new Page.Text(
            Electrode.reaction(stage.step().step().reaction().text())
                .then(" (" + stage.step().step().kind() + ")")),
        Page.number(Numbers.plain(stage.step().step().after().sodium().toDouble(), 4)),
        Page.number(Numbers.fixed(voltage.value(), 2)),
        Page.number(
            drawn
                ? Numbers.fixed(voltage.low(), 2) + " to " + Numbers.fixed(voltage.high(), 2)
                : "–"),
        Page.number(drawn ? Numbers.percent(stage.step().sameProducts()) : "–"),
        Page.number(Numbers.fixed(stage.to_mAh_per_g() - stage.from_mAh_per_g(), 0)),
        new Page.Badge(voltage.quality()),
        Page.number(range(same(stage))));
  }

  /** What was reported of the reaction of a step. */
  private List<MeasuredStep> same(Electrode.Stage stage) {
    return figures.reported().get(stage.host()).steps().stream()
        .filter(m -> SameReaction.of(m, stage.step().step()))
        .toList();
  }

  private static String range(List<MeasuredStep> steps) {
    if (steps.isEmpty()) {
      return "–";
    }
    double low = steps.stream().mapToDouble(MeasuredStep::low_V).min().orElseThrow();
    double high = steps.stream().mapToDouble(MeasuredStep::high_V).max().orElseThrow();
    return low == high
        ? Numbers.fixed(low, 2)
        : Numbers.fixed(low, 2) + " to " + Numbers.fixed(high, 2);
  }

  private void reported() {
    if (electrode.hosts().isEmpty()) {
      return;
    }
    page.heading(Rich.plain("Reported potentials beside equilibrium"));
    if (figures.reportedFigures().isEmpty()) {
      page.paragraph(Rich.plain("No reported potential of these hosts is known."));
      return;
    }
    figures.reportedFigures().forEach(page::figure);
    page.quiet(
        Rich.plain(
            "The difference of a reported potential and the equilibrium of the step that forms the"
                + " same compounds is the overpotential of that experiment, or a sign that other"
                + " phases formed than the stable ones."));
    path();
    page.openDetails("All reported steps with their equations and differences");
    for (int i = 0; i < electrode.hosts().size(); i++) {
      int host = i;
      List<MeasuredStep> steps = figures.reported().get(i).steps();
      if (!steps.isEmpty()) {
        page.paragraph(Rich.plain("Reported of ").then(electrode.name(i)));
        page.table("", reportedHead(), steps.stream().map(s -> reported(host, s)).toList());
      }
    }
    page.closeDetails();
  }

  private static List<Page.Cell> reportedHead() {
    return List.of(
        Page.text("Electrode"),
        Page.text("Equation as reported"),
        new Page.Amount(Rich.plain("Reported (V)")),
        new Page.Amount(Rich.plain("Step")),
        new Page.Amount(Rich.plain("Less equilibrium (V)")),
        Page.text("Quality"),
        Page.text("Source"));
  }

  private Page.Row reported(int host, MeasuredStep seen) {
    List<Electrode.Stage> stages =
        electrode.stages().stream()
            .filter(s -> s.host() == host && SameReaction.of(seen, s.step().step()))
            .toList();
    boolean own = figures.reported().get(host).own().contains(seen);
    return new Page.Row(
        own ? "own" : "",
        List.of(
            new Page.Text(Rich.chemistry(seen.system())),
            new Page.Text(Electrode.reaction(seen.equation())),
            Page.number(range(List.of(seen))),
            Page.number(stages.isEmpty() ? "–" : String.valueOf(stages.getFirst().number())),
            Page.number(
                stages.isEmpty()
                    ? "–"
                    : Numbers.signed(seen.middle_V() - stages.getFirst().voltage_V(), 2)),
            new Page.Badge(seen.quality()),
            new Page.Source(seen.source() + technique(seen.technique()))));
  }

  private static String technique(String word) {
    return switch (word) {
      case "cv" -> ", voltammogram";
      case "gitt" -> ", titration";
      case "plateau" -> ", plateau";
      default -> "";
    };
  }

  private void conduction() {
    if (electrode.stages().isEmpty()) {
      return;
    }
    page.heading(Rich.plain("Electronic conduction"));
    switch (result.conduction()) {
      case Stage.Unavailable<SodiationResult.ConductionResult>(String reason, var _) ->
          page.paragraph(Rich.plain("Not available: ").then(Rich.chemistry(reason)).then("."));
      case Stage.Available<SodiationResult.ConductionResult>(var conduction) -> {
        figures.conduction().ifPresent(page::figure);
        page.openDetails("Conductivity of each phase and what carries the current");
        new ConductionTable(page, conduction).write();
        page.closeDetails();
      }
    }
  }

  /** Which electrodes the reported path comes from, and what was assumed. */
  private void path() {
    List<Rich> items = new ArrayList<>();
    for (MeasuredPath.Followed followed : result.measured().followed()) {
      Rich item =
          electrode
              .name(followed.host())
              .then(": steps of ")
              .then(Rich.chemistry(followed.electrode().system()))
              .then(" (" + followed.electrode().source() + ")")
              .then(followed.together() ? ", which holds all hosts" : "");
      for (MeasuredPath.AssumedSodium each : followed.assumed()) {
        item =
            item.then("; ")
                .then(Rich.chemistry(each.formula()))
                .then(
                    ": "
                        + each.letter()
                        + " = "
                        + Numbers.plain(each.value().toDouble(), 3)
                        + ", "
                        + each.reason());
      }
      for (MeasuredPath.Unused each : followed.unused()) {
        item =
            item.then("; not used: ")
                .then(Electrode.reaction(each.equation()))
                .then(", " + each.reason());
      }
      items.add(item.then("."));
    }
    for (MeasuredPath.Absent absent : result.measured().absent()) {
      items.add(
          electrode.name(absent.host()).then(": ").then(Rich.chemistry(absent.reason())).then("."));
    }
    page.paragraph(Rich.plain("The reported path is linked from these electrodes, one a host:"));
    page.list(items);
  }

  private void cross(CrossReactions joint) {
    page.heading(Rich.plain("Reactions across the hosts"));
    List<Page.Row> rows = new ArrayList<>();
    for (CrossReactions.Gain gain : joint.gains()) {
      rows.add(
          Page.row(
              Page.number(Numbers.fixed(gain.charge_mAh_per_g(), 0)),
              Page.number(
                  gain.released_J_per_g() > 0
                      ? Numbers.significant(gain.released_J_per_g(), 3).asPlain()
                      : "0"),
              new Page.Text(Rich.chemistry(String.join(" + ", gain.apart()))),
              new Page.Text(
                  gain.released_J_per_g() > 0
                      ? Rich.chemistry(String.join(" + ", gain.together()))
                      : Rich.plain("the same"))));
    }
    if (figures.cross().isPresent()) {
      page.figure(figures.cross().get());
    } else {
      page.paragraph(
          Rich.plain(
              "At no state would the phases of one host react with those of another: they can lie"
                  + " side by side at equilibrium, within the energies used."));
    }
    page.openDetails("Phases apart and together at each state");
    page.table(
        "",
        List.of(
            new Page.Amount(Rich.plain("Charge (mAh/g)")),
            new Page.Amount(Rich.plain("Released (J/g)")),
            Page.text("Side by side, each host on its own path"),
            Page.text("Stable together")),
        rows);
    page.closeDetails();
  }
}
