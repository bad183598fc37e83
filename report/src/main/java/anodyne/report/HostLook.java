package anodyne.report;

import anodyne.report.draw.Ink;
import anodyne.report.draw.Stroke;
import java.util.List;

/** Colours and lines of hosts and of the phases they become: the same in every figure. */
final class HostLook {
  private static final List<Ink> HOSTS =
      List.of(Ink.BLUE, Ink.VERMILLION, Ink.GREEN, Ink.PURPLE, Ink.ORANGE, Ink.SKY, Ink.BLACK);
  private static final List<String> DASHES = List.of("", "13 2.5", "5 2.5", "13 2.5 3 2.5");

  /** Light and dark in turn, so that neighbours differ in grey too. */
  private static final List<Ink> PHASES =
      List.of(
          Ink.BLUE,
          Ink.YELLOW,
          Ink.VERMILLION,
          Ink.SKY,
          Ink.GREEN,
          Ink.ORANGE,
          Ink.PURPLE,
          Ink.LIGHT,
          Ink.GREY);

  private HostLook() {}

  /** Colour of a host. */
  static Ink ink(int host) {
    return HOSTS.get(host % HOSTS.size());
  }

  /** Line of a host. */
  static Stroke stroke(int host, double width) {
    return new Stroke(ink(host), width, DASHES.get(host % DASHES.size()));
  }

  /** Colour of a phase by the order in which phases appear. */
  static Ink phase(int number) {
    return PHASES.get(number % PHASES.size());
  }

  /** Opacity of a phase: the second round of colours is paler. */
  static double opacity(int number) {
    return number / PHASES.size() % 2 == 0 ? 1 : 0.4;
  }
}
