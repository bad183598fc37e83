package anodyne.evidence;

import java.util.List;

/** Checks against the samples read in full texts. */
public sealed interface LiteratureCheck extends StatementCheck {

  /**
   * Heterostructures are better (or worse) than their one-phase chalcogenide controls, by a
   * one-sided sign test at 5 percent.
   *
   * @param metric what is compared
   * @param better true if the statement says better
   * @param anionClass only heterostructures of this class, or empty for all
   */
  record PairTrend(LiteraturePair.Metric metric, boolean better, String anionClass)
      implements LiteratureCheck {}

  /** In one paper the heterostructure is better than this control. */
  record PairGain(LiteraturePair.Metric metric, String heterostructure, String control)
      implements LiteratureCheck {}

  /** In one sample's list of sodium barriers one path is below the others. */
  record LowestBarrier(String row, String path, List<String> others) implements LiteratureCheck {
    public LowestBarrier {
      others = List.copyOf(others);
    }
  }
}
