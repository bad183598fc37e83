package anodyne.lab;

import java.util.List;

/** All formats, the specific before the general. */
final class Formats {
  static final List<Format> ALL =
      List.of(
          new ZPlotText(),
          new GamryText(),
          new BioLogicText(),
          new ChiText(),
          new NewareCsv(),
          CyclerText.LANDT,
          CyclerText.ARBIN,
          CyclerText.MACCOR,
          new VersaStudioText(),
          new PlainSpectrum(),
          new PlainTable());

  private Formats() {}
}
