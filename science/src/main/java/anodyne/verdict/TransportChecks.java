package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.TransportCheck;
import anodyne.evidence.TransportCheck.Pair;
import anodyne.evidence.TransportCheck.Quantity;
import anodyne.evidence.TransportCheck.Way;
import anodyne.quantity.Series;
import anodyne.transport.ContactStates;
import anodyne.transport.FrozenField;
import anodyne.transport.PairStack;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumOrder;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.SodiumValue;
import anodyne.transport.StackState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges what is said of sodium in the field of a contact. */
record TransportChecks(SodiumFindings findings, JunctionFindings junctions) {
  /** Probability from which on an order counts as known. */
  private static final double DECIDED = 0.9;

  /** Drops, in thermal voltages, from far below one to one volt. */
  private static final Series DROPS = Series.of(0.01, 0.1, 1, 4, 10, 40);

  private static final double LEAST_DENSER = 1.01;
  private static final double LEAST_LEVEL_V = 1e-6;

  Finding find(TransportCheck check) {
    return judge(check)
        .map(TransportJudgement::finding)
        .orElseGet(() -> Finding.missing(missing(check)));
  }

  /** What is said of a claim; empty if its contact was not computed. */
  Optional<TransportJudgement> judge(TransportCheck check) {
    return switch (check) {
      case TransportCheck.StaticField(Way way, boolean faster) ->
          Optional.of(staticField(way, faster));
      case TransportCheck.FieldPushes(String from, String to) -> pushes(from, to);
      case TransportCheck.FieldReverses(List<Pair> pairs) -> reverses(pairs);
      case TransportCheck.FieldFades(Pair pair) ->
          held(
              pair,
              s -> peak(s.after()) < peak(s.before()),
              TransportChecks::peaks,
              "the whole stack, its atomic double layers included");
      case TransportCheck.Gathers(String side, String other) -> gathers(side, other);
      case TransportCheck.ConcentrationDrives(Pair pair) -> drives(pair);
      case TransportCheck.Smaller(Quantity quantity, String in, String than) ->
          smaller(quantity, in, than);
    };
  }

  /** Parts of one claim together: as the weakest of them. */
  static Optional<TransportJudgement> together(List<TransportJudgement> parts) {
    Optional<ClaimVerdict> weakest =
        parts.stream().map(TransportJudgement::verdict).max(Comparator.naturalOrder());
    return weakest.map(verdict ->
        new TransportJudgement(
            verdict,
            parts.stream().map(TransportJudgement::computed).collect(Collectors.joining("; ")),
            parts.stream()
                .filter(p -> p.verdict() == verdict)
                .map(TransportJudgement::condition)
                .distinct()
                .collect(Collectors.joining("; "))));
  }

  private String missing(TransportCheck check) {
    List<String> reasons = new ArrayList<>();
    if (check instanceof TransportCheck.FieldPushes(String from, String to)) {
      return "the junction of " + from + " and " + to;
    }
    for (Pair pair : check.pairs()) {
      reasons.add(
          findings
              .of(pair)
              .map(c -> pair + ": " + c.reason())
              .orElse("the contact " + pair + " with sodium, which was not asked for"));
    }
    return String.join("; ", reasons);
  }

  private static TransportJudgement staticField(Way way, boolean faster) {
    String computed =
        Arrays.stream(DROPS.toArray())
            .filter(pe -> pe == 1 || pe == 4)
            .mapToObj(FrozenField::new)
            .map(f ->
                String.format(
                    Locale.ROOT,
                    "Pe %.0f: along %.2f, against %.2f, round trip %.2f times",
                    f.peclet(),
                    f.along(),
                    f.against(),
                    f.roundTrip()))
            .collect(Collectors.joining("; "));
    boolean any = false;
    boolean all = true;
    for (double pe : DROPS.toArray()) {
      FrozenField field = new FrozenField(pe);
      for (double gain : gains(field, way)) {
        boolean is = faster ? gain > 1 : gain < 1;
        any |= is;
        all &= is;
      }
    }
    return all
        ? new TransportJudgement(
            ClaimVerdict.SUPPORTED,
            computed,
            "as long as the field stays as it is and sodium is taken away at its end; at"
                + " equilibrium it is balanced and moves nothing")
        : any
            ? new TransportJudgement(
                ClaimVerdict.CONDITIONAL,
                computed,
                "only the way along the field is faster; the way against it is slowed by more, so"
                    + " that a round trip takes longer")
            : new TransportJudgement(
                ClaimVerdict.NOT_SUPPORTED,
                computed,
                "no field that stays as it is does so, whatever its strength");
  }

  private static List<Double> gains(FrozenField field, Way way) {
    return switch (way) {
      case ALONG -> List.of(field.along());
      case AGAINST -> List.of(field.against());
      case ROUND_TRIP -> List.of(field.roundTrip());
      case UNSAID -> List.of(field.along(), field.against());
    };
  }

  private Optional<TransportJudgement> pushes(String from, String to) {
    return junctions
        .outcome(from, to)
        .map(outcome -> {
          boolean same = outcome.electrons().from().equals(from);
          double probability = same ? outcome.probability() : 1 - outcome.probability();
          String computed =
              String.format(
                  Locale.ROOT,
                  "field of the contact without sodium %s with probability %.2f",
                  outcome.electrons(),
                  outcome.probability());
          return probability >= DECIDED
              ? new TransportJudgement(
                  ClaimVerdict.SUPPORTED,
                  computed,
                  "this way is along the field and at most faster while sodium has not screened it;"
                      + " the way back is slowed by more")
              : probability <= 1 - DECIDED
                  ? new TransportJudgement(
                      ClaimVerdict.NOT_SUPPORTED, computed, "the field points the other way")
                  : new TransportJudgement(
                      ClaimVerdict.CONDITIONAL,
                      computed,
                      "on the work functions of "
                          + from
                          + " and "
                          + to
                          + ", which decide the direction of the field");
        });
  }

  private Optional<TransportJudgement> reverses(List<Pair> pairs) {
    List<TransportJudgement> each = new ArrayList<>();
    for (Pair pair : pairs) {
      held(
              pair,
              s -> s.reverses(0),
              s ->
                  pair
                      + " charged "
                      + shown(direction(pair, s.before()), pair)
                      + ", sodiated "
                      + shown(direction(pair, s.after()), pair),
              "insertion up to the pristine limit alone; the products of conversion are other"
                  + " contacts")
          .ifPresent(each::add);
    }
    if (each.size() < pairs.size()) {
      return Optional.empty();
    }
    if (each.size() == 1) {
      return Optional.of(each.getFirst());
    }
    ClaimVerdict first = each.getFirst().verdict();
    boolean alike = each.stream().allMatch(j -> j.verdict() == first);
    return Optional.of(
        new TransportJudgement(
            alike ? first : ClaimVerdict.CONDITIONAL,
            each.stream()
                .map(TransportJudgement::computed)
                .distinct()
                .collect(Collectors.joining("; ")),
            alike
                ? each.getFirst().condition()
                : "on the pair: "
                    + each.stream()
                        .map(j -> j.verdict().word().replace('_', ' '))
                        .collect(Collectors.joining(", "))
                    + " for "
                    + pairs.stream().map(Pair::toString).collect(Collectors.joining(", "))));
  }

  private Optional<TransportJudgement> gathers(String side, String other) {
    Pair pair = new Pair(side, other);
    return findings
        .of(pair)
        .flatMap(contact -> {
          boolean left = contact.pair().left().equals(side);
          return held(
              pair,
              s -> enrichment(s, left) > LEAST_DENSER && isNegative(s, left),
              s ->
                  String.format(
                      Locale.ROOT,
                      "sodium of %s at the interface %.3g times that inside, of %s %.3g times;"
                          + " field %s",
                      side,
                      enrichment(s, left),
                      other,
                      enrichment(s, !left),
                      shown(direction(pair, s.after()), pair)),
              "sodium collects in the space charge of the side that gave electrons away, the"
                  + " positive one; a bond at the interface is not in this model");
        });
  }

  /** True if the field at the interface points to this side. */
  private static boolean isNegative(ContactStates states, boolean left) {
    int direction = ContactStates.direction(states.after(), 0);
    return left ? direction < 0 : direction > 0;
  }

  private static double enrichment(ContactStates states, boolean left) {
    return ContactStates.enrichment(states.after(), 0, left, PairStack.SODIUM).orElse(1.0);
  }

  private Optional<TransportJudgement> drives(Pair pair) {
    return findings
        .of(pair)
        .flatMap(contact -> contact.central().map(states -> drives(contact.pair(), states)));
  }

  private static TransportJudgement drives(Pair pair, ContactStates states) {
    double left = states.after().meanDensity_per_m3(0, PairStack.SODIUM);
    double right = states.after().meanDensity_per_m3(1, PairStack.SODIUM);
    Series level =
        Optional.ofNullable(states.after().levels_V().get(PairStack.SODIUM)).orElse(Series.of());
    double unlike = level.size() == 0 ? 0 : level.max() - level.min();
    return new TransportJudgement(
        unlike > LEAST_LEVEL_V ? ClaimVerdict.SUPPORTED : ClaimVerdict.NOT_SUPPORTED,
        String.format(
            Locale.ROOT,
            "at equilibrium %.2g sodium per m3 in %s, %.2g in %s, its level the same within"
                + " %.1g V",
            left,
            pair.left(),
            right,
            pair.right(),
            unlike),
        "the level of sodium drives it, not its concentration: the two sides stay unlike"
            + " without a flux, and sodium leaves only while the electrode is driven");
  }

  private Optional<TransportJudgement> smaller(Quantity quantity, String in, String than) {
    SodiumQuantity of = of(quantity);
    return findings
        .of(new Pair(in, than))
        .flatMap(contact ->
            contact
                .host(in)
                .filter(h -> h.find(of).isPresent())
                .flatMap(one ->
                    contact
                        .host(than)
                        .filter(h -> h.find(of).isPresent())
                        .map(two -> smaller(of, one, two))));
  }

  private static TransportJudgement smaller(
      SodiumQuantity of, SodiumInputs.Inserting one, SodiumInputs.Inserting two) {
    double probability = SodiumOrder.of(List.of(one, two), of).before(one.name(), two.name());
    String computed =
        shown(one.name(), one.get(of))
            + ", "
            + shown(two.name(), two.get(of))
            + "; probability "
            + Numbers.rounded(probability, 2);
    String word = of.word().replace('_', ' ');
    if (probability >= DECIDED) {
      return new TransportJudgement(
          ClaimVerdict.SUPPORTED, computed, "the " + word + " is known well enough to order them");
    }
    return probability <= 1 - DECIDED
        ? new TransportJudgement(
            ClaimVerdict.NOT_SUPPORTED, computed, "the order by " + word + " is the other one")
        : new TransportJudgement(
            ClaimVerdict.CONDITIONAL,
            computed,
            "on the "
                + word
                + " of both: their intervals overlap; both read in one electrode decide it");
  }

  private static SodiumQuantity of(Quantity quantity) {
    return switch (quantity) {
      case INSERTION_POTENTIAL -> SodiumQuantity.INSERTION_POTENTIAL;
      case DESODIATION_POTENTIAL -> SodiumQuantity.DESODIATION_POTENTIAL;
      case DIFFUSIVITY -> SodiumQuantity.DIFFUSIVITY;
      case DIFFUSION_BARRIER -> SodiumQuantity.DIFFUSION_BARRIER;
    };
  }

  private static String shown(String name, SodiumValue value) {
    return String.format(
        Locale.ROOT,
        "%s %.3g (%.3g to %.3g) %s %s",
        name,
        value.value(),
        value.estimate().low(),
        value.estimate().high(),
        value.quantity().unit(),
        value.quality().word());
  }

  /**
   * A property of the equilibria of a contact: the same at the ends of every interval, or decided
   * by the inputs at whose ends it is the other way.
   */
  private Optional<TransportJudgement> held(
      Pair pair,
      Predicate<ContactStates> property,
      Function<ContactStates, String> shown,
      String limits) {
    return findings
        .of(pair)
        .flatMap(contact ->
            contact
                .central()
                .map(central -> {
                  boolean holds = property.test(central);
                  List<String> turning =
                      contact.varied().stream()
                          .filter(v -> property.test(v.states()) != holds)
                          .map(SodiumFindings.Varied::input)
                          .distinct()
                          .toList();
                  return turning.isEmpty()
                      ? new TransportJudgement(
                          holds ? ClaimVerdict.SUPPORTED : ClaimVerdict.NOT_SUPPORTED,
                          shown.apply(central),
                          "the same at both ends of the interval of every input; " + limits)
                      : new TransportJudgement(
                          ClaimVerdict.CONDITIONAL,
                          shown.apply(central),
                          "on "
                              + String.join(", ", turning)
                              + ": the central values say "
                              + (holds ? "yes" : "no")
                              + ", one end of the interval of each says the other; "
                              + limits);
                }));
  }

  /** Direction of the field, positive from the first of a pair to the second. */
  private int direction(Pair pair, StackState state) {
    boolean same = findings.of(pair).map(c -> c.pair().left().equals(pair.left())).orElse(true);
    return same ? ContactStates.direction(state, 0) : -ContactStates.direction(state, 0);
  }

  private static String shown(int direction, Pair pair) {
    return direction == 0
        ? "none"
        : direction > 0 ? pair.left() + " -> " + pair.right() : pair.right() + " -> " + pair.left();
  }

  private static String peaks(ContactStates s) {
    return String.format(
        Locale.ROOT,
        "largest field %.2g V/m charged, %.2g V/m sodiated",
        peak(s.before()),
        peak(s.after()));
  }

  private static double peak(StackState state) {
    return state.fieldPeak_V_per_m();
  }
}
