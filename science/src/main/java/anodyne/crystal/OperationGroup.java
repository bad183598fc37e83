package anodyne.crystal;

import anodyne.formula.Rational;
import java.math.BigInteger;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Products of symmetry operations modulo lattice translations, in whole numbers: twelve per
 * operation, the translations as multiples of one over a common denominator.
 */
final class OperationGroup {
  /** The order of the largest space group in its conventional cell: F with m-3m. */
  static final int MAX_ORDER = 192;

  private static final BigInteger MAX_DENOMINATOR = BigInteger.valueOf(1_000_000);

  private final int denominator;
  private final List<int[]> members = new ArrayList<>();
  private final Set<IntBuffer> known = new HashSet<>();

  private OperationGroup(int denominator) {
    this.denominator = denominator;
  }

  /**
   * All products of the operations, identity first, translations in [0, 1).
   *
   * @throws SymmetryException if they make more than 192 operations
   */
  static List<SymmetryOperation> generatedBy(List<SymmetryOperation> generators) {
    OperationGroup group = new OperationGroup(commonDenominator(generators));
    group.add(group.whole(SymmetryOperation.IDENTITY));
    List<int[]> steps = generators.stream().map(group::whole).toList();
    for (int i = 0; i < group.members.size(); i++) {
      for (int[] step : steps) {
        group.add(group.product(step, group.members.get(i)));
        if (group.members.size() > MAX_ORDER) {
          throw new SymmetryException("the operations generate more than " + MAX_ORDER + " others");
        }
      }
    }
    return group.members.stream().map(group::operation).toList();
  }

  /**
   * Refuses a list that is not a group modulo lattice translations.
   *
   * @throws SymmetryException naming what is missing or repeated
   */
  static void requireGroup(List<SymmetryOperation> operations) {
    if (operations.size() > MAX_ORDER) {
      throw new SymmetryException(
          operations.size() + " symmetry operations, more than " + MAX_ORDER);
    }
    OperationGroup group = new OperationGroup(commonDenominator(operations));
    for (SymmetryOperation operation : operations) {
      if (!group.add(group.whole(operation))) {
        throw new SymmetryException("symmetry operation " + operation + " is given twice");
      }
    }
    if (!group.known.contains(IntBuffer.wrap(group.whole(SymmetryOperation.IDENTITY)))) {
      throw new SymmetryException("the identity x,y,z is not among the symmetry operations");
    }
    for (int[] second : group.members) {
      for (int[] first : group.members) {
        int[] product = group.product(second, first);
        if (!group.known.contains(IntBuffer.wrap(product))) {
          throw new SymmetryException(
              "the symmetry operations are no group: "
                  + group.operation(second)
                  + " after "
                  + group.operation(first)
                  + " is missing");
        }
      }
    }
  }

  private static int commonDenominator(List<SymmetryOperation> operations) {
    BigInteger common = BigInteger.ONE;
    for (SymmetryOperation operation : operations) {
      for (Rational t : operation.translation()) {
        common = common.multiply(t.denominator()).divide(common.gcd(t.denominator()));
        if (common.compareTo(MAX_DENOMINATOR) > 0) {
          throw new SymmetryException("the translations have no common simple denominator");
        }
      }
    }
    return common.intValueExact();
  }

  private boolean add(int[] operation) {
    boolean fresh = known.add(IntBuffer.wrap(operation));
    if (fresh) {
      members.add(operation);
    }
    return fresh;
  }

  private int[] whole(SymmetryOperation operation) {
    int[] numbers = new int[12];
    for (int i = 0; i < 9; i++) {
      numbers[i] = operation.rotation().get(i);
    }
    for (int i = 0; i < 3; i++) {
      numbers[9 + i] =
          operation
              .translation()
              .get(i)
              .times(Rational.of(denominator))
              .numerator()
              .mod(BigInteger.valueOf(denominator))
              .intValueExact();
    }
    return numbers;
  }

  private SymmetryOperation operation(int[] numbers) {
    List<Integer> rotation = new ArrayList<>(9);
    for (int i = 0; i < 9; i++) {
      rotation.add(numbers[i]);
    }
    return new SymmetryOperation(
        rotation,
        List.of(
            Rational.of(numbers[9], denominator),
            Rational.of(numbers[10], denominator),
            Rational.of(numbers[11], denominator)));
  }

  private int[] product(int[] second, int[] first) {
    int[] product = new int[12];
    for (int i = 0; i < 3; i++) {
      long shift = second[9 + i];
      for (int j = 0; j < 3; j++) {
        int element = 0;
        for (int k = 0; k < 3; k++) {
          element += second[3 * i + k] * first[3 * k + j];
        }
        product[3 * i + j] = element;
        shift += (long) second[3 * i + j] * first[9 + j];
      }
      product[9 + i] = Math.floorMod(shift, denominator);
    }
    return product;
  }
}
