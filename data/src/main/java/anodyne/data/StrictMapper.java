package anodyne.data;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Jackson mappers that bind nothing by guesswork. Files of users are read through {@link
 * TreeReader}; these are for documents of our own making, and for writing.
 */
public final class StrictMapper {
  private StrictMapper() {}

  /** For JSON, written indented and in declaration order. */
  public static JsonMapper json() {
    return strict(JsonMapper.builder()).enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /** For YAML, written without document marks and type tags. */
  public static YAMLMapper yaml() {
    return strict(YAMLMapper.builder())
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.USE_NATIVE_TYPE_ID)
        .build();
  }

  private static <B extends MapperBuilder<?, B>> B strict(B builder) {
    return builder
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(
            MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
  }
}
