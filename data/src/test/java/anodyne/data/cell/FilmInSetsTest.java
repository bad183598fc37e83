package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Cell;
import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.CellTest;
import anodyne.cell.CellTheory;
import anodyne.cell.GrowingFilm;
import anodyne.cell.ProtocolText;
import anodyne.cell.Resolution;
import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.Film;
import anodyne.cell.ageing.FilmGrowth;
import anodyne.cell.ageing.GrowthKind;
import anodyne.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Films that grow: in setups, in cells, and as BPX. */
final class FilmInSetsTest {
  @TempDir private Path folder;

  /** A value for every parameter, each its own. */
  private static double value(AgeingParameter parameter) {
    return switch (parameter) {
      case FILM_MOLAR_VOLUME -> 4e-5;
      case FILM_START -> 3e-9;
      case FILM_TUNNELLING_DECAY -> 2e9;
      case FILM_DISSOLUTION -> 1e-16;
      default -> 0.25 + 0.125 * FilmReader.parameters().indexOf(parameter);
    };
  }

  private static String entries(GrowthKind kind) {
    StringBuilder text = new StringBuilder("{\"growth\": \"" + kind.word() + "\"");
    Film.of(kind, FilmInSetsTest::value)
        .parameters()
        .forEach((parameter, number) ->
            text.append(", \"")
                .append(parameter.word())
                .append("\": {\"value\": ")
                .append(number)
                .append(", \"unit\": \"")
                .append(parameter.unit())
                .append("\"}"));
    return text.append("}").toString();
  }

  private CellSetup setup(String film) throws IOException {
    return SetupReader.read(
        Files.writeString(
            folder.resolve("setup.json"),
            "{\"parameters\": \"chayambuka2022\", \"cell\": \"half\", \"overrides\":"
                + " {\"negative.film\": "
                + film
                + "}}"));
  }

  private static GrowingFilm film(Cell cell) {
    return (GrowingFilm) cell.working().phases().getLast();
  }

  @ParameterizedTest
  @EnumSource
  void a_film_is_written_as_bpx_and_read_again(GrowthKind kind) throws IOException {
    CellSetup setup = setup(entries(kind));
    GrowingFilm film = film(setup.cell());
    assertThat(GrowthKind.of(film.film().growth())).isEqualTo(kind);
    assertThat(film.film()).isEqualTo(Film.of(kind, FilmInSetsTest::value));
    assertThat(film.area_per_m())
        .isEqualTo(setup.cell().working().phases().getFirst().surface_per_m());
    Path file = Files.writeString(folder.resolve("film.json"), BpxWriter.text(setup));
    assertThat(Files.readString(file)).contains("\"Film growth\"", "\"Molar volume [m3.mol-1]\"");
    CellSetup again =
        SetupReader.read(
            Files.writeString(
                folder.resolve("again.json"),
                "{\"parameters\": \"film.json\", \"cell\": \"half\"}"));
    assertThat(film(again.cell())).isEqualTo(film);
  }

  @ParameterizedTest
  @EnumSource
  void a_film_binds_sodium_in_every_model(CellTheory theory) throws IOException {
    CellSetup setup =
        setup(
            "{\"growth\": \"solvent_diffusion\", \"film_molar_volume\": {\"value\": 4e-5, \"unit\":"
                + " \"m3/mol\"}, \"film_electrons\": {\"value\": 1, \"unit\": \"1\"},"
                + " \"film_resistivity\": {\"value\": 0, \"unit\": \"ohm m\"}, \"film_start\":"
                + " {\"value\": 2e-9, \"unit\": \"m\"}, \"film_solvent_diffusivity\": {\"value\":"
                + " 1e-20, \"unit\": \"m2/s\"}, \"film_solvent_concentration\": {\"value\": 4000,"
                + " \"unit\": \"mol/m3\"}}");
    Film law = film(setup.cell()).film();
    assertThat(law.growth()).isInstanceOf(FilmGrowth.SolventDiffusion.class);
    CellModel model = theory.model(setup.cell(), Resolution.exact(4, 6));
    double[] before = new double[model.size()];
    model.amounts(model.atRest(), before);
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(1e-7)).run(ProtocolText.of("Rest for 10 hours"));
    assertThat(history.stopped()).isEmpty();
    double[] after = history.amounts().toArray();
    assertThat(model.sodium_mol(after) / model.sodium_mol(before)).isEqualTo(1, within(1e-13));
    double grown_m = law.grown_m(2e-9, 1, 298.15, 36_000, 1e-9);
    int places = theory == CellTheory.DFN ? 4 : 1;
    double unit = history.unknowns().get(history.unknowns().size() - places);
    assertThat(unit * law.start_m()).isEqualTo(grown_m, within(1e-4 * grown_m));
  }

  @Test
  void what_is_missing_too_much_or_wrong_is_named() {
    assertThatThrownBy(() -> setup("{\"growth\": \"steadily\"}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("growth must be one of");
    assertThatThrownBy(() -> setup("{\"growth\": \"steady\"}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("negative.film needs film_current");
    assertThatThrownBy(() ->
            setup(
                entries(GrowthKind.STEADY)
                    .replace(
                        "\"growth\"",
                        "\"film_exchange\": {\"value\": 1, \"unit\": \"A/m2\"}, \"growth\"")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not need film_exchange to grow by steady");
    assertThatThrownBy(() -> setup(entries(GrowthKind.STEADY).replace("m3/mol", "cm3/mol")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("m3/mol");
  }
}
