package anodyne.report;

import anodyne.report.draw.Markup;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.TransportResult;
import anodyne.transport.Transport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few numbers of transport a reader looks for first. */
final class TransportGlance {
  private final Page page;
  private final TransportResult result;
  private final Transport transport;

  TransportGlance(Page page, TransportResult result) {
    this.page = page;
    this.result = result;
    transport = result.central();
  }

  void write() {
    Optional<TransportResult.Effect> total = result.draws().total();
    Markup html = page.markup().open("dl", "class", "cards").line();
    card(
        "Window",
        Rich.plain(TransportWords.window(result)),
        Rich.of("vs. Na/Na^{+}, at ")
            .then(Rich.formula(result.inputs().get(result.pair().driven()).name())));
    gain(
        "Sodium in",
        transport.gains().in(),
        total.map(e -> TransportWords.drawn(e.in(), e.inHelps(), e.samples())));
    gain(
        "Sodium out",
        transport.gains().out(),
        total.map(e -> TransportWords.drawn(e.out(), e.outHelps(), e.samples())));
    gain(
        "Round trip",
        transport.gains().roundTrip(),
        total.map(e -> TransportWords.drawn(e.roundTrip(), e.roundTripHelps(), e.samples())));
    card(
        "Sodium stored",
        Rich.plain(TransportWords.factor(transport.gains().stored()) + " times"),
        result
            .draws()
            .stored()
            .map(q -> Rich.plain("that without offsets; 90 %: ").then(TransportWords.interval(q)))
            .orElse(Rich.plain("that of the stack without offsets")));
    card(
        "Largest field",
        Numbers.significant(transport.in().before().fieldPeak_V_per_m(), 2).then(" V/m"),
        Rich.plain("before; after: ")
            .then(Numbers.significant(transport.in().after().fieldPeak_V_per_m(), 2))
            .then(" V/m"));
    List<String> reversals = TransportWords.reversals(result);
    card(
        "Field reverses",
        Rich.plain(reversals.isEmpty() ? "no" : "yes"),
        Rich.sentence(
            Stream.concat(
                    reversals.stream().limit(1),
                    result.draws().reverses().stream().mapToObj(this::draws))
                .collect(Collectors.joining("; ")),
            result.inputs().stream().map(i -> i.name()).toList()));
    html.close("dl").line();
  }

  private String draws(double share) {
    return (share > 0 ? "in " + Numbers.percent(share) : "in none")
        + " of the "
        + result.draws().samples()
        + " draws computed";
  }

  private void gain(String what, OptionalDouble gain, Optional<Rich> drawn) {
    String word =
        gain.isEmpty()
            ? "not reached"
            : gain.getAsDouble() > TransportWords.ALIKE
                ? "gained, × " + TransportWords.factor(gain.getAsDouble())
                : gain.getAsDouble() < 1 / TransportWords.ALIKE
                    ? "lost, × " + TransportWords.factor(gain.getAsDouble())
                    : "alike";
    card(
        what,
        Rich.plain(word),
        drawn
            .map(words -> Rich.plain("90 %: ").then(words))
            .orElse(Rich.plain("beside the stack without offsets")));
  }

  private void card(String what, Rich value, Rich remark) {
    Markup html = page.markup().open("div").leaf("dt", what).open("dd");
    value.toHtml(html);
    html.close("dd").open("dd");
    remark.toHtml(html);
    html.close("dd").close("div").line();
  }
}
