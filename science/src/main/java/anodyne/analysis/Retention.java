package anodyne.analysis;

import java.util.Locale;

/**
 * Capacity left over.
 *
 * @param reference which cycle is 1
 * @param referenceCycle its number
 * @param cycle number of the last complete cycle
 * @param share capacity of that cycle over that of the reference
 * @param sameCurrent whether both ran at the same current within {@value RateStep#TOLERANCE}
 */
public record Retention(
    Reference reference, int referenceCycle, int cycle, double share, boolean sameCurrent) {

  /** Which cycle a retention refers to. */
  public enum Reference {
    /** The first complete cycle. */
    FIRST_CYCLE,
    /** The second. */
    SECOND_CYCLE,
    /** The first at the current at which most cycles in a row were run. */
    FIRST_OF_LONG_TERM;

    /** As written in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Mean loss per cycle in parts of the reference; below 0 where capacity grew. */
  public double decayPerCycle() {
    return cycle > referenceCycle ? (1 - share) / (cycle - referenceCycle) : 0;
  }
}
