package anodyne.app;

import picocli.CommandLine.Command;

/** Impedance spectra. */
@Command(
    name = "eis",
    description = "Impedance: Kramers-Kronig test, relaxation times, diffusion, circuits.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  anodyne eis kk spectrum.mpt",
    subcommands = {
      EisFitCommand.class,
      EisKkCommand.class,
      EisDrtCommand.class,
      EisDiffusivityCommand.class
    })
final class EisCommand {}
