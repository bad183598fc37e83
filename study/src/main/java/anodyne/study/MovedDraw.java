package anodyne.study;

import anodyne.design.Design;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import anodyne.junction.Stack;
import anodyne.library.Property;
import java.util.ArrayList;
import java.util.List;

/** The central values with some inputs set to others. */
record MovedDraw(JunctionStage.Central central, List<Setting> settings)
    implements JunctionStage.Draw {
  MovedDraw {
    settings = List.copyOf(settings);
  }

  /**
   * An input set to a value.
   *
   * @param value in the unit of the input
   */
  record Setting(JunctionInput input, double value) {}

  @Override
  public double amount(int phase, Property property) {
    double amount = central.amount(phase, property);
    for (Setting setting : settings) {
      if (setting.input().target() instanceof JunctionInput.OfPhase(var layers, Property moved)
          && moved == property
          && layers.contains(phase)) {
        amount = setting.value();
      }
    }
    return amount;
  }

  @Override
  public double dipole_V(int interfaceIndex) {
    double dipole = central.dipole_V(interfaceIndex);
    for (Setting setting : settings) {
      if (setting.input().target() instanceof JunctionInput.Dipole(var interfaces)
          && interfaces.contains(interfaceIndex)) {
        dipole = setting.value();
      }
    }
    return dipole;
  }

  @Override
  public double pinningSlope(int interfaceIndex) {
    double slope = central.pinningSlope(interfaceIndex);
    for (Setting setting : settings) {
      if (setting.input().target() instanceof JunctionInput.PinningSlope(var interfaces)
          && interfaces.contains(interfaceIndex)) {
        slope = setting.value();
      }
    }
    return slope;
  }

  /** The stack of this draw. */
  Stack stack(int intervalsPerLayer) {
    return JunctionStage.stack(design(), central.phases(), this, intervalsPerLayer);
  }

  private Design design() {
    List<Design.PhaseEntry> entries = new ArrayList<>(central.design().phases());
    for (Setting setting : settings) {
      if (setting.input().target() instanceof JunctionInput.Thickness(var layers)) {
        layers.forEach(i -> entries.set(i, thick(entries.get(i), setting.value() * 1e-9)));
      }
    }
    return central.design().withPhases(entries);
  }

  private static Design.PhaseEntry thick(Design.PhaseEntry entry, double thickness_m) {
    return new Design.PhaseEntry(
        entry.name(), thickness_m, entry.massFraction(), entry.termination(), entry.overrides());
  }

  /** A draw of these phases. */
  static MovedDraw of(Design design, List<PhaseInputs> phases, List<Setting> settings) {
    return new MovedDraw(new JunctionStage.Central(design, phases), settings);
  }
}
