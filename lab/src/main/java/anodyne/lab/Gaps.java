package anodyne.lab;

import anodyne.quantity.Counts;
import anodyne.quantity.Warning;
import java.util.List;

/** Record numbers that are missing between the first and the last. */
final class Gaps {
  private Gaps() {}

  /** Warns if there are any. */
  static void warn(Counts record, List<Warning> warnings, String subject) {
    if (record.size() == 0) {
      return;
    }
    long missing = (long) record.get(record.size() - 1) - record.get(0) + 1;
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < record.size(); i++) {
      if (record.get(i) != last) {
        missing--;
        last = record.get(i);
      }
    }
    if (missing > 0) {
      warnings.add(
          new Warning(
              "records_missing",
              missing
                  + " record numbers are missing between the first and the last; the file may be"
                  + " damaged or the instrument dropped points",
              subject));
    }
  }
}
