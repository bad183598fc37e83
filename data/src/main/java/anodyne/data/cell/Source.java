package anodyne.data.cell;

import java.util.Optional;

/**
 * Where values come from.
 *
 * @param key name in the file
 * @param citation in words
 */
public record Source(String key, String citation, Optional<String> doi, Optional<String> url) {
  /** The citation with its address. */
  public String text() {
    return citation
        + doi.map(d -> ", https://doi.org/" + d).orElse("")
        + url.map(u -> ", " + u).orElse("");
  }
}
