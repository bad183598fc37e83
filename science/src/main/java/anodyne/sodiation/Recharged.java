package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.library.Selected;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the hosts are after the first charge. All sodium leaves; where the charged phases are
 * published, they count, else the stable mixture of the host's other elements without sodium: the
 * end of the reversed equilibrium path. Kinetics may well leave other phases, or amorphous ones.
 *
 * @param hosts one entry per reacting host, in order
 */
public record Recharged(List<OfHost> hosts) {

  /** Where the answer comes from. */
  public enum Basis {
    EQUILIBRIUM("equilibrium"),
    REPORTED("reported");

    private final String word;

    Basis(String word) {
      this.word = word;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }
  }

  /**
   * Published phases.
   *
   * @param id of the record
   * @param system electrode they were seen in
   * @param phases amounts as the equation has them
   * @param ownElectrode true if that electrode holds all hosts asked for
   */
  public record Reported(
      String id, String system, SequencedMap<Formula, Rational> phases, boolean ownElectrode) {
    public Reported {
      phases = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(phases));
      if (phases.isEmpty()) {
        throw new IllegalArgumentException("a charge must leave a phase");
      }
    }
  }

  /**
   * One host after the first charge.
   *
   * @param host the host
   * @param equilibrium stable mixture without sodium
   * @param undecided true if the enthalpy of the host is a guess whose interval holds that of what
   *     it decomposes to: it cannot tell the two apart, and the decomposition is taken
   * @param reported published phases
   */
  public record OfHost(
      Host host, Mixture equilibrium, boolean undecided, Optional<Reported> reported) {
    /** Which of the two counts. */
    public Basis basis() {
      return reported.isPresent() ? Basis.REPORTED : Basis.EQUILIBRIUM;
    }

    /** The phases that count, by formula. */
    public List<Formula> phases() {
      return reported
          .map(r -> List.copyOf(r.phases().keySet()))
          .orElseGet(
              () -> equilibrium.amounts().keySet().stream().map(Compound::composition).toList());
    }

    /** True if they are the pristine phase again, by composition. */
    public boolean pristineAgain() {
      Formula pristine = host.compound().composition();
      return phases().size() == 1 && phases().getFirst().sameCompositionAs(pristine);
    }

    /** The phases for people: {@code NiS2 + NiSe2}. */
    public String shown() {
      return phases().stream().map(Formula::toString).collect(Collectors.joining(" + "));
    }
  }

  public Recharged {
    hosts = List.copyOf(hosts);
  }

  /**
   * The hosts after the first charge.
   *
   * @param reported published phases of a host, where there are any
   */
  public static Recharged of(SodiationInputs inputs, Function<Host, Optional<Reported>> reported) {
    List<OfHost> hosts = new ArrayList<>();
    for (Host host : inputs.reacting()) {
      hosts.add(ofHost(inputs.systemOf(host), host, reported.apply(host)));
    }
    return new Recharged(hosts);
  }

  /** True if every host is its pristine phase again. */
  public boolean pristineAgain() {
    return hosts.stream().allMatch(OfHost::pristineAgain);
  }

  /** The pairs of phases that meet across the hosts, by formula. */
  public List<String> across() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      for (int j = i + 1; j < hosts.size(); j++) {
        for (Formula one : hosts.get(i).phases()) {
          for (Formula other : hosts.get(j).phases()) {
            pairs.add(one + "/" + other);
          }
        }
      }
    }
    return pairs;
  }

  private static OfHost ofHost(ChemicalSystem system, Host host, Optional<Reported> reported) {
    boolean element = host.compound().isElement();
    ChemicalSystem others =
        element
            ? system
            : new ChemicalSystem(
                system.elements(),
                system.compounds().stream().filter(c -> !c.equals(host.compound())).toList(),
                system.energy());
    boolean undecided = !element && undecided(system, others, host);
    ChemicalSystem candidates = undecided ? others : system;
    return new OfHost(
        host,
        SodiationPath.exact(candidates, empty(candidates, host), Mixture.of(host.compound())),
        undecided,
        reported);
  }

  /** True if a guessed enthalpy lies within its own interval of that of the decomposition. */
  private static boolean undecided(ChemicalSystem system, ChemicalSystem others, Host host) {
    Selected enthalpy = host.compound().enthalpy();
    if (enthalpy.quality().compareTo(Quality.COMPUTED) <= 0
        || host.compound().composition().elements().contains(Element.Na)) {
      return false;
    }
    double below_eV =
        empty(others, host).energy_eV() - system.energy_eV(host.compound(), Draw.central());
    double below_kJ = below_eV * Constants.FARADAY_C_PER_MOL / 1000;
    return below_kJ >= enthalpy.low() - enthalpy.value()
        && below_kJ <= enthalpy.high() - enthalpy.value();
  }

  /** The stable mixture of the host's elements without sodium. */
  private static TitrationCurve.Vertex empty(ChemicalSystem system, Host host) {
    var content = ChemicalSystem.atoms(host.compound().composition());
    content.remove(Element.Na);
    return system.titration(content, system.energies_eV(Draw.central())).vertices().getFirst();
  }
}
