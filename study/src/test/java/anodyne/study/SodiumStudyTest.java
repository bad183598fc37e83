package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.data.SodiumReader;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Step;
import anodyne.transport.FirstStep;
import anodyne.transport.Sodiated;
import anodyne.transport.SodiumDefaults;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.SodiumValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SodiumStudyTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final Selection SELECTION = new Selection(LIBRARY.methods());
  private static final Map<Integer, Row> ROWS = new LinkedHashMap<>();

  private record Row(List<SodiumInputs> inputs, Sodiated sodiated) {
    List<SodiumInputs.Inserting> hosts() {
      return inputs.stream()
          .filter(SodiumInputs.Inserting.class::isInstance)
          .map(SodiumInputs.Inserting.class::cast)
          .toList();
    }

    boolean all(Predicate<SodiumInputs.Inserting> condition) {
      return hosts().stream().allMatch(condition);
    }
  }

  private static Row row(Design design) {
    List<Phase> phases = design.heterostructure().phases().stream().map(LIBRARY::find).toList();
    SodiationStudy sodiation = SodiationStudy.prepare(design, phases, LIBRARY, SELECTION, EVIDENCE);
    return new Row(
        SodiumStudy.inputs(design, phases, sodiation, SELECTION, EVIDENCE),
        sodiation.sodiated(EVIDENCE));
  }

  @BeforeAll
  static void every_row_of_the_table() {
    for (EvidenceRow each : EVIDENCE.table1()) {
      ROWS.put(each.number(), row(DesignReader.defaults(StudyRun.heterostructure(each))));
    }
  }

  private static Row numbered(int row) {
    return Optional.ofNullable(ROWS.get(row)).orElseThrow();
  }

  private static long rows(Predicate<SodiumInputs.Inserting> condition) {
    return ROWS.values().stream().filter(r -> r.all(condition)).count();
  }

  private static boolean hasMeasuredPotential(SodiumInputs.Inserting host) {
    return host.insertionPotential().basis() == SodiumValue.Basis.MEASURED_STEP;
  }

  private static boolean hasMeasuredDiffusivity(SodiumInputs.Inserting host) {
    return host.diffusivity().quality() == Quality.MEASURED;
  }

  @Test
  void every_phase_of_the_table_is_a_host_or_blocks_and_every_row_has_a_host() {
    assertThat(ROWS).hasSize(55);
    ROWS.values()
        .forEach(row -> {
          assertThat(row.inputs()).noneMatch(SodiumInputs.Missing.class::isInstance);
          assertThat(row.hosts()).isNotEmpty();
        });
  }

  @Test
  void so_many_rows_of_the_table_run_on_measured_values() {
    assertThat(rows(SodiumStudyTest::hasMeasuredPotential)).isEqualTo(43);
    assertThat(rows(h -> hasMeasuredPotential(h) && h.first().kind() == FirstStep.Kind.INSERTION))
        .isEqualTo(27);
    assertThat(rows(SodiumStudyTest::hasMeasuredDiffusivity)).isEqualTo(17);
    assertThat(rows(h -> hasMeasuredPotential(h) && hasMeasuredDiffusivity(h))).isEqualTo(17);
    assertThat(rows(h -> !h.isSwept())).isEqualTo(45);
    assertThat(rows(h -> h.barrier().isPresent())).isEqualTo(15);
  }

  @Test
  void what_is_swept_is_an_assumption() {
    for (Row row : ROWS.values()) {
      for (SodiumInputs.Inserting host : row.hosts()) {
        boolean swept = host.diffusivity().basis() == SodiumValue.Basis.SWEPT_DEFAULT;
        assertThat(
                host.assumptions().stream()
                    .anyMatch(a -> a.name().equals(host.name() + ".sodium_diffusivity")))
            .isEqualTo(swept);
      }
    }
  }

  @Test
  void the_potential_of_the_pairs_own_electrode_comes_first() {
    SodiumInputs.Inserting molybdenum = numbered(16).hosts().getFirst();
    assertThat(molybdenum.first().origin()).isEqualTo(FirstStep.Origin.FOLLOWED);
    assertThat(molybdenum.insertionPotential().value()).isCloseTo(1.55, within(1e-9));
  }

  @Test
  void an_insertion_seen_elsewhere_comes_before_a_conversion_seen_here() {
    SodiumInputs.Inserting molybdenum = numbered(32).hosts().getFirst();
    assertThat(molybdenum.first().origin()).isEqualTo(FirstStep.Origin.OTHER_ELECTRODES);
    assertThat(molybdenum.first().kind()).isEqualTo(FirstStep.Kind.INSERTION);
    assertThat(molybdenum.insertionPotential().value()).isCloseTo(1.08, within(1e-9));
  }

  @Test
  void a_phase_without_reported_steps_takes_the_first_step_of_equilibrium_and_says_so() {
    SodiumInputs.Inserting pyrrhotite = numbered(19).hosts().getFirst();
    assertThat(pyrrhotite.name()).isEqualTo("Fe9S10");
    assertThat(pyrrhotite.first().origin()).isEqualTo(FirstStep.Origin.EQUILIBRIUM);
    assertThat(pyrrhotite.insertionPotential().basis()).isEqualTo(SodiumValue.Basis.EQUILIBRIUM);
    assertThat(pyrrhotite.assumptions())
        .anySatisfy(a -> assertThat(a.name()).isEqualTo("Fe9S10.insertion_potential"));
  }

  @Test
  void an_equilibrium_step_above_every_anode_is_not_believed() {
    SodiumInputs.Inserting oxide =
        ROWS.values().stream()
            .flatMap(r -> r.hosts().stream())
            .filter(h -> h.name().equals("VOx"))
            .findFirst()
            .orElseThrow();
    assertThat(oxide.insertionPotential().basis()).isEqualTo(SodiumValue.Basis.SWEPT_DEFAULT);
  }

  @Test
  void mxenes_block_and_copper_takes_up_no_sodium() {
    assertThat(numbered(50).inputs().getLast()).isInstanceOf(SodiumInputs.Blocking.class);
    Row copper = row(DesignReader.defaults(Heterostructure.parse("MoS2/Cu")));
    assertThat(copper.inputs().getLast())
        .isInstanceOfSatisfying(
            SodiumInputs.Blocking.class, b -> assertThat(b.reason()).contains("no compound"));
  }

  /** Differences between reported and equilibrium potentials, one per phase and kind of step. */
  private static Map<String, Double> differences(boolean insertion) {
    Map<String, Double> differences = new LinkedHashMap<>();
    for (Row row : ROWS.values()) {
      List<SodiationPath> paths = row.sodiated().equilibrium().orElseThrow().paths();
      for (int i = 0; i < paths.size(); i++) {
        SodiumInputs.Inserting host = row.hosts().get(i);
        if (insertion
            && hasMeasuredPotential(host)
            && host.first().kind() == FirstStep.Kind.INSERTION) {
          differences.put(
              host.name(),
              host.insertionPotential().value() - paths.get(i).steps().getFirst().voltage_V());
        }
        if (!insertion
            && host.desodiationPotential()
                .filter(v -> v.basis() == SodiumValue.Basis.MEASURED_STEP)
                .isPresent()) {
          differences.put(
              host.name(), host.desodiationPotential().get().value() - formation_V(paths.get(i)));
        }
      }
    }
    return differences;
  }

  private static double formation_V(SodiationPath path) {
    Mixture products =
        path.steps().stream()
            .filter(s -> s.kind().equals("conversion"))
            .reduce((_, later) -> later)
            .map(Step::after)
            .orElse(path.end());
    return new ReactionEnergy(path.start(), products).voltage_V();
  }

  private static void hasErrors(Map<String, Double> seen, SodiumDefaults.PotentialError stated) {
    List<Double> values = new ArrayList<>(seen.values());
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double sd = Math.sqrt(squares / (values.size() - 1));
    assertThat(Math.abs(mean)).isCloseTo(stated.bias_V(), within(0.03));
    assertThat(sd).isCloseTo(stated.scatter_V(), within(0.03));
  }

  @Test
  void the_errors_of_equilibrium_are_its_differences_from_what_is_reported() {
    SodiumDefaults defaults = SodiumReader.builtIn();
    assertThat(differences(true)).hasSizeGreaterThanOrEqualTo(28);
    hasErrors(differences(true), defaults.equilibriumInsertion());
    assertThat(differences(false)).hasSizeGreaterThanOrEqualTo(30);
    hasErrors(differences(false), defaults.equilibriumRelease());
  }

  @Test
  void draws_share_the_error_of_the_method_and_leave_those_of_the_junction_alone() {
    Design design = DesignReader.defaults(Heterostructure.parse("MoS2/SnS2"));
    List<SodiumInputs> sodium = row(design).inputs();
    Uncertainties with = new Uncertainties(design, List.of(), List.of(), List.of(), sodium);
    assertThat(with.labels())
        .containsOnlyOnce("bias of cv (insertion potential)")
        .contains("MoS2: sodium sites", "SnS2: sodium diffusivity");
    assertThat(with.junctionDimensions()).isZero();
    double[] middle = new double[with.dimensions()];
    Arrays.fill(middle, 0.5);
    double[] shifted = middle.clone();
    shifted[with.labels().indexOf("bias of cv (insertion potential)")] = 0.9;
    for (int phase = 0; phase < 2; phase++) {
      double central =
          new SodiumInputs.Central(sodium).amount(phase, SodiumQuantity.INSERTION_POTENTIAL);
      assertThat(with.sodium(middle).amount(phase, SodiumQuantity.INSERTION_POTENTIAL))
          .isCloseTo(central, within(1e-9));
      assertThat(with.sodium(shifted).amount(phase, SodiumQuantity.INSERTION_POTENTIAL) - central)
          .isCloseTo(0.15 * 1.2816, within(1e-3));
    }
  }
}
