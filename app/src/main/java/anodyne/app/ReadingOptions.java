package anodyne.app;

import anodyne.data.InputException;
import anodyne.lab.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How to read files that do not say everything about themselves. */
final class ReadingOptions {
  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "QUANTITY/UNIT=COLUMN",
      description = {
        "columns of a table of unknown make, by name or number, such as"
            + " time/h=t,voltage/V=E,current/mA=3"
      })
  private List<String> columns = List.of();

  @Option(
      names = "--flip-current",
      description = "turn the sign of the current: the file counts reduction as positive")
  private boolean flipCurrent;

  Reading reading() {
    Map<String, String> map = new LinkedHashMap<>();
    for (String entry : columns) {
      int at = entry.indexOf('=');
      if (at <= 0 || at == entry.length() - 1) {
        throw new InputException(
            InputException.quoted(entry) + " is no column",
            "--columns",
            "write QUANTITY/UNIT=COLUMN, such as voltage/V=Ewe or current/mA=3");
      }
      if (map.put(entry.substring(0, at).strip(), entry.substring(at + 1).strip()) != null) {
        throw new InputException(
            InputException.quoted(entry.substring(0, at)) + " is given twice",
            "--columns",
            "name one column for each quantity");
      }
    }
    return new Reading(map, flipCurrent);
  }
}
