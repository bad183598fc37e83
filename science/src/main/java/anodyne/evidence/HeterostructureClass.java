package anodyne.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six classes of metal chalcogenide heterostructures, in the order of Table 1. */
public enum HeterostructureClass {
  SULFIDES_SULFIDES("sulfides/sulfides"),
  SULFIDES_OXIDES("sulfides/oxides"),
  SULFIDES_SELENIDES("sulfides/selenides"),
  SELENIDES_SELENIDES("selenides/selenides"),
  SELENIDES_OXIDES("selenides/oxides"),
  CHALCOGENIDES_MXENE("chalcogenides/MXene");

  private final String word;

  HeterostructureClass(String word) {
    this.word = word;
  }

  /** The name used in files and documents. */
  public String word() {
    return word;
  }

  /** The class of that name, if there is one. */
  public static Optional<HeterostructureClass> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
  }

  /** The names of all classes. */
  public static List<String> words() {
    return Arrays.stream(values()).map(HeterostructureClass::word).toList();
  }
}
