package anodyne.data;

import anodyne.cell.balance.PublishedCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads published full cells, schema {@code published-cells/1}. */
public final class PublishedCellsReader {
  private static final String FILE = "published-cells.yaml";

  private PublishedCellsReader() {}

  /** The cells that come with the program. */
  public static List<PublishedCell> builtIn() {
    try (InputStream stream =
        PublishedCellsReader.class.getResourceAsStream("/anodyne/library/cell/" + FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(TreeReader.yaml(FILE, TextFile.decode(FILE, stream.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the cells from the root of a file. */
  public static List<PublishedCell> read(Node root) {
    root.object("schema", "cells").schema("published-cells/1");
    return root.list("cells").stream().map(PublishedCellsReader::cell).toList();
  }

  private static PublishedCell cell(Node node) {
    node.object(
        "anode",
        "cathode",
        "energy_Wh_per_kg",
        "voltage_V",
        "anode_capacity_mAh_per_g",
        "mass_ratio",
        "capacity_mAh",
        "mass_mg",
        "source",
        "note");
    return node.build(() ->
        new PublishedCell(
            node.text("anode"),
            node.text("cathode"),
            node.number("energy_Wh_per_kg"),
            node.optionalNumber("voltage_V"),
            node.optionalNumber("anode_capacity_mAh_per_g"),
            node.optionalNumber("mass_ratio"),
            node.optionalNumber("capacity_mAh"),
            node.optionalNumber("mass_mg"),
            node.text("source"),
            node.text("note")));
  }
}
