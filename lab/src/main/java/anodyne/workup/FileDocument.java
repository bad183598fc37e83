package anodyne.workup;

import anodyne.data.JsonObject;
import anodyne.quantity.Warning;
import java.util.List;

/** A file with its cycles, spectra and warnings, as JSON. */
public final class FileDocument {
  private FileDocument() {}

  /** The entries of one file; those of its cycling data stand beside the others. */
  public static JsonObject of(FileWork work) {
    JsonObject document = RecordingDocument.of(work.recording());
    if (work.cycling().size() == 1) {
      document.putAll(CyclingDocument.of(work.cycling().getFirst()));
    } else if (!work.cycling().isEmpty()) {
      document.put("series", work.cycling().stream().map(CyclingDocument::of).toList());
    }
    return document.put("warnings", warnings(work.warnings()));
  }

  static List<JsonObject> warnings(List<Warning> warnings) {
    return warnings.stream()
        .map(w ->
            new JsonObject()
                .put("code", w.code())
                .put("message", w.message())
                .put("subject", w.subject()))
        .toList();
  }
}
