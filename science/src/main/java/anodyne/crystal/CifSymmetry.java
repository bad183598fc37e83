package anodyne.crystal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The symmetry operations of a data block: those listed, else those of its Hall symbol, of its
 * Hermann-Mauguin symbol, or of its space-group number.
 *
 * @param operations identity and all others, centring included
 * @param where the value they come from
 */
record CifSymmetry(List<SymmetryOperation> operations, CifValue where) {
  private static final String[] OPERATIONS = {
    "_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz"
  };
  private static final String[] HALL = {
    "_space_group_name_Hall", "_symmetry_space_group_name_Hall"
  };
  private static final String[] SYMBOL = {
    "_space_group_name_H-M_alt", "_symmetry_space_group_name_H-M", "_space_group_name_H-M_full"
  };
  private static final String[] NUMBER = {"_space_group_IT_number", "_symmetry_Int_Tables_number"};
  private static final String SETTING = "_space_group_IT_coordinate_system_code";

  static CifSymmetry of(CifBlock block, Cell cell, CifNotes notes) {
    Optional<CifColumn> listed = block.column(OPERATIONS);
    boolean onlyMissing =
        listed.isPresent() && listed.get().values().stream().allMatch(CifValue::isMissing);
    if (listed.isPresent() && !onlyMissing) {
      CifSymmetry symmetry = listed(listed.get());
      compareWithSymbol(block, cell, symmetry, notes);
      return symmetry;
    }
    return ofSymbols(block, cell, notes);
  }

  private static CifSymmetry listed(CifColumn column) {
    List<SymmetryOperation> operations = new ArrayList<>();
    for (CifValue value : column.values()) {
      if (value.isMissing()) {
        throw new CifException("a symmetry operation is missing (" + value.text() + ")", value);
      }
      try {
        operations.add(SymmetryOperation.parse(value.text()));
      } catch (SymmetryException e) {
        throw new CifException(String.valueOf(e.getMessage()), value);
      }
    }
    CifValue first = column.values().getFirst();
    try {
      OperationGroup.requireGroup(operations);
    } catch (SymmetryException e) {
      throw new CifException(String.valueOf(e.getMessage()), first);
    }
    return new CifSymmetry(operations, first);
  }

  private static CifSymmetry ofSymbols(CifBlock block, Cell cell, CifNotes notes) {
    Optional<CifValue> hall = block.value(HALL);
    CifValue where =
        hall.or(() -> block.value(SYMBOL))
            .or(() -> block.value(NUMBER))
            .orElseThrow(() ->
                new CifException(
                    "data block "
                        + block.name()
                        + " has no symmetry: no operations, no space-group symbol or number",
                    block.line(),
                    1));
    try {
      if (hall.isPresent()) {
        return new CifSymmetry(SpaceGroup.operationsOfHall(hall.get().text()), where);
      }
      SpaceGroup group = group(block, cell).orElseThrow();
      notes.add(
          "symmetry_from_symbol",
          "no symmetry operations are listed; those of "
              + group.symbol()
              + (group.choice().isEmpty() ? "" : " (setting " + group.choice() + ")")
              + " are used",
          where.line());
      return new CifSymmetry(group.operations(), where);
    } catch (SymmetryException e) {
      throw new CifException(String.valueOf(e.getMessage()), where);
    }
  }

  /** The group that symbol and number name; none if neither is given. */
  private static Optional<SpaceGroup> group(CifBlock block, Cell cell) {
    Optional<String> symbol = block.text(SYMBOL).map(text -> withSetting(text, block));
    OptionalInt number = number(block);
    if (symbol.isPresent()) {
      return Optional.of(
          number.isPresent()
              ? SpaceGroup.of(number.getAsInt(), symbol.get(), cell)
              : SpaceGroup.of(symbol.get(), cell));
    }
    return number.isPresent()
        ? Optional.of(SpaceGroup.of(number.getAsInt(), "", cell))
        : Optional.empty();
  }

  private static OptionalInt number(CifBlock block) {
    Optional<CifValue> value = block.value(NUMBER);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    double number = value.get().number("the space-group number").value();
    return OptionalInt.of(number == Math.rint(number) ? (int) number : 0);
  }

  private static String withSetting(String symbol, CifBlock block) {
    Optional<String> setting = block.text(SETTING).map(code -> code.replace("abc", ""));
    boolean usable =
        setting.isPresent()
            && setting.get().matches("[-A-Za-z0-9]+")
            && !symbol.contains(":")
            && !symbol.matches(".*[HRSZ]\\s*");
    return usable ? symbol + ":" + setting.get() : symbol;
  }

  private static void compareWithSymbol(
      CifBlock block, Cell cell, CifSymmetry symmetry, CifNotes notes) {
    Optional<SpaceGroup> named;
    try {
      named = group(block, cell);
    } catch (SymmetryException e) {
      notes.add(
          "symmetry_symbol_unusable",
          e.getMessage() + "; the listed operations are used",
          symmetry.where.line());
      return;
    }
    if (named.isPresent()
        && !new HashSet<>(named.get().operations())
            .equals(
                new HashSet<>(
                    symmetry.operations.stream().map(SymmetryOperation::withinCell).toList()))) {
      notes.add(
          "symmetry_disagrees",
          "the listed operations are not those of " + named.get().symbol() + "; they are used",
          symmetry.where.line());
    }
  }
}
