package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.ActivePhase;
import anodyne.cell.Conversion;
import anodyne.cell.ConversionStage;
import anodyne.cell.Galleries;
import anodyne.cell.Growth;
import anodyne.cell.Hysteresis;
import anodyne.cell.HysteresisLaw;
import anodyne.cell.Insertion;
import anodyne.cell.Isotherm;
import anodyne.cell.MonotoneTable;
import anodyne.cell.ParticleShape;
import anodyne.cell.SurfaceStorage;
import anodyne.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhaseReaderTest {
  private static final Path HOST =
      Path.of("src", "test", "resources", "anodyne", "data", "cell", "host.yaml");

  @TempDir private Path folder;

  private static List<ActivePhase> phases(Path file) {
    CellSet set = CellSets.read(file);
    String variant = set.variants().keySet().iterator().next();
    return set.cell(variant, CellKind.HALF).cell().working().phases();
  }

  @Test
  void a_phase_converts_in_stages() {
    Conversion phase = (Conversion) phases(HOST).getFirst();
    assertThat(phase.sodium()).isEqualTo(4);
    assertThat(phase.direction()).isEqualTo(-0.9);
    assertThat(phase.path()).isEqualTo(new HysteresisLaw.OneState(20, 30));
    assertThat(phase.salt_mol_per_m3()).isEqualTo(1000);
    ConversionStage insertion = phase.stages().getFirst();
    assertThat(insertion.sodiation_V()).isInstanceOf(MonotoneTable.class);
    assertThat(insertion.swelling()).isEqualTo(0.3);
    assertThat(insertion.shellCarrier_mol_per_m_s()).isInfinite();
    ConversionStage conversion = phase.stages().getLast();
    assertThat(conversion.growth()).isEqualTo(new Growth.Nuclei(2, 0.01));
    assertThat(conversion.shell_ohm_m()).isEqualTo(1000);
  }

  @Test
  void branches_of_galleries_and_points_have_a_law_of_hysteresis() {
    Insertion phase = (Insertion) phases(HOST).get(1);
    assertThat(phase.shape()).isEqualTo(ParticleShape.SLAB);
    assertThat(phase.film_ohm_m2()).isCloseTo(5e-4, within(1e-18));
    Hysteresis hysteresis = (Hysteresis) phase.openCircuit();
    assertThat(hysteresis.sodiation()).isInstanceOf(Galleries.class);
    assertThat(hysteresis.law()).isEqualTo(new HysteresisLaw.OneState(15, 25));
    assertThat(hysteresis.start()).isEqualTo(-1);
  }

  @Test
  void a_surface_stores_beside_them() {
    SurfaceStorage phase = (SurfaceStorage) phases(HOST).getLast();
    assertThat(phase.isotherm()).isEqualTo(new Isotherm.Langmuir(1.1, 4));
    assertThat(phase.surface_per_m()).isEqualTo(1e7);
  }

  @Test
  void all_of_them_go_through_bpx() throws IOException {
    Path setup =
        Files.writeString(
            folder.resolve("setup.json"),
            "{\"parameters\": \"" + HOST.toAbsolutePath() + "\", \"cell\": \"half\"}");
    Path written =
        Files.writeString(folder.resolve("host_bpx.json"), BpxWriter.text(SetupReader.read(setup)));
    List<ActivePhase> before = phases(HOST);
    List<ActivePhase> after = phases(written);
    assertThat(after).hasSize(3);
    Conversion one = (Conversion) before.getFirst();
    Conversion other = (Conversion) after.getFirst();
    assertThat(other.stages()).isEqualTo(one.stages());
    assertThat(other.path()).isEqualTo(one.path());
    assertThat(other.volumeShare()).isCloseTo(one.volumeShare(), within(1e-15));
    assertThat(other.host_mol_per_m3()).isEqualTo(one.host_mol_per_m3());
    assertThat(other.direction()).isEqualTo(one.direction());
    Hysteresis branches = (Hysteresis) ((Insertion) before.get(1)).openCircuit();
    Hysteresis again = (Hysteresis) ((Insertion) after.get(1)).openCircuit();
    assertThat(again.sodiation()).isEqualTo(branches.sodiation());
    assertThat(again.law()).isEqualTo(branches.law());
    assertThat(again.start()).isEqualTo(branches.start());
    assertThat(again.desodiation().curve(298.15).potential_V())
        .isEqualTo(branches.desodiation().curve(298.15).potential_V());
    assertThat(((Insertion) after.get(1)).shape()).isEqualTo(ParticleShape.SLAB);
    assertThat(after.getLast()).isEqualTo(before.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "kind: conversion|kind: converter|kind must be one of",
        "law: solution|law: avrami|law must be one of",
        "exponent: 2|exponent: 9|exponent 9.0 of growing nuclei",
        "start: -1|start: -2|hysteresis state -2.0",
        "share: 0.6|share: 0.9|must add up to 1",
        "width: 4|width: -4|width of an isotherm",
        "sodiation_rate: 20,||'sodiation_rate' is missing",
        "source: made|source: maid|'maid' is not listed under sources",
        "quality: estimated|quality: guessed|quality must be one of"
      })
  void what_is_wrong_is_told_with_its_line(String from, String to, String message)
      throws IOException {
    String text = Files.readString(HOST);
    assertThat(text).contains(from);
    Path file =
        Files.writeString(folder.resolve("bad.yaml"), text.replace(from, to == null ? "" : to));
    assertThatThrownBy(() -> phases(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("bad.yaml:");
  }
}
