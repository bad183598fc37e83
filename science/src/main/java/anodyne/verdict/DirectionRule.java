package anodyne.verdict;

import anodyne.evidence.Direction;
import anodyne.evidence.Evidence;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.Mechanism;
import java.util.List;
import java.util.Optional;

/**
 * The side of lower work function donates electrons and becomes positive; the field points from the
 * donor to the acceptor.
 */
public final class DirectionRule {
  private DirectionRule() {}

  /**
   * Electron flow with what it rests on.
   *
   * @param direction from the donor to the acceptor
   * @param basis what was used
   */
  public record Flow(Direction direction, Basis basis) {
    /** The side left positive. */
    public String donor() {
      return direction.from();
    }

    /** The side made negative, at the lower potential. */
    public String acceptor() {
      return direction.to();
    }

    /** Direction of the built-in field. */
    public Direction field() {
      return direction;
    }

    /** Direction in which the field pushes electrons. */
    public Direction forceOnElectrons() {
      return direction.reversed();
    }
  }

  /** What a flow was derived from, best first. */
  public enum Basis {
    WORK_FUNCTIONS("the printed work functions"),
    WORK_FUNCTION_ORDER("the printed order of work functions"),
    TYPES("the printed types n and p"),
    PRINTED_FLOW("the printed electron flow"),
    IMPLIED_FLOW("a flow that the printed field implies");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /** The basis for people. */
    public String words() {
      return words;
    }
  }

  /** How a printed field compares with the rule. */
  public enum Agreement {
    AGREES,
    CONTRADICTS,
    NOT_PRINTED
  }

  /**
   * The rule applied to one interface case.
   *
   * @param mechanism the case
   * @param flow electron flow by the rule
   * @param printed field direction as printed
   * @param agreement whether the two agree
   */
  public record Verdict(
      Mechanism mechanism, Flow flow, Optional<Direction> printed, Agreement agreement) {}

  /** Electron flow from two work functions; empty if they are equal. */
  public static Optional<Direction> electrons(
      String left, double leftWorkFunction_eV, String right, double rightWorkFunction_eV) {
    if (!(leftWorkFunction_eV > 0 && rightWorkFunction_eV > 0)) {
      throw new IllegalArgumentException(
          "work functions must be > 0 eV, got "
              + leftWorkFunction_eV
              + " and "
              + rightWorkFunction_eV);
    }
    int order = Double.compare(leftWorkFunction_eV, rightWorkFunction_eV);
    if (order == 0) {
      return Optional.empty();
    }
    return Optional.of(order < 0 ? new Direction(left, right) : new Direction(right, left));
  }

  /** Electron flow of a case from the best of what is printed. */
  public static Flow flow(InterfaceCase interfaceCase) {
    return derived(interfaceCase)
        .orElseGet(() ->
            new Flow(
                interfaceCase.electrons(),
                interfaceCase.electronsBasis().contains("field")
                    ? Basis.IMPLIED_FLOW
                    : Basis.PRINTED_FLOW));
  }

  /** Electron flow of a case from work functions or types, if they are printed. */
  public static Optional<Flow> derived(InterfaceCase c) {
    Double left = c.workFunctions_eV().get(c.left());
    Double right = c.workFunctions_eV().get(c.right());
    if (left != null && right != null) {
      return electrons(c.left(), left, c.right(), right)
          .map(d -> new Flow(d, Basis.WORK_FUNCTIONS));
    }
    if (c.lowerWorkFunction().isPresent()) {
      String donor = c.lowerWorkFunction().get();
      return Optional.of(
          new Flow(new Direction(donor, c.otherSide(donor)), Basis.WORK_FUNCTION_ORDER));
    }
    String leftType = c.types().getOrDefault(c.left(), "");
    String rightType = c.types().getOrDefault(c.right(), "");
    if (leftType.equals("n") && rightType.equals("p")) {
      return Optional.of(new Flow(new Direction(c.left(), c.right()), Basis.TYPES));
    }
    if (leftType.equals("p") && rightType.equals("n")) {
      return Optional.of(new Flow(new Direction(c.right(), c.left()), Basis.TYPES));
    }
    return Optional.empty();
  }

  /** The rule held against the printed field of one case. */
  public static Verdict judge(Mechanism mechanism) {
    InterfaceCase c =
        mechanism
            .interfaceCase()
            .orElseThrow(
                () -> new IllegalArgumentException(mechanism.id() + " is not an interface case"));
    Flow flow = flow(c);
    Agreement agreement =
        c.fieldPrinted()
            .map(printed -> printed.equals(flow.field()) ? Agreement.AGREES : Agreement.CONTRADICTS)
            .orElse(Agreement.NOT_PRINTED);
    return new Verdict(mechanism, flow, c.fieldPrinted(), agreement);
  }

  /** The rule held against every interface case. */
  public static List<Verdict> judgeAll(Evidence evidence) {
    return evidence.interfaceCases().stream().map(DirectionRule::judge).toList();
  }
}
