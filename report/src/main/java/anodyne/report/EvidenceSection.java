package anodyne.report;

import anodyne.evidence.Conflict;
import anodyne.evidence.Direction;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.LiteratureRow;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.PairEvidence;
import anodyne.study.Study;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.Relatives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been published about the pair, its class and its nearest relatives. */
final class EvidenceSection {
  private final Page page;
  private final Study study;
  private final PairEvidence evidence;
  private final Relatives relatives;

  EvidenceSection(Page page, Study study) {
    this.page = page;
    this.study = study;
    this.evidence = study.evidence();
    this.relatives = evidence.relatives();
  }

  /** The figures of Table 1 and the user's rows, and that of the literature set. */
  static List<Figure> figures(PairEvidence evidence) {
    Relatives relatives = evidence.relatives();
    List<EvidenceRow> same = items(relatives.samePair());
    List<EvidenceRow> sameClass = items(relatives.sameClass());
    List<EvidencePlots.Group> groups = new ArrayList<>();
    groups.add(
        EvidencePlots.others(
            "other rows",
            evidence.all().rows().stream()
                .filter(r -> !same.contains(r) && !sameClass.contains(r))
                .toList()));
    relatives
        .heterostructureClass()
        .filter(_ -> !sameClass.isEmpty())
        .ifPresent(c ->
            groups.add(
                new EvidencePlots.Group(
                    Rich.plain("same class, " + c.word()),
                    Mark.CIRCLE,
                    4,
                    Ink.BLUE,
                    false,
                    sameClass)));
    if (!same.isEmpty()) {
      groups.add(
          new EvidencePlots.Group(
              Rich.plain("same phases"), Mark.STAR, 7, Ink.VERMILLION, true, same));
    }
    List<Figure> figures = new ArrayList<>(EvidencePlots.figures(groups));
    ControlsFigure.of(relatives.literature()).ifPresent(figures::add);
    return figures;
  }

  private static <T> List<T> items(List<Relatives.Related<T>> related) {
    return related.stream().map(Relatives.Related::item).toList();
  }

  void write(List<Figure> figures) {
    String wordOfClass =
        relatives.heterostructureClass().map(HeterostructureClass::word).orElse("none of the six");
    page.paragraph(
        Rich.plain(
            "Class: "
                + wordOfClass
                + ". A row of Table 1 is two operating points of differently aged cells, not a rate"
                + " curve. Numbers with a dotted line are disputed by the conflicts named; a"
                + " question mark says that the reading of the print is uncertain."));
    rows("Rows with the same phases", relatives.samePair(), "own");
    rows("Nearest relatives of any class", relatives.nearest(), "");
    if (!relatives.sameClass().isEmpty()) {
      page.openDetails(
          "All "
              + relatives.sameClass().size()
              + " other rows of the class "
              + wordOfClass
              + ", nearest first");
      EvidenceRowTable.write(page, relatives.sameClass(), "");
      page.closeDetails();
    }
    figures.stream().filter(f -> !f.name().equals("evidence-controls")).forEach(page::figure);
    directions();
    literature(figures);
    conflicts();
  }

  private void rows(String title, List<Relatives.Related<EvidenceRow>> rows, String style) {
    page.heading(Rich.plain(title));
    if (rows.isEmpty()) {
      page.paragraph(Rich.plain("None."));
    } else {
      EvidenceRowTable.write(page, rows, style);
    }
  }

  private void directions() {
    page.heading(Rich.plain("Field directions printed in the article"));
    if (evidence.printedDirections().isEmpty()) {
      page.paragraph(Rich.plain("The article prints none for two of these phases."));
      return;
    }
    page.paragraph(
        Rich.plain(
            "The field points from the side that gives electrons to the side that takes them. The"
                + " rule is applied to what is printed; the library's own result stands beside it,"
                + " agreeing or not, and no value was chosen because it agrees."));
    List<Page.Row> rows = new ArrayList<>();
    for (DirectionRule.Verdict verdict : evidence.printedDirections()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(verdict.mechanism().name())),
              new Page.Text(direction(verdict.flow().direction())),
              Page.text(verdict.flow().basis().words()),
              new Page.Text(direction(verdict.flow().field())),
              new Page.Text(
                  verdict.printed().map(EvidenceSection::direction).orElse(Rich.plain("–"))),
              Page.text(
                  switch (verdict.agreement()) {
                    case AGREES -> "the print agrees with itself";
                    case CONTRADICTS -> "the print contradicts itself";
                    case NOT_PRINTED -> "no field printed";
                  }),
              new Page.Text(Own.of(study, verdict.flow().direction()))));
    }
    page.table(
        "",
        List.of(
            Page.text("Interface"),
            Page.text("Electrons flow"),
            Page.text("by"),
            Page.text("Field by the rule"),
            Page.text("Field printed"),
            Page.text("Verdict"),
            Page.text("Field from the library's values")),
        rows);
  }

  private static Rich direction(Direction direction) {
    return Rich.formula(direction.from()).then(" → ").then(Rich.formula(direction.to()));
  }

  private void literature(List<Figure> figures) {
    page.heading(Rich.plain("Heterostructures with controls, read in full texts"));
    if (relatives.literature().isEmpty()) {
      page.paragraph(Rich.plain("No related sample was read."));
      return;
    }
    page.paragraph(
        Rich.plain(
            "A set of its own, kept apart from Table 1: only a control of the same paper shows what"
                + " the junction adds."));
    figures.stream().filter(f -> f.name().equals("evidence-controls")).forEach(page::figure);
    samples();
    List<LiteraturePair> pairs = ControlsFigure.pairs(relatives.literature());
    if (!pairs.isEmpty()) {
      page.openDetails("All " + pairs.size() + " comparisons with controls");
      comparisons(pairs);
      page.closeDetails();
    }
  }

  private void samples() {
    List<Page.Row> rows = new ArrayList<>();
    for (Relatives.Sample sample : relatives.literature()) {
      LiteratureRow row = sample.related().item();
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(row.material())),
              new Page.Text(Rich.chemistry(sample.related().common())),
              new Page.Amount(EvidenceRowTable.number(row.performance().ice_percent())),
              new Page.Amount(
                  Rich.plain(
                      row.performance()
                          .cycling()
                          .map(c ->
                              Numbers.plain(c.capacity_mAh_per_g(), 6)
                                  + " at "
                                  + Numbers.plain(c.current_A_per_g(), 6)
                                  + ", "
                                  + c.cycles()
                                  + " cycles")
                          .orElse("–"))),
              new Page.Text(
                  chemistry(
                      row.fieldDirectionClaimed().orElse(row.junctionClaimed() ? "yes" : "–"))),
              new Page.Source(row.paper().doi() + " (" + row.paper().year() + ")")));
    }
    page.table(
        "",
        List.of(
            Page.text("Sample"),
            Page.text("Common"),
            Page.number("ICE (%)"),
            new Page.Amount(Rich.of("Cycled (mAh g^{−1} at A g^{−1})")),
            Page.text("Junction claimed"),
            Page.text("DOI")),
        rows);
  }

  private void comparisons(List<LiteraturePair> pairs) {
    List<Page.Row> rows = new ArrayList<>();
    for (LiteraturePair pair : pairs) {
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(pair.heterostructure().material())),
              new Page.Text(Rich.formula(pair.control().material())),
              new Page.Text(ControlsFigure.metric(pair.metric())),
              new Page.Amount(Numbers.significant(pair.valueOfHeterostructure(), 3)),
              new Page.Amount(Numbers.significant(pair.valueOfControl(), 3)),
              new Page.Amount(Numbers.significant(pair.ratio(), 3)),
              Page.text(pair.heterostructureIsBetter() ? "better" : "not better"),
              Page.text(pair.sameSupport() ? "same" : "lacks a support too"),
              new Page.Source(pair.heterostructure().paper().doi())));
    }
    page.table(
        "",
        List.of(
            Page.text("Heterostructure"),
            Page.text("Control"),
            Page.text("Quantity"),
            Page.number("Hetero"),
            Page.number("Control"),
            Page.number("Ratio"),
            Page.text("Verdict"),
            Page.text("Support"),
            Page.text("DOI")),
        rows);
  }

  private static Rich chemistry(String text) {
    return Rich.chemistry(text.replace("->", "→"));
  }

  private void conflicts() {
    if (evidence.conflicts().isEmpty()) {
      return;
    }
    page.heading(Rich.plain("Conflicts in print that touch this pair"));
    List<Page.Row> rows = new ArrayList<>();
    for (Conflict conflict :
        evidence.conflicts().stream()
            .sorted(Comparator.comparing(Conflict::severity).thenComparing(Conflict::id))
            .toList()) {
      Rich sides = Rich.plain("");
      for (Conflict.Side side : conflict.sides()) {
        sides = sides.then(chemistry(side.where() + ": " + side.says() + ". "));
      }
      rows.add(
          Page.row(
              new Page.Text(chemistry(conflict.title())),
              Page.text(conflict.severity().word()),
              new Page.Text(sides),
              new Page.Text(chemistry(conflict.resolution())),
              new Page.Source(conflict.id())));
    }
    page.table(
        "",
        List.of(
            Page.text("Conflict"),
            Page.text("Weight"),
            Page.text("Sides"),
            Page.text("What is done"),
            Page.text("Id")),
        rows);
  }
}
