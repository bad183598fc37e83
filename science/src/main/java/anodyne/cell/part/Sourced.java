package anodyne.cell.part;

import anodyne.quantity.Estimate;
import java.util.List;

/**
 * A property of a part.
 *
 * @param used value and interval, in the unit of the property; its source says how they follow
 * @param reported what the sources say, none if it is remembered or estimated
 */
public record Sourced(Estimate used, List<Reported> reported) {
  public Sourced {
    reported = List.copyOf(reported);
  }
}
