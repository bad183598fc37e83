package anodyne.app;

import anodyne.data.JsonObject;
import anodyne.data.LayerByLayerDocument;
import anodyne.data.TransportStackReader;
import anodyne.transport.StackPlanes;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Both equilibria of a driven stack on planes.
 *
 * @param distance_nm between them
 * @param before at the first level
 * @param after at the second level
 */
record Layers(double distance_nm, StackPlanes.Outcome before, StackPlanes.Outcome after) {
  static Layers of(double distance_nm, TransportStackReader.Driven driven) {
    return new Layers(
        distance_nm,
        planes(distance_nm, driven, driven.levels().from_V()),
        planes(distance_nm, driven, driven.levels().to_V()));
  }

  private static StackPlanes.Outcome planes(
      double distance_nm, TransportStackReader.Driven driven, double level_V) {
    return StackPlanes.of(driven.stack(), driven.step().ion(), level_V, distance_nm * 1e-9);
  }

  JsonObject document(Transport transport) {
    return LayerByLayerDocument.of(
        distance_nm, before, transport.in().before(), after, transport.in().after());
  }

  void print(PrintWriter out, Transport transport) {
    out.printf(Locale.ROOT, "%n  layer by layer, planes %.3g nm apart:%n", distance_nm);
    print(out, "before", before, transport.in().before());
    print(out, "after", after, transport.in().after());
  }

  private static void print(
      PrintWriter out, String word, StackPlanes.Outcome outcome, StackState continuum) {
    switch (outcome) {
      case StackPlanes.NotSolved(String reason) ->
          out.printf("    %s: not computed, %s%n", word, reason);
      case StackPlanes.Solved planes ->
          out.printf(
              Locale.ROOT,
              "    %-6s stored %.5g per m2, %.4f of the continuum's; field at most %.3g V/m, %.2f"
                  + " of the continuum's%n",
              word,
              planes.stored_per_m2(),
              planes.stored_per_m2() / continuum.stored_per_m2(),
              planes.fieldPeak_V_per_m(),
              planes.fieldPeak_V_per_m() / continuum.fieldPeak_V_per_m());
    }
  }
}
