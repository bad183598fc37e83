package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.transport.TransportStage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductContactsTest {
  private static TransportResult result(String left, String right) {
    Design design =
        DesignReader.defaults(
                new Heterostructure(List.of(left, right), Heterostructure.Arrangement.PLANAR))
            .with(new Design.Settings(40, 0));
    Study study =
        StudyRun.of(
            LibraryFiles.builtIn(),
            EvidenceFiles::builtIn,
            design,
            OptionalInt.empty(),
            List.of("transport"),
            new TransportPlan(
                TransportPlan.standard().settings().withCells(12).withTolerance(1e-3),
                TransportStage.Scope.GAINS));
    return switch (study.transport()) {
      case Stage.Available<TransportResult>(TransportResult result) -> result;
      case Stage.Unavailable<TransportResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  @Test
  void products_that_touch_are_known_at_rest_or_said_not_to_be_modelled() {
    TransportResult result = result("Fe9S10", "MoS2");
    ProductContacts products = result.products().orElseThrow();
    Map<String, ProductContacts.Touch> touches =
        products.contacts().stream()
            .collect(Collectors.toMap(t -> t.left() + "/" + t.right(), Function.identity()));
    assertThat(touches).doesNotContainKey("Fe9S10/MoS2").containsKeys("FeS/MoS2", "Fe/MoS2");
    assertThat(touches.values())
        .anyMatch(t -> t.known() instanceof ProductContacts.Known)
        .anyMatch(t -> t.known() instanceof ProductContacts.NotModelled);
    for (ProductContacts.Touch touch : touches.values()) {
      if (touch.known() instanceof ProductContacts.Known known) {
        boolean fromLeft = known.donor().orElseThrow().equals(touch.left());
        assertThat(fromLeft).as(touch.toString()).isEqualTo(known.builtIn_V() > 0);
      }
    }
    assertThat(touches.get("Fe/MoS2"))
        .isNotNull()
        .satisfies(t -> assertThat(((ProductContacts.Known) t.known()).turned()).contains(true));
    List<String> findings = TransportFindings.of(result);
    assertThat(findings)
        .containsAll(products.says())
        .anyMatch(s -> s.contains("Fe/MoS2 +") && s.contains("field from Fe, turned round"))
        .anyMatch(s -> s.startsWith("Not modelled are the contacts") && s.contains("Na2S"));
  }
}
