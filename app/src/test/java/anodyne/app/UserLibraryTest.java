package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.data.InputException;
import anodyne.data.LibraryFiles;
import anodyne.data.LibraryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserLibraryTest {
  @TempDir Path folder = Path.of("");

  private LibraryFiles phases(Map<String, String> environment) {
    return Common.phases(Optional.empty(), environment, folder);
  }

  @Test
  void a_folder_named_by_the_environment_must_be_there() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> phases(Map.of(LibraryFolder.VARIABLE, nowhere.toString())))
        .isInstanceOfSatisfying(
            InputException.class,
            refusal -> {
              assertThat(refusal.what()).isEqualTo("no folder of phases");
              assertThat(refusal.where()).isEqualTo("ANODYNE_LIBRARY=" + nowhere);
              assertThat(refusal.mend()).isEqualTo("create it, or unset ANODYNE_LIBRARY");
            });
  }

  @Test
  void the_folder_at_home_may_be_absent() {
    assertThat(phases(Map.of()).ids()).isEqualTo(LibraryFiles.builtIn().ids());
    assertThat(phases(Map.of(LibraryFolder.VARIABLE, " ")).ids())
        .isEqualTo(LibraryFiles.builtIn().ids());
  }

  @Test
  void a_folder_named_by_the_environment_is_read() throws IOException {
    Files.writeString(
        folder.resolve("Own-a.yml"),
        """
        schema: phase/1
        id: Own-a
        formula: ZnS
        form: a
        names: []
        description: d
        properties: {}
        """);
    assertThat(phases(Map.of(LibraryFolder.VARIABLE, folder.toString())).ids()).contains("Own-a");
  }
}
