package anodyne.library;

import anodyne.library.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be wrong with a library as a whole, and with each of its phases. */
public final class LibraryCheck {
  private LibraryCheck() {}

  /** All findings, in the order of the phases, errors of a phase first. */
  public static List<Finding> of(Library library) {
    Selection selection = library.selection();
    PhaseIndex index = PhaseIndex.of(library.phases());
    List<Finding> findings = new ArrayList<>();
    for (Phase phase : library.phases()) {
      List<Finding> ofPhase = new ArrayList<>(PhaseCheck.of(phase, selection));
      ofPhase.addAll(StructureCheck.of(phase, selection));
      lenders(phase, index, ofPhase);
      ofPhase.sort(Comparator.comparing(Finding::severity));
      findings.addAll(ofPhase);
    }
    findings.addAll(sharedNames(library.phases()));
    return List.copyOf(findings);
  }

  private static void lenders(Phase phase, PhaseIndex index, List<Finding> findings) {
    Stream.concat(phase.overrides().stream(), phase.properties().stream())
        .forEach(value -> lender(phase, value, index, findings));
  }

  private static void lender(
      Phase phase, PropertyValue value, PhaseIndex index, List<Finding> findings) {
    value
        .proxyOf()
        .filter(lender -> index.find(lender).isEmpty())
        .ifPresent(lender ->
            findings.add(
                new Finding(
                    Severity.WARNING,
                    phase.id(),
                    value.property().word(),
                    "borrowed from " + lender + ", which is not in the library")));
  }

  private static List<Finding> sharedNames(List<Phase> phases) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    for (Phase phase : phases) {
      for (String name : phase.allNames()) {
        String owner = owners.putIfAbsent(name, phase.id());
        if (owner != null) {
          findings.add(
              new Finding(
                  Severity.WARNING,
                  phase.id(),
                  "names",
                  "the name " + name + " is also that of " + owner));
        }
      }
    }
    return findings;
  }
}
