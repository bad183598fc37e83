package anodyne.junction;

import anodyne.design.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stack of a draw as a current flows through it: planar, both outer faces ohmic, carriers
 * emitted over the steps of the bands, with the kinetics of each phase.
 */
public final class CurrentStage {
  private CurrentStage() {}

  /**
   * The stack.
   *
   * @param kinetics one per phase; none for a metal
   * @param intervalsPerLayer of the mesh
   */
  public static Stack stack(
      Design design,
      List<PhaseInputs> phases,
      JunctionStage.Draw draw,
      List<Optional<Kinetics>> kinetics,
      int intervalsPerLayer) {
    Stack still = JunctionStage.stack(design, phases, draw, intervalsPerLayer);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < still.layers().size(); i++) {
      layers.add(
          switch (still.layers().get(i)) {
            case Layer.Metal metal -> metal;
            case Layer.Semiconductor s -> s.with(kinetics.get(i).orElseThrow());
          });
    }
    return new Stack(
        still.temperature_K(),
        Geometry.SLAB,
        still.statistics(),
        layers,
        new Contact.Ohmic(),
        new Contact.Ohmic(),
        still.interfaceDipole_V(),
        still.pinningSlope(),
        still.interfaceCharge(),
        StepTransport.THERMIONIC,
        Tunnelling.NONE,
        still.mesh());
  }
}
