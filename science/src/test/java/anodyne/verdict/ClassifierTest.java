package anodyne.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.HeterostructureClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
  @ParameterizedTest
  @CsvSource({
    "MoS2 ZnIn2S4, sulfides/sulfides",
    "1T/2H-MoS2 SnO2, sulfides/oxides",
    "VS2 VOx, sulfides/oxides",
    "NiS2 NiSe2, sulfides/selenides",
    "CoS2-xSex, sulfides/selenides",
    "In2Se3 CoIn2 CoSe2, selenides/selenides",
    "V1.13Se2 V2O3, selenides/oxides",
    "Ti3C2Tx FeS2, chalcogenides/MXene",
    "Fex-1Sex Ti3C2Tx, chalcogenides/MXene",
    "WS2 MoS2 Ti3C2Tx, sulfides/sulfides",
    "SnS2 SnO2 Ti3C2O2, sulfides/oxides",
    "CoSe2:marcasite ZnSe, selenides/selenides",
    "FeS2(pyrite) SnS2, sulfides/sulfides",
  })
  void the_anions_decide(String phases, String expected) {
    assertThat(Classifier.ofNames(names(phases), false).map(HeterostructureClass::word))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"MoS2", "SnO2 Fe2O3", "Sb ZnS", "MoS2 C", "Mo2C MoO2", "Ti3C2Tx SnO2", "SnTe MoTe2"})
  void other_combinations_are_none_of_the_six(String phases) {
    assertThat(Classifier.ofNames(names(phases), false)).isEmpty();
  }

  @Test
  void a_mxene_beside_one_chalcogenide_makes_the_sixth_class() {
    assertThat(Classifier.ofNames(List.of("MoS2"), true))
        .contains(HeterostructureClass.CHALCOGENIDES_MXENE);
    assertThat(Classifier.ofNames(List.of("SnO2"), true)).isEmpty();
  }

  @Test
  void neither_the_order_nor_a_metal_nor_carbon_changes_the_class() {
    List<String> pool =
        List.of("MoS2", "SnSe2", "Fe2O3", "ZnS", "CoSe2", "SnO2", "Ti3C2Tx", "NiS1.23Se0.77");
    Random random = new Random(20211);
    for (int trial = 0; trial < 300; trial++) {
      List<String> phases = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        phases.add(pool.get(random.nextInt(pool.size())));
      }
      Optional<HeterostructureClass> found = Classifier.ofNames(phases, false);
      List<String> shuffled = new ArrayList<>(phases);
      shuffled.add("C");
      shuffled.add("CoIn2");
      Collections.shuffle(shuffled, random);
      assertThat(Classifier.ofNames(shuffled, false)).as("%s", phases).isEqualTo(found);
    }
  }

  private static List<String> names(String text) {
    return Arrays.asList(text.split(" ", -1));
  }
}
