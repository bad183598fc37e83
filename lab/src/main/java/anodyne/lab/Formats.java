package anodyne.lab;

import java.util.List;

/** All formats, the specific before the general. */
final class Formats {
  static final List<Format> ALL =
      List.of(
          new NewareNda(),
          new NewareNdax(),
          new BioLogicMpr(),
          new ArbinRes(),
          new LandCex(),
          new LandCcs(),
          new BrukerRaw());

  private Formats() {}
}
