package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.evidence.Direction;
import anodyne.evidence.Evidence;
import anodyne.evidence.TransportCheck.Pair;
import anodyne.transport.ContactStates;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.ClaimVerdict;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.SodiumFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportEvidenceTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final List<String> ASKED = new ArrayList<>();
  private static final SodiumFindings FOUND = TransportEvidence.of(LIBRARY, EVIDENCE, ASKED::add);
  private static final Map<String, CheckResult> RESULTS = results(FOUND, JunctionFindings.none());

  private static Map<String, CheckResult> results(
      SodiumFindings sodium, JunctionFindings junctions) {
    return EvidenceCheck.run(EVIDENCE, LIBRARY.library(), junctions, sodium).results().stream()
        .collect(Collectors.toMap(CheckResult::id, Function.identity()));
  }

  private static CheckResult result(Map<String, CheckResult> results, String id) {
    return Optional.ofNullable(results.get(id)).orElseThrow();
  }

  private static SodiumFindings.OfContact contact(String left, String right) {
    return FOUND.contacts().stream()
        .filter(c -> c.pair().isOf(left, right))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "0-bief-accelerates, CONDITIONAL, NOT_CHECKABLE",
    "3.1-drivers, CONDITIONAL, NOT_CHECKABLE",
    "3.1-same-direction, SUPPORTED, REPRODUCED",
    "3.1-opposite, SUPPORTED, REPRODUCED",
    "3.1-reversible-bief, CONDITIONAL, NOT_CHECKABLE",
    "3.1-fe2o3-reverse, NOT_SUPPORTED, REPRODUCED",
    "3.1-na2s-first, NOT_SUPPORTED, CONTRADICTED",
    "3.1-fe9s10-na-poor, CONDITIONAL, REPRODUCED",
    "3.3-reservoir, SUPPORTED, REPRODUCED",
    "3.3-after-neutral, NOT_SUPPORTED, CONTRADICTED",
    "3.3-sns2-adsorb, NOT_SUPPORTED, REPRODUCED",
    "4.5-na2o-harder, CONDITIONAL, CONTRADICTED",
    "4.5-sno2-reverse, CONDITIONAL, REPRODUCED"
  })
  void a_claim_on_sodium_has_a_verdict_beside_its_status(
      String id, ClaimVerdict verdict, CheckStatus status) {
    assertThat(result(RESULTS, id).claim())
        .hasValueSatisfying(c -> {
          assertThat(c.verdict()).isEqualTo(verdict);
          assertThat(c.condition()).isNotBlank();
          assertThat(c.computed()).containsPattern("[0-9>]");
        });
    assertThat(result(RESULTS, id).status()).isEqualTo(status);
  }

  @Test
  void every_contact_is_computed_once_with_the_inputs_at_both_ends() {
    assertThat(ASKED).doesNotHaveDuplicates().hasSize(FOUND.contacts().size());
    assertThat(FOUND.contacts())
        .filteredOn(c -> c.central().isPresent())
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(c ->
            assertThat(c.varied())
                .as(c.pair().toString())
                .hasSizeGreaterThanOrEqualTo(6)
                .extracting(SodiumFindings.Varied::input)
                .anyMatch(input -> input.endsWith("insertion potential")));
  }

  @Test
  void charged_contacts_hold_next_to_nothing_and_sodiated_ones_their_limit() {
    ContactStates states = contact("SnO2", "SnSe2").central().orElseThrow();
    double limit =
        contact("SnO2", "SnSe2").hosts().stream()
            .mapToDouble(h -> h.pristineLimit_per_m3())
            .min()
            .orElseThrow();
    for (int layer = 0; layer < 2; layer++) {
      assertThat(states.before().meanDensity_per_m3(layer, "Na")).isLessThan(1e-6 * limit);
      assertThat(states.after().meanDensity_per_m3(layer, "Na")).isGreaterThan(0.5 * limit);
    }
  }

  /** Sodium and field decide each other: denser at the interface only on the positive side. */
  @Test
  void sodium_collects_at_the_interface_on_the_side_the_field_comes_from() {
    for (SodiumFindings.OfContact contact : FOUND.contacts()) {
      contact
          .central()
          .ifPresent(states -> {
            for (boolean left : new boolean[] {true, false}) {
              ContactStates.enrichment(states.after(), 0, left, "Na")
                  .filter(times -> times > 1.01)
                  .ifPresent(_ ->
                      assertThat(ContactStates.direction(states.after(), 0))
                          .as(contact.pair().toString())
                          .isEqualTo(left ? 1 : -1));
            }
          });
    }
  }

  @Test
  void the_direction_of_a_drift_is_as_sure_as_that_of_the_field() {
    Direction forward = new Direction("SnO2", "SnSe2");
    assertThat(drift(forward, 0.95)).isEqualTo(ClaimVerdict.SUPPORTED);
    assertThat(drift(forward, 0.6)).isEqualTo(ClaimVerdict.CONDITIONAL);
    assertThat(drift(forward.reversed(), 0.95)).isEqualTo(ClaimVerdict.NOT_SUPPORTED);
  }

  private static ClaimVerdict drift(Direction electrons, double probability) {
    JunctionFindings junctions =
        new JunctionFindings(
            List.of(new JunctionFindings.Outcome("SnO2", "SnSe2", "n-n", electrons, probability)),
            Map.of());
    return result(results(SodiumFindings.none(), junctions), "4.5-sno2-discharge")
        .claim()
        .orElseThrow()
        .verdict();
  }

  @Test
  void a_claim_is_turned_by_turning_its_inputs() {
    SodiumFindings swapped =
        new SodiumFindings(
            FOUND.contacts().stream()
                .map(c ->
                    new SodiumFindings.OfContact(
                        c.pair(),
                        c.hosts(),
                        c.central().map(s -> new ContactStates(s.before(), s.before())),
                        c.reason(),
                        List.of()))
                .toList());
    assertThat(FOUND.of(new Pair("SnO2", "SnSe2")).orElseThrow().central().orElseThrow())
        .matches(s -> s.reverses(0));
    assertThat(
            result(results(swapped, JunctionFindings.none()), "4.5-sno2-reverse")
                .claim()
                .orElseThrow()
                .verdict())
        .isEqualTo(ClaimVerdict.NOT_SUPPORTED);
  }

  @Test
  void no_verdict_says_that_a_field_is_faster_both_ways() {
    assertThat(RESULTS.values().stream().flatMap(r -> r.claim().stream()))
        .filteredOn(c -> c.condition().contains("faster"))
        .allSatisfy(c -> assertThat(c.condition()).containsAnyOf("slowed", "slower", "longer"));
  }
}
