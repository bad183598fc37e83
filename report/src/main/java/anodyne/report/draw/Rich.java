package anodyne.report.draw;

import anodyne.formula.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with subscripts and superscripts.
 *
 * @param runs pieces in order
 */
public record Rich(List<Run> runs) {
  private static final Pattern SCRIPT = Pattern.compile("([_^])\\{([^}]*)\\}");
  private static final String COUNT = "\\d+(?:\\.\\d+)?";
  private static final String LETTER = "[xyn](?![a-z])";
  private static final Pattern AMOUNT =
      Pattern.compile(
          String.join("|", LETTER + "[-+]" + COUNT, COUNT + "[-+]" + LETTER, COUNT, LETTER));

  /** Height of a run. */
  public enum Level {
    SUBSCRIPT,
    BASE,
    SUPERSCRIPT
  }

  /** A piece of text of one height. */
  public record Run(String text, Level level) {}

  public Rich {
    runs = List.copyOf(runs);
  }

  /** Text as it is. */
  public static Rich plain(String text) {
    return new Rich(List.of(new Run(text, Level.BASE)));
  }

  /** Our own text, in which {@code _{..}} lowers and {@code ^{..}} raises. */
  public static Rich of(String pattern) {
    List<Run> runs = new ArrayList<>();
    Matcher matcher = SCRIPT.matcher(pattern);
    int from = 0;
    while (matcher.find()) {
      add(runs, pattern.substring(from, matcher.start()), Level.BASE);
      boolean lower = pattern.charAt(matcher.start()) == '_';
      add(runs, matcher.group(2), lower ? Level.SUBSCRIPT : Level.SUPERSCRIPT);
      from = matcher.end();
    }
    add(runs, pattern.substring(from), Level.BASE);
    return new Rich(runs);
  }

  /** The name of a phase: amounts behind chemical symbols are lowered, up to a colon. */
  public static Rich formula(String name) {
    int end = name.indexOf(':') < 0 ? name.length() : name.indexOf(':');
    return chemistry(name.substring(0, end)).then(name.substring(end));
  }

  /** Text with formulas in it: amounts behind chemical symbols are lowered. */
  public static Rich chemistry(String name) {
    int end = name.length();
    List<Run> runs = new ArrayList<>();
    int at = 0;
    int from = 0;
    while (at < end) {
      int behind = behindSymbol(name, at);
      if (behind < 0) {
        at++;
        continue;
      }
      Matcher amount = AMOUNT.matcher(name).region(behind, end);
      at = behind;
      if (amount.lookingAt()) {
        add(runs, name.substring(from, behind), Level.BASE);
        add(runs, amount.group().replace('-', '−'), Level.SUBSCRIPT);
        at = amount.end();
        from = at;
      }
    }
    add(runs, name.substring(from), Level.BASE);
    return new Rich(runs);
  }

  /** A sentence, in which these names are written as formulas. */
  public static Rich sentence(String text, Collection<String> names) {
    if (names.isEmpty()) {
      return plain(text);
    }
    Pattern any =
        Pattern.compile(
            names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> "(?<![A-Za-z0-9])" + Pattern.quote(name) + "(?![A-Za-z0-9])")
                .collect(Collectors.joining("|")));
    Rich whole = new Rich(List.of());
    Matcher matcher = any.matcher(text);
    int from = 0;
    while (matcher.find()) {
      whole = whole.then(text.substring(from, matcher.start())).then(formula(matcher.group()));
      from = matcher.end();
    }
    return whole.then(text.substring(from));
  }

  /** Position behind the chemical symbol or the closing bracket at this place, or -1. */
  private static int behindSymbol(String name, int at) {
    if (at + 2 <= name.length() && Element.of(name.substring(at, at + 2)).isPresent()) {
      return at + 2;
    }
    String one = name.substring(at, at + 1);
    return Element.of(one).isPresent() || one.equals(")") ? at + 1 : -1;
  }

  private static void add(List<Run> runs, String text, Level level) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, level));
    }
  }

  /** This text with more behind it. */
  public Rich then(Rich more) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(more.runs);
    return new Rich(all);
  }

  /** This text with more behind it. */
  public Rich then(String more) {
    return more.isEmpty() ? this : then(plain(more));
  }

  /** Without heights. */
  public String asPlain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** Into HTML. */
  public void toHtml(Markup html) {
    for (Run run : runs) {
      switch (run.level()) {
        case BASE -> html.text(run.text());
        case SUBSCRIPT -> html.leaf("sub", run.text());
        case SUPERSCRIPT -> html.leaf("sup", run.text());
      }
    }
  }
}
