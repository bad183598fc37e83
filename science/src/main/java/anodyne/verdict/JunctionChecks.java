package anodyne.verdict;

import anodyne.evidence.EvidenceRow;
import anodyne.evidence.JunctionCheck;
import anodyne.evidence.JunctionCheck.Claim;
import anodyne.evidence.JunctionCheck.ModelFact;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.library.SelectedWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Interprets the checks of junction kinds, of directions, and of the model of a contact. */
record JunctionChecks(CheckContext context) {
  private static final double MOST_UNTYPED = 0.2;

  Finding find(JunctionCheck check) {
    return switch (check) {
      case JunctionCheck.Definition(List<JunctionCheck.TypedPair> pairs) -> definition(pairs);
      case JunctionCheck.Carriers(List<JunctionCheck.CarriedPair> pairs) -> carriers(pairs);
      case JunctionCheck.KindOf(List<String> phases, String kind) -> kindOf(phases, kind);
      case JunctionCheck.Census(List<String> kinds, boolean more, List<String> than) ->
          census(kinds, more, than);
      case JunctionCheck.SemiconductorsOnly() -> semiconductorsOnly();
      case JunctionCheck.Directed(String mechanism, Claim claim) ->
          new DirectedChecks(context).find(mechanism, claim);
      case JunctionCheck.Model(ModelFact fact) -> model(fact);
    };
  }

  private static Finding definition(List<JunctionCheck.TypedPair> pairs) {
    List<String> computed = new ArrayList<>();
    boolean agree = true;
    for (JunctionCheck.TypedPair pair : pairs) {
      Optional<ContactKind> kind = ContactKind.of(pair.left(), pair.right());
      String word = kind.map(ContactKind::word).orElse("undecided");
      computed.add(pair.left() + "/" + pair.right() + " " + word);
      agree &= word.equals(pair.kind());
    }
    return Finding.decided(
        agree,
        String.join(", ", computed),
        "the kinds this program assigns to these types",
        "this program assigns other kinds to these types");
  }

  private static Finding carriers(List<JunctionCheck.CarriedPair> pairs) {
    List<String> computed = new ArrayList<>();
    boolean agree = true;
    for (JunctionCheck.CarriedPair pair : pairs) {
      Set<String> carriers = ContactKind.carriers(pair.left(), pair.right());
      computed.add(pair.left() + "/" + pair.right() + " " + String.join(" and ", carriers));
      agree &= carriers.equals(Set.copyOf(pair.carriers()));
    }
    return Finding.decided(
        agree,
        String.join(", ", computed),
        "the majority carriers of the semiconductors",
        "the majority carriers of a p-type semiconductor are holes");
  }

  private Finding kindOf(List<String> phases, String wanted) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String phase : phases) {
      context.library().type(phase).map(SelectedWord::word).ifPresent(w -> types.put(phase, w));
    }
    String computed =
        types.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    List<String> known = List.copyOf(types.keySet());
    for (int i = 0; i < known.size(); i++) {
      for (int j = i + 1; j < known.size(); j++) {
        Optional<String> kind =
            ContactKind.of(typeOf(types, known.get(i)), typeOf(types, known.get(j)))
                .map(ContactKind::word);
        if (kind.equals(Optional.of(wanted))) {
          return Finding.reproduced(
              computed, known.get(i) + "/" + known.get(j) + " by the types of the library");
        }
      }
    }
    return known.size() < phases.size()
        ? Finding.missing("conductivity types of " + String.join(", ", phases))
        : Finding.contradicted(
            computed, "no two of these make a " + wanted + " junction by the library's types");
  }

  private static String typeOf(Map<String, String> types, String phase) {
    return types.getOrDefault(phase, "");
  }

  private Finding census(List<String> kinds, boolean more, List<String> than) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int untyped = 0;
    int rows = 0;
    for (EvidenceRow row : context.evidence().table1()) {
      List<String> types = types(row);
      rows++;
      Optional<ContactKind> kind =
          types.size() < 2 ? Optional.empty() : ContactKind.of(types.get(0), types.get(1));
      if (kind.isPresent()) {
        counts.merge(kind.get().word(), 1, Integer::sum);
      } else {
        untyped++;
      }
    }
    String computed =
        counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "))
            + ", not typed "
            + untyped
            + " of "
            + rows
            + " rows";
    if (untyped > MOST_UNTYPED * rows) {
      return Finding.open(
          Reason.MISSING_DATA, computed, "conductivity types for more rows of Table 1");
    }
    int own = sum(counts, kinds);
    boolean holds =
        more
            ? than.stream().allMatch(k -> own > counts.getOrDefault(k, 0))
            : own < sum(counts, than);
    return Finding.decided(
        holds,
        computed,
        "counted over Table 1 by the library's types",
        "counted over Table 1 by the library's types it is the other way round");
  }

  private static int sum(Map<String, Integer> counts, List<String> kinds) {
    return kinds.stream().mapToInt(k -> counts.getOrDefault(k, 0)).sum();
  }

  /** Types of the blocks of a row; a MXene is a metal. Empty if a type is unknown. */
  private List<String> types(EvidenceRow row) {
    List<String> types = new ArrayList<>();
    for (String phase : row.phases()) {
      Optional<SelectedWord> type = context.library().type(phase);
      if (type.isEmpty()) {
        return List.of();
      }
      types.add(type.get().word());
    }
    row.mxene().ifPresent(m -> types.add("metal"));
    return types;
  }

  private Finding semiconductorsOnly() {
    List<String> withMetal = new ArrayList<>();
    for (EvidenceRow row : context.evidence().table1()) {
      boolean metal =
          row.mxene().isPresent()
              || row.phases().stream()
                  .flatMap(p -> context.library().type(p).stream())
                  .anyMatch(t -> t.word().equals("metal") || t.word().equals("semimetal"));
      if (metal) {
        withMetal.add(Integer.toString(row.number()));
      }
    }
    return Finding.decided(
        withMetal.isEmpty(),
        withMetal.size() + " rows of Table 1 hold a metal or a MXene",
        "every row joins semiconductors",
        "the definition would exclude rows " + String.join(", ", withMetal));
  }

  private Finding model(ModelFact fact) {
    JunctionFindings.ModelFinding found = context.junctions().facts().get(fact);
    if (found == null) {
      return Finding.missing(
          "a solution of the junction model on "
              + fact.word().replace('_', ' ')
              + ", which was not run");
    }
    String condition = found.condition().isEmpty() ? "" : ": " + found.condition();
    return Finding.decided(
        found.holds(),
        found.computed(),
        "the junction model shows it" + condition,
        "the junction model shows the opposite" + condition);
  }
}
