package anodyne.crystal;

import anodyne.formula.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes the POSCAR format of VASP 5: title, scale, three vectors, elements, counts,
 * coordinates.
 *
 * <p>A left-handed set of vectors is read as the inverted one with inverted coordinates, which is
 * the same crystal. Selective dynamics and velocities are passed over.
 */
public final class Poscar {
  private static final int MAX_LENGTH = 20_000_000;
  private static final int MAX_WORDS = 400;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

  private final List<String> lines;

  private Poscar(String text) {
    lines = text.lines().toList();
  }

  /**
   * Reads a structure; all atoms are fully occupied and labelled by element and number.
   *
   * @throws PoscarException if the text is not a POSCAR with element symbols
   */
  public static Structure read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new PoscarException("a POSCAR of " + text.length() + " characters", 1);
    }
    return new Poscar(text).structure();
  }

  /**
   * Writes a structure in fractional coordinates, the atoms grouped by element.
   *
   * @throws IllegalArgumentException if a site is partially occupied, which the format cannot say
   */
  public static String text(String title, Structure structure) {
    Map<Element, List<Atom>> byElement = new LinkedHashMap<>();
    for (Atom atom : structure.atoms()) {
      if (atom.occupancy() < 1) {
        throw new IllegalArgumentException(
            "a POSCAR cannot hold the partial occupancy of " + atom.label());
      }
      byElement.computeIfAbsent(atom.element(), e -> new ArrayList<>()).add(atom);
    }
    StringBuilder poscar = new StringBuilder();
    poscar.append(title.replaceAll("\\p{Cntrl}", " ")).append("\n1.0\n");
    Lattice lattice = structure.lattice();
    for (Vector3 edge : List.of(lattice.a(), lattice.b(), lattice.c())) {
      poscar.append(row(edge));
    }
    poscar.append(String.join(" ", byElement.keySet().stream().map(Element::symbol).toList()));
    poscar.append('\n');
    poscar.append(
        String.join(" ", byElement.values().stream().map(a -> String.valueOf(a.size())).toList()));
    poscar.append("\nDirect\n");
    byElement.values().forEach(atoms -> atoms.forEach(a -> poscar.append(row(a.position()))));
    return poscar.toString();
  }

  private static String row(Vector3 v) {
    return String.format(Locale.ROOT, "%20.15f %20.15f %20.15f\n", v.x(), v.y(), v.z());
  }

  private Structure structure() {
    List<String> scales = words(1, 1);
    if (scales.size() > 1 && CifNumber.parse(scales.get(1)).isPresent()) {
      throw new PoscarException("only one scale factor can be read", 2);
    }
    double scale = number(scales.getFirst(), 1);
    Vector3[] edges = {vector(2), vector(3), vector(4)};
    double determinant = edges[0].cross(edges[1]).dot(edges[2]);
    if (scale == 0 || determinant == 0 || !Double.isFinite(determinant)) {
      throw new PoscarException("the scaled vectors span no volume", 2);
    }
    double stretch = scale > 0 ? scale : Math.cbrt(-scale / Math.abs(determinant));
    double hand = determinant > 0 ? 1 : -1;
    Lattice lattice = lattice(edges, stretch * hand);
    List<Element> species = species();
    int at = 7;
    if (mode(at) == 's') {
      at++;
    }
    boolean cartesian = mode(at) == 'c' || mode(at) == 'k';
    if (!cartesian && mode(at) != 'd') {
      throw new PoscarException("expected Direct or Cartesian", at + 1);
    }
    List<Atom> atoms = new ArrayList<>();
    Map<Element, Integer> counts = new LinkedHashMap<>();
    for (Element element : species) {
      at++;
      Vector3 given = vector(at);
      Vector3 position = cartesian ? lattice.fractional(given.times(stretch)) : given.times(hand);
      int count = counts.merge(element, 1, Integer::sum);
      atoms.add(new Atom(element.symbol() + count, element, position, 1));
    }
    return new Structure(lattice, atoms);
  }

  private static Lattice lattice(Vector3[] edges, double factor) {
    try {
      return new Lattice(edges[0].times(factor), edges[1].times(factor), edges[2].times(factor));
    } catch (IllegalArgumentException e) {
      throw new PoscarException(String.valueOf(e.getMessage()), 3);
    }
  }

  /** The element of each atom, from the lines of symbols and counts. */
  private List<Element> species() {
    List<String> symbols = words(5, 1);
    List<String> numbers = words(6, symbols.size());
    List<Element> species = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      String symbol = symbols.get(i);
      Optional<Element> element = Element.of(symbol).filter(e -> e != Element.T);
      if (element.isEmpty()) {
        throw new PoscarException("'" + shown(symbol) + "' is no element symbol", 6);
      }
      if (!COUNT.matcher(numbers.get(i)).matches()) {
        throw new PoscarException("'" + shown(numbers.get(i)) + "' is no number of atoms", 7);
      }
      int count = Integer.parseInt(numbers.get(i));
      if (species.size() + count > AsymmetricUnit.MAX_ATOMS) {
        throw new PoscarException("more than " + AsymmetricUnit.MAX_ATOMS + " atoms", 7);
      }
      for (int n = 0; n < count; n++) {
        species.add(element.get());
      }
    }
    if (species.isEmpty()) {
      throw new PoscarException("no atoms", 7);
    }
    return species;
  }

  private char mode(int index) {
    return Character.toLowerCase(words(index, 1).getFirst().charAt(0));
  }

  private Vector3 vector(int index) {
    List<String> words = words(index, 3);
    return new Vector3(
        number(words.get(0), index), number(words.get(1), index), number(words.get(2), index));
  }

  private static double number(String word, int index) {
    return CifNumber.parse(word)
        .map(CifNumber::value)
        .filter(value -> Math.abs(value) <= 1e6)
        .orElseThrow(() -> new PoscarException("'" + shown(word) + "' is not a number", index + 1));
  }

  private List<String> words(int index, int least) {
    List<String> words =
        index < lines.size()
            ? BLANKS
                .splitAsStream(lines.get(index).strip())
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList()
            : List.of();
    if (words.size() < least) {
      throw new PoscarException(
          index < lines.size() ? "expected " + least + " words" : "the file ends too early",
          index + 1);
    }
    return words;
  }

  private static String shown(String word) {
    return new CifValue(word, false, 0, 0).shown();
  }
}
