package anodyne.lab;

import anodyne.data.InputException;
import java.util.Set;

/** LAND's older {@code .ccs}, whose layout is not known: says what to do instead. */
final class LandCcs implements Format {
  @Override
  public String name() {
    return "LAND ccs";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("ccs");
  }

  @Override
  public boolean recognises(Source source) {
    return source.extension().equals("ccs") && !source.isText();
  }

  @Override
  public Recording read(Source source, Reading reading) {
    throw new InputException(
        "binary .ccs of LAND cannot be read",
        source.name(),
        "open it in the LAND software and export all record sheets as xlsx or csv");
  }
}
