package anodyne.data.cell;

import anodyne.cell.Cell;
import anodyne.data.InputException;
import anodyne.data.Node;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter set: the values of a cell with their sources, named after the paper.
 *
 * @param says what it is, in a sentence or two
 * @param variants its readings, the first of which is the default
 * @param sources by their key
 * @param root of the file
 * @param assumptions defaults the file was completed with
 * @param warnings what is doubtful about the file
 */
public record CellSet(
    String name,
    String title,
    String says,
    Map<String, Variant> variants,
    Map<String, Source> sources,
    Node root,
    List<Assumption> assumptions,
    List<Warning> warnings) {
  public CellSet {
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /** The variant of that name, or the first. */
  public Variant variant(Optional<String> wanted) {
    Variant first = variants.values().iterator().next();
    if (wanted.isEmpty()) {
      return first;
    }
    Variant variant = variants.get(wanted.get());
    if (variant == null) {
      throw new InputException(
          "unknown variant " + InputException.quoted(wanted.get()),
          "parameter set " + name,
          "it has " + String.join(", ", variants.keySet()));
    }
    return variant;
  }

  /** Kinds of cell it describes, as words. */
  public List<String> kinds() {
    return root.has("half_cell") ? List.of("full", "half") : List.of("full");
  }

  /** The cell as the variant has it; of a half cell the electrode under test is the negative. */
  public ReadCell cell(String variant, CellKind kind) {
    return cell(variant(Optional.of(variant)), Optional.empty(), kind, "negative", Map.of());
  }

  /**
   * The cell as the variant has it.
   *
   * @param tables what joins the points of tables, if not as the variant has it
   * @param electrode under test in a half cell
   * @param others replacements of values by path
   */
  ReadCell cell(
      Variant variant,
      Optional<TableForm> tables,
      CellKind kind,
      String electrode,
      Map<String, Node> others) {
    SetValues values = new SetValues(sources, List.of(others, variant.values()));
    CellReader reader = new CellReader(root, values, tables.orElse(variant.tables()));
    Cell cell =
        switch (kind) {
          case FULL -> reader.full();
          case HALF -> reader.half(electrode);
        };
    values.refuseUnasked();
    return new ReadCell(
        cell, name, variant.name(), says + " " + variant.says(), variant.mode(), values.used());
  }
}
