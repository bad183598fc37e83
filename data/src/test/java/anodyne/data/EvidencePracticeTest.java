package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.Evidence;
import org.junit.jupiter.api.Test;

class EvidencePracticeTest {
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();

  @Test
  void the_files_are_read() {
    assertThat(EVIDENCE.stepPotentials()).isNotEmpty();
  }
}
