package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.library.Finding;
import anodyne.library.Library;
import anodyne.library.LibraryCheck;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue.Amount;
import anodyne.library.Selected;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {
  @TempDir Path folder;

  private final LibraryFiles builtIn = LibraryFiles.builtIn();

  private static final String OWN =
      """
      schema: phase/1
      id: %s
      formula: MoS2
      form: "%s"
      names: [%s]
      properties:
        work_function:
          unit: eV
          values:
            - {value: 4.9, uncertainty: 0.03, method: UPS, quality: measured, source: own film}
      """;

  private LibraryFiles withOwn(String file, String text) throws Exception {
    Files.writeString(folder.resolve(file), text);
    return LibraryFiles.open(List.of(folder));
  }

  @Test
  void every_built_in_file_reads_and_the_index_equals_what_the_files_say() throws Exception {
    List<Phase> phases = builtIn.phases();
    assertThat(phases).hasSizeGreaterThan(100);
    try (InputStream in = LibraryFiles.class.getResourceAsStream("/anodyne/library/index.tsv")) {
      assertThat(in).isNotNull();
      String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(index).isEqualTo(LibraryIndex.text(phases));
    }
    Path files =
        Path.of(LibraryFiles.class.getResource("/anodyne/library/index.tsv").toURI())
            .resolveSibling("phases");
    try (var listed = Files.list(files)) {
      assertThat(listed.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(phases.stream().map(p -> p.id() + ".yaml").toList());
    }
  }

  @Test
  void the_built_in_library_passes_its_check_without_errors() {
    assertThat(LibraryCheck.of(builtIn.library()))
        .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
        .isEmpty();
  }

  @Test
  void no_two_built_in_phases_share_a_name() {
    List<String> names = builtIn.phases().stream().flatMap(p -> p.allNames().stream()).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void every_name_finds_its_phase_as_one_file_and_in_memory() {
    Library library = builtIn.library();
    for (Phase phase : library.phases()) {
      for (String name : phase.allNames()) {
        assertThat(library.find(name)).as(name).contains(phase);
      }
      assertThat(builtIn.find(phase.allNames().getLast())).isEqualTo(phase);
    }
  }

  @Test
  void every_built_in_phase_survives_the_round_trip() {
    PhaseReader reader = new PhaseReader(builtIn.methods());
    for (Phase phase : builtIn.phases()) {
      Node root = TreeReader.yaml(phase.id(), PhaseText.of(phase));
      assertThat(reader.read(root)).isEqualTo(phase);
    }
  }

  @Test
  void an_unknown_phase_is_refused_with_suggestions() {
    assertThatThrownBy(() -> builtIn.find("MoS3x"))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("unknown phase 'MoS3x'; phase library of \\d+ phases; did you mean .*");
    assertThatThrownBy(() -> builtIn.find("S2Mo"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MoS2");
    assertThatThrownBy(() -> builtIn.find("\u0007 no\nsuch thing"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("library list");
  }

  @Test
  void a_file_of_the_user_with_a_new_id_adds_a_phase() throws Exception {
    LibraryFiles files = withOwn("MoS2-mine.yaml", OWN.formatted("MoS2-mine", "mine", "mine"));
    assertThat(files.find("MoS2:mine").id()).isEqualTo("MoS2-mine");
    assertThat(files.find("mine").id()).isEqualTo("MoS2-mine");
    assertThat(files.ids()).hasSize(builtIn.ids().size() + 1);
    assertThat(files.find("MoS2")).isEqualTo(builtIn.find("MoS2"));
  }

  @Test
  void a_file_of_the_user_with_a_built_in_id_wins_the_selection_and_hides_nothing()
      throws Exception {
    LibraryFiles files = withOwn("MoS2-2H.yaml", OWN.formatted("MoS2-2H", "2H", ""));
    Phase mine = files.find("MoS2");
    Selected chosen =
        files.library().selection().amount(mine, Property.WORK_FUNCTION).orElseThrow();
    assertThat(chosen.value()).isEqualTo(4.9);
    assertThat(chosen.sampleScatter_sd()).isEqualTo(0.03);
    assertThat(chosen.all())
        .containsAll(builtIn.find("MoS2").values(Property.WORK_FUNCTION))
        .hasSizeGreaterThan(1);
    assertThat(mine.values(Property.BAND_GAP))
        .isEqualTo(builtIn.find("MoS2").values(Property.BAND_GAP));
    assertThat(mine.structure()).isEqualTo(builtIn.find("MoS2").structure());
  }

  @Test
  void the_user_owns_a_name_that_a_built_in_phase_has_too() throws Exception {
    LibraryFiles files = withOwn("MoS2-mine.yaml", OWN.formatted("MoS2-mine", "mine", "MoS2"));
    assertThat(files.find("MoS2").id()).isEqualTo("MoS2-mine");
    assertThat(files.find("MoS2:2H").id()).isEqualTo("MoS2-2H");
  }

  @Test
  void of_two_folders_the_later_wins() throws Exception {
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(folder.resolve("MoS2-2H.yaml"), OWN.formatted("MoS2-2H", "2H", ""));
    Files.writeString(
        second.resolve("MoS2-2H.yaml"), OWN.formatted("MoS2-2H", "2H", "").replace("4.9", "5.1"));
    Phase phase = LibraryFiles.open(List.of(folder, second)).find("MoS2");
    assertThat(phase.overrides()).extracting(v -> v.datum()).containsExactly(new Amount(5.1));
    assertThat(phase.values(Property.WORK_FUNCTION))
        .extracting(v -> v.datum())
        .contains(new Amount(4.9));
  }

  @Test
  void broken_folders_and_files_are_refused_in_one_line() throws Exception {
    assertThatThrownBy(() -> LibraryFiles.open(List.of(folder.resolve("absent"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> withOwn("other.yaml", OWN.formatted("MoS2-mine", "mine", "")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rename it MoS2-mine.yaml");
    Files.delete(folder.resolve("other.yaml"));
    assertThatThrownBy(
            () -> withOwn("MoS2-2H.yaml", OWN.formatted("MoS2-2H", "1T", "")).find("MoS2"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must keep formula MoS2 and form '2H'");
    assertThatThrownBy(() -> withOwn("MoS2-2H.yaml", "schema: phase/1\nid: [\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MoS2-2H.yaml:");
  }

  @Test
  void the_folder_of_the_user_is_the_option_or_the_variable_or_below_home() {
    Path home = Path.of("home");
    assertThat(
            LibraryFolder.locate(
                    Optional.of(Path.of("a")), Map.of(LibraryFolder.VARIABLE, "b"), home)
                .path())
        .isEqualTo(Path.of("a"));
    assertThat(
            LibraryFolder.locate(Optional.empty(), Map.of(LibraryFolder.VARIABLE, "b"), home)
                .path())
        .isEqualTo(Path.of("b"));
    assertThat(LibraryFolder.locate(Optional.empty(), Map.of(), home).path())
        .isEqualTo(home.resolve(".anodyne").resolve("library"));
  }

  @Test
  void an_added_file_is_kept_word_for_word_and_found_afterwards() throws Exception {
    String text = "# measured on a Tuesday\n" + OWN.formatted("MoS2-mine", "mine", "mine");
    Path file = Files.writeString(folder.resolve("anything.yaml"), text);
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    assertThat(own.add(file, builtIn, false).id()).isEqualTo("MoS2-mine");
    assertThat(Files.readString(own.path().resolve("MoS2-mine.yaml"))).isEqualTo(text);
    assertThat(LibraryFiles.open(List.of(own.path())).find("mine").formula()).isEqualTo("MoS2");
    assertThatThrownBy(() -> own.add(file, builtIn, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("already has a phase MoS2-mine");
    assertThat(own.add(file, builtIn, true).id()).isEqualTo("MoS2-mine");
  }

  @Test
  void a_file_that_could_not_be_laid_over_its_namesake_is_not_added() throws Exception {
    Path file = Files.writeString(folder.resolve("x.yaml"), OWN.formatted("MoS2-2H", "1T", ""));
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    assertThatThrownBy(() -> own.add(file, builtIn, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must keep formula MoS2");
    assertThat(own.path()).doesNotExist();
  }

  @Test
  void an_exported_phase_added_again_changes_nothing() throws Exception {
    Phase phase = builtIn.find("MoS2");
    Path file = Files.writeString(folder.resolve("copy.yaml"), PhaseText.of(phase));
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    own.add(file, builtIn, false);
    Phase again = LibraryFiles.open(List.of(own.path())).find("MoS2");
    assertThat(again.overrides()).isEmpty();
    assertThat(again.properties()).isEqualTo(phase.properties());
  }

  @Test
  void a_refused_file_leaves_nothing_behind() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "schema: phase/1\nid: x\n");
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    assertThatThrownBy(() -> own.add(file, builtIn, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("formula");
    assertThat(own.path()).doesNotExist();
  }

  @Test
  void a_stored_phase_is_complete_and_leaves_no_partial_file() throws Exception {
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    Path file = own.store(builtIn.find("MoS2"), false);
    assertThat(new PhaseReader(builtIn.methods()).read(file).id()).isEqualTo("MoS2-2H");
    try (var files = Files.list(own.path())) {
      assertThat(files).containsExactly(file);
    }
  }
}
