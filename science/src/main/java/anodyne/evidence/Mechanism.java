package anodyne.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the article's picture of the world.
 *
 * @param id stable name
 * @param group what kind of rule: definition, band_physics, junction, interface_case, role ...
 * @param section section of the article
 * @param line line in the text of the article, from 1
 * @param name short name
 * @param statement the rule in a sentence
 * @param given premises, as words
 * @param then consequences, as words
 * @param interfaceCase the interface, for the group of that name
 * @param test how software can check the rule
 * @param formula standard physics behind it, which the article does not print
 * @param examples examples the article names
 * @param caveat where the rule is wrong or incomplete
 * @param external what a public source adds
 * @param conflictIds conflicts that touch it
 */
public record Mechanism(
    String id,
    String group,
    String section,
    int line,
    String name,
    String statement,
    Map<String, String> given,
    Map<String, String> then,
    Optional<InterfaceCase> interfaceCase,
    String test,
    Optional<String> formula,
    List<String> examples,
    Optional<String> caveat,
    Optional<String> external,
    List<String> conflictIds) {

  public Mechanism {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
    examples = List.copyOf(examples);
    conflictIds = List.copyOf(conflictIds);
  }
}
