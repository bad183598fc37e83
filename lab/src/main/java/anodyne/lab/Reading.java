package anodyne.lab;

import java.util.Map;

/**
 * How to read files that do not say everything about themselves.
 *
 * @param columns for tables of unknown make: quantity and unit as in {@code voltage/V}, to the name
 *     or number (from 1) of the column; empty to go by the headers
 * @param flipCurrent whether the sign of the current in the file is to be turned
 */
public record Reading(Map<String, String> columns, boolean flipCurrent) {
  /** By content and headers alone. */
  public static final Reading PLAIN = new Reading(Map.of(), false);

  public Reading {
    columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
  }
}
