package anodyne.crystal;

import anodyne.formula.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * Twelve published structures, one line of coordinates a site, in the settings of their sources.
 */
record KnownCrystal(
    String formula,
    int number,
    String symbol,
    Cell cell,
    int formulaUnits,
    double density_g_per_cm3,
    List<Site> sites) {
  /** Wyckoff, Crystal Structures 1 (1963) 7; COD 9008575. */
  static final KnownCrystal ANTIMONY =
      new KnownCrystal(
          "Sb",
          166,
          "R-3m (hexagonal axes)",
          new Cell(4.3082, 4.3082, 11.27404, 90, 90, 120),
          6,
          6.694,
          List.of(site("Sb1", Element.Sb, 6, 0, 0, 0.233)));

  /** Deshpande and Sirdeshmukh, Acta Cryst. 14 (1961) 355. */
  static final KnownCrystal TIN =
      new KnownCrystal(
          "Sn",
          141,
          "I4_1/amd (origin choice 1)",
          new Cell(5.8318, 5.8318, 3.18182, 90, 90, 90),
          4,
          7.2864,
          List.of(site("Sn1", Element.Sn, 4, 0, 0, 0)));

  /** Trucano and Chen, Nature 258 (1975) 136; COD 9011577. */
  static final KnownCrystal GRAPHITE =
      new KnownCrystal(
          "C",
          194,
          "P6_3/mmc",
          new Cell(2.464, 2.464, 6.711, 90, 90, 120),
          4,
          2.26,
          List.of(
              site("C1", Element.C, 2, 0, 0, 0.25),
              site("C2", Element.C, 2, 0.333333, 0.666667, 0.25)));

  /** Wyckoff, Crystal Structures 1 (1963) 239; COD 9009082. */
  static final KnownCrystal RUTILE_SNO2 =
      new KnownCrystal(
          "SnO2",
          136,
          "P4_2/mnm",
          new Cell(4.73727, 4.73727, 3.18638, 90, 90, 90),
          2,
          6.999,
          List.of(site("Sn1", Element.Sn, 2, 0, 0, 0), site("O1", Element.O, 4, 0.307, 0.307, 0)));

  /** Wyckoff, Crystal Structures 1 (1963) 239; COD 9009089. */
  static final KnownCrystal VO2_M1 =
      new KnownCrystal(
          "VO2",
          14,
          "P2_1/c",
          new Cell(5.743, 4.517, 5.375, 90, 122.6, 90),
          4,
          4.690,
          List.of(
              site("V1", Element.V, 4, 0.242, 0.975, 0.025),
              site("O1", Element.O, 4, 0.1, 0.21, 0.2),
              site("O2", Element.O, 4, 0.39, 0.69, 0.29)));

  /** Shklover et al., J. Solid State Chem. 123 (1996) 317; COD 9012221. */
  static final KnownCrystal V2O5 =
      new KnownCrystal(
          "V2O5",
          59,
          "Pmmn (origin choice 2)",
          new Cell(11.544, 3.571, 4.383, 90, 90, 90),
          2,
          3.343,
          List.of(
              site("V1", Element.V, 4, 0.60123, 0.25, 0.1086),
              site("O1", Element.O, 4, 0.4309, 0.25, -0.0028),
              site("O2", Element.O, 4, 0.6045, 0.25, 0.4697),
              site("O3", Element.O, 2, 0.75, 0.25, 0.0008)));

  /** Schönfeld, Huang and Moss, Acta Cryst. B39 (1983) 404; COD 9007660. */
  static final KnownCrystal MOS2_2H =
      new KnownCrystal(
          "MoS2",
          194,
          "P6_3/mmc",
          new Cell(3.161, 3.161, 12.295, 90, 90, 120),
          2,
          4.997,
          List.of(
              site("Mo1", Element.Mo, 2, 0.333333, 0.666667, 0.25),
              site("S1", Element.S, 4, 0.333333, 0.666667, 0.6275)));

  /** Wyckoff, Crystal Structures 1 (1963) 85; COD 9008878. */
  static final KnownCrystal WURTZITE =
      new KnownCrystal(
          "ZnS",
          186,
          "P6_3mc",
          new Cell(3.811, 3.811, 6.234, 90, 90, 120),
          2,
          4.128,
          List.of(
              site("Zn1", Element.Zn, 2, 0.333333, 0.666667, 0),
              site("S1", Element.S, 2, 0.333333, 0.666667, 0.385)));

  /** Brostigen and Kjekshus, Acta Chem. Scand. 23 (1969) 2186; COD 5000115, measured density. */
  static final KnownCrystal PYRITE =
      new KnownCrystal(
          "FeS2",
          205,
          "Pa-3",
          new Cell(5.4179, 5.4179, 5.4179, 90, 90, 90),
          4,
          5.02,
          List.of(
              site("Fe1", Element.Fe, 4, 0, 0, 0), site("S1", Element.S, 8, 0.384, 0.384, 0.384)));

  /** del Bucchia, Jumas and Maurin, Acta Cryst. B37 (1981) 1903. */
  static final KnownCrystal SNS =
      new KnownCrystal(
          "SnS",
          62,
          "Pnma",
          new Cell(11.18, 3.982, 4.329, 90, 90, 90),
          4,
          5.198,
          List.of(
              site("S1", Element.S, 4, 0.3507, 0.25, 0.0201),
              site("Sn1", Element.Sn, 4, 0.61937, 0.25, 0.3806)));

  /** AFLOW prototype A9B8_cF68_225_af_ce. */
  static final KnownCrystal CO9S8 =
      new KnownCrystal(
          "Co9S8",
          225,
          "Fm-3m",
          new Cell(9.928, 9.928, 9.928, 90, 90, 90),
          4,
          5.34,
          List.of(
              site("Co1", Element.Co, 4, 0, 0, 0),
              site("Co2", Element.Co, 32, 0.374, 0.374, 0.374),
              site("S1", Element.S, 8, 0.25, 0.25, 0.25),
              site("S2", Element.S, 24, 0.7591, 0, 0)));

  /** PBE relaxation of ICSD 105167 (Evans and Morris, J. Open Source Softw. 5 (2020) 2563). */
  static final KnownCrystal NA15SN4 =
      new KnownCrystal(
          "Na15Sn4",
          220,
          "I-43d",
          new Cell(13.08983, 13.08983, 13.08983, 90, 90, 90),
          4,
          2.4275,
          List.of(
              site("Na1", Element.Na, 48, 0.372358, 0.287988, 0.904926),
              site("Na2", Element.Na, 12, 0.5, 0.25, 0.125),
              site("Sn1", Element.Sn, 16, 0.209054, 0.290946, 0.709054)));

  /** A site and the number of its equivalents per cell. */
  record Site(Atom atom, int multiplicity) {}

  static Stream<KnownCrystal> all() {
    return Stream.of(
        ANTIMONY,
        TIN,
        GRAPHITE,
        RUTILE_SNO2,
        VO2_M1,
        V2O5,
        MOS2_2H,
        WURTZITE,
        PYRITE,
        SNS,
        CO9S8,
        NA15SN4);
  }

  private static Site site(
      String label, Element element, int multiplicity, double x, double y, double z) {
    return new Site(new Atom(label, element, new Vector3(x, y, z), 1), multiplicity);
  }

  AsymmetricUnit asymmetricUnit() {
    return new AsymmetricUnit(
        cell,
        SpaceGroup.of(number, symbol, cell).operations(),
        sites.stream().map(Site::atom).toList());
  }

  Structure structure() {
    return asymmetricUnit().expanded();
  }
}
