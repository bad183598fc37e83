package anodyne.data;

import anodyne.evidence.SurfaceCapacity;
import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.preparation.Precaution;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Small tables that come with the program beside the library: capacities of surfaces ({@code
 * surface/1}), gases of syntheses ({@code gases/1}), hazards of their substances ({@code
 * hazards/1}).
 */
public final class SodiationFiles {
  private static final String ROOT = "/anodyne/evidence/";
  private static final double CONFIDENCE = 0.9;

  private SodiationFiles() {}

  /** Sodium on the surfaces of MXenes. */
  public static List<SurfaceCapacity> surfaces() {
    Node root = tree("surface.yaml");
    root.object("schema", "surfaces").schema("surface/1");
    return root.list("surfaces").stream().map(SodiationFiles::surface).toList();
  }

  private static SurfaceCapacity surface(Node node) {
    node.object("formula", "counted_as", "used", "reported");
    Node used =
        node.get("used")
            .object("capacity_mAh_per_g", "low_mAh_per_g", "high_mAh_per_g", "quality", "basis");
    return node.build(() ->
        new SurfaceCapacity(
            node.text("formula"),
            Formula.parse(node.text("counted_as")),
            new Estimate(
                used.number("capacity_mAh_per_g"),
                used.number("low_mAh_per_g"),
                used.number("high_mAh_per_g"),
                CONFIDENCE,
                used.text("basis"),
                quality(used, "quality")),
            node.list("reported").stream()
                .map(n -> n.object("capacity_mAh_per_g", "sample", "quality", "source"))
                .map(n ->
                    new SurfaceCapacity.Reported(
                        EvidenceNodes.span(n.get("capacity_mAh_per_g"), "capacity_mAh_per_g"),
                        n.text("sample"),
                        quality(n, "quality"),
                        n.text("source")))
                .toList()));
  }

  /** Gases of syntheses as phases that hold a formation enthalpy and nothing else. */
  public static List<Phase> gases() {
    Node root = tree("gases.yaml");
    root.object("schema", "gases").schema("gases/1");
    return root.list("gases").stream().map(SodiationFiles::gas).toList();
  }

  private static Phase gas(Node node) {
    node.object(
        "formula",
        "name",
        "formation_enthalpy_kJ_per_mol",
        "uncertainty_kJ_per_mol",
        "quality",
        "source");
    return node.build(() ->
        new Phase(
            node.text("formula"),
            node.text("formula"),
            "",
            List.of(),
            node.text("name"),
            Optional.empty(),
            List.of(
                new PropertyValue(
                    Property.FORMATION_ENTHALPY,
                    new PropertyValue.Amount(node.number("formation_enthalpy_kJ_per_mol")),
                    node.optionalNumber("uncertainty_kJ_per_mol"),
                    "thermochemical-table",
                    "",
                    "",
                    OptionalDouble.of(298.15),
                    node.text("source"),
                    quality(node, "quality"),
                    Optional.empty(),
                    "")),
            List.of()));
  }

  /** Hazards of the substances of syntheses. */
  public static List<Precaution> hazards() {
    Node root = tree("hazards.yaml");
    root.object("schema", "substances").schema("hazards/1");
    return root.list("substances").stream().map(SodiationFiles::precaution).toList();
  }

  private static Precaution precaution(Node node) {
    node.object(
        "formula",
        "name",
        "statements",
        "statements_quality",
        "statements_source",
        "exposure_limit",
        "carcinogen_group",
        "list_source",
        "remark");
    return node.build(() ->
        new Precaution(
            Formula.parse(node.text("formula")),
            node.text("name"),
            node.texts("statements"),
            quality(node, "statements_quality"),
            node.text("statements_source"),
            node.optionalText("exposure_limit"),
            node.optionalText("carcinogen_group"),
            node.optionalText("list_source"),
            node.optionalText("remark")));
  }

  private static Quality quality(Node node, String key) {
    return EvidenceNodes.constant(node, key, Quality.values(), Quality::word);
  }

  private static Node tree(String name) {
    try (InputStream stream = SodiationFiles.class.getResourceAsStream(ROOT + name)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + ROOT + name);
      }
      return TreeReader.yaml(name, TextFile.decode(name, stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
