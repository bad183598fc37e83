package anodyne.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One sample of one paper, as read in its full text.
 *
 * @param id stable name
 * @param paper where it stands
 * @param material name of the sample
 * @param phases formulas
 * @param anionClass class by anions: {@code sulfide/oxide}, {@code selenide} ...
 * @param role heterostructure, control or single
 * @param mainSample true for the main sample of the paper
 * @param extras carbon, MXene, vacancies and the like
 * @param cell electrolyte, window and loading
 * @param performance what was measured in cells
 * @param kinetics what was measured of the kinetics
 * @param electronic work functions, gaps and computed energies
 * @param junctionClaimed true if the paper claims a built-in field or a p-n junction
 * @param fieldDirectionClaimed the direction it claims
 * @param table1Row the same material in Table 1
 * @param spreadOverSentences groups whose numbers stand in neighbouring sentences
 * @param note remark
 * @param confidence how sure the reading is
 */
public record LiteratureRow(
    String id,
    Paper paper,
    String material,
    List<String> phases,
    String anionClass,
    Role role,
    boolean mainSample,
    List<String> extras,
    CellSetup cell,
    Performance performance,
    Kinetics kinetics,
    Electronic electronic,
    boolean junctionClaimed,
    Optional<String> fieldDirectionClaimed,
    OptionalInt table1Row,
    List<String> spreadOverSentences,
    Optional<String> note,
    Origin.Confidence confidence) {

  /** Part a sample plays in its paper. */
  public enum Role {
    HETEROSTRUCTURE,
    CONTROL,
    SINGLE;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A paper; the title is a short one of ours. */
  public record Paper(String doi, int year, String title) {
    public Paper {
      Bounds.notBlank("doi", doi);
    }
  }

  /** Electrolyte, window and loading of the cell, where the text says them. */
  public record CellSetup(
      Optional<String> electrolyte,
      Optional<EvidenceRow.Window> window,
      Optional<Span> loading_mg_per_cm2) {}

  /**
   * Performance.
   *
   * @param ice_percent initial Coulombic efficiency
   * @param firstCycle_mAh_per_g first discharge and charge capacity in print order, where no ICE is
   *     printed
   * @param cycling capacity after cycling
   * @param rate rate test
   * @param retention_percent capacity retention; its conditions may differ from those of cycling
   */
  public record Performance(
      OptionalDouble ice_percent,
      List<Double> firstCycle_mAh_per_g,
      Optional<CyclingPoint> cycling,
      List<RatePoint> rate,
      OptionalDouble retention_percent) {
    public Performance {
      firstCycle_mAh_per_g = List.copyOf(firstCycle_mAh_per_g);
      rate = List.copyOf(rate);
    }
  }

  /**
   * Kinetics.
   *
   * @param rct_ohm charge-transfer resistance, per cell
   * @param ohmicResistance_ohm series resistance, per cell
   * @param sodiumDiffusion_cm2_per_s range of the diffusion coefficient
   * @param bValues exponent of peak current against scan rate, by peak
   * @param capacitive share of the capacitive current by scan rate
   */
  public record Kinetics(
      OptionalDouble rct_ohm,
      OptionalDouble ohmicResistance_ohm,
      Optional<Span> sodiumDiffusion_cm2_per_s,
      List<Double> bValues,
      List<CapacitiveShare> capacitive) {
    public Kinetics {
      bValues = List.copyOf(bValues);
      capacitive = List.copyOf(capacitive);
    }
  }

  /** Capacitive share at a scan rate. */
  public record CapacitiveShare(double rate_mV_per_s, double percent) {}

  /**
   * Electron energies, and energies of sodium from first principles.
   *
   * @param workFunctions_eV by phase
   * @param bandGaps_eV by phase
   * @param sodiumAdsorption_eV as printed, more negative is stronger
   * @param sodiumBarriers_eV by path
   */
  public record Electronic(
      Map<String, Double> workFunctions_eV,
      Map<String, Double> bandGaps_eV,
      OptionalDouble sodiumAdsorption_eV,
      Map<String, Double> sodiumBarriers_eV) {
    public Electronic {
      workFunctions_eV = Collections.unmodifiableMap(new LinkedHashMap<>(workFunctions_eV));
      bandGaps_eV = Collections.unmodifiableMap(new LinkedHashMap<>(bandGaps_eV));
      sodiumBarriers_eV = Collections.unmodifiableMap(new LinkedHashMap<>(sodiumBarriers_eV));
    }
  }

  public LiteratureRow {
    Bounds.notBlank("id", id);
    phases = List.copyOf(phases);
    extras = List.copyOf(extras);
    spreadOverSentences = List.copyOf(spreadOverSentences);
  }
}
