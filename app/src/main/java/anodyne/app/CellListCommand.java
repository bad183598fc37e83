package anodyne.app;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.data.cell.CellSet;
import anodyne.data.cell.CellSets;
import anodyne.data.cell.Variant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the parameter sets of cells. */
@Command(
    name = "list",
    description = "Parameter sets of cells, their variants, and what each of them is.",
    footerHeading = "%nExample:%n",
    footer = "  anodyne cell list")
final class CellListCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Override
  public Integer call() {
    List<CellSet> sets = CellSets.names().stream().map(CellSets::builtIn).toList();
    if (common.json) {
      JsonObject document =
          Document.of("cell-sets/1").put("sets", sets.stream().map(CellListCommand::set).toList());
      common
          .out()
          .print(Document.close(document, List.of(), List.of(), Document.provenance()).text());
      return ExitCode.DONE;
    }
    for (CellSet set : sets) {
      common.out().println(set.name() + ": " + set.title());
      common.out().println("  " + set.says());
      for (Variant variant : set.variants().values()) {
        common.out().println("  " + variant.name() + ": " + variant.says());
      }
      set.sources().values().forEach(s -> common.out().println("  source: " + s.text()));
    }
    return ExitCode.DONE;
  }

  private static JsonObject set(CellSet set) {
    return new JsonObject()
        .put("name", set.name())
        .put("title", set.title())
        .put("says", set.says())
        .put("cells", set.kinds())
        .put(
            "variants",
            set.variants().values().stream()
                .map(v ->
                    new JsonObject()
                        .put("name", v.name())
                        .put("says", v.says())
                        .put("tables", v.tables().word())
                        .put("mode", v.mode().word()))
                .toList())
        .put("sources", set.sources().values().stream().map(s -> s.text()).toList());
  }
}
