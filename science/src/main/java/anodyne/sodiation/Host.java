package anodyne.sodiation;

import java.util.Optional;

/**
 * A phase of the heterostructure as a taker of sodium.
 *
 * @param name as the user wrote it
 * @param compound composition and values
 * @param storage how it takes up sodium
 * @param standIn the fixed formula counted in place of one with letters, if it is one
 */
public record Host(String name, Compound compound, Storage storage, Optional<String> standIn) {

  /** How a phase takes up sodium. */
  public enum Storage {
    /** By reactions of its bulk: conversion and alloying. */
    BULK("bulk"),
    /** On its surfaces: a MXene, whose layers stay. */
    SURFACE("surface"),
    /** Not counted: carbon. */
    NONE("none");

    private final String word;

    Storage(String word) {
      this.word = word;
    }

    /** The word used in documents. */
    public String word() {
      return word;
    }
  }

  /** Mass of a formula unit. */
  public double molarMass_g_per_mol() {
    return compound.composition().molarMass_g_per_mol().orElseThrow();
  }
}
