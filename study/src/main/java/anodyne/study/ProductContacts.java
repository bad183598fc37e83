package anodyne.study;

import anodyne.junction.Interface;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Contacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contacts that take the place of the pristine one beyond its limit: what forms on both sides
 * along the steps of sodiation, and the junction of each two that then touch. Sodium is not
 * followed through them.
 *
 * @param course whose steps these are
 * @param contacts in the order they first touch, without the pristine ones
 */
public record ProductContacts(Course course, List<Touch> contacts) {
  public ProductContacts {
    contacts = List.copyOf(contacts);
  }

  /** Where the steps come from. */
  public enum Course {
    REPORTED,
    EQUILIBRIUM;

    /** As written in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Two phases that touch across hosts.
   *
   * @param left name of the one on the side of the earlier host
   * @param right name of the other
   * @param from_mAh_per_g charge at which they first touch
   * @param known their junction, or why there is none
   */
  public record Touch(String left, String right, double from_mAh_per_g, Junction known) {}

  /** What is known of a contact. */
  public sealed interface Junction permits Known, NotModelled {}

  /**
   * A junction.
   *
   * @param builtIn_V work function right less left, over e
   * @param donor name of the phase that gives electrons, from which the field points; empty if none
   * @param turned whether the field points to the other host than it did between the pristine
   *     phases; empty if that is not known
   */
  public record Known(double builtIn_V, Optional<String> donor, Optional<Boolean> turned)
      implements Junction {}

  /**
   * None.
   *
   * @param reason what is missing
   */
  public record NotModelled(String reason) implements Junction {}

  /** The reported course where every host has one, else that of equilibrium. */
  static ProductContacts of(
      Contacts equilibrium, Optional<Contacts> reported, ContactJunctions junctions) {
    Contacts contacts = reported.orElse(equilibrium);
    Map<Set<Integer>, Integer> donors = new HashMap<>();
    Map<Set<Compound>, Touch> later = new LinkedHashMap<>();
    Set<Set<Compound>> pristine =
        contacts.states().getFirst().across().stream()
            .map(ProductContacts::both)
            .collect(Collectors.toSet());
    for (Contacts.Contact contact : contacts.states().getFirst().across()) {
      if (junction(contact, junctions, Optional.empty()) instanceof Known known) {
        known.donor().ifPresent(name -> donors.put(hosts(contact), side(contact, name).host()));
      }
    }
    for (Contacts.AtState state : contacts.states()) {
      for (Contacts.Contact contact : state.across()) {
        if (!contact.same() && !pristine.contains(both(contact))) {
          later.computeIfAbsent(
              both(contact),
              _ ->
                  new Touch(
                      contact.left().compound().name(),
                      contact.right().compound().name(),
                      state.charge_mAh_per_g(),
                      junction(
                          contact, junctions, Optional.ofNullable(donors.get(hosts(contact))))));
        }
      }
    }
    return new ProductContacts(
        reported.isPresent() ? Course.REPORTED : Course.EQUILIBRIUM,
        new ArrayList<>(later.values()));
  }

  private static Set<Compound> both(Contacts.Contact contact) {
    return contact.same()
        ? Set.of(contact.left().compound())
        : Set.of(contact.left().compound(), contact.right().compound());
  }

  private static Set<Integer> hosts(Contacts.Contact contact) {
    return Set.of(contact.left().host(), contact.right().host());
  }

  private static Contacts.Place side(Contacts.Contact contact, String name) {
    return contact.left().compound().name().equals(name) ? contact.left() : contact.right();
  }

  private static Junction junction(
      Contacts.Contact contact, ContactJunctions junctions, Optional<Integer> pristineDonor) {
    String left = contact.left().compound().name();
    Optional<ContactJunctions.Pair> found = junctions.find(left, contact.right().compound().name());
    if (found.isEmpty()) {
      return new NotModelled("both sides are one phase");
    }
    ContactJunctions.Pair pair = found.get();
    return switch (pair.outcome()) {
      case ContactJunctions.Missing(List<String> what) -> new NotModelled(String.join("; ", what));
      case ContactJunctions.NotSolved(String reason) -> new NotModelled(reason);
      case ContactJunctions.Solved solved -> {
        Optional<String> donor =
            solved
                .electrons()
                .map(way -> way == Interface.Direction.LEFT_TO_RIGHT ? pair.left() : pair.right());
        yield new Known(
            pair.left().equals(left) ? solved.builtInPotential_V() : -solved.builtInPotential_V(),
            donor,
            donor.flatMap(name -> pristineDonor.map(host -> host != side(contact, name).host())));
      }
    };
  }

  /** Plain sentences: what is known of these contacts, and that sodium is not followed in them. */
  public List<String> says() {
    if (contacts.isEmpty()) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (Touch touch : contacts) {
      String name = touch.left() + "/" + touch.right();
      switch (touch.known()) {
        case NotModelled(String reason) -> {
          open.add(name);
          reasons.addAll(List.of(reason.split("; ", -1)));
        }
        case Known junction -> known.add(name + " " + words(junction));
      }
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Beyond the limit of the pristine phases sodium is not modelled; what touches then, by the "
            + course.word()
            + " steps, is "
            + (known.isEmpty()
                ? "known in no case."
                : "known as a contact at rest only: " + String.join("; ", known) + "."));
    if (!open.isEmpty()) {
      sentences.add(
          "Not modelled are the contacts "
              + String.join(", ", open)
              + ": "
              + String.join(", ", reasons).replace('_', ' ')
              + ".");
    }
    return sentences;
  }

  private static String words(Known junction) {
    return String.format(Locale.ROOT, "%+.2f V", junction.builtIn_V())
        + junction.donor().map(name -> ", field from " + name).orElse(", no field")
        + junction
            .turned()
            .map(turned -> turned ? ", turned round" : ", as between the pristine phases")
            .orElse("");
  }
}
