package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.MutualStability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes which phases touch. */
final class ContactsDocument {
  private ContactsDocument() {}

  /** The contacts at a state, fronts of the step before it first. */
  static List<JsonObject> after(Contacts contacts, int step) {
    List<JsonObject> all = new ArrayList<>();
    contacts.fronts().get(step).contacts().forEach(c -> all.add(contact(contacts, c, "front")));
    at(contacts, step + 1, all);
    return all;
  }

  /** The contacts before the first step. */
  static List<JsonObject> before(Contacts contacts) {
    List<JsonObject> all = new ArrayList<>();
    at(contacts, 0, all);
    return all;
  }

  private static void at(Contacts contacts, int state, List<JsonObject> all) {
    for (Contacts.Contact contact : contacts.states().get(state).contacts()) {
      all.add(contact(contacts, contact, contact.across() ? "across" : "within"));
    }
  }

  private static JsonObject contact(Contacts contacts, Contacts.Contact c, String where) {
    return new JsonObject()
        .put("left", c.left().compound().name())
        .put("right", c.right().compound().name())
        .put("where", where)
        .put("hosts", hosts(contacts, c))
        .put("same_phase", c.same())
        .put("lattice_mismatch_percent", c.mismatch().map(m -> 100 * m.relative()))
        .put("stable_together", stable(c.stability()))
        .put("reacts_to", products(c.stability()))
        .put("released_kJ_per_mol", released(c.stability()));
  }

  private static List<String> hosts(Contacts contacts, Contacts.Contact c) {
    String left = contacts.hosts().get(c.left().host());
    return c.across() ? List.of(left, contacts.hosts().get(c.right().host())) : List.of(left);
  }

  private static Optional<Boolean> stable(MutualStability stability) {
    return switch (stability) {
      case MutualStability.Stable _ -> Optional.of(true);
      case MutualStability.Reacts _ -> Optional.of(false);
      case MutualStability.Unknown _ -> Optional.empty();
    };
  }

  private static Optional<List<String>> products(MutualStability stability) {
    return stability instanceof MutualStability.Reacts(double _, double _, List<String> products)
        ? Optional.of(products)
        : Optional.empty();
  }

  private static Optional<Double> released(MutualStability stability) {
    return stability instanceof MutualStability.Reacts(double released, double _, List<String> _)
        ? Optional.of(released)
        : Optional.empty();
  }
}
