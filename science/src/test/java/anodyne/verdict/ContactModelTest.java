package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.JunctionCheck.ModelFact;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactModelTest {
  /** What textbook electrostatics says is false: see the conflicts named beside each statement. */
  private static final Set<ModelFact> FALSE =
      EnumSet.of(
          ModelFact.FEWER_CARRIERS_BEND_MORE,
          ModelFact.GAP_ALONE_DRIVES,
          ModelFact.CONCENTRATION_ALONE_DRIVES);

  @Test
  void the_solved_contacts_decide_every_fact_as_electrostatics_does() {
    Map<ModelFact, JunctionFindings.ModelFinding> facts = ContactModel.facts();
    assertThat(facts).hasSize(ModelFact.values().length);
    facts.forEach((fact, finding) -> {
      assertThat(finding.holds())
          .as(fact + ": " + finding.computed())
          .isEqualTo(!FALSE.contains(fact));
      assertThat(finding.computed()).isNotBlank();
    });
  }
}
