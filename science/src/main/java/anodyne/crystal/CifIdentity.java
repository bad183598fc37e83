package anodyne.crystal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a CIF says about the substance and its source; what it does not say is absent.
 *
 * @param names common, mineral, structure-type and systematic names, as far as given
 * @param formula {@code _chemical_formula_sum} or a relative of it, as written
 * @param spaceGroupNumber as written
 * @param spaceGroupSymbol Hermann-Mauguin symbol as written
 * @param formulaUnitsPerCell Z as written
 * @param temperature_K of the cell measurement or the diffraction
 * @param density_g_per_cm3 from the diffraction, as written
 * @param citation authors, title, journal, year, volume, page and DOI, as far as given
 * @param databaseCode such as {@code COD 9007660}
 */
public record CifIdentity(
    List<String> names,
    Optional<String> formula,
    OptionalInt spaceGroupNumber,
    Optional<String> spaceGroupSymbol,
    OptionalInt formulaUnitsPerCell,
    OptionalDouble temperature_K,
    OptionalDouble density_g_per_cm3,
    Optional<String> citation,
    Optional<String> databaseCode) {
  private static final int MAX_AUTHORS = 20;
  private static final List<String> NAMES =
      List.of(
          "_chemical_name_common",
          "_chemical_name_mineral",
          "_chemical_name_structure_type",
          "_chemical_name_systematic");
  private static final List<List<String>> CITATION =
      List.of(
          List.of("_publ_section_title", "_citation_title"),
          List.of("_journal_name_full", "_citation_journal_full", "_citation_journal_abbrev"),
          List.of("_journal_volume", "_citation_journal_volume"),
          List.of("_journal_year", "_citation_year"),
          List.of("_journal_page_first", "_citation_page_first"),
          List.of("_journal_paper_doi", "_citation_doi"));

  public CifIdentity {
    names = List.copyOf(names);
  }

  static CifIdentity of(CifBlock block) {
    return new CifIdentity(
        NAMES.stream().flatMap(tag -> block.text(tag).stream()).distinct().toList(),
        block.text(
            "_chemical_formula_sum", "_chemical_formula_structural", "_chemical_formula_moiety"),
        whole(block, "_space_group_IT_number", "_symmetry_Int_Tables_number"),
        block.text("_space_group_name_H-M_alt", "_symmetry_space_group_name_H-M"),
        whole(block, "_cell_formula_units_Z"),
        number(block, "_cell_measurement_temperature", "_diffrn_ambient_temperature"),
        number(block, "_exptl_crystal_density_diffrn"),
        citation(block),
        databaseCode(block));
  }

  private static OptionalDouble number(CifBlock block, String... tags) {
    return block
        .text(tags)
        .flatMap(CifNumber::parse)
        .map(n -> OptionalDouble.of(n.value()))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalInt whole(CifBlock block, String... tags) {
    OptionalDouble value = number(block, tags);
    boolean isWhole =
        value.isPresent()
            && value.getAsDouble() == Math.rint(value.getAsDouble())
            && Math.abs(value.getAsDouble()) <= Integer.MAX_VALUE;
    return isWhole ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
  }

  private static Optional<String> citation(CifBlock block) {
    StringBuilder text = new StringBuilder();
    block
        .column("_publ_author_name", "_citation_author_name")
        .ifPresent(column ->
            column.values().stream()
                .limit(MAX_AUTHORS)
                .flatMap(value -> value.present().stream())
                .forEach(author -> append(text, author, "; ")));
    for (List<String> tags : CITATION) {
      block.text(tags.toArray(String[]::new)).ifPresent(part -> append(text, part, ", "));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  private static void append(StringBuilder text, String part, String separator) {
    text.append(text.isEmpty() ? "" : separator).append(part.strip().replaceAll("\\s+", " "));
  }

  private static Optional<String> databaseCode(CifBlock block) {
    Optional<String> cod = block.text("_cod_database_code", "_database_code_COD");
    if (cod.isPresent()) {
      return cod.map(code -> "COD " + code);
    }
    Optional<String> icsd = block.text("_database_code_ICSD");
    if (icsd.isPresent()) {
      return icsd.map(code -> "ICSD " + code);
    }
    return block.text("_database_code_amcsd").map(code -> "AMCSD " + code);
  }
}
