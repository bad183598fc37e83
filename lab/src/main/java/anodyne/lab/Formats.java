package anodyne.lab;

import java.util.List;

/** All formats, the specific before the general. */
final class Formats {
  static final List<Format> ALL =
      List.of(
          new ZPlotText(),
          new GamryText(),
          new ChiText(),
          new BioLogicText(),
          new WorkbookFormat(),
          new PanalyticalXrdml(),
          new RigakuRas(),
          new RigakuRasx(),
          new BrukerBrml(),
          new BdfParquet(),
          new BdfCsv(),
          new PlainSpectrum());

  private Formats() {}
}
