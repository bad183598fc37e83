package anodyne.impedance;

import java.util.Arrays;
import java.util.Optional;

/** Circuits by the names the field uses. */
public enum Preset {
  /** Randles: charge transfer and diffusion in series, beside the double layer. */
  RANDLES("randles", "R0-p(CPE1,R1-W1)", "charge transfer with diffusion inside the arc"),
  /** Randles with a blocking wall behind the diffusion. */
  RANDLES_FINITE("randles-finite", "R0-p(CPE1,R1-Wo1)", "the same with a finite host"),
  /** One arc with the diffusion outside. */
  ARC_TAIL("arc-tail", "R0-p(R1,CPE1)-Wo1", "one arc and diffusion in a finite host"),
  /** Film and charge transfer with a tail. */
  FILM("film", "R0-p(R1,CPE1)-p(R2,CPE2)-W1", "film (SEI), charge transfer and diffusion"),
  /** Film, then Randles. */
  FILM_RANDLES(
      "film-randles", "R0-p(R1,CPE1)-p(CPE2,R2-W1)", "film (SEI), diffusion inside the second arc"),
  /** One arc. */
  ARC("arc", "R0-p(R1,CPE1)", "one arc"),
  /** Two arcs. */
  TWO_ARCS("two-arcs", "R0-p(R1,CPE1)-p(R2,CPE2)", "two arcs"),
  /** Blocking pore. */
  PORE("pore", "R0-TLMQ1", "porous electrode with blocking walls"),
  /** Blocking electrode. */
  BLOCKING("blocking", "R0-p(R1,CPE1)-CPE2", "arc and a blocking electrode");

  private final String word;
  private final String text;
  private final String meaning;

  Preset(String word, String text, String meaning) {
    this.word = word;
    this.text = text;
    this.meaning = meaning;
  }

  /** Its name in options. */
  public String word() {
    return word;
  }

  /** What it is for. */
  public String meaning() {
    return meaning;
  }

  /** The circuit. */
  public Circuit circuit() {
    return Circuit.of(text);
  }

  /** The preset with a name. */
  public static Optional<Preset> named(String name) {
    return Arrays.stream(values()).filter(p -> p.word.equalsIgnoreCase(name)).findFirst();
  }
}
