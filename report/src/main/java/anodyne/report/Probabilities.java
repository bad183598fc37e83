package anodyne.report;

import anodyne.junction.Interface;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.study.Confidence;
import java.util.ArrayList;
import java.util.List;

/** How probable each answer about one interface is, as bars. */
final class Probabilities {
  private static final double BAR = 17;
  private static final double ROW = 24;
  private static final double BETWEEN = 14;
  private static final double LEFT = 250;

  private final Interface contact;
  private final List<Question> questions;

  /** A question with the answers that occurred. */
  private record Question(String text, Ink ink, List<Answer> answers) {}

  /** An answer with its probability. */
  private record Answer(Rich text, double probability) {}

  private Probabilities(Interface contact, Confidence.AtInterface draws) {
    this.contact = contact;
    questions = new ArrayList<>();
    List<Answer> kinds = new ArrayList<>();
    for (Interface.Kind kind : Interface.Kind.values()) {
      add(kinds, Rich.plain(Words.kind(kind)), draws.kind().getOrDefault(kind, 0.0));
    }
    questions.add(new Question("kind", Ink.BLUE, kinds));
    List<Answer> alignments = new ArrayList<>();
    for (Interface.Alignment alignment : Interface.Alignment.values()) {
      double probability = draws.alignment().getOrDefault(alignment, 0.0);
      add(alignments, Rich.plain(alignment.word()), probability);
    }
    if (!alignments.isEmpty()) {
      questions.add(new Question("alignment", Ink.SKY, alignments));
    }
    double right = draws.electronsLeftToRight();
    questions.add(new Question("electrons flow", Ink.GREEN, directions(right, 1 - right)));
    questions.add(
        new Question(
            "field points",
            Ink.PURPLE,
            directions(draws.fieldLeftToRight(), draws.fieldRightToLeft())));
  }

  private List<Answer> directions(double toRight, double toLeft) {
    List<Answer> answers = new ArrayList<>();
    Rich left = Names.shortened(contact.left(), 60, Svg.SMALL);
    Rich right = Names.shortened(contact.right(), 60, Svg.SMALL);
    add(answers, left.then(" → ").then(right), toRight);
    add(answers, right.then(" → ").then(left), toLeft);
    double none = 1 - toRight - toLeft;
    if (none > 1e-9) {
      answers.add(new Answer(Rich.plain("no direction"), none));
    }
    return answers;
  }

  private static void add(List<Answer> answers, Rich text, double probability) {
    if (probability > 0) {
      answers.add(new Answer(text, probability));
    }
  }

  /**
   * The figure.
   *
   * @param samples number of draws
   */
  static Figure of(String name, Interface contact, Confidence.AtInterface draws, int samples) {
    return new Probabilities(contact, draws).draw(name, samples);
  }

  private Figure draw(String name, int samples) {
    int rows = questions.stream().mapToInt(q -> q.answers().size()).sum();
    double height = rows * ROW + (questions.size() - 1) * BETWEEN + 20;
    Svg svg = new Svg(Lines.WIDTH, height + 62, "Probability of each answer, in percent");
    Plot plot =
        new Plot(
            svg,
            LEFT,
            12,
            Lines.WIDTH - LEFT - 62,
            height,
            new Axis(Rich.plain("Share of " + samples + " draws (%)"), new Scale.Linear(0, 100)),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    double y = plot.top() + 10;
    for (Question question : questions) {
      svg.bold(8, y + BAR - 4, Rich.plain(question.text()), Anchor.START, Svg.TEXT);
      for (Answer answer : question.answers()) {
        bar(svg, plot, y, question.ink(), answer);
        y += ROW;
      }
      y += BETWEEN;
    }
    plot.horizontalAxis(true);
    plot.frame();
    Rich caption =
        Rich.plain("What ")
            .then(samples + " draws of all uncertain inputs say about ")
            .then(Rich.formula(contact.left()))
            .then("/")
            .then(Rich.formula(contact.right()))
            .then(". Answers that never occurred are left out.");
    return new Figure(name, caption, svg.finish());
  }

  private static void bar(Svg svg, Plot plot, double y, Ink ink, Answer answer) {
    svg.text(plot.left() - 8, y + BAR - 4, answer.text(), Anchor.END, Svg.SMALL, Ink.BLACK);
    double end = plot.x(100 * answer.probability());
    svg.rectangle(plot.left(), y, end - plot.left(), BAR, ink, Stroke.solid(Ink.BLACK, 0.6));
    svg.rimmed(
        end + 6,
        y + BAR - 4,
        Rich.plain(Numbers.percent(answer.probability())),
        Anchor.START,
        Svg.SMALL,
        Ink.BLACK);
  }
}
