package anodyne.verdict;

import anodyne.evidence.Direction;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.JunctionCheck.Claim;
import anodyne.evidence.Numbers;
import anodyne.evidence.StatementCheck.Reason;
import java.util.Optional;

/** Holds what the article says of an interface against the direction rule. */
record DirectedChecks(CheckContext context) {
  /** Probability from which on a computed direction counts as decided. */
  private static final double DECIDED = 0.9;

  Finding find(String mechanism, Claim claim) {
    InterfaceCase c = context.interfaceCase(mechanism);
    DirectionRule.Flow flow = DirectionRule.flow(c);
    String electrons = "electrons " + flow.direction() + " by " + flow.basis().words();
    return switch (claim) {
      case ELECTRONS -> electrons(c);
      case HOLES ->
          against(
              c.electrons().reversed(),
              flow.direction().reversed(),
              "holes " + flow.direction().reversed(),
              "holes flow");
      case FIELD ->
          c.fieldPrinted()
              .map(printed ->
                  against(
                      printed,
                      flow.field(),
                      "field " + flow.field() + ", " + electrons,
                      "the field points"))
              .orElseGet(() -> Finding.missing("a printed direction of the field"));
      case CHARGES -> charges(c, flow);
      case POTENTIAL ->
          sided(
              c.higherPotentialPrinted(),
              flow.donor(),
              electrons + ", so the donor " + flow.donor() + " lies higher",
              "a printed order of potentials");
      case FIELD_DRIVES_ELECTRONS ->
          against(
              c.electrons(),
              flow.forceOnElectrons(),
              "the field " + flow.field() + " pushes electrons " + flow.forceOnElectrons(),
              "the field pushes electrons");
      case ADSORPTION ->
          sided(
              c.adsorbingSide(),
              flow.acceptor(),
              electrons + ", so " + flow.acceptor() + " is negative",
              "a printed side of adsorption");
      case SODIUM_ON_DISCHARGE ->
          c.sodiumOnDischarge()
              .map(printed ->
                  against(
                      printed,
                      flow.field(),
                      "field " + flow.field() + ", " + electrons,
                      "a positive ion drifts"))
              .orElseGet(() -> Finding.missing("a printed direction of sodium"));
      case SODIUM_ON_CHARGE -> sodiumOnCharge(c);
      case REVERSED_FIELD, FIELD_CHANGES -> reversedField(c, flow, claim);
    };
  }

  /** The printed flow against printed work functions or types, else against the library's. */
  private Finding electrons(InterfaceCase c) {
    Optional<JunctionFindings.Outcome> outcome = context.junctions().outcome(c.left(), c.right());
    String beside =
        outcome
            .map(o ->
                "; the library's own values give "
                    + o.electrons()
                    + " with probability "
                    + Numbers.rounded(o.probability(), 2))
            .orElse("");
    Optional<DirectionRule.Flow> derived = DirectionRule.derived(c);
    if (derived.isPresent()) {
      DirectionRule.Flow flow = derived.get();
      return against(
          c.electrons(),
          flow.direction(),
          "electrons " + flow.direction() + " by " + flow.basis().words() + beside,
          "electrons flow");
    }
    if (outcome.isEmpty()) {
      return Finding.missing(
          "work functions of "
              + c.left()
              + " and "
              + c.right()
              + ", which are not printed, or a computed junction of the two");
    }
    Direction computed = outcome.get().electrons();
    if (outcome.get().probability() < DECIDED) {
      return Finding.open(
          Reason.MISSING_DATA,
          "electrons " + computed,
          "narrower levels" + beside + ", which is undecided");
    }
    return against(c.electrons(), computed, "electrons " + computed + beside, "electrons flow");
  }

  private static Finding charges(InterfaceCase c, DirectionRule.Flow flow) {
    if (c.positivePrinted().isEmpty() && c.negativePrinted().isEmpty()) {
      return Finding.missing("printed charges of the two sides");
    }
    boolean agree =
        c.positivePrinted().map(flow.donor()::equals).orElse(true)
            && c.negativePrinted().map(flow.acceptor()::equals).orElse(true);
    return Finding.decided(
        agree,
        flow.donor() + " positive, " + flow.acceptor() + " negative, by " + flow.basis().words(),
        "the donor is left positive, the acceptor becomes negative",
        "the donor must be positive and the acceptor negative");
  }

  private static Finding sodiumOnCharge(InterfaceCase c) {
    if (c.releasedFirst().isEmpty() || c.sodiumPoorPrinted().isEmpty()) {
      return Finding.missing("which side releases sodium first, and which is said to be poor");
    }
    String first = c.releasedFirst().get().side();
    return Finding.decided(
        c.sodiumPoorPrinted().get().equals(first),
        first + " poor, " + c.otherSide(first) + " rich in sodium",
        "the side that releases sodium first is the poor one; " + c.releasedFirst().get().basis(),
        "the side that releases sodium first must be the poor one, yet "
            + c.releasedFirst().get().basis());
  }

  private static Finding reversedField(InterfaceCase c, DirectionRule.Flow flow, Claim claim) {
    if (c.releasedFirst().isEmpty()) {
      return Finding.missing("which side releases sodium first");
    }
    String first = c.releasedFirst().get().side();
    Direction reversed = new Direction(first, c.otherSide(first));
    String computed = "field on charge " + reversed + ", before " + flow.field();
    if (claim == Claim.FIELD_CHANGES) {
      return Finding.decided(
          !reversed.equals(flow.field()),
          computed,
          "from the side that releases sodium first to the other, against the first direction",
          "the direction stays the same");
    }
    return c.reversedFieldPrinted()
        .map(printed ->
            against(printed, reversed, computed, "from the side that releases sodium first,"))
        .orElseGet(() -> Finding.missing("a printed direction of the field on charge"));
  }

  private static Finding against(
      Direction printed, Direction expected, String computed, String what) {
    return Finding.decided(
        printed.equals(expected),
        computed,
        what + " as printed",
        what + " " + expected + ", printed is " + printed);
  }

  private static Finding sided(
      Optional<String> printed, String expected, String computed, String needs) {
    return printed
        .map(side ->
            Finding.decided(
                side.equals(expected),
                computed,
                "the side printed, " + side + ", is the one expected",
                "expected " + expected + ", printed is " + side))
        .orElseGet(() -> Finding.missing(needs));
  }
}
