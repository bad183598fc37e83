package anodyne.report;

import anodyne.quantity.Quality;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Rich;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An HTML file under construction that needs no other file. */
final class Page {
  private final Markup html = new Markup();

  /** Something in a cell of a table. */
  sealed interface Cell {}

  /** Text. */
  record Text(Rich text) implements Cell {}

  /** A word that stays on one line. */
  record Word(String text) implements Cell {}

  /** A number, set to the right. */
  record Amount(Rich text) implements Cell {}

  /** Text over several columns. */
  record Wide(Rich text, int columns) implements Cell {}

  /** A quality tag. */
  record Badge(Quality quality) implements Cell {}

  /** A source, set small. */
  record Source(String text) implements Cell {}

  /** A number or word that is disputed, with the reason. */
  record Disputed(Rich text, String reason, boolean isNumber) implements Cell {}

  /** A link inside the page or to a file beside it. */
  record Link(Rich text, String target) implements Cell {}

  /**
   * A row of a table.
   *
   * @param style class of the row, or empty
   */
  record Row(String style, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** Begins a page of one column. */
  Page(String title) {
    this(title, "report");
  }

  /**
   * Begins a page.
   *
   * @param style class of its body
   */
  Page(String title, String style) {
    html.markup("<!DOCTYPE html>").line().open("html", "lang", "en").open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("link", "rel", "icon", "href", "data:,").line();
    html.leaf("title", title).line();
    html.open("style").line().markup(resource("report.css")).close("style").line();
    html.close("head").line().open("body", "class", style).line();
  }

  /** The finished page. */
  String finish() {
    html.close("body").line().close("html").line();
    return html.asText();
  }

  /** Adds the scripts of the interactive plot and of the film. */
  void script() {
    html.open("script").line().markup(resource("explorer.js")).close("script").line();
    html.open("script").line().markup(resource("film.js")).close("script").line();
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For what has no shorter way. */
  Markup markup() {
    return html;
  }

  /** Heading of a section, a target of links. */
  void section(String id, String title) {
    html.leaf("h2", title, "id", id).line();
  }

  void heading(Rich title) {
    html.open("h3");
    title.toHtml(html);
    html.close("h3").line();
  }

  void paragraph(Rich text) {
    html.open("p");
    text.toHtml(html);
    html.close("p").line();
  }

  void quiet(Rich text) {
    html.open("p", "class", "quiet");
    text.toHtml(html);
    html.close("p").line();
  }

  void list(List<Rich> items) {
    html.open("ul", "class", "plain").line();
    for (Rich item : items) {
      html.open("li");
      item.toHtml(html);
      html.close("li").line();
    }
    html.close("ul").line();
  }

  /** A figure with its caption and the name of its file. */
  void figure(Figure figure) {
    figure(figure, List.of("svg"));
  }

  /** A figure with its caption and a link to each of its files, by their endings. */
  void figure(Figure figure, List<String> endings) {
    html.open("figure").line().markup(figure.svg()).open("figcaption");
    figure.caption().toHtml(html);
    html.text(" ").open("span", "class", "quiet screen");
    for (String ending : endings) {
      html.leaf(
          "a", ending.toUpperCase(Locale.ROOT), "href", "figures/" + figure.name() + "." + ending);
      html.text(" ");
    }
    html.close("span");
    html.close("figcaption").close("figure").line();
  }

  /** A table; the first cell of each row heads it. */
  void table(String caption, List<Cell> head, List<Row> rows) {
    html.open("div", "class", "wide").open("table").line();
    if (!caption.isEmpty()) {
      html.leaf("caption", caption).line();
    }
    html.open("thead").open("tr");
    for (Cell cell : head) {
      cell(cell, "th");
    }
    html.close("tr").close("thead").line().open("tbody").line();
    for (Row row : rows) {
      if (row.style().isEmpty()) {
        html.open("tr");
      } else {
        html.open("tr", "class", row.style());
      }
      for (int i = 0; i < row.cells().size(); i++) {
        cell(row.cells().get(i), i == 0 ? "th" : "td");
      }
      html.close("tr").line();
    }
    html.close("tbody").close("table").close("div").line();
  }

  private void cell(Cell cell, String element) {
    switch (cell) {
      case Text(Rich text) -> {
        html.open(element);
        text.toHtml(html);
      }
      case Word(String text) -> html.open(element, "class", "word").text(text);
      case Amount(Rich text) -> {
        html.open(element, "class", "number");
        text.toHtml(html);
      }
      case Wide(Rich text, int columns) -> {
        html.open(element, "colspan", String.valueOf(columns));
        text.toHtml(html);
      }
      case Badge(Quality quality) -> {
        html.open(element);
        badge(quality);
      }
      case Source(String text) -> html.open(element, "class", "source").text(text);
      case Disputed(Rich text, String reason, boolean isNumber) -> {
        html.open(element, "class", isNumber ? "number" : "words");
        html.open("span", "class", "disputed");
        text.toHtml(html);
        html.close("span").empty("br").leaf("span", reason, "class", "note");
      }
      case Link(Rich text, String target) -> {
        html.open(element).open("a", "href", target);
        text.toHtml(html);
        html.close("a");
      }
    }
    html.close(element);
  }

  /** A quality tag: colour and word. */
  void badge(Quality quality) {
    html.leaf("span", quality.word(), "class", "badge " + quality.word());
  }

  /** Opens something that is shown on demand. */
  void openDetails(String summary) {
    html.open("details").leaf("summary", summary).line();
  }

  void closeDetails() {
    html.close("details").line();
  }

  static Cell text(String text) {
    return new Text(Rich.plain(text));
  }

  static Cell number(String text) {
    return new Amount(Rich.plain(text));
  }

  static Row row(Cell... cells) {
    return new Row("", List.of(cells));
  }
}
