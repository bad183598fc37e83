package anodyne.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Names close to a misspelt one, by the number of letters inserted, removed, replaced or swapped
 * with a neighbour (restricted Damerau-Levenshtein distance) on {@linkplain Phase#folded folded}
 * names.
 */
public final class Spelling {
  private static final int LONGEST = 64;

  private Spelling() {}

  private record Candidate(String name, int distance) {}

  /**
   * The candidates closest to a name, best first, ties in the order given.
   *
   * @param most largest number of names returned
   * @return empty if nothing is close: more than a third of the letters would have to change
   */
  public static List<String> closest(String name, Collection<String> candidates, int most) {
    String folded = Phase.folded(name);
    if (folded.length() > LONGEST) {
      return List.of();
    }
    return candidates.stream()
        .filter(c -> c.length() <= LONGEST)
        .map(c -> new Candidate(c, distance(folded, Phase.folded(c))))
        .filter(c -> c.distance() <= allowed(folded, Phase.folded(c.name())))
        .sorted(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name)
        .distinct()
        .limit(most)
        .toList();
  }

  private static int allowed(String a, String b) {
    return Math.max(1, Math.max(a.length(), b.length()) / 3);
  }

  /** Number of single-letter edits and neighbour swaps that turn one text into the other. */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (swapped(a, i, b, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
