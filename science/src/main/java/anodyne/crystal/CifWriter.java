package anodyne.crystal;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes crystal structures as CIF 1.1 that {@link CifReader} reads back, to 1e-12. */
public final class CifWriter {
  private static final int DIGITS = 12;

  private CifWriter() {}

  /**
   * A structure as the list of all its atoms, in P 1.
   *
   * @param block name of the data block; characters a name cannot hold become underscores
   */
  public static String text(String block, Structure structure) {
    return text(block, AsymmetricUnit.withoutSymmetry(structure), Optional.empty());
  }

  /**
   * An asymmetric unit with its symmetry operations.
   *
   * @param block name of the data block; characters a name cannot hold become underscores
   * @param group the setting the operations belong to, if known
   */
  public static String text(String block, AsymmetricUnit unit, Optional<SpaceGroup> group) {
    StringBuilder cif = new StringBuilder();
    cif.append("data_").append(blockName(block)).append('\n');
    Formula content = unit.expanded().content();
    Formula formula = content.isStoichiometric() ? content.reduced() : content;
    item(cif, "_chemical_formula_sum", quoted(spaced(formula)));
    cell(cif, unit.cell());
    if (unit.operations().size() == 1) {
      item(cif, "_space_group_name_H-M_alt", "'P 1'");
      item(cif, "_space_group_IT_number", "1");
    } else if (group.isPresent()) {
      group(cif, group.get());
    }
    cif.append("loop_\n_space_group_symop_operation_xyz\n");
    unit.operations().forEach(operation -> cif.append('\'').append(operation).append("'\n"));
    sites(cif, unit.sites());
    return cif.toString();
  }

  private static void cell(StringBuilder cif, Cell cell) {
    item(cif, "_cell_length_a", number(cell.a_angstrom()));
    item(cif, "_cell_length_b", number(cell.b_angstrom()));
    item(cif, "_cell_length_c", number(cell.c_angstrom()));
    item(cif, "_cell_angle_alpha", angle(cell.alpha_deg()));
    item(cif, "_cell_angle_beta", angle(cell.beta_deg()));
    item(cif, "_cell_angle_gamma", angle(cell.gamma_deg()));
    item(cif, "_cell_volume", rounded(cell.volume_angstrom3(), 6));
  }

  private static void group(StringBuilder cif, SpaceGroup group) {
    String choice = group.choice().matches("[12HR].*") ? ":" + group.choice() : "";
    item(cif, "_space_group_name_H-M_alt", quoted(group.symbol() + choice));
    item(cif, "_space_group_name_Hall", quoted(group.hall()));
    item(cif, "_space_group_IT_number", String.valueOf(group.number()));
  }

  private static void sites(StringBuilder cif, List<Atom> sites) {
    cif.append("loop_\n");
    for (String name :
        List.of("label", "type_symbol", "fract_x", "fract_y", "fract_z", "occupancy")) {
      cif.append("_atom_site_").append(name).append('\n');
    }
    List<String> labels = labels(sites);
    for (int i = 0; i < sites.size(); i++) {
      Atom site = sites.get(i);
      cif.append(
          String.join(
              " ",
              labels.get(i),
              site.element().symbol(),
              number(site.position().x()),
              number(site.position().y()),
              number(site.position().z()),
              BigDecimal.valueOf(site.occupancy()).stripTrailingZeros().toPlainString()));
      cif.append('\n');
    }
  }

  /** The labels as they are if they are fit and differ, otherwise element and number. */
  private static List<String> labels(List<Atom> sites) {
    Set<String> distinct = new HashSet<>();
    boolean usable =
        sites.stream()
            .map(Atom::label)
            .allMatch(
                label -> label.matches("[A-Za-z][A-Za-z0-9()+*'-]{0,20}") && distinct.add(label));
    List<String> labels = new ArrayList<>();
    Map<Element, Integer> counts = new HashMap<>();
    for (Atom site : sites) {
      int count = counts.merge(site.element(), 1, Integer::sum);
      labels.add(usable ? site.label() : site.element().symbol() + count);
    }
    return labels;
  }

  private static String blockName(String name) {
    String fit = name.replaceAll("[^!-~]", "_");
    return fit.isEmpty() ? "structure" : fit.substring(0, Math.min(70, fit.length()));
  }

  private static String spaced(Formula formula) {
    return formula.hill().replaceAll("(?<=.)(?=[A-Z])", " ");
  }

  private static String quoted(String text) {
    return text.contains("\"") ? "'" + text + "'" : "\"" + text + "\"";
  }

  private static void item(StringBuilder cif, String tag, String value) {
    cif.append(String.format(Locale.ROOT, "%-32s %s\n", tag, value));
  }

  private static String number(double value) {
    return rounded(value, DIGITS);
  }

  private static String angle(double value) {
    return rounded(value, DIGITS - 2);
  }

  private static String rounded(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
