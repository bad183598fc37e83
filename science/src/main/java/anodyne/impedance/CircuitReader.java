package anodyne.impedance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads both ways to write a circuit. What stands in braces is allowed in either: {@code
 * R0{R=20f}-p(R1,C1)}.
 *
 * <pre>
 * string:  chain = part {"-" part};  part = "p(" chain {"," chain} ")" | element
 * code:    row = item {item};        item = "[" row "]" | "(" row ")" | element
 * element: name [digits | "_" word] ["{" [setting {"," setting}] [":" label] "}"]
 * setting: symbol "=" number ["f"] ["/" [limit] ["/" [limit]]];  limit = number ["%"] | "inf"
 * </pre>
 */
final class CircuitReader {
  private static final int LONGEST_NAME = 5;
  private static final int MOST_ELEMENTS = 60;
  private static final int DEEPEST = 40;

  private final String text;
  private int at;
  private int depth;
  private final List<Written> written = new ArrayList<>();

  /** An element before every one has its number. */
  private record Written(
      ElementKind kind, String suffix, List<NamedSetting> settings, int position) {}

  /** The parts as read; an element is a reference into the list. */
  private sealed interface Part {
    record One(int index) implements Part {}

    record Chain(List<Part> parts) implements Part {}

    record Fork(List<Part> parts) implements Part {}
  }

  private CircuitReader(String text) {
    this.text = text;
  }

  static Circuit read(String text) {
    CircuitReader reader = new CircuitReader(text);
    reader.skip();
    if (reader.atEnd()) {
      throw reader.error("no circuit", "write one such as R0-p(R1,CPE1) or R(RQ)", 0);
    }
    boolean string = isString(text);
    Part root = string ? reader.chain() : reader.row("the end");
    reader.skip();
    if (!reader.atEnd()) {
      throw reader.error(
          "unexpected " + reader.quoted(),
          string ? "join parts with - or put them into p(..,..)" : "close what is open first",
          reader.at);
    }
    List<Element> elements = reader.elements();
    return new Circuit(reader.branch(root, elements));
  }

  /** Whether the text is of the form {@code R0-p(R1,C1)}; a code has none of its marks. */
  private static boolean isString(String text) {
    String bare = text.replaceAll("\\{[^}]*\\}?", "");
    return bare.matches("(?s).*(-|,|p\\s*\\().*") || bare.matches("\\s*[A-Za-z]+[0-9_]\\w*\\s*");
  }

  private Part chain() {
    List<Part> parts = new ArrayList<>();
    parts.add(part());
    while (accept('-')) {
      parts.add(part());
    }
    return new Part.Chain(parts);
  }

  private Part part() {
    skip();
    int start = at;
    if (peek() == 'p' && opensFork()) {
      deeper();
      at++;
      skip();
      at++;
      List<Part> parts = new ArrayList<>();
      parts.add(chain());
      while (accept(',')) {
        parts.add(chain());
      }
      if (!accept(')')) {
        throw atEnd()
            ? error("p( is not closed", "add the missing )", start)
            : error("expected , or ) but found " + quoted(), "see what stands before", at);
      }
      depth--;
      return new Part.Fork(parts);
    }
    return element(true);
  }

  private boolean opensFork() {
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '(';
  }

  private Part row(String until) {
    List<Part> parts = items();
    if (parts.isEmpty()) {
      throw error("nothing before " + until, "name an element", at);
    }
    return new Part.Chain(parts);
  }

  private List<Part> items() {
    List<Part> parts = new ArrayList<>();
    skip();
    while (!atEnd() && peek() != ']' && peek() != ')') {
      parts.add(item());
      skip();
    }
    return parts;
  }

  private Part item() {
    int start = at;
    char open = peek();
    if (open != '[' && open != '(') {
      return element(false);
    }
    deeper();
    at++;
    char close = open == '[' ? ']' : ')';
    List<Part> parts = items();
    if (parts.isEmpty()) {
      throw error("empty " + open + close, "put elements between them", start);
    }
    if (!accept(close)) {
      throw error(
          open + " is not closed" + (atEnd() ? "" : ", " + quoted() + " comes first"),
          "add the missing " + close,
          start);
    }
    depth--;
    return open == '[' ? new Part.Chain(parts) : new Part.Fork(parts);
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw error("parts are nested too deeply", "write a simpler circuit", at);
    }
  }

  private Part element(boolean wholeWord) {
    skip();
    int start = at;
    ElementKind kind = kind(wholeWord);
    StringBuilder suffix = new StringBuilder();
    if (peek() == '_') {
      suffix.append(peek());
      at++;
      while (Character.isLetterOrDigit(peek()) || peek() == '_') {
        suffix.append(peek());
        at++;
      }
    } else {
      while (Character.isDigit(peek())) {
        suffix.append(peek());
        at++;
      }
    }
    List<NamedSetting> settings = new ArrayList<>();
    if (accept('{')) {
      String label = braces(settings, start);
      if (!label.isEmpty()) {
        suffix.setLength(0);
        suffix.append(label.chars().allMatch(Character::isDigit) ? label : "_" + label);
      }
    }
    if (written.size() == MOST_ELEMENTS) {
      throw error("more than " + MOST_ELEMENTS + " elements", "write a simpler circuit", start);
    }
    written.add(new Written(kind, suffix.toString(), settings, start + 1));
    return new Part.One(written.size() - 1);
  }

  private ElementKind kind(boolean wholeWord) {
    int start = at;
    int end = at;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      throw error(
          atEnd()
              ? "circuit ends where an element should stand"
              : "expected an element, not " + quoted(),
          "name one such as R, C, CPE, W, Wo",
          at);
    }
    int longest = wholeWord ? end - start : Math.min(LONGEST_NAME, end - start);
    int shortest = wholeWord ? longest : 1;
    for (int length = longest; length >= shortest; length--) {
      Optional<ElementKind> kind = ElementKind.named(text.substring(start, start + length));
      if (kind.isPresent()) {
        at = start + length;
        return kind.get();
      }
    }
    throw error(
        "no element is called " + text.substring(start, end),
        "known are R, C, L, La, CPE (Q), W, Wo, Ws, Wog, Wsg, G, Gg, Gs, K, Zarc, HN (Ha), TLMQ, T",
        start);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Settings up to the closing brace; returns the label. */
  private String braces(List<NamedSetting> settings, int start) {
    StringBuilder label = new StringBuilder();
    skip();
    if (peek() != ':' && peek() != '}') {
      do {
        settings.add(setting());
      } while (accept(','));
    }
    if (accept(':')) {
      skip();
      while (Character.isLetterOrDigit(peek()) || peek() == '_') {
        label.append(peek());
        at++;
      }
      if (label.isEmpty()) {
        throw error("label is empty", "write letters or digits behind the colon", at);
      }
    }
    if (!accept('}')) {
      throw atEnd()
          ? error("{ is not closed", "add the missing }", start)
          : error("expected , : or } but found " + quoted(), "see the form {R=100f/50/200:ct}", at);
    }
    return label.toString();
  }

  private NamedSetting setting() {
    skip();
    int start = at;
    while (isLetter(peek()) || Character.isDigit(peek()) || peek() == '_') {
      at++;
    }
    String name = text.substring(start, at);
    if (name.isEmpty() || !accept('=')) {
      throw error("expected a parameter as in R=100", "write name=value", start);
    }
    skip();
    double value = number();
    boolean fixed = accept('f') || accept('F');
    OptionalDouble lower = OptionalDouble.empty();
    OptionalDouble upper = OptionalDouble.empty();
    if (accept('/')) {
      lower = limit(value);
      if (accept('/')) {
        upper = limit(value);
      }
    }
    try {
      return new NamedSetting(
          name, new Setting(OptionalDouble.of(value), fixed, lower, upper), start + 1);
    } catch (IllegalArgumentException e) {
      throw error(name + ": " + e.getMessage(), "correct the limits", start);
    }
  }

  private OptionalDouble limit(double value) {
    skip();
    if (text.startsWith("inf", at)) {
      at += 3;
      return OptionalDouble.empty();
    }
    if (!(Character.isDigit(peek()) || peek() == '.' || peek() == '-' || peek() == '+')) {
      return OptionalDouble.empty();
    }
    double number = number();
    return OptionalDouble.of(accept('%') ? value * number / 100 : number);
  }

  private double number() {
    int start = at;
    while (Character.isDigit(peek())
        || peek() == '.'
        || peek() == 'e'
        || peek() == 'E'
        || peek() == '+'
        || peek() == '-') {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      throw error(
          digits.isEmpty() ? "expected a number" : digits + " is no number",
          "write it as 2.5e-6",
          start);
    }
    return Double.parseDouble(digits);
  }

  /** Numbers for elements without one: per kind the next free from 1. */
  private List<Element> elements() {
    Set<String> names = new HashSet<>();
    for (Written at : written) {
      if (!at.suffix().isEmpty() && !names.add(at.kind() + at.suffix())) {
        throw new CircuitException(
            at.kind() + at.suffix() + " stands twice; give each element its own number",
            at.position());
      }
    }
    List<Element> elements = new ArrayList<>();
    for (Written at : written) {
      String suffix = at.suffix();
      for (int number = 1; suffix.isEmpty(); number++) {
        if (names.add(at.kind().symbol() + number)) {
          suffix = String.valueOf(number);
        }
      }
      elements.add(CodeParameters.element(at.kind(), suffix, at.settings(), at.position()));
    }
    return elements;
  }

  private Branch branch(Part part, List<Element> elements) {
    return switch (part) {
      case Part.One(int index) -> new Branch.Single(elements.get(index));
      case Part.Chain(List<Part> parts) ->
          Branch.chain(parts.stream().map(p -> branch(p, elements)).toList());
      case Part.Fork(List<Part> parts) ->
          Branch.fork(parts.stream().map(p -> branch(p, elements)).toList());
    };
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  private boolean accept(char c) {
    skip();
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  private String quoted() {
    return "'" + peek() + "'";
  }

  private CircuitException error(String what, String mend, int index) {
    return new CircuitException(what + "; " + mend, Math.min(index, text.length()) + 1);
  }
}
