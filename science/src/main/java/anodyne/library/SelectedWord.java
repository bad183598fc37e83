package anodyne.library;

import anodyne.quantity.Quality;
import java.util.List;

/**
 * The word of a text property chosen by {@link Selection}.
 *
 * @param property what it is a value of
 * @param word the word to use
 * @param conflicting other words given by values without doubt, each once
 * @param method method of the value used
 * @param quality quality of the value used
 * @param source source of the value used
 * @param all every value of the property, doubtful ones too
 */
public record SelectedWord(
    Property property,
    String word,
    List<String> conflicting,
    String method,
    Quality quality,
    String source,
    List<PropertyValue> all) {
  public SelectedWord {
    conflicting = List.copyOf(conflicting);
    all = List.copyOf(all);
  }
}
