package anodyne.data.cell;

import anodyne.cell.Cell;
import anodyne.cell.CellModel;
import anodyne.cell.CellTheory;
import anodyne.cell.LumpedHeat;
import anodyne.cell.Protocol;
import anodyne.cell.Resolution;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a setup file asks for.
 *
 * @param file its name
 * @param read cell with what it rests on; {@link #cell} is that cell at the start of the run
 * @param cell as it starts
 * @param electrode under test in a half cell
 * @param theory how much of it is resolved
 * @param mode in which it is divided
 * @param protocol what is done to it, if the setup says so
 * @param frequencies_Hz of a spectrum, if the setup gives them
 * @param activeMass_kg of the working electrode, if known
 * @param relativeTolerance of the integration
 * @param heat how it warms and cools; empty if it keeps its temperature
 * @param assumptions defaults that were taken
 * @param warnings what is doubtful about the parameters
 */
public record CellSetup(
    String file,
    ReadCell read,
    Cell cell,
    CellKind kind,
    String electrode,
    CellTheory theory,
    CellMode mode,
    Resolution resolution,
    Optional<Protocol> protocol,
    Optional<Series> frequencies_Hz,
    OptionalDouble activeMass_kg,
    double relativeTolerance,
    Optional<LumpedHeat> heat,
    List<Assumption> assumptions,
    List<Warning> warnings) {
  public CellSetup {
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /** The equations of the cell. */
  public CellModel model() {
    return heat.isEmpty()
        ? theory.model(cell, resolution)
        : theory.model(cell, resolution, heat.get());
  }

  /** The same with another cell. */
  public CellSetup withCell(Cell other) {
    return new CellSetup(
        file,
        read,
        other,
        kind,
        electrode,
        theory,
        mode,
        resolution,
        protocol,
        frequencies_Hz,
        activeMass_kg,
        relativeTolerance,
        heat,
        assumptions,
        warnings);
  }

  /** The same with another protocol. */
  public CellSetup withProtocol(Protocol other) {
    return new CellSetup(
        file,
        read,
        cell,
        kind,
        electrode,
        theory,
        mode,
        resolution,
        Optional.of(other),
        frequencies_Hz,
        activeMass_kg,
        relativeTolerance,
        heat,
        assumptions,
        warnings);
  }
}
