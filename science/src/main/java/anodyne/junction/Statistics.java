package anodyne.junction;

/** Occupation of band states. */
public enum Statistics {
  /** n = N e^η: right only where the Fermi level stays several kT inside the gap. */
  BOLTZMANN,
  /** n = N F½(η). */
  FERMI_DIRAC
}
