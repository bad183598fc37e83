package anodyne.report;

import anodyne.analysis.Cycle;
import anodyne.analysis.CycleLife;
import anodyne.analysis.Direction;
import anodyne.analysis.HalfCycle;
import anodyne.analysis.Normalisation;
import anodyne.analysis.RateStep;
import anodyne.analysis.Retention;
import anodyne.measurement.Cell;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.CyclingFigures;
import anodyne.report.lab.DataFigure;
import anodyne.workup.CellWork;
import anodyne.workup.CyclingWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Cycles, efficiencies, retention and rates of a cell. */
final class CyclingSection {
  /** Longer lists of cycles are shown on demand. */
  private static final int MOST_ROWS = 12;

  private CyclingSection() {}

  static Optional<LabSection> of(CellWork work) {
    List<CyclingWorkUp> tests =
        work.cycling().stream().filter(t -> !t.cycles().cycles().isEmpty()).toList();
    if (tests.isEmpty()) {
      return Optional.empty();
    }
    List<Rich> text = new ArrayList<>();
    List<DataFigure> figures = new ArrayList<>();
    List<LabSection.Listing> listings = new ArrayList<>();
    Map<String, String> tables = new TreeMap<>();
    for (int i = 0; i < tests.size(); i++) {
      CyclingWorkUp test = tests.get(i);
      String number = tests.size() == 1 ? "" : "-" + (i + 1);
      text.add(Rich.plain(words(test)));
      CyclingFigures.of(test).forEach(f -> figures.add(LabSections.named(f, number)));
      listings.add(cycles(test));
      if (test.life().isRateTest()) {
        listings.add(rates(test));
      }
      tables.put("cycles" + number + ".csv", csv(test));
    }
    return Optional.of(new LabSection("cycling", "Cycling", text, figures, listings, tables));
  }

  private static String words(CyclingWorkUp test) {
    StringBuilder text = new StringBuilder(LabReport.name(test.file()) + ": ");
    int complete = test.cycles().complete().size();
    text.append(complete)
        .append(complete == 1 ? " complete cycle, numbered " : " complete cycles, numbered ")
        .append(test.cycles().numbering().words())
        .append(" (")
        .append(test.cycles().why())
        .append("). ");
    text.append(
        test.cycles().counted()
            ? "Charges are those the instrument counted, summed over all steps of a half cycle. "
            : "Charges are integrated from the current, summed over all steps of a half cycle. ");
    text.append(
        test.cell()
            .role()
            .map(role ->
                switch (role) {
                  case ANODE -> "Coulombic efficiency is desodiation over sodiation. ";
                  case CATHODE, FULL -> "Coulombic efficiency is discharge over charge. ";
                  case SYMMETRIC -> "A symmetric cell has no Coulombic efficiency. ";
                })
            .orElse("Without the role of the cell there is no Coulombic efficiency. "));
    CycleLife life = test.life();
    life.efficiency()
        .ifPresent(m ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "Mean efficiency of the long-term cycles %.4g %%%s. ",
                    100 * m.mean(),
                    m.deviation().isPresent()
                        ? String.format(
                            Locale.ROOT,
                            " (standard deviation %.2g %%, n = %d)",
                            100 * m.deviation().getAsDouble(),
                            m.count())
                        : "")));
    for (Retention retention : life.retentions()) {
      text.append(
          String.format(
              Locale.ROOT,
              "Left at cycle %d: %.1f %% of cycle %d (%s)%s. ",
              retention.cycle(),
              100 * retention.share(),
              retention.referenceCycle(),
              retention.reference().word().replace('_', ' '),
              retention.sameCurrent() ? "" : ", at another current"));
    }
    return text.toString().strip();
  }

  private static Optional<Normalisation> mass(CyclingWorkUp test) {
    return Normalisation.of(test.cell()).stream().findFirst();
  }

  private static LabSection.Listing cycles(CyclingWorkUp test) {
    Optional<Normalisation> mass = mass(test);
    boolean anode = test.cell().role().filter(r -> r == Cell.Role.ANODE).isPresent();
    String unit =
        mass.map(m -> "mAh g^{−1} of " + m.basis().word().replace('_', ' ')).orElse("mAh");
    List<Page.Cell> head = new ArrayList<>();
    head.add(Page.number("Cycle"));
    head.add(new Page.Amount(Rich.of((anode ? "Sodiation (" : "Discharge (") + unit + ")")));
    head.add(new Page.Amount(Rich.of((anode ? "Desodiation (" : "Charge (") + unit + ")")));
    head.add(Page.number("Coulombic efficiency (%)"));
    head.add(Page.number("Energy efficiency (%)"));
    head.add(Page.number("Polarisation (V)"));
    head.add(Page.number("Current (mA)"));
    List<Page.Row> rows = new ArrayList<>();
    for (Cycle cycle : test.cycles().cycles()) {
      rows.add(
          Page.row(
              Page.number(cycle.number() + (cycle.complete() ? "" : " (unfinished)")),
              Page.number(capacity(cycle, Direction.DISCHARGE, mass)),
              Page.number(capacity(cycle, Direction.CHARGE, mass)),
              Page.number(efficiency(test.efficiency(cycle))),
              Page.number(number(cycle.energyEfficiency(), 100, 4)),
              Page.number(number(cycle.polarisation_V(), 1, 3)),
              Page.number(
                  number(
                      cycle.discharge().or(cycle::charge).stream()
                          .mapToDouble(HalfCycle::current_A)
                          .findFirst(),
                      1e3,
                      3))));
    }
    return new LabSection.Listing(
        "Cycles of " + LabReport.name(test.file()), head, rows, rows.size() > MOST_ROWS);
  }

  private static String capacity(Cycle cycle, Direction direction, Optional<Normalisation> mass) {
    OptionalDouble charge_C = cycle.charge_C(direction);
    return charge_C.isEmpty()
        ? "–"
        : Numbers.compact(
            mass.map(m -> m.mAh_per_g(charge_C.getAsDouble())).orElse(charge_C.getAsDouble() / 3.6),
            4);
  }

  private static String efficiency(OptionalDouble share) {
    return share.isPresent() ? Numbers.known(100 * share.getAsDouble(), 4) : "–";
  }

  private static String number(OptionalDouble value, double factor, int digits) {
    return value.isPresent() ? Numbers.compact(factor * value.getAsDouble(), digits) : "–";
  }

  private static LabSection.Listing rates(CyclingWorkUp test) {
    Optional<Normalisation> mass = mass(test);
    List<Page.Row> rows = new ArrayList<>();
    for (RateStep rate : test.life().rates()) {
      double mean = rate.lastThree_C().mean();
      rows.add(
          Page.row(
              Page.number(rate.first() + " to " + rate.last()),
              Page.number(
                  mass.map(m -> Numbers.compact(rate.current_A() / (1e3 * m.mass_kg()), 3) + " A/g")
                      .orElse(Numbers.compact(1e3 * rate.current_A(), 3) + " mA")),
              Page.number(
                  Numbers.compact(mass.map(m -> m.mAh_per_g(mean)).orElse(mean / 3.6), 4))));
    }
    return new LabSection.Listing(
        "Rates: mean of the last three cycles at each current",
        List.of(
            Page.number("Cycles"),
            Page.number("Current"),
            new Page.Amount(
                Rich.of("Capacity (" + mass.map(_ -> "mAh g^{−1}").orElse("mAh") + ")"))),
        rows,
        false);
  }

  private static String csv(CyclingWorkUp test) {
    Optional<Normalisation> mass = mass(test);
    CsvTable table =
        new CsvTable(
            "cycle",
            "complete",
            "charge_mAh",
            "discharge_mAh",
            "charge_mAh_per_g",
            "discharge_mAh_per_g",
            "basis",
            "coulombic_efficiency_percent",
            "energy_efficiency_percent",
            "polarisation_V");
    for (Cycle cycle : test.cycles().cycles()) {
      table.row(
          cycle.number(),
          cycle.complete(),
          scaled(cycle.charge_C(Direction.CHARGE), 1 / 3.6),
          scaled(cycle.charge_C(Direction.DISCHARGE), 1 / 3.6),
          perGram(cycle, Direction.CHARGE, mass),
          perGram(cycle, Direction.DISCHARGE, mass),
          mass.map(m -> m.basis().word()),
          scaled(test.efficiency(cycle), 100),
          scaled(cycle.energyEfficiency(), 100),
          cycle.polarisation_V());
    }
    return table.asText();
  }

  private static OptionalDouble perGram(
      Cycle cycle, Direction direction, Optional<Normalisation> mass) {
    OptionalDouble charge_C = cycle.charge_C(direction);
    return charge_C.isPresent() && mass.isPresent()
        ? OptionalDouble.of(mass.get().mAh_per_g(charge_C.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
  }
}
