package anodyne.app;

import picocli.CommandLine.Command;

/** Simulated cells. */
@Command(
    name = "cell",
    description =
        "Simulated half and full cells: runs of a protocol, spectra, parameter sets, BPX files.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  anodyne cell run examples/cells/discharge.json",
    subcommands = {
      CellRunCommand.class,
      CellEisCommand.class,
      CellListCommand.class,
      CellExportCommand.class
    })
final class CellCommand {}
