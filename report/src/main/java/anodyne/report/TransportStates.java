package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.study.TransportResult;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The states of a stack on its way in and out, in order. */
final class TransportStates {
  private TransportStates() {}

  /** Where on its ways a state lies. */
  enum Way {
    EMPTY,
    IN,
    FULL,
    OUT;

    /** The word used in files. */
    String word() {
      return switch (this) {
        case EMPTY -> "before";
        case IN -> "in";
        case FULL -> "after";
        case OUT -> "out";
      };
    }
  }

  /**
   * A state.
   *
   * @param way where it lies
   * @param charge share of the window that is taken up
   * @param state the profile
   */
  record Shown(Way way, double charge, StackState state) {
    /** What it is, for a title. */
    String title() {
      return switch (way) {
        case EMPTY -> "before, at equilibrium";
        case IN -> "in, " + Numbers.percent(charge) + " full";
        case FULL -> "after, at equilibrium";
        case OUT -> "out, " + Numbers.percent(charge) + " full";
      };
    }
  }

  /** Both equilibria. */
  static List<Shown> equilibria(Transport transport) {
    return List.of(
        new Shown(Way.EMPTY, 0, transport.in().before()),
        new Shown(Way.FULL, 1, transport.in().after()));
  }

  /** All states, in and then out. */
  static List<Shown> all(Transport transport) {
    List<Shown> all = new ArrayList<>();
    all.add(equilibria(transport).getFirst());
    add(all, Way.IN, transport.in(), transport);
    all.add(equilibria(transport).getLast());
    add(all, Way.OUT, transport.out(), transport);
    return all;
  }

  private static void add(List<Shown> all, Way way, Uptake uptake, Transport transport) {
    for (StackState state : uptake.states()) {
      all.add(new Shown(way, charge(transport, state.stored_per_m2()), state));
    }
  }

  /** Before, half way in, after and half way out; fewer if a way was not followed so far. */
  static List<Shown> few(Transport transport) {
    List<Shown> all = all(transport);
    List<Shown> few = new ArrayList<>();
    for (Way way : Way.values()) {
      all.stream()
          .filter(s -> s.way() == way)
          .min(Comparator.comparingDouble(s -> Math.abs(s.charge() - aim(way))))
          .ifPresent(few::add);
    }
    return few;
  }

  private static double aim(Way way) {
    return switch (way) {
      case EMPTY -> 0;
      case IN, OUT -> 0.5;
      case FULL -> 1;
    };
  }

  /** Share of the window taken up with so much stored. */
  static double charge(Transport transport, double stored_per_m2) {
    double empty = transport.in().before().stored_per_m2();
    return (stored_per_m2 - empty) / (transport.in().after().stored_per_m2() - empty);
  }

  /** One sentence on a state, as the film reads it out. */
  static String words(TransportResult result, Shown shown) {
    StringBuilder text = new StringBuilder();
    text.append(
        switch (shown.way()) {
          case EMPTY ->
              "Before, at equilibrium: "
                  + TransportWords.held(result, TransportResult.LayerSodium::before);
          case IN ->
              "Way in, "
                  + TransportWords.time(shown.state().time_s())
                  + ": "
                  + Numbers.percent(shown.charge())
                  + " full";
          case FULL ->
              "After, at equilibrium: "
                  + TransportWords.held(result, TransportResult.LayerSodium::after);
          case OUT ->
              "Way out, "
                  + TransportWords.time(shown.state().time_s())
                  + ": "
                  + Numbers.percent(shown.charge())
                  + " full";
        });
    for (int i = 0; i < result.inputs().size() - 1; i++) {
      double field = shown.state().fieldAtInterface_V_per_m().get(i);
      text.append(i == 0 ? ". Field at the interface " : "; then ")
          .append(Numbers.compact(Math.abs(field), 2))
          .append(" V/m");
      TransportWords.towards(result, i, field)
          .ifPresent(name -> text.append(" towards ").append(name));
    }
    return text.append('.').toString();
  }
}
