package anodyne.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The chemical elements, and the termination of a MXene as a pseudo-element.
 *
 * <p>Columns: atomic number; name; standard atomic weight abridged to five figures, in g/mol
 * (Prohaska et al., Pure Appl. Chem. 94, 573 (2022), doi:10.1515/pac-2019-0603); covalent radius in
 * angstrom (Cordero et al., Dalton Trans. 2008, 2832, doi:10.1039/b801115j; carbon sp3; Mn, Fe, Co
 * low spin). Zero stands where the source has no value and is never handed out.
 */
public enum Element {
  /** The terminations of a MXene, of unknown kind; atomic number 0, no mass, no radius. */
  T(0, "termination", 0, 0),
  H(1, "hydrogen", 1.0080, 0.31),
  He(2, "helium", 4.0026, 0.28),
  Li(3, "lithium", 6.94, 1.28),
  Be(4, "beryllium", 9.0122, 0.96),
  B(5, "boron", 10.81, 0.84),
  C(6, "carbon", 12.011, 0.76),
  N(7, "nitrogen", 14.007, 0.71),
  O(8, "oxygen", 15.999, 0.66),
  F(9, "fluorine", 18.998, 0.57),
  Ne(10, "neon", 20.180, 0.58),
  Na(11, "sodium", 22.990, 1.66),
  Mg(12, "magnesium", 24.305, 1.41),
  Al(13, "aluminium", 26.982, 1.21),
  Si(14, "silicon", 28.085, 1.11),
  P(15, "phosphorus", 30.974, 1.07),
  S(16, "sulfur", 32.06, 1.05),
  Cl(17, "chlorine", 35.45, 1.02),
  Ar(18, "argon", 39.95, 1.06),
  K(19, "potassium", 39.098, 2.03),
  Ca(20, "calcium", 40.078, 1.76),
  Sc(21, "scandium", 44.956, 1.70),
  Ti(22, "titanium", 47.867, 1.60),
  V(23, "vanadium", 50.942, 1.53),
  Cr(24, "chromium", 51.996, 1.39),
  Mn(25, "manganese", 54.938, 1.39),
  Fe(26, "iron", 55.845, 1.32),
  Co(27, "cobalt", 58.933, 1.26),
  Ni(28, "nickel", 58.693, 1.24),
  Cu(29, "copper", 63.546, 1.32),
  Zn(30, "zinc", 65.38, 1.22),
  Ga(31, "gallium", 69.723, 1.22),
  Ge(32, "germanium", 72.630, 1.20),
  As(33, "arsenic", 74.922, 1.19),
  Se(34, "selenium", 78.971, 1.20),
  Br(35, "bromine", 79.904, 1.20),
  Kr(36, "krypton", 83.798, 1.16),
  Rb(37, "rubidium", 85.468, 2.20),
  Sr(38, "strontium", 87.62, 1.95),
  Y(39, "yttrium", 88.906, 1.90),
  Zr(40, "zirconium", 91.224, 1.75),
  Nb(41, "niobium", 92.906, 1.64),
  Mo(42, "molybdenum", 95.95, 1.54),
  Tc(43, "technetium", 0, 1.47),
  Ru(44, "ruthenium", 101.07, 1.46),
  Rh(45, "rhodium", 102.91, 1.42),
  Pd(46, "palladium", 106.42, 1.39),
  Ag(47, "silver", 107.87, 1.45),
  Cd(48, "cadmium", 112.41, 1.44),
  In(49, "indium", 114.82, 1.42),
  Sn(50, "tin", 118.71, 1.39),
  Sb(51, "antimony", 121.76, 1.39),
  Te(52, "tellurium", 127.60, 1.38),
  I(53, "iodine", 126.90, 1.39),
  Xe(54, "xenon", 131.29, 1.40),
  Cs(55, "caesium", 132.91, 2.44),
  Ba(56, "barium", 137.33, 2.15),
  La(57, "lanthanum", 138.91, 2.07),
  Ce(58, "cerium", 140.12, 2.04),
  Pr(59, "praseodymium", 140.91, 2.03),
  Nd(60, "neodymium", 144.24, 2.01),
  Pm(61, "promethium", 0, 1.99),
  Sm(62, "samarium", 150.36, 1.98),
  Eu(63, "europium", 151.96, 1.98),
  Gd(64, "gadolinium", 157.25, 1.96),
  Tb(65, "terbium", 158.93, 1.94),
  Dy(66, "dysprosium", 162.50, 1.92),
  Ho(67, "holmium", 164.93, 1.92),
  Er(68, "erbium", 167.26, 1.89),
  Tm(69, "thulium", 168.93, 1.90),
  Yb(70, "ytterbium", 173.05, 1.87),
  Lu(71, "lutetium", 174.97, 1.87),
  Hf(72, "hafnium", 178.49, 1.75),
  Ta(73, "tantalum", 180.95, 1.70),
  W(74, "tungsten", 183.84, 1.62),
  Re(75, "rhenium", 186.21, 1.51),
  Os(76, "osmium", 190.23, 1.44),
  Ir(77, "iridium", 192.22, 1.41),
  Pt(78, "platinum", 195.08, 1.36),
  Au(79, "gold", 196.97, 1.36),
  Hg(80, "mercury", 200.59, 1.32),
  Tl(81, "thallium", 204.38, 1.45),
  Pb(82, "lead", 207.2, 1.46),
  Bi(83, "bismuth", 208.98, 1.48),
  Po(84, "polonium", 0, 1.40),
  At(85, "astatine", 0, 1.50),
  Rn(86, "radon", 0, 1.50),
  Fr(87, "francium", 0, 2.60),
  Ra(88, "radium", 0, 2.21),
  Ac(89, "actinium", 0, 2.15),
  Th(90, "thorium", 232.04, 2.06),
  Pa(91, "protactinium", 231.04, 2.00),
  U(92, "uranium", 238.03, 1.96),
  Np(93, "neptunium", 0, 1.90),
  Pu(94, "plutonium", 0, 1.87),
  Am(95, "americium", 0, 1.80),
  Cm(96, "curium", 0, 1.69),
  Bk(97, "berkelium", 0, 0),
  Cf(98, "californium", 0, 0),
  Es(99, "einsteinium", 0, 0),
  Fm(100, "fermium", 0, 0),
  Md(101, "mendelevium", 0, 0),
  No(102, "nobelium", 0, 0),
  Lr(103, "lawrencium", 0, 0),
  Rf(104, "rutherfordium", 0, 0),
  Db(105, "dubnium", 0, 0),
  Sg(106, "seaborgium", 0, 0),
  Bh(107, "bohrium", 0, 0),
  Hs(108, "hassium", 0, 0),
  Mt(109, "meitnerium", 0, 0),
  Ds(110, "darmstadtium", 0, 0),
  Rg(111, "roentgenium", 0, 0),
  Cn(112, "copernicium", 0, 0),
  Nh(113, "nihonium", 0, 0),
  Fl(114, "flerovium", 0, 0),
  Mc(115, "moscovium", 0, 0),
  Lv(116, "livermorium", 0, 0),
  Ts(117, "tennesine", 0, 0),
  Og(118, "organesson", 0, 0);

  private static final Map<String, Element> BY_SYMBOL = bySymbol();
  private static final Set<Element> CHALCOGENS = EnumSet.of(O, S, Se, Te);
  private static final Set<Element> MXENE_METALS =
      EnumSet.of(Sc, Ti, V, Cr, Y, Zr, Nb, Mo, Hf, Ta, W);

  private final int number;
  private final String word;
  private final double weight_g_per_mol;
  private final double radius_angstrom;

  Element(int number, String word, double weight_g_per_mol, double radius_angstrom) {
    this.number = number;
    this.word = word;
    this.weight_g_per_mol = weight_g_per_mol;
    this.radius_angstrom = radius_angstrom;
  }

  /** The element of a symbol, spelt exactly. */
  public static Optional<Element> of(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /** The element of an atomic number, 1 to 118. */
  public static Optional<Element> ofNumber(int number) {
    return number >= 1 && number < values().length
        ? Optional.of(values()[number])
        : Optional.empty();
  }

  public String symbol() {
    return name();
  }

  /** English name, in small letters. */
  public String word() {
    return word;
  }

  /** Atomic number; 0 for the termination. */
  public int number() {
    return number;
  }

  /** Standard atomic weight in g/mol; none for the termination and for unstable elements. */
  public OptionalDouble weight_g_per_mol() {
    return weight_g_per_mol > 0 ? OptionalDouble.of(weight_g_per_mol) : OptionalDouble.empty();
  }

  /** Covalent radius in angstrom; known for hydrogen to curium. */
  public OptionalDouble covalentRadius_angstrom() {
    return radius_angstrom > 0 ? OptionalDouble.of(radius_angstrom) : OptionalDouble.empty();
  }

  /** True for oxygen, sulfur, selenium and tellurium. */
  public boolean isChalcogen() {
    return CHALCOGENS.contains(this);
  }

  /** True for the metals MXenes are known of: groups 3 to 6. */
  boolean isMXeneMetal() {
    return MXENE_METALS.contains(this);
  }

  /** Symbols a misspelt one may have been meant for, at most four, best first. */
  public static List<String> nearestSymbols(String misspelt) {
    List<String> near = new ArrayList<>();
    for (Element e : values()) {
      if (e != T && e.symbol().equalsIgnoreCase(misspelt)) {
        near.addFirst(e.symbol());
      } else if (e != T && misspelt.length() == 2 && differsInOneLetter(e.symbol(), misspelt)) {
        near.add(e.symbol());
      }
    }
    return near.subList(0, Math.min(4, near.size()));
  }

  private static boolean differsInOneLetter(String symbol, String misspelt) {
    String folded = misspelt.toLowerCase(Locale.ROOT);
    String own = symbol.toLowerCase(Locale.ROOT);
    return own.length() == 2 && (own.charAt(0) == folded.charAt(0));
  }

  private static Map<String, Element> bySymbol() {
    Map<String, Element> map = new HashMap<>();
    for (Element e : values()) {
      map.put(e.symbol(), e);
    }
    return map;
  }
}
