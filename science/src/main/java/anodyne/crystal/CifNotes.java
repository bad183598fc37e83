package anodyne.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects warnings; those about sites become one for each code. */
final class CifNotes {
  private static final int NAMED = 5;

  private final List<CifWarning> single = new ArrayList<>();
  private final Map<String, SiteNotes> bySite = new LinkedHashMap<>();

  private record SiteNotes(String what, int line, List<String> sites) {}

  void add(String code, String message, int line) {
    single.add(new CifWarning(code, message, line));
  }

  /**
   * @param what the beginning of the message, followed by the sites
   * @param site label and value
   */
  void addSite(String code, String what, String site, int line) {
    bySite.computeIfAbsent(code, c -> new SiteNotes(what, line, new ArrayList<>())).sites.add(site);
  }

  List<CifWarning> warnings() {
    List<CifWarning> all = new ArrayList<>(single);
    bySite.forEach((code, notes) -> all.add(new CifWarning(code, message(notes), notes.line)));
    return all;
  }

  private static String message(SiteNotes notes) {
    int more = notes.sites.size() - NAMED;
    String named = String.join(", ", notes.sites.subList(0, Math.min(NAMED, notes.sites.size())));
    return notes.what + " " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
