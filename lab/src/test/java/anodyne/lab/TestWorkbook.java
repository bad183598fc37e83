package anodyne.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Workbooks made for tests: sheets of rows of texts, numbers, dates ({@link Day}) and nulls. */
final class TestWorkbook {
  /** A date in days since the end of 1899. */
  record Day(double days) {}

  private final Map<String, List<Object[]>> sheets = new LinkedHashMap<>();

  TestWorkbook row(String sheet, Object... cells) {
    sheets.computeIfAbsent(sheet, _ -> new ArrayList<>()).add(cells);
    return this;
  }

  byte[] xls() {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
      sheets.forEach((name, rows) -> {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < rows.size(); r++) {
          Row row = sheet.createRow(r);
          for (int c = 0; c < rows.get(r).length; c++) {
            switch (rows.get(r)[c]) {
              case String text -> row.createCell(c).setCellValue(text);
              case Number number -> row.createCell(c).setCellValue(number.doubleValue());
              case Day day -> {
                Cell cell = row.createCell(c);
                cell.setCellValue(day.days());
                cell.setCellStyle(date);
              }
              default -> throw new IllegalArgumentException("cell " + rows.get(r)[c]);
            }
          }
        }
      });
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] xlsx() {
    StringBuilder names = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    List<String> strings = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>();
    int n = 0;
    for (Map.Entry<String, List<Object[]>> sheet : sheets.entrySet()) {
      n++;
      names.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), n, n));
      targets.append(
          "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(n, n));
      parts.put("xl/worksheets/sheet" + n + ".xml", sheet(sheet.getValue(), strings));
    }
    StringBuilder table = new StringBuilder("<sst>");
    strings.forEach(s -> table.append("<si><t>").append(escaped(s)).append("</t></si>"));
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", "<Types/>");
    all.put("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + names + "</sheets></workbook>");
    all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
    all.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    all.put("xl/sharedStrings.xml", table + "</sst>");
    all.putAll(parts);
    return zip(all);
  }

  private static String sheet(List<Object[]> rows, List<String> strings) {
    StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).length; c++) {
        String at = "" + (char) ('A' + c) + (r + 1);
        switch (rows.get(r)[c]) {
          case String text when text.isEmpty() -> {}
          case String text -> {
            int index = strings.indexOf(text);
            if (index < 0) {
              index = strings.size();
              strings.add(text);
            }
            xml.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(at, index));
          }
          case Day day -> xml.append("<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, day.days()));
          default -> xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(at, rows.get(r)[c]));
        }
      }
      xml.append("</row>");
    }
    return xml + "</sheetData></worksheet>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A zip archive of these texts. */
  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
