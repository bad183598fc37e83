package anodyne.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The older export of Neware, in which rows of cycles, of steps and of records share the columns:
 * those of steps begin with one empty cell, those of records with two, and three lines name the
 * columns of each.
 */
final class NewareLevels {
  /** Words of the first heading of a level: cycle, step, record. */
  private static final List<List<String>> FIRST =
      List.of(
          List.of("cycle", "循环"),
          List.of("step", "工步"),
          List.of("record", "datapoint", "记录", "数据序号"));

  private NewareLevels() {}

  /** Whether the text begins with three lines of headings, each an empty cell further in. */
  static boolean isAt(Text text) {
    return headings(text).size() == 3;
  }

  private static List<List<String>> headings(Text text) {
    List<List<String>> headings = new ArrayList<>();
    text.rewind();
    while (headings.size() < 3 && text.number() < 10 && text.next()) {
      if (text.isBlank()) {
        continue;
      }
      List<String> cells = TextTable.cells(text.line(), TextTable.separator(text.line()));
      if (level(cells) != headings.size() || cells.size() < headings.size() + 3) {
        return headings;
      }
      String first = cells.get(level(cells)).toLowerCase(java.util.Locale.ROOT);
      if (FIRST.get(headings.size()).stream().noneMatch(first::contains)) {
        return headings;
      }
      headings.add(cells);
    }
    return headings;
  }

  private static int level(List<String> cells) {
    int level = 0;
    while (level < cells.size() && cells.get(level).isEmpty()) {
      level++;
    }
    return level;
  }

  /** The records as one table with the cycle, step and kind of step in their first columns. */
  static Text flat(Text text) {
    List<List<String>> headings = headings(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    if (headings.size() == 3) {
      char separator = TextTable.separator(text.line());
      flat(text, separator, headings, out);
    }
    return Text.of(Source.of("levels", out.size() == 0 ? new byte[] {' '} : out.toByteArray()));
  }

  private static void flat(
      Text text, char separator, List<List<String>> headings, ByteArrayOutputStream out) {
    String between = String.valueOf(separator);
    List<String> steps = headings.get(1);
    int kind = 2;
    for (int c = 2; c < steps.size(); c++) {
      String name = steps.get(c).toLowerCase(java.util.Locale.ROOT);
      if (name.contains("name")
          || name.contains("type")
          || name.contains("名称")
          || name.contains("类型")) {
        kind = c;
        break;
      }
    }
    List<String> records = headings.get(2).subList(2, headings.get(2).size());
    write(
        out,
        String.join(
                between,
                records.getFirst(),
                "Cycle Index",
                "Step Index",
                "Step Type",
                String.join(between, records.subList(1, records.size())))
            + "\n");
    TextTable table = new TextTable(text, separator, '.');
    String cycle = "1";
    String step = "1";
    String type = "";
    while (table.next()) {
      int level = 0;
      while (level < table.cells() && table.isEmpty(level)) {
        level++;
      }
      if (level == 0) {
        cycle = table.text(0);
      } else if (level == 1) {
        step = table.text(1);
        type = table.text(kind);
      } else if (level == 2) {
        write(out, table.text(2) + between + cycle + between + step + between + type + between);
        table.copy(3, out);
        out.write('\n');
      }
    }
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
