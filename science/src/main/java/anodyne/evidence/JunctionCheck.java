package anodyne.evidence;

import java.util.List;
import java.util.Locale;

/** Checks of junction kinds, of directions, and of the physics of a contact. */
public sealed interface JunctionCheck extends StatementCheck {

  /** The kind of junction two types make. */
  record Definition(List<TypedPair> pairs) implements JunctionCheck {
    public Definition {
      pairs = List.copyOf(pairs);
    }
  }

  /** Two conductivity types and the kind of junction stated for them. */
  record TypedPair(String left, String right, String kind) {}

  /** The carriers that make a junction of two types, as stated. */
  record Carriers(List<CarriedPair> pairs) implements JunctionCheck {
    public Carriers {
      pairs = List.copyOf(pairs);
    }
  }

  /** Two conductivity types and the carriers stated for them. */
  record CarriedPair(String left, String right, List<String> carriers) {
    public CarriedPair {
      carriers = List.copyOf(carriers);
    }
  }

  /** Some two of the phases make a junction of this kind, by the types of the library. */
  record KindOf(List<String> phases, String kind) implements JunctionCheck {
    public KindOf {
      phases = List.copyOf(phases);
    }
  }

  /**
   * Among the rows of Table 1, typed by the library, these kinds together are more (or fewer) than
   * the others named.
   */
  record Census(List<String> kinds, boolean more, List<String> than) implements JunctionCheck {
    public Census {
      kinds = List.copyOf(kinds);
      than = List.copyOf(than);
    }
  }

  /** Every row of Table 1 joins semiconductors only. */
  record SemiconductorsOnly() implements JunctionCheck {}

  /** What a statement says of an interface case. */
  enum Claim {
    /** Electrons flow on contact in the printed direction. */
    ELECTRONS,
    /** Holes flow against the electrons. */
    HOLES,
    /** The field points in the printed direction. */
    FIELD,
    /** The donor is positive, the acceptor negative. */
    CHARGES,
    /** The side printed as higher in potential is the donor. */
    POTENTIAL,
    /** The field drives electrons the way they flowed on contact. */
    FIELD_DRIVES_ELECTRONS,
    /** Sodium adsorbs on the acceptor. */
    ADSORPTION,
    /** On discharge sodium drifts along the field, from donor to acceptor. */
    SODIUM_ON_DISCHARGE,
    /** On charge the side that releases sodium first is the poor one. */
    SODIUM_ON_CHARGE,
    /** On charge the field points from the side that releases sodium first to the other. */
    REVERSED_FIELD,
    /** On charge the field changes its direction. */
    FIELD_CHANGES;

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A claim about one interface case, held against the direction rule. */
  record Directed(String mechanism, Claim claim) implements JunctionCheck {}

  /** Facts of the model of a contact that the solvers decide. */
  enum ModelFact {
    /** The Fermi level is the same everywhere. */
    FERMI_LEVEL_FLAT,
    /** A p-n contact is depleted near the interface, and has its field there. */
    DEPLETION_AT_INTERFACE,
    /** A contact of two like-typed semiconductors has a depleted side. */
    DEPLETION_IN_ISOTYPE,
    /** The two sides carry opposite charges that add up to zero. */
    SIDES_OPPOSITELY_CHARGED,
    /** The side that took up electrons lies at the lower potential. */
    ACCEPTOR_AT_LOWER_POTENTIAL,
    /** Fewer carriers make a side's depletion wider. */
    FEWER_CARRIERS_WIDEN,
    /** Fewer carriers make the total bending larger. */
    FEWER_CARRIERS_BEND_MORE,
    /** A difference of gaps at equal work functions makes electrons flow. */
    GAP_ALONE_DRIVES,
    /** A difference of carrier concentrations at equal work functions makes electrons flow. */
    CONCENTRATION_ALONE_DRIVES,
    /** The bands bend up towards a metal of larger work function into a barrier. */
    BARRIER_FROM_BENDING,
    /** Another metal or another semiconductor gives another barrier. */
    BARRIER_DEPENDS_ON_METAL,
    /** Type, band positions and carrier concentration each change the field. */
    INPUTS_MATTER,
    /** Nearly all current through a p-type semiconductor is carried by holes. */
    HOLES_CONDUCT_IN_P,
    /** Nearly all current through an n-type semiconductor is carried by electrons. */
    ELECTRONS_CONDUCT_IN_N,
    /** A junction passes at least a hundred times the current one way as the other way. */
    FORWARD_CONDUCTS_REVERSE_BLOCKS,
    /** Electrons carry the current of a metal on any semiconductor. */
    ELECTRONS_ALONE_PASS_SCHOTTKY,
    /** Metal of larger work function on an n-type layer: the field points to the metal. */
    FIELD_POINTS_TO_METAL,
    /** p-n contact: the field points to the p side. */
    FIELD_POINTS_TO_P,
    /** Electrons that enter the metal have the energy of the barrier. */
    ELECTRONS_NEED_BARRIER_ENERGY,
    /** At equilibrium the field lets no net current pass. */
    FIELD_STOPS_ELECTRONS,
    /** At equilibrium the field drives a net current. */
    FIELD_DRIVES_CURRENT,
    /** A contact of like types recombines less than a p-n contact under the same bias. */
    ISOTYPE_RECOMBINES_LESS,
    /** Electrons pass a barrier below its top. */
    ELECTRONS_TUNNEL,
    /** Two layers in contact conduct better than either alone. */
    CONTACT_CONDUCTS_BETTER,
    /** The built-in field lowers the resistance between two layers. */
    FIELD_LOWERS_RESISTANCE,
    /** Defect levels of any kind raise the conductivity. */
    DEFECTS_CONDUCT;

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The model of a contact bears the statement out. */
  record Model(ModelFact fact) implements JunctionCheck {}
}
