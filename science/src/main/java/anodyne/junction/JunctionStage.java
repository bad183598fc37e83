package anodyne.junction;

import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.library.Property;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The stage: design and phase inputs in, the stack of one draw out. */
public final class JunctionStage {
  private JunctionStage() {}

  /** The values one draw fixes. */
  public interface Draw {
    /** Value of a property of a phase, in the unit of the property. */
    double amount(int phase, Property property);

    /** Potential step of an interface beside pinning, V. */
    double dipole_V(int interfaceIndex);

    /** Pinning slope of an interface, 0 to 1. */
    double pinningSlope(int interfaceIndex);
  }

  /** The draw that takes every value as the library and the design state it. */
  public record Central(Design design, List<PhaseInputs> phases) implements Draw {
    @Override
    public double amount(int phase, Property property) {
      return phases.get(phase).amount(property).value();
    }

    @Override
    public double dipole_V(int interfaceIndex) {
      return design.interfaces().get(interfaceIndex).dipole_V();
    }

    @Override
    public double pinningSlope(int interfaceIndex) {
      Design.InterfaceEntry entry = design.interfaces().get(interfaceIndex);
      return entry.pinningSlope().orElse(entry.bonding().slope());
    }
  }

  /** The central draw with every interface bonded another way. */
  public record Rebonded(Central central, Bonding bonding) implements Draw {
    @Override
    public double amount(int phase, Property property) {
      return central.amount(phase, property);
    }

    @Override
    public double dipole_V(int interfaceIndex) {
      return central.dipole_V(interfaceIndex);
    }

    @Override
    public double pinningSlope(int interfaceIndex) {
      return bonding.slope();
    }
  }

  /** The stack of one draw, on a mesh of so many intervals per layer. */
  public static Stack stack(
      Design design, List<PhaseInputs> phases, Draw draw, int intervalsPerLayer) {
    List<Layer> layers = new ArrayList<>();
    List<OptionalDouble> slopes = new ArrayList<>();
    double[] dipoles = new double[phases.size() - 1];
    for (int i = 0; i < phases.size(); i++) {
      int phase = i;
      layers.add(
          phases
              .get(i)
              .layer(
                  property -> draw.amount(phase, property),
                  design.phases().get(i).thickness_m(),
                  design.temperature_K()));
      if (i < dipoles.length) {
        dipoles[i] = draw.dipole_V(i);
        slopes.add(OptionalDouble.of(draw.pinningSlope(i)));
      }
    }
    return new Stack(
        design.temperature_K(),
        geometry(design.heterostructure().arrangement()),
        Statistics.FERMI_DIRAC,
        layers,
        contact(design.first()),
        contact(design.last()),
        Series.of(dipoles),
        slopes,
        new MeshChoice.PerLayer(intervalsPerLayer));
  }

  private static Geometry geometry(Heterostructure.Arrangement arrangement) {
    return switch (arrangement) {
      case PLANAR -> Geometry.SLAB;
      case CORE_SHELL -> Geometry.SPHERE;
      case COAXIAL -> Geometry.CYLINDER;
    };
  }

  private static Contact contact(Design.Face face) {
    return switch (face) {
      case INSULATED -> new Contact.Insulated();
      case OHMIC -> new Contact.Ohmic();
    };
  }
}
