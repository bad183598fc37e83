package anodyne.lab;

import anodyne.data.InputException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Sheets of a binary Excel workbook (BIFF8), read record by record. */
final class XlsSheets {
  private final SheetTaker taker;
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private final SheetCells cells = new SheetCells();
  private final FormatTrackingHSSFListener formats =
      new FormatTrackingHSSFListener(_ -> {}, Locale.ROOT);
  private Optional<SSTRecord> strings = Optional.empty();
  private int sheet = -1;
  private int row = -1;
  private boolean wanted;

  private XlsSheets(SheetTaker taker) {
    this.taker = taker;
  }

  static boolean recognises(Source source) {
    return source.beginsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)
        && hasWorkbook(source.head());
  }

  /** Whether the directory, which begins within the head, names a workbook stream. */
  private static boolean hasWorkbook(byte[] head) {
    String name = "W\0o\0r\0k\0b\0o\0o\0k\0";
    String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.contains(name) || text.contains("B\0o\0o\0k\0") || head.length >= Source.HEAD;
  }

  /**
   * Reads every sheet in the order of the workbook.
   *
   * @return what was damaged, if something was, after what came before it was taken
   */
  static Optional<String> read(Source source, SheetTaker taker) {
    XlsSheets sheets = new XlsSheets(taker);
    try (POIFSFileSystem files = LibraryCall.of(() -> open(source));
        InputStream workbook = LibraryCall.of(() -> workbook(files))) {
      RecordFactoryInputStream records =
          LibraryCall.of(() -> new RecordFactoryInputStream(workbook, false));
      Optional<Record> record = next(records);
      while (record.isPresent() && sheets.take(record.get())) {
        record = next(records);
      }
      sheets.flush();
      return Optional.empty();
    } catch (IOException e) {
      if (sheets.sheet < 0) {
        throw new InputException(
            "the workbook is damaged: " + e.getMessage(), source.name(), "export it again");
      }
      sheets.flush();
      return Optional.of("sheet " + sheets.name() + " ends early: " + e.getMessage());
    }
  }

  private static Optional<Record> next(RecordFactoryInputStream records) throws IOException {
    return LibraryCall.of(() -> Optional.ofNullable(records.nextRecord()));
  }

  private static InputStream workbook(POIFSFileSystem files) throws IOException {
    DirectoryNode root = files.getRoot();
    for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
      if (root.hasEntry(name)) {
        return root.createDocumentInputStream(name);
      }
    }
    throw new FileNotFoundException("it has no sheets");
  }

  private static POIFSFileSystem open(Source source) throws IOException {
    return source.path().isPresent()
        ? new POIFSFileSystem(source.path().get().toFile(), true)
        : new POIFSFileSystem(new ByteArrayInputStream(source.bytes()));
  }

  private String name() {
    List<BoundSheetRecord> ordered =
        bound.stream().sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof)).toList();
    return sheet >= 0 && sheet < ordered.size() ? ordered.get(sheet).getSheetname() : "";
  }

  /** Takes a record; whether more are wanted. */
  private boolean take(Record record) throws IOException {
    LibraryCall.of(() -> {
      formats.processRecord(record);
      return formats;
    });
    switch (record) {
      case BoundSheetRecord named -> bound.add(named);
      case BOFRecord begin -> {
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
          flush();
          sheet++;
          wanted = true;
          taker.sheet(name());
        }
      }
      case SSTRecord table -> strings = Optional.of(table);
      case NumberRecord cell -> number(cell, cell.getValue());
      case RKRecord cell -> number(cell, cell.getRKNumber());
      case FormulaRecord cell -> number(cell, cell.getValue());
      case LabelRecord cell -> text(cell, cell.getValue());
      case LabelSSTRecord cell -> text(cell, shared(cell));
      default -> {}
    }
    return sheet < 0 || wanted || sheet != bound.size() - 1;
  }

  private String shared(LabelSSTRecord cell) throws IOException {
    Optional<SSTRecord> table =
        strings.filter(all -> cell.getSSTIndex() < all.getNumUniqueStrings());
    return table.isEmpty()
        ? ""
        : LibraryCall.of(() -> table.get().getString(cell.getSSTIndex()).getString());
  }

  private void number(CellValueRecordInterface cell, double value) throws IOException {
    if (place(cell)) {
      int format = LibraryCall.of(() -> formats.getFormatIndex(cell));
      String shown =
          LibraryCall.of(
              () -> Optional.ofNullable(formats.getFormatString(cell)).orElse("General"));
      cells.number(cell.getColumn(), value, format > 0 && XlsxSheets.showsClock(shown));
    }
  }

  private void text(CellValueRecordInterface cell, String value) {
    if (place(cell)) {
      cells.text(cell.getColumn(), value.length() > 1000 ? value.substring(0, 1000) : value);
    }
  }

  /** Begins the row of this cell if it is a new one; whether the cell is wanted. */
  private boolean place(CellValueRecordInterface cell) {
    if (sheet < 0 || !wanted) {
      return false;
    }
    if (cell.getRow() != row) {
      flush();
      row = cell.getRow();
      cells.begin(row + 1);
    }
    return wanted;
  }

  private void flush() {
    if (row >= 0 && wanted) {
      wanted = taker.row(cells);
    }
    row = -1;
  }
}
