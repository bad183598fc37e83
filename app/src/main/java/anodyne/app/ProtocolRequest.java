package anodyne.app;

import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.TransportProtocolDocument;
import anodyne.data.TransportProtocolReader;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import anodyne.report.TransportTables;
import anodyne.transport.Protocol;
import anodyne.transport.ProtocolResult;
import anodyne.transport.ProtocolRun;
import anodyne.transport.SodiationRun;
import anodyne.transport.SodiumStep;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A protocol that a stack went through.
 *
 * @param file it was read from
 * @param stack the stack
 * @param protocol what was asked for
 * @param outcome what came of it
 */
record ProtocolRequest(Path file, Stack stack, Protocol protocol, ProtocolRun.Outcome outcome) {
  private static final int MOST_STEPS = 20_000;

  /** Reads and runs a protocol at the face of a step. */
  static ProtocolRequest of(
      Path file, Stack stack, SodiumStep step, SodiationRun.Settings settings) {
    Protocol protocol = TransportProtocolReader.read(file, stack, step);
    try {
      return new ProtocolRequest(
          file,
          stack,
          protocol,
          ProtocolRun.of(
              stack,
              protocol,
              new ProtocolRun.Settings(
                  settings.cells(),
                  settings.relativeTolerance(),
                  settings.electrons(),
                  settings.supply(),
                  settings.scheme(),
                  Series.of(),
                  MOST_STEPS,
                  settings.proceed())));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("not acceptable"),
          file.toString(),
          "correct the protocol");
    }
  }

  JsonObject document() {
    return TransportProtocolDocument.of(stack, protocol, outcome);
  }

  /** Its table, if it came to its end. */
  Map<String, String> tables() {
    return outcome instanceof ProtocolRun.Completed(ProtocolResult result)
        ? Map.of("transport-protocol.csv", TransportTables.of(result))
        : Map.of();
  }

  void print(PrintWriter out) {
    if (!(outcome instanceof ProtocolRun.Completed(ProtocolResult result))) {
      return;
    }
    out.printf(Locale.ROOT, "%n  protocol, from %.5g per m2:%n", result.start().stored_per_m2());
    for (ProtocolResult.Ran ran : result.steps()) {
      out.printf(
          Locale.ROOT,
          "    %-8s %.4g to %.4g s, ended by %s: stored %.5g -> %.5g per m2, lost %.3g J/m2%n",
          TransportProtocolDocument.word(ran.step()),
          ran.start_s(),
          ran.end_s(),
          ran.end().name().toLowerCase(Locale.ROOT),
          ran.storedAtStart_per_m2(),
          ran.storedAtEnd_per_m2(),
          ran.dissipated_J_per_m2());
    }
  }

  /** Ends the command where the protocol did not come to its end. */
  void require(boolean late, String timeIsUp) {
    if (outcome instanceof ProtocolRun.Stopped stopped) {
      throw new NotConvergedException(
          (late ? timeIsUp : "did not converge")
              + ": step "
              + (stopped.step() + 1)
              + " of the protocol ended at "
              + String.format(Locale.ROOT, "%.4g", stopped.time_s())
              + " s: "
              + stopped.reason()
              + (stopped.history().size() > 0 ? ", last corrections " + stopped.history() : ""),
          String.valueOf(file.getFileName()),
          late ? "allow more time" : "look at the levels, fluxes and ends of its steps");
    }
  }
}
