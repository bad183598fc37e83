package anodyne.verdict;

import anodyne.evidence.LibraryCheck;
import anodyne.evidence.LibraryCheck.Expected;
import anodyne.evidence.LibraryCheck.Per;
import anodyne.evidence.Numbers;
import anodyne.evidence.Span;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Interprets the checks against the phase library. */
record LibraryChecks(CheckContext context) {
  private static final Set<String> METALS = Set.of("metal", "semimetal");

  /** From so many comparisons on, a statement on whole families is read as a trend. */
  private static final int TREND = 5;

  Finding find(Statement statement, LibraryCheck check) {
    return switch (check) {
      case LibraryCheck.LibraryNumber(String phase, Property property) ->
          number(statement, phase, property);
      case LibraryCheck.LibraryLimit limit -> limit(limit);
      case LibraryCheck.ConductivityTypes(List<Expected> phases) -> types(phases);
      case LibraryCheck.Rising(Property property, Per per, List<List<String>> chains) ->
          rising(property, per, chains);
      case LibraryCheck.SemiconductorsBelowMetals(double leastShare) -> belowMetals(leastShare);
    };
  }

  private Finding number(Statement statement, String phase, Property property) {
    Span stated = inUnitOf(property, statement);
    Optional<Selected> selected = context.library().amount(phase, property);
    if (selected.isEmpty()) {
      return Finding.missing(
          "a value of " + property.word() + " of " + phase + " that is not the article's");
    }
    Selected value = selected.get();
    List<PropertyValue> comparable =
        value.all().stream()
            .filter(v -> !v.doubtful())
            .filter(v -> comparable(v, value, statement.kind()))
            .toList();
    double low =
        Math.min(
            value.low(),
            comparable.stream().mapToDouble(PropertyValue::low).min().orElse(value.low()));
    double high =
        Math.max(
            value.high(),
            comparable.stream().mapToDouble(PropertyValue::high).max().orElse(value.high()));
    String computed =
        Numbers.rounded(value.value(), 3)
            + " "
            + property.unit()
            + " ("
            + value.quality().word()
            + ", "
            + value.method()
            + "), spread "
            + Numbers.rounded(low, 3)
            + " to "
            + Numbers.rounded(high, 3);
    return Finding.decided(
        stated.agreesWith(low, high),
        computed,
        "inside the spread of the library's values for " + phase + caution(value.quality()),
        "outside the spread of the library's values for "
            + phase
            + ": "
            + value.source()
            + caution(value.quality()));
  }

  /** Computed gaps differ from measured ones by construction and count for computed gaps only. */
  private static boolean comparable(PropertyValue value, Selected chosen, Statement.Kind stated) {
    return value.property() != Property.BAND_GAP
        || stated == Statement.Kind.DFT
        || value.quality() == chosen.quality();
  }

  private static String caution(Quality quality) {
    return quality.compareTo(Quality.COMPUTED) > 0
        ? "; the value is " + quality.word() + " and wide"
        : "";
  }

  private static Span inUnitOf(Property property, Statement statement) {
    Span span = CheckContext.number(statement);
    String unit = statement.unit().orElse("");
    if (unit.equals(property.unit())) {
      return span;
    }
    if (unit.equals("nm") && property.unit().equals("angstrom")) {
      return new Span(10 * span.low(), 10 * span.high(), 10 * span.resolution());
    }
    throw new IllegalArgumentException(
        "statement " + statement.id() + " is in " + unit + ", not in " + property.unit());
  }

  private Finding limit(LibraryCheck.LibraryLimit check) {
    Optional<Selected> selected = context.library().amount(check.phase(), check.property());
    if (selected.isEmpty()) {
      return Finding.missing("a value of " + check.property().word() + " of " + check.phase());
    }
    String unit = " " + check.property().unit();
    return Finding.decided(
        selected.get().highest() <= check.most(),
        Numbers.rounded(selected.get().highest(), 1) + unit,
        "not above " + Numbers.shown(check.most()) + unit + ": " + check.meaning(),
        "above " + Numbers.shown(check.most()) + unit + ", so not " + check.meaning());
  }

  private Finding types(List<Expected> phases) {
    List<String> computed = new ArrayList<>();
    List<String> against = new ArrayList<>();
    List<String> divided = new ArrayList<>();
    for (Expected expected : phases) {
      Optional<SelectedWord> type = context.library().type(expected.phase());
      if (type.isEmpty()) {
        return Finding.missing(
            "a conductivity type of " + expected.phase() + " that is not the article's");
      }
      SelectedWord word = type.get();
      computed.add(expected.phase() + " " + word.word() + " (" + word.quality().word() + ")");
      if (!expected.types().contains(word.word())) {
        boolean some = word.conflicting().stream().anyMatch(expected.types()::contains);
        (some ? divided : against)
            .add(expected.phase() + ", expected " + String.join(" or ", expected.types()));
      }
    }
    String found = String.join(", ", computed);
    if (!against.isEmpty()) {
      return Finding.contradicted(
          found, "the library has another type for " + String.join("; ", against));
    }
    if (!divided.isEmpty()) {
      return Finding.open(
          Reason.MISSING_DATA,
          found,
          "a type on which the library's sources agree for " + String.join("; ", divided));
    }
    return Finding.reproduced(found, "the library has these types");
  }

  private Finding rising(Property property, Per per, List<List<String>> chains) {
    List<String> held = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (List<String> chain : chains) {
      String before = "";
      double last = Double.NaN;
      for (String phase : chain) {
        OptionalDouble value = value(phase, property, per);
        if (value.isEmpty()) {
          continue;
        }
        double now = value.getAsDouble();
        if (!before.isEmpty()) {
          String shown =
              before
                  + " "
                  + Numbers.rounded(last, 2)
                  + ", "
                  + phase
                  + " "
                  + Numbers.rounded(now, 2);
          (now > last ? held : broken).add(shown);
        }
        before = phase;
        last = now;
      }
    }
    String what =
        property.word().replace('_', ' ')
            + switch (per) {
              case FORMULA -> "";
              case CHALCOGEN -> " per chalcogen";
              case SODIUM -> " per sodium";
            };
    int n = held.size() + broken.size();
    if (n == 0) {
      return Finding.missing(what + " of two phases of a chain");
    }
    String computed = what + " in " + property.unit() + ": " + String.join("; ", held);
    String count = "the order holds in " + held.size() + " of " + n + " comparisons";
    if (broken.isEmpty() || (n >= TREND && SignTest.tail(n, held.size()) <= SignTest.LEVEL)) {
      return Finding.reproduced(computed, count + exceptions(broken));
    }
    if (n >= TREND && SignTest.tail(n, broken.size()) > SignTest.LEVEL) {
      return Finding.open(
          Reason.MISSING_DATA,
          computed,
          "more phases; " + count + exceptions(broken) + ", which a sign test at 5 % leaves open");
    }
    return Finding.contradicted(computed, count + exceptions(broken));
  }

  private static String exceptions(List<String> broken) {
    return broken.isEmpty() ? "" : ", not for " + String.join("; ", broken);
  }

  private OptionalDouble value(String name, Property property, Per per) {
    Optional<Phase> phase = context.library().find(name);
    Optional<Selected> selected = phase.flatMap(p -> context.library().amount(p, property));
    if (selected.isEmpty()) {
      return OptionalDouble.empty();
    }
    double divisor =
        switch (per) {
          case FORMULA -> 1;
          case CHALCOGEN -> chalcogens(PhaseNames.formula(name));
          case SODIUM -> fixed(PhaseNames.formula(name), Element.Na);
        };
    return divisor > 0
        ? OptionalDouble.of(selected.get().value() / divisor)
        : OptionalDouble.empty();
  }

  static double chalcogens(Formula formula) {
    return formula.chalcogens().stream().mapToDouble(e -> fixed(formula, e)).sum();
  }

  static double fixed(Formula formula, Element element) {
    return formula.amount(element).isConstant()
        ? formula.amount(element).constant().toDouble()
        : Double.NaN;
  }

  private Finding belowMetals(double leastShare) {
    List<Double> metals = new ArrayList<>();
    List<Double> semiconductors = new ArrayList<>();
    for (Phase phase : context.library().phases()) {
      Optional<SelectedWord> type = context.library().type(phase);
      Optional<Selected> level = context.library().amount(phase, Property.WORK_FUNCTION);
      if (type.isPresent() && level.isPresent()) {
        (METALS.contains(type.get().word()) ? metals : semiconductors).add(level.get().value());
      }
    }
    if (metals.isEmpty() || semiconductors.isEmpty()) {
      return Finding.missing("work functions of metals and of semiconductors");
    }
    long below = 0;
    for (double semiconductor : semiconductors) {
      below += metals.stream().filter(m -> semiconductor < m).count();
    }
    double share = (double) below / metals.size() / semiconductors.size();
    return Finding.decided(
        share >= leastShare,
        Numbers.rounded(100 * share, 0)
            + " % of the pairs of "
            + semiconductors.size()
            + " semiconductors and "
            + metals.size()
            + " metals of the library",
        "at least " + Numbers.shown(100 * leastShare) + " %, taken for 'generally'",
        "less than " + Numbers.shown(100 * leastShare) + " %, taken for 'generally'");
  }
}
