package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.LatticeMismatch;
import anodyne.sodiation.MutualStability;
import anodyne.study.ContactJunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which phases of different hosts touch, and when. */
final class ContactsTable {
  private static final int MOST = 60;

  private final Page page;
  private final Contacts contacts;
  private final ContactJunctions junctions;

  ContactsTable(Page page, Contacts contacts, ContactJunctions junctions) {
    this.page = page;
    this.contacts = contacts;
    this.junctions = junctions;
  }

  void write() {
    List<Contacts.Contact> distinct = contacts.distinctAcross();
    if (distinct.isEmpty()) {
      return;
    }
    page.heading(Rich.plain("Contacts by state of charge"));
    page.paragraph(
        Rich.plain(
            "Every phase of one host may touch every phase of another. State 0 is the pristine"
                + " electrode, state k the one after step k of the equilibrium sequence."
                + merged()));
    List<Page.Row> rows = new ArrayList<>();
    for (Contacts.Contact contact : distinct.subList(0, Math.min(MOST, distinct.size()))) {
      rows.add(
          Page.row(
              new Page.Text(Rich.chemistry(contact.shown())),
              Page.number(runs(states(contact))),
              Page.number(contact.mismatch().map(ContactsTable::percent).orElse("–")),
              new Page.Text(stability(contact.stability())),
              junction(contact)));
    }
    page.table(
        "",
        List.of(
            Page.text("Contact"),
            new Page.Amount(Rich.plain("States")),
            new Page.Amount(Rich.plain("Least mismatch (%)")),
            Page.text("At equilibrium"),
            Page.text("Junction")),
        rows);
    if (distinct.size() > MOST) {
      page.paragraph(
          Rich.plain("The first " + MOST + " of " + distinct.size() + " contacts; all stand in")
              .then(" tables/sodiation-contacts.csv."));
    }
    page.quiet(
        Rich.plain(
            "Least mismatch: of rows of atoms, by the repeat lengths of both crystals (right minus"
                + " left over their mean, * for crystals of one structure); a real interface cannot"
                + " have less. A dash: a cell is missing in the library. Junction: of two layers of"
                + " default thickness and bonding at the library's own values, without draws; the"
                + " quality is that of its weakest input."));
  }

  /** States at which the hosts have nothing but common phases. */
  private String merged() {
    List<Integer> merged = new ArrayList<>();
    for (int k = 0; k < contacts.states().size(); k++) {
      if (contacts.states().get(k).merged()) {
        merged.add(k);
      }
    }
    return merged.isEmpty()
        ? ""
        : " At state "
            + runs(merged)
            + " the hosts hold the same phase only: no interface remains.";
  }

  private List<Integer> states(Contacts.Contact contact) {
    var pair = Set.of(contact.left().compound(), contact.right().compound());
    List<Integer> states = new ArrayList<>();
    for (int k = 0; k < contacts.states().size(); k++) {
      boolean touches =
          contacts.states().get(k).across().stream()
              .anyMatch(
                  c -> !c.same() && Set.of(c.left().compound(), c.right().compound()).equals(pair));
      if (touches) {
        states.add(k);
      }
    }
    return states;
  }

  /** Whole numbers with dashes for runs. */
  static String runs(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      int from = i;
      while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
        i++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(numbers.get(from));
      if (i > from) {
        text.append("–").append(numbers.get(i));
      }
    }
    return text.toString();
  }

  private static String percent(LatticeMismatch mismatch) {
    return Numbers.signed(100 * mismatch.relative(), 1) + (mismatch.isostructural() ? " *" : "");
  }

  private Page.Cell junction(Contacts.Contact contact) {
    String left = contact.left().compound().name();
    String right = contact.right().compound().name();
    return new Page.Text(
        junctions
            .find(left, right)
            .map(pair -> junction(pair, pair.left().equals(left)))
            .orElse(Rich.plain("–")));
  }

  private static Rich junction(ContactJunctions.Pair pair, boolean asWritten) {
    return switch (pair.outcome()) {
      case ContactJunctions.Missing(List<String> what) ->
          Rich.plain("not known: ").then(Rich.chemistry(String.join("; ", what).replace('_', ' ')));
      case ContactJunctions.NotSolved(String reason) -> Rich.plain("not solved: " + reason);
      case ContactJunctions.Solved solved ->
          Rich.plain(Words.kind(solved.kind()))
              .then(solved.alignment().map(a -> ", " + a.word()).orElse(""))
              .then(
                  ", "
                      + Numbers.signed((asWritten ? 1 : -1) * solved.builtInPotential_V(), 2)
                      + " V ("
                      + solved.quality().word()
                      + ")");
    };
  }

  private static Rich stability(MutualStability stability) {
    return switch (stability) {
      case MutualStability.Stable _ -> Rich.plain("lie side by side");
      case MutualStability.Reacts(double released, double _, List<String> products) ->
          Rich.plain("react to ")
              .then(Rich.chemistry(String.join(" + ", products)))
              .then(", at most " + Numbers.fixed(released, 1) + " kJ per mole of atoms");
      case MutualStability.Unknown(String reason) ->
          Rich.plain("not known: ").then(Rich.chemistry(reason));
    };
  }
}
