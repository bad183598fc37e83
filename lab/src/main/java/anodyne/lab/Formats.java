package anodyne.lab;

import java.util.List;
import java.util.stream.Stream;

/** All formats, the specific before the general. */
final class Formats {
  private static final List<Format> BINARY =
      List.of(
          new NewareNda(),
          new NewareNdax(),
          new BioLogicMpr(),
          new ArbinRes(),
          new LandCex(),
          new BrukerRaw());

  private static final List<Format> SHEETS =
      List.of(
          new WorkbookFormat(),
          new PanalyticalXrdml(),
          new RigakuRas(),
          new RigakuRasx(),
          new BrukerBrml(),
          new BdfParquet(),
          new Vamas());

  private static final List<Format> TEXTS =
      List.of(
          new ZPlotText(),
          new GamryText(),
          new BioLogicText(),
          new ChiText(),
          new NewareCsv(),
          CyclerText.LANDT,
          CyclerText.ARBIN,
          CyclerText.MACCOR,
          new VersaStudioText());

  /**
   * Tables that say nothing of their make; after those of makers, whose headings may look alike.
   */
  private static final List<Format> PLAIN =
      List.of(
          new BdfCsv(), new PatternText(), new PlainSpectrum(), new PlainTable(), new ScanText());

  static final List<Format> ALL =
      Stream.of(BINARY, SHEETS, TEXTS, PLAIN).flatMap(List::stream).toList();

  private Formats() {}
}
