package anodyne.data;

import anodyne.cell.Gallery;
import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.cell.ageing.GrowthKind;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCurve;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Reported;
import anodyne.cell.part.Sourced;
import anodyne.cell.part.SourcedCurve;
import anodyne.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The documents of {@code library parts}, schema {@code parts/1}: {@code parts[]} and {@code
 * ageing[]} with their values, intervals and sources.
 */
public final class PartsDocument {
  /** The schema written. */
  public static final String SCHEMA = "parts/1";

  private PartsDocument() {}

  /** Parts and scenarios of ageing. */
  public static JsonObject of(
      List<Part> parts, List<AgeingScenario> scenarios, JsonObject provenance) {
    return Document.close(
        Document.of(SCHEMA)
            .put("parts", parts.stream().map(PartsDocument::part).toList())
            .put("ageing", scenarios.stream().map(PartsDocument::scenario).toList()),
        List.of(),
        List.of(),
        provenance);
  }

  private static JsonObject part(Part part) {
    List<JsonObject> properties = new ArrayList<>();
    for (Map.Entry<PartProperty, Sourced> entry : part.properties().entrySet()) {
      properties.add(property(entry.getKey(), entry.getValue()));
    }
    List<JsonObject> curves = new ArrayList<>();
    for (Map.Entry<PartCurve, SourcedCurve> entry : part.curves().entrySet()) {
      curves.add(curve(entry.getKey(), entry.getValue()));
    }
    return new JsonObject()
        .put("id", part.id())
        .put("kind", part.kind().word())
        .put("formula", part.formula())
        .put("names", part.allNames())
        .put("family", part.family())
        .put("description", part.description())
        .put("properties", properties)
        .put("curves", curves)
        .put("missing", part.missing())
        .put("notes", part.notes());
  }

  private static JsonObject property(PartProperty property, Sourced sourced) {
    return value(property.word(), property.unit(), sourced.used())
        .put("reported", sourced.reported().stream().map(PartsDocument::reported).toList());
  }

  private static JsonObject value(String name, String unit, Estimate used) {
    return new JsonObject().put("name", name).put("unit", unit).putAll(Document.estimate(used));
  }

  private static JsonObject reported(Reported reported) {
    return new JsonObject()
        .put("low", reported.low())
        .put("high", reported.high())
        .put("sample", reported.sample())
        .put("method", reported.method())
        .put("quality", reported.quality().word())
        .put("source", reported.source());
  }

  private static JsonObject curve(PartCurve name, SourcedCurve curve) {
    JsonObject entry =
        new JsonObject()
            .put("name", name.word())
            .put("unit_x", name.unitX())
            .put("unit_y", name.unitY())
            .put("quality", curve.quality().word())
            .put("basis", curve.basis())
            .put("source", curve.source());
    return switch (curve.form()) {
      case SourcedCurve.Points points -> entry.put("x", points.x()).put("y", points.y());
      case SourcedCurve.Sites sites ->
          entry.put(
              "galleries",
              sites.galleries().galleries().stream().map(PartsDocument::gallery).toList());
    };
  }

  private static JsonObject gallery(Gallery gallery) {
    return new JsonObject()
        .put("share", gallery.share())
        .put("potential_V", gallery.potential_V())
        .put("width", gallery.width());
  }

  private static JsonObject scenario(AgeingScenario scenario) {
    List<JsonObject> parameters = new ArrayList<>();
    for (Map.Entry<AgeingParameter, Estimate> entry : scenario.parameters().entrySet()) {
      AgeingParameter parameter = entry.getKey();
      parameters.add(value(parameter.word(), parameter.unit(), entry.getValue()));
    }
    return new JsonObject()
        .put("id", scenario.id())
        .put("description", scenario.description())
        .put("family", scenario.family())
        .put("film_growth", scenario.growth().map(GrowthKind::word))
        .put("weakest_quality", scenario.weakest().word())
        .put("parameters", parameters);
  }
}
