package anodyne.evidence;

import java.util.List;

/** Checks of one place of the article against another. */
public sealed interface TextCheck extends StatementCheck {

  /** Part of a statement. */
  enum Part {
    SUBJECT,
    VALUE
  }

  /** The name stated is among those another place of the article gives for the same thing. */
  record NamedIn(Part part, String where, List<String> names) implements TextCheck {
    public NamedIn {
      names = List.copyOf(names);
    }
  }

  /** One stated number exceeds another. */
  record StatementOrder(String greater, String lesser) implements TextCheck {}

  /** The stated number is that of the rules of a group. */
  record CountOfGroup(String group) implements TextCheck {}

  /** The stated number is that of the interface cases of a pair of phases. */
  record CountOfInterfaces(String left, String right) implements TextCheck {}
}
