package anodyne.study;

import anodyne.evidence.Conflict;
import anodyne.evidence.Evidence;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.Relatives;
import java.util.List;

/**
 * What has been published about the heterostructure of a study.
 *
 * @param all everything published, for pictures that show the pair among all others
 * @param relatives rows of the same phases, of its class, the nearest others, and the literature
 *     set
 * @param printedDirections interface cases of the article between two of the phases, with the
 *     rule's verdict on what is printed
 * @param conflicts that touch the rows of the same phases or those cases
 */
public record PairEvidence(
    Evidence all,
    Relatives relatives,
    List<DirectionRule.Verdict> printedDirections,
    List<Conflict> conflicts) {
  public PairEvidence {
    printedDirections = List.copyOf(printedDirections);
    conflicts = List.copyOf(conflicts);
  }
}
