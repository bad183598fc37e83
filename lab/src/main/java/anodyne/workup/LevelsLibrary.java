package anodyne.workup;

import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.quantity.Quality;
import anodyne.workup.LevelsWorkUp.Kind;
import anodyne.workup.LevelsWorkUp.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Energy levels as values of the phase library. */
public final class LevelsLibrary {
  private LevelsLibrary() {}

  /** Work function and valence edge of one sample make its ionisation energy. */
  static Optional<Value> ionisation(LevelsWorkUp work) {
    return work.workFunction()
        .flatMap(w ->
            work.valenceEdge()
                .map(e ->
                    new Value(
                        w.value() + e.value(),
                        Math.hypot(w.error(), e.error()),
                        "work function plus valence edge")));
  }

  /** Values to store; a valence offset belongs to no single phase and is none of them. */
  public static List<PropertyValue> values(LevelsWorkUp work) {
    String method = method(work.kind());
    List<PropertyValue> values = new ArrayList<>();
    add(values, Property.WORK_FUNCTION, work.workFunction(), method, work);
    add(values, Property.FERMI_ABOVE_VALENCE_EDGE, work.valenceEdge(), method, work);
    add(values, Property.IONISATION_ENERGY, ionisation(work), method, work);
    add(values, Property.BAND_GAP, work.bandGap(), method, work);
    add(values, Property.CARRIER_CONCENTRATION, work.carriers(), method, work);
    work.type()
        .ifPresent(type ->
            values.add(
                value(
                    Property.CONDUCTIVITY_TYPE,
                    new PropertyValue.Word(type.word()),
                    OptionalDouble.empty(),
                    "sign of the slope",
                    method,
                    work)));
    return values;
  }

  private static String method(Kind kind) {
    return switch (kind) {
      case UPS -> "UPS";
      case XPS, KRAUT -> "XPS";
      case TAUC -> "Tauc";
      case MOTT_SCHOTTKY -> "Mott-Schottky";
    };
  }

  private static void add(
      List<PropertyValue> values,
      Property property,
      Optional<Value> value,
      String method,
      LevelsWorkUp work) {
    value.ifPresent(v ->
        values.add(
            value(
                property,
                new PropertyValue.Amount(v.value()),
                OptionalDouble.of(v.error()),
                v.detail(),
                method,
                work)));
  }

  private static PropertyValue value(
      Property property,
      PropertyValue.Datum datum,
      OptionalDouble uncertainty,
      String detail,
      String method,
      LevelsWorkUp work) {
    return new PropertyValue(
        property,
        datum,
        uncertainty,
        method,
        detail,
        "",
        OptionalDouble.empty(),
        work.source(),
        Quality.MEASURED,
        Optional.empty(),
        "");
  }
}
