package anodyne.data.cell;

import anodyne.cell.Cell;
import anodyne.cell.PorousElectrode;
import anodyne.cell.SodiumMetal;
import anodyne.data.Node;
import anodyne.data.TextFile;
import anodyne.data.TreeReader;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a spectrum takes where setup and parameter set say nothing.
 *
 * @param doubleLayer_F_per_m2 of the particles' surface
 * @param frequencies_Hz falling
 */
public record SpectrumDefaults(double doubleLayer_F_per_m2, String reason, Series frequencies_Hz) {

  /** What is taken of the defaults: a setup that lacks nothing, and what was assumed for it. */
  public record Completed(CellSetup setup, Series frequencies_Hz, List<Assumption> assumptions) {}

  /** Those that come with the program. */
  public static SpectrumDefaults builtIn() {
    String file = "defaults.yaml";
    try (InputStream in = SpectrumDefaults.class.getResourceAsStream("/anodyne/cells/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + file);
      }
      return read(TreeReader.yaml(file, TextFile.decode(file, in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpectrumDefaults read(Node root) {
    root.object("schema", "double_layer_of_spectra", "frequencies").schema("cell-defaults/1");
    Node layer =
        root.get("double_layer_of_spectra")
            .object("value", "unit", "low", "high", "quality", "source");
    layer.word("unit", List.of("F/m^2"));
    Node frequencies = root.get("frequencies").object("from_Hz", "to_Hz", "per_decade");
    return new SpectrumDefaults(
        layer.number("value"),
        layer.text("source"),
        grid(
            frequencies.number("from_Hz"),
            frequencies.number("to_Hz"),
            frequencies.integer("per_decade")));
  }

  /** From the highest to the lowest. */
  private static Series grid(double from_Hz, double to_Hz, int perDecade) {
    int steps = (int) Math.round(perDecade * Math.log10(to_Hz / from_Hz));
    double[] all = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      all[i] = to_Hz * Math.pow(10, -(double) i / perDecade);
    }
    return Series.of(all);
  }

  /** The setup with what it lacks. */
  public Completed complete(CellSetup setup) {
    List<Assumption> assumptions = new ArrayList<>(setup.assumptions());
    Series frequencies =
        setup
            .frequencies_Hz()
            .orElseGet(() -> {
              assumptions.add(
                  new Assumption(
                      "frequencies_Hz",
                      frequencies_Hz.first() + " to " + frequencies_Hz.last(),
                      "not given"));
              return frequencies_Hz;
            });
    Cell cell = setup.cell();
    return new Completed(
        setup.withCell(
            cell.withElectrodes(
                switch (cell.counter()) {
                  case PorousElectrode counter -> layered(counter, "negative", assumptions);
                  case SodiumMetal metal -> metal;
                },
                layered(
                    cell.working(), cell.isHalf() ? setup.electrode() : "positive", assumptions))),
        frequencies,
        assumptions);
  }

  private PorousElectrode layered(
      PorousElectrode electrode, String name, List<Assumption> assumptions) {
    if (electrode.doubleLayer_F_per_m2() > 0) {
      return electrode;
    }
    assumptions.add(
        new Assumption(name + ".double_layer", doubleLayer_F_per_m2 + " F/m^2", reason));
    return electrode.withDoubleLayer(doubleLayer_F_per_m2);
  }
}
