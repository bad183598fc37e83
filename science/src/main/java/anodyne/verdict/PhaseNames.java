package anodyne.verdict;

import anodyne.formula.Formula;
import java.util.regex.Pattern;

/**
 * Compositions behind the names phases go by in the literature: {@code 1T/2H-MoS2}, {@code FeS2
 * (pyrite)}, {@code CoSe2:marcasite}.
 */
public final class PhaseNames {
  private static final Pattern POLYTYPE = Pattern.compile("^[1-9][THR]'?(?:/[1-9][THR]'?)*-");
  private static final Pattern REMARK =
      Pattern.compile("\\s*(?:\\([^()]*\\s*[a-z]{3,}[^()]*\\)|:.*)$");

  private PhaseNames() {}

  /**
   * The composition of a named phase.
   *
   * @throws IllegalArgumentException if no formula is left once polytype and form are taken off
   */
  public static Formula formula(String name) {
    String bare = POLYTYPE.matcher(name.strip()).replaceFirst("");
    return Formula.parse(REMARK.matcher(bare).replaceFirst(""));
  }
}
