package anodyne.evidence;

import anodyne.formula.Formula;
import anodyne.quantity.Quality;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a material was made.
 *
 * @param id stable name
 * @param system name of the product as its authors write it
 * @param phases formulas of the phases made, supports left out
 * @param mxene MXene in the product, if there is one
 * @param steps in order
 * @param equations balanced net equations, where the chemistry is known
 * @param equationsBasis after which words the equations were written
 * @param hazards what can harm, as judged here from the substances and conditions
 * @param scaleUp remark on making much of it
 * @param quality measured if what stands here was read in the source, recalled if from memory
 * @param source citation
 * @param ref number in the article's reference list, if the article speaks of it
 * @param section section of the article that does
 * @param line line in the text of the article
 * @param tableRow row of Table 1 with the same material
 * @param note remark
 */
public record Route(
    String id,
    String system,
    List<String> phases,
    Optional<String> mxene,
    List<Step> steps,
    List<String> equations,
    Optional<String> equationsBasis,
    List<Hazard> hazards,
    Optional<String> scaleUp,
    Quality quality,
    String source,
    OptionalInt ref,
    Optional<String> section,
    OptionalInt line,
    OptionalInt tableRow,
    Optional<String> note) {

  /** What is done in a step. */
  public enum Method {
    ANNEALING,
    BALL_MILLING,
    CARBONIZATION,
    COPRECIPITATION,
    CVD,
    ELECTROSPINNING,
    ETCHING,
    FREEZE_DRYING,
    HOT_INJECTION,
    HYDROLYSIS,
    HYDROTHERMAL,
    ION_EXCHANGE,
    MOF_DERIVED,
    MOLTEN_SALT,
    OXIDATION,
    PBA_DERIVED,
    POLYMER_COATING,
    SELENIZATION,
    SELF_ASSEMBLY,
    SOLID_STATE,
    SOLVOTHERMAL,
    SPRAY_DRYING,
    SULFIDATION,
    TEMPLATE_REMOVAL;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in order. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Method::word).toList();
    }
  }

  /** What can harm. */
  public enum Hazard {
    H2S("hydrogen sulfide: toxic and flammable gas"),
    H2SE("hydrogen selenide: very toxic gas"),
    HF("hydrofluoric acid or fluoride etchant: burns, systemic poison"),
    CS2("carbon disulfide: very flammable, toxic vapour"),
    HYDRAZINE("hydrazine: toxic, carcinogenic, reacts violently with oxidants"),
    BOROHYDRIDE("borohydride: gives hydrogen with water and acid"),
    PYROPHORIC("fine metal, lower sulfide or fresh product that can ignite in air"),
    SELENIUM_VAPOUR("selenium vapour and selenium dioxide: toxic"),
    SULFUR_VAPOUR("sulfur vapour: irritant, flammable, sulfur dioxide in air"),
    HYDROGEN("hydrogen in a hot furnace: explosive with air"),
    AMMONIA("ammonia: corrosive, toxic gas"),
    CYANIDE("cyanometallates: hydrogen cyanide with acid or on heating"),
    PRESSURE("autoclave: autogenous pressure"),
    TOXIC_METAL("toxic or sensitising metal salts (Co, Ni, Sb, V)"),
    STRONG_ACID("strong acid or caustic"),
    FLAMMABLE_SOLVENT("flammable solvent"),
    TOXIC_SOLVENT("solvent that harms reproduction (dimethylformamide, methylpyrrolidone)"),
    OXIDISER("nitrate, permanganate or peroxide beside organic matter"),
    HYDROGEN_CHLORIDE("metal chlorides that fume with moisture: hydrogen chloride"),
    MOLTEN_SALT_SPATTER("molten salt: burns, spatters with water");

    private final String meaning;

    Hazard(String meaning) {
      this.meaning = meaning;
    }

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, in words. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * A starting substance.
   *
   * @param name its name or formula
   * @param formula formula, for those that have one
   * @param amount_mmol amount used, if stated
   * @param mass_g mass used, if stated
   */
  public record Precursor(
      String name, Optional<String> formula, OptionalDouble amount_mmol, OptionalDouble mass_g) {
    public Precursor {
      Bounds.notBlank("precursor", name);
      formula.ifPresent(Formula::parse);
      if (amount_mmol.isPresent()) {
        Bounds.positive("amount of " + name, amount_mmol.getAsDouble(), "mmol");
      }
      if (mass_g.isPresent()) {
        Bounds.positive("mass of " + name, mass_g.getAsDouble(), "g");
      }
    }
  }

  /**
   * One step.
   *
   * @param method what is done
   * @param precursors what is put in, without solvents and washing liquids
   * @param medium solvent, salt or support the step runs in or on
   * @param temperature_C temperature, if stated
   * @param duration_h duration, if stated
   * @param atmosphere gas, if stated
   */
  public record Step(
      Method method,
      List<Precursor> precursors,
      Optional<String> medium,
      Optional<Span> temperature_C,
      Optional<Span> duration_h,
      Optional<String> atmosphere) {
    public Step {
      precursors = List.copyOf(precursors);
      temperature_C.ifPresent(t -> within("temperature", t, -200, 3000, "degC"));
      duration_h.ifPresent(t -> within("duration", t, 0, 2000, "h"));
    }

    private static void within(String name, Span span, double least, double most, String unit) {
      if (!(span.low() >= least && span.high() <= most)) {
        throw new IllegalArgumentException(
            "%s must lie between %s and %s %s, got %s"
                .formatted(name, least, most, unit, span.shown()));
      }
    }
  }

  public Route {
    Bounds.notBlank("id", id);
    Bounds.notBlank("system", system);
    Bounds.notBlank("source", source);
    phases = List.copyOf(phases);
    steps = List.copyOf(steps);
    equations = List.copyOf(equations);
    hazards = List.copyOf(hazards);
    if (phases.isEmpty() || steps.isEmpty()) {
      throw new IllegalArgumentException("a route needs at least one phase and one step");
    }
    phases.forEach(Formula::parse);
    equations.forEach(Bounds::balanced);
    mxene.ifPresent(Formula::parse);
    if (quality != Quality.MEASURED && quality != Quality.RECALLED) {
      throw new IllegalArgumentException("a route is measured or recalled, not " + quality.word());
    }
    if (!equations.isEmpty() && equationsBasis.isEmpty()) {
      throw new IllegalArgumentException("equations need their basis");
    }
  }

  /** The methods of the steps, each once, in order. */
  public Set<Method> methods() {
    Set<Method> methods = new LinkedHashSet<>();
    steps.forEach(step -> methods.add(step.method()));
    return methods;
  }

  /** True if a phase of this composition is made, or is the MXene in it. */
  public boolean makes(Formula formula) {
    return phases.stream().anyMatch(p -> same(p, formula))
        || mxene.filter(m -> same(m, formula)).isPresent();
  }

  private static boolean same(String phase, Formula formula) {
    return Formula.parse(phase).amounts().equals(formula.amounts());
  }
}
