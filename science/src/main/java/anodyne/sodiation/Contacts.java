package anodyne.sodiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which phases touch at each state of charge: those that lie side by side in one host's grains, and
 * every phase of one host with every phase of another.
 *
 * @param hosts names of all hosts: first those that react, in the order of the sequence, then those
 *     that keep their phase (MXene, carbon)
 * @param states before the first step and after each
 * @param fronts reaction front of each step
 */
public record Contacts(List<String> hosts, List<AtState> states, List<Front> fronts) {

  /**
   * A phase as part of a host.
   *
   * @param host index into the hosts
   * @param compound the phase
   */
  public record Place(int host, Compound compound) {}

  /**
   * Two phases that touch.
   *
   * @param left on the side of the earlier host
   * @param right on the other side
   * @param same true if both sides are one compound: no interface remains
   * @param mismatch of their lattices, where the library has both
   * @param stability whether they react with each other
   */
  public record Contact(
      Place left,
      Place right,
      boolean same,
      Optional<LatticeMismatch> mismatch,
      MutualStability stability) {
    /** True if it joins two hosts. */
    public boolean across() {
      return left.host() != right.host();
    }

    /** The two names: {@code Na2S/Na2Se}. */
    public String shown() {
      return left.compound().name() + "/" + right.compound().name();
    }
  }

  /**
   * The contacts at one state.
   *
   * @param charge_mAh_per_g charge so far, per gram of all hosts that react
   * @param contacts within hosts first, then across
   */
  public record AtState(double charge_mAh_per_g, List<Contact> contacts) {
    public AtState {
      contacts = List.copyOf(contacts);
    }

    /** Those that join two hosts. */
    public List<Contact> across() {
      return contacts.stream().filter(Contact::across).toList();
    }

    /** Those within one host. */
    public List<Contact> within(int host) {
      return contacts.stream().filter(c -> !c.across() && c.left().host() == host).toList();
    }

    /** True if no contact across hosts is one of different phases. */
    public boolean merged() {
      return across().stream().allMatch(Contact::same);
    }
  }

  /**
   * The contacts of what a step consumes with what it forms.
   *
   * @param step index into the steps of the sequence
   * @param contacts consumed on the left, formed on the right
   */
  public record Front(int step, List<Contact> contacts) {
    public Front {
      contacts = List.copyOf(contacts);
    }
  }

  public Contacts {
    hosts = List.copyOf(hosts);
    states = List.copyOf(states);
    fronts = List.copyOf(fronts);
  }

  /** The contacts along a sequence, at equilibrium or as measured. */
  public static Contacts of(SodiationInputs inputs, Sequence sequence) {
    List<Host> reacting = sequence.hosts().stream().map(Sequence.Share::host).toList();
    List<Host> idle =
        inputs.hosts().stream().filter(h -> h.storage() != Host.Storage.BULK).toList();
    Finder finder = new Finder(inputs.jointSystem(), new HashMap<>());
    List<AtState> states = new ArrayList<>();
    for (Sequence.State state : sequence.states()) {
      List<List<Compound>> grains = new ArrayList<>();
      state.mixtures().forEach(m -> grains.add(List.copyOf(m.amounts().keySet())));
      idle.forEach(h -> grains.add(List.of(h.compound())));
      states.add(new AtState(state.charge_mAh_per_g(), finder.contacts(grains)));
    }
    List<Front> fronts = new ArrayList<>();
    for (int k = 0; k < sequence.steps().size(); k++) {
      fronts.add(new Front(k, finder.front(sequence.steps().get(k))));
    }
    List<String> names = new ArrayList<>();
    reacting.forEach(h -> names.add(h.name()));
    idle.forEach(h -> names.add(h.name()));
    return new Contacts(names, states, fronts);
  }

  /** Every pair of different phases that touch across hosts at some state, each once. */
  public List<Contact> distinctAcross() {
    List<Contact> distinct = new ArrayList<>();
    Set<Set<Compound>> seen = new LinkedHashSet<>();
    for (AtState state : states) {
      for (Contact contact : state.across()) {
        if (!contact.same()
            && seen.add(Set.of(contact.left().compound(), contact.right().compound()))) {
          distinct.add(contact);
        }
      }
    }
    return distinct;
  }

  /** Looks each pair up once. */
  private record Finder(ChemicalSystem system, Map<Set<Compound>, Contact> known) {
    List<Contact> contacts(List<List<Compound>> grains) {
      List<Contact> contacts = new ArrayList<>();
      for (int i = 0; i < grains.size(); i++) {
        List<Compound> grain = grains.get(i);
        for (int k = 0; k < grain.size(); k++) {
          for (int l = k + 1; l < grain.size(); l++) {
            contacts.add(contact(new Place(i, grain.get(k)), new Place(i, grain.get(l))));
          }
        }
      }
      for (int i = 0; i < grains.size(); i++) {
        for (int j = i + 1; j < grains.size(); j++) {
          for (Compound one : grains.get(i)) {
            for (Compound other : grains.get(j)) {
              contacts.add(contact(new Place(i, one), new Place(j, other)));
            }
          }
        }
      }
      return contacts;
    }

    List<Contact> front(Sequence.HostStep step) {
      Mixture before = step.before();
      Mixture after = step.after();
      List<Contact> contacts = new ArrayList<>();
      for (Compound consumed : before.amounts().keySet()) {
        for (Compound formed : after.amounts().keySet()) {
          if (after.amount(consumed).compareTo(before.amount(consumed)) < 0
              && after.amount(formed).compareTo(before.amount(formed)) > 0) {
            contacts.add(contact(new Place(step.host(), consumed), new Place(step.host(), formed)));
          }
        }
      }
      return contacts;
    }

    private Contact contact(Place left, Place right) {
      if (left.compound().equals(right.compound())) {
        return new Contact(left, right, true, Optional.empty(), new MutualStability.Stable());
      }
      Contact found =
          known.computeIfAbsent(
              Set.of(left.compound(), right.compound()),
              _ ->
                  new Contact(
                      left,
                      right,
                      false,
                      LatticeMismatch.between(left.compound().phase(), right.compound().phase()),
                      MutualStability.between(system, left.compound(), right.compound())));
      boolean turned = !found.left().compound().equals(left.compound());
      return turned
          ? new Contact(
              left,
              right,
              false,
              found.mismatch().map(LatticeMismatch::turned),
              found.stability().turned())
          : new Contact(left, right, false, found.mismatch(), found.stability());
    }
  }
}
