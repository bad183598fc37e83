package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.crystal.CifReader;
import anodyne.library.CrystalPhase;
import anodyne.library.Finding;
import anodyne.library.Library;
import anodyne.library.LibraryCheck;
import anodyne.library.Phase;
import anodyne.library.StructureRecord;
import anodyne.quantity.Quality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifImportTest {
  @TempDir Path folder;

  private final LibraryFiles builtIn = LibraryFiles.builtIn();

  private static final String WURTZITE =
      """
      data_ZnS
      _chemical_formula_sum 'S Zn'
      _chemical_name_mineral wurtzite
      _cell_length_a 3.8227(1)
      _cell_length_b 3.8227(1)
      _cell_length_c 6.2607(1)
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 120
      _cell_measurement_temperature 293
      _symmetry_space_group_name_H-M 'P 63 m c'
      _symmetry_Int_Tables_number 186
      loop_
      _symmetry_equiv_pos_as_xyz
      x,y,z
      -y,x-y,z
      -x+y,-x,z
      -x,-y,z+1/2
      y,-x+y,z+1/2
      x-y,x,z+1/2
      -y,-x,z
      -x+y,y,z
      x,x-y,z
      y,x,z+1/2
      x-y,-y,z+1/2
      -x,-x+y,z+1/2
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      Zn1 Zn 0.333333 0.666667 0
      S1 S 0.333333 0.666667 0.3748(2)
      """;

  private static Phase imported(String cif) {
    return CrystalPhase.of("mine", CifReader.read(cif), "wurtzite.cif");
  }

  @Test
  void a_cif_becomes_a_phase_with_its_space_group_sites_and_source() {
    Phase phase = imported(WURTZITE);
    assertThat(phase.formula()).isEqualTo("ZnS");
    assertThat(phase.description()).isEqualTo("wurtzite");
    StructureRecord structure = phase.structure().orElseThrow();
    assertThat(structure.spaceGroupNumber()).isEqualTo(186);
    assertThat(structure.formulaUnitsPerCell()).hasValue(2);
    assertThat(structure.sites()).extracting(s -> s.multiplicity()).containsExactly(2, 2);
    assertThat(structure.sites().getLast().z()).isCloseTo(0.3748, within(1e-12));
    assertThat(structure.temperature_K()).hasValue(293);
    assertThat(structure.quality()).isEqualTo(Quality.MEASURED);
    assertThat(structure.source()).endsWith("read from wurtzite.cif");
  }

  @Test
  void an_imported_phase_passes_the_check_and_expands_to_the_atoms_of_the_file() {
    Phase phase = imported(WURTZITE);
    assertThat(LibraryCheck.of(new Library(List.of(phase), builtIn.methods())))
        .extracting(Finding::severity)
        .containsOnly(Finding.Severity.NOTE);
    assertThat(phase.structure().orElseThrow().asymmetricUnit().expanded().content())
        .isEqualTo(CifReader.read(WURTZITE).structure().content());
  }

  @Test
  void a_file_that_does_not_say_how_it_was_made_counts_as_computed() {
    Phase phase = imported(WURTZITE.replace("_cell_measurement_temperature 293\n", ""));
    assertThat(phase.structure().orElseThrow().quality()).isEqualTo(Quality.COMPUTED);
  }

  @Test
  void operations_of_no_tabulated_setting_are_written_out_in_p1() {
    String shifted =
        WURTZITE
            .replaceAll("(?m)^(-?[xy][^ ]*,)z\\+1/2$", "$1-z+1/7")
            .replaceAll("(?s)x,y,z\n.*?loop_", "x,y,z\n-x,-y,-z+1/7\nloop_")
            .replace("_symmetry_space_group_name_H-M 'P 63 m c'\n", "")
            .replace("_symmetry_Int_Tables_number 186\n", "")
            .replace("'S Zn'", "'Zn S'");
    Phase phase = imported(shifted);
    StructureRecord structure = phase.structure().orElseThrow();
    assertThat(structure.spaceGroupNumber()).isEqualTo(1);
    assertThat(structure.sites()).hasSize(4).allMatch(s -> s.multiplicity() == 1);
    assertThat(phase.notes()).anyMatch(n -> n.contains("P1"));
  }

  @Test
  void an_imported_phase_is_found_by_its_id() throws Exception {
    Path file = Files.writeString(folder.resolve("wurtzite.cif"), WURTZITE);
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    Phase phase = own.importCif(file, "my-ZnS", builtIn, false);
    assertThat(LibraryFiles.open(List.of(own.path())).find("my-ZnS")).isEqualTo(phase);
  }

  @Test
  void under_the_id_of_a_built_in_phase_of_the_same_composition_it_becomes_its_structure()
      throws Exception {
    Path file = Files.writeString(folder.resolve("wurtzite.cif"), WURTZITE);
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    String id = builtIn.find("ZnS:wurtzite").id();
    own.importCif(file, id, builtIn, false);
    Phase phase = LibraryFiles.open(List.of(own.path())).find("ZnS:wurtzite");
    assertThat(phase.structure().orElseThrow().source()).contains("wurtzite.cif");
    assertThat(phase.properties()).isEqualTo(builtIn.find("ZnS:wurtzite").properties());
    assertThatThrownBy(() -> own.importCif(file, "MoS2-2H", builtIn, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must keep formula MoS2");
  }

  @Test
  void a_broken_cif_is_refused_with_line_and_column_and_nothing_is_stored() throws Exception {
    Path file = Files.writeString(folder.resolve("x.cif"), WURTZITE.replace("3.8227(1)", "?"));
    LibraryFolder own = new LibraryFolder(folder.resolve("lib"));
    assertThatThrownBy(() -> own.importCif(file, "x", builtIn, false))
        .isInstanceOf(InputException.class)
        .hasMessageMatching(".*x\\.cif:\\d+:\\d+; .*");
    assertThatThrownBy(() -> own.importCif(file, "../x", builtIn, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not fit for a file name");
    assertThat(own.path()).doesNotExist();
  }
}
