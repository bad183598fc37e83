package anodyne.data.cell;

import anodyne.data.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a setup as replacements by path of those of the parameter set. */
final class SetupValues {
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param electrode under test in a half cell
   */
  SetupValues(Node setup, CellKind kind, String electrode) {
    String limits =
        switch (kind) {
          case FULL -> "cell";
          case HALF -> "half_cell." + electrode;
        };
    setup.optional("overrides").ifPresent(o -> SetValues.layer(o).forEach(this::put));
    plain(setup, "area_cm2", "cell.area", "cm^2");
    plain(setup, "temperature_K", "cell.temperature", "K");
    plain(setup, "contact_resistance_ohm_cm2", "cell.contact_resistance", "ohm cm^2");
    plain(setup, "nominal_capacity_mAh", limits + ".nominal_capacity", "mAh");
    plain(setup, "lowest_voltage_V", limits + ".lowest_voltage", "V");
    plain(setup, "highest_voltage_V", limits + ".highest_voltage", "V");
    for (String one : setup.has("stoichiometry") ? both(kind, electrode) : new String[0]) {
      Node shares = setup.get("stoichiometry").object(both(kind, electrode));
      String path =
          switch (kind) {
            case FULL -> one + ".start";
            case HALF -> "half_cell." + one + ".start";
          };
      plain(shares, one, path, "1");
    }
    for (String one : both(kind, electrode)) {
      plain(setup, "double_layer_F_per_m2", one + ".double_layer", "F/m^2");
    }
  }

  private static String[] both(CellKind kind, String electrode) {
    return switch (kind) {
      case FULL -> new String[] {"negative", "positive"};
      case HALF -> new String[] {electrode};
    };
  }

  Map<String, Node> byPath() {
    return values;
  }

  private void plain(Node parent, String key, String path, String unit) {
    parent
        .optional(key)
        .ifPresent(node -> {
          node.asNumber(key);
          Map<String, Node.Field> fields = new LinkedHashMap<>();
          fields.put("value", new Node.Field(parent.placeOf(key), node));
          Node text = new Node(node.place(), new Node.Text(unit));
          fields.put("unit", new Node.Field(parent.placeOf(key), text));
          put(path, new Node(node.place(), new Node.Fields(fields)));
        });
  }

  private void put(String path, Node node) {
    Node first = values.putIfAbsent(path, node);
    if (first != null) {
      throw node.wrong(
          path + " is given twice", "keep one of the two; the first is at " + first.place());
    }
  }
}
