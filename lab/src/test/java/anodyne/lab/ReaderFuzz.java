package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gives bytes made by Jazzer to one reader of instrument files. The only exception a reader may end
 * with is the message for users; any other, a pause, or the end of memory is a finding. {@code
 * bench/fuzz.sh} runs it.
 */
public final class ReaderFuzz {
  /** Parts of an archive whose bytes are changed before they are packed. */
  private static final List<String> PARTS =
      List.of(
          "data.ndc", "data_runInfo.ndc", "data_step.ndc", "TestInfo.xml", "data_AUX_1_1_1.ndc");

  private static Target target = Target.NDA;

  private ReaderFuzz() {}

  /** A reader with files that it reads. */
  enum Target {
    NDA,
    NDAX,
    /** The parts of an ndax archive, changed before they are packed. */
    NDC,
    MPR,
    CEX,
    RES,
    RAW,
    XLSX,
    XLS,
    PARQUET;

    private Format format() {
      return switch (this) {
        case NDA -> new NewareNda();
        case NDAX, NDC -> new NewareNdax();
        case MPR -> new BioLogicMpr();
        case CEX -> new LandCex();
        case RES -> new ArbinRes();
        case RAW -> new BrukerRaw();
        case XLSX, XLS -> new WorkbookFormat();
        case PARQUET -> new BdfParquet();
      };
    }

    static Target named(String name) {
      return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    /** Reads as far as the content is recognised. */
    void read(byte[] bytes) {
      Source source = Source.of("a." + fileExtension(), this == NDC ? archive(bytes) : bytes);
      Format format = format();
      if (source.size() == 0 || !format.recognises(source)) {
        return;
      }
      try {
        Recording recording = format.read(source, Reading.PLAIN);
        if (recording.measurements().isEmpty()) {
          throw new AssertionError("neither a measurement nor a message");
        }
      } catch (InputException e) {
        String message = String.valueOf(e.getMessage());
        if (message.isBlank() || message.contains("\n")) {
          throw new AssertionError("message is not one line", e);
        }
      }
    }

    private String fileExtension() {
      return this == NDC ? "ndax" : name().toLowerCase(java.util.Locale.ROOT);
    }

    Map<String, byte[]> seeds() {
      Map<String, byte[]> seeds = new LinkedHashMap<>();
      switch (this) {
        case NDA, NDAX, MPR, CEX, RES, RAW ->
            BinaryFormatsTest.allFiles()
                .forEach(file -> {
                  if (file.getKey().endsWith("." + fileExtension())) {
                    seeds.put(file.getKey(), file.getValue());
                  }
                });
        case NDC -> NDAX.seeds().forEach((name, file) -> seeds.put(name, unpacked(file)));
        case XLSX -> seeds.put("land.xlsx", workbook().xlsx());
        case XLS -> seeds.put("land.xls", workbook().xls());
        case PARQUET -> seeds.put("cell.parquet", BdfWriter.parquet(series()));
      }
      return seeds;
    }

    private static TestWorkbook workbook() {
      TestWorkbook book = new TestWorkbook();
      book.row("Record", "Index", "TestTime/Sec.", "Current/mA", "Voltage/V", "Step-State");
      for (int i = 0; i < 20; i++) {
        book.row("Record", i, i, -1, 2 - i * 0.001, i < 10 ? "RateD" : "R");
      }
      return book;
    }

    private static TimeSeries series() {
      return NDA.format()
          .read(Source.of("a.nda", BinaryFixtures.nda(29)), Reading.PLAIN)
          .of(TimeSeries.class)
          .getFirst();
    }
  }

  /** A byte for the name, three for the length, then the part; and again. */
  private static byte[] archive(byte[] framed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer in = ByteBuffer.wrap(framed);
    boolean[] written = new boolean[PARTS.size()];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      while (in.remaining() > 4) {
        int head = in.getInt();
        int part = (head >>> 24) % PARTS.size();
        int length = Math.min(head & 0xFFFFFF, in.remaining());
        if (!written[part]) {
          written[part] = true;
          zip.putNextEntry(new ZipEntry(PARTS.get(part)));
          zip.write(framed, in.position(), length);
        }
        in.position(in.position() + length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] unpacked(byte[] archive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipParts parts = ZipParts.of(Source.of("a.ndax", archive));
    for (int i = 0; i < PARTS.size(); i++) {
      byte[] part = parts.bytes(PARTS.get(i)).orElse(new byte[0]);
      if (part.length > 0) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(i << 24 | part.length).array());
        out.writeBytes(part);
      }
    }
    return out.toByteArray();
  }

  /**
   * Chooses the target; called by Jazzer with its {@code --target_args}. Reads the seeds once: the
   * time to load and instrument classes is not the reader's.
   */
  public static void fuzzerInitialize(String[] args) {
    target = Target.named(args[0]);
    target.seeds().values().forEach(target::read);
  }

  /** Reads one input; called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.read(bytes);
  }

  /** Writes the first inputs of a target, {@code args[0]}, into the folder {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (Map.Entry<String, byte[]> seed : Target.named(args[0]).seeds().entrySet()) {
      Files.write(folder.resolve(seed.getKey()), seed.getValue());
    }
  }
}
