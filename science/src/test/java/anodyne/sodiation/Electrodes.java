package anodyne.sodiation;

import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hosts, compounds and reported steps for tests. */
final class Electrodes {
  static final String REVIEW = "review";

  private Electrodes() {}

  static Host host(Compound compound) {
    return new Host(compound.name(), compound, Host.Storage.BULK, Optional.empty());
  }

  static Compound solid(String formula, double molarVolume_cm3) {
    return solid(formula, Map.of(Property.MOLAR_VOLUME, molarVolume_cm3));
  }

  static Compound solid(String formula, Map<Property, Double> values) {
    Map<Property, Selected> amounts = new LinkedHashMap<>();
    values.forEach((p, v) -> amounts.put(p, TestCompounds.exactly(p, v)));
    return TestCompounds.compound(formula, amounts);
  }

  static SodiationInputs inputs(List<Compound> hosts, List<Compound> others) {
    List<Compound> competing = new ArrayList<>(hosts);
    competing.addAll(others);
    return new SodiationInputs(
        hosts.stream().map(Electrodes::host).toList(), competing, List.of(), Energy.ENTHALPY);
  }

  /** The hosts of the inputs in equal parts of the mass. */
  static List<Sequence.Share> shares(SodiationInputs inputs) {
    return inputs.hosts().stream()
        .map(h -> new Sequence.Share(h, 1.0 / inputs.hosts().size()))
        .toList();
  }

  static MeasuredStep step(
      String id,
      String host,
      String system,
      String kind,
      String equation,
      double low,
      double high) {
    return new MeasuredStep(
        id, host, system, kind, equation, low, high, "", "", REVIEW, Quality.MEASURED);
  }

  /** Discharge of MoS2@ZnIn2S4 as the review article prints it, its equation (4) corrected. */
  static List<MeasuredStep> molybdenumZincIndium() {
    String system = "MoS2@ZnIn2S4";
    return List.of(
        step("MZ-1", "MoS2", system, "intercalation", "MoS2 + xNa+ + xe- -> NaxMoS2", 1.55, 1.55),
        step(
            "MZ-2",
            "ZnIn2S4",
            system,
            "intercalation",
            "ZnIn2S4 + xNa+ + xe- -> NaxZnIn2S4",
            0.9,
            0.9),
        step(
            "MZ-3",
            "ZnIn2S4",
            system,
            "conversion",
            "3NaxZnIn2S4 + (10-3x)Na+ + (10-3x)e- -> 5Na2S + In6S7 + 3Zn",
            0.4,
            0.4),
        step(
            "MZ-4",
            "MoS2",
            system,
            "conversion",
            "NaxMoS2 + (4-x)Na+ + (4-x)e- -> 2Na2S + Mo",
            0.37,
            0.37));
  }

  /** Discharge of Sb2S3/MoS2 as the review article tells it. */
  static List<MeasuredStep> antimonyMolybdenum() {
    String system = "Sb2S3/MoS2";
    return List.of(
        step("SM-1", "MoS2", system, "intercalation", "MoS2 + xNa+ + xe- -> NaxMoS2", 1.25, 1.25),
        step(
            "SM-2", "Sb2S3", system, "conversion", "Sb2S3 + 6Na+ + 6e- -> 2Sb + 3Na2S", 0.48, 0.91),
        step("SM-3", "Sb2S3", system, "alloying", "Sb + 3Na+ + 3e- -> Na3Sb", 0.48, 0.91),
        step(
            "SM-4",
            "MoS2",
            system,
            "conversion",
            "NaxMoS2 + (4-x)Na+ + (4-x)e- -> Mo + 2Na2S",
            0.39,
            0.39));
  }

  /** Molar volumes of the library for both of these pairs. */
  static Map<String, Double> volumes() {
    Map<String, Double> volumes = new LinkedHashMap<>();
    volumes.put("MoS2", 32.02);
    volumes.put("ZnIn2S4", 95.39);
    volumes.put("Sb2S3", 73.41);
    volumes.put("NaMoS2", 41.56);
    volumes.put("In6S7", 178.94);
    volumes.put("Na3Sb", 71.44);
    volumes.put("Na2S", 42.05);
    volumes.put("Mo", 9.41);
    volumes.put("Sb", 18.23);
    volumes.put("Zn", 9.16);
    volumes.put("In", 15.76);
    volumes.put("Na", 23.75);
    volumes.put("S", 15.49);
    return volumes;
  }

  /** Inputs with these hosts and all other compounds of {@link #volumes()}. */
  static SodiationInputs library(String... hosts) {
    List<Compound> chosen = new ArrayList<>();
    List<Compound> others = new ArrayList<>();
    volumes()
        .forEach((formula, volume) -> {
          Compound compound = solid(formula, volume);
          (List.of(hosts).contains(formula) ? chosen : others).add(compound);
        });
    chosen.sort(java.util.Comparator.comparingInt(c -> List.of(hosts).indexOf(c.name())));
    return inputs(chosen, others);
  }
}
