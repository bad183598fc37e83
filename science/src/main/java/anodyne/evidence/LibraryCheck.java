package anodyne.evidence;

import anodyne.library.Property;
import java.util.List;

/** Checks against the phase library. Values the library took from the article do not count. */
public sealed interface LibraryCheck extends StatementCheck {

  /** The stated number lies in the spread of the usable values. */
  record LibraryNumber(String phase, Property property) implements LibraryCheck {}

  /** The usable values do not exceed a limit. */
  record LibraryLimit(String phase, Property property, double most, String meaning)
      implements LibraryCheck {}

  /** The conductivity type of each phase is one of the words expected. */
  record ConductivityTypes(List<Expected> phases) implements LibraryCheck {
    public ConductivityTypes {
      phases = List.copyOf(phases);
    }
  }

  /** A phase and the types that agree with the statement. */
  record Expected(String phase, List<String> types) {
    public Expected {
      types = List.copyOf(types);
    }
  }

  /** What an amount is divided by before two phases are compared. */
  enum Per {
    FORMULA,
    CHALCOGEN,
    SODIUM
  }

  /** In each chain of phases the property rises from the first to the last. */
  record Rising(Property property, Per per, List<List<String>> chains) implements LibraryCheck {
    public Rising {
      chains = chains.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The work function of a semiconductor is below that of a metal, for at least this share of all
   * pairs of the library.
   */
  record SemiconductorsBelowMetals(double leastShare) implements LibraryCheck {}
}
