package anodyne.bench;

import anodyne.formula.Formula;
import anodyne.sodiation.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A table of random entries that every program under comparison reads: name, formula and energy of
 * formation in kJ per mol of formula units.
 *
 * <p>Amounts are 0 to 8, a third of them 0; the energy per atom of composition x is −150 u (1 − Σ
 * x²) kJ/mol with u uniform from 0 to 1, so that some tenth of the entries is stable.
 */
final class EntryFile {
  private static final String[] ELEMENTS = {"Na", "Mo", "S", "Sn", "Se", "Fe", "O", "Zn"};
  private static final long SEED = 42;
  private static final double DEPTH_kJ_per_mol = 150;

  private EntryFile() {}

  /** The table of so many entries of so many elements; written if it is not there. */
  static Path of(Path folder, int elements, int count) throws IOException {
    Path file = folder.resolve("entries-" + elements + "-" + count + ".csv");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.write(file, lines(elements, count));
    }
    return file;
  }

  private static List<String> lines(int elements, int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> lines = new ArrayList<>();
    lines.add("name,formula,energy_kJ_per_mol");
    while (lines.size() <= count) {
      StringBuilder formula = new StringBuilder();
      double atoms = 0;
      double squares = 0;
      for (int k = 0; k < elements; k++) {
        int amount = Math.max(0, random.nextInt(-3, 9));
        if (amount > 0) {
          formula.append(ELEMENTS[k]).append(amount);
        }
        atoms += amount;
        squares += amount * amount;
      }
      if (atoms * atoms > squares) {
        double mixing = atoms - squares / atoms;
        double energy = -DEPTH_kJ_per_mol * random.nextDouble() * mixing;
        lines.add("e" + lines.size() + "," + formula + "," + energy);
      }
    }
    return lines;
  }

  static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("name")) {
        entries.add(new Entry(cells[0], Formula.parse(cells[1]), Double.parseDouble(cells[2])));
      }
    }
    return entries;
  }
}
