package anodyne.report.draw;

/** Colours: the eight of Okabe and Ito, and greys. */
public enum Ink {
  BLACK("#000000"),
  ORANGE("#e69f00"),
  SKY("#56b4e9"),
  GREEN("#009e73"),
  YELLOW("#f0e442"),
  BLUE("#0072b2"),
  VERMILLION("#d55e00"),
  PURPLE("#cc79a7"),
  GREY("#7a7a7a"),
  LIGHT("#c4c4c4"),
  PALE("#e9e9e9"),
  WHITE("#ffffff");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** As SVG and CSS spell it. */
  public String code() {
    return code;
  }
}
